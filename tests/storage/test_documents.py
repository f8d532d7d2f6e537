import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.errors import StorageError
from rapport.storage.store import Store
from tests.records_for_tests import candidate, case, document, job


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'test.db'}")


def test_a_document_comes_back_exactly_as_it_went_in(store: Store) -> None:
    one = case()
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    found = store.documents.load("resume", one.candidate_document.id)
    assert found is not None
    assert (found.document, found.record) == (one.candidate_document, one.candidate)


def test_the_same_file_twice_is_listed_once(store: Store) -> None:
    one = case()
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada M.")
    assert [row.title for row in store.documents.list("resume")] == ["Ada M."]


def test_the_same_text_can_be_a_resume_and_a_job(store: Store) -> None:
    text = document("Ada", "ada.txt")
    store.documents.add("resume", text, candidate(text), "Ada")
    store.documents.add("job", text, job(text), "Job")
    assert [row.title for row in store.documents.list("job")] == ["Job"]


def test_corrections_stay_when_the_file_is_read_again(store: Store) -> None:
    one = case()
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    store.documents.correct("resume", one.candidate_document.id, {"full_name": "Ada Moreau-Lind"})
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    found = store.documents.load("resume", one.candidate_document.id)
    assert found is not None and found.corrections == {"full_name": "Ada Moreau-Lind"}


def test_the_last_correction_of_a_field_wins_and_undo_removes_them_all(store: Store) -> None:
    one = case()
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    store.documents.correct("resume", one.candidate_document.id, {"full_name": "X", "skills": ["Go"]})
    store.documents.correct("resume", one.candidate_document.id, {"full_name": "Y"})
    found = store.documents.load("resume", one.candidate_document.id)
    assert found is not None and found.corrections == {"full_name": "Y", "skills": ["Go"]}
    store.documents.uncorrect("resume", one.candidate_document.id)
    found = store.documents.load("resume", one.candidate_document.id)
    assert found is not None and found.corrections == {}


def test_a_removed_document_is_gone_with_its_corrections(store: Store) -> None:
    one = case()
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    store.documents.correct("resume", one.candidate_document.id, {"full_name": "X"})
    store.documents.remove("resume", one.candidate_document.id)
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    found = store.documents.load("resume", one.candidate_document.id)
    assert found is not None and found.corrections == {}


def test_the_newest_document_is_listed_first_with_its_time_in_utc(store: Store) -> None:
    before = datetime.now(UTC)
    for number in (1, 2):
        one = case(number)
        store.documents.add("resume", one.candidate_document, one.candidate, f"Ada {number}")
    rows = store.documents.list("resume")
    assert [row.title for row in rows] == ["Ada 2", "Ada 1"]
    assert before <= rows[0].added_at <= datetime.now(UTC)


def test_endpoints_are_kept_by_name_without_a_key(store: Store) -> None:
    store.endpoints.put("lab", "http://127.0.0.1:8000/v1")
    store.endpoints.put("lab", "http://127.0.0.1:9000/v1")
    assert [(row.name, row.base_url) for row in store.endpoints.list()] == [("lab", "http://127.0.0.1:9000/v1")]
    store.endpoints.remove("lab")
    assert store.endpoints.list() == []


def test_a_document_that_was_damaged_in_the_database_is_named_in_a_sentence(store: Store, tmp_path: Path) -> None:
    one = case()
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection, connection:
        connection.execute("UPDATE documents SET record = '{'")
    with pytest.raises(StorageError, match=r"document Ada Moreau can't be read.*Delete it"):
        store.documents.load("resume", one.candidate_document.id)
