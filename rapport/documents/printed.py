"""Rows of pages, whatever they were read from, put together as the text and lines of a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapport.documents.document import HiddenText, Line
from rapport.documents.normalise import normalise
from rapport.documents.pdf.layout import Row

_BROKEN = re.compile(r"([^\W\d_]{2,})[-\u00ad\u2010]$")
_REST = re.compile(r"([^\W\d_]{2,})(\S*)\s*")
_INNER_SOFT_HYPHEN = re.compile(r"[-\u00ad]{0,3}\u00ad[-\u00ad]{0,3}(?=.)")  # drawn, so it's a hyphen
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_WORD = 60
# First halves that mostly keep their hyphen.
_COMPOUND = frozenset(
    "self well non full part cross multi co end open long short high low real data user third hands state "  # noqa: SIM905
    "decision time problem client customer server front back fast large small test event object cloud team cost".split()
)


@dataclass(frozen=True, slots=True)
class PageRows:
    """One page: its number from 1, its rows in reading order, and what on it can't be seen."""

    page: int
    rows: tuple[Row, ...]
    hidden: tuple[HiddenText, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """The text of a document and where its lines are."""

    text: str
    lines: tuple[Line, ...]


def put_together(pages: Sequence[PageRows]) -> Printed:
    """Rows found by their place on the page: normalised, words broken at the end of a row made whole."""
    return lay_out([replace(page, rows=tuple(rows)) for page, rows in _cleaned(pages)])


def lay_out(pages: Sequence[PageRows]) -> Printed:
    """Clean rows as one text, with a blank line between blocks and between pages."""
    parts: list[str] = []
    lines: list[Line] = []
    at = 0
    for page in pages:
        for index, row in enumerate(page.rows):
            if lines:
                gap = "\n\n" if row.starts_block or index == 0 else "\n"
                parts.append(gap)
                at += len(gap)
            lines.append(Line(at, at + len(row.text), page.page, row.size_pt, row.is_bold, row.x_pt, row.y_pt))
            parts.append(row.text)
            at += len(row.text)
    return Printed("".join(parts), tuple(lines))


def _cleaned(pages: Sequence[PageRows]) -> list[tuple[PageRows, list[Row]]]:
    known = Counter(word.lower() for page in pages for row in page.rows for word in _WORDS.findall(row.text))
    return [(page, _kept(_unbroken(list(page.rows), known))) for page in pages]


def _kept(rows: list[Row]) -> list[Row]:
    """Rows with text left after normalisation; a row that vanishes hands its white space on."""
    kept: list[Row] = []
    starts = False
    for row in rows:
        text = " ".join(normalise(_INNER_SOFT_HYPHEN.sub("-", row.text)).split("\n"))
        starts = starts or row.starts_block
        if text:
            kept.append(replace(row, text=text, starts_block=starts))
            starts = False
    return kept


def _unbroken(rows: list[Row], known: Counter[str]) -> list[Row]:
    for index in range(len(rows) - 1):
        high, low = rows[index], rows[index + 1]
        broken, rest = _BROKEN.search(high.text.rstrip()[-_LONGEST_WORD:]), _REST.match(low.text)
        if not broken or not rest or low.starts_block or not rest[1][0].islower():
            continue
        whole = _whole(broken[1], rest[1], known)
        rows[index] = replace(high, text=high.text.rstrip()[: -len(broken[0])] + whole + rest[2])
        rows[index + 1] = replace(low, text=low.text[rest.end() :])
    return rows


def _whole(first: str, second: str, known: Counter[str]) -> str:
    plain, hyphenated = first + second, f"{first}-{second}"
    if known[hyphenated.lower()] > known[plain.lower()]:
        return hyphenated
    if known[plain.lower()] or first.lower() not in _COMPOUND:
        return plain
    return hyphenated
