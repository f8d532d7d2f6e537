"""What is written for and whether it was begun just now, as a session remembers it."""

from __future__ import annotations

from tests.components.drawing import show
from tests.components.state.pages import note


def chosen() -> None:
    import streamlit as st

    from components import state

    found = (state.chosen_job(), state.chosen_candidates())
    st.session_state["found"] = (*found, state.chosen_job(), state.chosen_candidates(), dict(st.query_params))


def test_what_the_address_names_is_taken_out_of_it_and_remembered() -> None:
    assert note(chosen, job="j", candidate="c") == ("j", ["c"], "j", ["c"], {})


def test_without_an_address_nothing_is_chosen() -> None:
    assert note(chosen) == (None, [], None, [], {})


def started() -> None:
    import streamlit as st

    from components import state
    from components.state import starting

    starting._DOUBLE_CLICK_S = 600.0
    state.remember_start(("Ada", "job"), "run-1")
    found = [state.run_just_started(("Ada", "job")), state.run_just_started(("Ben", "job"))]
    starting._DOUBLE_CLICK_S = -1.0
    found.append(state.run_just_started(("Ada", "job")))
    starting._DOUBLE_CLICK_S = 2.0
    st.session_state["found"] = found


def test_only_the_same_wish_within_a_moment_is_a_double_click() -> None:
    assert show(started).session_state["found"] == ["run-1", None, None]
