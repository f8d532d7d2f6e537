"""Cut documents into sections, and choose whole sections that fit a budget of tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapport.documents.document import Document, Order
from rapport.providers.tokens import estimate_tokens
from rapport.scenarios.brief import Section

LONGEST_SECTION_CHARS = 1_200
ORDERS_TITLE = "Gives orders to a model"
_BLOCK_END = re.compile(r"\n[ \t]*\n\s*")
_TITLE_CHARS = 60


@dataclass(frozen=True, slots=True)
class Weighed:
    """A section, how much it matters for the case, and whether it stays whatever the budget."""

    section: Section
    weight: float
    is_kept: bool = False


def sections_of(document: Document, label: str) -> list[Section]:
    """The document without passages that give orders, in reading order, cut at blank lines.

    A heading goes with the block below it; a block over `LONGEST_SECTION_CHARS` is cut between lines.
    """
    ranges = [piece for clean in _clean_ranges(document) for piece in _blocks(document.text, *clean)]
    return [_section(document, label, start, end) for start, end in _with_headings(document.text, ranges)]


def orders_of(document: Document) -> list[Section]:
    """The passages that give orders, to be listed as left out."""
    return [_order_section(document, order) for order in document.orders]


def fit(weighed: Sequence[Weighed], budget_tokens: int | None) -> tuple[list[Section], list[Section]]:
    """Whole sections that fit, in their own order, and those that were left out, the most relevant first.

    The least relevant go first. Sections that must be kept stay even if they alone are over the budget.
    """
    total = sum(item.section.tokens for item in weighed)
    dropped: list[int] = []
    droppable = [i for i, item in enumerate(weighed) if not item.is_kept]
    candidates = sorted(droppable, key=lambda i: (weighed[i].weight, -i))
    for i in candidates:
        if budget_tokens is None or total <= budget_tokens:
            break
        total -= weighed[i].section.tokens
        dropped.append(i)
    dropped = _put_back(weighed, dropped, total, budget_tokens)
    kept = [item.section for i, item in enumerate(weighed) if i not in dropped]
    return kept, [weighed[i].section for i in reversed(dropped)]


def _put_back(weighed: Sequence[Weighed], dropped: list[int], total: int, budget_tokens: int | None) -> list[int]:
    """After a large section went, smaller ones that were dropped before it may fit again."""
    for i in reversed(dropped):
        if budget_tokens is not None and total + weighed[i].section.tokens <= budget_tokens:
            total += weighed[i].section.tokens
            dropped = [other for other in dropped if other != i]
    return dropped


def _clean_ranges(document: Document) -> Iterator[tuple[int, int]]:
    at = 0
    for order in sorted(document.orders, key=lambda order: order.start):
        if order.start > at:
            yield at, order.start
        at = max(at, order.end)
    if at < len(document.text):
        yield at, len(document.text)


def _blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for gap in _BLOCK_END.finditer(text, start, end):
        yield from _short_blocks(text, at, gap.start())
        at = gap.end()
    yield from _short_blocks(text, at, end)


def _short_blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_SECTION_CHARS:
        cut = text.rfind("\n", start + LONGEST_SECTION_CHARS // 2, start + LONGEST_SECTION_CHARS)
        cut = cut if cut > start else text.find("\n", start + LONGEST_SECTION_CHARS, end)
        if cut < 0:
            break
        yield start, cut
        start = cut + 1
    if text[start:end].strip():
        yield start, end


def _with_headings(text: str, ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join a short block of one line, such as EXPERIENCE, with the block right below it."""
    held: int | None = None
    for index, (start, end) in enumerate(ranges):
        begin = start if held is None else held
        following = ranges[index + 1][0] if index + 1 < len(ranges) else None
        if following is not None and _is_heading(text[start:end]) and not text[end:following].strip():
            held = begin
            continue
        held = None
        yield begin, end


def _is_heading(block: str) -> bool:
    line = block.strip()
    return "\n" not in line and len(line) <= 45 and not line.endswith((".", ";", ",")) and "@" not in line


def _section(document: Document, label: str, start: int, end: int) -> Section:
    raw = document.text[start:end]
    start += len(raw) - len(raw.lstrip())
    passage = document.passage(start, start + len(raw.strip()))
    return Section(f"{label}: {_title(passage.text)}", passage.text, estimate_tokens(passage.text), passage)


def _title(text: str) -> str:
    line = text.split("\n", 1)[0].strip()
    return line if len(line) <= _TITLE_CHARS else line[: _TITLE_CHARS - 1].rsplit(" ", 1)[0] + "…"


def _order_section(document: Document, order: Order) -> Section:
    passage = document.passage(order.start, order.end)
    return Section(ORDERS_TITLE, passage.text, estimate_tokens(passage.text), passage)
