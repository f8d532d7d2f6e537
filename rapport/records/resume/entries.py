"""The entries of a section: which rows head a job or a course of study, its dates, and the text below it.

Templates differ in where the dates stand: beside the heading, on a line of their own above or below it, or in a margin
that the reader gives after the text. The first dated row of a section shows how many rows stand before the dates; the
others are read the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rapport.records.resume.dates import DateRange, date_ranges
from rapport.records.resume.margins import is_date_note, is_note, is_place_row, split_margin_dates
from rapport.records.resume.places import is_place
from rapport.records.resume.text import Row
from rapport.records.resume.words import FIELD_LABEL, is_employment_type, title_score

MOST_ROWS_BEFORE = 2
MOST_ROWS_AFTER = 2
LONGEST_HEADING = 110
_SUPERVISOR = re.compile(r"(?:manager|supervisor|advis[eo]r|经理|导师|主管|betreuer|encadrant)\s*[:：]", re.IGNORECASE)
_ENDS_LIKE_TEXT = re.compile(r"(?:[a-zà-ÿ0-9)%][.;?:]|[a-zà-ÿ]{2,} [a-z]+!|[,&])$")
_ABBREVIATED_END = re.compile(
    r"(?:\b(?:inc|corp|co|ltd|jr|sr|bros|dept|univ|s\.r\.o|a\.s|gmbh|llc|\w\.\w)\.)$", re.IGNORECASE
)


@dataclass(slots=True)
class Entry:
    """Rows that head an entry (dates included), all dates in them, and the rows below."""

    heading: list[Row]
    dates: list[DateRange]
    body: list[Row] = field(default_factory=list)


def is_dated_heading(row: Row) -> bool:
    """Whether a row is a heading with its dates: short, the dates at its start or end."""
    text = row.body.text
    found = date_ranges(text)
    if not found or len(text) > LONGEST_HEADING + 25:
        return False
    if is_date_note(row):
        return not row.is_bullet
    tail = re.sub(r"^[\s,;|·).）\]]+", "", text[found[-1].stop :])
    at_end = (
        not tail or is_employment_type(tail) or is_place(tail) or (len(tail) < 30 and "\t" in text[found[-1].stop :])
    )
    at_start = not text[: found[0].position].strip(" (•")
    if row.is_bullet:
        return at_end and (_is_period(found[-1]) or "\t" in text) and _is_heading_bullet(row, found[-1])
    if not at_start and (text[:1].islower() or text.rstrip().endswith(".")):
        return False
    return at_end or at_start or (_is_period(found[0]) and len(text) < 90)


def split_entries(rows: list[Row]) -> list[Entry]:
    """The entries of one section in reading order."""
    rows = split_margin_dates(rows)
    anchors = [index for index, row in enumerate(rows) if is_dated_heading(row)]
    if not anchors:
        return _undated(rows)
    if _dates_stand_in_body(rows, anchors):
        return _entries_around(rows, _style_starts(rows))
    before = _heading_rows_before(rows, anchors[0], 0)
    depth, bulleted = (
        sum(not is_place_row(rows[index]) for index in before),
        any(rows[index].is_bullet for index in before),
    )
    heads: list[list[int]] = []
    for number, anchor in enumerate(anchors):
        floor = anchors[number - 1] + 1 if number else 0
        limit = depth if number else MOST_ROWS_BEFORE
        heads.append([*_heading_rows_before(rows, anchor, floor, limit, bulleted), anchor])
    _add_rows_after(rows, heads)
    return _assemble(rows, heads)


def _assemble(rows: list[Row], heads: list[list[int]]) -> list[Entry]:
    entries = []
    for number, head in enumerate(heads):
        stop = heads[number + 1][0] if number + 1 < len(heads) else len(rows)
        dates = [found for index in head for found in date_ranges(rows[index].body.text)]
        entries.append(Entry([rows[i] for i in head], dates, rows[head[-1] + 1 : stop]))
    return entries


def _heading_rows_before(
    rows: list[Row],
    anchor: int,
    floor: int,
    limit: int = MOST_ROWS_BEFORE,
    bulleted: bool = True,
) -> list[int]:
    found: list[int] = []
    for index in range(anchor - 1, floor - 1, -1):
        row = rows[index]
        if sum(not is_place_row(rows[other]) for other in found) >= limit or anchor - index > limit + 2:
            break
        if not can_head(row) or (row.is_bullet and not bulleted):
            break
        if row.is_bullet and (rows[anchor].is_bullet or is_date_note(rows[anchor]) or index != anchor - 1):
            break
        if _is_indented(row, rows[anchor], rows[index - 1] if index else None):
            break
        if row.is_bullet and floor and not _same_column_bullet(rows, index):
            break
        found.insert(0, index)
        if row.is_bullet:
            break
    while found and is_place_row(rows[found[0]]):
        found.pop(0)
    return found


def _add_rows_after(rows: list[Row], heads: list[list[int]]) -> None:
    """Give each heading the short rows between its dates and the text below."""
    for number, head in enumerate(heads):
        stop = heads[number + 1][0] if number + 1 < len(heads) else len(rows)
        last = head[-1]
        for index in range(last + 1, min(stop, last + 1 + MOST_ROWS_AFTER)):
            if rows[index].is_bullet or not can_head(rows[index]):
                break
            head.append(index)


def can_head(row: Row) -> bool:
    """Whether a row may be part of a heading: short, not a sentence, not the rest of one."""
    text = row.text
    if not text or len(text) > LONGEST_HEADING or text[0].islower():
        return False
    if re.match(r"(?:https?:|www\.|\+)", text) or (
        re.match(r"[\w -]{2,40}[:：]\s", text)
        and not is_date_note(row)
        and not (FIELD_LABEL.match(text) or _SUPERVISOR.search(text))
    ):
        return False
    if text.endswith(".") and len(text.split()) > 6 and not FIELD_LABEL.match(text):
        return False
    return not _ENDS_LIKE_TEXT.search(text) or _ABBREVIATED_END.search(text) is not None


def _undated(rows: list[Row]) -> list[Entry]:
    """Without any date: short rows directly before bullets head an entry."""
    heads: list[list[int]] = []
    for index, row in enumerate(rows):
        is_next_bullet = index + 1 < len(rows) and rows[index + 1].is_bullet
        if row.is_bullet or not can_head(row) or not is_next_bullet:
            continue
        above = index - 1
        both = (
            above >= 0
            and not rows[above].is_bullet
            and can_head(rows[above])
            and not (heads and heads[-1][-1] == above)
        )
        fits = both and (
            above == 0 or rows[above].is_bold or row.is_bold or title_score(rows[above].text + " " + row.text) > 0
        )
        heads.append([above, index] if fits else [index])
    return _assemble(rows, heads)


def _dates_stand_in_body(rows: list[Row], anchors: list[int]) -> bool:
    """Whether the dates come after the text of an entry: undated heading, bullets, dates alone."""
    first = anchors[0]
    if not is_date_note(rows[first]) or first == 0:
        return False
    return any(row.is_bullet for row in rows[:first]) and can_head(rows[0]) and not rows[0].is_bullet


def _style_starts(rows: list[Row]) -> list[int]:
    """Where entries start whose dates stand below: rows that look like the first, or that follow the dates."""
    edge = rows[0].x_pt
    starts = [0]
    for index, row in enumerate(rows[1:], 1):
        if row.is_bullet or not can_head(row) or is_note(row):
            continue
        if edge is not None and row.x_pt is not None:
            begins = abs(row.x_pt - edge) < 2.5 and (rows[index - 1].x_pt or edge) > edge + 2.5
        else:
            begins = is_note(rows[index - 1])
        if begins:
            starts.append(index)
    return starts


def _entries_around(rows: list[Row], starts: list[int]) -> list[Entry]:
    entries = []
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(rows)
        block = rows[start:stop]
        heading = [block[0]]
        for row in block[1:3]:
            if row.is_bullet or not can_head(row):
                break
            heading.append(row)
        notes = [row for row in block if is_date_note(row) and row not in heading]
        dates = [found for row in heading + notes for found in date_ranges(row.body.text)]
        places = [row for row in block[len(heading) :] if not row.is_bullet and is_place_row(row)]
        body = [row for row in block[len(heading) :] if not is_note(row)]
        entries.append(Entry(heading + places, dates, body))
    return entries


def _is_period(found: DateRange) -> bool:
    return found.is_current or found.start != found.end or found.is_blank


def _is_heading_bullet(row: Row, found: DateRange) -> bool:
    before = row.body.text[: found.position]
    return "\t" in before or (
        len(before) < 80 and (title_score(before) > 0 or before.rstrip().endswith(("(", ",", "|", "–", "—")))
    )


def _is_indented(row: Row, anchor: Row, above: Row | None) -> bool:
    """Whether a row goes on with the text of a bullet above it: it stands further right than the heading."""
    if row.x_pt is None or anchor.x_pt is None or above is None or row.page != anchor.page:
        return False
    if is_place_row(row):
        return False
    return row.x_pt > anchor.x_pt + 4 and not row.is_bold


def _same_column_bullet(rows: list[Row], index: int) -> bool:
    row = rows[index]
    others = [other.x_pt for other in rows if other.is_bullet and other.x_pt is not None]
    return row.x_pt is None or not others or row.x_pt <= min(others) + 3
