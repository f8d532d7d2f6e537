"""Python's search for garbage, kept from where it takes long and finds nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_set_aside = 0


@contextmanager
def without_collecting() -> Iterator[None]:
    """No search for garbage meanwhile: a third of the time of making some hundred thousand objects that all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def set_aside() -> None:
    """Until `take_back`, called as often, search only what is made from now on: looking through all modules and what
    pages keep holds every thread up for a tenth of a second, and with them the answers of a hundred calls."""
    global _set_aside
    with _lock:
        _set_aside += 1
        gc.freeze()


def take_back() -> None:
    """Search everything again."""
    global _set_aside
    with _lock:
        _set_aside -= 1
        if not _set_aside:
            gc.unfreeze()
