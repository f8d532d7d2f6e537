"""Work that takes a while and gives one thing in the end, done in a thread so that pages may come and go."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from rapport.errors import RapportError

Found = TypeVar("Found")
Work = Callable[[Callable[[int, int], None], Callable[[], bool]], Found]
_LOG = logging.getLogger(__name__)


class Background(Generic[Found]):
    """Does `work(on_progress, should_stop)` once; every property may be read from any thread.

    `done` of `total` is how far it is (0 of 0 while that isn't known). At the end either `result` or `error` is there,
    or neither if it was stopped.
    """

    def __init__(self, name: str, work: Work[Found]) -> None:
        self._name = name
        self._work = work
        self._stopping = threading.Event()
        self._over = threading.Event()
        self.done = 0
        self.total = 0
        self.result: Found | None = None
        self.error = ""
        threading.Thread(target=self._run, name="rapport-background", daemon=True).start()

    @property
    def is_over(self) -> bool:
        return self._over.is_set()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody stopped it before there was a result."""
        return self._stopping.is_set() and self.result is None

    def stop(self) -> None:
        """Ask the work to end; what it has kept so far stays."""
        self._stopping.set()

    def wait(self, timeout_s: float) -> bool:
        """Whether it is over, after at most this long."""
        return self._over.wait(timeout_s)

    def _run(self) -> None:
        try:
            self.result = self._work(self._note, self._stopping.is_set)
        except RapportError as error:
            self.error = str(error)
        except Exception:
            _LOG.exception("%s failed", self._name)
            self.error = f"{self._name} failed because of a fault in Rapport. The log says more; try it again."
        finally:
            self._over.set()

    def _note(self, done: int, total: int) -> None:
        self.done, self.total = done, total
