"""What people pin and drop is kept for a candidate and a job."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.storage.evidence_choices import EvidenceChoices
from rapport.storage.store import Store
from tests.records_for_tests import case


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


def test_nothing_is_chosen_at_first(store: Store) -> None:
    assert store.evidence.load("person", "job") == EvidenceChoices()


def test_choices_are_kept_for_their_candidate_and_job_alone(store: Store) -> None:
    store.evidence.choose("person", "job", "p:1-5", "pin")
    store.evidence.choose("person", "job", "p:7-9", "drop")
    store.evidence.choose("person", "other", "p:1-5", "drop")
    assert store.evidence.load("person", "job") == EvidenceChoices(frozenset({"p:1-5"}), frozenset({"p:7-9"}))


def test_a_passage_is_pinned_or_dropped_not_both(store: Store) -> None:
    store.evidence.choose("person", "job", "p:1-5", "pin")
    store.evidence.choose("person", "job", "p:1-5", "drop")
    assert store.evidence.load("person", "job") == EvidenceChoices(dropped=frozenset({"p:1-5"}))


def test_a_choice_can_be_taken_back(store: Store) -> None:
    store.evidence.choose("person", "job", "p:1-5", "pin")
    store.evidence.choose("person", "job", "p:1-5", None)
    assert store.evidence.load("person", "job") == EvidenceChoices()


def test_all_choices_of_a_candidate_and_job_can_be_forgotten(store: Store) -> None:
    store.evidence.choose("person", "job", "p:1-5", "pin")
    store.evidence.choose("person", "other", "p:1-5", "pin")
    store.evidence.clear("person", "job")
    kept = store.evidence.load("person", "other")
    assert (store.evidence.load("person", "job"), kept.pinned) == (EvidenceChoices(), {"p:1-5"})


@pytest.mark.parametrize("kind", ["resume", "job"])
def test_a_deleted_document_takes_its_choices_with_it(store: Store, kind: str) -> None:
    one = case()
    ids = (one.candidate_document.id, one.job_document.id)
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada")
    store.documents.add("job", one.job_document, one.job, "Job")
    store.evidence.choose(*ids, "p:1-5", "pin")
    store.documents.remove(kind, ids[kind == "job"])  # type: ignore[arg-type]
    assert store.evidence.load(*ids) == EvidenceChoices()


@pytest.mark.parametrize(
    ("passage", "choice"),
    [("p:1-5", "pin"), ("p:7-9", "drop"), ("p:10-12", None)],
    ids=["pinned", "dropped", "neither"],
)
def test_choices_tell_what_was_chosen_of_a_passage(passage: str, choice: str | None) -> None:
    assert EvidenceChoices(frozenset({"p:1-5"}), frozenset({"p:7-9"})).of(passage) == choice
