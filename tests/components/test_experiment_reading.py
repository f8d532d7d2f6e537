from __future__ import annotations

import json
import re

import pytest

from components import services
from rapport.experiments import matrix as core
from rapport.experiments.matrix import Measure
from rapport.experiments.output_checks import run_checks
from tests.components.drawing import click, show
from tests.components.stored_experiments import DEFINITION, put_experiment
from tests.pages.opening import texts


def page(clicked: str | None = None) -> None:
    from dataclasses import replace

    from components import experiment_matrix, experiment_reading, services

    run = services.store().runs.load("run-1")
    shown = experiment_matrix.show(run)
    experiment_reading.show(run, replace(shown, case_id=clicked) if clicked else shown)


def test_nothing_is_open_at_first_and_the_first_can_be_read() -> None:
    put_experiment(services.store(), 2)
    at = show(page)
    assert "Dear [Name]" not in texts(at)
    told = texts(click(at, "matrix-next-run-1"))
    assert "buy now" in told and "wind farms" in told


def test_next_and_previous_go_through_the_rows() -> None:
    put_experiment(services.store(), 2)
    at = click(show(page), "matrix-next-run-1")
    assert "1 of 2" in texts(at)
    at = click(at, "matrix-next-run-1")
    assert "2 of 2" in texts(at) and at.button(key="matrix-next-run-1").disabled
    assert "1 of 2" in texts(click(at, "matrix-previous-run-1"))


def test_jump_to_the_worst_opens_the_case_with_the_lowest_value() -> None:
    put_experiment(services.store(), 4)
    at = show(page)
    at.selectbox(key="matrix-measure-run-1").set_value("seconds")
    at.run()
    assert "of 4" in texts(click(at, "matrix-worst-run-1"))


def test_a_clicked_case_is_open() -> None:
    run = put_experiment(services.store(), 2)
    assert "2 of 2" in texts(show(page, run.cases[1].id))


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        pytest.param({}, 13, id="all"),  # twelve of outreach and grounding; the four of style are counted apart
        pytest.param({"expect": [{"max_words": 5}, {"not": {"contains": "zebra"}}]}, 15, id="and-what-is-expected"),
        pytest.param({"checks": ["complete", "no_cliches", "no_placeholders"]}, 2, id="those-asked-for"),
    ],
)
def test_the_text_and_the_matrix_count_the_same_checks(asked: dict[str, object], count: int) -> None:
    store = services.store()
    run = put_experiment(store, 1)
    store.experiments.redefine(run.id, json.dumps(json.loads(DEFINITION) | asked))
    run_checks(store, [run.id])
    at = click(show(page), "matrix-next-run-1")
    pattern = r"(\d+) of (\d+) checks met"
    summaries = [json.loads(one.proto.json)["summary"] for one in at.get("bidi_component")]
    told = [re.search(pattern, summary) for summary in summaries]
    assert max(int(one[2]) for one in told if one) == count  # of the other text one can't be told
    values = core.values_of(store, run, Measure("checks", "Checks met", "high", 1.0), store.matrix.cells(run.id))
    assert [int(one[1]) / int(one[2]) for one in told if one] == list(values.values())
