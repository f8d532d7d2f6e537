"""Rows as a workbook that Excel and its kin open without running anything in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from rapport.exporting.table import Cell, harmless

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST_CELL = 32_767  # characters, Excel's limit
_NO_XLSX = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def write_xlsx(file: BinaryIO, sheets: Mapping[str, tuple[Sequence[str], Iterable[Mapping[str, Cell]]]]) -> None:
    """A workbook from columns and rows by the sheet's name; rows are read once and not kept in memory.

    Text that a spreadsheet would run is made harmless, what is too long for a cell is cut, None is an empty cell.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, (columns, rows) in sheets.items():
        sheet = book.create_sheet(name[:31])
        sheet.append([harmless(column) for column in columns])
        for row in rows:
            sheet.append([_cell(row.get(column)) for column in columns])
    book.save(file)


def _cell(value: Cell) -> Cell:
    return harmless(_NO_XLSX.sub("", value))[:_LONGEST_CELL] if isinstance(value, str) else value
