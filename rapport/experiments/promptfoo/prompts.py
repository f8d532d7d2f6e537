"""The prompts of a configuration: inline, in files, as text and as chats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapport.experiments.promptfoo.folder import FILE, Folder, Left, as_list
from rapport.experiments.promptfoo.templates import as_template

PASSED_ON = "{{prompt}}"  # what promptfoo sends where no prompt is given
_PATH = re.compile(r"^[^\s{}]+\.(?:txt|md|json|jsonl|ya?ml|csv|j2|[cm]?[jt]s|py|sh|rb)(?::\w+)?$", re.IGNORECASE)
_DIVIDER = re.compile(r"\r?\n---[ \t]*\r?\n")
_LABEL_CHARS = 60


@dataclass(frozen=True, slots=True)
class ImportedPrompt:
    """A prompt as ours; `label` is what providers and tests call it."""

    label: str
    template: str


def read_prompts(value: Any, folder: Folder) -> list[ImportedPrompt]:
    """All that can be used, with labels of their own; the rest is named in the folder's list."""
    entries = list(value.items()) if isinstance(value, Mapping) else as_list(value if value is not None else PASSED_ON)
    found: dict[str, ImportedPrompt] = {}
    for number, entry in enumerate(entries):
        where = f"prompts[{number}]"
        try:
            for label, raw in _entry(entry, folder, where):
                _take(label, raw, found, folder, where)
        except Left as left:
            folder.skip(where, _shown(entry), str(left))
    return list(found.values())


def _take(label: str, raw: str, found: dict[str, ImportedPrompt], folder: Folder, where: str) -> None:
    label = label.strip() or f"prompt {len(found) + 1}"
    try:
        if not raw.strip():
            raise Left("it is empty")
        template = as_template(raw)
    except Left as left:
        folder.skip(where, label, str(left))
        return
    unique, number = label, 2
    while unique in found:
        unique, number = f"{label} {number}", number + 1
    found[unique] = ImportedPrompt(unique, template)


def _entry(entry: Any, folder: Folder, where: str) -> Iterator[tuple[str, str]]:
    """(label, raw) of each prompt that an entry stands for."""
    if isinstance(entry, tuple):  # the old form: a path and its label
        yield from _labelled(str(entry[1]), list(_raws(str(entry[0]), folder)))
    elif isinstance(entry, str):
        yield from _raws(entry, folder)
    elif isinstance(entry, Mapping):
        raw = entry.get("raw") or entry.get("id")
        if not isinstance(raw, str):
            raise Left("it names neither a text nor a file")
        for key in sorted(entry.keys() - {"raw", "id", "label", "display"}):
            folder.skip(where, f"{key} of a prompt", "prompts have no such key here")
        label = entry.get("label") or entry.get("display")
        yield from _labelled(str(label) if label else None, list(_raws(raw, folder)))
    else:
        raise Left("it is no text")


def _labelled(label: str | None, raws: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for own, raw in raws:
        yield (own if label is None else label if len(raws) == 1 else f"{label}: {own}"), raw


def _raws(reference: str, folder: Folder) -> Iterator[tuple[str, str]]:
    if reference.startswith(FILE) or re.match(r"^\w+://|^exec:", reference) or _PATH.match(reference):
        for file in folder.files(reference):
            yield from _of_file(file, folder)
    else:
        yield _short(reference), reference


def _of_file(file: Path, folder: Folder) -> Iterator[tuple[str, str]]:
    ending = file.suffix.lower()
    if ending == ".csv":
        table = folder.table(file, None)
        if "prompt" not in table.columns:
            raise Left("it has no column called prompt")
        yield from (
            (row.values.get("label") or _short(row.values["prompt"]), row.values["prompt"]) for row in table.rows
        )
    elif ending in (".yaml", ".yml"):
        import json

        yield file.stem, json.dumps(folder.values(file), ensure_ascii=False)
    elif ending == ".jsonl":
        lines = [line for line in folder.text(file).splitlines() if line.strip()]
        yield from ((f"{file.stem} {number}", line) for number, line in enumerate(lines, 1))
    else:
        texts = _DIVIDER.split(folder.text(file)) if ending == ".txt" else [folder.text(file)]
        for number, text in enumerate(texts, 1):
            yield (file.stem if len(texts) == 1 else f"{file.stem} {number}"), text.strip("\r\n")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LABEL_CHARS else f"{line[: _LABEL_CHARS - 1]}…"


def _shown(entry: Any) -> Any:
    return entry.get("label") or entry.get("id") or "prompt" if isinstance(entry, Mapping) else entry
