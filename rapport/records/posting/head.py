"""The head of a posting in plain text: title, company, place and kind of employment in its first lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapport.records.posting.hiring import Hiring, place_within, read_hiring
from rapport.records.posting.pieces import (
    MAX_HEAD_LINES,
    Named,
    Piece,
    ends_sentence,
    head_lines,
    is_kind,
    is_pay,
    is_place_like,
    is_reference,
    is_title_like,
    pieces_of,
)  # fmt: skip
from rapport.records.posting.sections import TextLine
from rapport.records.posting.towns import is_town
from rapport.records.posting.trimming import is_greeting, trimmed, without_subject
from rapport.records.posting.words import GENERIC, LEGAL_FORM, WORK_MODE
from rapport.records.resume.words import employer_score

_AT = re.compile(r"\s+(?:at|@|bei(?: der| dem)?|chez|presso|en|w|u|ve společnosti|hos|bij)\s+(?=[A-ZÀ-Ž0-9])")
_OPENING = re.compile(r"\s+(?:job )?(?:opening|vacancy|position|opportunity)$", re.IGNORECASE)
_TRAINING = re.compile(
    r"(?:stage|praktikum|alternance|internship|tirocinio|werkstudent\w*|ausbildung|stáž|apprenticeship)\b", re.I
)
_UNIT = re.compile(
    r"(?:school|department|faculty|division|institute|office) of\b|.*\b(?:department|abteilung|team)$", re.I
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say; None where they don't."""

    title: Piece | None = None
    company: Piece | None = None
    location: Piece | None = None
    employment_type: Piece | None = None
    salary: Piece | None = None


def read_head(lines: list[TextLine], told: str = "", is_titled: bool = False) -> Head:
    """Title, company and the rest, as lines like 'Title / Company – Location – Type' or a hiring sentence give them.

    `told` is the company that the text below names, if it does: then a lone unknown word of the head is a place.
    `is_titled`: a label gives the title, so that only what looks like one is taken for it.
    """
    usable = [without_subject(line) for line in lines if not GENERIC.match(line.text) and not is_greeting(line.text)]
    hiring = read_hiring(usable, Named("\n".join(line.text for line in usable)))
    hiring = replace(hiring, is_first=hiring.is_first and not _is_below_title(usable, hiring))
    head = _head_around(usable, hiring)
    usable = [line for line in usable if line.start not in hiring.lines]
    known = {line.start for line in head}
    named = Named("\n".join(line.text for line in usable if line.start not in known))
    found = _from_rows(head, named, hiring, told, is_titled)
    if hiring.title and (hiring.is_first or found.title is None or not is_title_like(found.title.text)):
        found = replace(found, title=hiring.title)
    title, place = trimmed(found.title) if found.title else (None, None)
    return replace(found, title=title, location=found.location or hiring.location or place)


def _is_below_title(lines: list[TextLine], hiring: Hiring) -> bool:
    """Whether the head has a title before the sentence that hires."""
    below = min(hiring.lines, default=0)
    return any(line.start < below and is_title_like(line.text) for line in head_lines(lines))


def _head_around(lines: list[TextLine], hiring: Hiring) -> list[TextLine]:
    """The head's lines; below a hiring sentence that leaves the title to the next line also those that follow it."""
    at = next((index for index, line in enumerate(lines) if line.start in hiring.lines), len(lines))
    head = head_lines(lines[:at])
    is_whole = len(head) == at
    if at < len(lines) and (is_whole or hiring.title is None):
        head += head_lines(lines[at + 1 :])[: MAX_HEAD_LINES - len(head)]
    return head


def _from_rows(head: list[TextLine], named: Named, hiring: Hiring, told: str, is_titled: bool) -> Head:
    rows = [pieces_of(line, named) for line in head]
    row, at = (None, 0) if hiring.title and hiring.is_first else _title_row(rows, named)
    if is_titled and row is not None and not _may_open_title(rows[row][at].text):
        row = None
    title, rest = _cut_title(head[row], rows[row], at, named) if row is not None else (None, [])
    before = [piece for pieces in rows[:row] for piece in pieces] if row else []
    before += rows[row][:at] if row is not None else []
    after = [piece for pieces in rows[row + 1 if row is not None else 0 :] for piece in pieces]
    company = hiring.company if hiring.lines else None
    return _sorted(Head(title=title, company=company), [*before, *rest, *after], named, hiring, told)


def _title_row(rows: list[list[Piece]], named: Named) -> tuple[int | None, int]:
    """The row and the place in it that look most like a title; early ones before later ones, never the company."""
    scores = [
        (_title_score(piece, index, named) - 0.5 * at, -index, -at)
        for index, row in enumerate(rows)
        for at, piece in enumerate(row)
        if at == 0
        or (
            at < 3 and is_title_like(piece.text) and not is_title_like(row[0].text) and not _TRAINING.match(row[0].text)
        )
    ]
    best = max(scores, default=None)
    return (-best[1], -best[2]) if best and best[0] > -3 else (None, 0)


def _may_open_title(text: str) -> bool:
    return is_title_like(text) or bool(_TRAINING.match(text))


def _title_score(piece: Piece, index: int, named: Named) -> float:
    text = piece.text
    score = 3.0 * is_title_like(text) + (index == 0) - 0.3 * index
    if not is_title_like(text) and not _TRAINING.match(text):
        score -= 4 * (named.counts(text) > 0 or bool(LEGAL_FORM.search(text)) or employer_score(text) > 0)
    is_other = (is_kind(text) and not _TRAINING.match(text)) or is_pay(text)
    return score - 6 * (is_other or (is_place_like(text) and not is_title_like(text)))


def _cut_title(line: TextLine, row: list[Piece], at: int, named: Named) -> tuple[Piece, list[Piece]]:
    """The title, and the pieces of its line from the first on that belongs to another field."""
    title = Piece(line.text, line.start).cut(row[at].start - line.start)
    title, others = Piece(title.text.strip(" *_"), title.start), []
    for index, piece in enumerate(row[at + 1 :], at + 1):
        if _is_other_field(piece, named):
            title, others = title.cut(0, row[index].start - title.start), row[index:]
            break
    for match in reversed(list(_AT.finditer(title.text))):
        name, place = _apart(title.cut(match.end()))
        is_company = len(name.text.split()) <= 5 and named.counts(name.text) and not is_title_like(name.text)
        if match.start() > 2 and is_company:
            return title.cut(0, len(_OPENING.sub("", title.text[: match.start()]))), [name, *place, *others]
    return title, others


def _is_other_field(piece: Piece, named: Named) -> bool:
    """Whether a later part of the title's line is a kind, a salary, the company or a place."""
    text = piece.text
    is_named = text[:1].isupper() and (named.counts(text) > 2 or (named.counts(text) > 0 and not is_title_like(text)))
    return (
        text.startswith("via ")
        or is_kind(text)
        or is_pay(text)
        or is_named
        or is_place_like(text)
        or _in_brackets(text)
        or named.says_in(text)
    )


def _in_brackets(text: str) -> bool:
    """Whether a part is an unknown town with a known place in brackets: 'O Grove (Pontevedra)'."""
    inside = re.match(r"[A-ZÀ-Ž][^()]{1,30} \(([^()]+)\)$", text)
    return bool(inside and is_town(inside[1]) and not is_title_like(text))


def _apart(piece: Piece) -> tuple[Piece, list[Piece]]:
    """'Plainfold (Amsterdam)' → the name and the place."""
    inside = re.match(r"(.+?) \(([^()]+)\)$", piece.text)
    return (piece.cut(0, inside.end(1)), [piece.cut(inside.start(2), inside.end(2))]) if inside else (piece, [])


def _sorted(head: Head, pieces: list[Piece], named: Named, hiring: Hiring, told: str) -> Head:
    """Give each piece to the field that it looks like."""
    left = []
    for piece in pieces:
        if is_pay(piece.text):
            head = head if head.salary else replace(head, salary=piece)
        elif is_kind(piece.text):
            head = head if head.employment_type else replace(head, employment_type=piece)
        elif not is_reference(piece.text) or is_place_like(piece.text) or named.counts(piece.text) > 1:
            left.append(piece)
    sure, guessed = _companies(left, named)
    left, sure = _extended(left, sure, hiring.company)
    if told and guessed and not any(is_place_like(piece.text) for piece in left) and len(left) == 1:
        guessed = None
    if (
        guessed
        and not (head.company or sure or hiring.company)
        and (parts := re.match(r"([^,]+), (.+)$", guessed.text))
    ):
        at = left.index(guessed) if guessed in left and is_town(parts[2]) else None
        if at is not None:
            left[at : at + 1] = [guessed.cut(0, parts.end(1)), guessed.cut(parts.start(2))]
            guessed = left[at]
    head = replace(head, company=head.company or sure or hiring.company or guessed)
    left = _without(left, head.company)
    return replace(head, location=_location(left, hiring))


def _before_town(left: list[Piece], guessed: Piece) -> tuple[list[Piece], Piece]:
    """'Elektro Brandstetter, Landshut' as a name and a town, where nothing but its look tells the company."""
    parts = re.match(r"([^,]+), (.+)$", guessed.text)
    if parts is None or guessed not in left or not is_town(parts[2]):
        return left, guessed
    at, name = left.index(guessed), guessed.cut(0, parts.end(1))
    return [*left[:at], name, guessed.cut(parts.start(2)), *left[at + 1 :]], name


def _without(left: list[Piece], company: Piece | None) -> list[Piece]:
    """The pieces besides the company, of its own piece what follows the name."""
    if company is None:
        return left
    rests = [piece.cut(len(company.text)) if piece.start == company.start else piece for piece in left]
    return [piece for piece in rests if piece.text]


def _extended(left: list[Piece], sure: Piece | None, said: Piece | None) -> tuple[list[Piece], Piece | None]:
    """'Istituto Gamma per la Ricerca, Pavia' in the head, where the text speaks of the 'Istituto Gamma'."""
    for index, piece in enumerate(left):
        if sure is None and said and piece.text.startswith(said.text):
            comma = piece.text.find(", ", len(said.text))
            name = piece.cut(0, comma if comma > 0 else None)
            return [*left[:index], name, *([piece.cut(comma + 1)] if comma > 0 else []), *left[index + 1 :]], name
    return left, sure


def _companies(left: list[Piece], named: Named) -> tuple[Piece | None, Piece | None]:
    """The piece that the text names most or that ends in a legal form; and the first that may be a name at all."""
    names = [piece for piece in left if len(piece.text) < 80 and not WORK_MODE.match(piece.text)]
    usable = [named.shortest(piece) for piece in names if not ends_sentence(piece.text)]
    said = [piece for piece in usable if named.counts(piece.text) > is_place_like(piece.text) * 2]
    if said:
        return max(said, key=lambda piece: named.counts(piece.text) > 2), None
    formed = [piece for piece in usable if LEGAL_FORM.search(piece.text)]
    others = [piece for piece in usable if not is_place_like(piece.text) and not _UNIT.match(piece.text)]
    return next(iter(formed), None), next(iter(others), None)


def _location(left: list[Piece], hiring: Hiring) -> Piece | None:
    places = [piece for piece in left if is_place_like(piece.text) and len(piece.text) < 90]
    spoken = [piece for piece in places if not WORK_MODE.fullmatch(piece.text)]
    others = [piece for piece in left if _in_brackets(piece.text)]
    others += [inner for piece in left if (inner := place_within(piece))]
    others += [piece for piece in left if _may_be_place(piece.text)]
    asked = [hiring.location] if hiring.location else []
    return next(iter([*spoken, *asked, *[piece for piece in others if piece not in places], *places]), None)


def _may_be_place(text: str) -> bool:
    """Whether a part of unknown kind may be a town: short, and its first words in capitals."""
    words = list(re.findall(r"[^\W\d_]{4,}", text))
    return (
        len(text) < 60
        and text[:1].isalpha()
        and not _UNIT.match(text)
        and (not words or sum(word[0].isupper() for word in words) * 2 >= len(words))
    )
