"""The lease of an experiment, held while its outputs are judged: nobody else writes or judges them meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rapport.errors import StorageError
from rapport.experiments.heartbeat import Heartbeat
from rapport.storage.holders import new_holder
from rapport.storage.leases import RENEW_S
from rapport.storage.store import Store

_LOG = logging.getLogger(__name__)


@contextmanager
def lease(store: Store, experiment_id: str) -> Iterator[Callable[[], bool]]:
    """Taken if it is free, and given back at the end; gives what tells whether it is held now.

    Raises (on entering):
        StorageError: the store can't be asked.
    """
    experiments, holder = store.experiments, new_holder()
    is_held = experiments.hold(experiment_id, holder)
    if not is_held:
        yield lambda: False
        return

    def renew() -> None:
        nonlocal is_held
        is_held = is_held and experiments.renew(experiment_id, holder)

    try:
        with Heartbeat("rapport-judge-lease", RENEW_S, renew):
            yield lambda: is_held
    finally:
        if is_held:
            _give_back(store, experiment_id, holder)


def _give_back(store: Store, experiment_id: str, holder: str) -> None:
    try:
        store.experiments.release(experiment_id, holder)
    except StorageError as failure:  # it ends by itself after some seconds
        _LOG.debug("The lease can't be given back: %s", failure)
