"""Notes in a résumé's margin: rows with nothing but a date or a place, and dates printed beside text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from rapport.records.resume.dates import date_ranges, without_dates
from rapport.records.resume.places import is_place
from rapport.records.resume.text import Row
from rapport.records.resume.words import is_employment_type, title_score

_LABEL = re.compile(
    r"^(?:date|dates|location|ort|lieu|période|period|duration|zeitraum|periodo|od|do|obdobie|期间|時期)\s*[:：]?$",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(r"^(?:dates?|location|ort|lieu|period|zeitraum|période)\s*[:：]\s*", re.IGNORECASE)


def is_date_note(row: Row) -> bool:
    """Whether a row holds a date and nothing else but a place or "full-time"."""
    if not date_ranges(row.body.text):
        return False
    for piece in without_dates(row.body):
        for part in re.split(r"\t|\||·|•|,?\s+(?=(?:Date|Location)s?:)", piece.text):
            rest = _LABEL_BEFORE.sub("", part.strip(" ,;()[]-–—"))
            if (
                rest
                and not _LABEL.match(rest)
                and not is_employment_type(rest)
                and not is_place(rest)
                and not _is_short_place(rest, piece.text)
            ):
                return False
    return True


def is_place_row(row: Row) -> bool:
    """Whether a row is a place and nothing else."""
    return "\t" not in row.body.text and is_place(row.text)


def is_note(row: Row) -> bool:
    """Whether a row says only when, where or how much someone worked."""
    return is_date_note(row) or is_employment_type(row.text) or is_place_row(row)


def split_margin_dates(rows: list[Row]) -> list[Row]:
    """Take a margin's date off the end of a long line of text that it was printed beside."""
    plain = _levels_of_plain_bullets(rows)
    result: list[Row] = []
    for index, row in enumerate(rows):
        head, tab, _tail = row.body.text.rpartition("\t")
        note = replace(row, body=row.body.cut(len(head) + 1), is_bullet=False) if tab else row
        is_text = head[:1].islower() or (
            row.is_bullet and (len(head) > 60 or _level(row) in plain or (index > 0 and _has_place(rows[index - 1])))
        )
        if tab and is_text and is_note(note):
            result += [replace(row, body=row.body.cut(0, len(head))), note]
        else:
            result.append(row)
    return result


def _has_place(row: Row) -> bool:
    """Whether a heading has a place set to its right and no date: that stands in the margin of the next line."""
    text = row.body.text
    return not row.is_bullet and not date_ranges(text) and "\t" in text and is_place(text.rpartition("\t")[2])


def _levels_of_plain_bullets(rows: list[Row]) -> frozenset[int]:
    """Left edges, in steps of 3 points, at which most bullets have no date: a date there belongs to the heading."""
    if not rows or rows[0].is_bullet:
        return frozenset()
    bullets = Counter(_level(row) for row in rows if row.is_bullet and row.x_pt is not None)
    plain = Counter(_level(row) for row in rows if row.is_bullet and row.x_pt is not None and "\t" not in row.body.text)
    return frozenset(level for level, count in bullets.items() if plain[level] * 2 > count)


def _level(row: Row) -> int:
    return round((row.x_pt or 0) / 3)


def _is_short_place(part: str, whole: str) -> bool:
    """After a "|" or a label a place needs no proof ("| Mountain View", "Location: Location")."""
    labelled = re.search(rf"(?:[|•·]|Location:)\s*{re.escape(part)}", whole) or (
        whole.strip().startswith(part) and len(part.split()) < 3
    )
    return (
        bool(labelled)
        and re.fullmatch(r"[^\W\d_][\w.'’ ,&-]{1,40}", part) is not None
        and title_score(part) == 0
        and "," not in part[-1:]
        and _after_bar(part, whole)
    )


def _after_bar(part: str, whole: str) -> bool:
    return re.search(rf"(?:[|•·]|Location:)\s*{re.escape(part)}\s*$", whole) is not None
