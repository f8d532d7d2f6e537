"""The Results page, as a visitor finds it."""

from __future__ import annotations

import time

import pytest
from streamlit.testing.v1 import AppTest

from components import services
from rapport.experiments.output_checks import checks_for
from tests.pages.opening import TIMEOUT_S, open_page, run, texts
from tests.rated_runs import put_rated_run

SECTIONS = ("Scores", "Choices", "Checks", "Cost and time", "Slices", "Agreement", "Remarks", "Export")


def look_at(at: AppTest, section: str) -> AppTest:
    at.get_by_key("results-section").set_value(section)
    return run(at)


def test_without_runs_the_page_leads_to_a_comparison() -> None:
    assert "Nothing to judge yet" in texts(open_page("results"))


def test_runs_have_to_be_chosen_first() -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    assert "Choose at least one run" in texts(open_page("results"))


def test_the_verdict_comes_first_and_in_words() -> None:
    put_rated_run(services.store())
    at = open_page("results", runs="run-1")
    assert "wins on the weighted score" in at.success[0].proto.title.replace("&#45;", "-")


def test_a_run_that_nobody_rated_says_what_to_do_next() -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    written = texts(open_page("results", runs="run-1"))
    assert "Nobody has rated these outputs yet" in written
    assert "4 outputs haven't been checked yet" in written


def test_a_run_of_the_address_that_is_gone_is_not_chosen() -> None:
    put_rated_run(services.store(), 2)
    assert "Choose at least one run" in texts(open_page("results", runs="gone"))


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("is_rated", [pytest.param(True, id="rated"), pytest.param(False, id="not-rated")])
def test_every_section_can_be_looked_at(section: str, is_rated: bool) -> None:
    put_rated_run(services.store(), 3, is_rated=is_rated)
    assert look_at(open_page("results", runs="run-1"), section).title[0].value == "Results"


def test_moving_a_weight_changes_the_verdict() -> None:
    put_rated_run(services.store())
    at = open_page("results", runs="run-1")
    for slider in at.slider:
        slider.set_value(0.0)
    assert "no overall verdict" in run(at).info[0].proto.title


def test_the_checks_run_in_the_background_and_stay() -> None:
    put_rated_run(services.store(), 2)
    at = look_at(open_page("results", runs="run-1"), "Checks")
    at.button(key="run-checks").click()
    run(at)
    deadline = time.monotonic() + TIMEOUT_S
    while not any(box.key == "checks-name" for box in at.selectbox):
        assert time.monotonic() < deadline, "the checks didn't end in time"
        time.sleep(0.2)
        run(at)
    assert len(at.dataframe[0].value) == len(checks_for("outreach_email"))
