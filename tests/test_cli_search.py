"""`index` and `search` on the command line, over a small catalogue with the real search."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.embedding import put_model

ROOT = Path(__file__).parent.parent
LONG_S = 300  # a machine under load is slow
ROWS = [
    {"asin": "B000000001", "title": "Oakfern Kids Wellington Boots", "price": "£15.00", "brand": "Oakfern"},
    {"asin": "B000000002", "title": "Oakfern Girls Unicorn Wellies", "price": "£18.00 - £24.00", "brand": "Oakfern"},
    {"asin": "B000000003", "title": "Larkspur Men's Running Shoe", "price": "£80.00", "brand": "Larkspur"},
    {"asin": "B000000004", "title": "Larkspur Women's Sandal", "price": "£30.00", "brand": "Larkspur"},
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder for all of these tests, with the catalogue's file in it."""
    folder = tmp_path_factory.mktemp("search-home")
    put_model(folder)
    (folder / "shoes.json").write_text(json.dumps(ROWS), encoding="utf-8")
    return folder


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rapport", *arguments],
        cwd=home,
        env={**os.environ, "PYTHONPATH": str(ROOT), "RAPPORT_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=LONG_S,
        check=False,
    )


def search(home: Path, questions: list[Any], *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    lines = [question if isinstance(question, str) else json.dumps(question) for question in questions]
    (home / "questions.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = run(home, "search", "shoes.json", "--queries", "questions.jsonl", "--out", "out.jsonl", *arguments)
    out = (home / "out.jsonl").read_text("utf-8").splitlines()
    return done.returncode, [json.loads(line) for line in out]


def test_indexing_says_how_many_products_are_ready(home: Path) -> None:
    done = run(home, "index", "shoes.json")

    assert (done.returncode, "4 products are ready" in done.stdout) == (0, True)


def test_a_question_gets_what_was_understood_and_found(home: Path) -> None:
    status, (line,) = search(home, [{"question_id": 7, "text": "wellies for a girl under £20"}])

    assert status == 0
    assert (line["question_id"], line["answerable"]) == (7, True)
    assert line["constraints"] == {"category": ["wellies"], "audience": "girls", "max_price": 20, "price_strict": True}
    assert line["results"][0]["asin"] == "B000000002"
    assert "wellies" in line["results"][0]["why"]
    assert line["ms"] > 0


def test_what_isnt_sold_has_no_results_but_what_is_nearest(home: Path) -> None:
    _, (line,) = search(home, [{"question_id": 1, "text": "running shoes for men under £10"}])

    assert (line["answerable"], line["results"], line["reason"]) == (False, [], "nothing_matches")
    assert [(one["asin"], one["relaxed"]) for one in line["alternatives"]] == [("B000000003", ["price"])]


@pytest.mark.parametrize(
    "history",
    [
        ["wellies for kids"],
        [{"user": "wellies for kids", "shown": ["B000000001", "B000000002"]}],
        [{"role": "user", "content": "wellies for kids"}, {"role": "assistant", "content": "Here you are."}],
    ],
    ids=["texts", "turns", "messages"],
)
def test_a_follow_up_is_read_with_what_was_said_before(home: Path, history: list[Any]) -> None:
    _, (line,) = search(home, [{"question_id": 1, "text": "with unicorns", "history": history}])

    assert line["constraints"] == {"category": ["wellies"], "audience": "kids", "words": ["unicorn"]}
    assert [one["asin"] for one in line["results"]] == ["B000000002"]


def test_a_line_that_is_no_question_fails_alone(home: Path) -> None:
    status, lines = search(home, ["not json", {"question_id": 2, "text": "sandals"}, {"question_id": 3}, "[]"])

    assert status == 1
    assert ["error" in line for line in lines] == [True, False, True, True]


@pytest.mark.parametrize("mode", ["dense", "lexical"])
def test_what_fits_can_be_put_in_order_in_other_ways(home: Path, mode: str) -> None:
    _, (line,) = search(home, [{"question_id": 1, "text": "sandal"}], "--mode", mode)

    assert line["results"][0]["asin"] == "B000000004"


def test_a_catalogue_that_isnt_there_is_named(home: Path) -> None:
    done = run(home, "index", "hats")

    assert (done.returncode, "hats" in done.stderr) == (2, True)
