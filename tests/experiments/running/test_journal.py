"""What keeps finished outputs until they are stored."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from rapport.experiments.removing import remove_run
from rapport.experiments.running import journal
from rapport.experiments.running.journal import Journal, clear, left_behind
from rapport.experiments.running.runner import Runner
from rapport.experiments.running.saving import Saver
from rapport.storage.runs import Output
from rapport.storage.store import Store
from tests.experiments.running.plans import finish, outputs_of, plan_of
from tests.experiments.scripted import Models, Scripted
from tests.records_for_tests import case, output, run_of, variant


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "test.db"


def written(number: int, text: str = "Dear Ada, 你好") -> Output:
    return output(run_of([case()], [variant()]), id=f"o{number}", status="done", text=text)


def test_what_was_written_and_not_stored_is_left_behind_as_it_was(database: Path) -> None:
    kept = Journal(database, "run-1")
    outputs = [written(number) for number in range(3)]
    files = [kept.write(one) for one in outputs]
    assert list(left_behind(database, "run-1")) == outputs
    for file in files:
        kept.forget(file)
    kept.close()
    assert list(database.parent.iterdir()) == []


def test_a_line_that_was_cut_off_costs_no_other(database: Path) -> None:
    kept = Journal(database, "run-1")
    kept.write(written(1))
    (path,) = [path for path in database.parent.iterdir() if path.stat().st_size]
    with path.open("ab") as file:
        file.write(b'\n{"id":"o2","run_')
    kept.write(written(3))
    assert [one.id for one in left_behind(database, "run-1")] == ["o1", "o3"]
    clear(database, "run-1")
    kept.close()
    assert list(left_behind(database, "run-1")) == []


def test_another_experiments_outputs_are_none_of_its_own(database: Path) -> None:
    kept = Journal(database, "run-10")
    kept.write(written(1))
    assert list(left_behind(database, "run-1")) == []
    clear(database, "run-1")
    assert len(list(left_behind(database, "run-10"))) == 1
    kept.close()


def test_it_does_not_grow_with_the_experiment(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_FULL_BYTES", 5_000)
    kept = Journal(database, "run-1")
    for number in range(100):
        kept.forget(kept.write(written(number, "word " * 200)))
    assert sum(path.stat().st_size for path in database.parent.iterdir()) < 15_000
    kept.close()


def test_only_its_owner_may_read_it(database: Path) -> None:
    kept = Journal(database, "run-1")
    assert {path.stat().st_mode & 0o077 for path in database.parent.iterdir()} == {0}
    kept.close()


def test_without_room_in_the_journal_an_output_waits_for_the_store(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, stored = Journal(database, "run-1"), list[Output]()

    def put(outputs: Sequence[Output]) -> bool:
        stored.extend(outputs)
        return True

    saver = Saver(put, lambda one: None, kept)
    saver.start()
    with monkeypatch.context() as full:
        full.setattr(os, "write", lambda *_: 0)
        saver.give(written(1))
    assert [one.id for one in stored] == ["o1"]
    saver.close()


def test_an_experiment_takes_up_what_a_killed_process_left_behind(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'test.db'}")
    plan, echo = plan_of(2), Scripted()
    finish(Runner(store, 0), plan, Models({"test:echo": echo}))
    last = outputs_of(store, plan)[-1]
    later = plan_of(3)
    assert store.file is not None
    store.runs.remove("run-1")
    store.experiments.remove("run-1")
    kept = Journal(store.file, "run-1")
    kept.write(replace(last, text="Paid for already.", touched_at=None))
    finish(Runner(store, 0), later, Models({"test:echo": echo}))
    kept.close()
    assert [one.text == "Paid for already." for one in outputs_of(store, later)] == [False, True, False]
    assert len(echo.asked) == 2 + 2
    store.close()


def test_a_deleted_run_leaves_nothing_in_its_journal(tmp_path: Path) -> None:
    store, run = Store(f"sqlite:///{tmp_path / 'test.db'}"), run_of([case()], [variant()])
    store.runs.add(run, ())
    assert store.beside is not None
    kept = Journal(store.beside, run.id)
    kept.write(written(1))
    kept.close()
    remove_run(store, run.id)
    assert (store.runs.load(run.id), list(left_behind(store.beside, run.id))) == (None, [])
    store.close()
