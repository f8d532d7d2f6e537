"""The built-in writer: prompt, whole, honest about what it is."""

from __future__ import annotations

import time

import pytest

from rapport.errors import ModelError, ModelNotFound
from rapport.providers.builtin import REF, Builtin
from rapport.providers.model import SETTING_NAMES, Finish, Message, ModelRequest
from tests.providers.conftest import text_of

DRAFTS = ["Dear Ada,\n\nwe read  your talk.\n", "  leading", "亲爱的李雷，您好。", "", "one", "a\u00a0b\tc \n\n d"]


def stream(draft: str | None):  # type: ignore[no-untyped-def]
    return list(Builtin().model("writer").stream(ModelRequest(REF, (Message("user", "Write."),), draft=draft)))


@pytest.mark.parametrize("draft", DRAFTS)
def test_the_pieces_are_the_draft(draft: str) -> None:
    assert text_of(stream(draft)) == draft


def test_no_pause_is_made_between_the_pieces() -> None:
    started = time.perf_counter()
    stream("word " * 10_000)
    assert time.perf_counter() - started < 10  # a pause of a millisecond each would take as long


def test_usage_is_an_estimate() -> None:
    finish = stream("Dear Ada")[-1]
    assert isinstance(finish, Finish)
    assert finish.usage.is_estimated


def test_without_a_draft_it_says_to_choose_another_model() -> None:
    with pytest.raises(ModelError, match="Choose another model"):
        stream(None)


def test_it_says_that_it_is_no_llm() -> None:
    (info,) = Builtin().models()
    assert "no LLM" in info.title


def test_it_takes_no_settings_and_says_why() -> None:
    assert set(Builtin().unsupported) == set(SETTING_NAMES)


def test_there_is_one_built_in_model() -> None:
    with pytest.raises(ModelNotFound, match=REF):
        Builtin().model("poet")
