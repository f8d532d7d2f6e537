"""Inputs of what is read, as a session remembers them."""

from __future__ import annotations

from tests.components.drawing import show


def page() -> None:
    import streamlit as st

    from components import state

    first = state.input_key("job")
    state.empty_input("job")
    before = state.checked_at()
    state.check_again()
    st.session_state["found"] = (first != state.input_key("job"), state.is_reading("job"), state.checked_at() - before)


def test_an_emptied_input_gets_another_key_nothing_is_read_at_first_and_checks_count_up() -> None:
    assert show(page).session_state["found"] == (True, False, 1)
