"""Files of prompts into the library: many of them in few transactions, and what became of each.

What is there already is asked for once a batch, not once a file; so five hundred prompts take seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from rapport.experiments.prompt_library import Draft, Entry, PromptLibrary, new_version
from rapport.experiments.prompt_transfer import Incoming, count_files, read_all
from rapport.exporting.file_names import file_name, unique
from rapport.prompting.files import head_of
from rapport.storage.prompt_versions import PromptVersion

TOGETHER = 50  # files that are read and kept at once; progress is told after them


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the files: names of new prompts, of prompts with a new version, of those known already, and a
    sentence for each file that couldn't be used."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    troubles: tuple[str, ...] = ()


@dataclass(slots=True)
class _Shelf:
    """The prompts of a scenario, as they are and as they will be when what is to be kept is kept."""

    scenario: str
    entries: dict[str, Entry]
    names: set[str]
    waiting: list[tuple[PromptVersion, str | None]] = field(default_factory=list)
    archived: list[str] = field(default_factory=list)


def take_files(
    library: PromptLibrary,
    files: Sequence[tuple[str, bytes]],
    scenario: str,
    scenarios: Collection[str],
    author: str = "",
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> Taken:
    """Read files and ZIPs, and save what is in them: a known name gets a further version, another a new prompt.

    A single file belongs to `scenario`, one of a ZIP to the folder it is in, or to `scenario` where it is in none. A
    new prompt out of a folder of archived ones is archived.
    `on_progress` hears how many files are through, of how many.

    Raises:
        StorageError: the library can't be read or written; what was saved before stays.
    """
    found: dict[str, list[str]] = {"added": [], "changed": [], "known": [], "troubles": []}
    incoming, done, total = read_all(files, scenario, scenarios), 0, count_files(files)
    while some := list(islice(incoming, TOGETHER)):
        shelves: dict[str, _Shelf] = {}  # looked at anew: others may have saved while these files were read
        for one in some:
            if isinstance(one, str):
                found["troubles"].append(one)
                continue
            shelf = shelves.get(one.scenario) or shelves.setdefault(one.scenario, _shelf(library, one.scenario))
            found[_put(shelf, one, author)].append(one.prompt.name)
        for shelf in shelves.values():
            library.save_all(shelf.waiting)
            library.put_away(shelf.scenario, shelf.archived)
        done += len(some)
        on_progress(min(done, total), total)
    return Taken(**{what: tuple(names) for what, names in found.items()})


def _shelf(library: PromptLibrary, scenario: str) -> _Shelf:
    entries = {entry.name: entry for entry in library.entries(scenario)}
    return _Shelf(scenario, entries, {name.casefold() for name in entries})


def _put(shelf: _Shelf, one: Incoming, author: str) -> str:
    """Have it kept with the next ones, unless it is known; says what it is."""
    entry = shelf.entries.get(one.prompt.name)
    if entry is not None and any(version.prompt == one.prompt for version in entry.versions):
        return "known"
    draft = Draft(one.prompt.template, head_of(one.prompt), author, f"Imported from {one.where}"[:200])
    name = entry.name if entry else unique(file_name(one.prompt.name, "prompt"), shelf.names)
    if entry is None and one.is_archived:
        shelf.archived.append(name)
    version = new_version(shelf.scenario, name, entry.current if entry else None, draft)
    shelf.waiting.append((version, entry.current.id if entry else None))
    shelf.entries[name] = (
        replace(entry, current=version, versions=(*entry.versions, version))
        if entry
        else Entry(shelf.scenario, name, version, (version,))
    )
    return "changed" if entry else "added"
