from __future__ import annotations

from components import services
from tests.components.drawing import click, show
from tests.components.stored_experiments import put_experiment
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
