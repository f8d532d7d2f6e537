"""The Judge page, as a visitor finds it."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.prompting import LIBRARY, load_prompts
from rapport.scoring.judging.questions import question_version
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.settings import load_settings
from rapport.storage.scores import Judgement
from tests.judged_runs import put_judged_run
from tests.pages.opening import TIMEOUT_S, open_page, run, texts
from tests.rated_runs import put_rated_run
from tests.servers.judge_server import JudgeServer, good_judge
from tests.servers.loopback import Script


def test_without_runs_the_page_leads_to_a_comparison() -> None:
    assert "Nothing to judge yet" in texts(open_page("judge"))


def test_a_run_that_nobody_judged_says_what_will_stand_here() -> None:
    put_rated_run(services.store(), 2)
    written = texts(open_page("judge", runs="run-1"))
    assert "No model has judged these runs yet" in written
    assert "the built-in writer can't" in written


@pytest.mark.parametrize("section", ["Trial", "What it said", "Pairs"])
def test_every_section_of_a_trial_can_be_looked_at(section: str) -> None:
    put_judged_run(services.store(), 4)
    at = open_page("judge", runs="run-1")
    at.get_by_key("judge-section").set_value(section)
    assert run(at).title[0].value == "Judge"


def test_a_run_is_judged_from_the_page_and_its_judge_put_on_trial(monkeypatch: pytest.MonkeyPatch) -> None:
    put_rated_run(services.store(), 3)
    with JudgeServer(good_judge) as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps({"lab": {"base_url": server.url}}))
        load_settings.cache_clear()
        at = open_page("judge", runs="run-1")
        at.button(key="judge-start").click()
        judged = to_the_end(run(at))
    assert "Done. 12 scored, 0 unscored." in judged.success[0].value
    assert sum("People among themselves" in caption.value for caption in judged.caption) == 8


def test_another_window_finds_a_judge_at_work_and_can_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    put_rated_run(services.store(), 2)
    with JudgeServer(lambda _: Script(fault="silent")) as server:
        monkeypatch.setenv("RAPPORT_ENDPOINTS", json.dumps({"lab": {"base_url": server.url}}))
        load_settings.cache_clear()
        at = open_page("judge", runs="run-1")
        at.button(key="judge-start").click()
        run(at)
        other = open_page("judge", runs="run-1")
        other.button(key="judge-stop").click()
        deadline = time.monotonic() + TIMEOUT_S
        while "Stopped at" not in texts(run(other)):
            assert time.monotonic() < deadline, "judging didn't stop in time"
            time.sleep(0.1)
        assert run(at).button(key="judge-start").label == "Start judging"


def to_the_end(at: AppTest) -> AppTest:
    deadline = time.monotonic() + TIMEOUT_S
    while not at.success:
        assert time.monotonic() < deadline, "judging didn't end in time"
        time.sleep(0.1)
        run(at)
    return at


def test_a_judge_that_passed_counts_in_results_when_it_is_switched_on() -> None:
    put_judged_run(services.store())
    bars = {"agreement": 0.6, "length": None}
    at = open_page("results", runs="run-1", bars=json.dumps(bars))
    at.toggle(key="judge-counts").set_value(True)
    written = texts(run(at)).replace("&#45;", "-").replace("&#58;", ":")
    assert "A model counts as one of the raters" in written
    assert "3 raters" in at.success[0].value


def test_answers_by_the_rubric_before_it_was_reworded_can_still_be_read() -> None:
    put_rated_run(services.store(), 2)
    before = replace(DEFAULT_RUBRIC, metrics=(replace(DEFAULT_RUBRIC.metrics[0], question="In other words?"),))
    (rate,) = (prompt for prompt in load_prompts(LIBRARY, "judge") if prompt.name == "rate")
    said = Judgement(
        "run-1-0-0", "lab:judge-1", question_version(rate, before), "accuracy", 3.0, "Everything is right."
    )
    services.store().scores.put_judgements([said])
    at = open_page("judge", runs="run-1")
    assert "1 earlier answer was asked by another rubric" in texts(at)
    assert "No model has judged these runs yet" not in texts(at)
    assert at.get_by_key("judge-section").value == "Earlier wording"
    assert len(at.expander) == 1  # the output, with what was said of it
