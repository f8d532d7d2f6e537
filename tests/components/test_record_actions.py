import pytest
from streamlit.testing.v1 import AppTest

from tests.components.drawing import AWKWARD, click, markup_in, show


def bar(changes: dict[str, str], corrected: int) -> None:
    import streamlit as st

    from components import record_actions

    calls = st.session_state.setdefault("calls", [])
    record_actions.save_bar(
        changes,
        corrected,
        key="bar",
        on_save=lambda saved: calls.append(("save", dict(saved))),
        on_undo=lambda: calls.append("undo"),
    )


def question(title: str) -> None:
    import streamlit as st

    from components import record_actions

    calls = st.session_state.setdefault("calls", [])
    if st.button("Ask", key="ask"):
        record_actions.confirm_delete(title, "It goes.", key="q", on_delete=lambda: calls.append("delete"))


@pytest.fixture
def asked() -> AppTest:
    return click(show(question, AWKWARD), "ask")


def test_changes_are_saved_once() -> None:
    assert click(show(bar, {"title": "x"}, 0), "bar_save").session_state["calls"] == [("save", {"title": "x"})]


def test_without_changes_nothing_is_saved() -> None:
    assert click(show(bar, {}, 0), "bar_save").session_state["calls"] == []


def test_without_changes_the_button_says_so() -> None:
    assert click(show(bar, {}, 0), "bar_save").toast[0].value == "Nothing was changed."


def test_corrections_are_undone() -> None:
    assert click(show(bar, {}, 1), "bar_undo").session_state["calls"] == ["undo"]


def test_without_corrections_there_is_nothing_to_undo() -> None:
    assert show(bar, {}, 0).button(key="bar_undo").disabled


def test_the_question_draws_the_title_as_text(asked: AppTest) -> None:
    assert markup_in(asked.markdown[0].value.strip("*")) == []


def test_the_second_press_deletes(asked: AppTest) -> None:
    assert click(asked, "q_confirm").session_state["calls"] == ["delete"]


def test_keeping_it_deletes_nothing_and_closes_the_question(asked: AppTest) -> None:
    at = click(asked, "q_keep")
    assert (at.session_state["calls"], [button.key for button in at.button]) == ([], ["ask"])
