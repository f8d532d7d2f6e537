"""The prompt library: the files that ship and the versions that people saved, as one.

Each file is a version of its prompt, written down in the store when it is first seen; so a file that a new release
changes appears as a further version, and the older one stays. Which version is in use: what a person chose or saved
last, and else the file as it is now. Files are never written.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from rapport.errors import PromptError, StorageError
from rapport.experiments.prompt_files import Read, read_files
from rapport.exporting.file_names import file_name, unique
from rapport.prompting.files import LIBRARY, FrontMatter, Prompt, head_of, version_of
from rapport.storage.patience import waiting_at_most
from rapport.storage.prompt_store import PromptStore
from rapport.storage.prompt_versions import SHIPPED, PromptState, PromptVersion

SHIPPED_AUTHOR = "Rapport"
LONGEST_NAME = 120
_TICK = timedelta(microseconds=1)
_NO_WAIT_S = 0.2  # for a lock, where nothing hangs on it


@dataclass(frozen=True, slots=True)
class Entry:
    """A prompt with all its versions, the oldest first; `current` is the one in use."""

    scenario: str
    name: str
    current: PromptVersion
    versions: tuple[PromptVersion, ...]
    is_archived: bool = False

    @property
    def prompt(self) -> Prompt:
        return self.current.prompt

    def number(self, version_id: str) -> int:
        """Which version it is, from 1: numbers never change, since versions are only added."""
        return next((n for n, one in enumerate(self.versions, start=1) if one.id == version_id), 0)

    def find(self, version: str) -> PromptVersion | None:
        """By its id, or the newest with this hash; a beginning of the hash is enough where it is long."""
        for one in reversed(self.versions):
            if one.id == version or one.version == version or (len(version) >= 7 and one.version.startswith(version)):
                return one
        return None


@dataclass(frozen=True, slots=True)
class Saved:
    """A version that was saved, and whether it is in use; else it became a branch."""

    version: PromptVersion
    is_in_use: bool


class PromptLibrary:
    """The prompts of `folder` and of `store`; without a store only the files, for reading."""

    def __init__(self, store: PromptStore | None, folder: Path = LIBRARY) -> None:
        self._store = store
        self._folder = folder

    def prompts(self, scenario: str) -> list[Prompt]:
        """What can be chosen: the version in use of each prompt that isn't put away, by title.

        Raises:
            PromptError: there is none, because the files can't be read.
            StorageError: the store can't be read.
        """
        found = [entry.prompt for entry in self.entries(scenario) if not entry.is_archived]
        if not found:
            troubles = self.troubles(scenario)
            raise PromptError(
                troubles[0] if troubles else f"There is no prompt for {scenario}. Write one on the Prompts page."
            )
        return found

    def entries(self, scenario: str) -> list[Entry]:
        """All prompts of a scenario with their versions, by title. Raises StorageError."""
        return self._entries(scenario, None)

    def _entries(self, scenario: str, name: str | None) -> list[Entry]:
        """All of them, or the one of this name."""
        files = {prompt.name: prompt for prompt in self._files(scenario).prompts if name in (None, prompt.name)}
        stored, states = self._stored(scenario, files, name)
        by_name: dict[str, list[PromptVersion]] = {}
        for version in stored:
            by_name.setdefault(version.name, []).append(version)
        found = [
            _entry(scenario, one, versions, files.get(one), states.get(one, PromptState()))
            for one, versions in by_name.items()
        ]
        return sorted(found, key=lambda entry: (entry.prompt.title.casefold(), entry.name))

    def entry(self, scenario: str, name: str) -> Entry | None:
        """One prompt, archived or not. Raises StorageError."""
        return next(iter(self._entries(scenario, name)), None)

    def find(self, scenario: str, name: str, version: str | None = None) -> Prompt | None:
        """A prompt as it is in use, or in one of its versions, named by hash or id. Raises StorageError."""
        entry = self.entry(scenario, name)
        if entry is None or version is None:
            return entry.prompt if entry else None
        found = entry.find(version)
        return found.prompt if found else None

    def troubles(self, scenario: str) -> tuple[str, ...]:
        """A sentence for each file of the folder that can't be used."""
        return self._files(scenario).troubles

    def save(self, scenario: str, name: str, base: PromptVersion | None, draft: Draft) -> Saved:
        """Keep a changed prompt as a version made from `base` (None: a new prompt, under a name of its own).

        It is in use from now on, unless another version has come into use since `base`: then it is a branch.

        Raises:
            PromptError: its loops never end, or it would grow without bounds.
            StorageError: it can't be stored.
        """
        from rapport.experiments.prompt_review import refuse_excess  # all scenarios: a third of a second

        refuse_excess(scenario, draft.template)
        chosen = name if base is not None else self.free_name(scenario, name)
        entry = self.entry(scenario, chosen)
        (saved,) = self.save_all([(new_version(scenario, chosen, base, draft), entry.current.id if entry else None)])
        return saved

    def save_all(self, news: Sequence[tuple[PromptVersion, str | None]]) -> list[Saved]:
        """Keep many versions, each with the id of the one that is in use: all of them, or none. Raises StorageError."""
        return [Saved(*one) for one in self._kept.save_all(news)]

    def use(self, version: PromptVersion) -> None:
        """Use this version from now on. Raises StorageError."""
        self._kept.use(version.scenario, version.name, version.id)

    def archive(self, scenario: str, name: str, is_archived: bool = True) -> None:
        """Put a prompt away, or take it back.

        Raises:
            PromptError: it is the last one that could be chosen.
            StorageError: it can't be stored.
        """
        left = [entry.name for entry in self.entries(scenario) if not entry.is_archived]
        if is_archived and left == [name]:
            raise PromptError("This is the last prompt in use here. Write or take back another one first.")
        self._kept.archive(scenario, name, is_archived)

    def put_away(self, scenario: str, names: Iterable[str]) -> None:
        """Archive new prompts, which nobody uses yet. Raises StorageError."""
        for name in names:
            self._kept.archive(scenario, name, True)

    def archived(self, scenario: str) -> int:
        """How many of its prompts are archived, without looking into them. Raises StorageError."""
        return sum(one.is_archived for one in self._store.states(scenario).values()) if self._store else 0

    def free_name(self, scenario: str, title: str) -> str:
        """A name for a new prompt, which can also be a file's name, made of what somebody typed."""
        taken = {entry.name.casefold() for entry in self.entries(scenario)}
        return unique(file_name(title, "prompt"), taken)

    @property
    def _kept(self) -> PromptStore:
        if self._store is None:
            raise StorageError("Nothing can be saved here: there is no database. Start Rapport once.")
        return self._store

    def _files(self, scenario: str) -> Read:
        return read_files(self._folder, scenario)

    def _stored(
        self, scenario: str, files: Mapping[str, Prompt], name: str | None
    ) -> tuple[list[PromptVersion], dict[str, PromptState]]:
        """What is stored, together with the files; files that were never seen are stored now, where that's possible."""
        if self._store is None:
            return _shipped_versions(scenario, files.values(), ()), {}
        stored = self._store.versions(scenario, name)
        known = {version.id for version in stored}
        unseen = [one for one in _shipped_versions(scenario, files.values(), stored) if one.id not in known]
        if unseen:
            _try_to_add(self._store, unseen)
        return sorted([*stored, *unseen], key=lambda one: (one.made_at, one.id)), self._store.states(scenario)


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wrote and wants to keep."""

    template: str
    head: FrontMatter
    author: str = ""
    note: str = ""


def new_version(scenario: str, name: str, base: PromptVersion | None, draft: Draft) -> PromptVersion:
    """A draft made from `base` as a version that isn't kept yet."""
    return PromptVersion(
        uuid.uuid4().hex,
        scenario,
        name,
        base.id if base else None,
        version_of(draft.template),
        draft.template.strip("\r\n"),
        draft.head,
        draft.author.strip()[:LONGEST_NAME],
        draft.note.strip(),
        datetime.now(UTC),
    )


def _try_to_add(store: PromptStore, unseen: Sequence[PromptVersion]) -> None:
    """A database that can't be written now, or to which another process has just added them, is still read: nobody
    waits long for what the next look adds as well."""
    try:
        with waiting_at_most(_NO_WAIT_S):
            store.add(unseen)
    except StorageError:
        return


def _shipped_versions(scenario: str, files: Iterable[Prompt], stored: Sequence[PromptVersion]) -> list[PromptVersion]:
    """Each file as a version, with an id that is the same in every process that sees this file."""
    return [_shipped(scenario, prompt, stored) for prompt in files]


def _shipped(scenario: str, prompt: Prompt, stored: Sequence[PromptVersion]) -> PromptVersion:
    of_prompt = [one for one in stored if one.name == prompt.name]
    earlier = [one for one in of_prompt if one.is_shipped]
    moment = max([datetime.now(UTC), *(one.made_at + _TICK for one in of_prompt)]) if of_prompt else datetime.now(UTC)
    return PromptVersion(
        _shipped_id(scenario, prompt),
        scenario,
        prompt.name,
        earlier[-1].id if earlier else None,
        prompt.version,
        prompt.template,
        head_of(prompt),
        SHIPPED_AUTHOR,
        "Changed in a new release" if earlier else "As it comes with Rapport",
        moment,
    )


@lru_cache(maxsize=512)
def _shipped_id(scenario: str, prompt: Prompt) -> str:
    content = "\n".join((scenario, prompt.name, prompt.template, head_of(prompt).model_dump_json()))
    return SHIPPED + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[: 32 - len(SHIPPED)]


def _entry(
    scenario: str, name: str, versions: Sequence[PromptVersion], file: Prompt | None, state: PromptState
) -> Entry:
    by_id = {version.id: version for version in versions}
    chosen = by_id.get(state.current_id or "") or (by_id.get(_shipped_id(scenario, file)) if file else None)
    return Entry(scenario, name, chosen or versions[-1], tuple(versions), state.is_archived)
