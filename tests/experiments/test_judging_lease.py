"""Whether who judges notices by himself that he has an experiment no longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.errors import StorageError
from rapport.experiments.judging_lease import ELSEWHERE, UNWRITABLE, lease
from rapport.storage.experiment_store import ExperimentStore
from rapport.storage.experiments import Experiment
from rapport.storage.leases import LEASE
from rapport.storage.store import Store
from tests.records_for_tests import case, run_of, variant

LEASE_S = LEASE.total_seconds()


class Clock:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/rapport.db")
    run = run_of([case()], [variant()], "run-1")
    made.runs.add(run, [])
    made.experiments.add(Experiment("run-1", "One", "{}", "finished", created_at=datetime(2026, 5, 1, tzinfo=UTC)))
    yield made
    made.close()


def test_a_lease_that_is_renewed_lasts(store: Store) -> None:
    clock = Clock()
    with lease(store, "run-1", clock) as is_held:
        for _ in range(5):
            clock.now_s += LEASE_S - 1
            is_held.renew()
        assert is_held()


def test_a_lease_ends_by_its_holders_clock_while_the_database_cant_be_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()

    def full(*_: object) -> bool:
        raise StorageError("The disk is full.")

    with lease(store, "run-1", clock) as is_held:
        monkeypatch.setattr(ExperimentStore, "renew", full)
        clock.now_s += LEASE_S - 1
        with pytest.raises(StorageError):
            is_held.renew()
        assert is_held()
        clock.now_s += 1
        assert (is_held(), is_held.why) == (False, UNWRITABLE)


def test_what_ended_stays_so_when_the_database_is_back(store: Store) -> None:
    clock = Clock()
    with lease(store, "run-1", clock) as is_held:
        clock.now_s += LEASE_S
        is_held.renew()
        assert not is_held()


def test_a_renewal_counts_from_when_it_began(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, renew = Clock(), ExperimentStore.renew

    def slow(self: ExperimentStore, experiment_id: str, holder: str) -> bool:
        clock.now_s += 10
        return renew(self, experiment_id, holder)

    monkeypatch.setattr(ExperimentStore, "renew", slow)
    with lease(store, "run-1", clock) as is_held:
        is_held.renew()
        clock.now_s += LEASE_S - 10
        assert not is_held()


def test_who_finds_it_taken_says_so(store: Store) -> None:
    with lease(store, "run-1"), lease(store, "run-1") as second:
        assert (second(), second.why) == (False, ELSEWHERE)


def test_who_lost_it_to_another_says_so(store: Store) -> None:
    with lease(store, "run-1") as first:
        taken = store.experiments.load("run-1")
        assert taken is not None and taken.holder is not None
        store.experiments.release("run-1", taken.holder)
        with lease(store, "run-1") as second:
            first.renew()
            assert (second(), first(), first.why) == (True, False, ELSEWHERE)


def test_it_is_given_back_at_the_end_also_where_it_ended_before(store: Store) -> None:
    clock = Clock()
    with lease(store, "run-1", clock) as is_held:
        clock.now_s += LEASE_S
        assert not is_held()
    with lease(store, "run-1") as second:
        assert second()
