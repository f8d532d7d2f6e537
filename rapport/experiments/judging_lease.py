"""The lease of an experiment, held while its outputs are judged: nobody else writes or judges them meanwhile."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rapport.errors import StorageError
from rapport.experiments.heartbeat import Heartbeat
from rapport.storage.holders import new_holder
from rapport.storage.leases import LEASE, RENEW_S
from rapport.storage.store import Store

ELSEWHERE = "Another window or program is at work on this experiment. Judging begins when it is done there."
UNWRITABLE = (
    f"The database couldn't be written for {LEASE.total_seconds():.0f} seconds, so no more was asked: another program "
    "may have begun meanwhile. See that the disk has room and nothing locks the database, then go on judging."
)
_LOG = logging.getLogger(__name__)


class Held:
    """Calling it tells whether the lease is held now; `why` not, in a sentence, once it isn't.

    A holder who can't give a sign of life counts by his own clock: when the lease is over for everybody else, it is for
    him, and stays so.
    """

    def __init__(self, store: Store, experiment_id: str, clock: Callable[[], float]) -> None:
        self._experiments = store.experiments
        self._id = experiment_id
        self._holder = new_holder()
        self._clock = clock
        began_s = clock()
        self.why = "" if self._experiments.hold(experiment_id, self._holder) else ELSEWHERE
        self._until_s = began_s + LEASE.total_seconds()

    def __call__(self) -> bool:
        if not self.why and self._clock() >= self._until_s:
            self.why = UNWRITABLE
        return not self.why

    def renew(self) -> None:
        """A sign of life. Raises StorageError where there can't be one."""
        began_s = self._clock()  # not the moment when a slow database answered
        if not self():
            return
        if self._experiments.renew(self._id, self._holder):
            self._until_s = began_s + LEASE.total_seconds()
        else:
            self.why = ELSEWHERE

    def give_back(self) -> None:
        """Nothing, if somebody else has it by now."""
        try:
            self._experiments.release(self._id, self._holder)
        except StorageError as failure:  # it ends by itself after some seconds
            _LOG.debug("The lease can't be given back: %s", failure)


@contextmanager
def lease(store: Store, experiment_id: str, clock: Callable[[], float] = time.monotonic) -> Iterator[Held]:
    """Taken if it is free, and given back at the end; gives what tells whether it is held now.

    Raises (on entering):
        StorageError: the store can't be asked.
    """
    held = Held(store, experiment_id, clock)
    if not held():
        yield held
        return
    try:
        with Heartbeat("rapport-judge-lease", RENEW_S, held.renew):
            yield held
    finally:
        held.give_back()
