"""The employers that candidates' résumés name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rapport.experiments.known_employers import employers_of
from rapport.records.fact import Fact
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run
from tests.records_for_tests import case


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    yield opened
    opened.close()


def test_each_employer_is_named_once(store: Store) -> None:
    put_rated_run(store, 3, is_rated=False)
    assert employers_of(store, ["run-1", "gone"]) == ("Quillon",)


def test_the_company_that_hires_is_no_employer_to_hide(store: Store) -> None:
    run = put_rated_run(store, 1, is_rated=False)
    one = case(0)
    here = replace(one.candidate, current_employer=Fact("nordlicht energie"))
    store.documents.add("resume", one.candidate_document, here, "Ada")
    assert employers_of(store, [run.id]) == ("Quillon",)


def test_a_candidate_that_was_deleted_has_none(store: Store) -> None:
    run = put_rated_run(store, 1, is_rated=False)
    store.documents.remove("resume", run.cases[0].candidate_id)
    assert employers_of(store, [run.id]) == ()
