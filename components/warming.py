"""Loading in the background what other pages than the first one need: somebody who reads the start page for a few
seconds finds the next page in half the time, and the first page waits for none of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from streamlit import runtime

PAUSE_S = 0.5  # after the first page: its browser draws it meanwhile
BETWEEN_S = 0.02  # between two libraries: whoever asks for a page meanwhile comes first
PATIENCE_S = 10.0  # a page that takes longer than this is waiting for something else
LIBRARIES = (
    "numpy",
    "pandas",
    "pyarrow",
    "components.results_data",
    "components.experiment_view",
    "altair",
    "scipy.special",
    "components.results_export",
    "rapport.scoring.letter_findings",
    "components.experiment_new",
)

_begun = threading.Event()
_idle = threading.Condition()
_drawn_now = 0


@contextmanager
def page() -> Iterator[None]:
    """Around the drawing of a page: nothing more is loaded meanwhile, and the first page's end begins it."""
    _count(1)
    try:
        yield
    finally:
        _count(-1)
        _begin()


def load() -> None:
    """Import everything, one after the other, while no page is drawn. What can't be imported is told where it is
    needed."""
    time.sleep(PAUSE_S)
    for name in LIBRARIES:
        with _idle:
            _idle.wait_for(lambda: not _drawn_now, PATIENCE_S)
        try:
            import_module(name)
        except ImportError:
            continue
        time.sleep(BETWEEN_S)


def _count(step: int) -> None:
    global _drawn_now
    with _idle:
        _drawn_now += step
        _idle.notify_all()


def _begin() -> None:
    """Once a process, and only in a server."""
    with _idle:
        if _begun.is_set() or not _is_serving():
            return
        _begun.set()
    threading.Thread(target=load, name="rapport-warming", daemon=True).start()


def _is_serving() -> bool:
    """Whether somebody's browser is connected, which is never so in a test that runs a page alone."""
    connected = runtime.RuntimeState.ONE_OR_MORE_SESSIONS_CONNECTED
    return runtime.exists() and runtime.get_instance().state is connected
