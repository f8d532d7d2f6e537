"""Gemini: keys, system messages, roles, why an answer was blocked."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from rapport.errors import KeyRejected, SafetyBlock, SettingsError
from rapport.providers.gemini import Gemini
from rapport.providers.model import Message, ModelRequest, Usage
from rapport.settings import Settings
from tests.providers.conftest import KEY, Connect
from tests.servers.model_servers import Script


def test_without_a_key_the_message_says_where_to_get_one() -> None:
    provider = Gemini(Settings())
    with pytest.raises(KeyRejected, match="GEMINI_API_KEY"):
        provider.model("gemini-2.5-flash")
    assert "aistudio.google.com" in provider.status().message


def test_system_messages_become_the_instruction_and_roles_keep_their_order(connect: Connect) -> None:
    line = connect("gemini")
    messages = (Message("system", "Be brief."), Message("user", "a"), Message("assistant", "b"), Message("user", "c"))
    list(line.model.stream(ModelRequest(line.ref, messages)))
    got = line.server.received[0].body
    assert got["systemInstruction"]["parts"][0]["text"] == "Be brief."
    assert [(one["role"], one["parts"][0]["text"]) for one in got["contents"]] == [
        ("user", "a"),
        ("model", "b"),
        ("user", "c"),
    ]


def test_the_key_travels_in_the_header_only(connect: Connect) -> None:
    line = connect("gemini")
    line.events()
    assert line.server.received[0].headers["x-goog-api-key"] == KEY
    assert KEY not in line.server.received[0].path


@pytest.mark.parametrize(("fault", "reason"), [("safety", "SAFETY"), ("safety_prompt", "PROHIBITED_CONTENT")])
def test_a_block_gives_googles_reason(connect: Connect, fault: str, reason: str) -> None:
    with pytest.raises(SafetyBlock, match=reason):
        connect("gemini", Script(fault=fault)).events()  # type: ignore[arg-type]


def test_recitation_before_a_word_is_a_block(connect: Connect) -> None:
    with pytest.raises(SafetyBlock, match="RECITATION"):
        connect("gemini", Script(tokens=(), finish="RECITATION")).events()


def test_thoughts_count_as_output_since_they_are_billed_so(connect: Connect) -> None:
    finish = connect("gemini", Script(tokens=("a", "b"), thinking=("c", "d", "e"))).events()[-1]
    assert finish.usage == Usage(21, 5)  # type: ignore[union-attr]


def test_models_that_generate_are_listed_with_window_and_price(connect: Connect) -> None:
    (info,) = connect("gemini").providers.get("gemini").models()
    assert (info.ref, info.title, info.context_tokens) == ("gemini:gemini-2.5-flash", "Gemini 2.5 Flash", 1048576)
    assert info.price is not None


def test_a_bad_key_is_not_repeated_in_the_status(connect: Connect) -> None:
    status = connect("gemini", Script(fault="unauthorized")).providers.get("gemini").status()
    assert not status.is_ready
    assert KEY not in status.message


def test_it_is_a_cloud_and_cannot_set_its_window() -> None:
    provider = Gemini(Settings(gemini_api_key=SecretStr(KEY)))
    assert not provider.is_local
    assert "whole window" in provider.unsupported["context_tokens"]


@pytest.mark.parametrize("url", ["https://me:hunter2@proxy.example", "https://proxy.example/?key=hunter2", "proxy"])
def test_an_address_that_holds_a_login_or_is_none_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(SettingsError, match="RAPPORT_GEMINI_BASE_URL") as caught:
        Gemini(Settings(gemini_base_url=url))
    assert "hunter2" not in str(caught.value)
