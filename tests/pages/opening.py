"""Opening a page of the app in a test, and waiting for what is read in the background."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from components import services
from tests.records_for_tests import case

APP = Path(__file__).parents[2] / "app.py"
TIMEOUT_S = 60


def open_page(name: str = "start", **query: str) -> AppTest:
    """The page as a visitor sees it first, with these parameters in the address."""
    at = AppTest.from_file(APP, default_timeout=TIMEOUT_S).run()
    for key, value in query.items():
        at.query_params[key] = value
    if name != "start":
        at.switch_page(f"pages/{name}.py")
    return run(at)


def run(at: AppTest) -> AppTest:
    at.run()
    assert not at.exception, at.exception
    return at


def read_to_the_end(at: AppTest, name: str) -> AppTest:
    """Let a batch finish, as the page that polls does."""
    deadline = time.monotonic() + TIMEOUT_S
    while not at.session_state[f"rapport_reading_{name}"].is_done:
        assert time.monotonic() < deadline, "reading didn't end in time"
        time.sleep(0.05)
    return run(at)


def add_person(title: str = "Ada Moreau", number: int = 0) -> str:
    """A candidate in the library; gives the document's id."""
    one = case(number)
    services.store().documents.add("resume", one.candidate_document, one.candidate, title)
    return one.candidate_document.id


def add_job() -> str:
    one = case()
    services.store().documents.add("job", one.job_document, one.job, "Platform Engineer, Nordlicht Energie")
    return one.job_document.id


def texts(at: AppTest) -> str:
    """Everything that is written on the page."""
    return "\n".join([markdown_of(at), *finished_texts(at)])


def markdown_of(at: AppTest) -> str:
    """What the browser reads as Markdown: not the outputs drawn with what the checks say, whose signs stay signs."""
    kinds = (at.markdown, at.caption, at.title, at.subheader, at.warning, at.error, at.info, at.success)
    return "\n".join(str(element.value) for elements in kinds for element in elements)


def finished_texts(at: AppTest) -> list[str]:
    """The outputs that are drawn with what the checks say of them, as text."""
    drawn = [json.loads(element.proto.json) for element in at.get("bidi_component")]
    return [
        "\n".join("".join(piece[0] for piece in line) for line in [one["subject"], *lines_of(one)])
        for one in drawn
        if "paragraphs" in one
    ]


def lines_of(drawn: dict[str, Any]) -> list[list[list[Any]]]:
    """The lines of all paragraphs, each of pieces."""
    return [line for paragraph in drawn["paragraphs"] for line in paragraph]
