from __future__ import annotations

import time

from components import experiment_checks, services
from tests.components.drawing import show
from tests.components.stored_experiments import put_experiment


def page() -> None:
    from components import experiment_checks, services

    store = services.store()
    experiment_checks.show(store.experiments.load("run-1"), store.runs.load("run-1"))


def test_outputs_are_checked_by_themselves() -> None:
    run = put_experiment(services.store(), 2)
    at = show(page)
    deadline = time.monotonic() + 60
    ids = [cell.id for cell in services.store().matrix.cells(run.id)]
    while len(services.store().scores.outcomes(ids)) < len(ids):
        assert time.monotonic() < deadline, "the checks didn't end in time"
        time.sleep(0.05)
        at.run()
    assert not at.exception


def test_what_is_checked_is_not_looked_over_again() -> None:
    put_experiment(services.store(), 2)
    at = show(page)
    deadline = time.monotonic() + 60
    while not experiment_checks._looked_over():
        assert time.monotonic() < deadline, "the checks didn't end in time"
        time.sleep(0.05)
        at.run()
    before = services.store().written.stamp(["run-1"])
    at.run()
    assert experiment_checks._looked_over()["run-1"][0] == before
    assert not at.get("progress")
