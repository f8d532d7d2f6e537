"""Tables that spreadsheets open without running what is in them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.exporting.table import as_csv, harmless


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "\u3000＝1", "＋1", "－1", "＠x",
        "\u200b=1", "\ufeff=1", "|calc", "%0A=1",
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Ana", "a=b", "1-2", "e@x.example", "'quoted'", "山田"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_numbers_stay_numbers_and_missing_cells_are_empty() -> None:
    rows = [{"a": -3, "b": 1.5, "c": None}, {"a": True, "c": "-3"}]
    assert as_csv(["a", "b", "c"], rows) == b'\xef\xbb\xbf"a","b","c"\r\n-3,1.5,""\r\n"true","","\'-3"\r\n'


def test_a_column_that_was_not_announced_is_an_error() -> None:
    with pytest.raises(ValueError, match="b"):
        as_csv(["a"], [{"b": 1}])


@given(st.lists(st.text(alphabet='a",;\n\r=é山', max_size=20), min_size=1, max_size=5))
def test_a_table_reads_back_as_it_was_written(cells: list[str]) -> None:
    data = as_csv(["text"], [{"text": cell} for cell in cells]).decode("utf-8-sig")
    read = [row["text"] for row in csv.DictReader(io.StringIO(data, newline=""))]
    assert read == [harmless(cell) for cell in cells]
