"""A definition with absolute paths, so that it means the same wherever it is opened again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from rapport.experiments.defining.casting_documents import is_address
from rapport.experiments.defining.definition import ALL, Definition

_ID = re.compile(r"[0-9a-f]{64}")


def anchored(definition: Definition, folder: Path) -> Definition:
    """Files, folders and patterns are taken to be those in `folder`."""
    plain = definition.model_dump(exclude_none=True)
    cases = plain["cases"]
    for key in ("candidates", "jobs"):
        if key in cases:
            cases[key] = _paths(cases[key], folder)
    for key in ("file", "questions"):
        if isinstance(cases.get(key), str):
            cases[key] = _path(cases[key], folder)
    if "catalogue" in cases and (folder / cases["catalogue"]).is_file():
        cases["catalogue"] = _path(cases["catalogue"], folder)
    for entry in plain.get("variants", ()):
        entry["prompt"] = _prompt(entry["prompt"], folder)
    if "matrix" in plain:
        plain["matrix"]["prompts"] = [_prompt(one, folder) for one in plain["matrix"]["prompts"]]
    return Definition.model_validate(plain)


def _paths(asked: str | list[str], folder: Path) -> str | list[str]:
    if isinstance(asked, str):
        return asked if asked == ALL else _path(asked, folder)
    return [_path(entry, folder) for entry in asked]


def _path(entry: str, folder: Path) -> str:
    return entry if is_address(entry) or _ID.fullmatch(entry) else str((folder / entry).absolute())


def _prompt(prompt: Any, folder: Path) -> Any:
    return _path(prompt, folder) if isinstance(prompt, str) and prompt.lower().endswith(".md") else prompt
