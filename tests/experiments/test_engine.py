import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rapport.errors import KeyRejected, ServerFault
from rapport.experiments.engine import STALE_AFTER, Engine, is_interrupted
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.storage.store import Store
from tests.experiments.scripted import Models, Scripted
from tests.experiments.waiting import by_id, finished, only, start, until
from tests.records_for_tests import case, output, run_of, variant


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


@pytest.fixture
def engine(store: Store) -> Engine:
    return Engine(store, parallel_calls=4, retries=1)


def test_every_place_of_a_run_gets_one_answer(engine: Engine, store: Store) -> None:
    cases = [case(number) for number in range(3)]
    run = run_of(cases, [variant("A"), variant("B")])
    echo = Scripted()
    start(engine, run, Models({"test:echo": echo}), cases)
    view = until(engine, run.id, finished)
    assert {o.text for o in view.outputs.values()} == {"Dear Ada, hello."}
    assert len(echo.asked) == 6
    assert len(store.runs.outputs(run.id)) == 6


def test_an_output_is_stored_with_all_that_was_measured(engine: Engine, store: Store) -> None:
    run = run_of([case()], [variant()])
    start(engine, run, Models({"test:echo": Scripted()}))
    until(engine, run.id, finished)
    (stored,) = store.runs.outputs(run.id)
    assert stored.status == "done"
    assert (stored.usage.input_tokens, stored.usage.output_tokens, stored.cost_usd) == (12, 3, 0.01)
    assert stored.timing.first_token_s is not None and stored.timing.total_s is not None
    assert 0 <= stored.timing.first_token_s <= stored.timing.total_s
    assert "Ada Moreau" in stored.messages[0].content
    assert stored.brief and stored.sent


def test_a_run_started_twice_buys_one_answer(engine: Engine) -> None:
    run, echo = run_of([case()], [variant()]), Scripted()
    assert start(engine, run, Models({"test:echo": echo})) is True
    assert start(engine, run, Models({"test:echo": echo})) is False
    until(engine, run.id, finished)
    assert len(echo.asked) == 1


def test_a_model_that_fails_leaves_the_others_alone(engine: Engine) -> None:
    run = run_of([case()], [variant("A", "test:bad"), variant("B"), variant("C", "test:none")])
    bad = Scripted(failures=[KeyRejected("The key was rejected.")])
    start(engine, run, Models({"test:echo": Scripted(), "test:bad": bad}))
    view = until(engine, run.id, finished)
    statuses = [view.outputs[run.cases[0].id, position].status for position in range(3)]
    assert statuses == ["failed", "done", "failed"]
    failure = view.outputs[run.cases[0].id, 0].failure
    assert failure is not None and (failure.kind, failure.message) == ("key_rejected", "The key was rejected.")


def test_a_template_that_can_not_be_rendered_fails_only_its_column(engine: Engine) -> None:
    run = run_of([case()], [variant("A", template="# User\n{{ nonsense }}"), variant("B")])
    start(engine, run, Models({"test:echo": Scripted()}))
    view = until(engine, run.id, finished)
    broken = view.outputs[run.cases[0].id, 0]
    assert broken.failure is not None and "nonsense" in broken.failure.message
    assert view.outputs[run.cases[0].id, 1].status == "done"


def test_a_failure_that_may_pass_is_tried_again(engine: Engine) -> None:
    run = run_of([case()], [variant()])
    shaky = Scripted(failures=[ServerFault("It failed.", retry_after_s=0.01)])
    start(engine, run, Models({"test:echo": shaky}))
    done = only(until(engine, run.id, finished))
    assert (done.status, done.tries, len(shaky.asked)) == ("done", 2, 2)
    assert done.timing.waited_s >= 0.01


def test_the_text_can_be_read_while_it_is_written(engine: Engine) -> None:
    run, gate = run_of([case()], [variant()]), threading.Event()
    start(engine, run, Models({"test:echo": Scripted(gate=gate)}))
    view = until(engine, run.id, lambda view: bool(only(view).text))
    assert (only(view).text, only(view).status, view.is_active) == ("Dear ", "running", True)
    gate.set()
    assert only(until(engine, run.id, finished)).text == "Dear Ada, hello."


def test_stop_keeps_what_had_arrived_and_closes_the_connection(engine: Engine) -> None:
    run, gate = run_of([case()], [variant()]), threading.Event()
    held = Scripted(gate=gate)
    start(engine, run, Models({"test:echo": held}))
    until(engine, run.id, lambda view: bool(only(view).text))
    engine.stop(run.id)
    gate.set()
    view = until(engine, run.id, finished)
    assert (only(view).status, only(view).text) == ("stopped", "Dear ")
    assert held.closed == 1


def test_stop_of_one_column_lets_the_others_go_on(engine: Engine) -> None:
    run, gate = run_of([case()], [variant("A", "test:slow"), variant("B", "test:also")]), threading.Event()
    models = Models({"test:slow": Scripted(gate=gate), "test:also": Scripted(gate=gate)})
    start(engine, run, models)
    view = until(engine, run.id, lambda view: all(o.text for o in view.outputs.values()))
    engine.stop(run.id, [view.outputs[run.cases[0].id, 0].id])
    gate.set()
    view = until(engine, run.id, finished)
    assert [view.outputs[run.cases[0].id, position].status for position in (0, 1)] == ["stopped", "done"]


def test_calls_that_still_wait_can_be_stopped_without_being_made(store: Store) -> None:
    engine = Engine(store, parallel_calls=1, retries=0)
    cases, gate = [case(1), case(2)], threading.Event()
    run, held = run_of(cases, [variant()]), Scripted(gate=gate)
    start(engine, run, Models({"test:echo": held}), cases)
    until(engine, run.id, lambda view: any(o.text for o in view.outputs.values()))
    engine.stop(run.id)
    gate.set()
    view = until(engine, run.id, finished)
    assert {o.status for o in view.outputs.values()} == {"stopped"}
    assert len(held.asked) == 1


def test_writing_again_is_a_new_attempt_that_a_double_click_does_not_double(engine: Engine, store: Store) -> None:
    run, gate = run_of([case()], [variant()]), threading.Event()
    echo = Scripted()
    models = Models({"test:echo": echo})
    start(engine, run, models)
    place = next(iter(until(engine, run.id, finished).outputs))
    echo.gate = gate
    begun = [engine.again(run.id, [place], by_id([case()]), OUTREACH_EMAIL, models) for _ in range(2)]
    gate.set()
    assert begun == [1, 0]
    assert only(until(engine, run.id, finished)).attempt == 2
    assert len(echo.asked) == 2


def test_a_changed_column_takes_the_other_answers_over(engine: Engine) -> None:
    first, echo = run_of([case()], [variant("A"), variant("B")], "first"), Scripted()
    models = Models({"test:echo": echo})
    start(engine, first, models)
    before = until(engine, first.id, finished)
    second = replace(first, id="second")
    kept = {place: o for place, o in before.outputs.items() if place[1] == 0}
    engine.start(second, by_id([case()]), OUTREACH_EMAIL, models, kept)
    after = until(engine, "second", finished)
    assert len(echo.asked) == 3
    place = (first.cases[0].id, 0)
    assert after.outputs[place].timing == before.outputs[place].timing


def test_a_finished_run_opens_again_from_the_store(engine: Engine, store: Store) -> None:
    run = run_of([case()], [variant()])
    start(engine, run, Models({"test:echo": Scripted()}))
    text = only(until(engine, run.id, finished)).text
    view = Engine(store, 1, 0).view(run.id)
    assert view is not None and only(view).text == text
    assert not view.is_active


@pytest.mark.parametrize(
    ("status", "age", "expected"),
    [
        pytest.param("running", STALE_AFTER + timedelta(seconds=1), True, id="left behind"),
        pytest.param("queued", STALE_AFTER + timedelta(seconds=1), True, id="never begun"),
        pytest.param("running", timedelta(seconds=1), False, id="still written"),
        pytest.param("done", timedelta(days=1), False, id="finished"),
        pytest.param("running", timedelta(seconds=-1), False, id="clock a little behind"),
        pytest.param("running", timedelta(hours=-1), True, id="left behind before the clock was put back"),
    ],
)
def test_an_output_that_nobody_touches_any_more_is_interrupted(status: str, age: timedelta, expected: bool) -> None:
    now = datetime.now(UTC)
    old = output(run_of([case()], [variant()]), status=status, touched_at=now - age)
    assert is_interrupted(old, now) is expected


KILLED = """
import sys, threading
from pathlib import Path
from rapport.experiments.engine import Engine
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.storage.store import Store
from tests.experiments.scripted import Models, Scripted
from tests.records_for_tests import case, run_of, variant
engine = Engine(Store(sys.argv[1]), 4, 0)
models = Models({"test:echo": Scripted(), "test:slow": Scripted(gate=threading.Event())})
run = run_of([case()], [variant("A"), variant("B", "test:slow")])
engine.start(run, {case().id: case()}, OUTREACH_EMAIL, models)
threading.Event().wait(90)
"""


def test_after_a_kill_the_finished_text_is_there_and_only_the_unfinished_one_is_written_again(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'killed.db'}"
    process = subprocess.Popen([sys.executable, "-c", KILLED, url])
    store = Store(url)
    try:
        deadline = time.monotonic() + 60
        texts: list[str] = []
        while texts != ["Dear Ada, hello.", "Dear "] and time.monotonic() < deadline:
            time.sleep(0.05)
            texts = [o.text for o in sorted(store.runs.outputs("run-1"), key=lambda o: o.position)]
    finally:
        process.kill()
        process.wait()
    engine, echo = Engine(store, 2, 0, stale_after=timedelta(0)), Scripted()
    places = [(o.case_id, o.position) for o in store.runs.outputs("run-1") if not o.is_final]
    begun = engine.again("run-1", places, by_id([case()]), OUTREACH_EMAIL, Models({"test:slow": echo}))
    view = until(engine, "run-1", finished)
    store.close()
    assert begun == 1
    assert len(echo.asked) == 1
    assert {o.text for o in view.outputs.values()} == {"Dear Ada, hello."}
