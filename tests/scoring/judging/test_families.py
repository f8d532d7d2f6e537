from __future__ import annotations

import pytest

from rapport.scoring.judging.families import BUILTIN, family_of


@pytest.mark.parametrize(
    ("ref", "family"),
    [
        ("openai:gpt-4o-mini", "OpenAI"),
        ("openai:o3", "OpenAI"),
        ("groq:openai/gpt-oss-120b", "OpenAI"),
        ("gemini:gemini-2.5-flash", "Google"),
        ("ollama:gemma3:4b", "Google"),
        ("openrouter:anthropic/claude-sonnet-4", "Anthropic"),
        ("ollama:llama3.2:3b", "Meta"),
        ("ollama:mixtral:8x7b", "Mistral"),
        ("lab:Qwen/QwQ-32B", "Qwen"),
        ("ollama:deepseek-r1:8b", "DeepSeek"),
        ("groq:deepseek-r1-distill-llama-70b", "DeepSeek"),
        ("ollama:phi3", "Microsoft"),
        ("ollama:command-r", "Cohere"),
        ("lab:my-tune-v2", "my"),
        ("builtin:writer", BUILTIN),
    ],
    ids=lambda value: value if ":" in value else "",
)
def test_a_models_family_is_its_maker(ref: str, family: str) -> None:
    assert family_of(ref) == family


def test_a_judge_named_like_a_greek_letter_inside_a_word_is_no_phi() -> None:
    assert family_of("lab:dolphin-mix") == "dolphin"
