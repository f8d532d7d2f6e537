import csv
import html
import io

import pytest
from streamlit.testing.v1 import AppTest

from components.import_report import as_csv
from rapport.records.catalogue.report import ImportReport, RowNote
from tests.components.drawing import AWKWARD, markup_in, show
from tests.pages.opening import texts

LEFT, CHANGED = RowNote(3, "", "Has no title."), RowNote(4, "X1", "The price can't be read: 'soon'.")
REPORT = ImportReport(
    1_200,
    1_199,
    left_count=1,
    change_count=1,
    left=(LEFT,),
    changes=(CHANGED,),
    found=(("brand", 600), ("heel_height_cm", 0)),
)
NOTHING = ImportReport(0, 0)


def page(report: "ImportReport") -> None:
    from components import import_report

    import_report.show(report, key="r")


def tables(at: AppTest) -> list[list[list[object]]]:
    return [table.value.to_numpy().tolist() for table in at.dataframe]


def test_rows_are_counted() -> None:
    metrics = {metric.label: metric.value for metric in show(page, REPORT).metric}
    assert metrics == {"Rows": "1,200", "Taken": "1,199", "Left out": "1", "Taken with a remark": "1"}


def test_of_each_field_it_is_told_of_how_many_products_it_is_known() -> None:
    rows = tables(show(page, REPORT))[0]
    assert rows == [["Brand", 600, pytest.approx(100 * 600 / 1_199)], ["Heel height", 0, 0.0]]


def test_rows_are_named_with_what_became_of_them() -> None:
    _, left, changed = tables(show(page, REPORT))
    assert (left, changed) == (
        [[3, "", "Has no title."]],
        [[4, "X1", "The price can't be read: 'soon'."]],
    )


def test_where_nothing_was_left_out_or_changed_it_is_said_so() -> None:
    told = texts(show(page, ImportReport(2, 2)))
    assert "Every row was taken." in told and "No row needed a remark." in told


def test_a_report_on_no_rows_can_be_shown() -> None:
    assert [metric.value for metric in show(page, NOTHING).metric] == ["0"] * 4


def test_where_not_all_rows_are_named_it_is_said_how_many_are() -> None:
    report = ImportReport(9_000, 1, left_count=8_999, left=tuple(RowNote(n, "", "Has no title.") for n in range(20)))
    assert "The first 20 of 8,999." in texts(show(page, report))


@pytest.mark.parametrize(
    ("count", "told"), [(0, ""), (1, "No footwear: 1 product,"), (30, "No footwear: 30 products,")]
)
def test_products_that_are_no_footwear_are_counted(count: int, told: str) -> None:
    drawn = texts(show(page, ImportReport(90, 90, not_footwear=count)))
    assert told in drawn and ("No footwear" in drawn) is bool(count)


def test_columns_that_were_not_used_are_named() -> None:
    drawn = texts(show(page, ImportReport(1, 1, unused_columns=("stock", "margin"))))
    assert "Columns that weren't used: stock, margin." in html.unescape(drawn)


def test_a_columns_name_is_drawn_as_text() -> None:
    (caption, *_) = show(page, ImportReport(1, 1, unused_columns=(AWKWARD,))).caption
    assert markup_in(caption.value) == []


def test_the_whole_report_can_be_taken_away() -> None:
    assert [button.key for button in show(page, REPORT).download_button] == ["r_csv"]


def test_the_file_names_every_row() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(REPORT).decode("utf-8-sig"))))
    assert rows[1:] == [
        ["3", "", "left out", "Has no title."],
        ["4", "X1", "remark", "The price can't be read: 'soon'."],
    ]
