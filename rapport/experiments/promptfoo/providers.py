"""The providers of a configuration as our models and settings. Keys are never taken over."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from rapport.experiments.defining.definition import SettingsEntry
from rapport.experiments.promptfoo.folder import FILE, Folder, Left, as_list
from rapport.exporting.tools.promptfoo_terms import PREFIXES, SETTINGS

_OWN_KEYS = frozenset({"id", "label", "config", "prompts"})
_NESTED = ("generationConfig", "options")
_ADDRESSES = ("apiBaseUrl", "apiHost", "baseUrl")
_NOT_CHAT = ("embedding", "image", "realtime", "assistant", "moderation", "tts", "transcription", "video", "completion")
_SECRETS = ("key", "token", "secret", "password", "authorization", "headers")
# Every name that promptfoo has for one of our settings, whichever provider it is of.
_NAMES: dict[str, str] = {theirs: ours for names in SETTINGS.values() for ours, theirs in names.items()}
_NAMES |= {"max_completion_tokens": "max_tokens", "max_output_tokens": "max_tokens", "maxTokens": "max_tokens"}


@dataclass(frozen=True, slots=True)
class ImportedProvider:
    """A model with its settings; `prompts` are the labels that it is asked with, None for all."""

    label: str
    model_ref: str
    settings: Mapping[str, Any]
    prompts: tuple[str, ...] | None = None


def read_providers(value: Any, folder: Folder, known: Collection[str]) -> list[ImportedProvider]:
    """All whose provider is one of `known`; the others are named."""
    found = []
    for number, entry in enumerate(as_list(value)):
        where = f"providers[{number}]"
        try:
            found += [_provider(one, folder, where, known) for one in _entries(entry, folder)]
        except Left as left:
            folder.skip(where, _name(entry), str(left))
    return found


def _entries(entry: Any, folder: Folder) -> Iterator[Mapping[str, Any]]:
    if isinstance(entry, str) and entry.startswith(FILE):
        for file in folder.files(entry):
            for one in as_list(folder.values(file)):
                if isinstance(one, str) and one.startswith(FILE):
                    raise Left("a file of providers names another file")
                yield from _entries(one, folder)
    elif isinstance(entry, str):
        yield {"id": entry}
    elif isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
        yield entry
    elif isinstance(entry, Mapping) and len(entry) == 1 and isinstance(next(iter(entry.values())), Mapping):
        name, rest = next(iter(entry.items()))  # the form `openai:gpt-5: {config: …}`
        yield {"id": str(name), **rest}
    else:
        raise Left("it names no provider")


def _provider(entry: Mapping[str, Any], folder: Folder, where: str, known: Collection[str]) -> ImportedProvider:
    config = entry.get("config") if isinstance(entry.get("config"), Mapping) else {}
    assert isinstance(config, Mapping)
    ref = _ref(str(entry["id"]), config, folder, where, known)
    for key in sorted(entry.keys() - _OWN_KEYS):
        folder.skip(where, f"{key} of {entry['id']}", "models have no such key here")
    prompts = entry.get("prompts")
    labels = tuple(str(one) for one in as_list(prompts)) if prompts is not None else None
    return ImportedProvider(str(entry.get("label") or ref), ref, _settings(config, folder, where), labels)


def _ref(name: str, config: Mapping[str, Any], folder: Folder, where: str, known: Collection[str]) -> str:
    address = next((str(config[key]) for key in _ADDRESSES if config.get(key)), "")
    family = next((ours for ours, prefixes in PREFIXES.items() if name.startswith(prefixes)), None)
    if family is None:
        first, _, model = name.partition(":")
        if first in known and model and first != "builtin":
            return f"{first}:{model}"
        hint = f"; if it speaks OpenAI's protocol, add an endpoint called '{first}' and import again" if model else ""
        raise Left(f"there is no such provider here{hint}")
    model = name[len(next(prefix for prefix in PREFIXES[family] if name.startswith(prefix))) :]
    if family == "openai" and model.partition(":")[0] in _NOT_CHAT:
        raise Left("only chat models are compared here")
    if not model:
        raise Left("it names no model")
    if family == "openai" and address:
        return f"{_endpoint(address, known, folder, where)}:{model}"
    if family not in known:
        raise Left(f"there is no provider '{family}' here; connect it, and import again")
    if address:
        folder.skip(where, f"address {_host(address)}", f"{family} is asked at the address of the settings")
    if name.startswith("vertex:"):
        folder.skip(where, name, "it is asked by Gemini's own API instead of Vertex AI")
    return f"{family}:{model}"


def _endpoint(address: str, known: Collection[str], folder: Folder, where: str) -> str:
    """The name of an endpoint for an address: a person says on the Models page what stands behind it."""
    name = next((one for one in sorted(known) if one in _host(address).split(".") and one not in PREFIXES), "server")
    if name not in known:
        folder.skip(where, f"address {_host(address)}", f"add it on the Models page as an endpoint called '{name}'")
    return name


def _host(address: str) -> str:
    """Without what may be secret in an address."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        return f"{parts.hostname or 'unknown'}{f':{parts.port}' if parts.port else ''}"
    except ValueError:
        return "unknown"


def _settings(config: Mapping[str, Any], folder: Folder, where: str) -> dict[str, Any]:
    flat = {key: value for key, value in config.items() if key not in (*_NESTED, *_ADDRESSES)}
    for key in _NESTED:
        inner = config.get(key)
        flat |= dict(inner) if isinstance(inner, Mapping) else {}
    found: dict[str, Any] = {}
    for key, value in flat.items():
        ours = _NAMES.get(str(key))
        if ours is None:
            is_secret = any(word in str(key).lower() for word in _SECRETS)
            why = "keys come from the environment here" if is_secret else "models have no such setting here"
            folder.skip(where, f"setting {key}", why)
            continue
        value = as_list(value) if ours == "stop" else value
        try:
            SettingsEntry.model_validate({ours: value})
            found[ours] = value
        except ValidationError:
            folder.skip(where, f"setting {key}", "its value can't be used here")
    return found


def _name(entry: Any) -> str:
    if isinstance(entry, Mapping):
        return str(entry.get("label") or entry.get("id") or next(iter(entry), "provider"))
    return str(entry)
