"""Conversations: stored runs that grow turn by turn."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from rapport.errors import KeyRejected
from rapport.experiments.conversation import answer_again, say, start_conversation, turns
from rapport.experiments.engine import Engine
from rapport.scenarios.shop.constraints import Constraints
from rapport.storage.runs import Variant
from rapport.storage.store import Store
from tests.experiments.scripted import Models, Scripted
from tests.experiments.waiting import finished, until
from tests.records_for_tests import variant
from tests.shoes import BOOT, ask

TEMPLATE = "# System\nBe brief.\n# User\n<products>{{ products }}</products>\n<message>{{ message }}</message>"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


@pytest.fixture
def engine(store: Store) -> Engine:
    return Engine(store, parallel_calls=4, retries=0)


def column(label: str = "A", model_ref: str = "test:echo") -> Variant:
    return variant(label, model_ref, template=TEMPLATE)


def begin(engine: Engine, models: Models, *columns: Variant) -> bool:
    return start_conversation(engine, models, ask, "chat", columns or (column(),), "any boots?")


def test_every_column_answers_every_turn(engine: Engine) -> None:
    echo, other = Scripted(), Scripted(words=("No.",))
    models = Models({"test:echo": echo, "test:other": other})
    begin(engine, models, column(), column("B", "test:other"))
    until(engine, "chat", finished)
    assert say(engine, models, ask, "chat", "in black?", after=1)
    view = until(engine, "chat", finished)
    told = [(turn.number, turn.message, [turn.outputs[at].text for at in (0, 1)]) for turn in turns(view)]
    assert told == [
        (1, "any boots?", ["Dear Ada, hello.", "No."]),
        (2, "in black?", ["Dear Ada, hello.", "No."]),
    ]


def test_each_column_hears_its_own_earlier_answers(engine: Engine) -> None:
    echo, other = Scripted(), Scripted(words=("No.",))
    models = Models({"test:echo": echo, "test:other": other})
    begin(engine, models, column(), column("B", "test:other"))
    until(engine, "chat", finished)
    say(engine, models, ask, "chat", "in black?", after=1)
    until(engine, "chat", finished)
    heard = [[(m.role, m.content) for m in model.asked[1].messages[1:3]] for model in (echo, other)]
    assert heard == [
        [("user", "any boots?"), ("assistant", "Dear Ada, hello.")],
        [("user", "any boots?"), ("assistant", "No.")],
    ]
    assert [m.role for m in echo.asked[1].messages] == ["system", "user", "assistant", "user"]


def test_a_turn_said_twice_buys_one_answer(engine: Engine) -> None:
    echo = Scripted()
    models = Models({"test:echo": echo})
    assert [begin(engine, models), begin(engine, models)] == [True, False]
    until(engine, "chat", finished)
    assert [say(engine, models, ask, "chat", text, after=1) for text in ("in black?", "in red?")] == [True, False]
    view = until(engine, "chat", finished)
    assert [turn.message for turn in turns(view)] == ["any boots?", "in black?"]
    assert len(echo.asked) == 2


def test_two_windows_at_the_same_moment_buy_one_answer(engine: Engine) -> None:
    echo = Scripted()
    models = Models({"test:echo": echo})
    begin(engine, models)
    until(engine, "chat", finished)
    ready, said = threading.Barrier(4), list[bool]()

    def window(number: int) -> None:
        ready.wait(10)
        said.append(say(engine, models, ask, "chat", f"message {number}", after=1))

    windows = [threading.Thread(target=window, args=(number,)) for number in range(4)]
    for one in windows:
        one.start()
    for one in windows:
        one.join(20)
    until(engine, "chat", finished)
    assert (sorted(said), len(echo.asked)) == ([False, False, False, True], 2)


def test_two_programs_at_the_same_moment_store_one_turn(store: Store, engine: Engine) -> None:
    echo = Scripted()
    models = Models({"test:echo": echo})
    begin(engine, models)
    until(engine, "chat", finished)
    elsewhere = Engine(store, 1, 0)
    before = store.runs.load("chat")
    assert say(elsewhere, models, ask, "chat", "in red?", after=1)
    until(elsewhere, "chat", finished)
    assert before is not None
    assert store.runs.extend(before, before.cases[0], []) is False
    assert say(engine, models, ask, "chat", "in black?", after=1) is False


def test_no_turn_begins_while_a_column_still_answers_unless_it_is_stopped(engine: Engine) -> None:
    gate = threading.Event()
    slow, echo = Scripted(gate=gate), Scripted()
    models = Models({"test:slow": slow, "test:echo": echo})
    begin(engine, models, column(), column("B", "test:slow"))
    until(engine, "chat", lambda view: view.finished == 1 and any(o.text == "Dear " for o in view.outputs.values()))
    assert say(engine, models, ask, "chat", "in black?", after=1) is False
    engine.stop("chat")
    gate.set()
    until(engine, "chat", finished)
    assert say(engine, models, ask, "chat", "in black?", after=1) is True
    view = until(engine, "chat", finished)
    assert [turn.outputs[1].status for turn in turns(view)] == ["stopped", "done"]


def test_a_failed_column_doesnt_end_the_conversation_and_can_be_written_again(engine: Engine) -> None:
    shaky = Scripted(failures=[KeyRejected("The key was rejected.")])
    models = Models({"test:echo": shaky})
    begin(engine, models)
    view = until(engine, "chat", finished)
    assert turns(view)[0].outputs[0].status == "failed"
    assert say(engine, models, ask, "chat", "in black?", after=1)
    until(engine, "chat", finished)
    first = turns(view)[0].case.id
    assert answer_again(engine, models, "chat", [(first, 0)]) == 1
    view = until(engine, "chat", finished)
    assert [turn.outputs[0].status for turn in turns(view)] == ["done", "done"]
    assert [message.role for message in shaky.asked[-1].messages] == ["system", "user"]


def test_a_stored_conversation_opens_exactly_as_it_was(engine: Engine, store: Store) -> None:
    models = Models({"test:echo": Scripted()})
    under_60 = Constraints(categories=("boots",), max_price=Decimal(60), is_strict=True)
    start_conversation(engine, models, ask, "chat", (column(),), "any boots?", under_60)
    before = turns(until(engine, "chat", finished))
    again = Engine(store, 1, 0).view("chat")
    assert again is not None
    (turn,) = turns(again)
    assert turn.grounds == before[0].grounds
    assert turn.grounds.is_corrected and turn.grounds.understood.constraints == under_60
    assert turn.grounds.shown == (BOOT,)


def test_a_reload_attaches_to_the_turn_that_is_being_written(engine: Engine) -> None:
    gate = threading.Event()
    slow = Scripted()
    models = Models({"test:echo": slow})
    begin(engine, models)
    until(engine, "chat", finished)
    slow.gate = gate
    say(engine, models, ask, "chat", "in black?", after=1)
    view = until(engine, "chat", lambda view: turns(view)[-1].outputs[0].text == "Dear ")
    assert (view.is_active, turns(view)[-1].is_over) == (True, False)
    gate.set()
    assert turns(until(engine, "chat", finished))[-1].outputs[0].text == "Dear Ada, hello."


def test_past_conversations_are_listed_by_their_first_message_and_found_by_a_later_one(
    engine: Engine, store: Store
) -> None:
    models = Models({"test:echo": Scripted()})
    begin(engine, models)
    until(engine, "chat", finished)
    say(engine, models, ask, "chat", "and in aubergine?", after=1)
    until(engine, "chat", finished)
    (listed,) = store.runs.search("aubergine")
    assert (listed.title, listed.scenario, listed.case_count, listed.candidates) == ("any boots?", "shoe_chat", 2, ())
    assert (listed.done, listed.total) == (2, 2)


def test_a_deleted_conversation_takes_no_further_turn(engine: Engine, store: Store) -> None:
    models = Models({"test:echo": Scripted()})
    begin(engine, models)
    until(engine, "chat", finished)
    store.runs.remove("chat")
    assert say(engine, models, ask, "chat", "in black?", after=1) is False


def test_a_message_with_half_a_character_is_stored(engine: Engine) -> None:
    models = Models({"test:echo": Scripted()})
    start_conversation(engine, models, ask, "chat", (column(),), "boots \ud83d \x00?")
    view = until(engine, "chat", finished)
    assert turns(view)[0].message == "boots \ufffd \x00?"


KILLED = """
import sys, threading
from rapport.experiments.conversation import say, start_conversation
from rapport.experiments.engine import Engine
from rapport.storage.store import Store
from tests.experiments.scripted import Models, Scripted
from tests.experiments.test_conversation import column
from tests.experiments.waiting import finished, until
from tests.shoes import ask
engine, echo = Engine(Store(sys.argv[1]), 4, 0), Scripted()
models = Models({"test:echo": echo})
start_conversation(engine, models, ask, "chat", (column(),), "any boots?")
until(engine, "chat", finished)
echo.gate = threading.Event()
say(engine, models, ask, "chat", "in black?", 1)
threading.Event().wait(60)
"""


def test_a_killed_program_loses_no_turn_and_the_conversation_goes_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'killed.db'}"
    process = subprocess.Popen([sys.executable, "-c", KILLED, url])
    store = Store(url)
    try:
        deadline = time.monotonic() + 30
        while "Dear " not in [o.text for o in store.runs.outputs("chat")] and time.monotonic() < deadline:
            time.sleep(0.05)
    finally:
        process.kill()
        process.wait()
    engine, echo = Engine(store, 2, 0, stale_after=timedelta(0)), Scripted()
    models = Models({"test:echo": echo})
    view = engine.view("chat")
    assert view is not None
    assert [turn.outputs[0].text for turn in turns(view)] == ["Dear Ada, hello.", "Dear "]
    assert answer_again(engine, models, "chat", [(turns(view)[1].case.id, 0)]) == 1
    until(engine, "chat", finished)
    assert say(engine, models, ask, "chat", "thanks", after=2)
    view = until(engine, "chat", finished)
    store.close()
    assert [turn.outputs[0].text for turn in turns(view)] == ["Dear Ada, hello."] * 3
