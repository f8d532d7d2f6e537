from __future__ import annotations

from streamlit.testing.v1 import AppTest

from rapport.settings import JudgeBars
from tests.components.drawing import click, run, show


def page() -> None:
    import streamlit as st

    from components import judge_bars

    st.session_state["bars"] = judge_bars.show()
    st.session_state["current"] = judge_bars.current()


def bars(at: AppTest) -> object:
    return at.session_state["bars"]


def field(at: AppTest, label: str) -> object:
    return next(one for one in at.number_input if one.label.startswith(label))


def test_the_defaults_are_the_settings() -> None:
    assert bars(show(page)) == JudgeBars()


def test_a_bar_that_is_set_goes_into_the_address_and_comes_back_from_it() -> None:
    at = show(page)
    field(at, "Flips").set_value(0.4)  # type: ignore[attr-defined]
    assert bars(run(at)) == JudgeBars(flips=0.4)
    again = AppTest.from_function(page, default_timeout=60)
    again.query_params["bars"] = at.query_params["bars"]
    assert bars(run(again)) == JudgeBars(flips=0.4)
    assert again.session_state["current"] == JudgeBars(flips=0.4)


def test_a_bar_can_be_taken_out_of_force_and_put_back() -> None:
    at = show(page)
    at.button_group[0].set_value(["agreement", "flips", "own_family", "unscored"])
    assert bars(run(at)) == JudgeBars(length=None)
    assert not [one for one in at.number_input if one.label.startswith("Pull")]
    at.button_group[0].set_value(["agreement", "flips", "length", "own_family", "unscored"])
    assert bars(run(at)) == JudgeBars()


def test_back_to_the_defaults() -> None:
    at = show(page)
    field(at, "Agreement").set_value(0.9)  # type: ignore[attr-defined]
    run(at)
    assert bars(click(at, "judge-bars-reset")) == JudgeBars()
    assert "bars" not in at.query_params


def test_an_address_that_makes_no_sense_is_as_if_there_were_none() -> None:
    at = AppTest.from_function(page, default_timeout=60)
    at.query_params["bars"] = '{"flips": 7}'
    assert bars(run(at)) == JudgeBars()
