"""Ratings made elsewhere."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from rapport.errors import DocumentError
from rapport.scoring.ratings_file import read_ratings
from rapport.statistics.rating import Rating

HEADER = "case,variant,rater,metric,value\n"


def test_columns_may_come_in_any_order_and_others_are_ignored() -> None:
    found = read_ratings(b"note,value,metric,rater,variant,case\nx,3,accuracy,Ana,A,c1\n", "r.csv")
    assert found.ratings == (Rating("c1", "A", "Ana", "accuracy", 3.0),)
    assert found.problems == ()


@pytest.mark.parametrize("cell", ["", "NA", "null", "-"])
def test_an_empty_value_is_unscored(cell: str) -> None:
    found = read_ratings(f"{HEADER}c,A,r,m,{cell}\n".encode(), "r.csv")
    assert [rating.value for rating in found.ratings] == [None]
    assert found.problems == ()


@pytest.mark.parametrize("cell", ["three", "nan", "inf", "1e300"])
def test_what_is_no_number_is_unscored_and_said_with_its_line(cell: str) -> None:
    found = read_ratings(f"{HEADER}c,A,r,m,2\nc,B,r,m,{cell}\n".encode(), "r.csv")
    assert [rating.value for rating in found.ratings] == [2.0, None]
    assert found.problems == (f"r.csv, line 3: the value {cell!r} isn't a number. It counts as unscored.",)


def test_a_short_line_is_left_out_and_the_others_go_on() -> None:
    found = read_ratings(f"{HEADER}c,A\nc,B,r,m,2\n".encode(), "r.csv")
    assert len(found.ratings) == 1
    assert found.problems == ("r.csv, line 2: 2 fields, the header has 5. The line is left out.",)


def test_semicolons_and_decimal_commas_of_other_countries_are_read() -> None:
    found = read_ratings(b"case;variant;rater;metric;value\nc;A;r;m;2,5\n", "r.csv")
    assert [rating.value for rating in found.ratings] == [2.5]


def test_a_spreadsheet_is_read_like_a_csv() -> None:
    book = Workbook()
    book.active.append(["case", "variant", "rater", "metric", "value"])
    book.active.append(["c", "A", "r", "m", 2])
    book.active.append(["c", "B", "r", "m", None])
    buffer = io.BytesIO()
    book.save(buffer)
    assert [rating.value for rating in read_ratings(buffer.getvalue(), "r.xlsx").ratings] == [2.0, None]


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        pytest.param(b"", "r.csv", "is empty", id="empty"),
        pytest.param(b"case,variant,value\n", "r.csv", "lacks the columns rater, metric", id="columns missing"),
        pytest.param(b"nonsense", "r.xlsx", "is no XLSX file", id="not a spreadsheet"),
        pytest.param(b"\x00\xff\xfe\x00" * 9, "r.csv", "r.csv", id="bytes"),
    ],
)
def test_a_file_that_cannot_be_used_is_a_sentence_with_its_name(data: bytes, name: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        read_ratings(data, name)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
def test_a_damaged_spreadsheet_is_a_sentence_with_its_name(part: str) -> None:
    book, whole, damaged = Workbook(), io.BytesIO(), io.BytesIO()
    book.active.append(["case", "variant", "rater", "metric", "value"])
    book.save(whole)
    with ZipFile(whole) as old, ZipFile(damaged, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)[: 200 if name == part else None])
    with pytest.raises(DocumentError, match="is no XLSX file, or a damaged one"):
        read_ratings(damaged.getvalue(), "r.xlsx")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(f"\n\n{HEADER}c,A,r,m,2\n".encode(), id="blank lines above"),
        pytest.param(f"sep=,\n{HEADER}c,A,r,m,2\n".encode(), id="a line that tells the delimiter"),
        pytest.param(f"sep=;\n{HEADER}c,A,r,m,2\n".replace(",", ";").encode(), id="another delimiter"),
        pytest.param(f"{HEADER}c,A,r,m,2\n".replace(",", "\t").encode("utf-16"), id="Unicode text of Excel"),
        pytest.param(f"{HEADER}c,A,r,m,2,,\n".encode(), id="nothing beyond the header"),
    ],
)
def test_what_spreadsheets_put_around_the_columns_is_no_obstacle(data: bytes) -> None:
    found = read_ratings(data, "r.csv")
    assert (found.ratings, found.problems) == ((Rating("c", "A", "r", "m", 2.0),), ())


def test_a_decimal_comma_outside_quotes_is_no_other_value() -> None:
    found = read_ratings(f"{HEADER}c,A,r,m,2,5\nc,B,r,m,2\n".encode(), "r.csv")
    assert [rating.variant for rating in found.ratings] == ["B"]
    assert found.problems == ("r.csv, line 2: 6 fields, the header has 5. The line is left out.",)


def test_of_a_workbook_with_a_sheet_of_ratings_that_one_is_read() -> None:
    book = Workbook()
    book.active.append(["metric", "variant", "mean"])
    book.create_sheet("Ratings").append(["case", "variant", "rater", "metric", "value"])
    book["Ratings"].append(["c", "A", "r", "m", 2])
    buffer = io.BytesIO()
    book.save(buffer)
    assert read_ratings(buffer.getvalue(), "r.xlsx").ratings == (Rating("c", "A", "r", "m", 2.0),)


def test_names_that_were_guarded_against_spreadsheets_are_as_they_were() -> None:
    assert read_ratings(f"{HEADER}'-c,'=A,'@r,m,2\n".encode(), "r.csv").ratings == (Rating("-c", "=A", "@r", "m", 2.0),)


def test_a_huge_cell_is_no_number_and_the_other_lines_go_on() -> None:
    read = read_ratings(HEADER.encode() + b"c,A,r,m," + b"2" * 140_000 + b"\nc,B,r,m,3\n", "r.csv")
    assert ([rating.value for rating in read.ratings], len(read.problems)) == ([None, 3.0], 1)
