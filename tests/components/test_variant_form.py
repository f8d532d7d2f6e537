from streamlit.testing.v1 import AppTest


def page(model_ref: str) -> None:
    from dataclasses import replace

    import streamlit as st

    from components import model_choice, services, variant_form
    from rapport.providers.model import ModelInfo
    from tests.records_for_tests import variant

    prompts = services.prompts("outreach_email")
    first = replace(
        variant(model_ref=model_ref),
        prompt_name=prompts[0].name,
        template=prompts[0].template,
        prompt_version=prompts[0].version,
    )
    models = {ref: ModelInfo(ref, ref, True) for ref in (model_choice.BUILTIN, "ollama:small")}
    st.session_state["made"] = variant_form.show(first, prompts, models, key="x")


def show(model_ref: str = "ollama:small") -> AppTest:
    at = AppTest.from_function(page, args=(model_ref,), default_timeout=60).run()
    assert not at.exception
    return at


def test_what_is_chosen_is_what_the_variant_says() -> None:
    at = show()
    at.selectbox(key="x-prompt").set_value("warm").run()
    at.number_input(key="x-settings-temperature").set_value(0.7).run()
    made = at.session_state["made"]
    assert (made.prompt_name, made.settings.temperature, made.strategy) == ("warm", 0.7, "everything")
    assert "warm" not in made.template and made.template


def test_a_choice_can_be_changed_more_than_once() -> None:
    at = show()
    for name in ("warm", "concise", "structured"):
        at.selectbox(key="x-prompt").set_value(name).run()
    for value in (0.1, 0.9, 0.5):
        at.number_input(key="x-settings-temperature").set_value(value).run()
    made = at.session_state["made"]
    assert (made.prompt_name, made.settings.temperature) == ("structured", 0.5)


def test_the_built_in_writer_takes_no_prompt_and_no_settings_and_says_why() -> None:
    at = show("builtin:writer")
    assert at.selectbox(key="x-prompt").disabled
    assert at.selectbox(key="x-prompt").help == "The built-in writer uses no prompt."
    assert all(field.disabled and field.help for field in at.number_input)


def test_an_unknown_provider_is_marked() -> None:
    at = show("nowhere:model")
    assert any("Unknown provider" in element.value for element in at.markdown)


def test_two_prices_are_no_formula() -> None:
    drawn = "".join(caption.value for caption in show("gemini:gemini-2.5-flash").caption)
    assert ("in," in drawn, "$" in drawn) == (True, False)
