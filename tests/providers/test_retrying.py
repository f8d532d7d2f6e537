"""The one retry policy, against real servers for what is retried and a fixed model for the waits."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from rapport.errors import KeyRejected, ModelError, RateLimited, ServerFault, StreamCut
from rapport.providers.model import Event, Finish, ModelRequest, Retry, Text, Usage
from rapport.providers.retrying import stream_with_retries
from tests.providers.conftest import Connect, text_of
from tests.servers.loopback import WORDS
from tests.servers.model_servers import Script

REQUEST = ModelRequest("fixed:model", ())


class FixedModel:
    """Fails with each of the errors in turn, then answers."""

    ref = "fixed:model"
    is_local = True
    context_tokens = None

    def __init__(self, *errors: ModelError, text: str = "") -> None:
        self.errors = list(errors)
        self.text = text

    def stream(self, request: ModelRequest) -> Iterator[Event]:
        if self.text:
            yield Text(self.text)
        if self.errors:
            raise self.errors.pop(0)
        yield Finish("stop", Usage())


def run(model: FixedModel, retries: int = 2) -> tuple[list[Event], list[float]]:
    waits: list[float] = []
    return list(stream_with_retries(model, REQUEST, retries, sleep=waits.append)), waits


@pytest.mark.parametrize("fault", ["slam", "rate_limited", "server_error", "bad_gateway"])
def test_a_failure_that_may_pass_is_tried_again(connect: Connect, protocol: str, fault: str) -> None:
    line = connect(protocol, Script(fault=fault), Script())  # type: ignore[arg-type]
    events = list(stream_with_retries(line.model, line.request(), 2, sleep=lambda _: None))
    assert isinstance(events[0], Retry)
    assert text_of(events) == "".join(WORDS)


@pytest.mark.parametrize("fault", ["unauthorized", "not_found", "too_long", "html"])
def test_a_failure_that_stays_is_not_tried_again(connect: Connect, protocol: str, fault: str) -> None:
    line = connect(protocol, Script(fault=fault))  # type: ignore[arg-type]
    with pytest.raises(ModelError):
        list(stream_with_retries(line.model, line.request(), 2, sleep=lambda _: None))
    assert len(line.server.received) == 1


def test_an_answer_that_broke_off_is_not_written_twice(connect: Connect, protocol: str) -> None:
    line = connect(protocol, Script(fault="cut"), Script())
    with pytest.raises(StreamCut):
        list(stream_with_retries(line.model, line.request(), 2, sleep=lambda _: None))
    assert len(line.server.received) == 1


def test_each_try_is_one_request(connect: Connect, protocol: str) -> None:
    line = connect(protocol, Script(fault="server_error"))
    with pytest.raises(ServerFault):
        list(stream_with_retries(line.model, line.request(), 2, sleep=lambda _: None))
    assert len(line.server.received) == 3


def test_waits_grow_and_carry_jitter() -> None:
    _, waits = run(FixedModel(ServerFault("a"), ServerFault("b"), ServerFault("c")), retries=3)
    for wait, least in zip(waits, (0.5, 1.0, 2.0), strict=True):
        assert least <= wait <= least + 0.5


def test_the_servers_wait_is_kept() -> None:
    events, waits = run(FixedModel(RateLimited("Too many.", retry_after_s=7)))
    assert events[0] == Retry(1, 7, "Too many.")
    assert waits == [7]


def test_a_wait_that_is_too_long_is_given_up_with_the_time_to_come_back() -> None:
    with pytest.raises(RateLimited, match="come back in 10 minutes"):
        run(FixedModel(RateLimited("Too many.", retry_after_s=600)))


def test_no_retries_means_one_try() -> None:
    with pytest.raises(ServerFault):
        run(FixedModel(ServerFault("a")), retries=0)


def test_an_error_after_text_is_final() -> None:
    with pytest.raises(ServerFault):
        run(FixedModel(ServerFault("a"), text="Dear Ada"))


def test_a_final_error_waits_for_nothing() -> None:
    waits: list[float] = []
    with pytest.raises(KeyRejected):
        list(stream_with_retries(FixedModel(KeyRejected("no")), REQUEST, 2, sleep=waits.append))
    assert waits == []


def test_a_stop_ends_the_wait() -> None:
    stop = threading.Event()
    model = FixedModel(RateLimited("Too many.", retry_after_s=30))
    events = stream_with_retries(model, REQUEST, 2, should_stop=stop.is_set)
    assert isinstance(next(events), Retry)
    threading.Timer(0.1, stop.set).start()
    started = time.monotonic()
    assert list(events) == []
    assert time.monotonic() - started < 20  # the wait is 30 s


def test_a_stop_before_the_start_asks_nobody(connect: Connect, protocol: str) -> None:
    line = connect(protocol)
    assert list(stream_with_retries(line.model, line.request(), 2, should_stop=lambda: True)) == []
    assert line.server.received == []
