"""The lease of an experiment, held while its outputs are judged: nobody else writes or judges them meanwhile."""

from __future__ import annotations

import logging
import threading
from types import TracebackType
from typing import Self

from rapport.errors import StorageError
from rapport.storage.holders import new_holder
from rapport.storage.leases import RENEW_S
from rapport.storage.store import Store

_LOG = logging.getLogger(__name__)


class Lease:
    """Taken on entering, if it is free, and given back at the end; `holds` turns False once it is lost.

    Raises (on entering):
        StorageError: the store can't be asked.
    """

    def __init__(self, store: Store, experiment_id: str) -> None:
        self._experiments = store.experiments
        self._id = experiment_id
        self._holder = new_holder()
        self._over = threading.Event()
        self._thread: threading.Thread | None = None
        self._is_held = False

    def holds(self) -> bool:
        """Whether it is held now."""
        return self._is_held

    def __enter__(self) -> Self:
        self._is_held = self._experiments.hold(self._id, self._holder)
        if self._is_held:
            self._thread = threading.Thread(target=self._renew, name="rapport-judge-lease", daemon=True)
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join()
        if self._is_held:
            try:
                self._experiments.release(self._id, self._holder)
            except StorageError as failure:  # it ends by itself after some seconds
                _LOG.debug("The lease can't be given back: %s", failure)

    def _renew(self) -> None:
        while not self._over.wait(RENEW_S) and self._is_held:
            try:
                self._is_held = self._experiments.renew(self._id, self._holder)
            except StorageError as failure:  # asked again in a moment
                _LOG.debug("The lease can't be renewed: %s", failure)
