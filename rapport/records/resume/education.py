"""Degrees and schools of a résumé."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapport.documents.document import Document
from rapport.records.candidate import Education
from rapport.records.resume.dates import DateRange, date_ranges, without_dates
from rapport.records.resume.entries import can_head
from rapport.records.resume.places import is_place, trailing_place
from rapport.records.resume.rireki import read_rireki_education
from rapport.records.resume.sections import Section
from rapport.records.resume.text import Piece, Row, said
from rapport.records.resume.words import degree_score, is_school

_PARTS = re.compile(r"\t+|\s+[|·•]\s*|\s+[–—-]\s+|;\s+|\s{2,}|\s+\bat\b\s+(?=[A-Z])")
_ASIDE = re.compile(
    r"^(?:thesis|gpa|course|coursework|advis[eo]r|focus|relevant|cumulative|major|honors|minor thesis|mention|"
    r"note|grade)\b|\bGPA\b\s*[:：]?\s*[\d.]",
    re.IGNORECASE,
)


def read_education(document: Document, sections: Sequence[Section]) -> tuple[Education, ...]:
    """One entry a degree, in the résumé's order, with the school and the dates that stand nearest."""
    found: list[Education] = []
    for section in sections:
        if section.kind == "education" or "education" in section.kinds:
            found += read_rireki_education(document, section) or _section_education(
                document, list(section.rows), is_mixed=section.kind == "mixed"
            )
    if not found:
        rows = [
            row
            for section in sections
            if section.kind not in ("publications", "summary", "header")
            for row in section.rows
        ]
        found = _section_education(document, [row for row in rows if date_ranges(row.text)], is_mixed=True)
    return tuple(found)


def _section_education(document: Document, rows: list[Row], is_mixed: bool) -> list[Education]:
    marks = [index for index, row in enumerate(rows) if _names_degree(row, is_mixed)]
    school_first = bool(marks) and any(is_school(row.text) for row in rows[: marks[0]])
    result, school = [], None
    for number, index in enumerate(marks):
        floor = marks[number - 1] + 1 if number else 0
        stop = marks[number + 1] if number + 1 < len(marks) else len(rows)
        degree, own_school = _degree_and_school(rows[index])
        around = rows[floor:index][::-1] if school_first else rows[index + 1 : stop]
        school = own_school or _school_in(around[:3]) or (school if school_first else None)
        school = school or _unproven_school(rows, index, floor, stop, degree)
        period = _period_near(rows, index, floor, stop, school_first)
        if degree is not None:
            result.append(_education(document, degree, school, period))
    return result


def _names_degree(row: Row, is_mixed: bool) -> bool:
    text = row.text
    if text[:1].islower() or (
        re.search(r"\bthesis\b|\barbeit\b", text, re.IGNORECASE) and degree_score(text[:12]) == 0
    ):
        return False
    if len(text) > 140 or _ASIDE.search(text[:12]) or degree_score(text) == 0:
        return False
    if row.is_bullet and not date_ranges(text) and degree_score(text[:14]) == 0:
        return False
    return not is_mixed or degree_score(text) > 1


def _degree_and_school(row: Row) -> tuple[Piece | None, Piece | None]:
    pieces = [part for rest in without_dates(row.body) for part in rest.split(_PARTS)]
    pieces = [part for part in pieces if not is_place(part.clean) and not _ASIDE.search(part.text)]
    if len(pieces) == 1:
        pieces = _apart(pieces[0])
    degree = max(pieces, key=lambda part: degree_score(part.clean), default=None)
    school = next((_named_school(part) for part in pieces if part is not degree and is_school(part.clean)), None)
    return degree, school


def _apart(piece: Piece) -> list[Piece]:
    """ "B.S. Systems Engineering, Example University" at the comma before the school."""
    for match in re.finditer(r",\s+", piece.text):
        before, after = piece.cut(0, match.start()), piece.cut(match.end())
        if degree_score(before.text) and is_school(after.text) and not is_school(before.text):
            return [before, after]
        if is_school(before.text) and degree_score(after.text) and not degree_score(before.text):
            return [before, after]
    comma = re.search(r",\s+", piece.text)
    if comma and degree_score(piece.text[comma.end() :]):
        before = piece.cut(0, comma.start())
        if not degree_score(before.text) and len(before.text.split()) <= 4:
            return [before, piece.cut(comma.end())]
    return [piece]


def _school_in(rows: list[Row]) -> Piece | None:
    for row in rows:
        for rest in without_dates(row.body):
            for part in rest.split(_PARTS):
                if is_school(part.clean) and not _ASIDE.search(part.text) and len(part.clean) < 90:
                    return _named_school(part)
    return None


def _unproven_school(rows: list[Row], index: int, floor: int, stop: int, degree: Piece | None) -> Piece | None:
    """A school whose name doesn't say so ("INSA Rennes"): what stands beside the degree, above it or below it."""
    own = [part for part in _heading_pieces(rows[index]) if part != degree and not degree_score(part.clean)]
    if own:
        return own[0] if len(own[0].clean.split()) <= 6 else None
    near = [place for place in (index - 1, index + 1) if floor <= place < stop]
    near = [place for place in near if not (date_ranges(rows[place].text) and date_ranges(rows[index].text))]
    for place in near:
        pieces = [] if rows[place].is_bullet and not rows[index].is_bullet else _heading_pieces(rows[place])
        if pieces and not degree_score(pieces[0].clean) and can_head(rows[place]):
            return _named_school(pieces[0])
    return None


def _heading_pieces(row: Row) -> list[Piece]:
    pieces = [part for rest in without_dates(row.body) for part in rest.split(_PARTS)]
    if len(pieces) == 1:
        pieces = pieces[0].split(re.compile(r",\s+"))
    return [
        part
        for part in pieces
        if part.clean[:1].isupper() and len(part.clean) > 2 and not is_place(part.clean)
        and not _ASIDE.search(part.text) and not re.search(r"[:\d]|\.$", part.clean)
    ]  # fmt: skip


def _named_school(piece: Piece) -> Piece:
    """The school without a place behind it and without a field of study before it."""
    piece = piece.strip(".") if re.search(r"[^\W\d_]{4}\.$", piece.text) else piece
    start = trailing_place(piece.text)
    piece = piece.cut(0, start).strip() if start else piece
    parts = piece.split(re.compile(r",\s+"))
    schools = [part for part in parts if is_school(part.clean)]
    return schools[0] if len(schools) == 1 and is_school(parts[-1].clean) and len(parts) > 1 else piece


def _period_near(rows: list[Row], index: int, floor: int, stop: int, school_first: bool) -> DateRange | None:
    near = [index, *range(index + 1, min(stop, index + 5)), *range(index - 1, max(floor, index - 3) - 1, -1)]
    for place in near:
        found = date_ranges(rows[place].body.text)
        if found:
            return found[-1]
    return None


def _education(document: Document, degree: Piece, school: Piece | None, period: DateRange | None) -> Education:
    return Education(
        degree=said(document, degree),
        school=said(document, school) if school else None,
        start=period.start if period and period.start != period.end else None,
        end=period.end if period else None,
    )
