"""Models that a server says it doesn't have: after a few such answers in a row nobody asks for them any more."""

from __future__ import annotations

import threading

from rapport.errors import ModelError, ModelNotFound
from rapport.experiments.running.limits import SICK_AFTER


class AbsentModels:
    """One provider's, by model reference; every method may be called from any thread.

    The cells of such a model stay open, and the provider's other models go on: a misspelt name must cost neither 10,000
    calls nor the rest of the experiment.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._in_a_row: dict[str, int] = {}
        self._said: dict[str, str] = {}

    def __contains__(self, ref: str) -> bool:
        return ref in self._said

    @property
    def why(self) -> str:
        """What the server said of each, in a sentence; empty if all are there."""
        with self._lock:
            return " ".join(dict.fromkeys(self._said.values()))

    def learn(self, ref: str, error: ModelError | None) -> bool:
        """Take note of how a call went; True if it failed because of a model that counts as absent by now."""
        with self._lock:
            if error is None:
                self._in_a_row.pop(ref, None)
            if not isinstance(error, ModelNotFound):
                return False
            self._in_a_row[ref] = self._in_a_row.get(ref, 0) + 1
            if self._in_a_row[ref] >= SICK_AFTER:
                self._said.setdefault(ref, str(error))
            return ref in self._said
