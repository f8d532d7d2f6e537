"""Ratings made elsewhere: CSV or XLSX with the columns case, variant, rater, metric and value."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from rapport.errors import DocumentError, EmptyDocument, UnsupportedDocument
from rapport.statistics.rating import Rating

COLUMNS = ("case", "variant", "rater", "metric", "value")
OUTPUT = "output"  # a further column, which a file may have: the id of the output that was rated
NOTHING = frozenset({"", "na", "n/a", "none", "null", "-"})


@dataclass(frozen=True, slots=True)
class RatingsRead:
    """The ratings, and a sentence for each line that couldn't be taken.

    `outputs` are the ids of the rated outputs, one a rating and empty where the line names none; without a column
    `output` there are none at all.
    """

    ratings: tuple[Rating, ...]
    problems: tuple[str, ...]
    outputs: tuple[str, ...] = ()


def read_ratings(data: bytes, name: str, *, by_output: bool = False) -> RatingsRead:
    """Read a file of ratings; a cell without a value is unscored.

    With `by_output` a line may name the output in a column of that name, or in `case` by its id or its text, and
    `variant` may be missing: the caller knows the outputs.

    Raises:
        DocumentError: no CSV or XLSX, empty, or columns are missing; the message says which.
    """
    if not data.strip():
        raise EmptyDocument(f"{name} is empty. Export the ratings again.")
    rows = _xlsx_rows(data, name) if name.lower().endswith((".xlsx", ".xlsm")) else _csv_rows(data, name)
    header = [cell.strip().lower() for cell in next(rows, [])]
    needed = COLUMNS if not by_output else tuple(name for name in COLUMNS if name not in _optional(header))
    missing = [column for column in needed if column not in header]
    if missing:
        raise DocumentError(
            f"{name} lacks the column{'s' if len(missing) > 1 else ''} {', '.join(missing)}. "
            f"It needs {', '.join(needed)}, in any order."
        )
    places = [header.index(column) if column in header else None for column in (*COLUMNS, OUTPUT)]
    return _read(rows, places, len(header), name, by_output)


def _optional(header: Sequence[str]) -> tuple[str, ...]:
    return ("case", "variant") if OUTPUT in header else ("variant",)


def _read(
    rows: Iterator[list[str]], places: Sequence[int | None], width: int, name: str, by_output: bool
) -> RatingsRead:
    ratings: list[Rating] = []
    outputs: list[str] = []
    problems: list[str] = []
    for number, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) < width:
            problems.append(f"{name}, line {number}: {len(row)} fields, the header has {width}. The line is left out.")
            continue
        case, variant, rater, metric, cell, output = ("" if place is None else row[place].strip() for place in places)
        if not (metric and ((case and variant) or (by_output and (case or output)))):
            problems.append(f"{name}, line {number}: case, variant or metric is empty. The line is left out.")
            continue
        try:
            value = _number(cell)
        except ValueError:
            problems.append(f"{name}, line {number}: the value {cell[:40]!r} isn't a number. It counts as unscored.")
            value = None
        ratings.append(Rating(case, variant, rater, metric, value))
        outputs.append(output)
    return RatingsRead(tuple(ratings), tuple(problems), tuple(outputs) if places[-1] is not None else ())


def _number(text: str) -> float | None:
    """The number, also with a decimal comma; None for nothing. Raises ValueError."""
    if text.lower() in NOTHING:
        return None
    number = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    if not isfinite(number):
        raise ValueError(text)
    return number


def _csv_rows(data: bytes, name: str) -> Iterator[list[str]]:
    text = _decoded(data, name)
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    return iter(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _decoded(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
    if best is None or b"\x00" in data:
        raise UnsupportedDocument(f"{name} is no CSV file. Export the ratings as CSV or XLSX.")
    return str(best)


def _xlsx_rows(data: bytes, name: str) -> Iterator[list[str]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, IndexError):
        raise UnsupportedDocument(f"{name} is no XLSX file. Save it again, or export it as CSV.") from None
    return ([_cell(cell) for cell in row] for row in sheet.iter_rows(values_only=True))


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def as_rows(ratings: Sequence[Rating]) -> list[dict[str, str | float | None]]:
    """The ratings as rows of such a file; an unscored one has no value."""
    return [
        {"case": r.case, "variant": r.variant, "rater": r.rater, "metric": r.metric, "value": r.value} for r in ratings
    ]
