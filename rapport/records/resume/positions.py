"""The jobs of a résumé: title, employer, place and dates out of the headings of its entries."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from rapport.documents.document import Document
from rapport.records.candidate import Position, YearMonth
from rapport.records.resume.case import spoken_case
from rapport.records.resume.dates import DateRange, date_ranges, months_between, without_dates
from rapport.records.resume.entries import Entry, split_entries
from rapport.records.resume.highlights import highlights_of
from rapport.records.resume.places import is_place, trailing_place
from rapport.records.resume.rireki import read_rireki
from rapport.records.resume.sections import Section
from rapport.records.resume.text import Piece, cite, has_cjk, is_upper, said
from rapport.records.resume.words import FIELD_LABEL, employer_score, is_employment_type, title_score

EMPLOYMENT = ("experience", "mixed", "research")
_STRONG = re.compile(
    r"\t+|\s+[|·•‧@]\s*|\s*[|·•]\s+|\s+[–—-]\s+|\s+@\s*|\s+\bat\b\s+(?=[A-Z])|\s+\b(?:chez|bei|presso)\b\s+(?:der "
    r"|dem |la |l[’'])?|，|\s{2,}|(?<=[a-zà-ÿ]):\s+(?=[A-Z])"
)
_COMMA = re.compile(
    r",\s*(?!(?:Inc|Ltd|LLC|L\.L\.C|Corp|Co|GmbH|S\.A|AG|Pvt|LP|LLP|PLC|Jr|s\.r\.o|a\.s)\b\.?)(?![^()]*\))"
)
_NOT_AT = re.compile(_STRONG.pattern.replace(r"|\s+\bat\b\s+(?=[A-Z])", ""))
_BARE_LABEL = re.compile(r"(?:dates?|location|ort|lieu|period)\s*[:：]?", re.IGNORECASE)
_NOTE = re.compile(
    r"\s+(?:manager|supervisor|advisor|adviser|经理|导师|主管|betreuer|encadrant)\s*[:：].*$", re.IGNORECASE
)
# What a person's trade was, where they don't name the company.
_SECTOR = re.compile(
    r"research (?:and|&) development|r&d|self[- ]employed|freelance|various (?:clients|companies|employers)|"
    r"forschung und entwicklung|(?:[\w-]+ ){0,2}(?:industry|sector|branche)|confidential",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"个人项目|个人作品|\b(?:personal|individual|side) projects?\b", re.IGNORECASE)


@dataclass(slots=True)
class _Parts:
    """What the heading of an entry is made of."""

    entry: Entry
    slots: list[Piece] = field(default_factory=list)
    place: Piece | None = None


def read_positions(
    document: Document, sections: list[Section], today: date, kinds: tuple[str, ...] = EMPLOYMENT
) -> tuple[Position, ...]:
    """The jobs in sections of these kinds, newest first."""
    found: list[Position] = []
    for section in sections:
        if section.kind in kinds:
            found += _section_positions(document, section)
    return tuple(sorted(found, key=lambda position: _recency(position, today), reverse=True))


def years_of_experience(positions: tuple[Position, ...], today: date) -> float | None:
    """Calendar months with at least one job, overlaps once, divided by twelve; None without any dated job."""
    months: set[int] = set()
    for position in positions:
        if position.start is not None and (position.end is not None or position.is_current):
            months |= months_between(position.start, position.end, today)
    return round(len(months) / 12, 1) if months else None


def _recency(position: Position, today: date) -> tuple[bool, int, int]:
    end = position.end or (YearMonth(today.year, today.month) if position.is_current else YearMonth(0, 1))
    start = position.start or YearMonth(0, 1)
    return (position.is_current, end.year * 12 + (end.month or 6), start.year * 12 + (start.month or 6))


def _section_positions(document: Document, section: Section) -> list[Position]:
    if form := read_rireki(document, section):
        return form
    parts = [_take_apart(entry) for entry in split_entries(list(section.rows))]
    if any(part.place for part in parts):
        for part in parts:
            _take_unknown_place(part)
    title_first = _title_stands_first(parts)
    positions: list[Position] = []
    employer: Piece | None = None
    for part in parts:
        if _PROJECT.search(_whole(part)) or (section.kind == "mixed" and not _is_job(part)):
            continue
        title, own_employer = _assign(part.slots, title_first)
        if (
            section.kind == "research"
            and own_employer is not None
            and title is not None
            and title_score(title.clean) == 0
        ):
            title = None
        if title is None and own_employer is None:
            continue
        if own_employer is None and title_score(title.clean if title else "") > 0:
            own_employer = employer if len(part.slots) == 1 else None
        employer = own_employer or employer
        positions.append(_position(document, part, title, own_employer))
    return positions


def _take_apart(entry: Entry) -> _Parts:
    parts = _Parts(entry)
    anchor_seen = False
    for number, row in enumerate(entry.heading):
        has_date = bool(date_ranges(row.body.text))
        if anchor_seen and len(parts.slots) >= 2 and not has_date:
            _place_only(parts, row.body)
            continue
        for piece in _pieces(row.body):
            _add(parts, piece)
        anchor_seen = anchor_seen or has_date or number > 0
    if len(parts.slots) == 1:
        parts.slots = _at_commas(parts, parts.slots[0])
    return parts


def _pieces(body: Piece) -> list[Piece]:
    result = []
    for piece in without_dates(body):
        label = FIELD_LABEL.match(piece.text)
        piece = piece.cut(label.end()) if label else piece
        before_at = re.split(r"\s+at\s+", piece.text)[0]
        parts = piece.split(_NOT_AT if employer_score(before_at) > title_score(before_at) else _STRONG)
        result += [half for part in parts for half in (_cjk_halves(part) if len(parts) == 1 else [part])]
    return result


def _cjk_halves(piece: Piece) -> list[Piece]:
    """Company and title, which Chinese and Japanese résumés part by a blank only."""
    space = piece.text.find(" ")
    if not has_cjk(piece.text) or space < 2:
        return [piece]
    left, right = piece.cut(0, space), piece.cut(space).strip()
    return [left, right] if title_score(right.clean) > 0 and title_score(left.clean) == 0 else [piece]


def _add(parts: _Parts, piece: Piece) -> None:
    piece = piece.strip()
    note = _NOTE.search(piece.text)
    piece = piece.cut(0, note.start()) if note else piece
    text = piece.clean.strip("()[]")
    if (
        not re.search(r"\w", text)
        or _BARE_LABEL.fullmatch(text)
        or text.lower() in ("and", "und", "et")
        or is_employment_type(text)
        or (len(text) < 2 and not has_cjk(text))
    ):
        return
    if is_place(text) and not (len(parts.slots) == 0 and not parts.entry.dates):
        parts.place = parts.place or piece
        return
    start = trailing_place(piece.text)
    if start and start > 2:
        parts.place = parts.place or piece.cut(start).strip()
        piece = piece.cut(0, start)
    piece = _closed(piece)
    last = piece.text.rfind(",")
    if last > 0 and is_employment_type(piece.text[last + 1 :]):
        piece = piece.cut(0, last)
    if piece.text:
        parts.slots.append(piece)


def _closed(piece: Piece) -> Piece:
    piece = piece.strip()
    return piece.strip(" ()") if piece.text.count("(") != piece.text.count(")") else piece


def _place_only(parts: _Parts, body: Piece) -> None:
    if parts.place is None and is_place(body.clean):
        parts.place = body


def _at_commas(parts: _Parts, piece: Piece) -> list[Piece]:
    pieces = piece.split(_COMMA)
    kept: list[Piece] = []
    for part in pieces:
        if is_place(part.clean) and kept:
            parts.place = parts.place or part
        elif not is_employment_type(part.clean):
            kept.append(part)
    if len(kept) < 2 or max(title_score(part.clean) for part in kept) == 0:
        return [piece]
    return kept


def _take_unknown_place(part: _Parts) -> None:
    """A town that no list knows, set to the right of a heading as the places of the other jobs are."""
    for row in part.entry.heading:
        note = row.body.text.rpartition("\t")[2].strip() if "\t" in row.body.text else ""
        slot = next((slot for slot in part.slots if slot.clean == note), None)
        if part.place or slot is None or not re.fullmatch(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]+)?", note):
            continue
        rest = [other for other in part.slots if other is not slot]
        rest = _at_commas(part, rest[0]) if len(rest) == 1 else rest
        if len(rest) >= 2 and not title_score(note) and not employer_score(note):
            part.place, part.slots = slot, rest


def _leaning(slots: list[Piece]) -> float:
    """How much the first slot rather than the second looks like a title."""
    first, second = slots[0].clean, slots[1].clean
    lean = title_score(first) - employer_score(first) - title_score(second) + employer_score(second)
    return max(-3.0, min(3.0, lean))


def _title_stands_first(parts: list[_Parts]) -> bool:
    votes = sum(_leaning(part.slots) for part in parts if len(part.slots) >= 2)
    return votes >= 0


def _assign(slots: list[Piece], title_first: bool) -> tuple[Piece | None, Piece | None]:
    """Which slot is the title and which the employer."""
    if not slots:
        return None, None
    if len(slots) == 1:
        text = slots[0].clean
        is_title = title_score(text) > employer_score(text) or (
            title_first and title_score(text) == employer_score(text) > 0
        )
        return (slots[0], None) if is_title else (None, slots[0])
    lean = _leaning(slots)
    if abs(lean) >= 2:
        title_first = lean > 0
    title, employer = (slots[0], slots[1]) if title_first else (slots[1], slots[0])
    return _better_slots(slots, title, employer)


def _better_slots(slots: list[Piece], title: Piece, employer: Piece) -> tuple[Piece, Piece]:
    """With three slots or more, a slot that is clearly a title or an employer wins over one that isn't."""
    rest = [slot for slot in slots[2:] if slot is not title and slot is not employer]
    for slot in rest:
        if title_score(title.clean) == 0 and title_score(slot.clean) > 0 and employer_score(slot.clean) == 0:
            title = slot
        elif employer_score(slot.clean) >= employer_score(employer.clean) + 1 and employer_score(slot.clean) >= 2.5:
            employer = slot
    return title, employer


def _is_job(part: _Parts) -> bool:
    text = " ".join(slot.clean for slot in part.slots)
    return (
        title_score(text) >= 1 and employer_score(text) >= 1 and not re.search(r"https?://|github\.com", _whole(part))
    )


def _whole(part: _Parts) -> str:
    return " ".join(row.text for row in part.entry.heading + part.entry.body[:1])


def _position(document: Document, part: _Parts, title: Piece | None, employer: Piece | None) -> Position:
    period = _period(part.entry.dates)
    employer = None if employer is not None and _SECTOR.fullmatch(employer.clean) else employer
    if title is not None:
        title = _without_department(title, employer)
    shouts = title is not None and is_upper(title.clean) and len(title.clean) > 4
    both_shout = shouts and employer is not None and is_upper(employer.clean) and _one_row(part, title, employer)
    highlights = highlights_of(document, part.entry.body)
    return Position(
        title=cite(document, title, spoken_case(title.clean) if shouts else title.clean) if title else None,
        employer=cite(document, employer, spoken_case(employer.clean) if both_shout else employer.clean)
        if employer
        else None,
        location=said(document, part.place.strip(" ,()|")) if part.place else None,
        start=period.start if period else None,
        end=period.end if period else None,
        is_current=bool(period and period.is_current),
        highlights=highlights,
    )


def _one_row(part: _Parts, title: Piece | None, employer: Piece) -> bool:
    rows = [
        row.body for row in part.entry.heading if title is not None and row.body.start <= title.start < row.body.end
    ]
    return any(row.start <= employer.start < row.end for row in rows)


def _without_department(title: Piece, employer: Piece | None) -> Piece:
    """Cut "Project Officer, Department of Meteorology" before the department."""
    pieces = title.split(_COMMA)
    if len(pieces) > 1 and title_score(pieces[0].clean) > 0:
        for number, piece in enumerate(pieces[1:], 1):
            if employer_score(piece.clean) > title_score(piece.clean) or is_place(piece.clean):
                return title.cut(0, pieces[number - 1].end - title.start)
    return title


def _period(dates: list[DateRange]) -> DateRange | None:
    """One period of several dates in a heading: an open one, or the longest, or from the first to the last."""
    if not dates:
        return None
    current = [found for found in dates if found.is_current]
    spans = [found for found in dates if found.start != found.end]
    return (current or spans or dates)[0]
