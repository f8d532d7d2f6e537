"""The record that is open."""

from __future__ import annotations

from tests.components.drawing import show


def fields() -> None:
    import streamlit as st

    from components import state

    state.show_field("one", "skills")
    first = state.record_key("one")
    state.renew_record("one")
    st.session_state["found"] = (first != state.record_key("one"), state.shown_field("one"), state.shown_field("two"))


def test_a_renewed_record_gets_other_keys() -> None:
    assert show(fields).session_state["found"][0] is True


def test_marks_belong_to_one_document() -> None:
    assert show(fields).session_state["found"][1:] == ("skills", None)


def opened() -> None:
    import streamlit as st

    from components import state

    state.open_run("run-1")
    state.open_document("resume", "c")
    state.open_document("job", "j")
    state.open_document("job", None)
    found = (state.run_id(), state.opened("resume"), state.opened("job"))
    state.open_run(None)
    st.session_state["found"] = (*found, state.run_id())


def test_the_address_names_what_is_open() -> None:
    assert show(opened).session_state["found"] == ("run-1", "c", None, None)
