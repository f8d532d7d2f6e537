"""Rendering a page that fills itself by scripts, in a headless browser where one is installed."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from rapport.documents.fetching import USER_AGENT, check_url, is_public_address, resolve_checked
from rapport.errors import FetchError
from rapport.settings import Limits

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
LOADED_TYPES = frozenset({"document", "script", "xhr", "fetch", "stylesheet"})
SETTLE_S = 3.0


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

    The browser's every request passes the guard of `fetching`; images, fonts, media and downloads are not loaded.
    The browser resolves names a second time, so the address that was checked is given to it as a fixed host rule.

    Raises:
        BlockedAddress: `url` isn't a public http(s) address.
        UnreachablePage: its host doesn't resolve.
    """
    check_url(url)
    parts = urlsplit(url)
    host = parts.hostname or ""
    address = resolve_checked(host, parts.port or (443 if parts.scheme == "https" else 80), is_public)
    path = browser or find_browser()
    if path is None:
        return None
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        return None
    try:
        with sync_playwright() as playwright:
            return _render(playwright, path, url, _host_rules(host, address), limits, is_public)
    except (Error, OSError, RuntimeError):
        return None


def _host_rules(host: str, address: str) -> str:
    """Chromium's own pinning of the host to its checked address; no other name resolves, so nothing can rebind."""
    target = f"[{address}]" if ":" in address else address
    return f"MAP {host} {target}"


def _render(
    playwright: Any, path: str, url: str, rules: str, limits: Limits, is_public: Callable[[str], bool]
) -> bytes | None:
    deadline = time.monotonic() + limits.fetch_s
    arguments = [f"--host-resolver-rules={rules}", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium's sandbox refuses to run as root, as in containers
    launched = playwright.chromium.launch(executable_path=path, headless=True, args=arguments, timeout=15_000)
    try:
        context = launched.new_context(user_agent=USER_AGENT, accept_downloads=False, service_workers="block")
        page = context.new_page()
        page.route("**/*", lambda route: _guard(route, is_public))
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


def _guard(route: Any, is_public: Callable[[str], bool]) -> None:
    """Let a request pass only if it is of a needed kind and goes to a public address."""
    request = route.request
    if request.resource_type not in LOADED_TYPES or request.method not in ("GET", "POST", "OPTIONS", "HEAD"):
        route.abort()
        return
    try:
        check_url(request.url)
        parts = urlsplit(request.url)
        resolve_checked(parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80), is_public)
    except (FetchError, ValueError):
        route.abort()
        return
    route.continue_()
