"""Fetching one web page: public addresses only, checked on the very connection that is used, within hard limits."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from rapport.documents.web.addresses import PASTE, is_public_address, resolve_checked
from rapport.documents.web.body import TooLargeBody, UnknownEncoding, read_body
from rapport.documents.web.cache import FetchedPage, keep_page, load_page
from rapport.errors import BlockedAddress, FetchError, UnreachablePage, UnusablePage
from rapport.settings import Limits

__all__ = ["FetchedPage", "check_url", "fetch_page", "guarded_client", "is_public_address", "resolve_checked"]

USER_AGENT = "Rapport/0.1 (reads one job posting for a recruiter; a person asked for it)"
ACCEPTED_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/xml", "text/xml")
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BOT_WALLS = {401, 403, 407, 429, 451, 503, 999}
REDIRECTS = {301, 302, 303, 307, 308}


class _TimedStream(httpcore.NetworkStream):
    """A stream on which no read outlives the whole page's deadline, however slowly the server drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def _left(self, timeout: float | None) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the page's time is up")
        return min(left, timeout) if timeout is not None else left

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, self._left(timeout)), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _CheckedNetwork(httpcore.NetworkBackend):
    """Opens sockets to checked addresses only. TLS and the Host header still get the name that was asked for."""

    def __init__(self, is_public: Callable[[str], bool], deadline: float) -> None:
        self._is_public = is_public
        self._deadline = deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        address = resolve_checked(host, port, self._is_public, self._deadline - time.monotonic())
        left = max(0.05, min(timeout or 10.0, self._deadline - time.monotonic()))
        stream = self._plain.connect_tcp(address, port, left, local_address, socket_options)
        return _TimedStream(stream, self._deadline)

    def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.NetworkStream:
        raise BlockedAddress(f"A page can't be fetched from a local socket. {PASTE}")

    def sleep(self, seconds: float) -> None:
        self._plain.sleep(seconds)


class _CheckedTransport(httpx.HTTPTransport):
    """httpx's transport, without proxies, on a pool that connects through the check."""

    def __init__(self, is_public: Callable[[str], bool], deadline: float) -> None:
        super().__init__(trust_env=False, retries=0)
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(),
            http1=True,
            max_connections=2,
            network_backend=_CheckedNetwork(is_public, deadline),
        )


def fetch_page(
    url: str,
    limits: Limits,
    cache_folder: Path | None = None,
    is_public: Callable[[str], bool] = is_public_address,
) -> FetchedPage:
    """One GET for one page, redirects followed one by one, kept in `cache_folder` for a day.

    Raises:
        BlockedAddress: not http(s), with a password in it, or not public; also after a redirect.
        UnreachablePage: no such host, no answer, or an error status; refusals of robots are named.
        UnusablePage: too large, too slow, or not a page.
    """
    check_url(url)
    if cached := load_page(url, cache_folder):
        return cached
    deadline = time.monotonic() + limits.fetch_s
    headers = {
        "User-Agent": USER_AGENT,
        "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.1",
        "Accept-Encoding": "gzip, deflate",
    }
    try:
        with guarded_client(is_public, deadline, headers) as client:
            page = _follow(client, url, limits, deadline)
    except httpx.InvalidURL:
        raise BlockedAddress(f"This isn't a web address. Check it, or p{PASTE[1:]}") from None
    except httpx.HTTPError as error:
        raise _plain_error(url, error) from None
    keep_page(page, cache_folder)
    return page


def guarded_client(is_public: Callable[[str], bool], deadline: float, headers: dict[str, str]) -> httpx.Client:
    """A client whose every connection is checked and ends at `deadline` (of `time.monotonic`); close it after use."""
    timeout = httpx.Timeout(max(0.1, min(10.0, deadline - time.monotonic())))
    return httpx.Client(
        transport=_CheckedTransport(is_public, deadline), timeout=timeout, headers=headers, trust_env=False
    )


def check_url(url: str) -> None:
    """Let http(s) addresses with a host and without a password pass.

    Raises:
        BlockedAddress: anything else; the password isn't repeated.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise BlockedAddress(f"This isn't a web address. Check it, or p{PASTE[1:]}") from None
    if parts.scheme not in ("http", "https") or not host:
        raise BlockedAddress(f"Only http and https addresses are fetched, not {parts.scheme or 'this'!r}. {PASTE}")
    if parts.username is not None or parts.password is not None:
        raise BlockedAddress(f"{host}: an address with a user name or password in it isn't fetched. Remove it first.")


def _follow(client: httpx.Client, url: str, limits: Limits, deadline: float) -> FetchedPage:
    current = url
    for _ in range(limits.redirects + 1):
        with client.stream("GET", current, follow_redirects=False) as response:
            target = response.headers.get("location", "")
            if response.status_code in REDIRECTS and target:
                current = urljoin(current, target)
                check_url(current)
                continue
            _check_status(url, response.status_code)
            media_type = _media_type(url, response)
            data = _read(url, response, limits, deadline)
            return FetchedPage(url, current, media_type, data)
    raise UnusablePage(f"{url}: more than {limits.redirects} redirects. Use the final address, or p{PASTE[1:]}")


def _check_status(url: str, status: int) -> None:
    if status in BOT_WALLS:
        raise UnreachablePage(f"{url}: the site refuses programs or wants a login (status {status}). {PASTE}")
    if status in (404, 410):
        raise UnreachablePage(
            f"{url}: there is no such page any more (status {status}). Check the address, or p{PASTE[1:]}"
        )
    if not 200 <= status < 300:
        raise UnreachablePage(f"{url}: the site answered with an error (status {status}). Try later, or p{PASTE[1:]}")


def _media_type(url: str, response: httpx.Response) -> str:
    media_type: str = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if media_type in {*ACCEPTED_TYPES, DOCX_TYPE, "application/octet-stream", ""}:
        return media_type or "text/html"
    raise UnusablePage(f"{url}: this is {media_type[:60]}, not a web page or document. {PASTE}")


def _read(url: str, response: httpx.Response, limits: Limits, deadline: float) -> bytes:
    """The decompressed body; stops at the limits of size and time while it is still arriving."""
    announced = response.headers.get("content-length", "")
    too_large = f"{url}: the page is larger than {limits.page_bytes / 1e6:g} MB. {PASTE}"
    if announced.isdigit() and int(announced) > limits.page_bytes:
        raise UnusablePage(too_large)
    parts = []
    try:
        for part in read_body(response, limits.page_bytes):
            parts.append(part)
            if time.monotonic() > deadline:
                raise _too_slow(url)
    except TooLargeBody:
        raise UnusablePage(too_large) from None
    except UnknownEncoding as error:
        raise UnusablePage(f"{url}: the page came packed in a way that isn't read ({error}). {PASTE}") from None
    return b"".join(parts)


def _too_slow(url: str) -> UnusablePage:
    return UnusablePage(f"{url}: the page took too long. Try again, or p{PASTE[1:]}")


def _plain_error(url: str, error: httpx.HTTPError) -> FetchError:
    if isinstance(error, httpx.ConnectTimeout):
        return UnreachablePage(f"{url}: the server doesn't answer. Try again, or p{PASTE[1:]}")
    if isinstance(error, httpx.TimeoutException):
        return _too_slow(url)
    if isinstance(error, httpx.DecodingError):
        return UnusablePage(f"{url}: the page came damaged. Try again, or p{PASTE[1:]}")
    return UnreachablePage(f"{url}: the page can't be reached. Check the address, or p{PASTE[1:]}")
