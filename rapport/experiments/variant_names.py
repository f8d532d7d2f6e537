"""Variants across runs: which are the same, and what they are called where their letters no longer tell them apart."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping

from pydantic import TypeAdapter

from rapport.providers.model import ModelSettings
from rapport.storage.runs import Variant

_SETTINGS = TypeAdapter(ModelSettings)
_KEY_CHARS = 12
_GIVEN = re.compile("[A-Z]{0,2}")  # columns that nobody named are A to Z, then AA to ZZ
CONTEXTS = {"everything": "all context", "fields": "chosen fields", "passages": "passages", "nothing": "no context"}
_TITLES = {"top_p": "top-p", "max_tokens": "max tokens", "context_tokens": "window"}


def variant_key(variant: Variant) -> str:
    """The same for the same prompt text, model, settings and context strategy, whatever the column was called."""
    settings = _SETTINGS.dump_json(variant.settings).decode()
    parts = (variant.prompt_version, variant.model_ref, settings, variant.strategy)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_KEY_CHARS]


def name_variants(variants: Iterable[Variant]) -> dict[str, str]:
    """A name for each key: what its author called it, else prompt and model, and where these don't tell two apart, what
    else differs. The built-in writer, which reads no prompt, is called just that.

    Names differ from each other, and don't depend on the order of the variants.
    """
    by_key: dict[str, Variant] = {}
    labels: dict[str, set[str]] = {}
    for variant in variants:
        key = variant_key(variant)
        by_key.setdefault(key, variant)
        labels.setdefault(key, set()).add(variant.label.strip())
    own = {key: _own_name(labels[key]) for key in by_key}
    own = {key: name for key, name in own.items() if name and key not in _shared(own)}
    names = {key: own.get(key) or _prompt_and_model(variant) for key, variant in by_key.items()}
    for more in (_context, _settings, _version):
        told = {key: more(by_key[key]) for key in _shared(names)}
        for name in {names[key] for key in told}:
            alike = [key for key in told if names[key] == name]
            if len({told[key] for key in alike}) > 1:
                names |= {key: f"{name} · {told[key]}" for key in alike}
    return names | {key: f"{names[key]} · {key}" for key in _shared(names)}


def has_own_name(label: str) -> bool:
    """Whether somebody named the column, if only "v1"; a letter was given to it, and says nothing."""
    return _GIVEN.fullmatch(label.strip()) is None


def _own_name(labels: Collection[str]) -> str:
    """The one name that runs agree on, else nothing."""
    own = [label for label in labels if has_own_name(label)]
    return own[0] if len(own) == len(labels) == 1 else ""


def settings_words(settings: ModelSettings) -> str:
    """The settings in a line: "temperature 0.2, max tokens 300"; empty where nothing is set."""
    return ", ".join(f"{_TITLES.get(name, name)} {_plain(value)}" for name, value in settings.chosen().items())


def _plain(value: object) -> str:
    return " / ".join(repr(item) for item in value) if isinstance(value, tuple) else f"{value}"


def _shared(names: Mapping[str, str]) -> list[str]:
    """Keys whose name another one has too."""
    all_names = list(names.values())
    return [key for key, name in names.items() if all_names.count(name) > 1]


def _prompt_and_model(variant: Variant) -> str:
    """The built-in writer reads no prompt."""
    is_builtin = variant.model_ref.startswith("builtin:")
    return "Built-in writer" if is_builtin else f"{variant.prompt_name} · {variant.model_ref}"


def _context(variant: Variant) -> str:
    return CONTEXTS.get(variant.strategy, variant.strategy)


def _settings(variant: Variant) -> str:
    return settings_words(variant.settings) or "default settings"


def _version(variant: Variant) -> str:
    return f"version {variant.prompt_version[:7]}"
