import socket
import time
from contextlib import closing

import pytest

from rapport.providers.builtin import Builtin
from rapport.providers.checking import address_of, check, glance, place_of_provider
from rapport.providers.endpoint import Endpoint
from rapport.providers.gemini import Gemini
from rapport.providers.ollama import Ollama
from rapport.providers.openai_compatible import OpenAICompatible
from rapport.settings import Settings
from tests.providers.conftest import Connect

NOBODY = "http://127.0.0.1:9"


def endpoint(url: str) -> OpenAICompatible:
    return OpenAICompatible(Endpoint("lab", url), Settings())


def test_a_server_that_answers_is_ready_and_lists_its_models(connect: Connect) -> None:
    found = check(connect("openai").providers.get("lab"))
    assert found.status.is_ready
    assert found.models


def test_a_provider_without_a_key_says_so_and_lists_nothing() -> None:
    found = check(Gemini(Settings()))
    assert (found.status.is_ready, found.models) == (False, ())
    assert "key" in found.status.message


def test_a_server_that_hangs_is_given_up_on_in_time() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        closing(endpoint(f"http://127.0.0.1:{silent.getsockname()[1]}/v1")) as provider,
    ):
        started = time.monotonic()
        found = check(provider, deadline_s=0.5)
        took_s = time.monotonic() - started
    assert not found.status.is_ready
    assert "didn't answer" in found.status.message
    assert took_s < 60  # the time limit is 180 s


def test_a_glance_at_an_address_where_nobody_listens_asks_nothing_more() -> None:
    status = glance(Ollama(Settings(ollama_host=NOBODY)))
    assert (status.is_ready, status.message) == (
        False,
        f"Nothing answers at {NOBODY}. Start Ollama with `ollama serve`.",
    )


def test_a_glance_at_a_server_that_listens_asks_it(connect: Connect) -> None:
    assert glance(connect("ollama").providers.get("ollama")).is_ready


@pytest.mark.parametrize(
    ("provider", "place", "address"),
    [
        pytest.param(Builtin(), "this machine", None, id="built-in"),
        pytest.param(Gemini(Settings()), "cloud", "https://generativelanguage.googleapis.com", id="gemini"),
        pytest.param(endpoint("http://192.168.1.5:8000/v1"), "this network", "http://192.168.1.5:8000/v1", id="lan"),
    ],
)
def test_where_a_provider_is(provider: Builtin | Gemini | OpenAICompatible, place: str, address: str | None) -> None:
    assert (place_of_provider(provider), address_of(provider)) == (place, address)
