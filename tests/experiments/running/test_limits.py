"""What lets calls through, with a clock of the test's own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from rapport.errors import BadAnswer, KeyRejected, ModelError, RateLimited, ServerFault, ServerUnreachable
from rapport.experiments.plan import Limits
from rapport.experiments.running.limits import Bucket, Turnstile


@dataclass
class HandClock:
    """Stands still until it is moved."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def never() -> bool:
    return False


def at_once(turnstile: Turnstile, tokens: int = 0) -> bool:
    """Whether somebody gets in without waiting."""
    looks = iter((False, True))
    return turnstile.enter(tokens, lambda: next(looks, True))


def test_no_minute_has_more_requests_than_the_limit() -> None:
    bucket, taken = Bucket(60, 1, 0.0), list[float]()
    now = 0.0
    while now < 180:
        if bucket.wait_s(1, now) == 0:
            bucket.take(1, now)
            taken.append(now)
        now += 0.25
    busiest = max(sum(start <= at < start + 60 for at in taken) for start in taken)
    assert busiest == 60  # 60 a minute


def test_tokens_that_were_overdrawn_are_paid_back_before_the_next_call() -> None:
    bucket = Bucket(600, 60, 0.0)  # ten a second, six seconds at once
    bucket.take(100, 0.0)  # 40 too many
    assert bucket.wait_s(10, 0.0) == pytest.approx(5.0)  # 40 + 10 at ten a second


def test_a_call_larger_than_the_bucket_waits_for_a_full_one() -> None:
    bucket = Bucket(600, 60, 0.0)
    assert bucket.wait_s(500, 0.0) == 0
    bucket.take(500, 0.0)
    assert bucket.wait_s(500, 0.0) == pytest.approx(50.0)  # 440 back to nought, then 60


def test_no_more_are_inside_than_may_be() -> None:
    turnstile = Turnstile(Limits(concurrent=2))
    assert [at_once(turnstile) for _ in range(3)] == [True, True, False]
    turnstile.leave(0, 0, None)
    assert at_once(turnstile)


def test_a_wait_that_a_server_asks_one_call_for_holds_for_all() -> None:
    clock = HandClock()
    turnstile = Turnstile(Limits(concurrent=4), clock=clock)
    assert at_once(turnstile)
    verdict = turnstile.leave(0, None, RateLimited("Too many.", retry_after_s=7))
    assert (verdict.may_pass, verdict.counts) == (True, False)
    clock.now += 6.9
    assert not at_once(turnstile)
    clock.now += 0.2
    assert at_once(turnstile)


def test_after_a_wait_one_call_goes_ahead_and_each_that_succeeds_makes_room() -> None:
    clock = HandClock()
    turnstile = Turnstile(Limits(concurrent=4), clock=clock)
    assert at_once(turnstile)
    turnstile.leave(0, None, RateLimited("Too many.", retry_after_s=1))
    clock.now += 1.1
    assert [at_once(turnstile) for _ in range(2)] == [True, False]
    turnstile.leave(0, 0, None)
    assert [at_once(turnstile) for _ in range(3)] == [True, True, False]


def test_calls_that_left_together_and_fail_together_are_one_step_of_backing_off() -> None:
    clock = HandClock()
    turnstile = Turnstile(Limits(concurrent=50), clock=clock)
    for _ in range(50):
        assert at_once(turnstile)
    for _ in range(50):
        turnstile.leave(0, None, ServerUnreachable("Nobody answers."))
    clock.now += 1.1  # the first step is half a second and up to half a second of jitter
    assert at_once(turnstile)


def test_single_failures_of_a_server_hold_up_nobody_else_and_count_as_tries() -> None:
    turnstile = Turnstile(Limits(concurrent=4), clock=HandClock())
    assert at_once(turnstile)
    verdict = turnstile.leave(0, None, ServerFault("It failed."))
    assert (verdict.may_pass, verdict.counts) == (True, True)
    assert at_once(turnstile)


def test_a_server_that_fails_again_and_again_is_left_alone_for_a_while() -> None:
    turnstile = Turnstile(Limits(concurrent=4), clock=HandClock())
    for _ in range(3):
        assert at_once(turnstile)
        turnstile.leave(0, None, ServerFault("It failed. Press Retry."))
    assert not at_once(turnstile)
    assert turnstile.notice.startswith("It failed. Trying again in ")


def test_an_answer_in_the_wrong_shape_fails_its_cell_alone() -> None:
    turnstile = Turnstile(Limits(concurrent=4), clock=HandClock())
    assert at_once(turnstile)
    assert not turnstile.leave(0, None, BadAnswer("Not an answer.")).may_pass
    assert at_once(turnstile)


def _dead(turnstile: Turnstile, clock: HandClock) -> None:
    while at_once(turnstile):
        turnstile.leave(0, None, ServerUnreachable("Nobody answers. Start it."))
        clock.now += 30


def _rejecting(turnstile: Turnstile, clock: HandClock) -> None:
    while at_once(turnstile):
        turnstile.leave(0, None, KeyRejected("The key was rejected. Set another."))


def _asking_for_an_hour(turnstile: Turnstile, clock: HandClock) -> None:
    assert at_once(turnstile)
    turnstile.leave(0, None, RateLimited("The quota is used up. Wait.", retry_after_s=3600))


def _asking_for_ever(turnstile: Turnstile, clock: HandClock) -> None:
    while at_once(turnstile):
        turnstile.leave(0, None, RateLimited("Too many. Wait.", retry_after_s=1))
        clock.now += 1.5


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        pytest.param(_dead, "Nobody answers. Start it.", id="dead"),
        pytest.param(_rejecting, "The key was rejected. Set another.", id="rejects the key"),
        pytest.param(_asking_for_an_hour, "It asks to come back in 60 minutes", id="asks for an hour"),
        pytest.param(_asking_for_ever, "Too many. Wait.", id="asks to wait again and again"),
    ],
)
def test_a_provider_that_stays_in_trouble_is_given_up_with_a_reason(
    trouble: Callable[[Turnstile, HandClock], None], said: str
) -> None:
    clock = HandClock()
    turnstile = Turnstile(Limits(concurrent=4), clock=clock)
    trouble(turnstile, clock)
    assert said in turnstile.halted
    assert not turnstile.enter(0, never)


def test_a_success_between_failures_keeps_a_provider_going() -> None:
    clock = HandClock()
    turnstile = Turnstile(Limits(concurrent=1), patience_s=60, clock=clock)
    errors: list[ModelError | None] = [ServerUnreachable("Nobody answers."), None]
    for number in range(40):
        assert at_once(turnstile)
        turnstile.leave(0, None, errors[number % 2])
        clock.now += 30
    assert turnstile.halted == ""


def test_closing_lets_go_of_those_who_wait() -> None:
    turnstile = Turnstile(Limits(concurrent=1))
    assert at_once(turnstile)
    waiting = threading.Thread(target=turnstile.enter, args=(0, never))
    waiting.start()
    turnstile.close()
    waiting.join(60)
    assert not waiting.is_alive()
