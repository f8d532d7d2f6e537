"""The matrix against values worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.experiments import matrix as core
from rapport.experiments.matrix import Cell, Measure, Row
from rapport.experiments.output_checks import run_checks
from rapport.providers.model import ModelSettings
from rapport.scoring.findings import STYLE
from rapport.storage.matrix_store import StoredCell
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run
from tests.records_for_tests import variant

SHARE = Measure("checks", "Checks met", "high", 1.0)
SLOW = Measure("seconds", "Time", "low")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    yield opened
    opened.close()


def cell(*values: float | None, status: str = "done", start: int = 0) -> Cell:
    outputs = tuple(
        StoredCell(f"o{start + n}", "c", 0, n + 1, status, 10, None, None, False, None) for n, _ in enumerate(values)
    )
    known = [value for value in values if value is not None]
    return Cell(outputs, sum(known) / len(known) if known else None)


def row(name: str, *values: float | None) -> Row:
    return Row(name, name, tuple(cell(value) for value in values))


ROWS = [row("Bea", 0.9, 0.5), row("Ann", 1.0, 0.8), row("Cy", None, None), row("Dan", 0.2, 0.9)]


@pytest.mark.parametrize(
    ("order", "best", "names"),
    [
        pytest.param("as given", "high", ["Bea", "Ann", "Cy", "Dan"], id="as given"),
        pytest.param("by name", "high", ["Ann", "Bea", "Cy", "Dan"], id="by name"),
        pytest.param("worst first", "high", ["Dan", "Bea", "Ann", "Cy"], id="lowest first where high is good"),
        pytest.param("worst first", "low", ["Ann", "Bea", "Dan", "Cy"], id="highest first where low is good"),
        pytest.param("largest difference first", "high", ["Dan", "Bea", "Ann", "Cy"], id="difference"),
    ],
)
def test_rows_come_in_the_order_asked_for_and_those_without_values_last(
    order: core.Order, best: core.Best, names: list[str]
) -> None:
    assert [one.name for one in core.ordered(ROWS, order, best)] == names


def test_a_cell_is_the_mean_over_its_repeats(store: Store) -> None:
    run = put_rated_run(store, 1)
    cells = store.matrix.cells(run.id)
    again = [cells[0]._replace(id="more", repeat=2), *cells]
    found = core.matrix(run, again, {cells[0].id: 1.0, "more": 0.5})
    assert [one.value for one in found[0].cells] == [0.75, None]


def test_an_output_without_a_value_moves_no_mean() -> None:
    assert cell(1.0, None).value == 1.0


@pytest.mark.parametrize(
    ("wishes", "names"),
    [
        pytest.param({"words": "an"}, ["Ann", "Dan"], id="name"),
        pytest.param({"words": "an n"}, ["Ann", "Dan"], id="every word"),
        pytest.param({"words": "kafka", "holding": {"o0"}}, ["Bea", "Ann", "Cy", "Dan"], id="text of an output"),
        pytest.param({"below": 0.6}, ["Bea", "Dan"], id="below"),
        pytest.param({"states": ("failed",)}, [], id="state"),
    ],
)
def test_rows_are_kept_that_fit_every_wish(wishes: dict[str, object], names: list[str]) -> None:
    assert [one.name for one in core.kept(ROWS, **wishes)] == names  # type: ignore[arg-type]


def test_what_is_not_done_is_counted_by_state() -> None:
    one = Row("c", "c", (cell(None, None, status="failed"), cell(1.0)))
    assert one.unfinished == {"failed": 2}


def test_the_share_of_checks_is_that_of_what_was_checked(store: Store) -> None:
    run = put_rated_run(store, 1)
    run_checks(store, [run.id])
    cells = store.matrix.cells(run.id)
    found = core.values_of(store, run, SHARE, cells)
    told = {
        of.output_id: [one.is_met for one in of.checks if one.name not in STYLE]
        for of in store.scores.outcomes([c.id for c in cells])
    }
    assert found == {
        output: sum(filter(None, met)) / sum(one is not None for one in met) for output, met in told.items()
    }
    assert found[f"{run.id}-0-1"] > found[f"{run.id}-0-0"]


def test_peoples_rating_is_the_weighted_mean_over_metrics_and_raters(store: Store) -> None:
    run = put_rated_run(store, 2)
    found = core.values_of(store, run, Measure("rating", "", "high"), store.matrix.cells(run.id))
    # both raters give one value on every metric: case 0: 2 and 2, case 1: 1 and 3 (see put_rated_run)
    assert found == pytest.approx({"run-1-0-0": 2, "run-1-0-1": 2, "run-1-1-0": 1, "run-1-1-1": 3})


@pytest.mark.parametrize(
    ("key", "value"), [("length", None), ("seconds", 1.0), ("cost", 0.01)], ids=["length", "seconds", "cost"]
)
def test_what_a_call_took_is_a_measure(store: Store, key: str, value: float | None) -> None:
    run = put_rated_run(store, 1)
    cells = store.matrix.cells(run.id)
    found = core.values_of(store, run, Measure(key, "", "low"), cells)
    assert found["run-1-0-0"] == (value if value is not None else len("Dear [Name], buy now"))


def test_variants_are_told_by_what_differs() -> None:
    found = core.variant_headings([variant("A", "lab:small"), variant("B", "lab:large")])
    assert found == ["A · lab:small", "B · lab:large"]


def test_the_built_in_writer_makes_nobody_name_what_all_models_have_in_common() -> None:
    found = core.variant_headings(
        [variant("A", "builtin:writer"), variant("B", "lab:small"), variant("C", "lab:large")]
    )
    assert found == ["A · built-in writer", "B · lab:small", "C · lab:large"]


def test_a_setting_that_one_alone_has_tells_it_from_the_other() -> None:
    warm = variant("B", settings=ModelSettings(temperature=1.0, max_tokens=300))
    assert core.variant_headings([variant("A"), warm]) == ["A", "B · temperature 1.0, max tokens 300"]


def test_own_labels_are_kept_and_made_different() -> None:
    pair = [variant("Short one", "lab:small"), variant("Short one", "lab:large")]
    assert core.variant_headings(pair) == ["Short one", "Short one (2)"]


def test_words_are_found_in_texts(store: Store) -> None:
    run = put_rated_run(store, 1)
    assert store.matrix.holding(run.id, "kafka QUILLON") == {"run-1-0-1"}
