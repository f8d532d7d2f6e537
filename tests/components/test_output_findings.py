import json
import re
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import output_findings, services
from rapport.experiments import output_checks
from rapport.experiments.background import Background
from tests.components.drawing import ROOT, TIMEOUT_S, run, show
from tests.components.stored_runs import put_run
from tests.components.stored_shops import put_talk
from tests.pages.opening import texts
from tests.rated_runs import LETTER
from tests.shoes import BOOT, RUNNER, found


def page() -> None:
    import streamlit as st

    from components import output_findings, services

    view = services.engine().view("run-1")
    outputs = list(view.outputs.values())
    looked = output_findings.look(view, outputs)
    for output in outputs:
        if not output_findings.show(view, output, looked):
            st.text("plain")
        output_findings.wait(output, looked)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page waits for the checks, however busy the machine is."""
    monkeypatch.setattr(output_findings, "PATIENCE_S", TIMEOUT_S)


def drawn(at: AppTest) -> list[dict[str, Any]]:
    return [json.loads(one.proto.json) for one in at.get("bidi_component")]


@pytest.mark.usefixtures("patient")
def test_a_finished_text_has_its_checks_and_claims() -> None:
    put_run({"text": LETTER})
    (reading,) = drawn(show(page))
    assert ("of 13 checks met" in reading["summary"], len(reading["claims"]) > 0) == (True, True)


@pytest.mark.usefixtures("patient")
def test_a_shops_answer_has_its_own() -> None:
    put_talk(("boots", found(BOOT, RUNNER), [{"text": "Take the Oakfern Brisk Chelsea Boot for £1.00."}]))
    (reading,) = drawn(show(page))
    assert "Gives the right prices" in [one["title"] for one in reading["checks"] if one["met"] is False]


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("status", ["running", "queued"])
def test_what_is_still_to_be_written_has_none(status: str) -> None:
    put_run({"text": LETTER, "status": status})
    assert drawn(show(page)) == []


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize(
    ("status", "why"),
    [
        pytest.param("stopped", "It was stopped before its end.", id="stopped"),
        pytest.param("failed", "The model failed before its end.", id="failed"),
    ],
)
def test_what_was_cut_short_has_checks_and_is_not_complete(status: str, why: str) -> None:
    put_run({"text": LETTER, "status": status}, {"text": LETTER})
    cut, whole = ({one["title"]: one for one in found["checks"]}["Not cut off"] for found in drawn(show(page)))
    assert ((cut["met"], cut["why"]), whole["met"]) == ((False, why), True)


@pytest.mark.usefixtures("patient")
def test_a_text_is_checked_once_for_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    put_run({"text": LETTER})
    at = show(page)
    monkeypatch.setattr(output_findings, "look_up", None)
    show(page)
    assert len(drawn(run(at))) == 1


@pytest.mark.usefixtures("patient")
def test_a_correction_is_seen_at_once() -> None:
    put_run({"text": "Hi Ada,\n\nyou know Terraform and Kafka.\n\nBest,\nJo"})
    at = show(page)
    candidate = services.store().runs.load("run-1").cases[0].candidate_id  # type: ignore[union-attr]
    before = drawn(at)[0]["claims"]
    services.store().documents.correct("resume", candidate, {"skills": ["Terraform", "Kafka"]})
    after = drawn(run(at))[0]["claims"]
    assert ([one["label"] for one in before].count("no source"), "no source" in str(after)) == (1, False)


@pytest.mark.usefixtures("patient")
def test_results_know_what_was_looked_at() -> None:
    put_run({"text": LETTER})
    show(page)
    assert output_checks.run_checks(services.store(), ["run-1"]) == 0


@pytest.mark.usefixtures("patient")
def test_of_a_deleted_candidate_the_text_stays_and_nothing_is_told() -> None:
    made = put_run({"text": LETTER})
    services.store().documents.remove("resume", made.cases[0].candidate_id)
    (reading,) = drawn(show(page))
    assert {one["met"] for one in reading["checks"]} == {None}


def test_while_they_are_worked_out_the_text_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    put_run({"text": LETTER})
    gate = Event()
    monkeypatch.setattr(
        output_findings, "_finding", lambda *ids: Background("x", lambda tell, stop: gate.wait(TIMEOUT_S))
    )
    monkeypatch.setattr(output_findings, "PATIENCE_S", 0)
    at = show(page)
    gate.set()
    assert ([one.value for one in at.text], "Checking" in texts(at)) == (["plain"], True)


def test_what_was_late_is_news_once_all_of_it_is_there() -> None:
    gate = Event()
    works = {name: Background("x", lambda tell, stop: gate.wait(TIMEOUT_S)) for name in "ab"}
    looked = output_findings.Looked(works, frozenset("ab"))  # type: ignore[arg-type]
    before = looked.is_news
    gate.set()
    assert (all(work.wait(TIMEOUT_S) for work in works.values()), before, looked.is_news) == (True, False, True)


def test_what_was_there_at_once_is_no_news() -> None:
    assert not output_findings.Looked().is_news


def test_what_goes_wrong_is_said_below_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    put_run({"text": LETTER})
    monkeypatch.setattr(output_findings, "PATIENCE_S", TIMEOUT_S)
    monkeypatch.setattr(output_findings, "look_up", lambda *of: 1 / 0)
    at = show(page)
    assert ([one.value for one in at.text], "Checking a text failed" in texts(at)) == (["plain"], True)


@pytest.mark.usefixtures("patient")
def test_what_went_wrong_is_tried_again_when_the_page_is_drawn_next(monkeypatch: pytest.MonkeyPatch) -> None:
    put_run({"text": LETTER})
    with monkeypatch.context() as broken:
        broken.setattr(output_findings, "look_up", lambda *of: 1 / 0)
        at = show(page)
    assert len(drawn(run(at))) == 1


def test_raters_are_shown_none() -> None:
    files = [ROOT / "pages" / "rate.py", *(ROOT / "components").glob("rating_*.py")]
    assert [file.name for file in files if re.search("output_(?:findings|reading)", file.read_text("utf-8"))] == []
