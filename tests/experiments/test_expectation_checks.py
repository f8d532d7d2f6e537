"""Rows of an experiment's own file, and whether its outputs are what they expect."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rapport.experiments.defining.measuring import checks_of, measure
from rapport.experiments.defining.planning import Planned, keep
from rapport.experiments.expectation_checks import expectations_of
from rapport.experiments.matrix import measures
from rapport.experiments.output_checks import run_checks
from rapport.experiments.promptfoo_import import import_promptfoo
from rapport.experiments.results import load_results
from rapport.experiments.running.runner import Runner
from rapport.scenarios.table_row import load_values
from rapport.storage.store import Store
from tests.experiments.defining.conftest import store
from tests.experiments.defining.desks import planned, problems_of, providers

__all__ = ["store"]

EXPERIMENT = """
name: Capitals
scenario: table_row
cases:
  rows:
    - id: first
      values: {country: France, year: 1998}
      expect:
        - contains: France
        - not: {contains: Spain}
        - max_words: 3
    - values: {country: Japan}
      expect: [{contains: France}]
    - values: {country: Chile}
variants:
  - prompt: {name: capital, template: "What is the capital of {{ country }} in {{ year }}?"}
"""


def run(made: Planned, store: Store) -> str:
    keep(made, store)
    runner = Runner(store, 0)
    assert runner.start(made.plan, providers())
    assert runner.wait(made.plan.run.id, 90)
    return made.plan.run.id


def test_rows_of_the_file_are_cases_with_every_name(tmp_path: Path, store: Store) -> None:
    cases = planned(EXPERIMENT, tmp_path, store).plan.run.cases

    assert [case.message for case in cases] == ["first", "Japan", "Chile"]
    assert load_values(cases[0].data) == {"country": "France", "year": "1998"}
    assert load_values(cases[1].data) == {"country": "Japan", "year": ""}


def test_what_rows_expect_is_checked_and_measured(tmp_path: Path, store: Store) -> None:
    made = planned(EXPERIMENT, tmp_path, store)
    run_id = run(made, store)

    assert run_checks(store, [run_id]) == 2  # the third row expects nothing
    measured = {one.metric: one.value for one in measure(store, made.plan.run, 1, made.definition)}

    assert checks_of(made.definition) == ("contains", "not contains", "max_words")
    # the built-in writer repeats the row: France for the first, Japan for the second
    assert measured["contains"] == 0.5
    assert (measured["not contains"], measured["max_words"]) == (1.0, 0.0)


def test_an_output_is_checked_once(tmp_path: Path, store: Store) -> None:
    run_id = run(planned(EXPERIMENT, tmp_path, store), store)
    run_checks(store, [run_id])

    assert run_checks(store, [run_id]) == 0


def test_results_know_the_checks(tmp_path: Path, store: Store) -> None:
    run_id = run(planned(EXPERIMENT, tmp_path, store), store)
    run_checks(store, [run_id])

    assert {one.name for one in load_results(store, [run_id]).checks} == {"contains", "not contains", "max_words"}


def test_expectations_are_those_of_the_stored_definition(tmp_path: Path, store: Store) -> None:
    made = planned(EXPERIMENT, tmp_path, store)
    keep(made, store)

    expected = expectations_of(store, made.plan.run)

    first = made.plan.run.cases[0].id
    assert [one.kind for one in expected[first]] == ["contains", "not contains", "max_words"]
    assert expectations_of(store, replace(made.plan.run, id="no experiment")) == {}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("max_words: 3", "max_word: 3", "line 11: there is no key 'max_word'", id="unknown expectation"),
        pytest.param("contains: France\n", "regex: (\n", "line 9", id="no pattern"),
        pytest.param("values: {country: Chile}", "value: {country: Chile}", "'value'", id="unknown key of a row"),
        pytest.param("scenario: table_row", "scenario: outreach_email", "'rows' can't make cases", id="scenario"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in "\n".join(problems_of(EXPERIMENT.replace(old, new), tmp_path))


def test_an_imported_configuration_runs_and_is_checked(tmp_path: Path, store: Store) -> None:
    import yaml

    config = tmp_path / "promptfooconfig.yaml"
    config.write_text(
        "prompts: ['Say {{word}}']\nproviders: [echo]\n"
        "tests: [{vars: {word: hello}, assert: [{type: icontains, value: HELLO}, {type: javascript, value: '1'}]}]\n",
        encoding="utf-8",
    )
    found = import_promptfoo(config)
    made = planned(yaml.safe_dump(found.definition), tmp_path, store)
    run_id = run(made, store)
    run_checks(store, [run_id])

    [output] = store.runs.outputs(run_id)
    assert [(one.name, one.is_met) for one in store.scores.checks([output.id])] == [("icontains", True)]


def test_the_matrix_measures_what_rows_expect(tmp_path: Path, store: Store) -> None:
    made = planned(EXPERIMENT, tmp_path, store)
    run_checks(store, [run(made, store)])

    found = {one.title: one for one in measures(store, made.plan.run)}

    assert list(found)[:2] == ["Checks met", "Expected: contains"]
