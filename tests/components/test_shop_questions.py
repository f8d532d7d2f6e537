import pytest
from streamlit.testing.v1 import AppTest

from components.shop_questions import ABOUT_THESE, first_questions
from tests.components.drawing import click, run, show


def page(questions: list[str]) -> None:
    import streamlit as st

    from components import shop_questions

    st.session_state["clicked"] = shop_questions.show(questions, key="q")


def labels(at: AppTest) -> list[str]:
    return [button.label for button in at.button]


def test_every_question_is_a_button() -> None:
    assert labels(show(page, list(ABOUT_THESE))) == list(ABOUT_THESE)


def test_before_a_click_nothing_is_asked() -> None:
    assert show(page, list(ABOUT_THESE)).session_state["clicked"] is None


@pytest.mark.parametrize("place", range(3))
def test_the_question_that_was_clicked_is_asked(place: int) -> None:
    assert click(show(page, list(ABOUT_THESE)), f"q_{place}").session_state["clicked"] == ABOUT_THESE[place]


def test_a_click_asks_once() -> None:
    at = click(show(page, list(ABOUT_THESE)), "q_0")
    assert run(at).session_state["clicked"] is None


def test_without_questions_there_is_no_button() -> None:
    assert labels(show(page, [])) == []


def test_a_brand_of_the_catalogue_is_asked_for_by_name() -> None:
    assert "Anything by Oakfern for men?" in first_questions("Oakfern")


def test_without_a_brand_no_question_names_one() -> None:
    assert not [question for question in first_questions(None) if "None" in question or " by " in question]
