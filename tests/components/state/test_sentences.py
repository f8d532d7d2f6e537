"""What is told once."""

from __future__ import annotations

from tests.components.drawing import show


def once() -> None:
    import streamlit as st

    from components import state

    state.set_trouble("No.")
    state.set_news("Yes.")
    st.session_state["found"] = [state.take_trouble(), state.take_news(), state.take_trouble(), state.take_news()]


def test_trouble_and_news_are_told_once() -> None:
    assert show(once).session_state["found"] == ["No.", "Yes.", None, None]
