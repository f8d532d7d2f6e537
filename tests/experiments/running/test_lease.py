"""A process that lost an experiment to another asks nothing more."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rapport.experiments.plan import Limits
from rapport.experiments.running import session
from rapport.experiments.running.runner import Runner
from rapport.storage.store import Store
from tests.experiments.running.plans import finish, plan_of
from tests.experiments.scripted import Models, Scripted


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_one_that_lost_its_experiment_stops_asking_and_leaves_the_state_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "RENEW_S", 0.05)
    gate, plan = threading.Event(), plan_of(20, limits={"test": Limits(concurrent=1)})
    held, runner = Scripted(gate=gate), Runner(store, 0)
    runner.start(plan, Models({"test:echo": held}))
    until(lambda: bool(held.asked))
    found = store.experiments.load(plan.run.id)
    assert found is not None and found.holder is not None
    assert store.experiments.release(plan.run.id, found.holder)
    assert store.experiments.hold(plan.run.id, "another:1:1:1")
    until(runner._sessions[plan.run.id]._is_ending)
    gate.set()
    assert runner.wait(plan.run.id, 60)
    assert len(held.asked) == 1
    after = store.experiments.load(plan.run.id)
    assert after is not None and (after.state, after.holder) == ("running", "another:1:1:1")


def test_of_many_that_start_together_one_begins(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'test.db'}"
    stores = [Store(url) for _ in range(4)]
    gate, plan = threading.Event(), plan_of(5)
    models = Models({"test:echo": Scripted(gate=gate)})
    together = threading.Barrier(len(stores))
    runners = [Runner(one, 0) for one in stores]
    begun: list[bool] = []

    def begin(runner: Runner) -> None:
        together.wait(60)
        begun.append(runner.start(plan, models))

    threads = [threading.Thread(target=begin, args=(runner,)) for runner in runners]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    gate.set()
    assert sorted(begun) == [False, False, False, True]
    assert all(runner.wait(plan.run.id, 60) for runner in runners)
    assert len(models.known["test:echo"].asked) == 5
    for one in stores:
        one.close()


def test_it_is_given_back_at_the_end(store: Store) -> None:
    plan = plan_of(1)
    finish(Runner(store, 0), plan, Models({"test:echo": Scripted()}))
    found = store.experiments.load(plan.run.id)
    assert found is not None and (found.holder, found.held_until, found.state) == (None, None, "finished")


def test_one_whose_process_is_gone_is_shown_as_paused(store: Store) -> None:
    plan = plan_of(2)
    runner = Runner(store, 0)
    finish(runner, plan, Models({"test:echo": Scripted()}))
    store.experiments.set_state(plan.run.id, "running")
    found = runner.progress(plan.run.id)
    assert found is not None and found.state == "paused"
    assert found.why == "The process that ran it ended before it was done. Continue it."
