import json
from typing import Any

from streamlit.testing.v1 import AppTest

from components.results_charts import Axis, IntervalRow, PricedRow
from tests.components.drawing import show

ROWS = [IntervalRow("A", 2.0, 1.5, 2.5, "2.00"), IntervalRow("B", 1.0, None, None, "1.00")]
GROUPED = [IntervalRow(name, 2.0, 1.5, 2.5, "2.00", group) for group in ("Nurse", "Cook", "Clerk") for name in "AB"]
PRICED = [PricedRow("A", 2.0, 0.01, True), PricedRow("B", 1.0, 0.02, False)]


def page(rows: "list[Any]", axis: "Axis", kind: str) -> None:
    from components import results_charts

    if kind == "intervals":
        results_charts.intervals("Accuracy", rows, axis, key="chart", alt_text="A 2.00")
    elif kind == "grouped":
        results_charts.grouped_intervals("Accuracy", rows, axis, key="chart", alt_text="A 2.00")
    else:
        results_charts.priced("Quality", rows, axis, axis, key="chart", alt_text="A 2.00")


def spec(at: AppTest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(at.get("vega_lite_chart")[0].proto.spec)
    return found


def test_an_interval_chart_has_a_title_and_names_its_unit() -> None:
    found = spec(show(page, ROWS, Axis("mean rating", 1, 3), "intervals"))
    assert (found["title"], found["layer"][1]["encoding"]["x"]["title"]) == ("Accuracy", "mean rating")


def test_an_axis_reaches_from_end_to_end_of_the_scale() -> None:
    found = spec(show(page, ROWS, Axis("mean rating", 1, 3), "intervals"))
    assert found["layer"][1]["encoding"]["x"]["scale"]["domain"] == [1, 3]


def test_shares_are_percent() -> None:
    found = spec(show(page, ROWS, Axis("share", 0, 1, is_percent=True), "intervals"))
    assert found["layer"][1]["encoding"]["x"]["axis"]["format"] == ".0%"


def test_who_cannot_see_a_chart_hears_it() -> None:
    assert show(page, ROWS, Axis("mean"), "intervals").get("vega_lite_chart")[0].proto.alt == "A 2.00"


def test_the_frontier_is_drawn_through_those_on_it_only() -> None:
    line = spec(show(page, PRICED, Axis("cost"), "priced"))["layer"][0]
    assert line["mark"]["type"] == "line"


def test_long_titles_come_in_lines_that_a_phone_has_room_for() -> None:
    axis = Axis("Bradley-Terry strength (log odds; 0 is average, 0.7 is chosen twice as often)")
    title = spec(show(page, ROWS, axis, "intervals"))["layer"][0]["encoding"]["x"]["title"]
    assert (len(title), max(map(len, title)) <= 48, " ".join(title)) == (2, True, axis.title)


def test_a_bar_is_drawn_as_a_line_across_the_rows() -> None:
    layers = spec(show(page, ROWS, Axis("alpha", 0, 1, bar=0.667), "intervals"))["layer"]
    assert layers[0]["mark"]["type"] == "rule"
    assert [len(spec(show(page, ROWS, Axis("alpha", 0, 1), "intervals"))["layer"]), len(layers)] == [2, 3]


def test_the_points_of_a_group_stand_under_its_name_in_the_colour_of_theirs() -> None:
    encoding = spec(show(page, GROUPED, Axis("mean", 1, 3), "grouped"))["layer"][1]["encoding"]
    assert (encoding["y"]["sort"], encoding["color"]["scale"]["domain"]) == (["Nurse", "Cook", "Clerk"], ["A", "B"])
    assert (encoding["y"]["field"], encoding["yOffset"]["field"]) == ("group", "name")


def test_a_point_of_a_group_is_clicked_by_both_names() -> None:
    assert spec(show(page, GROUPED, Axis("mean", 1, 3), "grouped"))["params"][0]["select"]["fields"] == [
        "group",
        "name",
    ]


def test_a_longer_chart_of_groups_is_higher() -> None:
    few, many = (spec(show(page, rows, Axis("mean"), "grouped"))["height"] for rows in (GROUPED[:4], GROUPED))
    assert many > few
