"""Shipped files and saved versions as one library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.errors import PromptError, StorageError
from rapport.experiments.prompt_library import Draft, PromptLibrary
from rapport.prompting.files import LIBRARY, FrontMatter
from rapport.storage.patience import patience_s
from rapport.storage.prompt_store import PromptStore
from rapport.storage.store import Store

HEAD = FrontMatter(title="Plain", description="D", technique="X")
SCENARIO = "outreach_email"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "prompts"
    (place / SCENARIO).mkdir(parents=True)
    ship(place, "plain", "# User\nHi")
    ship(place, "short", "# User\nBrief")
    return place


def ship(folder: Path, name: str, template: str, title: str | None = None) -> None:
    """Put a file into the folder, as a new release does."""
    text = f"---\ntitle: {title or name.title()}\ndescription: D\ntechnique: X\n---\n{template}\n"
    (folder / SCENARIO / f"{name}.md").write_text(text, encoding="utf-8")


@pytest.fixture
def library(store: Store, folder: Path) -> PromptLibrary:
    return PromptLibrary(store.prompts, folder)


def save(library: PromptLibrary, template: str, name: str = "plain", base: int = -1) -> bool:
    """Save a change of one of the prompt's versions, by its place."""
    entry = library.entry(SCENARIO, name)
    assert entry is not None
    version = entry.current if base < 0 else entry.versions[base]
    return library.save(SCENARIO, name, version, Draft(template, HEAD, "Ana", "why")).is_in_use


def in_use(library: PromptLibrary, name: str = "plain") -> str:
    found = library.find(SCENARIO, name)
    assert found is not None
    return found.template


def test_the_files_are_the_library_at_first_each_its_version_one(library: PromptLibrary) -> None:
    assert [prompt.name for prompt in library.prompts(SCENARIO)] == ["plain", "short"]
    entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    assert [(one.template, one.author, one.is_shipped) for one in entry.versions] == [("# User\nHi", "Rapport", True)]


def test_while_another_program_writes_the_files_are_the_library_at_once(
    library: PromptLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = list[float]()
    monkeypatch.setattr(PromptStore, "add", lambda self, versions: waits.append(patience_s(10.0)))
    other = sqlite3.connect(tmp_path / "test.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert [prompt.name for prompt in library.prompts(SCENARIO)] == ["plain", "short"]
    assert waits and max(waits) < 1.0
    other.close()


def test_a_saved_change_is_in_use_and_the_file_stays_version_one(library: PromptLibrary, folder: Path) -> None:
    before = (folder / SCENARIO / "plain.md").read_bytes()
    assert save(library, "# User\nHello")
    entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    assert [one.template for one in entry.versions] == ["# User\nHi", "# User\nHello"]
    assert (entry.current.author, entry.current.note) == ("Ana", "why")
    assert (folder / SCENARIO / "plain.md").read_bytes() == before
    assert in_use(library) == "# User\nHello"


def test_a_file_changed_by_a_release_is_a_further_version_and_in_use(library: PromptLibrary, folder: Path) -> None:
    library.entries(SCENARIO)
    ship(folder, "plain", "# User\nHi again")
    entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    assert [one.template for one in entry.versions] == ["# User\nHi", "# User\nHi again"]
    assert entry.versions[1].parent_id == entry.versions[0].id
    assert in_use(library) == "# User\nHi again"


def test_a_file_changed_by_a_release_does_not_replace_what_somebody_saved(library: PromptLibrary, folder: Path) -> None:
    save(library, "# User\nMine")
    ship(folder, "plain", "# User\nHi again")
    entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    assert [one.template for one in entry.versions] == ["# User\nHi", "# User\nMine", "# User\nHi again"]
    assert in_use(library) == "# User\nMine"


def test_a_file_that_goes_back_is_the_old_version_again(library: PromptLibrary, folder: Path) -> None:
    library.entries(SCENARIO)
    for template in ("# User\nHi again", "# User\nHi"):
        ship(folder, "plain", template)
        entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    assert (len(entry.versions), in_use(library)) == (2, "# User\nHi")


def test_a_file_that_a_release_removes_leaves_its_versions(library: PromptLibrary, folder: Path) -> None:
    library.entries(SCENARIO)
    (folder / SCENARIO / "plain.md").unlink()
    assert in_use(library) == "# User\nHi"


def test_restoring_uses_an_older_version_and_keeps_the_newer(library: PromptLibrary) -> None:
    save(library, "# User\nHello")
    entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    library.use(entry.versions[0])
    again = library.entry(SCENARIO, "plain")
    assert again is not None
    assert (in_use(library), len(again.versions)) == ("# User\nHi", 2)


def test_the_second_of_two_tabs_gets_a_branch(library: PromptLibrary) -> None:
    assert save(library, "# User\nFirst tab", base=0)
    assert not save(library, "# User\nSecond tab", base=0)
    entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    assert [one.parent_id for one in entry.versions[1:]] == [entry.versions[0].id] * 2
    assert in_use(library) == "# User\nFirst tab"


def test_an_archived_prompt_can_not_be_chosen_but_still_be_found(library: PromptLibrary) -> None:
    library.archive(SCENARIO, "plain")
    assert [prompt.name for prompt in library.prompts(SCENARIO)] == ["short"]
    assert library.find(SCENARIO, "plain") is not None
    library.archive(SCENARIO, "plain", False)
    assert len(library.prompts(SCENARIO)) == 2


def test_the_last_prompt_can_not_be_archived(library: PromptLibrary) -> None:
    library.archive(SCENARIO, "plain")
    with pytest.raises(PromptError, match="last prompt"):
        library.archive(SCENARIO, "short")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("My prompt", "My-prompt"), ("../../etc/passwd", "etc-passwd"), ("a/b\\c", "a-b-c"), ("日本語", "日本語"),
     ("plain", "plain-2"), ("PLAIN", "PLAIN-2"), ("", "prompt"), ("CON", "CON-"), ("x" * 500, "x" * 80)],
)  # fmt: skip
def test_a_new_prompt_gets_a_name_that_any_file_system_takes(library: PromptLibrary, typed: str, name: str) -> None:
    saved = library.save(SCENARIO, typed, None, Draft("# User\nNew", HEAD))
    assert (saved.version.name, saved.is_in_use) == (name, True)


def test_a_version_is_found_by_its_hash(library: PromptLibrary) -> None:
    save(library, "# User\nHello")
    entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    old = library.find(SCENARIO, "plain", entry.versions[0].version)
    assert old is not None
    assert old.template == "# User\nHi"
    assert library.find(SCENARIO, "plain", "nothing-like-it") is None
    assert library.find(SCENARIO, "gone") is None


def test_a_wrong_file_is_one_sentence_and_the_others_go_on(library: PromptLibrary, folder: Path) -> None:
    (folder / SCENARIO / "short.md").write_text("# User\nNo head", encoding="utf-8")
    assert [prompt.name for prompt in library.prompts(SCENARIO)] == ["plain"]
    (trouble,) = library.troubles(SCENARIO)
    assert "short.md, line 1: no front matter" in trouble


def test_with_nothing_but_wrong_files_it_says_why(library: PromptLibrary, folder: Path) -> None:
    for name in ("plain", "short"):
        (folder / SCENARIO / f"{name}.md").write_text("# User\nNo head", encoding="utf-8")
    with pytest.raises(PromptError, match=r"plain\.md, line 1"):
        library.prompts(SCENARIO)


def test_without_a_store_there_are_the_files(folder: Path) -> None:
    library = PromptLibrary(None, folder)
    assert [prompt.name for prompt in library.prompts(SCENARIO)] == ["plain", "short"]
    with pytest.raises(StorageError, match="Nothing can be saved"):
        save(library, "# User\nHello")


def test_a_deleted_parent_leaves_its_children(store: Store, library: PromptLibrary) -> None:
    from sqlalchemy import delete

    from rapport.storage.tables import prompt_versions

    save(library, "# User\nHello")
    with store._database.transaction() as connection:
        connection.execute(delete(prompt_versions).where(prompt_versions.c.author == "Rapport"))
    entry = library.entry(SCENARIO, "plain")
    assert entry is not None
    assert "# User\nHello" in {one.template for one in entry.versions}


def test_the_real_files_are_a_library(store: Store) -> None:
    library = PromptLibrary(store.prompts, LIBRARY)
    for scenario in ("outreach_email", "shoe_chat"):
        assert len(library.prompts(scenario)) > 4
        assert library.troubles(scenario) == ()
