from streamlit.testing.v1 import AppTest

from tests.components.drawing import click, run, show


def page() -> None:
    import streamlit as st

    from components import rating_remark

    said = st.session_state.setdefault("said", [])
    if st.button("Write", key="write"):
        rating_remark.show("before", "What of it?", key="remark", on_save=said.append)


def opened() -> AppTest:
    return click(show(page), "write")


def test_the_field_holds_what_was_written_before() -> None:
    field = opened().text_area[0]
    assert (field.label, field.value) == ("What of it?", "before")


def test_what_is_typed_is_saved_without_blanks_around_it() -> None:
    at = opened()
    at.text_area[0].set_value("  well said \n")
    click(at, "remark-save")
    assert at.session_state["said"] == ["well said"]


def test_a_remark_that_isnt_saved_is_forgotten() -> None:
    at = opened()
    at.text_area[0].set_value("well said")
    assert run(at).session_state["said"] == []
