"""Charts for files that are opened without Rapport."""

from __future__ import annotations

from xml.etree import ElementTree

from rapport.exporting.svg_charts import Bar, interval_chart

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [Bar("A <b>", 2.0, 1.5, 2.5, "2.00"), Bar("B", 1.0, None, None, "1.00")]


def drawn(rows: list[Bar]) -> ElementTree.Element:
    return ElementTree.fromstring(interval_chart("Accuracy & more", "mean", rows, 1, 3))


def test_names_are_text_and_not_markup() -> None:
    names = [text.text for text in drawn(ROWS).iter(f"{SVG}text") if text.get("class") == "name"]
    assert names == ["A <b>", "B"]


def test_a_value_stands_where_the_scale_puts_it() -> None:
    # from 1 at 16 to 3 at 704: 2 is in the middle, at 360
    assert [mark.get("cx") for mark in drawn(ROWS).iter(f"{SVG}circle")] == ["360.0", "16.0"]


def test_an_unknown_interval_has_no_whisker() -> None:
    assert len([line for line in drawn(ROWS).iter(f"{SVG}line") if line.get("class") == "whisker"]) == 1


def test_who_cannot_see_it_hears_title_and_values() -> None:
    root = drawn(ROWS)
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("Accuracy & more", "A <b>: 2.00; B: 1.00")


def test_without_rows_there_is_no_chart() -> None:
    assert interval_chart("Accuracy", "mean", [], 1, 3) == ""
