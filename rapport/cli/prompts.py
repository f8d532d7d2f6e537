"""The prompt that a command names: one of the library, or a file of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rapport.cli.errors import UsageError
from rapport.experiments.example_bank import ExampleBank, open_bank
from rapport.experiments.prompt_library import PromptLibrary
from rapport.prompting import LIBRARY, Prompt, load_prompt
from rapport.settings import Settings
from rapport.storage.store import Store


@contextmanager
def open_store(settings: Settings) -> Iterator[Store | None]:
    """The store, if there is one already: reading prompts makes no database. Raises StorageError."""
    if settings.database_url is None and not (settings.home_folder / "rapport.db").exists():
        yield None
        return
    store = Store(settings.store_url)
    try:
        yield store
    finally:
        store.close()


def library_of(store: Store | None) -> PromptLibrary:
    """The files that ship, with what was saved on screen."""
    return PromptLibrary(store.prompts if store else None, LIBRARY)


def bank_of(store: Store | None) -> ExampleBank | None:
    """The examples that prompts may show; None without a store."""
    return open_bank(store) if store else None


def find_prompt(name: str, scenario: str, library: PromptLibrary) -> Prompt:
    """By its name in the library, or as `name@version`, or by the path of a Markdown file, whose front matter may be
    missing.

    Raises:
        UsageError: there is no such prompt; the message lists the names.
        PromptError: the file, or the library, can't be read.
    """
    if name.lower().endswith(".md"):
        if not Path(name).exists():
            raise UsageError(f"There is no file {name}. Give the name of a prompt, or the path of a .md file.")
        return load_prompt(Path(name))
    plain, _, version = name.rpartition("@")
    found = library.find(scenario, name) or (library.find(scenario, plain, version) if plain else None)
    if found is not None:
        return found
    if plain and library.find(scenario, plain) is not None:
        raise UsageError(f"The prompt {plain!r} has no version {version!r}. Look them up on the Prompts page.")
    known = ", ".join(sorted(prompt.name for prompt in library.prompts(scenario)))
    raise UsageError(f"There is no prompt {plain or name!r}. Use one of {known}, or a .md file.")
