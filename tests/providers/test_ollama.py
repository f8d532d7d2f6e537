"""Ollama: the stated context window, what is installed, pulling, addresses."""

from __future__ import annotations

import threading
import time

import pytest
from pydantic import SecretStr

from rapport.errors import ContextTooLong, KeyRejected, ModelError, ModelNotFound, SettingsError
from rapport.providers.connections import Stopped, stop_when
from rapport.providers.model import Finish
from rapport.providers.ollama import Ollama, PullProgress
from rapport.settings import Settings
from tests.providers.conftest import Connect
from tests.servers.model_servers import Script

TINY = "ollama:tiny:1b"  # the server gives it a window of 512


def test_every_request_states_its_context_window(connect: Connect) -> None:
    line = connect("ollama")
    finish = line.events()[-1]
    assert line.server.received[0].body["options"] == {"num_ctx": 8192}
    assert isinstance(finish, Finish)
    assert finish.sent["options"] == {"num_ctx": 8192}


def test_a_chosen_context_window_is_stated(connect: Connect) -> None:
    line = connect("ollama")
    line.events(context_tokens=16384)
    assert line.server.received[0].body["options"]["num_ctx"] == 16384


def test_a_small_model_gets_no_more_than_its_window(connect: Connect) -> None:
    assert connect("ollama").providers.resolve(TINY).context_tokens == 512


def test_a_context_window_beyond_the_model_is_refused_with_its_limit(connect: Connect) -> None:
    line = connect("ollama")
    with pytest.raises(ContextTooLong, match="at most 512 tokens"):
        list(line.providers.resolve(TINY).stream(line.request(context_tokens=4096)))


def test_a_prompt_that_would_be_cut_is_not_sent(connect: Connect) -> None:
    line = connect("ollama")
    with pytest.raises(ContextTooLong, match="would cut it"):
        list(line.providers.resolve(TINY).stream(line.request("word " * 600)))
    assert line.server.received == []


def test_options_have_ollamas_names(connect: Connect) -> None:
    line = connect("ollama")
    line.events(temperature=0.5, top_p=0.9, seed=3, max_tokens=40, stop=("END",))
    options = line.server.received[0].body["options"]
    assert options == {"num_ctx": 8192, "temperature": 0.5, "top_p": 0.9, "seed": 3, "num_predict": 40, "stop": ["END"]}


def test_models_tell_size_and_window_and_leave_out_those_that_cannot_chat(connect: Connect) -> None:
    names = [("llama3.2:3b", 2_000_000_000), ("nomic-embed-text", 270_000_000)]
    line = connect("ollama", models=[{"model": name, "size": size} for name, size in names])
    (info,) = line.providers.get("ollama").models()
    assert (info.ref, info.size_bytes, info.context_tokens) == ("ollama:llama3.2:3b", 2_000_000_000, 131072)
    assert info.is_local


def test_a_model_with_the_cloud_tag_is_not_local(connect: Connect) -> None:
    line = connect("ollama", models=[{"model": "gpt-oss:120b-cloud", "size": 384}])
    (info,) = line.providers.get("ollama").models()
    assert not info.is_local
    assert info.price is None


def test_an_empty_ollama_says_what_to_pull(connect: Connect) -> None:
    status = connect("ollama", models=[]).providers.get("ollama").status()
    assert not status.is_ready
    assert "Pull one" in status.message


def test_no_ollama_says_how_to_start_it() -> None:
    provider = Ollama(Settings(ollama_host="http://127.0.0.1:9"))
    status = provider.status()
    provider.close()
    assert not status.is_ready
    assert "`ollama serve`" in status.message


def test_pulling_tells_how_far_it_is(connect: Connect) -> None:
    provider = connect("ollama").providers.get("ollama")
    assert isinstance(provider, Ollama)
    progress = list(provider.pull("llama3.2"))
    assert [step.completed_bytes for step in progress] == [None, 0, 50, 100, None]
    assert progress[-1] == PullProgress("success")


def test_pulling_a_model_that_does_not_exist_says_so(connect: Connect) -> None:
    provider = connect("ollama").providers.get("ollama")
    assert isinstance(provider, Ollama)
    with pytest.raises(ModelNotFound, match="nope"):
        list(provider.pull("nope"))


@pytest.mark.parametrize(
    ("host", "address", "place"),
    [
        ("http://127.0.0.1:11434", "http://127.0.0.1:11434", "this machine"),
        ("127.0.0.1", "http://127.0.0.1:11434", "this machine"),
        ("0.0.0.0:8000", "http://127.0.0.1:8000", "this machine"),
        ("http://box.local:11434/", "http://box.local:11434", "this network"),
        ("https://ollama.example.com", "https://ollama.example.com", "cloud"),
    ],
)
def test_a_host_may_lack_scheme_and_port(host: str, address: str, place: str) -> None:
    provider = Ollama(Settings(ollama_host=host))
    assert (provider.address, provider.place) == (address, place)


@pytest.mark.parametrize("host", ["", "ftp://host", "http://", "http://a b"])
def test_a_host_that_is_no_address_is_a_settings_error(host: str) -> None:
    with pytest.raises(SettingsError, match="OLLAMA_HOST"):
        Ollama(Settings(ollama_host=host))


def test_models_of_an_unreachable_server_raise() -> None:
    provider = Ollama(Settings(ollama_host="http://127.0.0.1:9"))
    with pytest.raises(ModelError, match="doesn't answer"):
        provider.models()
    provider.close()


@pytest.mark.parametrize("host", ["http://me:hunter2@127.0.0.1:11434", "127.0.0.1:11434/?key=hunter2"])
def test_a_host_with_a_login_is_refused_without_repeating_it(host: str) -> None:
    with pytest.raises(SettingsError, match="OLLAMA_API_KEY") as caught:
        Ollama(Settings(ollama_host=host))
    assert "hunter2" not in str(caught.value)


def test_the_key_is_sent_and_never_quoted(connect: Connect) -> None:
    line = connect("ollama", Script(fault="unauthorized"), ollama_api_key=SecretStr("sk-secret-test-key"))
    with pytest.raises(KeyRejected) as caught:
        line.events()
    assert line.server.received[0].headers["authorization"] == "Bearer sk-secret-test-key"
    assert "sk-secret" not in str(caught.value)


def test_listing_the_models_can_be_stopped_while_one_of_them_is_asked_about(connect: Connect) -> None:
    line = connect("ollama")
    asked, release = threading.Event(), threading.Event()

    def hang(body: dict[str, object]) -> None:
        asked.set()
        release.wait(60)

    line.server._show = hang  # type: ignore[attr-defined]
    started = time.monotonic()
    with pytest.raises(Stopped), stop_when(asked.is_set):
        line.providers.get("ollama").models()
    took_s = time.monotonic() - started
    release.set()
    assert took_s < 30
