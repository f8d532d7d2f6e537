from __future__ import annotations

from pathlib import Path

import pytest

from components import services
from rapport.experiments.output_checks import run_checks
from tests.components.drawing import run, show_linked
from tests.pages.opening import texts
from tests.rated_runs import put_rated_run


def page() -> None:
    from components import results_data, results_slices

    found = results_data.results(("run-1",))
    results_slices.show(found, results_data.verdict(("run-1",), found.weights))


@pytest.mark.parametrize(
    ("dimension", "rows"),
    [("candidate", 6), ("job", 2), ("language", 2), ("length", 2), ("model", 2), ("prompt", 2), ("context", 2)],
)
def test_each_dimension_has_its_slices_with_n(tmp_path: Path, dimension: str, rows: int) -> None:
    put_rated_run(services.store(), 3)
    at = show_linked(tmp_path, page)
    at.get_by_key("slices-by").set_value(dimension)
    table = run(at).dataframe[0].value
    assert (len(table), sum(table["n"])) == (rows, 3 * 2 * 2)


@pytest.mark.parametrize(("dimension", "charts"), [("candidate", 1), ("job", 0)])
def test_values_are_drawn_where_there_are_several(tmp_path: Path, dimension: str, charts: int) -> None:
    put_rated_run(services.store(), 3)
    at = show_linked(tmp_path, page)
    at.get_by_key("slices-by").set_value(dimension)
    drawn = run(at).get("vega_lite_chart")
    assert [chart.proto.alt.startswith("Weighted score by candidate. ") for chart in drawn] == [True] * charts


def test_without_ratings_there_is_nothing_to_slice(tmp_path: Path) -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    assert "no ratings to slice" in texts(show_linked(tmp_path, page))


def test_slices_of_checks_count_outputs_and_no_ratings(tmp_path: Path) -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    run_checks(services.store(), ["run-1"])
    at = show_linked(tmp_path, page)
    at.get_by_key("slices-by").set_value("candidate")
    told = run(at).get("vega_lite_chart")[0].proto.alt
    assert ("1 output of 1 case" in told, "rating" in told) == (True, False)


def test_where_nobody_rated_the_checks_can_be_sliced(tmp_path: Path) -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    run_checks(services.store(), ["run-1"])
    at = show_linked(tmp_path, page)
    assert (at.selectbox[0].options, len(at.dataframe[0].value)) == (["Share of checks met"], 2)
