"""Rendering a page that fills itself by scripts, in a headless browser where one is installed."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpx

from rapport.documents.web.addresses import is_public_address, resolve_checked
from rapport.documents.web.body import read_body
from rapport.documents.web.fetching import USER_AGENT, check_url, guarded_client
from rapport.errors import FetchError
from rapport.settings import Limits

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
LOADED_TYPES = frozenset({"document", "script", "xhr", "fetch", "stylesheet"})
SETTLE_S = 3.0
SENT_HEADERS = ("accept", "accept-language", "content-type", "origin", "referer", "x-requested-with")
DROPPED_HEADERS = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie"})
# Port 9 discards: with such a proxy, loopback included, nothing that isn't fulfilled by us gets out.
NO_NETWORK = (
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)


def find_browser() -> str | None:
    """The path of an installed Chromium or Chrome, or None."""
    named = os.environ.get("RAPPORT_BROWSER", "")
    candidates = [named] if named else list(BROWSER_NAMES)
    return next((path for name in candidates if (path := shutil.which(name))), None)


def render_page(
    url: str,
    limits: Limits,
    is_public: Callable[[str], bool] = is_public_address,
    browser: str | None = None,
) -> bytes | None:
    """The page's HTML after its scripts ran, or None where there is no browser, or it fails or takes too long.

    The browser itself has no network: whatever it asks for is fetched by the guarded client of `fetching`, so that
    each connection is checked; images, fonts, media, sockets and downloads are not loaded.

    Raises:
        BlockedAddress: `url` isn't a public http(s) address.
        UnreachablePage: its host doesn't resolve.
    """
    check_url(url)
    parts = urlsplit(url)
    host = parts.hostname or ""
    resolve_checked(host, parts.port or (443 if parts.scheme == "https" else 80), is_public)
    path = browser or find_browser()
    if path is None:
        return None
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        return None
    try:
        with sync_playwright() as playwright:
            return _render(playwright, path, url, limits, is_public)
    except (Error, OSError, RuntimeError):
        return None


def _render(playwright: Any, path: str, url: str, limits: Limits, is_public: Callable[[str], bool]) -> bytes:
    deadline = time.monotonic() + limits.fetch_s
    arguments = [*NO_NETWORK, "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium's sandbox refuses to run as root, as in containers
    launched = playwright.chromium.launch(executable_path=path, headless=True, args=arguments, timeout=15_000)
    try:
        context = launched.new_context(user_agent=USER_AGENT, accept_downloads=False, service_workers="block")
        page = context.new_page()
        with guarded_client(is_public, deadline, {"User-Agent": USER_AGENT}) as client:
            page.route("**/*", lambda route: _fulfil(route, client, limits.page_bytes))
            page.goto(url, wait_until="domcontentloaded", timeout=_left_ms(deadline))
            _settle(page, deadline)
            markup: str = page.content()
    finally:
        launched.close()
    return markup.encode("utf-8", "replace")[: limits.page_bytes]


def _left_ms(deadline: float) -> float:
    return max(100.0, (deadline - time.monotonic()) * 1000)


def _settle(page: Any, deadline: float) -> None:
    """Wait until the network is quiet, at most `SETTLE_S`; what is there by then is taken."""
    from playwright.sync_api import TimeoutError as PlaywrightTimeout

    try:
        page.wait_for_load_state("networkidle", timeout=min(_left_ms(deadline), SETTLE_S * 1000))
    except PlaywrightTimeout:
        return


def _fulfil(route: Any, client: httpx.Client, most_bytes: int) -> None:
    """Fetch what the browser asks for over the guarded client, or refuse it."""
    request = route.request
    if request.resource_type not in LOADED_TYPES or request.method not in ("GET", "POST"):
        route.abort()
        return
    try:
        check_url(request.url)
        asked = {name: request.headers[name] for name in SENT_HEADERS if name in request.headers}
        with client.stream(
            request.method, request.url, headers=asked, content=request.post_data_buffer, follow_redirects=True
        ) as response:
            body = b"".join(read_body(response, most_bytes))
            kept = {name: value for name, value in response.headers.items() if name not in DROPPED_HEADERS}
            status = response.status_code
    except (FetchError, httpx.HTTPError, httpx.InvalidURL, ValueError):
        route.abort()
        return
    route.fulfill(status=status, headers=kept, body=body)
