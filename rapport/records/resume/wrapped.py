"""Periods that are printed on two lines: "October 2014 –" above "August 2018", alone or beside other text."""

from __future__ import annotations

import re
from dataclasses import replace

from rapport.records.resume.dates import PRESENT, date_ranges
from rapport.records.resume.text import Piece, Row

_BEGUN = re.compile(r"\S.{1,24}?\s*(?:[-–—]|\b(?:to|bis|à|au|al?|do))$")
_PRESENT = re.compile(PRESENT, re.IGNORECASE)


def with_whole_periods(rows: list[Row]) -> list[Row]:
    """The rows with both halves of a wrapped period as one row of its own, and what stood beside them left."""
    result: list[Row] = []
    index = 0
    while index < len(rows):
        place = _broken_cell(rows, index)
        if place is None:
            result.append(rows[index])
            index += 1
        else:
            result += _mended(rows[index], rows[index + 1], place)
            index += 2
    return result


def _broken_cell(rows: list[Row], index: int) -> int | None:
    """Which cell of a row begins a period that the same cell of the next row ends: 0 or -1."""
    if index + 1 >= len(rows) or rows[index].page != rows[index + 1].page:
        return None
    cells, below = (rows[place].body.text.split("\t") for place in (index, index + 1))
    for place in (0, -1):
        if _begins(cells[place].strip()) and _ends(below[place].strip()):
            return place
    return None


def _begins(cell: str) -> bool:
    if not _BEGUN.fullmatch(cell):
        return False
    found = date_ranges(cell)
    return len(found) == 1 and found[0].position <= 1 and found[0].stop >= len(cell) - 4


def _ends(cell: str) -> bool:
    found = date_ranges(cell)
    if len(found) == 1:
        return found[0].position == 0 and found[0].stop == len(cell) and found[0].start == found[0].end
    return _PRESENT.fullmatch(cell) is not None


def _mended(row: Row, below: Row, place: int) -> list[Row]:
    (date, rest), (end, rest_below) = _apart(row.body, place), _apart(below.body, place)
    period = replace(row, body=Piece(f"{date.text.strip()} {end.text.strip()}", date.start), is_bullet=False)
    rests = [replace(row, body=rest), replace(below, body=rest_below)]
    ordered = [period, *rests] if place == 0 else [rests[0], period, rests[1]]
    return [part for part in ordered if part.text]


def _apart(body: Piece, place: int) -> tuple[Piece, Piece]:
    """The cell with the date, and the others."""
    if place == 0:
        first = body.text.partition("\t")[0]
        return body.cut(0, len(first)), body.cut(len(first) + 1)
    before = body.text.rpartition("\t")[0]
    return body.cut(len(before)).strip("\t"), body.cut(0, len(before))
