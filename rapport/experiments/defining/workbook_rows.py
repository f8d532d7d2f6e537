"""Rows of an XLSX file as text, cell by cell."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

from rapport.documents.workbook import open_workbook
from rapport.errors import DefinitionError, DocumentError

Cells = Sequence[str] | str  # the cells, or why the row can't be taken


class _Bad(Exception):
    """A row that can't be taken; the message says why."""


def sheet_rows(data: bytes, name: str, sheet: str | None) -> Iterator[tuple[int, Cells]]:
    """The values that the spreadsheet program stored; a formula without one is a fault of its row."""
    shown, written = _sheet(data, name, sheet, values=True), _sheet(data, name, sheet, values=False)
    width = 0
    for number, (row, formulas) in enumerate(_both(shown, written, name), start=1):
        try:
            cells = [_cell(cell, formula) for cell, formula in zip(row, formulas, strict=False)]
        except _Bad as bad:
            yield number, str(bad)
            continue
        width = width or len(trimmed(cells))
        yield number, [*cells, *[""] * (width - len(cells))]


def sheet_names(data: bytes) -> tuple[str, ...]:
    """What a workbook's sheets are called, in order; none where it can't be read, which reading its rows explains."""
    try:
        return tuple(one.title for one in _book(data, "The workbook", values=True).worksheets)
    except DefinitionError:
        return ()


def _both(shown: Any, written: Any, name: str) -> Iterator[tuple[Any, Any]]:
    try:
        yield from zip(shown.iter_rows(), written.iter_rows(), strict=False)
    except Exception:  # as in `_book`
        raise DefinitionError(f"{name}: its sheet is damaged. Save it again, or as CSV.") from None


def _sheet(data: bytes, name: str, sheet: str | None, *, values: bool) -> Any:
    book = _book(data, name, values=values)
    names = [one.title for one in book.worksheets]
    if sheet is not None and sheet not in names:
        raise DefinitionError(f"{name} has no sheet '{sheet}'. It has {', '.join(names)}.")
    if not names:
        raise DefinitionError(f"{name} has no sheet. Save it again, or as CSV.")
    return book.worksheets[names.index(sheet) if sheet is not None else 0]


def _book(data: bytes, name: str, *, values: bool) -> Any:
    try:
        return open_workbook(data, name, values=values)
    except DocumentError as error:
        raise DefinitionError(str(error)) from None


def _cell(cell: Any, formula: Any) -> str:
    where = getattr(cell, "coordinate", "")
    if getattr(cell, "data_type", "") == "e":
        raise _Bad(f"{where} holds the error {cell.value}. Correct its formula.")
    if cell.value is None and getattr(formula, "data_type", "") == "f":
        raise _Bad(
            f"{where} holds a formula without a stored value. Open the file in a spreadsheet program and save it."
        )
    return as_text(cell.value)


def as_text(value: object) -> str:
    """As a person would write it: no `.0` at whole numbers, no time at midnight."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and math.isfinite(value) and value == int(value) and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    text = str(value)
    return text.removesuffix(" 00:00:00")


def trimmed(cells: Sequence[str]) -> list[str]:
    """Without empty cells at the end: spreadsheets write those."""
    kept = list(cells)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept
