"""From an address to a job, over real servers on loopback, with a browser where the machine has one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from rapport.documents.web.rendering import find_browser, render_page
from rapport.errors import BlockedAddress, NoPosting, UnusablePage
from rapport.records.posting.source import read_posting
from rapport.settings import Limits

TODAY = date(2026, 11, 21)
LIMITS = Limits(fetch_s=15.0)
PROSE = (
    "Quillmark Labs builds scheduling software for small theatres. We are looking for someone who enjoys the stage. "
)
POSTING = (
    f"<h1>Stage Planner</h1><p>{PROSE * 3}</p><h3>Your responsibilities</h3><ul><li>Plan stages</li></ul>"
    "<h3>Requirements</h3><ul><li>Calm nerves</li></ul>"
)
SHELL = "<title>Stage Planner – Quillmark Labs</title><div id=root></div><script>{}</script>"
PAGES = {
    "/page": ("text/html", f"<title>Stage Planner – Quillmark Labs</title>{POSTING}"),
    "/text": (
        "text/plain",
        "Stage Planner\nQuillmark Labs – Leeds\n\nRequirements\n- Calm nerves\n\nYour tasks\n- Plan stages",
    ),
    "/shell": ("text/html", SHELL.format(f"document.getElementById('root').innerHTML = `{POSTING}`")),
    "/empty": ("text/html", SHELL.format("1")),
    "/pdf": ("application/pdf", "%PDF-1.4"),
    "/calls-home": ("text/html", SHELL.format("fetch('http://127.0.0.2:{port}/page')")),
}
asked: list[str] = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        asked.append(self.headers["Host"])
        kind, text = PAGES[self.path]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.replace("{port}", str(self.server.server_port)).encode())  # type: ignore[attr-defined]

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def this_machine(address: str) -> bool:
    return address == "127.0.0.1"


needs_browser = pytest.mark.skipif(find_browser() is None, reason="no Chromium or Chrome is installed")


@pytest.mark.parametrize("path", ["/page", "/text"])
def test_an_address_gives_a_job(site: str, path: str) -> None:
    posting = read_posting(site + path, LIMITS, TODAY, is_public=this_machine)
    assert posting.job.display_name("") == "Stage Planner, Quillmark Labs"


def test_the_page_is_asked_for_once(site: str, tmp_path: Path) -> None:
    for _ in range(2):
        read_posting(f"{site}/page", LIMITS, TODAY, tmp_path, this_machine)
    assert len(asked) == 1


def test_another_kind_of_file_needs_its_reader(site: str) -> None:
    with pytest.raises(UnusablePage, match="application/pdf"):
        read_posting(f"{site}/pdf", LIMITS, TODAY, is_public=this_machine)


def test_a_private_address_is_not_read(site: str) -> None:
    with pytest.raises(BlockedAddress):
        read_posting(f"{site}/page", LIMITS, TODAY)


def test_without_a_browser_a_shell_is_no_posting(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_BROWSER", "no-such-browser")
    with pytest.raises(NoPosting, match="Paste"):
        read_posting(f"{site}/shell", LIMITS, TODAY, is_public=this_machine)


@needs_browser
@pytest.mark.browser
def test_a_page_that_scripts_fill_is_rendered(site: str) -> None:
    posting = read_posting(f"{site}/shell", LIMITS, TODAY, is_public=this_machine)
    assert [fact.value for fact in posting.job.requirements] == ["Calm nerves"]


@needs_browser
@pytest.mark.browser
def test_an_empty_page_stays_one_after_rendering(site: str) -> None:
    with pytest.raises(NoPosting):
        read_posting(f"{site}/empty", LIMITS, TODAY, is_public=this_machine)


@needs_browser
@pytest.mark.browser
def test_the_browser_asks_no_address_that_is_not_allowed(site: str) -> None:
    assert render_page(f"{site}/calls-home", LIMITS, this_machine) is not None
    assert not any(host.startswith("127.0.0.2") for host in asked)


def test_a_private_address_is_not_rendered() -> None:
    with pytest.raises(BlockedAddress):
        render_page("http://169.254.169.254/", LIMITS)
