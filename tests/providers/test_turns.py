"""Servers that drop one answer for another are asked one thing at a time."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from rapport.errors import ServerFault, ServerUnreachable, StreamCut
from rapport.providers.connections import Stopped, stop_when
from rapport.providers.model import Text
from rapport.providers.registry import Endpoint, Providers
from rapport.providers.retrying import stream_with_retries
from rapport.providers.turns import Turns, turns_at
from rapport.settings import Settings
from tests.providers.conftest import Connect, text_of
from tests.servers.loopback import WORDS
from tests.servers.model_servers import Script


def wait_for(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def turns() -> Iterator[Turns]:
    """The turns at a server that is there."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield Turns(f"http://127.0.0.1:{server.getsockname()[1]}/v1")


def second_call(turns: Turns) -> tuple[threading.Thread, threading.Event]:
    """A thread that wants a turn, and whether it had it."""
    had = threading.Event()

    def take() -> None:
        with turns.taken():
            had.set()

    thread = threading.Thread(target=take)
    thread.start()
    return thread, had


def test_calls_are_made_at_once_until_one_is_dropped(turns: Turns) -> None:
    with turns.taken():
        thread, had = second_call(turns)
        assert had.wait(60)
        thread.join()


def test_after_a_drop_a_call_waits_for_the_other(turns: Turns) -> None:
    with turns.taken():
        with turns.taken():
            assert turns.dropped()
        thread, had = second_call(turns)
        assert not had.wait(0.3)
    assert had.wait(60)
    thread.join()


def test_an_answer_that_breaks_off_alone_was_dropped_for_nobody(turns: Turns) -> None:
    with turns.taken():
        assert not turns.dropped()
        thread, had = second_call(turns)
        assert had.wait(60)
        thread.join()


def test_where_the_server_is_gone_no_answer_was_dropped_for_another() -> None:
    turns = Turns("http://127.0.0.1:9/v1")
    with turns.taken(), turns.taken():
        assert not turns.dropped()


def test_a_killed_server_whose_port_stays_open_for_a_moment_dropped_nothing_for_another() -> None:
    server = socket.create_server(("127.0.0.1", 0))
    turns = Turns(f"http://127.0.0.1:{server.getsockname()[1]}/v1")
    closing = threading.Timer(0.05, server.close)
    with turns.taken(), turns.taken():
        closing.start()
        assert not turns.dropped()
    closing.join()


def test_a_server_that_is_gone_is_asked_at_once_again_when_it_is_back(turns: Turns) -> None:
    with turns.taken():
        with turns.taken():
            turns.dropped()
        turns.gone()
        thread, had = second_call(turns)
        assert had.wait(60)
        thread.join()


def test_a_stop_ends_the_wait_for_a_turn(turns: Turns) -> None:
    with ExitStack() as stack:
        stack.enter_context(turns.taken())
        with turns.taken():
            turns.dropped()
        with pytest.raises(Stopped), stop_when(lambda: True), turns.taken():
            pass


def test_who_asks_the_same_server_shares_its_turns() -> None:
    assert turns_at("http://127.0.0.1:9/a") is (held := turns_at("http://127.0.0.1:9/a"))
    assert turns_at("http://127.0.0.1:9/b") is not held


def test_an_answer_that_gave_way_before_its_first_word_is_asked_for_again_in_turn(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = connect("openai", Script(tokens=("",) * 4, fault="gives_way"), Script())
    answers: list[str] = []

    def first() -> None:
        answers.append(text_of(list(stream_with_retries(line.model, line.request(), 2))))

    thread = threading.Thread(target=first)
    thread.start()
    wait_for(lambda: len(line.server.received) == 1)
    other = line.model.stream(line.request())
    while not isinstance(next(other), Text):
        pass
    time.sleep(1.5)  # more than the pause before the second try, which mustn't begin yet
    asked_before = len(line.server.received)
    rest = text_of(list(other))
    thread.join(60)
    assert asked_before == 2
    assert answers == ["".join(WORDS)]
    assert rest == "".join(WORDS[1:])


def test_an_answer_that_gave_way_in_the_middle_says_why(connect: Connect) -> None:
    line = connect("openai", Script(fault="gives_way"), Script())
    first, other = line.model.stream(line.request()), line.model.stream(line.request())
    while not isinstance(next(first), Text):
        pass
    next(other)
    with pytest.raises(StreamCut, match=r"dropped its answer while it was asked something else.*kept"):
        list(first)
    list(other)


def test_a_stream_that_ended_empty_beside_another_call_was_dropped_too(connect: Connect) -> None:
    line = connect("openai", Script(), Script(fault="empty"))
    other = line.model.stream(line.request())
    while not isinstance(next(other), Text):
        pass
    with pytest.raises(ServerFault, match="one thing at a time"):
        line.events()
    list(other)
    assert len(line.server.received) == 2


def test_a_cloud_that_drops_one_of_many_answers_is_not_slowed_down(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = connect("openai", Script(fault="gives_way"), Script())
    monkeypatch.setattr(line.providers.get("lab"), "is_local", False)
    first, other = line.model.stream(line.request()), line.model.stream(line.request())
    while not isinstance(next(first), Text):
        pass
    next(other)
    with pytest.raises(StreamCut, match="broke off in the middle"):
        list(first)
    third = line.model.stream(line.request())
    assert text_of([next(third), *third]) == "".join(WORDS)
    list(other)


def test_a_dropped_answer_and_a_server_that_is_gone_are_told_apart(connect: Connect) -> None:
    line = connect("openai", Script(fault="slam"))
    with pytest.raises(ServerFault, match="closed the connection"):
        line.events()
    nobody = Providers(Settings(), [Endpoint("lab", "http://127.0.0.1:9")])
    with pytest.raises(ServerUnreachable):
        list(nobody.resolve("lab:test-model").stream(line.request()))
    nobody.close()
