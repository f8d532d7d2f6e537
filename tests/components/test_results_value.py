from __future__ import annotations

from html import unescape
from pathlib import Path

from components import services
from rapport.experiments.output_checks import run_checks
from tests.components.drawing import run, show, show_linked
from tests.pages.opening import texts
from tests.rated_runs import LARGE, put_rated_run


def page() -> None:
    from components import results_data, results_value

    found = results_data.results(("run-1",))
    results_value.show(found, results_data.verdict(("run-1",), found.weights))


def test_quality_stands_against_cost_and_against_time() -> None:
    put_rated_run(services.store())
    charts = show(page).get("vega_lite_chart")
    assert [chart.proto.alt.split(".")[0] for chart in charts] == ["Quality against cost", "Quality against time"]


def test_the_table_says_what_an_output_takes() -> None:
    put_rated_run(services.store())
    table = show(page).dataframe[0].value
    assert (list(table["Cost of an output"].round(2)), list(table["Time of an output"])) == ([0.01, 0.02], [1.0, 2.0])


def test_where_nothing_was_paid_no_chart_weighs_it() -> None:
    put_rated_run(services.store(), is_built_in=True)
    at = show(page)
    assert [chart.proto.alt.split(".")[0] for chart in at.get("vega_lite_chart")] == ["Quality against time"]
    assert "Nothing was paid for these outputs" in texts(at)


def test_times_of_milliseconds_are_told_in_milliseconds() -> None:
    put_rated_run(services.store(), is_built_in=True)
    at = show(page)
    assert list(at.dataframe[0].value["Time of an output"]) == [1.0, 2.0]
    assert "at 1.00 ms" in at.get("vega_lite_chart")[0].proto.alt


def test_where_nobody_rated_the_checks_are_the_quality() -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    run_checks(services.store(), ["run-1"])
    assert len(show(page).get("vega_lite_chart")) == 2


def test_without_ratings_and_checks_only_the_table_is_there() -> None:
    put_rated_run(services.store(), 2, is_rated=False)
    at = show(page)
    assert not at.get("vega_lite_chart")
    assert "Quality comes from ratings or checks" in texts(at)


def test_the_outputs_behind_a_point_say_what_they_took(tmp_path: Path) -> None:
    put_rated_run(services.store(), 2)
    at = show_linked(tmp_path, page)
    at.selectbox[0].set_value(LARGE)
    assert "US$ 0.02, 2.0 s" in unescape(run(at).expander[0].label)
