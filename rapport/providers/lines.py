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
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpcore

from rapport.providers.connections import HTTPCORE_ERRORS, KEPT_ALIVE_S, as_httpx, open_pool, time_limits
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
        self._base_url = base_url.rstrip("/")
        given = {"Host": urlsplit(base_url).netloc.rpartition("@")[2], "Accept-Encoding": "identity"}
        given |= {"Content-Type": "application/json", "User-Agent": "rapport", **headers}
        self._headers = [(name.encode(), value.encode()) for name, value in given.items()]
        self._urls: dict[str, httpcore.URL] = {}
        self._extensions = {"timeout": time_limits(settings)}
        self._idle: deque[tuple[float, httpcore.ConnectionPool]] = deque()  # the last used on the right, with its time
        self._is_closed = False
        self.put_back(open_pool(base_url, 1))  # reads the certificates now, before a clock runs

    def get(self, path: str) -> Exchange:
        """Ask for what is there."""
        return Exchange(
            self, httpcore.Request("GET", self._url(path), headers=self._headers, extensions=self._extensions)
        )

    def post(self, path: str, body: Mapping[str, Any]) -> Exchange:
        """Send JSON there."""
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        headers = [*self._headers, (b"Content-Length", str(len(content)).encode())]
        return Exchange(
            self,
            httpcore.Request("POST", self._url(path), headers=headers, content=content, extensions=self._extensions),
        )

    def close(self) -> None:
        """Give the connections back; what is under way goes on."""
        self._is_closed = True
        while self._idle:
            self._idle.popleft()[1].close()

    def take(self) -> httpcore.ConnectionPool:
        """A connection that nobody else uses until it is put back."""
        try:
            return self._idle.pop()[1]
        except IndexError:
            return open_pool(self._base_url, 1)

    def put_back(self, one: httpcore.ConnectionPool) -> None:
        """Keep it for the next call, and close those that weren't needed for a while."""
        now = time.monotonic()
        self._idle.append((now, one))
        while self._idle and (self._is_closed or now - self._idle[0][0] > KEPT_ALIVE_S):
            with suppress(IndexError):  # another thread may have been quicker
                self._idle.popleft()[1].close()

    def _url(self, path: str) -> httpcore.URL:
        if path not in self._urls:
            self._urls[path] = httpcore.URL(self._base_url + path)
        return self._urls[path]


class Exchange:
    """One request and its answer, in a `with`: leaving it early hangs up. Raises httpx.HTTPError.

    So does leaving it by an error: a server that broke off often closes the connection a moment later, and the next
    request would fail on it.
    """

    def __init__(self, line: Line, request: httpcore.Request) -> None:
        self._line = line
        self._request = request

    def __enter__(self) -> LineReply:
        self._connection = self._line.take()
        try:
            self._answer = self._connection.handle_request(self._request)
        except BaseException as error:
            self._line.put_back(self._connection)
            if isinstance(error, HTTPCORE_ERRORS):
                raise as_httpx(error) from error
            raise
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in self._answer.headers}
        return LineReply(self._answer.status, headers, self._chunks())

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        try:
            self._answer.close()
            if error is not None:
                self._connection.close()
        finally:
            self._line.put_back(self._connection)

    def _chunks(self) -> Iterator[bytes]:
        try:
            yield from self._answer.iter_stream()
        except HTTPCORE_ERRORS as error:
            raise as_httpx(error) from error
