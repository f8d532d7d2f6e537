"""A comparison's columns in an address: prompt by name and version, model, context and settings; never a text.

One column is one value, such as `prompt=structured@3f2a91bc0d12;model=ollama:llama3.2;strategy=passages;seed=1`. It
opens the same columns anywhere where the library has these versions.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import get_args
from urllib.parse import quote, unquote

from pydantic import TypeAdapter, ValidationError

from rapport.experiments.prompt_library import PromptLibrary
from rapport.providers.model import SETTING_NAMES, ModelSettings
from rapport.storage.runs import Strategy, Variant

PARAMETER = "column"
MOST_COLUMNS = 6
LONGEST = 1_000  # signs of one column
BUILTIN = "builtin:"
_SETTINGS = TypeAdapter(ModelSettings)
_STRATEGIES: tuple[Strategy, ...] = get_args(Strategy)
_PLAIN = ":/@.,-_~+"


@dataclass(frozen=True, slots=True)
class Opened:
    """The columns that an address names, and a sentence for each thing in it that isn't there any more."""

    variants: tuple[Variant, ...]
    troubles: tuple[str, ...] = ()


def as_column(variant: Variant) -> str:
    """One column for the address. Of an edited prompt that was never saved only the name and hash are in it."""
    fields = [("prompt", f"{variant.prompt_name}@{variant.prompt_version}"), ("model", variant.model_ref)]
    fields += [("strategy", variant.strategy)] if variant.strategy != "everything" else []
    fields += list(_setting_fields(variant.settings))
    return ";".join(f"{name}={quote(value, safe=_PLAIN)}" for name, value in fields)


def as_columns(variants: Sequence[Variant]) -> list[str]:
    """All columns, in their order."""
    return [as_column(variant) for variant in variants[:MOST_COLUMNS]]


def unsaved(variants: Sequence[Variant], saved: Container[tuple[str, str]]) -> list[str]:
    """Labels of the columns whose prompt is no saved version, so that no link can bring it back; `saved` are names of
    prompts with hashes of versions."""
    return [
        variant.label
        for variant in variants
        if not variant.model_ref.startswith(BUILTIN) and (variant.prompt_name, variant.prompt_version) not in saved
    ]


def read_columns(columns: Sequence[str], library: PromptLibrary, scenario: str) -> Opened:
    """The columns as they can be opened now; what is unknown is left out, with the reason.

    Raises:
        StorageError: the library can't be read.
    """
    variants: list[Variant] = []
    troubles: list[str] = []
    for number, text in enumerate(columns[:MOST_COLUMNS], start=1):
        try:
            variants.append(_variant(text, library, scenario))
        except _Unusable as error:
            troubles.append(f"The link's column {number} can't be opened: {error}")
    if len(columns) > MOST_COLUMNS:
        troubles.append(f"The link names {len(columns)} columns; the first {MOST_COLUMNS} were opened.")
    return Opened(tuple(variants), tuple(troubles))


class _Unusable(Exception):
    """Why a column can't be opened."""


def _variant(text: str, library: PromptLibrary, scenario: str) -> Variant:
    if len(text) > LONGEST:
        raise _Unusable("it is too long.")
    pairs = [part.partition("=") for part in text.split(";") if part]
    fields = {name: unquote(value) for name, _, value in pairs}
    name, _, version = fields.get("prompt", "").rpartition("@")
    if not name:
        raise _Unusable("it names no prompt with a version.")
    prompt = library.find(scenario, name, version)
    if prompt is None:
        known = library.find(scenario, name)
        raise _Unusable(f"the prompt '{name}' has no version {version}." if known else f"there is no prompt '{name}'.")
    model = fields.get("model", "").strip()
    if ":" not in model:
        raise _Unusable("it names no model as provider:name.")
    strategy = next((one for one in _STRATEGIES if one == fields.get("strategy", "everything")), None)
    if strategy is None:
        raise _Unusable(f"there is no context '{fields['strategy']}'.")
    return Variant("", prompt.name, prompt.version, prompt.template, model, _settings(fields), strategy)


def _setting_fields(settings: ModelSettings) -> Iterator[tuple[str, str]]:
    for name, value in settings.chosen().items():
        if isinstance(value, tuple):
            yield name, ",".join(quote(str(one), safe="") for one in value)
        else:
            yield name, str(value)


def _settings(fields: dict[str, str]) -> ModelSettings:
    given: dict[str, object] = {name: fields[name] for name in SETTING_NAMES if name in fields}
    if "stop" in fields:
        given["stop"] = tuple(unquote(one) for one in fields["stop"].split(","))
    try:
        settings = _SETTINGS.validate_python(given)
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        raise _Unusable(f"the setting {first['loc'][0]} can't be used.") from None
    if any(isinstance(value, float) and not isfinite(value) for value in settings.chosen().values()):
        raise _Unusable("a setting isn't a number.")
    return settings
