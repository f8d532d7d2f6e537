"""The bars that judges have to pass."""

from __future__ import annotations

from tests.components.state.pages import note


def page() -> None:
    import streamlit as st

    from components import state
    from rapport.settings import JudgeBars

    named = state.judge_bars()
    state.set_judge_bars(JudgeBars(flips=0.5))
    st.query_params.clear()
    remembered = state.judge_bars()
    state.set_judge_bars(None)
    st.session_state["found"] = [None if one is None else one.flips for one in (named, remembered, state.judge_bars())]


def test_bars_are_named_by_the_address_and_remembered_after_it() -> None:
    assert note(page, bars='{"flips": 0.125}') == [0.125, 0.5, None]


def test_bars_that_are_none_are_as_if_there_were_none() -> None:
    assert note(page, bars="{") == [None, 0.5, None]
