"""`check` on the command line, on real small files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rapport.cli.program import main
from tests.scoring.letters_for_tests import POSTING, RESUME

TWELVE = [
    "addresses_by_name",
    "company_pitch",
    "opportunity_narrative",
    "candidate_pitch",
    "call_to_action",
    "cohesive_paragraphs",
    "right_hiring_company",
    "no_placeholders",
    "no_meta_text",
    "complete",
    "right_language",
    "no_protected_attributes",
]
TEXT = (
    "Dear Ana,\n\nFernhill Energy builds forecasting software for wind farms. You know Kafka and Haskell, so you would "
    "own our pipelines.\n\nCould we talk on Tuesday at 10 am? Please reply with a time.\n\nBest regards,\nLena"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One case with its files beside it."""
    monkeypatch.setenv("RAPPORT_HOME", str(tmp_path / "home"))
    (tmp_path / "ana.txt").write_text(RESUME, "utf-8")
    (tmp_path / "job.txt").write_text(POSTING, "utf-8")
    case = {"case_id": "c1", "resume_file": "ana.txt", "job_file": "job.txt", "target_language": "en"}
    (tmp_path / "cases.jsonl").write_text(json.dumps(case) + "\n", "utf-8")
    return tmp_path


def checked(folder: Path, *lines: Any, extra: tuple[str, ...] = ()) -> tuple[int, list[dict[str, Any]]]:
    """The exit status and the lines of the output."""
    outputs, out = folder / "emails.jsonl", folder / "scores.jsonl"
    outputs.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines) + "\n", "utf-8")
    named = ("--cases", str(folder / "cases.jsonl"), "--outputs", str(outputs), "--out", str(out))
    status = main(["check", *named, *extra])
    return status, [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def test_a_line_holds_the_twelve_checks_and_the_claims_without_support(folder: Path) -> None:
    status, lines = checked(folder, {"email_id": "e1", "case_id": "c1", "text": TEXT})
    assert (status, list(lines[0]["checks"])) == (0, TWELVE)
    assert lines[0]["checks"] == dict.fromkeys(TWELVE, True)
    assert [(one["span"], one["kind"]) for one in lines[0]["unsupported"]] == [("Haskell", "skill")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("not json", "line 1: not JSON"),
        ("[1]", "line 1: not an object"),
        ("1" + "0" * 5_000, "line 1: no JSON that can be read"),
        ("[" * 100_000, "line 1: no JSON that can be read"),
        ("\n  \n{", "line 3: not JSON"),
        ({"email_id": "e", "case_id": "c1"}, "no 'text'"),
        ({"email_id": "e", "case_id": "nowhere", "text": TEXT}, "no case 'nowhere'"),
    ],
    ids=["no JSON", "a list", "a number too long", "too deep", "blank lines before", "no text", "no case"],
)
def test_a_bad_line_tells_why_and_the_others_go_on(folder: Path, line: Any, told: str) -> None:
    status, lines = checked(folder, line, {"email_id": "e2", "case_id": "c1", "text": TEXT})
    assert status == 1
    assert told in lines[0]["error"]
    assert lines[1]["checks"]["complete"] is True


def test_half_of_a_surrogate_pair_comes_out_as_it_went_in(folder: Path) -> None:
    status, lines = checked(folder, '{"email_id": "\\ud800", "case_id": "c1", "text": "Dear Ana"}')
    assert (status, lines[0]["email_id"]) == (0, "\ud800")


def test_what_is_wrong_with_the_cases_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = json.loads((folder / "cases.jsonl").read_text("utf-8"))
    lines = [case, case, {**case, "resume_file": "nobody.txt"}, [1]]
    (folder / "cases.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n{", "utf-8")
    assert checked(folder, {"email_id": "e1", "case_id": "c1", "text": TEXT})[0] == 1
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("cases.jsonl")]
    assert told == [
        "cases.jsonl, line 3: case 'c1' is there already, with other fields. The last counts.",
        "cases.jsonl, line 4: not an object. The line is left out.",
        "cases.jsonl, line 5: not JSON (Expecting property name enclosed in double quotes). The line is left out.",
    ]


@pytest.mark.parametrize(
    ("asked", "is_right"), [("EN", True), ("en-GB", True), ("en_US", True), ("English", True), ("German", False)]
)
def test_a_language_may_be_written_as_files_do(folder: Path, asked: str, is_right: bool) -> None:
    case = {"case_id": 7, "resume_file": "ana.txt", "job_file": "job.txt", "target_language": asked}
    (folder / "cases.jsonl").write_text(json.dumps(case) + "\n", "utf-8")
    status, lines = checked(folder, {"email_id": "e1", "case_id": 7, "text": TEXT})
    assert (status, lines[0]["checks"]["right_language"]) == (0, is_right)


def test_a_missing_document_is_told_on_each_of_its_lines(folder: Path) -> None:
    (folder / "ana.txt").unlink()
    status, lines = checked(folder, *({"email_id": name, "case_id": "c1", "text": TEXT} for name in ("e1", "e2")))
    assert status == 1
    assert ["there is no such file" in line["error"] for line in lines] == [True, True]


def test_relative_paths_are_also_looked_for_below_the_root(folder: Path) -> None:
    (folder / "data").mkdir()
    (folder / "ana.txt").rename(folder / "data" / "ana.txt")
    row = {"email_id": "e1", "case_id": "c1", "text": TEXT}
    assert checked(folder, row, extra=("--root", str(folder / "data")))[0] == 0


def test_without_cases_the_command_says_what_it_needs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "emails.jsonl").write_text("{}\n", "utf-8")
    status = main(["check", "--outputs", str(folder / "emails.jsonl"), "--out", str(folder / "out.jsonl")])
    assert status == 2
    assert "--cases" in capsys.readouterr().err
