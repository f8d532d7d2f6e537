"""One model call, made and measured: the only place where the clock runs."""

from __future__ import annotations

import json
import logging
import re
import time
import traceback
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, cast

from pydantic import TypeAdapter

from rapport.errors import ModelError
from rapport.experiments.tracing import is_on, record_call
from rapport.providers.model import (
    AskedAgain,
    ChatModel,
    Event,
    Failure,
    Finish,
    ModelRequest,
    Retry,
    Sent,
    Text,
    Thinking,
    Usage,
)
from rapport.providers.retrying import stream_with_retries
from rapport.providers.tokens import estimate_message_tokens, estimate_tokens
from rapport.storage.runs import OutputStatus, Timing

_LOG = logging.getLogger(__name__)
_SENT: TypeAdapter[Any] = TypeAdapter(Any)


class Clock:
    """Measures one call from the start of its last try; readable from other threads while it runs."""

    def __init__(self) -> None:
        self._begun = self._started = time.perf_counter()
        self._first: float | None = None
        self._ended: float | None = None

    def first(self) -> None:
        """The first piece has arrived."""
        if self._first is None:
            self._first = time.perf_counter()

    def sent(self, at_s: float, first_at_s: float | None = None) -> None:
        """The request left and the first piece came, by `time.perf_counter()`: between them it is the server's time.

        Both are of when it happened, not of when this thread, perhaps one of a hundred, got to hear of it.
        """
        self._started = at_s
        if self._first is None:
            self._first = first_at_s

    def ended(self, at_s: float | None) -> None:
        """The end has come, by the same clock; None where that is known no better than by now."""
        self._ended = at_s

    def restart(self, after_s: float) -> None:
        """The next try starts after a pause."""
        self._started = time.perf_counter() + after_s

    def timing(self) -> Timing:
        """As of now."""
        first_s = self._first - self._started if self._first is not None else None
        ended = self._ended if self._ended is not None else time.perf_counter()
        total_s = max(0.0, ended - self._started)
        return Timing(first_s, total_s, self._started - self._begun)


class GrowingText:
    """A text that one thread adds to while others read it; reading joins only what came since the last time."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._joined = (0, "")  # how many pieces, and their text

    def add(self, piece: str) -> None:
        self._pieces.append(piece)

    def __str__(self) -> str:
        count, text = self._joined
        fresh = self._pieces[count:]
        if fresh:
            text += "".join(fresh)
            self._joined = (count + len(fresh), text)
        return text


@dataclass(slots=True)
class Call:
    """A call under way, filled in by the one thread that makes it; others may read it at any time."""

    status: OutputStatus = "running"
    said: GrowingText = field(default_factory=GrowingText)
    thought: GrowingText = field(default_factory=GrowingText)
    usage: Usage = field(default_factory=Usage)
    clock: Clock = field(default_factory=Clock)
    timing: Timing = field(default_factory=Timing)
    finish_reason: str = ""
    sent: str = ""
    failure: Failure | None = None
    error: ModelError | None = None
    tries: int = 1
    notice: str = ""

    @property
    def text(self) -> str:
        return str(self.said)

    @property
    def thinking(self) -> str:
        return str(self.thought)


def make_call(
    call: Call,
    model: ChatModel,
    request: ModelRequest,
    retries: int,
    on_change: Callable[[], None] = lambda: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> None:
    """Fill `call` from the model's events; failures become values. `on_change` is called after each event.

    Times are measured from the moment the request of the last try leaves; what comes before it, earlier tries, pauses
    and connecting, is `waited_s`.
    """
    clock = call.clock = Clock()
    begun_ns = time.time_ns()
    try:
        events = stream_with_retries(model, request, retries, should_stop=should_stop)
        with closing(cast(Generator[Event, None, None], events)):
            for event in events:
                if should_stop():
                    break
                _take(call, event, clock)
                on_change()
    except ModelError as error:
        call.error, call.failure = error, Failure(error.kind, str(error))
    except Exception as error:  # what had arrived is kept, whatever it is
        call.failure = unexpected(error)
    call.timing = clock.timing()
    call.notice = ""
    call.status = _status(call, should_stop())
    if call.status == "failed" and call.failure is None:
        call.failure = Failure("stream_cut", f"The answer of {request.ref} ended without its end. Press Retry.")
    if call.usage == Usage() and call.text:
        call.usage = _estimated(request, call.text)
    if is_on():
        _trace(call, request, begun_ns)


def _trace(call: Call, request: ModelRequest, begun_ns: int) -> None:
    record_call(
        request,
        begun_ns=begun_ns,
        text=call.text,
        finish_reason=call.finish_reason,
        usage=call.usage,
        timing=call.timing,
        failure=call.failure,
        tries=call.tries,
    )


def unexpected(error: Exception) -> Failure:
    """A fault of ours or of an SDK as a value. The log says where, but not in whose words: those may hold a key."""
    _LOG.error("%s at\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
    return Failure("unexpected", f"Something unexpected went wrong ({type(error).__name__}). The log says where.")


def _take(call: Call, event: Event, clock: Clock) -> None:
    match event:
        case Sent(at_s, first_at_s):
            clock.sent(at_s, first_at_s)
        case Text(text):
            clock.first()
            call.notice = ""
            call.said.add(text)
        case Thinking(text):
            clock.first()
            call.thought.add(text)
        case Retry(_, wait_s, why):
            clock.restart(wait_s)
            call.tries += 1
            call.notice = f"{_first_sentence(why)} Trying again in {wait_s:.0f} s."
        case AskedAgain():
            call.tries += 1
        case Finish(reason, usage, sent, arrived_at_s):
            clock.ended(arrived_at_s)
            call.usage = usage
            call.finish_reason = reason
            call.sent = _as_text(sent)


def _as_text(sent: Mapping[str, object]) -> str:
    """JSON for people. The standard library's takes as long for it as all the rest of a call."""
    try:
        return _SENT.dump_json(dict(sent), indent=1, fallback=str).decode()
    except ValueError:  # halves of surrogate pairs
        return json.dumps(sent, ensure_ascii=False, indent=1, default=str)


def _status(call: Call, was_stopped: bool) -> OutputStatus:
    if call.failure is not None:
        return "failed"
    if call.finish_reason:
        return "done"
    return "stopped" if was_stopped else "failed"


def _estimated(request: ModelRequest, text: str) -> Usage:
    return Usage(estimate_message_tokens(request.messages), estimate_tokens(text), is_estimated=True)


def _first_sentence(message: str) -> str:
    """What happened, without the step that a person would take next: the next try is on its way."""
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", message, maxsplit=1)[0]
