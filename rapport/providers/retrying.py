"""The one retry policy: what is tried again, how often, and after which wait."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any, cast

from tenacity import RetryCallState, Retrying, wait_exponential_jitter

from rapport.errors import ModelError
from rapport.providers.connections import Stopped, stop_when
from rapport.providers.model import AskedAgain, ChatModel, Event, ModelRequest, Retry, Sent

LONGEST_WAIT_S = 60.0  # a server that wants more is left alone; its message says until when
_SLICE_S = 0.1  # how long a Stop may take to be noticed while waiting
_BACK_OFF = wait_exponential_jitter(initial=0.5, max=20.0, exp_base=2, jitter=0.5)


def stream_with_retries(
    model: ChatModel,
    request: ModelRequest,
    retries: int,
    *,
    sleep: Callable[[float], None] = time.sleep,
    should_stop: Callable[[], bool] | None = None,
) -> Iterator[Event]:
    """The model's events, with up to `retries` further tries after failures that may pass.

    Only a try that has yielded nothing is repeated: text that a person has seen is never replaced. Before each wait a
    `Retry` is yielded. When `should_stop()` turns true, also while the server is silent, the connection is closed and
    the events end without a `Finish`.

    Raises:
        ModelError: the last failure, if it can't be repeated or the tries are used up.
    """
    attempt = 0
    while True:
        attempt += 1
        has_begun = False
        try:
            for event in _stoppable(model.stream(request), should_stop):
                has_begun = has_begun or not isinstance(event, Sent | AskedAgain)
                yield event
            return
        except ModelError as error:
            if has_begun or attempt > retries or not error.is_retryable:
                raise
            wait_s = _wait_s(error, attempt)
            yield Retry(attempt, wait_s, str(error))
        if _was_stopped_during(wait_s, sleep, should_stop):
            return


def _stoppable(events: Iterator[Event], should_stop: Callable[[], bool] | None) -> Iterator[Event]:
    with closing(cast(Any, events)):
        while should_stop is None or not should_stop():
            try:
                with stop_when(should_stop):
                    event = next(events)
            except (StopIteration, Stopped):
                return
            yield event


def back_off_s(attempt: int) -> float:
    """Seconds before the next try: 0.5, 1, 2 … 20, with up to half a second of jitter."""
    state = RetryCallState(Retrying(), None, (), {})
    state.attempt_number = attempt
    return float(_BACK_OFF(state))


def _wait_s(error: ModelError, attempt: int) -> float:
    """What the server asked for, or else 0.5 s, 1 s, 2 s … with up to half a second of jitter."""
    if error.retry_after_s is None:
        return back_off_s(attempt)
    if error.retry_after_s > LONGEST_WAIT_S:
        raise type(error)(
            f"{error} It asks to come back in {_duration(error.retry_after_s)}.", retry_after_s=error.retry_after_s
        ) from None
    return error.retry_after_s


def _duration(seconds: float) -> str:
    return f"{seconds / 60:.0f} minutes" if seconds < 5400 else f"{seconds / 3600:.0f} hours"


def _was_stopped_during(wait_s: float, sleep: Callable[[float], None], should_stop: Callable[[], bool] | None) -> bool:
    if should_stop is None:
        sleep(wait_s)
        return False
    left = wait_s
    while left > 0 and not should_stop():
        sleep(min(_SLICE_S, left))
        left -= _SLICE_S
    return should_stop()
