"""Inputs that are read in the background, so that a page may come and go while they are."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from rapport.experiments.intake import InputKind, Report, Taken

AT_ONCE = 2  # a scan takes its time; the text files behind it needn't wait
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """One input: its name, what it should be, and what reads it."""

    name: str
    kind: InputKind
    work: Callable[[Report], Taken]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one input is: `doing` is empty while it waits, `share` of that is done; `taken` is there at the end."""

    name: str
    doing: str = ""
    share: float = 0.0
    taken: Taken | None = None


class Batch:
    """Reads tasks in threads of its own, `at_once` of them; every method may be called from any thread."""

    def __init__(self, tasks: Sequence[Task] = (), at_once: int = AT_ONCE) -> None:
        self._lock = threading.Lock()
        self._at_once = at_once
        self._waiting: queue.SimpleQueue[tuple[int, Task]] = queue.SimpleQueue()
        self._progress: list[Progress] = []
        self._workers = 0
        self.add(tasks)

    def add(self, tasks: Sequence[Task]) -> None:
        """Read these too."""
        with self._lock:
            for task in tasks:
                self._waiting.put((len(self._progress), task))
                self._progress.append(Progress(task.name))
            starting = min(self._at_once - self._workers, len(tasks))
            self._workers += starting
        for _ in range(starting):
            threading.Thread(target=self._work, name="rapport-intake", daemon=True).start()

    @property
    def progress(self) -> list[Progress]:
        """All inputs in the order in which they were given."""
        with self._lock:
            return list(self._progress)

    @property
    def finished(self) -> list[Taken]:
        """What is done so far."""
        return [progress.taken for progress in self.progress if progress.taken is not None]

    @property
    def is_done(self) -> bool:
        return all(progress.taken is not None for progress in self.progress)

    def _work(self) -> None:
        while (found := self._next()) is not None:
            place, task = found
            self._note(place, "reading", 0.0)
            taken = _done(task, partial(self._note, place))
            with self._lock:
                self._progress[place] = Progress(task.name, "", 1.0, taken)

    def _next(self) -> tuple[int, Task] | None:
        """The next task; a worker that finds none is counted out at once, so that `add` starts another."""
        with self._lock:
            try:
                return self._waiting.get_nowait()
            except queue.Empty:
                self._workers -= 1
                return None

    def _note(self, place: int, doing: str, share: float) -> None:
        with self._lock:
            self._progress[place] = replace(self._progress[place], doing=doing, share=share)


def _done(task: Task, report: Report) -> Taken:
    """A reader that fails in a way nobody foresaw costs one input, not the batch; the log holds the traceback."""
    try:
        return task.work(report)
    except Exception:
        _LOG.exception("Reading %s failed", task.name)
        error = f"{task.name}: can't be read because of a fault in Rapport. The log says more; the other files go on."
        return Taken(task.name, task.kind, error=error)
