"""Rows of a CSV, JSONL, JSON or XLSX file as text by column, with what is wrong with each row that can't be taken."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rapport.documents.limited_reading import Refusals, read_at_most
from rapport.errors import DefinitionError
from rapport.experiments.defining.workbook_rows import Cells, as_text, sheet_rows, trimmed
from rapport.records.catalogue.encodings import MIXED, encoding_of

MOST_ROWS = 20_000
MOST_COLUMNS = 500
LONGEST_CELL_CHARS = 500_000
MOST_PROBLEMS = 20
ENDINGS = (".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".json", ".xlsx", ".xlsm")
_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `place` says where, as `leads.csv, row 7`, the header being row 1."""

    place: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that can be taken, a sentence for each that can't, and what a person should know of all of them."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()


def read_table(file: Path, sheet: str | None, most_bytes: int) -> Table:
    """Read a file.

    Raises:
        DefinitionError: there is no such file, it is too large, of another type, without rows, or without a header.
    """
    data = _bytes(file, most_bytes)
    ending = file.suffix.lower()
    if ending in (".xlsx", ".xlsm") or data.startswith(b"PK\x03\x04"):
        return _with_header(sheet_rows(data, file.name, sheet), file.name)
    text = _text(data, file.name)
    is_lines = ending in (".jsonl", ".ndjson", ".json")
    table = _objects(text, file.name) if is_lines else _with_header(_csv(text, file.name), file.name)
    return replace(table, notes=_guessed(data, file.name))


def read_text(file: Path, most_bytes: int) -> str:
    """A text file in whatever encoding it is. Raises DefinitionError as above."""
    return _text(_bytes(file, most_bytes), file.name)


def some_of(problems: Sequence[str]) -> tuple[str, ...]:
    """The first problems, and how many more there are: a file of a million bad rows isn't a million sentences."""
    if len(problems) <= MOST_PROBLEMS:
        return tuple(problems)
    return (*problems[:MOST_PROBLEMS], f"… and {len(problems) - MOST_PROBLEMS:,} more like these.")


def _bytes(file: Path, most: int) -> bytes:
    if file.is_dir():
        raise DefinitionError(f"{file} is a folder. Name a CSV, JSONL or XLSX file.")
    data = read_at_most(
        file,
        most,
        Refusals(
            f"There is no file {file}. Paths are relative to the experiment's file.",
            f"{file.name} is larger than {{size}}. Split it, or raise RAPPORT_LIMITS__FILE_BYTES.",
            DefinitionError,
        ),
    )
    if not data.strip():
        raise DefinitionError(f"{file.name} is empty. It needs a header and rows.")
    if file.suffix.lower() not in ENDINGS:
        raise DefinitionError(
            f"{file.name}: cases are read from CSV, TSV, JSONL, JSON and XLSX. Save it as one of them."
        )
    return data


def _text(data: bytes, name: str) -> str:
    found = encoding_of(data)
    if found is None:
        raise DefinitionError(f"{name} holds no text. Save the table as CSV, JSONL or XLSX.")
    return data.decode(*found).lstrip("\ufeff").replace("\0", "")


def _guessed(data: bytes, name: str) -> tuple[str, ...]:
    """A word of caution where nothing in the bytes says for sure which letters they are."""
    codec, errors = encoding_of(data) or ("utf-8", "strict")
    if codec.startswith("utf-") and errors != MIXED:
        return ()
    taken_for = "Windows-1252" if errors == MIXED else codec.replace("cp125", "Windows-125")
    return (f"{name} isn't UTF-8 and was read as {taken_for}. If its letters look wrong, save it as CSV UTF-8.",)


# --- tables with a header


def _with_header(lines: Iterator[tuple[int, Cells]], name: str) -> Table:
    """Row 1 of what isn't blank is the header."""
    header: tuple[str, ...] = ()
    rows: list[Row] = []
    problems: list[str] = []
    for number, cells in lines:
        place = f"{name}, row {number}"
        if isinstance(cells, str):
            problems.append(f"{place}: {cells}")
        elif not any(cell.strip() for cell in cells):
            continue
        elif not header:
            header = _header(cells, place)
        elif (spare := len(trimmed(cells))) > len(header):
            problems.append(
                f"{place}: {_cells(spare)}, the header has {len(header)}. Put text with a delimiter in quotes."
            )
        elif len(cells) < len(header):
            missing = ", ".join(header[len(cells) :][:5])
            problems.append(f"{place}: {_cells(len(cells))}, the header has {len(header)} (missing: {missing}).")
        else:
            rows.append(Row(place, dict(zip(header, cells, strict=False))))
        _check_count(len(rows) + len(problems), name)
    if not header:
        raise DefinitionError(*(some_of(problems) or (f"{name} has no header. Name the columns in row 1.",)))
    return Table(header, tuple(rows), tuple(problems))


def _header(cells: Sequence[str], place: str) -> tuple[str, ...]:
    names = tuple(cell.strip() for cell in trimmed(cells))
    if len(names) > MOST_COLUMNS:
        raise DefinitionError(f"{place}: {len(names):,} columns; {MOST_COLUMNS} is the most. Is this the header?")
    if "" in names:
        raise DefinitionError(f"{place}: column {names.index('') + 1} of the header has no name. Name it.")
    twice = next((name for position, name in enumerate(names) if name in names[:position]), None)
    if twice is not None:
        raise DefinitionError(f"{place}: two columns are called '{twice}'. Rename one.")
    return names


def _cells(count: int) -> str:
    return f"{count} cell" if count == 1 else f"{count} cells"


def _check_count(rows: int, name: str) -> None:
    if rows > MOST_ROWS:
        raise DefinitionError(f"{name} has more than {MOST_ROWS:,} rows, too many for one experiment. Split it.")


def _csv(text: str, name: str) -> Iterator[tuple[int, Cells]]:
    start = text[:64_000]
    if start.startswith("sep=") and "\n" in start:  # Excel's own first line
        first, text = text.split("\n", 1)
        delimiter = first.strip()[4:5] or ","
    else:
        delimiter = _delimiter(start)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # of the process: what is too long is told below
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        begun = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, _csv_fault(str(error), begun)
            if reader.line_num < begun or "unexpected end" in str(error):
                return
        else:
            is_long = any(len(cell) > LONGEST_CELL_CHARS for cell in cells)
            yield number, _too_long(begun) if is_long else cells


def _too_long(line: int) -> str:
    return f"a cell is longer than {LONGEST_CELL_CHARS:,} characters (line {line}). Put the text into a file."


def _csv_fault(error: str, line: int) -> str:
    if "unexpected end" in error:
        return f'a quotation mark that opens in line {line} is never closed. Close it, or double it ("").'
    return f'a quotation mark stands inside a cell (line {line}). Double it (""), and put the cell in quotes.'


def _delimiter(start: str) -> str:
    """What cuts the first lines into most columns, all alike."""

    def score(delimiter: str) -> float:
        try:
            rows = [row for row in csv.reader(io.StringIO(start, newline=""), delimiter=delimiter) if row][:20]
        except csv.Error:
            return 0
        columns = len(rows[0]) if rows else 0
        return columns * sum(len(row) == columns for row in rows) / len(rows) if columns > 1 else 0

    return max(_DELIMITERS, key=score)


# --- objects


def _objects(text: str, name: str) -> Table:
    """One object a line, or a list of objects."""
    rows: list[Row] = []
    problems: list[str] = []
    for place, value in _values(text, name):
        if isinstance(value, str):
            problems.append(f"{place}: {value}")
        else:
            rows.append(Row(place, {str(key).strip(): as_text(one) for key, one in value.items()}))
        _check_count(len(rows) + len(problems), name)
    columns = tuple(dict.fromkeys(key for row in rows for key in row.values))
    if len(columns) > MOST_COLUMNS:
        raise DefinitionError(f"{name}: {len(columns):,} different keys; {MOST_COLUMNS} is the most.")
    whole = tuple(Row(row.place, {column: row.values.get(column, "") for column in columns}) for row in rows)
    return Table(columns, whole, tuple(problems))


def _values(text: str, name: str) -> Iterator[tuple[str, Mapping[str, Any] | str]]:
    if text.lstrip().startswith("["):
        found = _parsed(text)
        if isinstance(found, str):
            raise DefinitionError(f"{name}: {found}")
        for number, value in enumerate(found if isinstance(found, list) else (), start=1):
            yield (
                f"{name}, entry {number}",
                value if isinstance(value, dict) else "not an object. Write columns with values.",
            )
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            value = _parsed(line)
            is_row = isinstance(value, dict | str)
            yield f"{name}, line {number}", value if is_row else "not an object. Write columns with values."


def _parsed(text: str) -> Any:
    """The value; a text is why there is none."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        return f"not JSON ({error.msg}). Write one JSON object a line."
    except (ValueError, RecursionError):  # a number of 5,000 digits, a thousand brackets
        return "too long a number, or nested too deeply."
    return "not an object. Write columns with values." if isinstance(value, str) else value
