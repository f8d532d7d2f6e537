"""`check` of a shop's replies on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rapport.cli.program import main

SAMPLE = Path(__file__).parent.parent / "samples" / "catalogue.json"
ROWS = {row["asin"]: row for row in json.loads(SAMPLE.read_text(encoding="utf-8"))}
SLIPPER = ROWS["RAPP00006"]
LINE = {
    "reply_id": "r1",
    "question": "mens slippers",
    "retrieved": [SLIPPER],
    "reply": "The Tansy & Thrift Sedge slippers cost £9.99.",
}


def checked(folder: Path, *lines: Any, extra: tuple[str, ...] = ()) -> tuple[int, list[dict[str, Any]]]:
    written = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    (folder / "replies.jsonl").write_text(written, encoding="utf-8")
    named = ["--outputs", str(folder / "replies.jsonl"), "--out", str(folder / "out.jsonl")]
    status = main(["check", *named, *extra])
    return status, [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]


def test_a_line_holds_the_checks_and_the_pieces_without_support(tmp_path: Path) -> None:
    status, lines = checked(tmp_path, LINE)
    assert (status, lines[0]["reply_id"], lines[0]["checks"]["right_price"]) == (0, "r1", False)
    assert [(one["span"], one["kind"]) for one in lines[0]["unsupported"]] == [("£9.99", "wrong_price")]


def test_asins_are_looked_up_in_the_catalogue(tmp_path: Path) -> None:
    line = {**LINE, "retrieved": ["RAPP00006"]}
    status, lines = checked(tmp_path, line, extra=("--catalogue", str(SAMPLE)))
    assert (status, lines[0]["checks"]["right_price"]) == (0, False)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param({"reply_id": "a"}, "no 'question'", id="nothing but an id"),
        pytest.param({**LINE, "retrieved": None}, "no 'retrieved'", id="no products"),
        pytest.param({**LINE, "retrieved": ["RAPP00006"]}, "--catalogue", id="numbers without a catalogue"),
        pytest.param({**LINE, "retrieved": [7]}, "neither a row nor an ASIN", id="a product that is none"),
        pytest.param({**LINE, "history": "hi"}, "'history' isn't a list", id="a history that is none"),
        pytest.param("{", "not JSON", id="no JSON"),
        pytest.param("[]", "not an object. Write reply_id, question", id="a list"),
    ],
)
def test_a_bad_line_says_why_and_the_others_are_checked(tmp_path: Path, line: Any, words: str) -> None:
    status, lines = checked(tmp_path, line, LINE)
    assert status == 1
    assert words in lines[0]["error"]
    assert "reply_id" in lines[0]
    assert lines[1]["checks"]["right_price"] is False


def test_a_catalogue_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "replies.jsonl").write_text(json.dumps(LINE), encoding="utf-8")
    missing = str(tmp_path / "none.json")
    names = ["--outputs", str(tmp_path / "replies.jsonl"), "--out", str(tmp_path / "o.jsonl"), "--catalogue", missing]
    assert main(["check", *names]) != 0
    assert "none.json can't be read" in capsys.readouterr().err
