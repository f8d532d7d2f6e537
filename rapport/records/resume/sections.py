"""The sections of a résumé: where each heading stands and what kind of section it opens."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from statistics import median

from rapport.records.resume.dates import date_ranges
from rapport.records.resume.headings import Kind, heading_text, kinds_of, phrases
from rapport.records.resume.order import column_edges, column_of, with_hung_headings
from rapport.records.resume.text import Piece, Row, is_upper

_LAST_WORDS = frozenset(
    [
        "skills",
        "experience",
        "experiences",
        "education",
        "projects",
        "publications",
        "awards",
        "languages",
        "certifications",
        "interests",
        "activities",
        "history",
        "background",
        "qualifications",
        "kenntnisse",
        "erfahrung",
        "erfahrungen",
        "competencies",
        "honors",
        "achievements",
    ]
)


@dataclass(frozen=True, slots=True)
class Section:
    """The rows below one heading; `kinds` holds more than one where the heading names several things."""

    kind: Kind
    rows: tuple[Row, ...]
    heading: Row | None = None
    kinds: frozenset[Kind] = frozenset()


def split_sections(rows: list[Row]) -> list[Section]:
    """The rows before the first heading as a "header" section, then one section a heading, in reading order."""
    rows = _apart_from_hung_headings(with_hung_headings(rows, lambda row: bool(heading_kinds(row))))
    style = _heading_style(rows)
    edges = column_edges([row for row in rows if heading_kinds(row)])
    drafts: list[_Draft] = []
    open_in: dict[int, _Draft] = {}
    for row in rows:
        column = column_of(row, edges)
        draft = open_in.get(column)
        found = heading_kinds(row) or _styled_heading(row, style)
        if found is None:
            if draft is None:
                draft = _Draft(None, frozenset({"header"}))
                drafts.append(draft)
                open_in[column] = draft
            draft.rows.append(row)
        elif draft is not None and draft.heading is not None and not draft.rows and _is_continued(draft.heading, row):
            draft.kinds = kinds_of(_joined(draft.heading, row)) or draft.kinds | found
        else:
            open_in[column] = _Draft(row, found)
            drafts.append(open_in[column])
    return [Section(_one_kind(draft.kinds), tuple(draft.rows), draft.heading, draft.kinds) for draft in drafts]


@dataclass(slots=True)
class _Draft:
    heading: Row | None
    kinds: frozenset[Kind]
    rows: list[Row] = field(default_factory=list)


def heading_kinds(row: Row) -> frozenset[Kind] | None:
    """The kinds a row names if it is a heading made of known words only, otherwise None."""
    text = heading_text(row.text)
    if not text or len(text) > 60 or row.text.endswith((".", ",")) or _is_plain_lowercase(row):
        return None
    if (row.is_bullet and not row.is_bold) or (
        row.text.endswith((":", "：")) and not (row.is_bold or is_upper(row.text))
    ):
        return None
    return kinds_of(text) or _by_last_word(row, text)


def _by_last_word(row: Row, text: str) -> frozenset[Kind] | None:
    """ "Programming Skills", "Clinical Experience": the last word of a heading whose first ones are unknown."""
    words = text.split()
    if not 2 <= len(words) <= 4 or re.search(r"[,;:|\d\t•]", row.body.text) or words[-1] not in _LAST_WORDS:
        return None
    is_titled = is_upper(row.text) or all(word[0].isupper() for word in row.text.split() if len(word) > 3)
    kind = phrases().get(words[-1])
    return frozenset({kind}) if is_titled and kind else None


def _is_plain_lowercase(row: Row) -> bool:
    first = next((c for c in row.text if c.isalpha()), "A")
    return first.islower() and not row.is_bold


@dataclass(frozen=True, slots=True)
class _Style:
    size_pt: float | None
    is_bold: bool
    is_upper: bool


def _style_of(row: Row) -> _Style:
    return _Style(None if row.size_pt is None else round(row.size_pt * 2) / 2, row.is_bold, is_upper(row.text))


def _heading_style(rows: list[Row]) -> _Style | None:
    """How the known headings look, if they stand out from the text and look alike."""
    known = [row for row in rows if heading_kinds(row)]
    sizes = [row.size_pt for row in rows if row.size_pt is not None]
    if len(known) < 3 or not sizes:
        return None
    style, count = Counter(_style_of(row) for row in known).most_common(1)[0]
    stands_out = style.size_pt is not None and style.size_pt > median(sizes) + 0.8
    return style if count >= 3 and stands_out else None


def _styled_heading(row: Row, style: _Style | None) -> frozenset[Kind] | None:
    if style is None or row.is_bullet or _style_of(row) != style or len(row.text) > 45 or date_ranges(row.text):
        return None
    known = [kind for word in re.split(r"\W+", row.text.lower()) if (kind := phrases().get(word))]
    return frozenset(known[:1]) if known else frozenset({"other"})


def _apart_from_hung_headings(rows: list[Row]) -> list[Row]:
    """Split "EDUCATION First University, Springfield" where a heading stands in the margin of the first line."""
    result: list[Row] = []
    for row in rows:
        match = re.match(
            r"([A-ZÀ-Þ][A-ZÀ-Þ&/ ]{4,}[A-ZÀ-Þ])(?:\s+|\t)[■▪•]?\s*(?=[A-Z\[(\"“][a-zà-ÿ\d])", row.body.text
        )
        if match and kinds_of(heading_text(match[1])) and not row.is_bullet:
            result.append(replace(row, body=Piece(match[1], row.body.start)))
            result.append(replace(row, body=row.body.cut(match.end())))
        else:
            result.append(row)
    return result


def _is_continued(heading: Row, row: Row) -> bool:
    """Whether a heading goes on in the next line ("RESEARCH" / "EXPERIENCE"): same look, no blank between."""
    return kinds_of(_joined(heading, row)) is not None and is_upper(heading.text) == is_upper(row.text)


def _joined(heading: Row, row: Row) -> str:
    return heading_text(heading.text) + " " + heading_text(row.text)


def _one_kind(kinds: frozenset[Kind]) -> Kind:
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds <= {"experience", "research"} or kinds == {"experience", "volunteering"}:
        return "experience"
    if kinds & {"experience"}:
        return "mixed"
    order: tuple[Kind, ...] = (
        "education",
        "skills",
        "languages",
        "certificates",
        "projects",
        "volunteering",
        "publications",
        "awards",
    )
    return next((kind for kind in order if kind in kinds), "other")
