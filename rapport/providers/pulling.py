"""Downloading a model in the background, so that a page may come and go while it does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Protocol

from rapport.errors import ModelError
from rapport.providers.connections import Stopped, stop_when
from rapport.providers.ollama import PullProgress


class Puller(Protocol):
    """A provider that can download models; Ollama is one."""

    def pull(self, name: str) -> Iterator[PullProgress]: ...


@dataclass(frozen=True, slots=True)
class PullView:
    """How far a download is; `fraction` is None where the server doesn't say, `error` a sentence if it failed."""

    name: str
    words: str = "asking Ollama"
    completed_bytes: int = 0
    total_bytes: int | None = None
    error: str = ""
    is_done: bool = False
    is_stopped: bool = False

    @property
    def fraction(self) -> float | None:
        return min(1.0, self.completed_bytes / self.total_bytes) if self.total_bytes else None


class Pull:
    """One download in a thread of its own; every method may be called from any thread."""

    def __init__(self, puller: Puller, name: str) -> None:
        self._puller = puller
        self._stop = threading.Event()
        self._view = PullView(name)
        threading.Thread(target=self._work, name="rapport-pull", daemon=True).start()

    @property
    def view(self) -> PullView:
        return self._view

    def stop(self) -> None:
        """End the download; what was fetched stays with the server, which goes on from there next time."""
        self._stop.set()

    def _work(self) -> None:
        try:
            with stop_when(self._stop.is_set):
                self._fetch()
            self._view = replace(self._view, is_done=True, is_stopped=self._stop.is_set())
        except Stopped:
            self._view = replace(self._view, is_done=True, is_stopped=True)
        except ModelError as error:
            self._view = replace(self._view, is_done=True, error=str(error))

    def _fetch(self) -> None:
        pulling = self._puller.pull(self._view.name)
        with closing(pulling):  # type: ignore[type-var]
            for part in pulling:
                self._view = replace(
                    self._view,
                    words=part.status,
                    completed_bytes=part.completed_bytes or 0,
                    total_bytes=part.total_bytes,
                )
                if self._stop.is_set():
                    return
