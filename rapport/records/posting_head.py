"""The head of a posting in plain text: title, company, place and kind of employment in its first lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapport.records.posting_hiring import Hiring, read_hiring
from rapport.records.posting_pieces import (
    Named,
    Piece,
    head_lines,
    is_kind,
    is_pay,
    is_place_like,
    is_reference,
    is_title_like,
    pieces_of,
)  # fmt: skip
from rapport.records.posting_sections import TextLine
from rapport.records.posting_words import GENERIC, LEGAL_FORM, WORK_MODE

_AT = re.compile(r"\s+(?:at|@|bei(?: der| dem)?|chez|presso|en|w|u|ve společnosti|hos|bij)\s+(?=[A-ZÀ-Ž0-9])")
_UNIT = re.compile(r"(?:school|department|faculty|division|institute|office) of\b|.*\b(?:department|abteilung|team)$", re.I)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say; None where they don't."""

    title: Piece | None = None
    company: Piece | None = None
    location: Piece | None = None
    employment_type: Piece | None = None
    salary: Piece | None = None


def read_head(lines: list[TextLine]) -> Head:
    """Title, company and the rest, as lines like 'Title / Company – Location – Type' or a hiring sentence give them."""
    head = [line for line in head_lines(lines) if not GENERIC.match(line.text)]
    named = Named("\n".join(line.text for line in lines[len(head) :]))
    hiring = read_hiring(lines, named)
    head = [line for line in head if line.start not in hiring.lines]
    found = _from_rows(head, named, hiring)
    if hiring.title and (hiring.is_first or found.title is None or not is_title_like(found.title.text)):
        found = replace(found, title=hiring.title)
    return replace(found, company=found.company or hiring.company, location=found.location or hiring.location)


def _from_rows(head: list[TextLine], named: Named, hiring: Hiring) -> Head:
    rows = [pieces_of(line, named) for line in head]
    row = None if hiring.title and hiring.is_first else _title_row(rows, named)
    title, rest = _cut_title(head[row], rows[row], named) if row is not None else (None, [])
    before = [piece for pieces in rows[:row] for piece in pieces] if row else []
    after = [piece for pieces in rows[row + 1 if row is not None else 0 :] for piece in pieces]
    return _sorted(Head(title=title, company=hiring.company if hiring.lines else None), [*before, *rest, *after], named)


def _title_row(rows: list[list[Piece]], named: Named) -> int | None:
    """The row that looks most like a title; early rows before later ones, never one that opens with the company."""
    scores = [(_title_score(row[0], index, named), -index) for index, row in enumerate(rows) if row]
    best = max(scores, default=None)
    return -best[1] if best and best[0] > -3 else None


def _title_score(piece: Piece, index: int, named: Named) -> float:
    text = piece.text
    score = 3.0 * is_title_like(text) + (index == 0) - 0.3 * index
    if not is_title_like(text):
        score -= 4 * (named.counts(text) > 0 or bool(LEGAL_FORM.search(text)))
    return score - 6 * (is_kind(text) or is_pay(text) or (is_place_like(text) and not is_title_like(text)))


def _cut_title(line: TextLine, row: list[Piece], named: Named) -> tuple[Piece, list[Piece]]:
    """The title, and the pieces of its line from the first on that belongs to another field."""
    title = Piece(line.text.strip(" *_"), line.start + len(line.text) - len(line.text.lstrip(" *_")))
    for index, piece in enumerate(row[1:], 1):
        is_company = named.counts(piece.text) and piece.text[:1].isupper() and not is_title_like(piece.text)
        if is_kind(piece.text) or is_pay(piece.text) or is_company or (is_place_like(piece.text) and index > 0):
            return title.cut(0, row[index].start - title.start), row[index:]
    for match in reversed(list(_AT.finditer(title.text))):
        name = title.text[match.end() :]
        if match.start() > 2 and len(name.split()) <= 5 and named.counts(name) and not is_title_like(name):
            return title.cut(0, match.start()), [title.cut(match.end())]
    return title, []


def _sorted(head: Head, pieces: list[Piece], named: Named) -> Head:
    """Give each piece to the field that it looks like."""
    left = []
    for piece in pieces:
        if is_pay(piece.text):
            head = head if head.salary else replace(head, salary=piece)
        elif is_kind(piece.text):
            head = head if head.employment_type else replace(head, employment_type=piece)
        elif not is_reference(piece.text) or named.counts(piece.text) > 1:
            left.append(piece)
    if head.company is None and (company := _company(left, named)):
        head = replace(head, company=company)
    left = [piece for piece in left if head.company is None or piece.start != head.company.start]
    return replace(head, location=_location(left))


def _company(left: list[Piece], named: Named) -> Piece | None:
    """The piece that the text names most, or that ends in a legal form, or the first that isn't a place."""
    usable = [named.shortest(piece) for piece in left if not WORK_MODE.match(piece.text) and len(piece.text) < 80]
    said = [piece for piece in usable if named.counts(piece.text) > is_place_like(piece.text) * 2]
    if said:
        return max(said, key=lambda piece: named.counts(piece.text) > 2)
    formed = [piece for piece in usable if LEGAL_FORM.search(piece.text)]
    others = [piece for piece in usable if not is_place_like(piece.text) and not _UNIT.match(piece.text)]
    return next(iter([*formed, *others]), None)


def _location(left: list[Piece]) -> Piece | None:
    places = [piece for piece in left if is_place_like(piece.text) and len(piece.text) < 90]
    spoken = [piece for piece in places if not WORK_MODE.fullmatch(piece.text)]
    others = [piece for piece in left if len(piece.text) < 60 and not _UNIT.match(piece.text)]
    return next(iter([*spoken, *[piece for piece in others if piece not in places], *places]), None)
