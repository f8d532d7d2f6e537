"""The rows of a catalogue's file: a number, and a value for each column; what is no row is a value too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rapport.errors import EmptyDocument
from rapport.records.catalogue.csv_rows import csv_rows
from rapport.records.catalogue.json_rows import json_rows, looks_like_json
from rapport.records.catalogue.unreadable import Unreadable

_NOT_BLANK = re.compile(rb"\S")  # `strip` would copy the whole file
MAX_CELL_CHARS = 1_000_000  # a cell of more is no text of a product; the row is left out and reported


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts from 1 as the person would (a CSV's header apart). `problem` says why it can't be taken."""

    number: int
    values: dict[str, Any]
    problem: str = ""


def read_rows(data: bytes, name: str) -> Iterator[Row]:
    """The rows of a JSON or CSV file, one at a time.

    Raises:
        EmptyDocument: no bytes at all.
        UnusableCatalogue: neither JSON nor CSV, or JSON that breaks off.
    """
    if not _NOT_BLANK.search(data):
        raise EmptyDocument(f"{name}: is empty. Choose a JSON or CSV file with one product a row.")
    found = json_rows(data, name) if looks_like_json(data) else csv_rows(data, name)
    for number, value in enumerate(found, start=1):
        yield _row(number, value)


def _row(number: int, value: object) -> Row:
    if isinstance(value, Unreadable):
        return Row(number, {}, value.sentence)
    if not isinstance(value, dict):
        return Row(number, {}, f"Is {_kind(value)} and no product with named columns.")
    values = {str(key): cell for key, cell in value.items()}
    too_large = next((key for key, cell in values.items() if _size(cell) > MAX_CELL_CHARS), None)
    if too_large is not None:
        size = _size(values[too_large]) / 1_000_000
        kept = {key: cell for key, cell in values.items() if _size(cell) <= 1_000}
        return Row(
            number, kept, f"The cell {too_large!r:.60} holds {size:.1f} million characters; at most 1 million are read."
        )
    return Row(number, values)


def _kind(value: object) -> str:
    if value is None:
        return "empty"
    return "a list" if isinstance(value, list) else f"the single value {value!r:.40}"


def _size(cell: object) -> int:
    if isinstance(cell, str):
        return len(cell)
    if isinstance(cell, dict):
        return sum(_size(part) for pair in cell.items() for part in pair)
    if isinstance(cell, list):
        return sum(_size(part) for part in cell)
    return 1
