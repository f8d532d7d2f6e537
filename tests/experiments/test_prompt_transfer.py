"""Prompts as files, in and out, and files that mean harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from rapport.experiments.prompt_intake import take_files
from rapport.experiments.prompt_library import Draft, PromptLibrary
from rapport.experiments.prompt_transfer import (
    MOST_BYTES,
    MOST_FILE_BYTES,
    MOST_FILES,
    Incoming,
    export_file,
    export_name,
    export_zip,
    read_all,
)
from rapport.prompting.files import LIBRARY, FrontMatter, Prompt
from rapport.storage.store import Store

SCENARIOS = ("outreach_email", "shoe_chat")
HEAD = "---\ntitle: T\ndescription: D\ntechnique: X\n---\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


def packed(files: Mapping[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def read(name: str, data: bytes) -> list[Incoming | str]:
    return list(read_all([(name, data)], "outreach_email", SCENARIOS))


def everything(library: PromptLibrary) -> dict[str, Prompt]:
    return {f"{name}/{prompt.name}": prompt for name in SCENARIOS for prompt in library.prompts(name)}


def test_a_zip_brings_the_whole_library_back(store: Store, tmp_path: Path) -> None:
    full = PromptLibrary(store.prompts, LIBRARY)
    full.save("outreach_email", "Ünï 日本 / x", None, Draft("# User\nHi\n\n{{ resume }}", FrontMatter.model_validate(
        {"title": "yes: no", "description": "'", "technique": "# x", "temperature": 0.0})))  # fmt: skip
    data = export_zip(entry for name in SCENARIOS for entry in full.entries(name))
    (tmp_path / "empty").mkdir()
    other = Store(f"sqlite:///{tmp_path / 'other.db'}")
    empty = PromptLibrary(other.prompts, tmp_path / "empty")
    taken = take_files(empty, [("prompts.zip", data)], "shoe_chat", SCENARIOS)
    assert taken.troubles == ()
    assert everything(empty) == everything(full)
    assert export_zip(entry for name in SCENARIOS for entry in empty.entries(name)) == data
    other.close()


def test_a_single_file_comes_back_as_the_same_prompt(store: Store) -> None:
    library = PromptLibrary(store.prompts, LIBRARY)
    prompt = library.prompts("outreach_email")[0]
    (one,) = read(export_name(prompt), export_file(prompt))
    assert isinstance(one, Incoming)
    assert one.prompt == prompt


def test_what_is_known_gets_no_version_and_what_is_changed_gets_one(store: Store) -> None:
    library = PromptLibrary(store.prompts, LIBRARY)
    data = export_zip(library.entries("outreach_email"))
    assert take_files(library, [("p.zip", data)], "outreach_email", SCENARIOS).known
    changed = export_file(library.prompts("outreach_email")[0]) + b"One more line.\n"
    name = library.prompts("outreach_email")[0].name
    taken = take_files(library, [(f"{name}.md", changed)], "outreach_email", SCENARIOS, "Ana")
    entry = library.entry("outreach_email", name)
    assert entry is not None
    assert (taken.changed, len(entry.versions), entry.current.author) == ((name,), 2, "Ana")


def test_a_file_without_a_head_is_taken_by_its_name(store: Store) -> None:
    library = PromptLibrary(store.prompts, LIBRARY)
    taken = take_files(library, [("my prompt.md", b"# User\nHi")], "outreach_email", SCENARIOS)
    assert taken.added == ("my-prompt",)


@pytest.mark.parametrize(
    ("path", "scenario", "name"),
    [
        pytest.param("shoe_chat/a.md", "shoe_chat", "a", id="folder"),
        pytest.param("prompts/shoe_chat/a.md", "shoe_chat", "a", id="folder in a folder"),
        pytest.param("a.md", "outreach_email", "a", id="no folder"),
        pytest.param("../../shoe_chat/../etc/a.md", None, "etc", id="upward, to elsewhere"),
        pytest.param("../../../a.md", "outreach_email", "a", id="upward"),
        pytest.param("/shoe_chat/a.md", "shoe_chat", "a", id="absolute"),
        pytest.param("shoe_chat\\..\\..\\a.md", "shoe_chat", "a", id="backslashes"),
        pytest.param("elsewhere/a.md", None, "elsewhere", id="unknown scenario"),
    ],
)
def test_a_path_only_says_which_scenario_and_name_is_meant(path: str, scenario: str | None, name: str) -> None:
    (one,) = read("p.zip", packed({path: HEAD + "# User\nHi"}))
    if scenario is None:
        assert isinstance(one, str)
        assert f"no scenario '{name}'" in one
    else:
        assert isinstance(one, Incoming)
        assert (one.scenario, one.prompt.name) == (scenario, name)


def test_each_bad_file_is_a_sentence_and_the_others_go_on() -> None:
    files = {
        "outreach_email/good.md": HEAD + "# User\nHi",
        "outreach_email/latin.md": HEAD.encode() + b"caf\xe9",
        "outreach_email/syntax.md": HEAD + "# User\n{% if %}",
        "outreach_email/head.md": "---\ntitle: [\n---\nHi",
        "outreach_email/empty.md": HEAD,
        "outreach_email/huge.md": HEAD + "x" * (MOST_FILE_BYTES + 1),
        "__MACOSX/outreach_email/._good.md": b"\x00\x05",
        "notes.txt": "not a prompt",
    }
    found = read("p.zip", packed(files))
    assert [one.prompt.name for one in found if isinstance(one, Incoming)] == ["good"]
    words = [one for one in found if isinstance(one, str)]
    assert len(words) == 5
    expected = ("latin.md, line 6: not UTF-8", "syntax.md, line 7", "head.md, line", "empty.md", "huge.md: larger than")
    assert all(any(part in one for one in words) for part in expected)


def test_a_zip_that_would_unpack_without_end_is_read_no_further_than_allowed() -> None:
    bomb = packed({f"outreach_email/{n}.md": b"a" * 150_000 for n in range(200)})
    assert len(bomb) < 100_000
    found = read("p.zip", bomb)
    sizes = [len(one.prompt.template) for one in found if isinstance(one, Incoming)]
    assert sum(sizes) <= MOST_BYTES
    assert any(isinstance(one, str) and "too much" in one for one in found)


def test_a_zip_of_very_many_files_is_cut() -> None:
    found = read("p.zip", packed({f"outreach_email/{n}.md": "# User\nHi" for n in range(MOST_FILES + 5)}))
    assert len([one for one in found if isinstance(one, Incoming)]) == MOST_FILES
    assert "more than" in str(found[-1])


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        pytest.param("p.zip", b"PK\x03\x04 not really", "not a ZIP", id="no zip"),
        pytest.param("p.zip", packed({"a.txt": "x"}), "no .md file", id="nothing in it"),
        pytest.param("p.zip", packed({}), "no .md file", id="empty"),
        pytest.param("a.md", b"\xff\xfe\x00", "not UTF-8", id="not text"),
        pytest.param("a.md", b"", "the prompt is empty", id="empty file"),
    ],
)
def test_what_holds_no_prompt_is_one_sentence(name: str, data: bytes, words: str) -> None:
    (one,) = read(name, data)
    assert words in str(one)


def test_a_zip_with_a_password_is_told() -> None:
    data = bytearray(packed({"outreach_email/a.md": HEAD + "# User\nHi"}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + offset] |= 1
    (one,) = read("p.zip", bytes(data))
    assert "password" in str(one)


def test_many_files_are_kept_in_few_transactions_with_their_progress(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    transactions, before = list[int](), store.prompts._database.transaction

    def counted() -> AbstractContextManager[Connection]:
        transactions.append(1)
        return before()

    monkeypatch.setattr(store.prompts._database, "transaction", counted)
    data = packed({f"outreach_email/p{n}.md": f"{HEAD}# User\nHi {n}" for n in range(120)})
    told: list[tuple[int, int]] = []
    library = PromptLibrary(store.prompts, LIBRARY)
    taken = take_files(
        library, [("p.zip", data)], "outreach_email", SCENARIOS, on_progress=lambda *far: told.append(far)
    )
    assert len(taken.added) == 120
    assert told == [(50, 120), (100, 120), (120, 120)]
    assert len(transactions) < 15
    found = library.find("outreach_email", "p119")
    assert found is not None and found.template == "# User\nHi 119"


def test_what_somebody_saved_during_an_import_is_taken_into_account(store: Store) -> None:
    library = PromptLibrary(store.prompts, LIBRARY)
    data = packed({f"outreach_email/p{n:03}.md": f"{HEAD}# User\nHi {n}" for n in range(60)})

    def somebody_saves(done: int, total: int) -> None:
        if done == 50:
            draft = Draft("# User\nTheirs", FrontMatter(title="P", description="D", technique="T"))
            library.save("outreach_email", "p055", None, draft)

    taken = take_files(library, [("p.zip", data)], "outreach_email", SCENARIOS, on_progress=somebody_saves)
    entry = library.entry("outreach_email", "p055")
    assert taken.changed == ("p055",)
    assert entry is not None and [one.template for one in entry.versions] == ["# User\nTheirs", "# User\nHi 55"]
    assert entry.current.template == "# User\nHi 55"


def test_two_files_of_one_name_in_a_zip_are_two_versions_of_one_prompt(store: Store) -> None:
    library = PromptLibrary(store.prompts, LIBRARY)
    data = packed({"outreach_email/p.md": f"{HEAD}# User\nHi", "prompts/outreach_email/p.md": f"{HEAD}# User\nHo"})
    taken = take_files(library, [("p.zip", data)], "outreach_email", SCENARIOS)
    assert (taken.added, taken.changed) == (("p",), ("p",))
    entry = library.entry("outreach_email", "p")
    assert entry is not None
    assert [one.template for one in entry.versions] == ["# User\nHi", "# User\nHo"]
    assert entry.current.template == "# User\nHo"


def test_archived_prompts_come_back_archived(store: Store, tmp_path: Path) -> None:
    library = PromptLibrary(store.prompts, LIBRARY)
    library.archive("outreach_email", "concise")
    data = export_zip(library.entries("outreach_email"))
    (tmp_path / "empty").mkdir()
    other = Store(f"sqlite:///{tmp_path / 'other.db'}")
    empty = PromptLibrary(other.prompts, tmp_path / "empty")
    assert take_files(empty, [("p.zip", data)], "outreach_email", SCENARIOS).troubles == ()
    assert [one.name for one in empty.entries("outreach_email") if one.is_archived] == ["concise"]
    assert export_zip(empty.entries("outreach_email")) == data
    other.close()
