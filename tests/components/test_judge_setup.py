from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from rapport.settings import load_settings
from tests.components.drawing import run, show
from tests.pages.opening import texts
from tests.servers.judge_server import JudgeServer, good_judge


def page() -> None:
    import streamlit as st

    from components import judge_setup

    st.session_state["order"] = judge_setup.show(("run-1",))


def order(at: AppTest) -> object:
    return at.session_state["order"]


def test_without_a_model_it_is_said_that_the_built_in_writer_cannot_judge() -> None:
    at = show(page)
    assert order(at) is None
    assert "the built-in writer can't, it reads nothing" in texts(at)
    assert at.selectbox(key="judge-model").options == []


def test_a_connected_model_is_offered_with_both_kinds_of_question(monkeypatch: pytest.MonkeyPatch) -> None:
    with JudgeServer(good_judge) as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps({"lab": {"base_url": server.url}}))
        load_settings.cache_clear()
        at = show(page)
    made = order(at)
    assert (made.judge_ref, made.rating_prompt.name, made.pair_prompt.name) == (  # type: ignore[attr-defined]
        "lab:test-model",
        "rate",
        "prefer",
    )


def typed(ref: str) -> None:
    import streamlit as st

    from components import judge_setup, model_choice
    from rapport.providers.model import ModelInfo

    model_choice.choices = lambda: {ref: ModelInfo(ref, ref, True)}
    st.session_state["order"] = judge_setup.show(("run-1",))


@pytest.fixture
def choices_again() -> object:
    from components import model_choice

    before = model_choice.choices
    yield
    model_choice.choices = before


def test_what_is_not_wanted_is_not_asked(choices_again: object) -> None:
    at = show(typed, "ollama:small")
    at.button_group(key="judge-wanted").set_value(["Rate each output"])
    made = order(run(at))
    assert made.pair_prompt is None  # type: ignore[attr-defined]
    assert at.selectbox(key="judge-pair-prompt").disabled


def test_without_a_question_nothing_can_be_asked(choices_again: object) -> None:
    at = show(typed, "ollama:small")
    at.button_group(key="judge-wanted").set_value([])
    assert order(run(at)) is None
    assert "Choose what to ask." in texts(at)


def test_an_unknown_provider_is_said(choices_again: object) -> None:
    at = show(typed, "nowhere:small")
    assert order(at) is None
    assert "There is no provider" in texts(at)
