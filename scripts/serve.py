"""Streamlit, with what every page needs imported while the browser opens; `scripts/start.py` starts it.

The first page of a new server takes half a second of imports. Here they begin once the server listens, not when the
browser, which needs as long for its own part, asks for the page at last. Arguments are those of `streamlit`.
"""

import contextlib
import gc
import sys
import threading
import time
from importlib import import_module
from pathlib import Path

from streamlit import runtime
from streamlit.web import cli

# Nothing of `components`, which has to find out at its import how the first page was asked for (see there).
PARTS = (
    "numpy",  # Streamlit has it and Pillow for the logo
    "PIL.ImageFile",
    "sqlalchemy",
    "sqlalchemy.dialects.sqlite",
    "pydantic_settings",
    "rapport.storage.store",
    "rapport.providers.registry",
)
PATIENCE_S = 60
# A page over 10,000 outputs makes some hundred thousand objects that all stay: Python would look them through for
# garbage every 700, which is a tenth of the time of imports too.
OBJECTS_BETWEEN_SEARCHES = 20_000


def prepare() -> None:
    """Import the parts once the server listens, until somebody is there: their page begins with what needs none of
    them, and imports the rest itself. What can't be imported is told by the page that needs it."""
    end = time.monotonic() + PATIENCE_S
    while not (state := server_state()) and time.monotonic() < end:
        time.sleep(0.01)
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 10)  # the server hands out the browser's part meanwhile, and isn't to wait
    for name in PARTS:
        if server_state() is not state:
            break
        with contextlib.suppress(Exception):
            import_module(name)
    sys.setswitchinterval(usual)


def server_state() -> runtime.RuntimeState | None:
    """Whether somebody is connected, or None before the server listens."""
    if not runtime.exists():
        return None
    found = runtime.get_instance().state
    return None if found is runtime.RuntimeState.INITIAL else found


if __name__ == "__main__":
    # httpx has a command line, whose colours take a tenth of a second to import; without it httpx does the same.
    sys.modules["httpx._main"] = None  # type: ignore[assignment]
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES, *gc.get_threshold()[1:])
    sys.path[0] = str(Path(__file__).resolve().parents[1])  # the app's folder, as with `python -m streamlit`
    threading.Thread(target=prepare, name="rapport-preparing", daemon=True).start()
    cli.main(prog_name="streamlit")
