"""One thread that stores finished outputs: some at a time, as they come, and again until the store takes them."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from rapport.errors import StorageError
from rapport.experiments.calls import unexpected
from rapport.experiments.running.journal import Journal
from rapport.storage.runs import Output

GATHER_S = 0.03  # what comes within this time shares one commit
LATE_S = 0.5  # an output that waits longer to be stored holds up new calls
_AT_ONCE = 100
_LONGEST_PAUSE_S = 2.0
_BY_HAND = ", then try again."  # nobody has to: what waits is offered again by itself
_LOG = logging.getLogger(__name__)


class Saver:
    """`put` stores outputs or raises StorageError; False means that there is nowhere to store them any more.

    `on_saved` is called with each output that is stored, by the thread that stores. While the store takes nothing
    (a full disk, a lock), outputs wait here, and `wait_for_room` holds new calls back: no more is paid for than what
    was in flight.
    """

    def __init__(
        self,
        put: Callable[[Sequence[Output]], bool],
        on_saved: Callable[[Output], None],
        journal: Journal | None = None,
    ) -> None:
        self._put = put
        self._on_saved = on_saved
        self._journal = journal
        self._changed = threading.Condition()
        self._waiting: list[tuple[Output, int | None]] = []  # with its file in the journal, if it is there
        self._oldest_s = 0.0
        self._is_closing = False
        self._trouble = ""
        self.is_gone = False
        self._thread = threading.Thread(target=self._work, name="rapport-experiment-saver", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def trouble(self) -> str:
        """Why nothing can be stored now, in a sentence; empty when all is well."""
        with self._changed:
            if self._trouble:
                step = self._trouble.replace(_BY_HAND, ".")
                return f"{step} Calls wait until their answers can be stored again; nothing is lost."
            return "Calls wait: the database is slow to store their answers." if self._is_late() else ""

    def give(self, output: Output) -> None:
        """Take an output: it outlives this process from now on. Where there is no journal, or no room for it, this
        waits until the output is stored."""
        file = self._written(output)
        with self._changed:
            if not self._waiting:
                self._oldest_s = time.monotonic()
            entry = (output, file)
            self._waiting.append(entry)
            if len(self._waiting) in (1, _AT_ONCE) or file is None:  # or each output would wake the saver
                self._changed.notify_all()
            if file is None:
                self._changed.wait_for(lambda: not any(one is entry for one in self._waiting))

    def _written(self, output: Output) -> int | None:
        try:
            return self._journal.write(output) if self._journal is not None else None
        except OSError as error:
            _LOG.debug("An output can't be noted in the journal: %s", error)
            return None

    def wait_for_room(self, should_end: Callable[[], bool]) -> bool:
        """Wait until outputs reach the store; False if the session ends first."""
        while not should_end():
            if not self._is_late():  # without the lock: a moment's error costs nothing
                return True
            with self._changed:
                self._changed.wait(0.1)
        return False

    def close(self) -> None:
        """Wait until everything is stored."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()
        self._thread.join()

    def _is_late(self) -> bool:
        return bool(self._waiting) and time.monotonic() - self._oldest_s > LATE_S

    def _work(self) -> None:
        while batch := self._next():
            self._store([output for output, _ in batch])
            with self._changed:
                del self._waiting[: len(batch)]
                self._oldest_s = time.monotonic()
                self._changed.notify_all()
            for _, file in batch:
                if file is not None and self._journal is not None:
                    self._journal.forget(file)
        if self._journal is not None:
            self._journal.close()

    def _next(self) -> list[tuple[Output, int | None]]:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._is_closing)
            if not self._is_urgent():
                self._changed.wait_for(self._is_urgent, GATHER_S)
            return self._waiting[:_AT_ONCE]

    def _is_urgent(self) -> bool:
        """Whether somebody waits for the next commit, or there is enough for one."""
        return self._is_closing or len(self._waiting) >= _AT_ONCE or any(file is None for _, file in self._waiting)

    def _store(self, batch: Sequence[Output]) -> None:
        pause_s = 0.1
        while not self.is_gone:
            try:
                self.is_gone = not self._put(batch)
                break
            except StorageError as error:
                self._note(str(error))
            except Exception as error:  # a row that can't be made: the others must not wait for it for ever
                batch = [replace(_bare(output), failure=unexpected(error)) for output in batch]
            time.sleep(pause_s)
            pause_s = min(_LONGEST_PAUSE_S, 2 * pause_s)
        self._note("")
        for output in batch:
            self._on_saved(output)

    def _note(self, trouble: str) -> None:
        if trouble and not self._trouble:
            _LOG.warning("Outputs of an experiment are kept in memory until they can be stored: %s", trouble)
        with self._changed:
            self._trouble = trouble


def _bare(output: Output) -> Output:
    return replace(output, status="failed", text="", thinking="", messages=(), sent="", brief="", cache_key=None)
