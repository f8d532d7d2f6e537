"""Experiments as they are stored, and the lease that only one process has."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rapport.errors import StorageError
from rapport.storage.database import Database
from rapport.storage.experiment_store import ExperimentStore
from rapport.storage.experiments import Experiment
from rapport.storage.holders import is_gone, new_holder
from rapport.storage.leases import LEASE

MINE, OTHERS = "here:1:1:1", "there:2:2:1"
ONE = Experiment("e1", "Short or long", '{"name": "Short or long"}')


@dataclass
class HandClock:
    now: datetime = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def store(tmp_path: Path, clock: HandClock) -> Iterator[ExperimentStore]:
    database = Database(f"sqlite:///{tmp_path / 'test.db'}")
    made = ExperimentStore(database, clock)
    made.add(ONE)
    yield made
    database.close()


def loaded(store: ExperimentStore) -> Experiment:
    found = store.load("e1")
    assert found is not None
    return found


def test_an_experiment_is_found_by_id_and_by_name(store: ExperimentStore) -> None:
    assert loaded(store).definition == ONE.definition
    assert store.by_name("Short or long") == loaded(store)
    assert store.by_name("Long or short") is None
    assert [one.id for one in store.listed()] == ["e1"]


def test_a_name_is_taken_once(store: ExperimentStore) -> None:
    with pytest.raises(StorageError, match=r"already an experiment of this name \(Short or long\)"):
        store.add(Experiment("e2", "Short or long", "{}"))


def test_one_holds_it_at_a_time(store: ExperimentStore) -> None:
    assert store.hold("e1", MINE)
    assert not store.hold("e1", OTHERS)
    assert store.is_held(loaded(store))
    assert store.release("e1", MINE)
    assert not store.is_held(loaded(store))
    assert store.hold("e1", OTHERS)


def test_nobody_holds_what_is_not_there(store: ExperimentStore) -> None:
    assert not store.hold("e9", MINE)


def test_a_holder_that_gives_no_sign_of_life_loses_it_after_a_while(store: ExperimentStore, clock: HandClock) -> None:
    store.hold("e1", MINE)
    clock.now += LEASE - timedelta(seconds=1)
    assert not store.hold("e1", OTHERS)
    clock.now += timedelta(seconds=2)
    assert not store.is_held(loaded(store))
    assert store.hold("e1", OTHERS)
    assert not store.renew("e1", MINE)
    assert not store.release("e1", MINE)
    assert loaded(store).holder == OTHERS


def test_a_holder_that_renews_keeps_it(store: ExperimentStore, clock: HandClock) -> None:
    store.hold("e1", MINE)
    for _ in range(5):
        clock.now += LEASE / 2
        assert store.renew("e1", MINE)
    assert not store.hold("e1", OTHERS)


@pytest.mark.parametrize("jump", [timedelta(days=-30), timedelta(days=30)], ids=["back", "ahead"])
def test_a_clock_that_jumps_locks_nobody_out_and_the_old_holder_notices(
    store: ExperimentStore, clock: HandClock, jump: timedelta
) -> None:
    store.hold("e1", MINE)
    clock.now += jump
    assert not store.is_held(loaded(store))
    assert store.hold("e1", OTHERS)
    assert not store.renew("e1", MINE)


def test_a_small_step_of_the_clock_changes_nothing(store: ExperimentStore, clock: HandClock) -> None:
    store.hold("e1", MINE)
    clock.now -= timedelta(seconds=15)
    assert not store.hold("e1", OTHERS)


def test_a_process_that_was_killed_holds_nothing(store: ExperimentStore) -> None:
    code = "from rapport.storage.holders import new_holder; print(new_holder())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    gone = done.stdout.strip()
    assert store.hold("e1", gone)
    assert is_gone(gone)
    assert not store.is_held(loaded(store))
    assert store.hold("e1", MINE)


def test_a_holder_of_a_living_process_is_not_gone() -> None:
    assert not is_gone(new_holder())
    assert new_holder() != new_holder()
    assert len(new_holder()) <= 64


def test_a_number_of_a_process_that_is_used_again_is_not_taken_for_the_old_one() -> None:
    machine, pid, _, number = new_holder().split(":")
    assert int(pid) == os.getpid()
    assert is_gone(f"{machine}:{pid}:1:{number}")


def test_a_holder_of_another_machine_may_live() -> None:
    assert not is_gone("0123456789abcdef:1:1:1")


def test_its_state_can_be_set_with_a_reason(store: ExperimentStore) -> None:
    store.set_state("e1", "capped", "The cap of 3 calls is reached.")
    assert (loaded(store).state, loaded(store).why) == ("capped", "The cap of 3 calls is reached.")


def test_an_experiment_can_be_removed(store: ExperimentStore) -> None:
    store.remove("e1")
    assert store.listed() == []
