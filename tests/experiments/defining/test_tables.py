"""Tables as people have them: every row that can be taken, and one sentence for each that can't."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from rapport.errors import DefinitionError
from rapport.experiments.defining import tables
from rapport.experiments.defining.tables import Table, read_table, some_of

MEGABYTE = 1_000_000


def table(folder: Path, name: str, data: str | bytes, sheet: str | None = None) -> Table:
    file = folder / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_table(file, sheet, MEGABYTE)


def workbook(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def values(found: Table) -> list[dict[str, str]]:
    return [dict(row.values) for row in found.rows]


@pytest.mark.parametrize(
    ("content", "taken_for"),
    [
        pytest.param("name\nTőkés\n".encode("cp1250"), "Windows-1252", id="too few letters to tell"),
        pytest.param("name\nJiří Dvořák\n".encode("cp1250"), "Windows-1250", id="few that no other language joins"),
        pytest.param(("name\n" + "Привет, Иван Петрович\n" * 9).encode("cp1251"), "Windows-1251", id="enough of them"),
    ],
)
def test_letters_that_were_guessed_are_told_of(tmp_path: Path, content: bytes, taken_for: str) -> None:
    file = tmp_path / "leads.csv"
    file.write_bytes(content)
    [note] = read_table(file, None, 1_000_000).notes
    assert note.startswith(f"leads.csv isn't UTF-8 and was read as {taken_for}. If its letters look wrong, save it")


def test_utf_8_is_nothing_to_tell_of(tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_text("name\nJiří\n", encoding="utf-8")
    assert read_table(file, None, 1_000_000).notes == ()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("t.csv", "a,b\n1,é\n", id="comma"),
        pytest.param("t.csv", "a;b\n1;é\n", id="semicolon"),
        pytest.param("t.tsv", "a\tb\n1\té\n", id="tab"),
        pytest.param("t.csv", "sep=;\na;b\n1;é\n", id="Excel's first line"),
        pytest.param("t.csv", "\ufeffa,b\r\n1,é\r\n", id="byte order mark"),
        pytest.param("t.csv", "a,b\n1,é\n".encode("utf-16"), id="UTF-16"),
        pytest.param("t.csv", "a;b\n1;é\n".encode("cp1252"), id="Windows-1252"),
        pytest.param("t.csv", "\n,,\na,b\n\n1,é\n,\n", id="blank rows"),
        pytest.param("t.csv", "a,b,,\n1,é,,\n", id="empty cells at the end"),
        pytest.param("t.jsonl", '{"a": 1, "b": "é"}\n', id="JSONL"),
        pytest.param("t.json", '[{"a": 1.0, "b": "é"}]', id="JSON"),
        pytest.param("t.xlsx", workbook(["a", "b"], [1, "é"]), id="XLSX"),
    ],
)
def test_one_table_in_many_forms(tmp_path: Path, name: str, data: str | bytes) -> None:
    found = table(tmp_path, name, data)
    assert (found.columns, values(found), found.problems) == (("a", "b"), [{"a": "1", "b": "é"}], ())


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param(
            "t.csv", "a,b\n1\n3,4\n", "t.csv, row 2: 1 cell, the header has 2 (missing: b).", id="too few cells"
        ),
        pytest.param("t.csv", "a,b\n1,2,3\n3,4\n", "t.csv, row 2: 3 cells, the header has 2. Put text", id="too many"),
        pytest.param("t.csv", 'a,b\n3,4\n1,"x\n', "t.csv, row 3: a quotation mark that opens in line 3", id="quote"),
        pytest.param(
            "t.csv",
            "a,b\n1," + "x" * (tables.LONGEST_CELL_CHARS + 1) + "\n3,4\n",
            "t.csv, row 2: a cell is longer",
            id="long cell",
        ),
        pytest.param("t.jsonl", '{"a": 3, "b": 4}\n{a}\n', "t.jsonl, line 2: not JSON", id="no JSON"),
        pytest.param("t.jsonl", '{"a": 3, "b": 4}\n3\n', "t.jsonl, line 2: not an object", id="no object"),
        pytest.param(
            "t.xlsx", workbook(["a", "b"], [1, "=A2+1"], [3, 4]), "t.xlsx, row 2: B2 holds a formula", id="formula"
        ),
        pytest.param(
            "t.xlsx", workbook(["a", "b"], [3, 4], ["#N/A", 1]), "t.xlsx, row 3: A3 holds the error #N/A.", id="error"
        ),
    ],
)
def test_a_bad_row_is_one_sentence_and_the_others_are_read(
    tmp_path: Path, name: str, data: str | bytes, said: str
) -> None:
    found = table(tmp_path, name, data)
    [problem] = found.problems
    assert problem.startswith(said)
    assert values(found) == [{"a": "3", "b": "4"}]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("t.csv", "", "t.csv is empty", id="empty"),
        pytest.param("t.csv", "a,,c\n1,2,3\n", "column 2 of the header has no name", id="nameless column"),
        pytest.param("t.csv", "a,a\n1,2\n", "two columns are called 'a'", id="a name twice"),
        pytest.param("t.csv", ",".join(map(str, range(501))), "501 columns", id="too many columns"),
        pytest.param("t.csv", bytes(range(256)) * 8, "holds no text", id="binary"),
        pytest.param("t.csv", "a" * (MEGABYTE + 1), "larger than 1 MB", id="huge"),
        pytest.param("t.docx", "a,b", "are read from CSV", id="another type"),
        pytest.param("t.xlsx", b"PK\x03\x04 nonsense", "no XLSX file", id="damaged XLSX"),
        pytest.param("t.json", "[" * 3000, "nested too deeply", id="deep JSON"),
    ],
)
def test_a_file_that_is_no_table_is_one_sentence(tmp_path: Path, name: str, data: str | bytes, said: str) -> None:
    with pytest.raises(DefinitionError) as error:
        table(tmp_path, name, data)
    assert said in str(error.value)
    assert len(error.value.problems) == 1


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"There is no file .*gone\.csv"):
        read_table(tmp_path / "gone.csv", None, MEGABYTE)


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    with pytest.raises(DefinitionError, match="more than 3 rows"):
        table(tmp_path, "t.csv", "a,b\n1,2\n3\n5,6\n7,8\n")


def test_the_sheet_that_is_named_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Leads").append(["a"])
    book["Leads"].append(["x"])
    book.save(tmp_path / "t.xlsx")
    assert values(read_table(tmp_path / "t.xlsx", "Leads", MEGABYTE)) == [{"a": "x"}]
    with pytest.raises(DefinitionError, match="has no sheet"):
        read_table(tmp_path / "t.xlsx", "leads", MEGABYTE)


def test_values_are_written_as_a_person_would(tmp_path: Path) -> None:
    found = table(tmp_path, "t.xlsx", workbook(["a", "b", "c", "d"], [date(2024, 5, 1), 1e6, True, 2.5]))
    assert values(found) == [{"a": "2024-05-01", "b": "1000000", "c": "true", "d": "2.5"}]


def test_objects_need_not_have_the_same_keys(tmp_path: Path) -> None:
    found = table(tmp_path, "t.jsonl", '{"a": 1}\n{"b": [1, 2], "a": null}\n')
    assert values(found) == [{"a": "1", "b": ""}, {"a": "", "b": "[1, 2]"}]


def test_of_many_problems_some_are_told() -> None:
    told = some_of([f"row {number}" for number in range(1000)])
    assert (len(told), told[-1]) == (tables.MOST_PROBLEMS + 1, "… and 980 more like these.")
