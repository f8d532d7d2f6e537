"""Providers by name, models by reference, and what 'local models only' refuses."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import SecretStr

from rapport.errors import ModelError, ModelNotFound, SettingsError
from rapport.providers.model import Usage
from rapport.providers.openai_compatible import OpenAICompatible
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import EndpointSettings, Settings

KEY = SecretStr("sk-secret-test-key")
LAB = Endpoint("lab", "http://127.0.0.1:9/v1")
BOX = Endpoint("box", "http://192.168.1.7:9/v1")
CLOUD = Endpoint("cloud", "https://api.groq.com/openai/v1", KEY)


def names(**settings: Any) -> list[str]:
    return [provider.name for provider in Providers(Settings(**settings)).all()]


def test_a_fresh_install_has_three_providers() -> None:
    assert names() == ["builtin", "ollama", "gemini"]


def test_an_openai_key_gives_an_endpoint_named_openai() -> None:
    assert names(openai_api_key=KEY) == ["builtin", "ollama", "gemini", "openai"]


def test_endpoints_of_the_settings_are_providers() -> None:
    assert names(endpoints={"Lab": EndpointSettings(base_url=LAB.base_url)})[-1] == "lab"


def test_an_endpoint_that_is_passed_replaces_one_of_the_same_name() -> None:
    providers = Providers(Settings(openai_api_key=KEY), [Endpoint("openai", "http://127.0.0.1:9/v1")])
    assert providers.get("openai").is_local


@pytest.mark.parametrize(
    ("base_url", "is_given"),
    [
        pytest.param("https://api.groq.com/openai/v1/", True, id="the address that the key is for"),
        pytest.param("https://elsewhere.example/v1", False, id="another address under the same name"),
    ],
)
def test_an_added_endpoint_gets_the_key_of_the_settings_only_for_its_own_address(base_url: str, is_given: bool) -> None:
    settings = Settings(endpoints={"groq": EndpointSettings(base_url=CLOUD.base_url, api_key=KEY)})
    provider = Providers(settings, [Endpoint("groq", base_url)]).get("groq")
    assert isinstance(provider, OpenAICompatible)
    assert (provider.endpoint.api_key == KEY) is is_given


def test_a_bad_endpoint_of_the_settings_names_the_setting() -> None:
    with pytest.raises(SettingsError, match="RAPPORT_ENDPOINTS"):
        Providers(Settings(endpoints={"lab": EndpointSettings(base_url="nowhere")}))


@pytest.mark.parametrize("ref", ["", "writer", "ollama:", ":x"])
def test_a_reference_that_names_no_model_says_its_form(ref: str) -> None:
    with pytest.raises(ModelNotFound, match="provider:name"):
        Providers(Settings()).resolve(ref)


def test_an_unknown_provider_lists_the_known_ones() -> None:
    with pytest.raises(ModelNotFound, match="builtin, ollama, gemini"):
        Providers(Settings()).resolve("grok:4")


def test_a_models_name_may_hold_colons() -> None:
    assert Providers(Settings()).describe("ollama:llama3.2:3b").title == "llama3.2:3b"


@pytest.mark.parametrize(
    ("ref", "is_refused"),
    [
        ("builtin:writer", False),
        ("ollama:llama3.2:3b", False),
        ("ollama:gpt-oss:120b-cloud", True),
        ("lab:m", False),
        ("box:m", True),
        ("cloud:m", True),
        ("gemini:gemini-2.5-flash", True),
    ],
)
def test_local_only_refuses_whatever_is_not_on_this_machine(ref: str, is_refused: bool) -> None:
    providers = Providers(Settings(), [LAB, BOX, CLOUD], local_only=True)
    assert bool(providers.refusal(ref)) is is_refused


def test_a_refused_model_says_how_to_go_on() -> None:
    with pytest.raises(ModelError, match="Choose a local model"):
        Providers(Settings(local_only=True)).resolve("gemini:gemini-2.5-flash")


def test_a_model_on_this_machine_costs_nothing() -> None:
    providers = Providers(Settings(), [LAB])
    costs = [providers.cost_usd(ref, Usage(1000, 1000)) for ref in ("builtin:writer", "ollama:x", "lab:m")]
    assert costs == [0.0, 0.0, 0.0]


def test_a_cloud_model_costs_what_the_list_says() -> None:
    # llama-3.3-70b-versatile at Groq: 0.59 in and 0.79 out a million
    cost = Providers(Settings(), [CLOUD]).cost_usd("cloud:llama-3.3-70b-versatile", Usage(1_000_000, 1_000_000))
    assert cost == pytest.approx(0.59 + 0.79)


@pytest.mark.parametrize("ref", ["box:m", "cloud:unheard-of", "ollama:gpt-oss:120b-cloud"])
def test_an_unknown_price_is_none_and_not_zero(ref: str) -> None:
    assert Providers(Settings(), [BOX, CLOUD]).cost_usd(ref, Usage(1000, 1000)) is None
