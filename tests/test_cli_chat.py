"""`chat` on the command line: a conversation and a batch, with the sample catalogue and the real search."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.embedding import put_model
from tests.servers.model_servers import OpenAIServer, Script

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "samples" / "catalogue.json"
TITLES = {row["asin"]: row["title"] for row in json.loads(CATALOGUE.read_text("utf-8"))}
LONG_S = 300  # a machine under load embeds the sample slowly


BOOTS = {"question_id": "a", "text": "snow boots for men"}


def endpoint(server: OpenAIServer) -> dict[str, str]:
    return {"RAPPORT_ENDPOINTS": json.dumps({"here": {"base_url": server.url}}), "RAPPORT_RETRIES": "0"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder for all of these tests: the catalogue is indexed by the first that needs it."""
    folder = tmp_path_factory.mktemp("shop-home")
    put_model(folder)
    return folder


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "rapport", "chat", *map(str, arguments)]


def environment(home: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "RAPPORT_HOME": str(home), **more}


def chat(home: Path, *arguments: str | Path, said: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        cwd=home,
        env=environment(home, **more),
        input=said,
        capture_output=True,
        text=True,
        timeout=LONG_S,
        check=False,
    )


def batch(home: Path, questions: list[Any], *arguments: str, **more: str) -> tuple[int, list[dict[str, Any]]]:
    queries, out = home / "questions.jsonl", home / "replies.jsonl"
    queries.write_text("\n".join(q if isinstance(q, str) else json.dumps(q) for q in questions), encoding="utf-8")
    done = chat(home, CATALOGUE, "--queries", queries, "--out", out, *arguments, **more)
    assert out.exists(), done.stderr
    return done.returncode, [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def test_a_batch_answers_every_question_in_its_order(home: Path) -> None:
    status, (boots, skates, follow_up) = batch(
        home,
        [
            BOOTS,
            {"question_id": "b", "text": "ice skates please"},
            {"question_id": 3, "text": "any cheaper?", "history": [{"user": "snow boots for men"}]},
        ],
    )
    assert status == 0
    assert (boots["question_id"], boots["rejected"], skates["rejected"]) == ("a", False, True)
    assert boots["products"] and all(TITLES[one][:30] in boots["text"] for one in boots["products"])
    assert boots["ms"] > 0
    assert (follow_up["question_id"], "error" in follow_up) == (3, False)


def test_a_line_that_is_no_question_fails_alone(home: Path) -> None:
    status, rows = batch(home, ["not json", {"question_id": "b"}, {"question_id": "c", "text": "clogs"}])
    assert status == 1
    assert [sorted(row) for row in rows[:2]] == [["error", "question_id"]] * 2
    assert rows[0]["error"].startswith("questions.jsonl, line 1: not JSON")
    assert "text" in rows[2]


def test_what_no_json_can_hold_stops_no_other_question(home: Path) -> None:
    broken = '{"question_id": "\\ud83d", "text": "boots \\ud83d"}'
    endless = '{"question_id": ' + "9" * 5_000 + ', "text": "boots"}'
    _, rows = batch(home, [broken, endless, "[" * 5_000, BOOTS])
    assert [row["question_id"] for row in rows] == ["\ud83d", None, None, "a"]
    assert ["error" in row for row in rows] == [False, True, True, False]


def test_a_models_own_words_say_whether_it_declined(home: Path) -> None:
    with OpenAIServer(Script(tokens=("Sorry, we don't ", "have any of those."))) as server:
        status, (row,) = batch(home, [BOOTS], "--model", "here:tiny", **endpoint(server))
    assert (status, row["text"], row["rejected"], row["products"]) == (
        0,
        "Sorry, we don't have any of those.",
        True,
        [],
    )


def test_a_conversation_ends_with_its_input(home: Path) -> None:
    done = chat(home, CATALOGUE, said="snow boots for men\n\nthe first one: what is it made of?\n")
    assert done.returncode == 0, done.stderr
    assert any(title[:30] in done.stdout for title in TITLES.values())
    assert done.stderr.rstrip().endswith("The conversation is over.")
    assert re.search(r"RAPP\d{5}", done.stderr)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_a_conversation_with_one_line(home: Path) -> None:
    with OpenAIServer(Script(fault="silent")) as server:
        process = subprocess.Popen(
            command(CATALOGUE, "--model", "here:tiny"),
            cwd=home,
            env=environment(home, **endpoint(server)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdin is not None
        process.stdin.write(b"snow boots for men\n")
        process.stdin.flush()
        deadline = time.monotonic() + LONG_S
        while not server.received and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, noted = process.communicate(timeout=LONG_S)
    assert process.returncode == 130
    assert noted.decode().splitlines()[-1] == "Stopped."
    assert b"Traceback" not in noted


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("no such shop",), "There is no file and no catalogue 'no such shop'", id="no catalogue"),
        pytest.param((CATALOGUE, "--queries", "q.jsonl"), "--queries and --out belong together", id="half a batch"),
        pytest.param((CATALOGUE, "--prompt", "nonsense"), "There is no prompt 'nonsense'", id="no prompt"),
        pytest.param(
            (CATALOGUE, "--queries", "q.jsonl", "--out", "o.jsonl"), "q.jsonl can't be read", id="no questions"
        ),
    ],
)
def test_a_command_that_can_not_be_understood_says_why(home: Path, arguments: tuple[Any, ...], said: str) -> None:
    done = chat(home, *arguments)
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr
    assert "Traceback" not in done.stderr
