"""promptfoo's words for ours, and back: assertions, providers, settings. Source: promptfoo 0.123's docs and code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rapport.providers.model import ModelSettings
from rapport.scoring.expectations import Expectation

# promptfoo's assertion types that mean the same as our keys and have a `value`.
SAME: dict[str, str] = {
    "contains": "contains",
    "icontains": "icontains",
    "contains-any": "contains_any",
    "contains-all": "contains_all",
    "icontains-any": "icontains_any",
    "icontains-all": "icontains_all",
    "starts-with": "starts_with",
    "equals": "equals",
    "regex": "regex",
    "is-json": "is_json",
    "contains-json": "contains_json",
    "llm-rubric": "judge",
}
_TYPES = {ours: theirs for theirs, ours in SAME.items()}
# Providers that both know: promptfoo's prefixes, the first being what is written, and the names of the settings there.
PREFIXES: dict[str, tuple[str, ...]] = {
    "openai": ("openai:chat:", "openai:responses:", "openai:"),
    "ollama": ("ollama:chat:", "ollama:completion:", "ollama:"),
    "gemini": ("google:", "vertex:"),
}
SETTINGS: dict[str, dict[str, str]] = {
    "openai": {name: name for name in ("temperature", "top_p", "max_tokens", "seed", "stop")},
    "ollama": {
        "temperature": "temperature",
        "top_p": "top_p",
        "max_tokens": "num_predict",
        "seed": "seed",
        "stop": "stop",
        "context_tokens": "num_ctx",
    },
    "gemini": {
        "temperature": "temperature",
        "top_p": "topP",
        "max_tokens": "maxOutputTokens",
        "seed": "seed",
        "stop": "stopSequences",
    },
}
_OPEN = re.compile(r"\{(?=[{%#])")


def as_assertion(expected: Expectation) -> dict[str, Any] | None:
    """The assertion that means the same; None where promptfoo has none, or would read a file for it."""
    if expected.negated is not None:
        inner = as_assertion(expected.negated)
        return None if inner is None else inner | {"type": f"not-{inner['type']}"}
    kind, value = expected.kind, expected.value
    if kind in _TYPES:
        if isinstance(value, str) and value.startswith("file://"):
            return None
        return {"type": _TYPES[kind]} | ({} if value is True else {"value": inert(value)})
    if kind == "max_seconds":
        return {"type": "latency", "threshold": round(value * 1000)}
    if kind == "max_cost_usd":
        return {"type": "cost", "threshold": value}
    if kind in ("min_words", "max_words"):
        return {"type": "word-count", "value": {kind[:3]: value}}
    return None


def provider_of(model_ref: str, settings: ModelSettings, addresses: Mapping[str, str]) -> dict[str, Any] | None:
    """promptfoo's provider for a model, with its settings; None for one that promptfoo can't call.

    `addresses` are the base URLs of endpoints by name: they are called as OpenAI-compatible servers. No key is written:
    promptfoo takes them from its own environment.
    """
    provider, _, name = model_ref.partition(":")
    family = provider if provider in PREFIXES else "openai" if provider in addresses else None
    if family is None:
        return None
    names = SETTINGS[family]
    chosen = {names[key]: value for key, value in settings.chosen().items() if key in names}
    config = {key: list(value) if isinstance(value, tuple) else value for key, value in chosen.items()}
    if provider in addresses:
        config["apiBaseUrl"] = addresses[provider]
    return {"id": PREFIXES[family][0] + name} | ({"config": config} if config else {})


def inert(value: Any) -> Any:
    """A value in which promptfoo finds nothing to fill in, read or run.

    It takes `{{ env.NAME }}` out of any text, and reads (or runs) what a text that begins with file:// names: a brace
    gets a blank behind it, and such a text a blank before it. Tried with promptfoo 0.123.1.
    """
    if isinstance(value, str):
        text = _OPEN.sub("{ ", value)
        return f" {text}" if text.startswith(("file://", "package:")) else text
    if isinstance(value, dict):
        return {key: inert(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [inert(inner) for inner in value]
    return value
