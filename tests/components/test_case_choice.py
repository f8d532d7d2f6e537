from __future__ import annotations

from components.case_choice import MOST_LISTED, unique
from tests.components.drawing import run, show


def page(count: int) -> None:
    import streamlit as st

    from components import case_choice

    names = {f"id-{number}": f"Person {number:05}" for number in range(count)}
    st.caption(f"chosen: {case_choice.show(names, 'Candidate', 'candidates', key='one')}")


def test_a_few_are_one_list() -> None:
    at = show(page, 12)
    assert not at.text_input
    assert len(at.selectbox(key="one").options) == 12
    assert at.caption[-1].value == "chosen: id-0"


def test_any_of_thousands_is_found_by_search() -> None:
    at = show(page, 5_000)
    assert len(at.selectbox(key="one").options) == MOST_LISTED
    assert "300 of 5,000" in at.caption[0].value
    at.text_input(key="one-search").set_value("person 04321")
    assert run(at).selectbox(key="one").options == ["Person 04321"]
    assert at.caption[-1].value == "chosen: id-4321"
    at.text_input(key="one-search").set_value("zzz")
    assert run(at).caption[-1].value == "chosen: None"
    assert at.selectbox(key="one").disabled


def test_names_that_stand_for_several_are_told_apart() -> None:
    assert unique({"a": "Ada", "b": "Ada", "c": "Bo"}) == {"a": "Ada", "b": "Ada (2)", "c": "Bo"}
