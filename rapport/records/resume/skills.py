"""Skills and certificates of a résumé: the lists in their sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.resume.dates import date_ranges
from rapport.records.resume.headings import heading_text, kinds_of
from rapport.records.resume.known_skills import known_skills
from rapport.records.resume.labels import LABEL, has_label_column, is_label_line
from rapport.records.resume.languages import is_language_label, language_in
from rapport.records.resume.sections import Section
from rapport.records.resume.text import Piece, Row, said

_SEPARATORS = re.compile(
    r"\t+|,(?!\d{3})|[;，；、|•·●◦∙]|\s[/–—]\s|\s{2,}|\s+[>=]+\s+|\s+(?:and|und|et|sowie)\s+(?=\S+\s*$)"
)
_RATING = re.compile(
    r"\s*(?:\(?\d+(?:[.,]\d)?\s*/\s*\d+\)?|[●○★☆▪■□]{2,}|\b\d+\+?\s*(?:yrs?|years?|ans|jahre)\b|\d+\s*%)"
)
_FEWEST = 12
_LEAD = re.compile(
    r"^(?:proficient (?:in|with)|experienced (?:in|with)|familiar with|basic|advanced|knowledge of|fluent in|and|"
    r"und|et|good|notions? de)\s+",
    re.IGNORECASE,
)


def read_skills(document: Document, sections: Sequence[Section]) -> tuple[Fact[str], ...]:
    """The items of the skills sections, without labels, ratings and sentences.

    Where fewer than twelve are listed, known technologies named elsewhere in the text follow them.
    """
    found: dict[str, Fact[str]] = {}
    for section in sections:
        if section.kind == "skills":
            for piece in _skill_pieces(section.rows):
                found.setdefault(piece.clean.lower(), said(document, piece))
    if len(found) < _FEWEST:
        listed = " ".join(found)
        for fact in known_skills(document, sections):
            if not re.search(rf"(?<!\w){re.escape(fact.value.lower())}(?!\w)", listed):
                found.setdefault(fact.value.lower(), fact)
    return tuple(found.values())


def read_certificates(document: Document, sections: Iterable[Section]) -> tuple[Fact[str], ...]:
    """One certificate a row of their sections, in the résumé's order."""
    found: list[Fact[str]] = []
    for section in sections:
        if section.kind != "certificates":
            continue
        has_bold = any(row.is_bold for row in section.rows) and not all(row.is_bold for row in section.rows)
        for row in section.rows:
            if has_bold and not row.is_bold and not row.is_bullet and not date_ranges(row.text):
                continue  # what the certificate is about
            pieces = [p for p in row.body.split(re.compile(r"\t+|\s\|\s")) if not _is_only_date(p)]
            if (
                pieces
                and 3 <= len(pieces[0].clean) < 120
                and not re.fullmatch(r"certifi\w+|year|date|jahr", pieces[0].clean.lower())
            ):
                found.append(said(document, max(pieces, key=lambda p: len(p.text))))
    return tuple(found)


def _skill_pieces(rows: Sequence[Row]) -> list[Piece]:
    has_column, has_grades = has_label_column(rows), _has_grades(rows)
    result: list[Piece] = []
    for index, row in enumerate(rows):
        if is_label_line(rows, index):
            continue
        body = _without_label(row.body, has_column)
        if body is None or _is_sentence(body.clean):
            continue
        parts = [_trim(part, has_grades) for part in body.split(_SEPARATORS)]
        result += [part for part in parts if _is_item(part.clean)]
    return result


def _without_label(body: Piece, has_column: bool) -> Piece | None:
    """What follows the label, or None if it announces spoken languages, hobbies or the like."""
    label = LABEL.match(body.text)
    if label is None and has_column:
        label = re.match(r"(?P<label>[^\t|]{1,40}?)(?:\t|\s\|\s)", body.text)
    if label is None:
        return body
    rest = body.cut(label.end())
    if (kinds_of(heading_text(label["label"])) or frozenset()) & {"activities", "contact", "education", "awards"}:
        return None
    if is_language_label(label["label"].strip()) and any(language_in(word) for word in re.split(r"\W+", rest.text)):
        return None
    return rest


def _has_grades(rows: Sequence[Row]) -> bool:
    """Whether single digits behind the items are grades ("Java 4") and not versions ("Python 3")."""
    return sum(re.search(r"\s[1-5]$", row.text) is not None for row in rows) >= 3


def _trim(piece: Piece, has_grades: bool) -> Piece:
    lead = _LEAD.match(piece.text)
    piece = piece.cut(lead.end()) if lead else piece
    rating = _RATING.search(piece.text)
    if rating and rating.start() > 0:
        piece = piece.cut(0, rating.start())
    if has_grades and (grade := re.search(r"\s\d(?:\.\d)?$", piece.text)):
        piece = piece.cut(0, grade.start())
    piece = piece.strip(" \t,;:·•-–—*")
    piece = piece.cut(0, len(piece.text.rstrip(".")))
    return piece.cut(1) if re.match(r"\.(?!\w)|[^\w\s(.#]\s", piece.text) else piece


def _is_item(text: str) -> bool:
    return (
        1 <= len(text) <= 45
        and len(text.split()) <= 6
        and re.search(r"\w", text) is not None
        and not date_ranges(text)
        and not re.fullmatch(r"\d+", text)
    )


def _is_sentence(text: str) -> bool:
    return (len(text.split()) > 8 and re.search(r"[,;|•·]", text) is None) or (
        re.search(r"\b(?:I|my|je|ich|is|was|mon|ma)\b", text) is not None and len(text.split()) > 5
    )


def _is_only_date(piece: Piece) -> bool:
    return (bool(date_ranges(piece.text)) and len(piece.text) < 24) or re.fullmatch(
        r"[\d\s./-]+", piece.text
    ) is not None
