from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.experiments.correcting import corrected_record, save_corrections, undo_corrections
from rapport.storage.documents import StoredDocument
from rapport.storage.store import Store
from tests.records_for_tests import case


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'library.db'}")
    one = case()
    opened.documents.add("resume", one.candidate_document, one.candidate, "Ada Moreau")
    opened.documents.add("job", one.job_document, one.job, "Platform Engineer, Nordlicht Energie")
    yield opened
    opened.close()


def load(store: Store, kind: str = "resume") -> StoredDocument:
    documents = store.documents
    found = documents.load(kind, documents.list(kind)[0].id)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_a_corrected_name_is_the_name_in_the_library(store: Store) -> None:
    save_corrections(store.documents, load(store), {"full_name": "Ada Moreau-Lind"})
    assert store.documents.list("resume")[0].title == "Ada Moreau-Lind"


def test_a_corrected_company_is_in_the_name_of_the_job(store: Store) -> None:
    save_corrections(store.documents, load(store, "job"), {"company": "Nordlicht AG"})
    assert store.documents.list("job")[0].title == "Platform Engineer, Nordlicht AG"


def test_undoing_gives_back_what_was_read(store: Store) -> None:
    before = corrected_record(load(store))
    save_corrections(store.documents, load(store), {"full_name": "Somebody Else", "skills": ["Rust"]})
    undo_corrections(store.documents, load(store))
    assert corrected_record(load(store)) == before
    assert store.documents.list("resume")[0].title == "Ada Moreau"
