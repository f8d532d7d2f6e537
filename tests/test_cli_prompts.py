"""Prompts on the command line: listed, taken away, brought in, and used by name and version."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.cli.program import DONE, FAILED, USAGE, main
from rapport.experiments.prompt_library import Draft, PromptLibrary
from rapport.prompting.files import LIBRARY, FrontMatter
from rapport.settings import load_settings
from rapport.storage.store import Store
from tests.records_for_tests import RESUME_TEXT

HEAD = FrontMatter(title="Concise", description="D", technique="X")


def save(template: str, name: str = "concise") -> None:
    store = Store(load_settings().store_url)
    library = PromptLibrary(store.prompts)
    entry = library.entry("outreach_email", name)
    assert entry is not None
    library.save("outreach_email", name, entry.current, Draft(template, HEAD, "Ana", "Warmer"))
    store.close()


def test_the_library_is_listed_without_making_a_database(own_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prompts", "list"]) == DONE
    said = capsys.readouterr().out
    assert "outreach_email/concise@" in said
    assert "shoe_chat/plain@" in said
    assert not (own_home / "rapport.db").exists()


def test_all_versions_are_listed_with_the_one_in_use_marked(capsys: pytest.CaptureFixture[str]) -> None:
    save("# User\nHello")
    assert main(["prompts", "list", "outreach_email", "--all"]) == DONE
    said = capsys.readouterr().out
    assert "Concise (2 versions)" in said
    assert any(line.startswith("  *") and "Ana: Warmer" in line for line in said.splitlines())


def test_a_folder_that_was_exported_is_the_folder_that_ships(tmp_path: Path) -> None:
    assert main(["prompts", "export", str(tmp_path / "out")]) == DONE
    for file in (LIBRARY / "shoe_chat").glob("*.md"):
        copy = tmp_path / "out" / "shoe_chat" / file.name
        assert copy.read_text().partition("\n# ")[2] == file.read_text().partition("\n# ")[2].rstrip("\n") + "\n"


def test_a_file_that_differs_is_replaced_only_when_asked(tmp_path: Path) -> None:
    out = tmp_path / "prompts.zip"
    out.write_bytes(b"something else")
    assert main(["prompts", "export", str(out)]) == USAGE
    assert out.read_bytes() == b"something else"
    assert main(["prompts", "export", str(out), "--overwrite"]) == DONE
    assert main(["prompts", "export", str(out)]) == DONE  # the same again


def test_archived_prompts_are_left_out_with_a_word_unless_they_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save("# User\nHello")
    store = Store(load_settings().store_url)
    PromptLibrary(store.prompts).archive("outreach_email", "concise")
    store.close()
    assert main(["prompts", "export", str(tmp_path / "some")]) == DONE
    assert "1 archived left out; --archived takes them too" in capsys.readouterr().err
    assert main(["prompts", "export", str(tmp_path / "all"), "--archived"]) == DONE
    assert not (tmp_path / "some" / "outreach_email" / "concise.md").exists()
    assert (tmp_path / "all" / "archived" / "outreach_email" / "concise.md").exists()


def test_files_are_imported_and_bad_ones_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "shoe_chat").mkdir()
    (tmp_path / "shoe_chat" / "mine.md").write_text("# User\n{{ message }}")
    (tmp_path / "bad.md").write_bytes(b"caf\xe9")
    assert main(["prompts", "import", str(tmp_path), "--author", "Ana"]) == FAILED
    told = capsys.readouterr()
    assert "new: mine" in told.out
    assert "not UTF-8" in told.err
    assert main(["prompts", "list", "shoe_chat"]) == DONE
    assert "shoe_chat/mine@" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["import", "nowhere.md"], ["list", "poems"], ["import", "x.md", "--scenario", "poems"]]
)
def test_what_is_not_there_is_one_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prompts", *arguments]) == USAGE
    assert capsys.readouterr().err.count("\n") == 1


def test_an_email_is_written_with_a_saved_version_or_with_an_older_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save("# User\nHello")
    (tmp_path / "cv.txt").write_text(RESUME_TEXT)
    posting = next((LIBRARY.parent / "samples" / "jobs").glob("*"))
    shared = ["write", "--job", str(posting), "--resume", str(tmp_path / "cv.txt"), "--overwrite"]
    shipped = next(one for one in PromptLibrary(None).prompts("outreach_email") if one.name == "concise").version
    for name, status in (("concise", DONE), (f"concise@{shipped}", DONE), ("concise@000000000000", USAGE)):
        assert main([*shared, "--out", str(tmp_path / "out"), "--prompt", name]) == status
    assert "has no version '000000000000'" in capsys.readouterr().err
