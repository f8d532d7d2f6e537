"""HTTP connections of all providers: one kind of client, sized for many calls at once, that a Stop interrupts.

The vendors' SDKs take an `httpx.Client`. This one differs from the default in three ways: its pool has room for
hundreds of calls, its time limits can't be switched off by an SDK, and while it connects or waits for bytes it looks
whether the call was stopped (`rapport.providers.sockets`), so that Stop ends a model that hasn't said anything yet.
"""

from __future__ import annotations

import ipaddress
import ssl
import threading
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any, Literal
from urllib.parse import urlsplit

import httpcore
import httpx

from rapport.providers.sockets import StoppableBackend, Stopped, left_at_s, stop_when
from rapport.settings import Settings

__all__ = ["Place", "Stopped", "left_at_s", "open_client", "open_transport", "place_of", "stop_when"]

Place = Literal["this machine", "this network", "cloud"]

_CONNECTIONS = 512
_KEPT_ALIVE = 128
KEPT_ALIVE_S = 30.0
_WRITE_TIMEOUT_S = 30.0
_READING = threading.Lock()
HTTPCORE_ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
_LOCAL_SUFFIXES = (".local", ".lan", ".home.arpa", ".internal", ".intranet")


@lru_cache(256)
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
    return _Transport(open_pool(base_url), time_limits(settings))


def time_limits(settings: Settings) -> dict[str, float]:
    """Seconds for each part of a call, as httpcore names them."""
    return {
        "connect": settings.connect_timeout_s,
        "read": settings.model_timeout_s,
        "write": _WRITE_TIMEOUT_S,
        "pool": settings.model_timeout_s,
    }


def open_pool(base_url: str, connections: int = _CONNECTIONS) -> httpcore.ConnectionPool:
    """The connections themselves, to one server or the proxy on the way to it."""
    options: dict[str, Any] = {
        "ssl_context": _certificates() if base_url.lower().startswith("https:") else None,
        "max_connections": connections,
        "max_keepalive_connections": _KEPT_ALIVE,
        "keepalive_expiry": KEPT_ALIVE_S,
        "network_backend": StoppableBackend(),
    }
    found = _proxy_for(base_url)
    if found is None:
        return httpcore.ConnectionPool(**options)
    proxy = httpx.Proxy(found)  # takes name and password out of the address
    return httpcore.HTTPProxy(str(proxy.url), proxy_auth=proxy.raw_auth, **options)


def _certificates() -> ssl.SSLContext:
    with _READING:  # a hundred threads that begin together read them once
        return _read_certificates()


@cache
def _read_certificates() -> ssl.SSLContext:
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
        with errors_as_httpx(request):
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
        with errors_as_httpx(self._request):
            yield from self._stream

    def close(self) -> None:
        close = getattr(self._stream, "close", None)
        if close is not None:
            close()


@contextmanager
def errors_as_httpx(request: httpx.Request | None = None) -> Iterator[None]:
    """httpcore's errors as httpx's of the same names."""
    try:
        yield
    except HTTPCORE_ERRORS as error:
        raise as_httpx(error, request) from error


def as_httpx(error: Exception, request: httpx.Request | None = None) -> httpx.HTTPError:
    """One of `HTTPCORE_ERRORS` as httpx's of the same name; one that httpx doesn't know becomes the base of all."""
    kind: type[httpx.TransportError] = getattr(httpx, type(error).__name__, httpx.TransportError)
    return kind(str(error), request=request)
