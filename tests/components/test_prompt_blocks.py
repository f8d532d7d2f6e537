import pytest

from tests.components.drawing import click, show


def page(scenario: str) -> None:
    import streamlit as st

    from components import prompt_blocks

    prompt_blocks.show(scenario, key="b", on_insert=lambda text: st.session_state.update(inserted=text))


@pytest.mark.parametrize(
    ("scenario", "block"), [("outreach_email", "zero_shot_email"), ("shoe_chat", "zero_shot_shop")]
)
def test_a_scenario_has_its_own_blocks_and_those_for_all(scenario: str, block: str) -> None:
    at = show(page, scenario)
    keys = {button.key for button in at.button}
    assert {f"b-insert-{block}", "b-insert-few_shot", "b-insert-react_routing"} <= keys
    assert len([key for key in keys if "zero_shot" in key]) == 1


def test_a_click_inserts_the_block() -> None:
    at = click(show(page, "outreach_email"), "b-insert-few_shot")
    assert "{{ examples|nearest(3) }}" in at.session_state["inserted"]
