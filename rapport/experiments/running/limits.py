"""What lets the calls to one provider through: limits a minute, and patience with a server in trouble.

Requests are spaced out evenly (a bucket that holds one), so that no minute has more of them than the limit, however the
provider counts its minutes. Tokens come from a bucket of a few seconds; a call takes its estimate before and settles
after. After a refusal for now (429, 503) or several failed connections nobody calls for a while, then one call alone
goes ahead; each that succeeds makes room for one more.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from rapport.errors import KeyRejected, ModelError, ModelTimeout, RateLimited, ServerFault, ServerUnreachable
from rapport.experiments.plan import PATIENCE_S, Limits
from rapport.providers.retrying import back_off_s

MOST_STEPS = 30  # or that has asked to wait so often in a row
LONGEST_ASKED_WAIT_S = 900.0  # a server that wants more is left until somebody continues
SICK_AFTER = 3  # failures in a row after which a provider counts as in trouble
_TOKENS_FOR_S = 6.0  # of full speed that may be asked at once after a silence
_SLICE_S = 0.5


class Bucket:
    """Units that flow in with time, up to `room`; takes may overdraw it, and the next waits until it is paid back."""

    def __init__(self, per_minute: float, room: float, now: float) -> None:
        self._rate = per_minute / 60
        self._room = room
        self._level = room
        self._at = now

    def wait_s(self, units: float, now: float) -> float:
        """Seconds until so many may be taken; a take of more than there is room for waits for a full bucket."""
        self._flow(now)
        missing = min(units, self._room) - self._level
        return max(0.0, missing / self._rate)

    def take(self, units: float, now: float) -> None:
        self._flow(now)
        self._level -= units

    def _flow(self, now: float) -> None:
        self._level = min(self._room, self._level + (now - self._at) * self._rate)
        self._at = now


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a failed call means for its cell: asked again or not, and whether that counts as one of its tries."""

    may_pass: bool
    counts: bool = True


class Turnstile:
    """One provider's; every method may be called from any thread. `clock` is monotonic, in seconds."""

    def __init__(
        self,
        limits: Limits,
        patience_s: float = PATIENCE_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._changed = threading.Condition()
        self._clock = clock
        self._patience_s = patience_s
        self._most = self._room = max(1, limits.concurrent)
        self._inside = 0
        self._requests = self._tokens = None
        if limits.requests_per_minute:
            self._requests = Bucket(limits.requests_per_minute, 1, clock())
        if limits.tokens_per_minute:
            room = max(1.0, limits.tokens_per_minute / 60 * _TOKENS_FOR_S)
            self._tokens = Bucket(limits.tokens_per_minute, room, clock())
        self._closed_until = 0.0
        self._in_a_row = 0
        self._rejected_in_a_row = 0
        self._trouble_since: float | None = None
        self._steps = 0
        self._said = ""
        self._is_open = True
        self.halted = ""

    @property
    def notice(self) -> str:
        """Why nobody is let through now, in a sentence; empty when all is well."""
        with self._changed:
            left = self._closed_until - self._clock()
            if self.halted or left <= 0 or not self._said:
                return self.halted
            return f"{self._said} Trying again in {max(1, round(left))} s."

    def enter(self, tokens: int, should_end: Callable[[], bool]) -> bool:
        """Wait for one's turn; False if the lane ends first. Who gets in must `leave`."""
        with self._changed:
            while self._is_open and not should_end():
                wait_s = self._wait_s(tokens)
                if wait_s == 0:
                    self._go_in(tokens)
                    return True
                self._changed.wait(min(wait_s, _SLICE_S))
        return False

    def leave(self, estimated_tokens: int, used_tokens: int | None, error: ModelError | None) -> Verdict:
        """The call is over: correct the count of tokens, and learn from how it went."""
        with self._changed:
            self._inside -= 1
            now = self._clock()
            if self._tokens is not None:
                used = used_tokens if used_tokens is not None else estimated_tokens
                self._tokens.take(used - estimated_tokens, now)
            verdict = self._learn(error, now)
            self._changed.notify_all() if error is not None else self._changed.notify()
            return verdict

    def withdraw(self, tokens: int) -> None:
        """A turn that was got and isn't used."""
        with self._changed:
            self._inside -= 1
            if self._tokens is not None:
                self._tokens.take(-tokens, self._clock())
            self._changed.notify()

    def close(self) -> None:
        """Nobody enters any more."""
        with self._changed:
            self._is_open = False
            self._changed.notify_all()

    def _wait_s(self, tokens: int) -> float:
        now = self._clock()
        if self._inside >= self._room:
            return _SLICE_S
        waits = [self._closed_until - now]
        if self._requests is not None:
            waits.append(self._requests.wait_s(1, now))
        if self._tokens is not None:
            waits.append(self._tokens.wait_s(tokens, now))
        return max(0.0, *waits)

    def _go_in(self, tokens: int) -> None:
        self._inside += 1
        if self._requests is not None:
            self._requests.take(1, self._clock())
        if self._tokens is not None:
            self._tokens.take(tokens, self._clock())

    def _learn(self, error: ModelError | None, now: float) -> Verdict:
        if error is None:
            self._in_a_row = self._rejected_in_a_row = self._steps = 0
            self._trouble_since = None
            self._said = ""
            self._room = min(self._most, self._room + 1)
            return Verdict(False)
        if isinstance(error, KeyRejected):
            return self._reject(error)
        if not isinstance(error, RateLimited | ServerUnreachable | ServerFault | ModelTimeout):
            return Verdict(error.is_retryable)
        self._in_a_row += 1
        has_asked = error.retry_after_s is not None
        if has_asked or isinstance(error, RateLimited | ServerUnreachable) or self._in_a_row >= SICK_AFTER:
            self._back_off(error, now)
        is_elsewhere = isinstance(error, RateLimited | ServerUnreachable) or has_asked
        return Verdict(error.is_retryable, counts=not is_elsewhere)

    def _reject(self, error: KeyRejected) -> Verdict:
        """One model may be closed to a key; a server that rejects whatever is asked isn't asked 10,000 times."""
        self._rejected_in_a_row += 1
        if self._rejected_in_a_row >= SICK_AFTER:
            self._halt(str(error))
            return Verdict(True, counts=False)
        return Verdict(False)

    def _back_off(self, error: ModelError, now: float) -> None:
        """All of the provider's calls wait. Calls that left together fail together: that is one step, not many."""
        self._room = 1
        self._said = first_sentence(str(error))
        self._trouble_since = now if self._trouble_since is None else self._trouble_since
        is_next_step = self._closed_until <= now
        self._steps += is_next_step
        wait_s = error.retry_after_s
        if wait_s is not None:
            self._closed_until = max(self._closed_until, now + wait_s)
            self._trouble_since += wait_s if is_next_step else 0.0  # a wait that was asked for is no trouble
        elif is_next_step:
            self._closed_until = now + back_off_s(self._steps)
        if wait_s is not None and wait_s > LONGEST_ASKED_WAIT_S:
            self._halt(f"{self._said} It asks to come back in {wait_s / 60:.0f} minutes; continue then.")
        elif now - self._trouble_since > self._patience_s or self._steps > MOST_STEPS:
            self._halt(str(error))

    def _halt(self, why: str) -> None:
        self.halted = self.halted or why
        self._is_open = False
        self._changed.notify_all()


def first_sentence(message: str) -> str:
    """What happened, without the step that a person would take next."""
    head, dot, _ = message.partition(". ")
    return head + dot.strip()
