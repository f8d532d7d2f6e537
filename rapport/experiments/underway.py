"""The runs under way in this process, and their way into the store.

Texts under way are stored every half second and finished ones at once. What the store doesn't take (it is locked by
another program, the disk is full) stays in memory and is offered again until it does.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable, Sequence

from rapport.errors import StorageError
from rapport.experiments.live import LiveRun
from rapport.storage.run_store import RunStore
from rapport.storage.runs import Output, Run

SAVE_EVERY_S = 0.5
TOUCH_EVERY_S = 4.0
_LOG = logging.getLogger(__name__)


class RunsUnderWay:
    """Live runs by id; every method may be called from any thread, and none waits for the store but `finish`."""

    def __init__(self, runs: RunStore) -> None:
        self._runs = runs
        self._live: dict[str, LiveRun] = {}
        self._lock = threading.Lock()
        self._saver: threading.Thread | None = None

    def get(self, run_id: str) -> LiveRun | None:
        with self._lock:
            return self._live.get(run_id)

    def extend(self, run_id: str, todo: Sequence[Output]) -> LiveRun | None:
        """More to write for a run that is under way; None if it isn't."""
        with self._lock:  # or `finish` could forget the run in between
            live = self._live.get(run_id)
            if live is not None:
                live.add(todo)
            return live

    def grow(self, run: Run, todo: Sequence[Output]) -> LiveRun | None:
        """A further case of a run that is under way, with its outputs; None if it isn't under way."""
        with self._lock:  # as above
            live = self._live.get(run.id)
            if live is not None:
                live.grow(run, todo)
            return live

    def open(self, run: Run, outputs: Iterable[Output], todo: Sequence[Output]) -> LiveRun:
        """A run that wasn't under way, with all its outputs and those that are to be written."""
        live = LiveRun(run, outputs)
        live.add(todo)
        with self._lock:
            self._live[run.id] = live
            if self._saver is None:
                self._saver = threading.Thread(target=self._save_regularly, name="rapport-saver", daemon=True)
                self._saver.start()
        return live

    def finish(self, live: LiveRun, final: Output) -> None:
        """Store the output, then let those who look at the run see that it is final."""
        with live.saving:
            is_saved = self._is_stored([final])
            if not is_saved:
                _LOG.warning("An output of run %s is kept in memory until it can be stored.", live.run.id)
            live.end(final, is_saved=is_saved)
            self._forget_if_over(live)

    def _save_regularly(self) -> None:
        touched = time.monotonic()
        while True:
            time.sleep(SAVE_EVERY_S)
            with self._lock:
                lives = list(self._live.values())
                if not lives:
                    self._saver = None
                    return
            is_due = time.monotonic() - touched > TOUCH_EVERY_S
            touched = time.monotonic() if is_due else touched
            for live in lives:
                self._save(live, is_due)

    def _save(self, live: LiveRun, is_due: bool) -> None:
        with live.saving:
            unsaved = live.take_unsaved()
            try:
                self._runs.put(unsaved)
                if is_due:
                    self._runs.touch(sorted(live.at_work))
            except StorageError:
                live.give_back(unsaved)
            self._forget_if_over(live)

    def _is_stored(self, changed: Sequence[Output]) -> bool:
        try:
            self._runs.put(changed)
        except StorageError:
            return False
        return True

    def _forget_if_over(self, live: LiveRun) -> None:
        with self._lock:
            if live.is_over and self._live.get(live.run.id) is live:
                del self._live[live.run.id]
