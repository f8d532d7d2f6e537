"""A Rapport server and a Chromium of its own for each file of tests."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.servers.model_servers import OpenAIServer, Script

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
START_S = 120
PATIENCE_MS = 60_000
MAIL = """Subject: Wind farms and your Kafka work

Hi there,

we build software for wind farms, and your work on message queues is close to what the next year will ask of us.
You would own the pipeline that carries the measurements of four hundred turbines from the sea to the control room.

Would twenty minutes on Wednesday or Thursday afternoon suit you? Send me a time, and I will set it up.

Kind regards,
Jonna
"""
TOKENS = tuple(re.findall(r"\S+\s*", MAIL))


@dataclass
class App:
    """A running Rapport: its address, its data folder, and the slow model server that it knows as `lab`."""

    url: str
    home: Path
    lab: OpenAIServer


expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.skip("no Chromium is installed")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """Started once a file on a free port, ended by its process id; prints what it said if it dies early."""
    tmp_path = tmp_path_factory.mktemp("app")
    with OpenAIServer(Script(tokens=TOKENS, first_token_s=0.3, pace_s=0.1)) as lab:
        home = tmp_path / "home"
        port = free_port()
        environment = {
            **os.environ,
            "RAPPORT_HOME": str(home),
            "RAPPORT_ENDPOINTS": f'{{"lab": {{"base_url": "{lab.url}"}}}}',
        }
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true"]
        log = (tmp_path / "server.log").open("w+")
        server = subprocess.Popen(
            [*command, f"--server.port={port}"], cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            wait_until_up(f"http://127.0.0.1:{port}", server, Path(log.name))
            yield App(f"http://127.0.0.1:{port}", home, lab)
        finally:
            server.terminate()
            server.wait(60)
            log.close()


@pytest.fixture(autouse=True)
def quiet_lab(app: App) -> None:
    """The model server forgets what earlier tests asked."""
    app.lab.received.clear()


@pytest.fixture
def patient_lab(app: App) -> Iterator[None]:
    """The model server writes for half a minute: even a slow browser has time to do something meanwhile."""
    before = list(app.lab.scripts)
    app.lab.scripts[:] = [Script(tokens=TOKENS, first_token_s=0.3, pace_s=0.4)]
    yield
    app.lab.scripts[:] = before


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_up(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        assert server.poll() is None, f"the server died:\n{log.read_text()}"
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"the server doesn't answer:\n{log.read_text()}")
