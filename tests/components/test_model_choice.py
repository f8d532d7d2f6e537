from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from components import model_choice
from rapport.providers.model import ModelInfo, Price
from tests.components.drawing import show
from tests.servers.model_servers import OpenAIServer, Script


@pytest.mark.parametrize(
    ("info", "words"),
    [
        pytest.param(ModelInfo("builtin:writer", "w", True), ["writes from the extracted facts"], id="built-in"),
        pytest.param(ModelInfo("ollama:a", "a", True, 8192), ["8,192 tokens of context", "free"], id="local"),
        pytest.param(ModelInfo("lab:a", "a", False), ["context window unknown", "price unknown"], id="unknown"),
        pytest.param(
            ModelInfo("lab:a", "a", False, 8, Price(Decimal("0.15"), Decimal("0.60"), "list")),
            ["8 tokens of context", "$0.15 in, $0.60 out per million"],
            id="priced",
        ),
    ],
)
def test_what_is_known_of_a_model_is_said_in_a_few_words(info: ModelInfo, words: list[str]) -> None:
    assert model_choice.facts(info) == words


@pytest.mark.parametrize(
    ("ref", "title"),
    [("builtin:writer", "Built-in writer (fixed letter, no LLM)"), ("lab:**a**", "lab:**a**")],
    ids=["built-in", "any other"],
)
def test_a_model_is_named_by_its_reference(ref: str, title: str) -> None:
    assert model_choice.title(ref) == title


def page(local_only: bool) -> None:
    import streamlit as st

    from components import model_choice, state

    state.set_local_only(local_only)
    st.session_state["found"] = list(model_choice.choices())
    typed = ("test-model", " test-model ", "lab:other", "other")
    st.session_state["meant"] = [model_choice.meant(one) for one in typed]
    st.session_state["described"] = [model_choice.describe(ref) for ref in ("lab:typed", "nowhere:a", "no reference")]
    st.session_state["windows"] = [model_choice.window_tokens(ref) for ref in ("builtin:writer", "nowhere:a")]


def shown(*, local_only: bool = False) -> AppTest:
    return show(page, local_only)


@pytest.fixture
def lab(monkeypatch: pytest.MonkeyPatch):
    with OpenAIServer(Script()) as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", f'{{"lab": {{"base_url": "{server.url}"}}}}')
        yield server


def test_the_built_in_writer_comes_before_the_models_that_answer(lab: OpenAIServer) -> None:
    assert shown().session_state["found"] == ["builtin:writer", "lab:test-model"]


def test_a_server_that_does_not_answer_has_no_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_ENDPOINTS", '{"lab": {"base_url": "http://127.0.0.1:9/v1"}}')
    assert shown().session_state["found"] == ["builtin:writer"]


def test_models_of_a_cloud_are_left_out_when_only_local_ones_are_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_ENDPOINTS", '{"cloud": {"base_url": "https://127.0.0.1.invalid/v1"}}')
    assert shown(local_only=True).session_state["found"] == ["builtin:writer"]


def test_a_model_that_was_typed_is_known_by_its_provider(lab: OpenAIServer) -> None:
    typed, unknown, broken = shown().session_state["described"]
    assert (typed.ref, unknown, broken) == ("lab:typed", None, None)


def test_a_listed_model_may_be_typed_by_its_name_alone(lab: OpenAIServer) -> None:
    assert shown().session_state["meant"] == ["lab:test-model", "lab:test-model", "lab:other", "other"]


def test_a_model_of_an_unknown_provider_has_no_window() -> None:
    assert shown().session_state["windows"] == [None, None]
