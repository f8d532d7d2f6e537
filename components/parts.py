"""Parts of a page that are drawn again on their own, as by `st.fragment`.

What fails in the core while a page is drawn is said by `app.py` in a sentence. A part that is drawn again has no
`app.py` around it, and Streamlit would tell nothing but that there was an error; so the sentence is said here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import streamlit as st

from components import state
from rapport.errors import RapportError
from rapport.exporting.display import escape

Draw = TypeVar("Draw", bound=Callable[..., Any])


def part(draw: Draw) -> Draw:
    """Draw this again when something in it is clicked, without the rest of the page."""
    return st.fragment(_said(draw))


def part_every(seconds: float) -> Callable[[Draw], Draw]:
    """Draw this again every so often, without the rest of the page."""
    return lambda draw: st.fragment(_said(draw), run_every=seconds)


def part_beside(draw: Draw) -> Draw:
    """Draw this while the rest of the page is drawn, and again without it: for what waits for a server."""
    return st.fragment(_said(draw), parallel=True)


def told(work: Callable[..., None]) -> Callable[..., None]:
    """A callback of a part: what fails in it is for `show_trouble` to say, where nothing can be drawn yet."""

    @wraps(work)
    def done(*args: Any, **named: Any) -> None:
        try:
            work(*args, **named)
        except RapportError as error:
            state.set_trouble(str(error))

    return done


def show_trouble() -> None:
    """What went wrong in the last click, once."""
    if (sentence := state.take_trouble()) is not None:
        st.error(escape(sentence), icon=":material/error:")


def _said(draw: Draw) -> Draw:
    @wraps(draw)
    def drawn(*args: Any, **named: Any) -> Any:
        try:
            return draw(*args, **named)
        except RapportError as error:
            state.take_trouble()  # a click before it failed in the same way
            st.error(escape(str(error)), icon=":material/error:")

    return drawn  # type: ignore[return-value]
