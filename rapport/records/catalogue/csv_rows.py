"""CSV of products: its encoding and delimiter are found, quoted line breaks stay, and no row stops the others."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from typing import Any

from rapport.errors import UnusableCatalogue
from rapport.records.catalogue.unreadable import Unreadable

DELIMITERS = (",", ";", "\t", "|")
LOOKED_AT = 64_000  # bytes from which encoding and delimiter are told
_LARGEST_FIELD = 200_000_000  # above any file's limit: the size of a cell is judged a row at a time


def csv_rows(data: bytes, name: str) -> Iterator[Any]:
    """A dict a row, or Unreadable for one with more cells than the header.

    Raises:
        UnusableCatalogue: binary data, or text without a header of at least two columns.
    """
    encoding = _encoding(data, name)
    start = _decoded_start(data, encoding)
    delimiter = _delimiter(start, name)
    return _rows(data, encoding, delimiter)


def _rows(data: bytes, encoding: str, delimiter: str) -> Iterator[Any]:
    previous = csv.field_size_limit()
    csv.field_size_limit(max(previous, _LARGEST_FIELD))
    with io.TextIOWrapper(io.BytesIO(data), encoding, "replace", newline="") as text:
        reader = csv.reader((line.replace("\0", "") for line in text), delimiter=delimiter)
        header = _header(next(reader))
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _row(header, cells)


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


def _encoding(data: bytes, name: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in data[:LOOKED_AT] or data.startswith((b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xd0\xcf\x11\xe0")):
        raise UnusableCatalogue(f"{name}: is neither JSON nor CSV. Export the products as one of them.")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _decoded_start(data: bytes, encoding: str) -> str:
    return codecs.getincrementaldecoder(encoding)("replace").decode(data[:LOOKED_AT])


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
        rows = [row for _, row in zip(range(20), csv.reader(io.StringIO(start), delimiter=delimiter), strict=False)]
    except csv.Error:
        return 0
    rows = [row for row in rows if row]
    columns = len(rows[0]) if rows else 0
    if columns < 2:
        return 0
    same = sum(len(row) == columns for row in rows[1:])
    return columns * (1 + same) / len(rows)
