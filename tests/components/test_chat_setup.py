from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import chat_setup, services
from rapport.providers.model import ModelInfo
from rapport.storage.runs import Variant
from tests.components.drawing import click, run, show_linked
from tests.servers.model_servers import OpenAIServer

MODELS = {ref: ModelInfo(ref, ref, True) for ref in ("builtin:writer", "lab:small", "lab:large")}


def page() -> None:
    import streamlit as st

    from components import chat_setup, services

    st.session_state["variants"] = chat_setup.show(services.prompts("shoe_chat"), lambda: None)


@pytest.fixture
def alone(tmp_path: Path) -> AppTest:
    """Where no model is connected."""
    return show_linked(tmp_path / "app", page)


@pytest.fixture
def connected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """With a server that has one model."""
    with OpenAIServer() as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", f'{{"lab": {{"base_url": "{server.url}"}}}}')
        yield show_linked(tmp_path / "app", page)


def variants(at: AppTest) -> list[Variant]:
    found: list[Variant] = at.session_state["variants"]
    return found


def remove(at: AppTest, place: int) -> AppTest:
    keys = [button.key for button in at.button if (button.key or "").startswith("remove-")]
    return click(at, keys[place])


def test_without_a_model_the_built_in_writer_answers_alone() -> None:
    found = chat_setup.first_variants(services.prompts("shoe_chat"), {"builtin:writer": MODELS["builtin:writer"]})
    assert [one.model_ref for one in found] == ["builtin:writer"]


def test_the_first_model_answers_with_two_prompts_beside_it() -> None:
    found = chat_setup.first_variants(services.prompts("shoe_chat"), MODELS)
    assert [one.model_ref for one in found] == ["builtin:writer", "lab:small", "lab:small"]
    assert found[1].prompt_name != found[2].prompt_name


def test_the_line_says_of_the_built_in_writer_that_it_is_no_llm(alone: AppTest) -> None:
    assert alone.expander[0].label == "Who answers: **A** Built&#45;in writer (no LLM)"


def test_the_line_names_every_model(connected: AppTest) -> None:
    assert connected.expander[0].label.count("on lab&#58;test&#45;model") == 2


def test_where_no_model_is_connected_the_way_to_one_is_shown(alone: AppTest) -> None:
    assert [link.proto.page for link in alone.page_link] == ["models"]


def test_where_a_model_is_connected_no_way_is_shown(connected: AppTest) -> None:
    assert not connected.page_link


def test_columns_get_their_letters_in_order(connected: AppTest) -> None:
    assert [one.label for one in variants(connected)] == ["A", "B", "C"]


def test_a_column_can_be_added(alone: AppTest) -> None:
    assert len(variants(click(alone, "add-column"))) == 2


def test_with_six_columns_none_can_be_added(alone: AppTest) -> None:
    at = alone
    for _ in range(chat_setup.MOST - 1):
        at = click(at, "add-column")
    assert (len(variants(at)), at.button(key="add-column").disabled) == (6, True)


def test_the_only_column_cannot_be_removed(alone: AppTest) -> None:
    assert next(button for button in alone.button if button.label == "Remove").disabled


def test_a_column_that_is_removed_leaves_the_others(connected: AppTest) -> None:
    kept = variants(connected)[1:]
    assert [one.prompt_name for one in variants(remove(connected, 0))] == [one.prompt_name for one in kept]


def test_the_line_follows_what_is_chosen(connected: AppTest) -> None:
    at = connected
    box = next(one for one in at.selectbox if one.value == "builtin:writer")
    box.set_value("lab:test-model")
    assert run(at).expander[0].label.count("on lab&#58;test&#45;model") == 3
