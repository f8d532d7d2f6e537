"""Keys that were typed, as a session remembers them."""

from __future__ import annotations

from tests.components.drawing import show


def keys() -> None:
    import streamlit as st

    from components import state

    state.set_key("b", " sk-2 ", "http://b")
    state.set_key("a", "sk-1")
    state.set_key("c", "sk-3")
    state.set_key("c", "  ")
    typed = state.keys()
    st.session_state["found"] = [(one.name, one.address, one.key) for one in typed]


def test_keys_are_kept_without_blanks_and_an_empty_one_is_forgotten() -> None:
    assert show(keys).session_state["found"] == [("a", "", "sk-1"), ("b", "http://b", "sk-2")]
