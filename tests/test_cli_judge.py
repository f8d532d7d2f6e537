"""`rapport judge` on a stored run, against a real server."""

from __future__ import annotations

import json

import pytest

from rapport.cli.program import main
from rapport.settings import load_settings
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run
from tests.servers.judge_server import Answer, JudgeServer, good_judge, scores
from tests.servers.loopback import Script


def judge(monkeypatch: pytest.MonkeyPatch, answer: Answer, *options: str, people: int = 12) -> tuple[int, JudgeServer]:
    with JudgeServer(answer) as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps({"lab": {"base_url": server.url}}))
        load_settings.cache_clear()
        store = Store(load_settings().store_url)
        if store.runs.load("run-1") is None:
            put_rated_run(store, people)
        store.close()
        return main(["judge", "run-1", "--model", "lab:judge-1", *options]), server


def test_a_run_is_judged_and_the_trial_said_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, server = judge(monkeypatch, good_judge, "--pairs")
    said = capsys.readouterr()
    assert (status, len(server.received)) == (0, 48)  # 24 outputs, 12 pairs in both orders
    assert "48 calls (0 are there already)" in said.err
    assert "On accuracy it agrees with people" in said.out
    assert "the order of pairs there are only 12 pairs to go by" in said.out


def test_asking_again_costs_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    judge(monkeypatch, good_judge, people=2)
    status, server = judge(monkeypatch, good_judge)
    assert (status, server.received) == (0, [])
    assert "0 calls (4 are there already)" in capsys.readouterr().err


def test_calls_that_fail_are_said_and_the_status_is_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RAPPORT_RETRIES", "0")
    said = iter([Script(fault="server_error")])
    status, _ = judge(monkeypatch, lambda _: next(said, scores(2)), people=2)
    assert status == 1
    assert "3 scored, 0 unscored, 1 failed." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["judge", "none", "--model", "lab:x"], "There is no run none", id="no-run"),
        pytest.param(["judge", "none", "--model", "builtin:writer"], "can't judge", id="built-in-writer"),
    ],
)
def test_what_cannot_be_judged_is_said(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert words in capsys.readouterr().err
