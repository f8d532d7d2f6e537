"""CSV of products: its encoding and delimiter are found, quoted line breaks stay, and no row stops the others."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue.csv_lines import Lines
from rapport.records.catalogue.encodings import LOOKED_AT, encoding_of
from rapport.records.catalogue.unreadable import Unreadable

DELIMITERS = (",", ";", "\t", "|")
STRAY_QUOTE = "Opens a quotation mark that nothing closes."
_SEPARATOR_LINE = re.compile(r"^sep=(.)\r?\n")  # Excel's own first line
_LARGEST_FIELD = 200_000_000  # above any file's limit: the size of a cell is judged a row at a time


def csv_rows(data: bytes, name: str) -> Iterator[Any]:
    """A dict a row, or Unreadable for one with more cells than the header.

    Raises:
        UnusableCatalogue: binary data, or text without a header of at least two columns.
    """
    found = encoding_of(data)
    if found is None:
        raise UnusableCatalogue(f"{name}: is neither JSON nor CSV. Export the products as one of them.")
    start = data[:LOOKED_AT].decode(found[0], "replace")
    named = _SEPARATOR_LINE.match(start)
    delimiter = named[1] if named else _delimiter(start, name)
    return _rows(data, found, delimiter, skipped=1 if named else 0)


def _rows(data: bytes, encoding: tuple[str, str], delimiter: str, skipped: int) -> Iterator[Any]:
    previous = csv.field_size_limit()
    csv.field_size_limit(max(previous, _LARGEST_FIELD))
    with io.TextIOWrapper(io.BytesIO(data), *encoding, newline="") as text:
        lines = Lines(text)
        records = csv.reader(lines, delimiter=delimiter)
        for _ in range(skipped):
            next(records)
        header = _header(next(records))
        lines.taken.clear()
        while (cells := next(records, None)) is not None:
            if len(lines.taken) > 1 and lines.are_rows(delimiter, len(header)):
                yield Unreadable(STRAY_QUOTE)
                lines.go_back()
                records = csv.reader(lines, delimiter=delimiter)
            elif any(cell.strip() for cell in cells):
                yield _row(header, cells)
            lines.taken.clear()


def _row(header: list[str], cells: list[str]) -> dict[str, str] | Unreadable:
    spare = [cell for cell in cells[len(header) :] if cell.strip()]
    if spare:
        return Unreadable(f"Has {len(cells)} cells, the header has {len(header)} columns.")
    return dict(zip(header, cells, strict=False))


def _header(cells: list[str]) -> list[str]:
    """Column names, each different: a second `colour` is `colour 2`, one without a name is `column 3`."""
    names: list[str] = []
    for place, cell in enumerate(cells, start=1):
        wanted = cell.strip().lstrip("\ufeff") or f"column {place}"
        taken = sum(name == wanted or name.startswith(f"{wanted} ") for name in names) if wanted in names else 0
        names.append(f"{wanted} {taken + 1}" if taken else wanted)
    return names


def _delimiter(start: str, name: str) -> str:
    """The one that cuts the header into most columns, and the first rows into as many."""
    scores = {delimiter: _score(start, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    if scores[best] <= 0:
        raise UnusableCatalogue(
            f"{name}: is neither JSON nor CSV with a header of two columns or more. Export the products as one of them."
        )
    return best


def _score(start: str, delimiter: str) -> float:
    try:
        rows = list(islice(csv.reader(io.StringIO(start, newline=""), delimiter=delimiter), 20))
    except csv.Error:
        return 0
    rows = [row for row in rows if row]
    columns = len(rows[0]) if rows else 0
    if columns < 2:
        return 0
    same = sum(len(row) == columns for row in rows[1:])
    return columns * (1 + same) / len(rows)
