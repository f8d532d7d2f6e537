"""A line to one server that speaks JSON over HTTP: as much of a client as a provider without an SDK needs.

It stands on the same connections as the SDKs' clients, with the same limits, Stop and errors (`httpx.HTTPError`). What
it leaves out, cookies, redirects, encodings, parsing of what nobody reads, is most of the time that a call costs this
process, and with a hundred calls at once that time is what the next call waits for.
"""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpcore

from rapport.providers.connections import KEPT_ALIVE_S, errors_as_httpx, open_pool, time_limits
from rapport.settings import Settings

_MOST_BYTES = 64_000_000  # of one answer's line or of a whole answer without lines


@dataclass(frozen=True, slots=True)
class LineReply:
    """An answer on its way in: `chunks` are read from the connection as they come."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterable[bytes]

    @property
    def is_stream(self) -> bool:
        return "text/event-stream" in self.headers.get("content-type", "")

    def whole(self) -> bytes:
        """All of it. Raises ValueError if there is no end to it."""
        found = bytearray()
        for chunk in self.chunks:
            found += chunk
            if len(found) > _MOST_BYTES:
                raise ValueError("the answer is larger than any answer")
        return bytes(found)

    def events(self) -> Iterator[bytes]:
        """The data of server-sent events, one by one; lines that aren't data are passed over. Raises ValueError."""
        rest, data = b"", list[bytes]()
        for chunk in self.chunks:
            *lines, rest = (rest + chunk).split(b"\n")
            if len(rest) > _MOST_BYTES:
                raise ValueError("a line is larger than any answer")
            for line in lines:
                if line.startswith(b"data:"):
                    data.append(line[5:].strip())
                elif data and not line.strip():
                    yield b"\n".join(data)
                    data = []
        if rest.startswith(b"data:"):
            data.append(rest[5:].strip())
        if data:
            yield b"\n".join(data)


class Line:
    """Connections to the server at `base_url`; every method may be called from any thread.

    Each connection is a pool of one: a pool of many looks through all of them for every call, and with a hundred calls
    at once that takes longer than the call itself.
    """

    def __init__(self, base_url: str, settings: Settings, headers: Mapping[str, str]) -> None:
        self._base = base_url.rstrip("/")
        given = {"Host": urlsplit(base_url).netloc.rpartition("@")[2], "Accept": "*/*", "Accept-Encoding": "identity"}
        given |= {"Content-Type": "application/json", "User-Agent": "rapport", **headers}
        self._headers = [(name.encode(), value.encode()) for name, value in given.items()]
        self._urls: dict[str, httpcore.URL] = {}
        self._extensions = {"timeout": time_limits(settings)}
        self._base_url = base_url
        self._idle: deque[tuple[float, httpcore.ConnectionPool]] = deque()  # the last used on the right, with its time
        self._is_closed = False
        self._put_back(open_pool(base_url, 1))  # reads the certificates now, before a clock runs

    @contextmanager
    def get(self, path: str) -> Iterator[LineReply]:
        """Raises httpx.HTTPError."""
        with self._call("GET", path, self._headers, None) as reply:
            yield reply

    @contextmanager
    def post(self, path: str, body: Mapping[str, Any]) -> Iterator[LineReply]:
        """Raises httpx.HTTPError."""
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        headers = [*self._headers, (b"Content-Length", str(len(content)).encode())]
        with self._call("POST", path, headers, content) as reply:
            yield reply

    def close(self) -> None:
        """Give the connections back; what is under way goes on."""
        self._is_closed = True
        while self._idle:
            self._idle.popleft()[1].close()

    @contextmanager
    def _call(
        self, method: str, path: str, headers: list[tuple[bytes, bytes]], content: bytes | None
    ) -> Iterator[LineReply]:
        url = self._urls.setdefault(path, httpcore.URL(self._base + path))
        with (
            errors_as_httpx(),
            self._connection() as one,
            one.stream(method, url, headers=headers, content=content, extensions=self._extensions) as answer,
        ):
            found = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
            yield LineReply(answer.status, found, answer.iter_stream())

    @contextmanager
    def _connection(self) -> Iterator[httpcore.ConnectionPool]:
        try:
            _, one = self._idle.pop()
        except IndexError:
            one = open_pool(self._base_url, 1)
        try:
            yield one
        finally:
            self._put_back(one)

    def _put_back(self, one: httpcore.ConnectionPool) -> None:
        """Keep it for the next call, and close those that weren't needed for a while."""
        now = time.monotonic()
        self._idle.append((now, one))
        while self._idle and (self._is_closed or now - self._idle[0][0] > KEPT_ALIVE_S):
            with suppress(IndexError):  # another thread may have been quicker
                self._idle.popleft()[1].close()
