"""Which round is open, and where a rater is."""

from __future__ import annotations

from tests.components.state.pages import note


def page() -> None:
    import streamlit as st

    from components import state

    before = state.opened_round()
    state.open_round("r1", "ines")
    here = state.opened_round()
    state.open_round(None, "ines")
    same = state.rating_place("r1", "ines") is state.rating_place("r1", "ines")
    st.session_state["found"] = (before, here, state.opened_round(), same)


def test_the_address_names_the_round_and_who_rates_and_a_place_is_kept() -> None:
    assert note(page, round="r0") == (("r0", None), ("r1", "ines"), (None, None), True)
