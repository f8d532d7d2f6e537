from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rapport.experiments.intake import sample_files, take_job, take_job_page, take_job_text, take_resume, take_sample
from rapport.settings import Limits
from rapport.storage.store import Store

TODAY = date(2026, 11, 21)
RESUME = b"""Ada Moreau
ada@moreau.example

Experience
Backend Engineer, Quillon, May 2021 - Present
- Wrote the billing service in Python

Education
MSc Computer Science, University of Lyon, 2019

Skills
Python, PostgreSQL, Kafka
"""
POSTING = """Platform Engineer

Company: Nordlicht Energie
Location: Hamburg

About us
We build software for wind farms.

Requirements
- You know Python and Kafka.
- You have run services in production.
"""
SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'library.db'}")
    yield opened
    opened.close()


def nothing(doing: str, share: float) -> None:
    """Nobody watches."""


def test_a_resume_is_in_the_library_after_it_was_taken(store: Store) -> None:
    taken = take_resume(store, RESUME, "ada.txt", Limits(), TODAY, nothing)
    assert (taken.error, taken.title, taken.was_known) == ("", "Ada Moreau", False)
    assert [listed.title for listed in store.documents.list("resume")] == ["Ada Moreau"]


def test_the_same_bytes_under_another_name_are_known(store: Store) -> None:
    first = take_resume(store, RESUME, "ada.txt", Limits(), TODAY, nothing)
    again = take_resume(store, RESUME, "copy of ada.txt", Limits(), TODAY, nothing)
    assert (again.was_known, again.document_id) == (True, first.document_id)


def test_a_file_that_cannot_be_read_is_a_value_and_adds_nothing(store: Store) -> None:
    taken = take_resume(store, b"", "empty.pdf", Limits(), TODAY, nothing)
    assert taken.error.startswith("empty.pdf: the file is empty")
    assert store.documents.list("resume") == []


def test_what_is_no_resume_is_taken_with_a_note(store: Store) -> None:
    taken = take_resume(store, b"Shopping list: milk, eggs and bread.\n", "list.txt", Limits(), TODAY, nothing)
    assert "This doesn't look like a résumé." in taken.warnings


def test_a_pasted_posting_becomes_a_job(store: Store) -> None:
    taken = take_job_text(store, POSTING, "Pasted text", TODAY)
    assert (taken.error, taken.title) == ("", "Platform Engineer, Nordlicht Energie")


def test_a_page_that_holds_no_posting_is_a_value(store: Store) -> None:
    page = b"<html><body><h1>404</h1><p>Page not found</p></body></html>"
    taken = take_job(store, page, "gone.html", Limits(), TODAY, nothing)
    assert taken.error
    assert taken.document_id is None


def test_an_address_inside_the_network_is_refused_with_a_sentence(store: Store, tmp_path: Path) -> None:
    taken = take_job_page(store, "http://127.0.0.1:9/jobs/1", Limits(), TODAY, tmp_path, nothing)
    assert "127.0.0.1" in taken.error


def test_every_sample_is_read_without_an_error(store: Store) -> None:
    taken = [take_sample(store, kind, path, Limits(), TODAY, nothing) for kind, path in sample_files(SAMPLES)]
    assert [one.error for one in taken if one.error] == []
    assert (len(store.documents.list("resume")) >= 8, len(store.documents.list("job")) >= 4) == (True, True)


def test_a_sample_that_is_gone_is_a_value(store: Store, tmp_path: Path) -> None:
    taken = take_sample(store, "resume", tmp_path / "gone.pdf", Limits(), TODAY, nothing)
    assert taken.error == "gone.pdf: can't be opened (No such file or directory)."
