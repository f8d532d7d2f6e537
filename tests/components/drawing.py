"""Drawing a component alone in a test: its page, what is written there, and names that try to be markup."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

import components

ROOT = Path(components.__file__).parents[1]
TIMEOUT_S = 60  # a limit for a machine under load; a page takes a fraction of a second

AWKWARD = "**Bold** [x](http://evil.example) <b>y</b> ![z](http://evil.example/p.png) $1$ :smile: " + "long" * 60
"""A name that would draw bold type, a link, HTML, a picture, a formula and an icon, and is 300 signs long."""
MARKUP = ("**Bold**", "](http", "<b>", "$1$", ":smile:")


def show(page: Callable[..., None], *args: object) -> AppTest:
    """A page of its own that calls `page`, a function without names from outside."""
    return run(AppTest.from_function(page, args=args, default_timeout=TIMEOUT_S))


def show_linked(folder: Path, page: Callable[..., None], *args: object) -> AppTest:
    """The same in an app made in `folder` that has the pages of Rapport, all empty, for components with links.

    The folder of pages is enough for Streamlit to know them; `components` is imported already, see there.
    """
    pages = folder / "pages"
    pages.mkdir(parents=True)
    for file in (ROOT / "pages").glob("*.py"):
        (pages / file.name).touch()
    script = folder / "main.py"
    source = textwrap.dedent(inspect.getsource(page))
    script.write_text(f"{source}\n{page.__name__}(*{args!r})\n", encoding="utf-8")
    return run(AppTest.from_file(script, default_timeout=TIMEOUT_S))


def run(at: AppTest) -> AppTest:
    at.run()
    assert not at.exception, at.exception
    return at


def click(at: AppTest, key: str) -> AppTest:
    """Press the button of that key."""
    at.button(key=key).click()
    return run(at)


def markup_in(drawn: str) -> list[str]:
    """What of `AWKWARD` would still be more than text."""
    return [sign for sign in MARKUP if sign in drawn]
