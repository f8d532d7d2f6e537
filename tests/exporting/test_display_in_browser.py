"""Streamlit's own front end draws escaped text as text: what escaping relies on is nowhere promised, so it is tried."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
ROOT = Path(__file__).parent.parent.parent
HOSTILE = r"""Dear :smile: :material/home: :material_home: :streamlit: :red[hot] :+1: :badge[x] :blue-badge[y] []{.c}
<img src=x onerror=alert(1)> <b>bold</b> &lt;b&gt; <https://evil.example>
https://evil.example/a?b=1 www.evil.example bob@evil.example HTTPS://EVIL.example mailto:bob@evil.example
a -> b <- c <-> d -- e >= f <= g ~= h
$x^2$ $$y$$ cost $5 and $6 `code` ~~gone~~ _it_

- item
1. one
| a | b |
|---|---|
| 1 | 2 |
> quote
Title
===
```
fence
```
[^1]: note
[ref]: http://evil.example
![x][ref]
::: x
:::"""
APP = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
import streamlit as st
from rapport.exporting.difference import Change, as_markdown
from rapport.exporting.display import safe_markdown
text = {HOSTILE!r}
st.container(key="shown").markdown(safe_markdown(text))
for kind in ("same", "removed", "added"):
    st.container(key=kind).markdown(as_markdown([Change(kind, text)]))
st.container(key="markup").markdown(safe_markdown("**Bold**：*it* ![pic](http://e/x.png) [here](http://e)"))
"""
REFUSED = "a, img, svg, code, pre, table, li, h1, h2, blockquote, hr, script, .katex, [role=img]"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    app = tmp_path_factory.mktemp("app") / "app.py"
    app.write_text(APP, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = {"port": port, "address": "127.0.0.1", "headless": "true", "fileWatcherType": "none"}
    command = [sys.executable, "-m", "streamlit", "run", str(app), "--browser.gatherUsageStats", "false"]
    command += [part for name, value in options.items() for part in (f"--server.{name}", str(value))]
    server = subprocess.Popen(command, cwd=app.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(60)


def wait_for(address: str) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail("Streamlit didn't start within 120 s")


@pytest.fixture(scope="module")
def drawn(address: str) -> dict[str, tuple[str, int]]:
    """By container: its text as a reader sees it, and how many elements it has that no text may become."""
    from playwright.sync_api import sync_playwright

    if not CHROMIUM.exists():
        pytest.skip("no Chromium on this machine")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS) as browser,
    ):
        page = browser.new_page()
        page.goto(address, timeout=60_000)
        page.wait_for_selector(".st-key-markup p", timeout=60_000)
        boxes = {key: page.locator(f".st-key-{key}") for key in ("shown", "same", "removed", "added", "markup")}
        return {key: (box.inner_text(), box.locator(REFUSED).count()) for key, box in boxes.items()}


def words(text: str) -> list[str]:
    return re.sub(r"\s+", " ", text).split()


@pytest.mark.parametrize("key", ["shown", "same", "removed", "added"])
def test_every_character_is_seen_and_nothing_becomes_markup(drawn: dict[str, tuple[str, int]], key: str) -> None:
    text, elements = drawn[key]
    assert words(text) == words(HOSTILE)
    assert elements == 0


def test_lines_stay_lines(drawn: dict[str, tuple[str, int]]) -> None:
    lines = [line for line in HOSTILE.splitlines() if line]
    assert [line for line in drawn["shown"][0].splitlines() if line.strip()] == lines


def test_emphasis_is_drawn_and_pictures_and_links_are_words(drawn: dict[str, tuple[str, int]]) -> None:
    assert drawn["markup"] == ("Bold：it pic here (http://e)", 0)
