"""Loading in the background what other pages than the first one need: somebody who reads the start page for a few
seconds finds the next page in half the time, and the first page waits for none of it."""

from __future__ import annotations

import threading
import time
from importlib import import_module

from streamlit import runtime

PAUSE_S = 0.5  # after the first page: its browser draws it meanwhile
BETWEEN_S = 0.02  # between two libraries: whoever asks for a page meanwhile comes first
LIBRARIES = (
    "numpy",
    "pandas",
    "pyarrow",
    "components.results_data",
    "components.results_export",
    "components.experiment_view",
    "altair",
    "scipy.special",
    "rapport.scoring.letter_findings",
    "components.experiment_new",
)

_begun = threading.Event()


def begin() -> None:
    """Start loading, once a process and only in a server; for the end of a page."""
    if _begun.is_set() or not _is_serving():
        return
    _begun.set()
    threading.Thread(target=load, name="rapport-warming", daemon=True).start()


def load() -> None:
    """Import everything, one after the other. What can't be imported is told where it is needed."""
    time.sleep(PAUSE_S)
    for name in LIBRARIES:
        try:
            import_module(name)
        except ImportError:
            continue
        time.sleep(BETWEEN_S)


def _is_serving() -> bool:
    """Whether somebody's browser is connected, which is never so in a test that runs a page alone."""
    connected = runtime.RuntimeState.ONE_OR_MORE_SESSIONS_CONNECTED
    return runtime.exists() and runtime.get_instance().state is connected
