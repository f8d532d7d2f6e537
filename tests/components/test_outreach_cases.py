"""Cases as the screens load them."""

from pathlib import Path

import pytest

from components import outreach_cases, services
from rapport.errors import StorageError
from rapport.storage.evidence_choices import EvidenceChoices
from tests.pages.opening import add_job, add_person


def test_a_case_comes_with_what_was_chosen_of_its_evidence() -> None:
    person, job = add_person(), add_job()
    services.store().evidence.choose(person, job, "p:1-5", "pin")
    assert outreach_cases.load(person, job).choices == EvidenceChoices(pinned=frozenset({"p:1-5"}))


def test_a_case_can_be_compared_by_meaning_once_somebody_asks(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_MODELS_FOLDER", str(own_home / "models"))
    embedder = outreach_cases.load(add_person(), add_job()).embedder
    assert embedder is not None and embedder.dimensions == 384
    assert not (own_home / "models").exists()


def test_a_deleted_candidate_is_told() -> None:
    with pytest.raises(StorageError, match="candidate was deleted"):
        outreach_cases.load("gone", add_job())
