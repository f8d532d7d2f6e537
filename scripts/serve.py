"""Streamlit, with what every page needs imported before the server listens; `scripts/start.py` starts it.

The first page of a new server would otherwise wait for half a second of imports, or share its processor with them while
the browser is handed its own part. Arguments are those of `streamlit`.
"""

import contextlib
import gc
import sys
from importlib import import_module
from pathlib import Path

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
# A page over 10,000 outputs makes some hundred thousand objects that all stay: Python would look them through for
# garbage every 700, which is a tenth of the time of imports too.
OBJECTS_BETWEEN_SEARCHES = 20_000


def prepare() -> None:
    """Import the parts. What can't be imported is told by the page that needs it."""
    for name in PARTS:
        with contextlib.suppress(Exception):
            import_module(name)


if __name__ == "__main__":
    # httpx has a command line, whose colours take a tenth of a second to import; without it httpx does the same.
    sys.modules["httpx._main"] = None  # type: ignore[assignment]
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES, *gc.get_threshold()[1:])
    sys.path[0] = str(Path(__file__).resolve().parents[1])  # the app's folder, as with `python -m streamlit`
    prepare()
    cli.main(prog_name="streamlit")
