from tests.components.drawing import click, show


def page() -> None:
    import streamlit as st

    from components import prompt_variables
    from rapport.prompting.problems import review
    from rapport.scenarios.outreach_email import OUTREACH_EMAIL

    variables = OUTREACH_EMAIL.variables
    seen = review("{{ company }}", [variable.name for variable in variables])
    prompt_variables.show(variables, seen, key="v", on_insert=lambda text: st.session_state.update(inserted=text))


def test_each_variable_has_its_meaning_and_example_and_unused_ones_are_marked() -> None:
    said = {caption.value for caption in show(page).caption}
    assert "The company that is hiring. For example: Larkspur AI" in said
    assert any("first name" in one and "Not used" in one for one in said)


def test_a_click_inserts_the_variable() -> None:
    at = click(show(page), "v-insert-first_name")
    assert at.session_state["inserted"] == "{{ first_name }}"
