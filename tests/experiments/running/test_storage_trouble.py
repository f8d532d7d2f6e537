"""A store that takes nothing for a while: calls wait, nothing is lost, nothing is asked twice."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from rapport.errors import StorageError
from rapport.experiments.plan import Limits
from rapport.experiments.running.progress import Progress
from rapport.experiments.running.runner import Runner
from rapport.experiments.running.saving import Saver
from rapport.providers.model import Event, ModelRequest
from rapport.storage import database
from rapport.storage.runs import Output
from rapport.storage.store import Store
from tests.experiments.running.plans import outputs_of, plan_of
from tests.experiments.scripted import Models, Scripted
from tests.records_for_tests import case, output, run_of, variant


class Slow(Scripted):
    def stream(self, request: ModelRequest) -> Iterator[Event]:
        time.sleep(0.02)
        yield from super().stream(request)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "test.db"


@pytest.fixture
def store(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.1)
    opened = Store(f"sqlite:///{file}")
    yield opened
    opened.close()


def until(runner: Runner, run_id: str, holds: Callable[[Progress], bool]) -> Progress:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = runner.progress(run_id)
        if found is not None and holds(found):
            return found
        time.sleep(0.01)
    raise AssertionError(runner.progress(run_id))


def test_a_locked_database_makes_calls_wait_and_loses_nothing(store: Store, file: Path) -> None:
    plan, runner = plan_of(400, limits={"test": Limits(concurrent=4)}), Runner(store, 0)
    echo = Slow()
    runner.start(plan, Models({"test:echo": echo}))
    until(runner, plan.run.id, lambda one: one.done > 10)
    other = sqlite3.connect(file, timeout=60, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    found = until(runner, plan.run.id, lambda one: "locked by another program" in one.why)
    assert "Calls wait until their answers can be stored again; nothing is lost." in found.why
    time.sleep(0.8)
    waiting = len(echo.asked)
    time.sleep(0.3)
    assert len(echo.asked) <= waiting + 4 < 400  # those that were let through just before
    other.execute("ROLLBACK")
    other.close()
    assert runner.wait(plan.run.id, 90)
    assert {o.status for o in outputs_of(store, plan)} == {"done"}
    assert len(echo.asked) == 400


def test_a_full_disk_makes_calls_wait_and_loses_nothing(store: Store, file: Path) -> None:
    """SQLite says the same when it may not grow past a number of pages."""
    plan, runner = plan_of(300, variant(), limits={"test": Limits(concurrent=4)}), Runner(store, 0)
    echo = Scripted(words=("word " * 400,))
    put, full = store.cells.put, [False]

    def put_or_not(run_id: str, finished: Sequence[Output]) -> bool:
        if full[0]:
            raise StorageError("The database x can't grow: the disk is full. Free some space, then try again.")
        return put(run_id, finished)

    store.cells.put = put_or_not  # type: ignore[method-assign]
    runner.start(plan, Models({"test:echo": echo}))
    until(runner, plan.run.id, lambda one: one.done > 5)
    full[0] = True
    found = until(runner, plan.run.id, lambda one: "the disk is full" in one.why)
    assert "Free some space. Calls wait" in found.why
    full[0] = False
    assert runner.wait(plan.run.id, 90)
    assert ({o.status for o in outputs_of(store, plan)}, len(echo.asked)) == ({"done"}, 300)


def test_outputs_are_on_disk_soon_after_they_come() -> None:
    stored: list[float] = []
    saver = Saver(lambda outputs: bool(stored.append(time.monotonic())) or True, lambda output: None)
    saver.start()
    given = time.monotonic()
    saver.give(output(run_of([case()], [variant()])))
    saver.close()
    assert stored[0] - given < 5  # 20 ms on a quiet machine


def test_a_row_that_can_not_be_made_is_stored_as_a_failure_and_holds_up_nobody() -> None:
    run, kept = run_of([case()], [variant()]), list[Output]()

    def put(outputs: Sequence[Output]) -> bool:
        if any(one.text == "bad" for one in outputs):
            raise TypeError("no row of this")
        kept.extend(outputs)
        return True

    saver = Saver(put, lambda one: None)
    saver.start()
    saver.give(output(run, status="done", text="bad"))
    saver.close()
    assert [(one.status, one.failure is not None) for one in kept] == [("failed", True)]
