"""Signs of life: something that is renewed every few seconds, in a thread of its own, for as long as a block runs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from rapport.errors import StorageError

_LOG = logging.getLogger(__name__)


class Heartbeat:
    """Calls `renew` from entering to leaving; where the store can't be written it is called again in a moment."""

    def __init__(self, name: str, every_s: float, renew: Callable[[], None]) -> None:
        self._name = name
        self._every_s = every_s
        self._renew = renew
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat, name=name, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _beat(self) -> None:
        while not self._over.wait(self._every_s):
            try:
                self._renew()
            except StorageError as failure:
                _LOG.debug("%s can't be renewed: %s", self._name, failure)
