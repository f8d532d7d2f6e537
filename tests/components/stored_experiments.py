"""Experiments in the store that tests of their pages share."""

from __future__ import annotations

from datetime import UTC, datetime

from rapport.experiments.defining.definition import definition_as_json, definition_from_json
from rapport.storage.experiments import Experiment, ExperimentState
from rapport.storage.runs import Run
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run

DEFINITION = (
    '{"name": "Spring", "scenario": "outreach_email", "cases": {"candidates": "all", "jobs": "all"}, '
    '"matrix": {"prompts": ["structured"], "models": ["lab:small", "lab:large"]}}'
)


def put_experiment(store: Store, people: int = 3, state: ExperimentState = "finished", name: str = "Spring") -> Run:
    """A run of two variants with ratings, as an experiment of that name; its id is `run-1`."""
    run = put_rated_run(store, people)
    definition = definition_as_json(definition_from_json(DEFINITION))
    store.experiments.add(Experiment(run.id, name, definition, state, created_at=datetime.now(UTC)))
    return run
