"""A prompt written as a file and read again is the same prompt."""

from __future__ import annotations

import pytest

from rapport.errors import PromptError
from rapport.prompting.files import LIBRARY, Prompt, as_file, load_prompts, read_prompt, version_of
from rapport.providers.model import ModelSettings


def again(prompt: Prompt) -> Prompt:
    return read_prompt(as_file(prompt).encode(), f"{prompt.name}.md", prompt.name, needs_head=True)


@pytest.mark.parametrize("scenario", ["outreach_email", "shoe_chat"])
def test_every_shipped_prompt_survives_the_way_to_a_file_and_back(scenario: str) -> None:
    for prompt in load_prompts(LIBRARY, scenario):
        assert again(prompt) == prompt


@pytest.mark.parametrize(
    "title",
    [
        "Plain",
        "yes",
        "a: b",
        "# not a comment",
        "--- three ---",
        "“Quoted”, 日本語",
        "'x' \"y\"",
        "0.4",
        "{{ x }}",
        "e\u0301",
    ],
)
def test_awkward_heads_survive_too(title: str) -> None:
    template = "# User\n---\nHi {{ x }}\n---\n\ttab  "
    settings = ModelSettings(temperature=0.0, max_tokens=5)
    prompt = Prompt("mine", title, title * 40, template, version_of(template), title, settings)
    assert again(prompt) == prompt


def test_windows_line_ends_are_read_as_any_other() -> None:
    text = "---\r\ntitle: T\r\ndescription: D\r\ntechnique: X\r\n---\r\n# User\r\nHi\r\n"
    assert read_prompt(text.encode(), "a.md", "a").template == "# User\nHi"


def test_what_is_not_utf8_is_told_with_its_line() -> None:
    with pytest.raises(PromptError, match=r"a\.md, line 2: not UTF-8"):
        read_prompt(b"# User\ncaf\xe9", "a.md", "a")
