"""The passages of a résumé that can be evidence: whole bullets, entries and paragraphs, each with its place.

A bullet comes with all lines that continue it, other lines with those they are printed together with; nothing is cut in
the middle. A passage that gives orders to a model is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapport.documents.document import Document, Passage
from rapport.providers.tokens import estimate_tokens
from rapport.records.resume.contact import has_contact
from rapport.records.resume.headings import Kind
from rapport.records.resume.sections import Section, split_sections
from rapport.records.resume.text import Row, has_cjk, rows_of, tidy, without_running_titles

LONGEST_CHARS = 900  # about the 256 tokens that the usual embedding models read
LONGEST_HEAD_CHARS = 200
FEWEST_CHARS, FEWEST_CJK_CHARS = 8, 4
_NO_EVIDENCE: frozenset[Kind] = frozenset({"contact", "references"})
_LISTS: frozenset[Kind] = frozenset({"skills", "languages", "certificates", "awards", "publications"})
_PROSE_WORDS, _PROSE_CJK_CHARS = 9, 20
_SENTENCE_ENDS = (".", "!", "?", ";", "。", "！", "？", ":")
_ITEM_GOES_ON = (",", "、", ";", "/", "&", "-", ":")
_ADDRESS = re.compile(r"(?:\w+:\s*)?(?:https?://|www\.)\S+|\S+@\S+")
_RANGE = re.compile(r":(\d+)-(\d+)$")


@dataclass(frozen=True, slots=True)
class ResumePassage:
    """One passage: `section` is the heading it stands under, `head` the id of the entry it belongs to (a position, a
    project), both empty where there is none; `is_head` tells that it is such an entry's first lines itself."""

    passage: Passage
    section: str = ""
    head: str = ""
    is_head: bool = False

    @property
    def id(self) -> str:
        return self.passage.id

    @property
    def text(self) -> str:
        """On one line and without icons, as it goes into a brief and as it is compared."""
        return tidy(self.passage.text)

    @property
    def tokens(self) -> int:
        return estimate_tokens(self.text)


def passages_of(document: Document) -> tuple[ResumePassage, ...]:
    """The passages in reading order."""
    return tuple(_passages(document))


def place_of(document: Document, passage: Passage) -> str:
    """Where it is printed, in words: "page 2, lines 14 to 16"; lines are counted on their page."""
    page = [line for line in document.lines if line.page == (passage.page or 1)]
    numbers = [n for n, line in enumerate(page, 1) if line.start < passage.end and passage.start < line.end]
    if not numbers:
        return f"page {passage.page}" if passage.page and document.page_count > 1 else ""
    lines = f"line {numbers[0]}" if len(numbers) == 1 else f"lines {numbers[0]} to {numbers[-1]}"
    return f"page {passage.page}, {lines}" if document.page_count > 1 else lines


def is_within(passage_id: str, others: Iterable[str]) -> bool:
    """Whether a passage shares text with one of these; ids of another cut of the same document count by their place."""
    mine = _place(passage_id)
    return any(_share(mine, _place(other)) for other in others)


def ranges_of(document: Document, passage_ids: Iterable[str]) -> list[tuple[int, int]]:
    """The places in the document that these ids cite, in order; ids of other documents are left out."""
    places = [_place(one) for one in passage_ids]
    return sorted((start, end) for begin, start, end in places if begin == document.id[:12] and start < end)


def _place(passage_id: str) -> tuple[str, int, int]:
    found = _RANGE.search(passage_id)
    return (passage_id[: found.start()], int(found[1]), int(found[2])) if found else (passage_id, 0, 0)


def _share(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _passages(document: Document) -> Iterator[ResumePassage]:
    rows = without_running_titles(rows_of(document))
    order = {row.body.start: number for number, row in enumerate(rows)}
    for section in split_sections(rows):
        if section.kind not in _NO_EVIDENCE:
            yield from _of_section(document, section, order)


def _of_section(document: Document, section: Section, order: dict[int, int]) -> Iterator[ResumePassage]:
    heading = section.heading.text if section.heading else ""
    head = ""
    units = [unit for unit in _units(document, section, order) if _is_telling(document, section.kind, unit)]
    for number, unit in enumerate(units):
        passage = document.passage(unit[0].body.start, unit[-1].body.end)
        following = units[number + 1] if number + 1 < len(units) else None
        is_head = following is not None and _heads(unit, following, section.kind)
        if is_head or not (unit[0].is_bullet or _is_prose(unit)):
            head = passage.id if is_head else ""
        yield ResumePassage(passage, heading, "" if is_head else head, is_head)


def _heads(unit: list[Row], following: list[Row], kind: Kind) -> bool:
    """Whether these lines name the entry that the bullet after them belongs to."""
    length = sum(len(row.text) for row in unit)
    is_short = length <= LONGEST_HEAD_CHARS and not unit[-1].text.endswith(".")
    return kind not in _LISTS and not unit[0].is_bullet and following[0].is_bullet and is_short


def _units(document: Document, section: Section, order: dict[int, int]) -> Iterator[list[Row]]:
    """Rows that belong together: a bullet with its further lines, an entry's head, a paragraph."""
    unit: list[Row] = []
    for row in section.rows:
        if unit and not _goes_on(document, section.kind, unit, row, order):
            yield unit
            unit = []
        unit.append(row)
    if unit:
        yield unit


def _goes_on(document: Document, kind: Kind, unit: list[Row], row: Row, order: dict[int, int]) -> bool:
    last = unit[-1]
    between = document.text[last.body.end : row.body.start]
    is_next = order.get(row.body.start, -1) - order.get(last.body.start, -3) == 1 and row.body.start >= last.body.end
    if row.is_bullet or not is_next or "\n\n" in between or len(between) > 40:
        return False
    if row.body.end - unit[0].body.start > LONGEST_CHARS:
        return not last.text.endswith(_SENTENCE_ENDS) and row.body.end - unit[0].body.start < 2 * LONGEST_CHARS
    if kind in _LISTS and not unit[0].is_bullet:
        return row.text[:1].islower() or last.text.endswith(_ITEM_GOES_ON)
    return not unit[0].is_bullet or _continues(unit, row)


def _continues(bullet: list[Row], row: Row) -> bool:
    """Whether a line is the rest of the bullet above it."""
    first, last = bullet[0], bullet[-1]
    if row.text[:1].islower():
        return True
    if row.is_bold != first.is_bold or last.text.endswith(_SENTENCE_ENDS):
        return False
    return first.x_pt is None or row.x_pt is None or row.x_pt >= first.x_pt - 1


def _is_prose(unit: list[Row]) -> bool:
    """A sentence: a bullet whose mark got lost, mostly at the top of a page."""
    text = " ".join(row.text for row in unit)
    return text.endswith((".", "。")) and len(text.split()) >= _PROSE_WORDS


def _has_prose(text: str) -> bool:
    return len(text) >= _PROSE_CJK_CHARS if has_cjk(text) else len(text.split()) >= _PROSE_WORDS


def _is_telling(document: Document, kind: Kind, unit: list[Row]) -> bool:
    """Not a stray letter, not a way to reach the person, and no text that gives orders to a model."""
    text = " ".join(row.text for row in unit)
    start, end = unit[0].body.start, unit[-1].body.end
    if any(order.start < end and start < order.end for order in document.orders):
        return False
    if kind == "header" and (has_contact(text) or not _has_prose(text)):
        return False
    text = _ADDRESS.sub("", text)
    return len(text) >= (FEWEST_CJK_CHARS if has_cjk(text) else FEWEST_CHARS)
