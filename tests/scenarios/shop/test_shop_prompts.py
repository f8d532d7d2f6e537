"""The prompts of the shop chat."""

from __future__ import annotations

import pytest

from rapport.prompting import LIBRARY, Prompt, load_prompts, render, variables_in
from rapport.providers.model import Message
from rapport.scenarios.brief import Brief
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.scenarios.shop.case import PastTurn, ShopCase
from tests.shoes import BOOT, RUNNER, case, found, nothing

PROMPTS = load_prompts(LIBRARY, SHOE_CHAT.name)
EVERY_PROMPT = pytest.mark.parametrize("prompt", PROMPTS, ids=[prompt.name for prompt in PROMPTS])


def messages_of(prompt: Prompt, asked: ShopCase) -> tuple[Brief, tuple[Message, ...]]:
    brief = SHOE_CHAT.brief(asked, "everything", None)
    return brief, render(prompt.template, brief.variables, brief.history)


def test_the_library_holds_plain_concise_consultative_and_strict_prompts() -> None:
    assert {"plain", "concise_citations", "consultative", "strict"} <= {prompt.name for prompt in PROMPTS}


@EVERY_PROMPT
def test_a_prompt_tells_message_products_and_language(prompt: Prompt) -> None:
    _, messages = messages_of(prompt, case("boots in black?", found(BOOT, RUNNER, language="de")))
    told = "\n".join(message.content for message in messages)
    assert [
        text for text in ("boots in black?", BOOT.title, "[2]", "£49.57 - £84.95", "German") if text not in told
    ] == []
    assert variables_in(prompt.template) <= {variable.name for variable in SHOE_CHAT.variables}


@EVERY_PROMPT
def test_a_prompt_passes_on_that_nothing_matches(prompt: Prompt) -> None:
    brief, messages = messages_of(prompt, case("ice skates?", nothing()))
    assert brief.variables["nothing_matches"] in messages[-1].content
    assert "<products>\n</products>" not in messages[-1].content


@EVERY_PROMPT
def test_a_prompt_passes_on_what_the_data_lacks(prompt: Prompt) -> None:
    brief, messages = messages_of(prompt, case("in stock?", found(BOOT, topics=("stock",))))
    assert brief.variables["notes"] in messages[-1].content


@EVERY_PROMPT
def test_earlier_turns_come_before_the_last_message(prompt: Prompt) -> None:
    asked = case("in red?", found(BOOT), PastTurn("boots?", found(BOOT), ("An Oak Boot [1].",))).of_column(0)
    _, messages = messages_of(prompt, asked)
    assert [(message.role, message.content) for message in messages[-3:-1]] == [
        ("user", "boots?"),
        ("assistant", "An Oak Boot."),
    ]
    assert (messages[0].role, messages[-1].role) == ("system", "user")
    assert "in red?" in messages[-1].content
