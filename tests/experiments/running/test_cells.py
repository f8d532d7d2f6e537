"""Cells by number, and which attempt at each is the next."""

from __future__ import annotations

from rapport.experiments.running.cells import Grid
from rapport.storage.experiments import CellState
from tests.experiments.running.plans import plan_of


def test_a_cell_of_which_many_sessions_came_to_nothing_is_asked_anew() -> None:
    run = plan_of(1).run
    grid = Grid(run, 1)
    grid.take([CellState(run.cases[0].id, 0, 1, 300, "stopped", "", False)])
    assert [grid.cell(number).attempt for number in grid.left(with_failed=False)] == [301]
