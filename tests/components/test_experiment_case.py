from __future__ import annotations

import json
import re

import pytest

from components import services
from rapport.experiments import matrix as core
from rapport.experiments.matrix import Measure
from rapport.experiments.output_checks import run_checks
from rapport.providers.model import Failure
from tests.components.drawing import show
from tests.components.stored_experiments import DEFINITION, put_experiment
from tests.pages.opening import texts
from tests.records_for_tests import case, output, run_of, variant


def page() -> None:
    from components import experiment_case, experiment_matrix, services

    run = services.store().runs.load("run-1")
    experiment_case.show(run, experiment_matrix.show(run).rows[0], None)


def test_what_the_variants_wrote_stands_side_by_side() -> None:
    put_experiment(services.store(), 2)
    told = texts(show(page))
    assert "buy now" in told and "wind farms" in told


def test_a_variant_that_failed_and_is_not_among_those_shown_is_named() -> None:
    store = services.store()
    one = case(0)
    store.documents.add("resume", one.candidate_document, one.candidate, "Ada")
    store.documents.add("job", one.job_document, one.job, "Platform Engineer")
    run = run_of([one], [variant(label, f"lab:{label.lower()}") for label in "ABCDEF"])
    broken = Failure("unreachable", "It is gone.")
    store.runs.add(
        run,
        [
            output(run, place, id=f"o-{place}", status="failed", failure=broken)
            if place == 5
            else output(run, place, id=f"o-{place}", status="done", text="Hi Ada")
            for place in range(6)
        ],
    )
    assert "Failed in this case and not shown: F" in texts(show(page))


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
    at = show(page)
    pattern = r"(\d+) of (\d+) checks met"
    summaries = [json.loads(one.proto.json)["summary"] for one in at.get("bidi_component")]
    told = [re.search(pattern, summary) for summary in summaries]
    assert max(int(one[2]) for one in told if one) == count  # of the other text one can't be told
    values = core.values_of(store, run, Measure("checks", "Checks met", "high", 1.0), store.matrix.cells(run.id))
    assert [int(one[1]) / int(one[2]) for one in told if one] == list(values.values())
