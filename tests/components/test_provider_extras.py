import pytest
from streamlit.testing.v1 import AppTest

from components import services
from components.provider_extras import refused
from tests.components.drawing import click, show
from tests.pages.opening import texts

URL = "http://127.0.0.1:9/v1"


def page(name: str, is_ready: bool, is_there: bool) -> None:
    from components import provider_extras, services, state
    from rapport.providers.checking import Checked
    from rapport.providers.model import ProviderStatus

    extra = provider_extras.choose(name)
    if extra is not None:
        extra(services.providers().get(name), Checked(ProviderStatus(is_ready, "…", 0.1 if is_there else None)))
    state.has_key(name)


def extras(name: str, *, is_ready: bool = True, is_there: bool = True) -> AppTest:
    return show(page, name, is_ready, is_there)


def keys(at: AppTest) -> set[str]:
    return {button.key for button in at.button}


def test_the_built_in_writer_needs_nothing() -> None:
    assert extras("builtin").main.children == {}


def test_ollama_that_runs_can_pull_a_model() -> None:
    assert keys(extras("ollama")) == {"pull_start"}


def test_ollama_that_does_not_run_says_how_to_get_it() -> None:
    at = extras("ollama", is_ready=False, is_there=False)
    assert ("ollama.com/download" in texts(at), keys(at)) == (True, set())


@pytest.mark.parametrize(("is_ready", "asks"), [(True, set()), (False, {"gemini_key_use"})], ids=["a key", "no key"])
def test_gemini_asks_for_a_key_where_it_has_none(is_ready: bool, asks: set[str]) -> None:
    assert keys(extras("gemini", is_ready=is_ready)) == asks


def test_an_endpoint_of_this_page_can_be_tested_and_removed() -> None:
    services.store().endpoints.put("lab", URL)
    assert keys(extras("lab")) == {"test_lab", "remove_lab"}


def test_an_endpoint_that_does_not_answer_may_want_a_key() -> None:
    services.store().endpoints.put("lab", URL)
    assert "key_lab_use" in keys(extras("lab", is_ready=False))


def test_a_key_is_kept_for_the_address_of_its_endpoint() -> None:
    services.store().endpoints.put("lab", URL)
    at = extras("lab", is_ready=False)
    at.text_input(key="key_lab").set_value("sk-1")
    (kept,) = click(at, "key_lab_use").session_state["rapport_keys"].values()
    assert (kept.name, kept.address, kept.key) == ("lab", URL, "sk-1")


def test_an_endpoint_of_the_settings_cannot_be_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_ENDPOINTS", f'{{"lab": {{"base_url": "{URL}"}}}}')
    at = extras("lab", is_ready=False)
    assert (keys(at), "From the settings of this machine" in texts(at)) == ({"test_lab"}, True)


def test_a_test_asks_again() -> None:
    services.store().endpoints.put("lab", URL)
    assert click(extras("lab"), "test_lab").session_state["rapport_checked"] == 1


def test_a_name_that_is_free_is_not_refused() -> None:
    assert refused("lab") is None


def test_the_name_openai_belongs_to_the_key_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-1")
    assert "already" in str(refused("openai"))


def test_an_endpoint_that_is_removed_takes_its_key_along() -> None:
    def removing() -> None:
        from components import provider_extras, services, state
        from rapport.providers.checking import Checked
        from rapport.providers.model import ProviderStatus

        if not state.checked_at():
            provider_extras.add("lab", "http://127.0.0.1:9/v1", "sk-1")
        if any(one.name == "lab" for one in services.store().endpoints.list()):
            provider_extras.choose("lab")(services.providers().get("lab"), Checked(ProviderStatus(True, "…")))

    at = click(show(removing), "remove_lab")
    assert (services.store().endpoints.list(), at.session_state["rapport_keys"]) == ([], {})
