"""The questions that one judging asks just now, so that no two of any window or program pay for one answer twice.

Selections of runs may overlap: two that judge at the same time each ask what the other doesn't, and wait for what the
other is asking. What fails for one is asked by the one who waits, and so is what a killed program was asking.
"""

from __future__ import annotations

import logging
import threading
from types import TracebackType
from typing import Self

from rapport.errors import StorageError
from rapport.experiments.heartbeat import Heartbeat
from rapport.storage.holders import new_holder
from rapport.storage.judge_call_store import JudgeCallStore
from rapport.storage.judge_calls import Claimed, JudgeCall, Took
from rapport.storage.leases import RENEW_S

_LOG = logging.getLogger(__name__)


class Claims:
    """Claims are kept alive from entering to leaving; what is then still claimed is given back.

    With `keeps_answered` that is also what has its answer: where questions are asked again, nobody can tell by the
    answer that this one was asked just now.
    """

    def __init__(self, calls: JudgeCallStore, *, keeps_answered: bool = False) -> None:
        self._calls = calls
        self._keeps_answered = keeps_answered
        self._holder = new_holder()
        self._lock = threading.Lock()
        self._held: dict[JudgeCall, Took] = {}  # with what asking took and the store couldn't take up
        self._heartbeat = Heartbeat("rapport-judge-claims", RENEW_S, self._renew)

    def take(self, call: JudgeCall) -> Claimed:
        """Claim a question. Raises StorageError."""
        claimed = self._calls.claim(call, self._holder)
        if claimed == "mine":
            with self._lock:
                self._held[call] = Took()
        return claimed

    def settle(self, call: JudgeCall, took: Took) -> None:
        """Give a claim back, with what asking took; the answer is stored before.

        Raises:
            StorageError: it can't be; it is tried once more at the end.
        """
        is_over = not (self._keeps_answered and took.answered)
        with self._lock:
            self._held[call] = took
        self._calls.settle(call, self._holder, took, is_over=is_over)
        with self._lock:
            if is_over:
                del self._held[call]
            else:
                self._held[call] = Took()

    def __enter__(self) -> Self:
        self._heartbeat.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._heartbeat.__exit__(kind, error, trace)
        for call, took in tuple(self._held.items()):  # a fault came between; nobody has to wait for the lease
            try:
                self._calls.settle(call, self._holder, took)
            except StorageError as failure:
                _LOG.warning("What the judge was asked can't be counted in the store: %s", failure)

    def _renew(self) -> None:
        with self._lock:
            held = tuple(self._held)
        self._calls.renew(held, self._holder)
