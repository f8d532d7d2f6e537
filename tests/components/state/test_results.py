"""Of which runs results are shown."""

from __future__ import annotations

from tests.components.state.pages import note


def page() -> None:
    import streamlit as st

    from components import state

    first = state.results_runs()
    state.show_results_of(["b", "c"])
    address = st.query_params["runs"]
    st.query_params.clear()
    remembered = state.results_runs()
    state.set_naming("these", None)
    st.session_state["found"] = (first, address, remembered, state.naming("these"), state.wants_themes())


def test_runs_are_named_by_the_address_and_remembered_after_it() -> None:
    assert note(page, runs="a,,b") == (("a", "b"), "b,c", ("b", "c"), None, False)


def checking() -> None:
    import streamlit as st

    from components import state

    state.set_checking(("a",), True)
    found = [state.is_checking(("a",)), state.is_checking(("b",))]
    state.set_checking(("a",), False)
    st.session_state["found"] = [*found, state.is_checking(("a",))]


def test_only_the_runs_that_are_waited_for_are_being_checked() -> None:
    assert note(checking) == [True, False, False]
