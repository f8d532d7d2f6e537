"""Opening a catalogue for questions: its search index is made, which takes a while the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import services
from rapport.exporting.display import escape

if TYPE_CHECKING:
    from rapport.experiments.background import Background
    from rapport.scenarios.shop.finding import Shop

SHORT_WAIT_S = 0.3  # an index that is there opens in less, and then there is nothing to show


def show(catalogue_id: str) -> Shop | None:
    """The open shop; or None, with how far it is, or what went wrong, drawn."""
    opening = services.shop_opening(catalogue_id)
    opening.wait(SHORT_WAIT_S)
    if opening.result is not None:
        return opening.result
    if not opening.is_over:
        _follow(opening)
    elif opening.error:
        st.error(escape(opening.error), title="The catalogue can't be searched now", icon=":material/error:")
        _again("Try again", catalogue_id)
    else:
        words = f"{opening.done:,} of {opening.total:,} products are done and stay so. Questions need all of them."
        st.warning(words, title="Preparing the search was stopped", icon=":material/pause_circle:")
        _again("Go on", catalogue_id)
    return None


@st.fragment(run_every=0.5)
def _follow(opening: Background[Shop]) -> None:
    if opening.is_over:
        st.rerun()
    with st.container(border=True):
        share = opening.done / opening.total if opening.total else 0.0
        st.progress(share, text=_words(opening))
        st.caption(
            "Every product is read once by the embedding model, on this machine. Next time it is there at once."
        )
        if opening.total:
            st.button("Stop", icon=":material/stop_circle:", key="stop-opening", on_click=opening.stop)


def _words(opening: Background[Shop]) -> str:
    if not opening.total:
        return "Preparing the search: loading the embedding model …"
    return f"Preparing the search: {opening.done:,} of {opening.total:,} products"


def _again(label: str, catalogue_id: str) -> None:
    st.button(
        label,
        icon=":material/refresh:",
        key="open-again",
        on_click=services.shop_opening.clear,
        args=(catalogue_id,),
    )
