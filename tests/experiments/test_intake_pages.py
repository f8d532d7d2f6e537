"""A job from its address into the library and onto the command line, over a real server on loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from rapport.cli.inputs import Reader
from rapport.cli.parsing import read
from rapport.experiments.intake import Taken, take_job_page
from rapport.settings import Limits, Settings
from rapport.storage.store import Store

TODAY = date(2026, 11, 21)
POSTING = (
    "<title>Stage Planner – Quillmark Labs</title><h1>Stage Planner</h1><p>Quillmark Labs builds scheduling software "
    "for small theatres. We are looking for someone who enjoys the stage.</p><h3>Your responsibilities</h3><ul>"
    "<li>Plan stages</li></ul><h3>Requirements</h3><ul><li>Calm nerves</li></ul>"
)
TEXT = ["Stage Planner", "Quillmark Labs - Leeds - Full-time", "", "Quillmark Labs builds software for theatres.", "",
        "Your tasks", "- Plan stages", "", "Requirements", "- Calm nerves"]  # fmt: skip


def as_pdf(lines: list[str]) -> bytes:
    file = BytesIO()
    canvas = Canvas(file)
    for index, line in enumerate(lines):
        canvas.drawString(60, 760 - 16 * index, line)
    canvas.save()
    return file.getvalue()


PAGES = {
    "/page": ("text/html", POSTING.encode()),
    "/text": ("text/plain; charset=utf-8", "\n".join(TEXT).encode()),
    "/pdf": ("application/pdf", as_pdf(TEXT)),
    "/download?file=7": ("application/octet-stream", as_pdf(TEXT)),
    "/closed": ("text/html", f"<p>This job has expired.</p>{POSTING}".encode()),
    "/careers": ("text/html", b"<title>Careers | Quillmark Labs</title><h1>Careers</h1><p>Come and join.</p>"),
    "/image": ("image/png", b"\x89PNG"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, data = PAGES.get(self.path, ("text/html", b"gone"))
        self.send_response(200 if self.path in PAGES else 404)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'library.db'}")
    yield opened
    opened.close()


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.setenv("RAPPORT_HOME", str(tmp_path))
    return Reader(Settings(), TODAY, lambda sentence: None, is_public=this_machine)


def this_machine(address: str) -> bool:
    return address == "127.0.0.1"


def take(store: Store, url: str, home: Path) -> Taken:
    return take_job_page(store, url, Limits(), TODAY, home, lambda doing, share: None, this_machine)


@pytest.mark.parametrize("path", ["/page", "/text", "/pdf", "/download?file=7"])
def test_a_job_is_in_the_library_by_its_address(site: str, store: Store, tmp_path: Path, path: str) -> None:
    taken = take(store, f"  {site}{path}\n", tmp_path)
    assert (taken.error, taken.title) == ("", "Stage Planner, Quillmark Labs")
    assert [listed.title for listed in store.documents.list("job")] == ["Stage Planner, Quillmark Labs"]


def test_a_closed_job_is_taken_and_said_to_be_over(site: str, store: Store, tmp_path: Path) -> None:
    taken = take(store, f"{site}/closed", tmp_path)
    assert taken.document_id is not None
    assert "This posting has expired." in taken.warnings


@pytest.mark.parametrize(
    ("path", "says"),
    [("/careers", "no job posting was found"), ("/gone", "no such page"), ("/image", "image/png")],
)
def test_what_keeps_a_page_out_is_a_sentence_with_its_address(
    site: str, store: Store, tmp_path: Path, path: str, says: str
) -> None:
    taken = take(store, site + path, tmp_path)
    assert taken.document_id is None
    assert taken.error.startswith(f"{site}{path}: ")
    assert says in taken.error


@pytest.mark.parametrize("path", ["/page", "/pdf"])
def test_the_command_line_reads_an_address(site: str, reader: Reader, path: str) -> None:
    parsed = read("job", site + path, reader)
    assert parsed.error is None
    assert parsed.record is not None
    assert (parsed.record["title"], parsed.record["company"]) == ("Stage Planner", "Quillmark Labs")
    assert (parsed.source, parsed.language) == (site + path, "en")


def test_the_command_line_says_whose_career_page_holds_no_posting(site: str, reader: Reader) -> None:
    parsed = read("job", f"{site}/careers", reader)
    assert parsed.record == {"company": "Quillmark Labs", "readable": False}
    assert parsed.error is not None


def test_without_being_told_otherwise_this_machine_is_not_asked(site: str, reader: Reader) -> None:
    guarded = Reader(reader.settings, TODAY, lambda sentence: None)
    assert "isn't a public address" in (read("job", f"{site}/page", guarded).error or "")
