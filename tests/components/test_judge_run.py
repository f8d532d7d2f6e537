from __future__ import annotations

import json
import re
import time
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components import judge_run, services
from rapport.experiments.judging import JudgingCost
from rapport.experiments.judging_calls import Tally
from rapport.prompting import LIBRARY, load_prompts
from rapport.scoring.judging.questions import question_version
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.settings import load_settings
from rapport.storage.scores import Judgement
from tests.components.drawing import TIMEOUT_S, click, run, show
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run
from tests.servers.judge_server import Answer, JudgeServer, good_judge
from tests.servers.loopback import Script


def page() -> None:
    from components import judge_data, judge_run
    from rapport.experiments.judging import Order

    prompts = judge_data.prompts()
    judge_run.show(Order(("run-1",), "lab:judge-1", prompts.rating[0], prompts.pairwise[0]))


def judged(monkeypatch: pytest.MonkeyPatch, answer: Answer) -> tuple[AppTest, str]:
    """The page after the button was pressed and the judge has ended, and what it said before."""
    put_rated_run(services.store(), 2)
    with JudgeServer(answer) as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps({"lab": {"base_url": server.url}}))
        monkeypatch.setenv("RAPPORT_RETRIES", "0")
        load_settings.cache_clear()
        at = show(page)
        before = texts(at)
        click(at, "judge-start")
        deadline = time.monotonic() + TIMEOUT_S
        while any(button.key == "judge-stop" for button in at.button):
            assert time.monotonic() < deadline, "judging didn't end in time"
            time.sleep(0.1)
            run(at)
    return at, before


def test_the_bill_comes_first_and_the_judge_does_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    at, before = judged(monkeypatch, good_judge)
    assert "8 calls, about" in before
    assert "Nothing leaves this machine or its network." in before
    assert "Done. 8 scored, 0 unscored." in at.success[0].value
    assert "nothing left to ask" in texts(at)


def test_calls_that_fail_are_said_once_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    at, _ = judged(monkeypatch, lambda _: Script(fault="unauthorized"))
    written = texts(at)
    assert re.search(r"\d calls? failed", written)
    assert "Given up at" in written
    assert at.button(key="judge-start").label == "Start judging"


def test_what_came_of_it_and_what_is_left_stand_in_one_box(monkeypatch: pytest.MonkeyPatch) -> None:
    at, _ = judged(monkeypatch, lambda _: Script(fault="unauthorized"))
    assert [*at.info, *at.warning, *at.error, *at.success] == []


@pytest.mark.parametrize(
    ("tally", "error", "is_stopped", "words"),
    [
        pytest.param(Tally(done=3, total=8, scored=3), "", True, "**Stopped at 3 of 8.** 3 scored", id="stopped"),
        pytest.param(
            Tally(done=3, total=8, has_given_up=True), "", False, "**Given up at 3 of 8, since", id="given up"
        ),
        pytest.param(Tally(), "The key was rejected.", False, "**Ended.** :red", id="before the first call"),
        pytest.param(Tally(done=8, total=8, scored=8), "", False, "Done. 8 scored", id="done"),
    ],
)
def test_how_it_ended_is_one_line(tally: Tally, error: str, is_stopped: bool, words: str) -> None:
    (line,) = judge_run.ended(tally, error, is_stopped=is_stopped)
    assert line.startswith(words)


def test_an_answer_that_was_paid_and_lost_is_said() -> None:
    (_, lost) = judge_run.ended(Tally(done=1, total=2, unkept=1), "The disk is full.", is_stopped=False)
    assert "1 answer was paid for and couldn't be stored" in lost


def other_words(**changes: object) -> str:
    """The version of the question before the rubric was reworded."""
    first, *rest = DEFAULT_RUBRIC.metrics
    before = replace(DEFAULT_RUBRIC, metrics=(replace(first, question="In other words?"), *rest))
    (rate,) = (prompt for prompt in load_prompts(LIBRARY, "judge") if prompt.name == "rate")
    return question_version(replace(rate, **changes), before if not changes else DEFAULT_RUBRIC)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("version", "words"),
    [
        pytest.param(other_words(), "1 earlier answer was asked in other words of the rubric", id="the rubric"),
        pytest.param(other_words(version="another"), "1 output was rated by it with another version", id="the prompt"),
    ],
)
def test_why_what_was_answered_is_asked_again_is_said(
    monkeypatch: pytest.MonkeyPatch, version: str, words: str
) -> None:
    put_rated_run(services.store(), 2)
    services.store().scores.put_judgements([Judgement("run-1-0-0", "lab:judge-1", version, "accuracy", 3.0, "Right.")])
    monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps({"lab": {"base_url": "http://127.0.0.1:9/v1"}}))
    load_settings.cache_clear()
    assert words in texts(show(page))


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        pytest.param(JudgingCost(1, 0, 1234, 56, 0.0, True), "1 call, about 1,200 tokens", id="one"),
        pytest.param(JudgingCost(10, 3, 100, 10, 1.234, False), "about $1.23", id="dollars"),
        pytest.param(JudgingCost(10, 3, 100, 10, 0.001, False), "less than a cent", id="less-than-a-cent"),
        pytest.param(JudgingCost(10, 3, 100, 10, None, False), "price unknown", id="unknown"),
        pytest.param(JudgingCost(10, 3, 100, 10, 0.0, True), "3 answers are there already", id="continued"),
        pytest.param(JudgingCost(0, 3, 0, 0, 0.0, True), "nothing left to ask", id="nothing"),
    ],
)
def test_the_bill_in_words(cost: JudgingCost, words: str) -> None:
    assert words in judge_run.bill(cost)


def test_texts_that_leave_the_machine_are_said_to() -> None:
    cost = JudgingCost(1, 0, 1, 1, None, False)
    assert "go to gemini:x, in the cloud" in judge_run.whereto(cost, "gemini:x")


def test_what_came_so_far_is_counted() -> None:
    tally = Tally(scored=3, unscored=1, cost_usd=0.0123)
    tally.failed["broken"] += 2
    assert judge_run.so_far(tally) == "3 scored, 1 unscored, 2 failed, $0.0123 so far."


def test_outputs_that_were_cut_short_are_said_not_to_be_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    put_rated_run(services.store(), 2)
    (first, *_) = services.store().runs.outputs("run-1")
    services.store().runs.put([replace(first, status="stopped")])
    monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps({"lab": {"base_url": "http://127.0.0.1:9/v1"}}))
    load_settings.cache_clear()
    assert "1 output was stopped or failed before its end and isn't judged." in texts(show(page))
