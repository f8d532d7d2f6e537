"""Questions to a judge, one after the other by several threads: each claimed, asked if nobody has the answer yet, and
the answer stored.

What somebody else is asking when its turn comes waits to the end: then it is answered, or asked after all. So nothing
is left out without a word, and nothing is asked twice, also where a claim was lost meanwhile.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rapport.errors import StorageError
from rapport.experiments.calls import Call
from rapport.experiments.judging_calls import Inquiry
from rapport.experiments.judging_claims import Claims
from rapport.storage.judge_calls import JudgeCall, Took

_LOOK_S = 0.2  # how often a thread that waits for another judging looks whether that is done
One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Reply:
    """How a call ended; `keep` stores the answer and tells whether all of it has a value, None if there is none."""

    call: Call
    keep: Callable[[], bool] | None


@dataclass
class Turns(Generic[One]):
    """What is still to be asked. `is_answered` looks again once a question is claimed; it may raise StorageError."""

    inquiry: Inquiry
    claims: Claims
    questions: Iterator[One]
    call_of: Callable[[One], JudgeCall]
    is_answered: Callable[[One], bool]
    ask: Callable[[One], Reply]
    _lock: threading.Lock = field(default_factory=threading.Lock)  # of what is still to be asked
    _waiting: deque[One] = field(default_factory=deque)  # what somebody else was asking when its turn came

    def take(self, parallel: int, calls: int) -> None:
        """Ask all of it. Raises what a thread raised."""
        self.inquiry.run(self._work, parallel, calls)

    def _work(self) -> None:
        while (one := self._next()) is not None:
            self._settle(one)

    def _next(self) -> One | None:
        """What nobody is asking comes first, then what somebody else was asking when its turn came."""
        while not self.inquiry.is_over():
            with self._lock:
                one = next(self.questions, None)
                is_late = one is None and bool(self._waiting)
                one = self._waiting.popleft() if is_late else one
            if one is None:
                return None
            if self._is_mine(one):
                return one
            if is_late:
                time.sleep(_LOOK_S)
        return None

    def _is_mine(self, one: One) -> bool:
        """Whether it is to be asked here; else it waits until the other one is done with it, or has the answer.

        The other may keep its claim on what it has answered: two who waited for the end of such claims would wait for
        each other.
        """
        claimed = self.claims.take(self.call_of(one))
        if claimed == "held" and not self.is_answered(one):
            with self._lock:
                self._waiting.append(one)
        elif claimed != "mine":  # answered, or its output was deleted
            self.inquiry.leave()
        return claimed == "mine"

    def _settle(self, one: One) -> None:
        """Ask, unless somebody else did meanwhile."""
        took = Took()
        try:
            if self.is_answered(one):
                self.inquiry.leave()
            else:
                reply = self.ask(one)
                took = self.inquiry.took(reply.call, is_answered=False)
                if reply.keep is not None:
                    took = self.inquiry.paid(reply.call)
                    self._keep(reply.call, reply.keep)
                    took = self.inquiry.took(reply.call, is_answered=True)
                elif reply.call.failure is not None:
                    self.inquiry.fail(reply.call.failure)
        finally:
            self.claims.settle(self.call_of(one), took)

    def _keep(self, call: Call, keep: Callable[[], bool]) -> None:
        try:
            is_scored = keep()
        except StorageError:
            self.inquiry.lose(call)
            raise
        self.inquiry.count(call, is_scored=is_scored)
