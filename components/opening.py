"""Something that is opened in the background: how far it is, a way to stop it, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from components.parts import part_every
from rapport.experiments.background import Background
from rapport.exporting.display import escape

Opened = TypeVar("Opened")
SHORT_WAIT_S = 0.3  # an index that is there opens in less, and then there is nothing to show


def show(opening: Background[Opened], noun: str, on_again: Callable[[], None]) -> Opened | None:
    """What was opened; or None, with how far it is, or what went wrong, drawn. `noun` is what is counted."""
    if (result := opened(opening)) is not None:
        return result
    if not opening.is_over:
        _follow(opening, noun)
    elif opening.error and not opening.is_stopped:  # what is stopped may say so by an error
        st.error(escape(opening.error), title="This can't be searched now", icon=":material/error:")
        st.button("Try again", icon=":material/refresh:", key="open-again", on_click=on_again)
    else:
        words = f"{opening.done:,} of {opening.total:,} {noun} are done and stay so. A search needs all of them."
        st.warning(words, title="Preparing the search was stopped", icon=":material/pause_circle:")
        st.button("Go on", icon=":material/play_arrow:", key="open-again", on_click=on_again)
    return None


def opened(opening: Background[Opened]) -> Opened | None:
    """What was opened, or will be in a moment; draws nothing."""
    opening.wait(SHORT_WAIT_S)
    return opening.result


@part_every(0.5)
def _follow(opening: Background[Opened], noun: str) -> None:
    if opening.is_over:
        st.rerun()
    with st.container(border=True):
        share = opening.done / opening.total if opening.total else 0.0
        st.progress(min(share, 1.0), text=_words(opening, noun))
        st.caption("The embedding model on this machine reads every text once. Next time it is there at once.")
        if opening.total:
            st.button("Stop", icon=":material/stop_circle:", key="stop-opening", on_click=opening.stop)


def _words(opening: Background[Opened], noun: str) -> str:
    if not opening.total:
        return "Preparing the search: loading the embedding model …"
    return f"Preparing the search: {opening.done:,} of {opening.total:,} {noun}"
