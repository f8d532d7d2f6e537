"""Runs when something goes wrong around them: the store, the clock, a deletion, another process, an SDK."""

import logging
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from rapport.experiments.engine import Engine
from rapport.providers.connections import open_client
from rapport.providers.model import Event, ModelRequest, Text
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.settings import Settings
from rapport.storage import database
from rapport.storage.runs import Run
from rapport.storage.store import Store
from tests.experiments.scripted import Models, Scripted
from tests.experiments.waiting import by_id, finished, only, start, until
from tests.records_for_tests import case, output, run_of, variant
from tests.servers.model_servers import OpenAIServer, Script

LONG_AGO = datetime.now(UTC) - timedelta(hours=1)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 1)
    return tmp_path / "test.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{file}")
    yield opened
    opened.close()


@pytest.fixture
def engine(store: Store) -> Engine:
    return Engine(store, parallel_calls=4, retries=0)


@dataclass
class Raising(Scripted):
    """Says something, then fails in a way that no provider announces."""

    error: BaseException = RuntimeError("the key was sk-0123456789abcdef")

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        yield Text("Dear ")
        raise self.error


def again(engine: Engine, run: Run, models: Models, *positions: int) -> int:
    places = [(run.cases[0].id, position) for position in positions]
    return engine.again(run.id, places, by_id([case()]), OUTREACH_EMAIL, models)


def left_behind(store: Store, count: int, **changes: Any) -> Run:
    """A run of which a process that is gone left every column unfinished."""
    run = run_of([case()], [variant(label) for label in "ABCDEF"[:count]])
    states = {"status": "running", "text": "Dear "} | changes
    store.runs.add(run, [output(run, position, **states) for position in range(count)])
    return run


def age(file: Path) -> None:
    """Let everything that is stored seem to have been touched long ago."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE outputs SET touched_at = ?", (LONG_AGO.replace(tzinfo=None).isoformat(" "),))


def test_a_text_that_is_still_written_after_a_long_time_is_not_bought_again(store: Store) -> None:
    engine, gate = Engine(store, 4, 0, stale_after=timedelta(0)), threading.Event()
    run, held = run_of([case()], [variant()]), Scripted(gate=gate)
    models = Models({"test:echo": held})
    start(engine, run, models)
    until(engine, run.id, lambda view: bool(only(view).text))
    begun = again(engine, run, models, 0)
    gate.set()
    until(engine, run.id, finished)
    assert (begun, len(held.asked)) == (0, 1)


def test_continuing_one_of_several_interrupted_columns_ends_and_leaves_the_others_to_be_continued(
    store: Store, engine: Engine, file: Path
) -> None:
    run, models = left_behind(store, 3), Models({"test:echo": Scripted()})
    age(file)
    assert again(engine, run, models, 1) == 1
    view = until(engine, run.id, lambda view: not view.is_active)
    assert [one.status for one in view.outputs.values()] == ["running", "done", "running"]
    assert again(engine, run, models, 0, 2) == 2


def test_another_process_s_outputs_are_not_kept_alive_by_this_one(store: Store, engine: Engine, file: Path) -> None:
    run, gate = left_behind(store, 2), threading.Event()
    age(file)
    again(engine, run, Models({"test:echo": Scripted(gate=gate)}), 1)
    view = until(engine, run.id, lambda view: view.outputs[run.cases[0].id, 1].text == "Dear ")
    gate.set()
    assert view.at_work == {view.outputs[run.cases[0].id, 1].id}


def test_a_text_that_another_process_works_on_now_is_left_to_it(store: Store, engine: Engine, file: Path) -> None:
    run, gate = left_behind(store, 2), threading.Event()
    age(file)
    held = Scripted(gate=gate)
    models = Models({"test:echo": held})
    again(engine, run, models, 0)
    store.runs.touch([output(run, 1).id])  # the other process
    assert again(engine, run, models, 1) == 0
    gate.set()
    until(engine, run.id, lambda view: not view.is_active)


def test_a_text_finished_while_the_database_is_locked_is_stored_when_it_is_free(
    store: Store, engine: Engine, file: Path
) -> None:
    run, gate = run_of([case()], [variant()]), threading.Event()
    start(engine, run, Models({"test:echo": Scripted(gate=gate)}))
    until(engine, run.id, lambda view: bool(only(view).text))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        gate.set()
        seen = until(engine, run.id, lambda view: only(view).status == "done")
        other.execute("ROLLBACK")
    assert only(seen).text == "Dear Ada, hello."
    until(engine, run.id, lambda view: [one.status for one in store.runs.outputs(run.id)] == ["done"])
    assert [one.text for one in store.runs.outputs(run.id)] == ["Dear Ada, hello."]


def test_looking_at_a_run_does_not_wait_for_a_locked_database(store: Store, engine: Engine, file: Path) -> None:
    run, gate = run_of([case()], [variant()]), threading.Event()
    start(engine, run, Models({"test:echo": Scripted(gate=gate)}))
    until(engine, run.id, lambda view: bool(only(view).text))
    looked = threading.Event()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        gate.set()
        until(engine, run.id, lambda view: only(view).text == "Dear Ada, hello.")
        threading.Thread(target=lambda: (engine.view(run.id), looked.set())).start()
        assert looked.wait(30)
        other.execute("ROLLBACK")
    until(engine, run.id, finished)


def test_a_run_deleted_while_it_is_written_ends_and_stays_deleted(store: Store, engine: Engine) -> None:
    run, gate = run_of([case()], [variant()]), threading.Event()
    start(engine, run, Models({"test:echo": Scripted(gate=gate)}))
    until(engine, run.id, lambda view: bool(only(view).text))
    store.runs.remove(run.id)
    gate.set()
    deadline = time.monotonic() + 60
    while engine.view(run.id) is not None and time.monotonic() < deadline:
        time.sleep(0.02)
    assert engine.view(run.id) is None
    assert again(engine, run, Models({"test:echo": Scripted()}), 0) == 0


@pytest.mark.parametrize(
    ("words", "stored"),
    [
        pytest.param(("a \ud83d",), "a \ufffd", id="half of a surrogate pair"),
        pytest.param(("a \ud83d", "\ude00"), "a \U0001f600", id="both halves, one after the other"),
        pytest.param(("a\x00b",), "a\ufffdb", id="NUL"),
    ],
)
def test_text_that_no_database_takes_is_mended(
    store: Store, engine: Engine, words: tuple[str, ...], stored: str
) -> None:
    run = run_of([case()], [variant()])
    start(engine, run, Models({"test:echo": Scripted(words)}))
    until(engine, run.id, finished)
    assert [one.text for one in store.runs.outputs(run.id)] == [stored]


def test_a_failure_that_nobody_foresaw_keeps_the_text_and_logs_where_but_not_what(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    run = run_of([case()], [variant()])
    with caplog.at_level(logging.DEBUG):
        start(engine, run, Models({"test:echo": Raising()}))
        seen = only(until(engine, run.id, finished))
    assert (seen.status, seen.text) == ("failed", "Dear ")
    assert seen.failure is not None and "RuntimeError" in seen.failure.message
    assert "in stream" in caplog.text
    assert "sk-0123456789" not in caplog.text + seen.failure.message


def test_stop_ends_a_call_whose_model_is_still_being_asked_for(engine: Engine) -> None:
    @dataclass
    class Asking(Models):
        def resolve(self, ref: str) -> Scripted:
            with open_client(server.url, Settings()) as client:
                client.post(f"{server.url}/chat/completions", json={})
            return super().resolve(ref)

    run = run_of([case()], [variant()])
    with OpenAIServer(Script(fault="silent")) as server:
        start(engine, run, Asking({"test:echo": Scripted()}))
        until(engine, run.id, lambda view: bool(server.received))
        engine.stop(run.id)
        assert only(until(engine, run.id, finished)).status == "stopped"


def test_starting_stopping_and_writing_again_from_many_threads_buys_each_attempt_once(
    store: Store, engine: Engine
) -> None:
    run, echo = run_of([case()], [variant("A"), variant("B")]), Scripted()
    models = Models({"test:echo": echo})

    def press(number: int) -> None:
        start(engine, run, models)
        again(engine, run, models, number % 2)
        engine.stop(run.id, None if number % 5 == 0 else [])
        engine.view(run.id)

    threads = [threading.Thread(target=press, args=(number,)) for number in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    until(engine, run.id, finished)
    attempts = sum(one.attempt for one in store.runs.outputs(run.id))
    assert len(echo.asked) <= attempts
    assert all(one.is_final for one in store.runs.outputs(run.id))


def test_usage_is_estimated_for_a_text_that_broke_off(engine: Engine) -> None:
    run = run_of([case()], [variant()])
    start(engine, run, Models({"test:echo": Raising()}))
    seen = only(until(engine, run.id, finished))
    assert seen.usage.is_estimated and (seen.usage.output_tokens or 0) > 0
