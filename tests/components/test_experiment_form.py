from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from tests.components.drawing import click, run, show
from tests.pages.opening import add_job, add_person, texts
from tests.servers.judge_server import JudgeServer, scores


def page() -> None:
    import streamlit as st

    from components import experiment_form

    asked = experiment_form.show()
    if asked is not None:
        st.json(asked.definition)


def test_without_cases_it_can_not_be_made() -> None:
    at = show(page)
    assert at.button(key="experiment-make").disabled
    assert "Choose cases first." in texts(at)


def test_every_combination_becomes_a_definition() -> None:
    add_person()
    add_job()
    at = show(page)
    for kind in ("resume", "job"):
        at.checkbox(key=f"cases-all-{kind}").set_value(True)
    at.multiselect(key="experiment-strategies-outreach_email").set_value(["everything", "nothing"])
    at.number_input(key="experiment-repeats").set_value(3)
    at.number_input(key="experiment-most-calls").set_value(50)
    at = run(at)
    assert "1 case × 2 variants × 3 repeats = 6 outputs" in texts(at)
    made = json.loads(click(at, "experiment-make").json[0].value)
    assert made["matrix"]["strategies"] == ["everything", "nothing"]
    assert (made["repeats"], made["max_calls"], made["cache"]) == (3, 50, True)
    assert made["name"] == "Outreach e-mails"


def made(at: AppTest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(click(at, "experiment-make").json[0].value)
    return found


def ready() -> AppTest:
    """The form with a candidate and a job."""
    add_person()
    add_job()
    at = show(page)
    for kind in ("resume", "job"):
        at.checkbox(key=f"cases-all-{kind}").set_value(True)
    return run(at)


def test_as_it_stands_all_checks_are_asked_for_and_no_judge() -> None:
    found = made(ready())
    assert {"checks", "expect", "judge", "limits"}.isdisjoint(found)


def test_unticked_checks_are_left_out_and_what_is_expected_is_asked_for() -> None:
    at = ready()
    at.checkbox(key="experiment-check-outreach_email-no_cliches").set_value(False)
    at.number_input(key="experiment-max-words-outreach_email").set_value(120)
    at = run(at)
    assert "1 of them is unticked" in texts(at)
    found = made(at)
    assert found["expect"] == [{"max_words": 120}]
    assert "no_cliches" not in found["checks"] and "complete" in found["checks"] and "max_words" in found["checks"]


def test_without_any_check_none_is_asked_for() -> None:
    at = ready()
    for box in at.checkbox:
        if str(box.key).startswith("experiment-check-"):
            box.set_value(False)
    assert made(run(at))["checks"] == "none"


def test_every_check_has_its_line() -> None:
    assert "No other organisation is presented as the one that hires." in texts(ready())


@pytest.fixture
def lab() -> Iterator[None]:
    """A connected server with one model, lab:j."""
    with JudgeServer(lambda asked: scores(2), models=[{"id": "j", "object": "model"}]) as server:
        services.store().endpoints.put("lab", server.url)
        yield


def test_a_judge_that_is_wanted_has_to_be_chosen() -> None:
    at = ready()
    at.toggle(key="experiment-judge-wanted").set_value(True)
    at = run(at)
    assert at.button(key="experiment-make").disabled
    assert "turn the judge off" in texts(at) and "No model is connected that could judge" in texts(at)


@pytest.mark.usefixtures("lab")
def test_a_judge_with_some_metrics_and_limits_for_its_provider() -> None:
    at = ready()
    at.toggle(key="experiment-judge-wanted").set_value(True)
    at = run(at)
    at.multiselect(key="experiment-judge-metrics").set_value(["fluency", "accuracy"])
    at = run(at)
    at.number_input(key="experiment-limit-requests-lab").set_value(30)
    found = made(run(at))
    assert found["judge"] == {"model": "lab:j", "metrics": ["accuracy", "fluency"]}
    assert found["limits"] == {"lab": {"requests_per_minute": 30}}


def make_and_read() -> None:
    """Make what the form says, then read the file that its page offers: is it the same?"""
    import tempfile
    from pathlib import Path

    import streamlit as st

    from components import experiment_form, experiment_making, experiment_plan, services
    from rapport.experiments.defining.definition import definition_from_json
    from rapport.experiments.defining.reading import known_in, parse_definition

    asked = experiment_form.show()
    if asked is not None:
        folder = Path(tempfile.gettempdir())
        text = experiment_making.as_yaml(asked.definition)
        made = experiment_making.make(text, "x", folder, lambda said: None)
        stored = services.store().experiments.load(made)
        offered = experiment_plan.as_file(stored)
        again = parse_definition(offered, "again", known_in(folder, services.providers(), services.library()))
        st.json({"same": again == definition_from_json(stored.definition), "file": offered})


@pytest.mark.usefixtures("lab")
def test_what_the_form_makes_survives_its_file() -> None:
    add_person()
    add_job()
    at = show(make_and_read)
    for kind in ("resume", "job"):
        at.checkbox(key=f"cases-all-{kind}").set_value(True)
    at.toggle(key="experiment-judge-wanted").set_value(True)
    at.checkbox(key="experiment-check-outreach_email-complete").set_value(False)
    at.number_input(key="experiment-max-words-outreach_email").set_value(120)
    at.multiselect(key="experiment-temperatures-outreach_email").set_value(["0.2"])
    at.number_input(key="experiment-most-usd").set_value(1.5)
    at = run(at)
    at.number_input(key="experiment-limit-tokens-lab").set_value(90_000)
    found = made(run(at))
    assert found["same"], found["file"]
    assert "max_words: 120" in found["file"] and "tokens_per_minute: 90000" in found["file"]
