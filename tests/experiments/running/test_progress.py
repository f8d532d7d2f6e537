"""How far an experiment is: as a tally of its outputs tells, and as the store does once nobody works on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.experiments.running.cells import Grid
from rapport.experiments.running.progress import Progress, Tally
from rapport.experiments.running.runner import Runner
from rapport.providers.model import Failure, Usage
from rapport.storage.experiments import Experiment
from rapport.storage.runs import Output, Run, RunCase
from rapport.storage.store import Store
from tests.records_for_tests import variant

RUN = Run("r", "table_row", "R", datetime.now(UTC), (variant("A"), variant("B")), (RunCase("c1"), RunCase("c2")))
FAULT = Failure("timeout", "Took too long.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


def put(store: Store, *outputs: Output) -> Progress | None:
    """Store an experiment of two cases, two variants and two repeats; how far it is."""
    store.runs.add(RUN, outputs)
    store.experiments.add(Experiment(RUN.id, "R", '{"repeats": 2}', "stopped", "It was stopped."))
    return Runner(store, retries=0).progress(RUN.id)


def test_of_a_cell_the_newest_attempt_counts_and_what_is_no_cell_does_not(store: Store) -> None:
    spent = {"usage": Usage(10, 5), "tries": 1, "cost_usd": 0.5}
    found = put(
        store,
        Output("1", "r", "c1", 0, 1, "failed", failure=FAULT, tries=2),
        Output("2", "r", "c1", 0, 2, "done", "Hello", **spent),  # type: ignore[arg-type]
        Output("3", "r", "c1", 1, 1, "failed", failure=FAULT, tries=1),
        Output("4", "r", "c2", 0, 1, "stopped", "He", tries=1),
        Output("5", "r", "c2", 1, 1, "done", "Hello", repeat=2, is_cached=True),
        Output("6", "r", "c2", 1, 1, "done", "Hello", repeat=3),
        Output("7", "r", "c2", 2, 1, "done", "Hello"),
    )
    assert found == Progress(
        state="stopped",
        total=8,  # 2 cases x 2 variants x 2 repeats
        done=2,
        failed=1,
        stopped=1,
        cached=1,
        calls=5,  # 2 + 1 + 1 + 1 tries
        input_tokens=10,
        output_tokens=5,
        cost_usd=0.5,
        errors={"timeout": 1},
        why="It was stopped.",
    )
    assert found == _tallied(store)


def _tallied(store: Store) -> Progress:
    stored = list(store.cells.states(RUN.id))
    grid = Grid(RUN, 2)
    grid.take(stored)
    tally = Tally(grid, store.cells.spent(RUN.id))
    for state in stored:
        tally.take(state)
    return tally.progress("stopped", "It was stopped.")


def test_a_cost_that_nobody_knows_is_none(store: Store) -> None:
    found = put(store, Output("1", "r", "c1", 0, 1, "done", "Hello", usage=Usage(10, 5), tries=1))
    assert found is not None
    assert (found.cost_usd, found.unpriced) == (None, 1)
