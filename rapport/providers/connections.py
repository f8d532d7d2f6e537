"""HTTP connections of all providers: one kind of client, sized for many calls at once, that a Stop interrupts.

The vendors' SDKs take an `httpx.Client`. This one differs from the default in three ways: its pool has room for
hundreds of calls, its time limits can't be switched off by an SDK, and while it connects or waits for bytes it looks
whether the call was stopped, so that Stop ends a model that hasn't said anything yet.
"""

from __future__ import annotations

import ipaddress
import ssl
import threading
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from typing import Any, Literal
from urllib.parse import urlsplit

import httpcore
import httpx

from rapport.settings import Settings

Place = Literal["this machine", "this network", "cloud"]

_POLL_S = 0.1  # how long a Stop may take to be noticed
_CONNECTIONS = 512
_KEPT_ALIVE = 128
_WRITE_TIMEOUT_S = 30.0
_LOCAL_SUFFIXES = (".local", ".lan", ".home.arpa", ".internal", ".intranet")

_should_stop: ContextVar[Callable[[], bool] | None] = ContextVar("should_stop", default=None)
_left_at_s: ContextVar[float | None] = ContextVar("left_at_s", default=None)


class Stopped(BaseException):
    """The call was stopped while it waited for the server. Not an Exception: no SDK may swallow or retry it."""


@contextmanager
def stop_when(should_stop: Callable[[], bool] | None) -> Iterator[None]:
    """Within the block, connects and reads of this thread raise `Stopped` soon after `should_stop()` turns true."""
    token = _should_stop.set(should_stop)
    try:
        yield
    finally:
        _should_stop.reset(token)


def left_at_s() -> float | None:
    """When this thread last wrote to a server, by `time.perf_counter()`; in an answer, when its request had left."""
    return _left_at_s.get()


def place_of(base_url: str) -> Place:
    """Where a server is, by its address alone: loopback, a private range or a local name, or anything else.

    A number in another notation than the usual (2130706433, 0x7f000001) counts as a cloud: it may be any address.
    """
    host = (urlsplit(base_url).hostname or "").rstrip(".").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return "this machine"
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        is_local_name = host.endswith(_LOCAL_SUFFIXES) or ("." not in host and not host[:1].isdigit())
        return "this network" if is_local_name else "cloud"
    address = getattr(address, "ipv4_mapped", None) or address
    if address.is_loopback or address.is_unspecified:
        return "this machine"
    return "this network" if address.is_private or address.is_link_local else "cloud"


def open_client(base_url: str, settings: Settings) -> httpx.Client:
    """A client for one server. The first takes some 50 ms (certificates): make it before the clock starts."""
    return httpx.Client(transport=open_transport(base_url, settings))


def open_transport(base_url: str, settings: Settings) -> httpx.BaseTransport:
    """What `open_client` stands on, for an SDK that makes its own client."""
    limits = {
        "connect": settings.connect_timeout_s,
        "read": settings.model_timeout_s,
        "write": _WRITE_TIMEOUT_S,
        "pool": settings.model_timeout_s,
    }
    return _Transport(_open_pool(base_url), limits)


def _open_pool(base_url: str) -> httpcore.ConnectionPool:
    options: dict[str, Any] = {
        "ssl_context": _certificates(),
        "max_connections": _CONNECTIONS,
        "max_keepalive_connections": _KEPT_ALIVE,
        "keepalive_expiry": 30.0,
        "network_backend": _StoppableBackend(),
    }
    found = _proxy_for(base_url)
    if found is None:
        return httpcore.ConnectionPool(**options)
    proxy = httpx.Proxy(found)  # takes name and password out of the address
    return httpcore.HTTPProxy(str(proxy.url), proxy_auth=proxy.raw_auth, **options)


@cache
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context()


def _proxy_for(base_url: str) -> str | None:
    parts = urlsplit(base_url)
    if place_of(base_url) != "cloud" or urllib.request.proxy_bypass(parts.hostname or ""):
        return None
    proxy = urllib.request.getproxies().get(parts.scheme)
    return proxy if proxy and proxy.startswith(("http://", "https://")) else None


class _Transport(httpx.BaseTransport):
    def __init__(self, pool: httpcore.ConnectionPool, timeouts: dict[str, float]) -> None:
        self._pool = pool
        self._timeouts = timeouts

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        content = request.stream
        assert isinstance(content, httpx.SyncByteStream)
        with _errors_as_httpx(request):
            answer = self._pool.handle_request(
                httpcore.Request(
                    request.method,
                    url,
                    headers=request.headers.raw,
                    content=content,
                    extensions={**request.extensions, "timeout": self._timeouts},
                )
            )
        assert isinstance(answer.stream, Iterable)
        body = _Body(request, answer.stream)
        return httpx.Response(answer.status, headers=answer.headers, stream=body, extensions=answer.extensions)

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, request: httpx.Request, stream: Iterable[bytes]) -> None:
        self._request = request
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        with _errors_as_httpx(self._request):
            yield from self._stream

    def close(self) -> None:
        close = getattr(self._stream, "close", None)
        if close is not None:
            close()


@contextmanager
def _errors_as_httpx(request: httpx.Request) -> Iterator[None]:
    """httpcore's errors have the same names as httpx's; an unknown one becomes the base of all."""
    known = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError)
    try:
        yield
    except (*known, httpcore.UnsupportedProtocol) as error:
        kind = getattr(httpx, type(error).__name__, httpx.TransportError)
        raise kind(str(error), request=request) from error


class _StoppableBackend(httpcore.NetworkBackend):
    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()

    def connect_tcp(self, *args: Any, **options: Any) -> httpcore.NetworkStream:
        return _StoppableStream(_stoppable(lambda: self._backend.connect_tcp(*args, **options)))

    def connect_unix_socket(self, *args: Any, **options: Any) -> httpcore.NetworkStream:
        return _StoppableStream(self._backend.connect_unix_socket(*args, **options))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _StoppableStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        should_stop = _should_stop.get()
        if should_stop is None or timeout is None:
            return self._stream.read(max_bytes, timeout)
        deadline = time.monotonic() + timeout
        while not should_stop():
            left = deadline - time.monotonic()
            try:
                return self._stream.read(max_bytes, max(0.001, min(_POLL_S, left)))
            except httpcore.ReadTimeout:
                if left <= _POLL_S:
                    raise
        raise Stopped

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)
        _left_at_s.set(time.perf_counter())

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, *args: Any, **options: Any) -> httpcore.NetworkStream:
        return _StoppableStream(_stoppable(lambda: self._stream.start_tls(*args, **options)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _stoppable(open_stream: Callable[[], httpcore.NetworkStream]) -> httpcore.NetworkStream:
    """What `open_stream` opens, in a thread of its own: looking up a name and greeting can't be interrupted."""
    should_stop = _should_stop.get()
    if should_stop is None:
        return open_stream()
    opening: Future[httpcore.NetworkStream] = Future()
    threading.Thread(target=_fulfil, args=(opening, open_stream), name="rapport-connect", daemon=True).start()
    while not should_stop():
        with suppress(TimeoutError):
            return opening.result(_POLL_S)
    opening.add_done_callback(_close)
    raise Stopped


def _fulfil(opening: Future[httpcore.NetworkStream], open_stream: Callable[[], httpcore.NetworkStream]) -> None:
    try:
        opening.set_result(open_stream())
    except Exception as error:
        opening.set_exception(error)


def _close(opened: Future[httpcore.NetworkStream]) -> None:
    if opened.exception() is None:
        opened.result().close()
