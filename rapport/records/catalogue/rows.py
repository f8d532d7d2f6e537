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

_NOT_BLANK = re.compile(rb"[^\s\xef\xbb\xbf\xff\xfe\0]")  # `strip` would copy the whole file
MAX_CELL_CHARS = 1_000_000  # a cell of more is no text of a product; the row is left out and reported
SHORT_CELL_CHARS = 1_000
DEEPEST = 50


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
    try:
        sizes = {key: _size(cell) for key, cell in values.items()}
    except RecursionError:
        return Row(number, {}, "Is nested too deeply.")
    too_large = next((key for key, size in sizes.items() if size > MAX_CELL_CHARS), None)
    if too_large is None:
        return Row(number, values)
    kept = {key: cell for key, cell in values.items() if sizes[key] <= SHORT_CELL_CHARS}
    size = f"{sizes[too_large] / 1_000_000:.1f} million characters"
    return Row(number, kept, f"The cell {too_large!r:.60} holds {size}; at most 1 million are read.")


def _kind(value: object) -> str:
    if value is None:
        return "empty"
    return "a list" if isinstance(value, list) else f"the single value {value!r:.40}"


def _size(cell: object, depth: int = 0) -> int:
    """Characters in a cell. Raises RecursionError where it is nested deeper than any shop's file."""
    if isinstance(cell, str):
        return len(cell)
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(cell, dict):
        return sum(_size(part, depth + 1) for pair in cell.items() for part in pair)
    if isinstance(cell, list):
        return sum(_size(part, depth + 1) for part in cell)
    return 1
