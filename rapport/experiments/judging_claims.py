"""Who is asking a judge what just now, so that two judgings of this process never pay for one answer twice.

Selections of runs may overlap: two windows that judge at the same time each ask what the other doesn't, and wait for
what the other is asking. What fails for one is asked by the one who waits.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

Taken = Literal["mine", "held", "answered"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One question: which store its answer goes to, who is asked, in which version, and about what."""

    store: str
    judge_ref: str
    version: str
    left_id: str
    right_id: str


class Claims:
    """The questions that are being asked, and those that were answered while anybody sits; for any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._held: set[Claim] = set()
        self._answered: dict[Claim, int] = {}
        self._moment = 0
        self._sitting = 0

    @contextmanager
    def sitting(self) -> Iterator[int]:
        """For the whole of one judging, begun before it looks up what is answered; gives the moment of its beginning.

        When the last one rises, what was answered is forgotten here: the store knows it.
        """
        with self._changed:
            self._sitting += 1
            since = self._moment
        try:
            yield since
        finally:
            with self._changed:
                self._sitting -= 1
                if not self._sitting:
                    self._answered.clear()

    def take(self, claim: Claim, since: int) -> Taken:
        """Claim a question; `answered` if somebody got an answer after the moment `since`, `held` while they ask."""
        with self._changed:
            if self._answered.get(claim, 0) > since:
                return "answered"
            if claim in self._held:
                return "held"
            self._held.add(claim)
            return "mine"

    def release(self, claim: Claim, *, is_answered: bool) -> None:
        """Give a claim back: with an answer nobody who waits asks again, without one the next of them does."""
        with self._changed:
            self._held.discard(claim)
            if is_answered:
                self._moment += 1
                self._answered[claim] = self._moment
            self._changed.notify_all()

    def wait(self, timeout_s: float) -> None:
        """Until some claim is given back, or so long."""
        with self._changed:
            self._changed.wait(timeout_s)


CLAIMS = Claims()
"""The one register of this process."""
