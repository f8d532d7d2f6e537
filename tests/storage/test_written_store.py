"""The newest finished text at each place of a run, whole or bare."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.storage.runs import Output, Run, RunCase
from rapport.storage.store import Store
from tests.records_for_tests import variant


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


def put(store: Store) -> None:
    cases = (RunCase("c1"), RunCase("c2"))
    for run_id in ("r1", "r2"):
        run = Run(run_id, "table_row", "R", datetime.now(UTC), (variant("A"), variant("B")), cases)
        outputs = [
            Output(f"{run_id}-1", run_id, "c1", 0, 1, "done", "The first."),
            Output(f"{run_id}-2", run_id, "c1", 0, 2, "done", "The second."),
            Output(f"{run_id}-3", run_id, "c1", 1, 1, "done", "Written, then asked again."),
            Output(f"{run_id}-4", run_id, "c1", 1, 2, "failed", "Wri"),
            Output(f"{run_id}-5", run_id, "c2", 0, 1, "done", " \n"),
            Output(f"{run_id}-6", run_id, "c2", 1, 1, "done", "Again.", repeat=2),
        ]
        store.runs.add(run, outputs)


def test_the_newest_attempt_counts_where_it_is_done_and_says_something(store: Store) -> None:
    put(store)
    assert [(one.id, one.text) for one in store.written.bare_texts(["r1"])] == [
        ("r1-2", "The second."),
        ("r1-6", "Again."),
    ]


def test_bare_texts_are_the_same_as_whole_ones_without_their_figures(store: Store) -> None:
    put(store)
    whole = store.written.texts(["r1", "r2"])
    bare = store.written.bare_texts(["r1", "r2"])
    assert [tuple(one) for one in bare] == [(one.id, one.run_id, one.case_id, one.text) for one in whole]
