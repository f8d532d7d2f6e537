"""What went wrong or well in a callback, where nothing can be drawn."""

from __future__ import annotations

import streamlit as st

_TROUBLE = "rapport_trouble"
_NEWS = "rapport_news"


def set_trouble(sentence: str) -> None:
    """Something went wrong in a callback, where nothing can be drawn."""
    st.session_state[_TROUBLE] = sentence


def take_trouble() -> str | None:
    """The sentence of `set_trouble`, once."""
    found: str | None = st.session_state.pop(_TROUBLE, None)
    return found


def set_news(sentence: str) -> None:
    """Something went well just before the page runs again, which would take a toast away."""
    st.session_state[_NEWS] = sentence


def take_news() -> str | None:
    """The sentence of `set_news`, once."""
    found: str | None = st.session_state.pop(_NEWS, None)
    return found
