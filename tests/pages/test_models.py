import time
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from components import connections, services
from rapport.providers.checking import Checked
from rapport.providers.model import Provider
from tests.pages.opening import open_page, run, texts
from tests.servers.model_servers import OllamaServer, OpenAIServer, Script


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with OpenAIServer(Script()) as running:
        yield running


def add(at: AppTest, name: str, url: str, key: str = "") -> AppTest:
    at.text_input(key="endpoint_name").set_value(name)
    at.text_input(key="endpoint_url").set_value(url)
    at.text_input(key="endpoint_key").set_value(key)
    at.button(key="endpoint_add").click()
    return run(at)


def test_the_built_in_writer_is_always_there_and_free() -> None:
    at = open_page("models")
    table = at.dataframe[0].value
    assert list(table["In"]) == ["free"]


def test_without_ollama_the_way_to_a_first_local_model_is_shown() -> None:
    assert "ollama.com/download" in texts(open_page("models"))


def test_an_endpoint_is_added_asked_and_listed(server: OpenAIServer) -> None:
    at = add(open_page("models"), "Lab", server.url)
    assert [endpoint.name for endpoint in services.store().endpoints.list()] == ["lab"]
    assert "Answered in" in texts(at)
    assert at.button(key="test_lab")


def test_a_key_stays_in_the_session_and_out_of_the_store_and_the_page(server: OpenAIServer) -> None:
    at = add(open_page("models"), "lab", server.url, "sk-very-secret")
    assert [(key.name, key.key) for key in at.session_state["rapport_keys"].values()] == [("lab", "sk-very-secret")]
    database = services.settings().home_folder / "rapport.db"
    assert b"sk-very-secret" not in database.read_bytes()
    assert "sk-very-secret" not in texts(at)


@pytest.mark.parametrize(
    ("name", "url", "words"),
    [
        pytest.param("ollama", "http://127.0.0.1:1/v1", "can't be called", id="a provider's own name"),
        pytest.param("lab", "not an address", "can't be used", id="no address"),
        pytest.param("lab", "http://user:pw@host/v1", "login", id="a login in the address"),
    ],
)
def test_an_endpoint_that_cannot_be_used_is_refused(name: str, url: str, words: str) -> None:
    at = add(open_page("models"), name, url)
    assert words in at.error[0].value
    assert services.store().endpoints.list() == []


def test_a_name_of_the_settings_cannot_be_pointed_elsewhere(
    server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORT_ENDPOINTS__LAB__BASE_URL", server.url)
    at = add(open_page("models"), "lab", "http://elsewhere.example/v1")
    assert "already" in at.error[0].value
    assert services.store().endpoints.list() == []


def test_a_preset_fills_in_name_and_address() -> None:
    at = open_page("models")
    at.get_by_key("endpoint_preset").set_value("vLLM")
    run(at)
    filled = [at.text_input(key=f"endpoint_{part}").value for part in ("name", "url")]
    assert filled == ["vllm", "http://127.0.0.1:8000/v1"]


def test_an_endpoint_is_removed(server: OpenAIServer) -> None:
    at = add(open_page("models"), "lab", server.url)
    at.button(key="remove_lab").click()
    run(at)
    assert services.store().endpoints.list() == []
    assert "remove_lab" not in [button.key for button in at.button]


def test_only_this_machine_refuses_the_cloud() -> None:
    at = open_page("models")
    at.toggle(key="local_only").set_value(True)
    run(at)
    assert at.session_state["rapport_local_only"] is True


def test_a_provider_that_may_not_be_used_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    at = open_page("models")
    asked: list[str] = []
    real = connections.check

    def note(provider: Provider) -> Checked:
        asked.append(provider.name)
        return real(provider)

    monkeypatch.setattr(connections, "check", note)
    at.toggle(key="local_only").set_value(True)
    assert "Not asked" in texts(run(at))
    assert (set(asked), "gemini" in asked) == ({"builtin", "ollama"}, False)


def test_a_gemini_key_is_kept_for_the_session_and_can_be_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_GEMINI_BASE_URL", "http://127.0.0.1:9")
    at = open_page("models")
    at.text_input(key="gemini_key").set_value("AIza-secret")
    at.button(key="gemini_key_use").click()
    run(at)
    assert [(key.name, key.key) for key in at.session_state["rapport_keys"].values()] == [("gemini", "AIza-secret")]
    at.button(key="gemini_key_forget").click()
    assert run(at).session_state["rapport_keys"] == {}


def test_a_model_is_pulled_from_ollama(monkeypatch: pytest.MonkeyPatch) -> None:
    with OllamaServer(Script()) as ollama:
        monkeypatch.setenv("OLLAMA_HOST", ollama.url)
        at = open_page("models")
        at.button(key="pull_start").click()
        run(at)
        while not at.session_state["rapport_pull"].view.is_done:
            time.sleep(0.01)
        assert "is installed." in run(at).success[0].value
