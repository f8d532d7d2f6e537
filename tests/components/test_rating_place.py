from components.rating_place import RatingPlace
from tests.components.drawing import show


def page() -> None:
    import streamlit as st

    from components import state

    state.rating_place("r1", "ines").metric = 3
    st.text(f"{state.rating_place('r1', 'ines').metric} {state.rating_place('r1', 'ben').metric}")


def test_a_rater_begins_nowhere_with_the_first_metric() -> None:
    assert RatingPlace() == RatingPlace(task=None, metric=0)


def test_every_rater_of_a_session_has_a_place_of_their_own() -> None:
    assert show(page).text[0].value == "3 0"
