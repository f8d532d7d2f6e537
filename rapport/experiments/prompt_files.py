"""The files of a prompt folder: all that can be read, and a sentence for each that can't.

A file is parsed again only when it has changed, so asking often costs a look at the folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapport.errors import PromptError
from rapport.prompting.files import Prompt, load_prompt


@dataclass(frozen=True, slots=True)
class Read:
    """The prompts of one folder, and what is wrong with its other files."""

    prompts: tuple[Prompt, ...]
    troubles: tuple[str, ...] = ()


def read_files(folder: Path, scenario: str) -> Read:
    """The prompts of a scenario's folder, by name; a folder that isn't there holds none."""
    place = folder / scenario
    try:
        files = sorted(file for file in place.glob("*.md") if file.name != "README.md")
        stamps = tuple((str(file), (seen := file.stat()).st_mtime_ns, seen.st_size) for file in files)
    except OSError as error:
        return Read((), (f"{place} can't be read ({error.strerror}). Check its permissions.",))
    return _read(stamps)


@lru_cache(maxsize=32)
def _read(stamps: tuple[tuple[str, int, int], ...]) -> Read:
    prompts: list[Prompt] = []
    troubles: list[str] = []
    for name, *_ in stamps:
        try:
            prompts.append(load_prompt(Path(name), needs_head=True))
        except PromptError as error:
            troubles.append(str(error))
    return Read(tuple(prompts), tuple(troubles))
