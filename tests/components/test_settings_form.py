import pytest
from streamlit.testing.v1 import AppTest

from rapport.providers.model import SETTING_NAMES, ModelSettings
from tests.components.drawing import run, show


def page(model_ref: str, settings: dict[str, object]) -> None:
    import streamlit as st

    from components import settings_form
    from rapport.providers.model import ModelSettings

    st.session_state["made"] = settings_form.show(ModelSettings(**settings), model_ref, key="s")


def form(model_ref: str = "ollama:small", **settings: object) -> AppTest:
    return show(page, model_ref, settings)


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"temperature": 0.5, "top_p": 0.9, "max_tokens": 200, "seed": 7, "stop": ("END",)}, id="usual"),
        pytest.param({"temperature": 1, "top_p": 1}, id="whole numbers"),
        pytest.param({"max_tokens": 64_000, "context_tokens": 4_000_000}, id="more than a person can type"),
        pytest.param({"top_p": 0.001, "context_tokens": 256, "seed": -1}, id="less than a person can type"),
    ],
)
def test_settings_that_nobody_touched_stay_as_they_are(settings: dict[str, object]) -> None:
    assert form(**settings).session_state["made"] == ModelSettings(**settings)  # type: ignore[arg-type]


def test_what_is_typed_is_what_is_sent() -> None:
    at = form()
    at.number_input(key="s-max_tokens").set_value(100)
    at.multiselect(key="s-stop").set_value(["**END**"])
    assert run(at).session_state["made"] == ModelSettings(max_tokens=100, stop=("**END**",))


def test_the_button_counts_what_is_set() -> None:
    assert form(seed=0, temperature=0.0).get("popover")[0].proto.popover.label == "Settings (2)"


def test_what_a_provider_cannot_do_is_off_says_why_and_is_not_sent() -> None:
    at = form("builtin:writer", seed=7)
    assert (at.number_input(key="s-seed").disabled, at.number_input(key="s-seed").help != "") == (True, True)
    assert at.session_state["made"] == ModelSettings()


def test_an_unknown_provider_may_be_given_everything() -> None:
    at = form("nowhere:model")
    assert [field.disabled for field in (*at.number_input, *at.multiselect)] == [False] * len(SETTING_NAMES)
