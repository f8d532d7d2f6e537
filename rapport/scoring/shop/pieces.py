"""A reply cut into lines of lists and sentences, each with its places in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CITED = re.compile(r"[\[【]\d{1,2}[\]】]")
_BULLET = re.compile(
    r"\s*(?:[-*•‣▪–—]\s+|\(?\d{1,2}[.)]\s+|\*\*\d{1,2}[.)]\s+|#{1,5}\s+(?:\d{1,2}[.)]\s+)?|"
    r"[\U0001F000-\U0001FAFF☀-➿]️?\s*|\|\s*)(?=\S)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|St|Mr|Mrs|Ms|No|Nr|vs|approx|ca|e\.g|i\.e|z\.B|inkl|incl|bzw)|(?<![°\d])(?<![°\d] )\b[A-Z])\.$"
)
_END = re.compile(r"[.!?…。！？]+[\"')\]*_]*(?=\s+|$)|\n")
# Lines of a list without a bullet: a name in bold that stands alone or before a dash, and 'Name – leather, £40'.
_BOLD_LINE = re.compile(r"\s*(?=\*\*[^*\n]{3,}\*\*\s*(?:$|[:(|–—-]))")
_NAMED_LINE = re.compile(r"\s*(?=[^\W\d_a-z][^.!?:–—\n]{1,80}(?:\s[–—-]\s|:\s)[^?\n]*(?:[£$€]|\bGBP|\bEUR))")
_HEAD_END = re.compile(r"\s[–—-]\s|:\s|\s\(|,\s|\s*\|\s*|\*\*(?=[\s,.:;–—-]|$)")
_CUTS = re.compile(r"\s[–—]\s|\s-\s(?!\s*[£$€]?\d)|[;,]\s|\s*[()|]\s*|:\s")
_MOST_LABEL_WORDS = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a list (`is_item`), a sentence or a cell of a table, whose row `label` names; `start` and `end` are
    places in the reply."""

    text: str
    start: int
    is_item: bool
    paragraph: int
    label: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text with its place in the reply. `label` says what it is about, where that stands elsewhere: 'Sole'
    before a colon or above a column."""

    text: str
    start: int
    label: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def pieces_of(reply: str) -> list[Piece]:
    """The pieces in their order, without bullets, numbers and blank ends; the numbers of citations are blanks."""
    reply = _CITED.sub(lambda cited: " " * len(cited[0]), reply)
    found: list[Piece] = []
    at = paragraph = 0
    lines = reply.splitlines(keepends=True)
    for place, line in enumerate(lines):
        if not line.strip():
            paragraph += 1
        elif bullet := _BULLET.match(line) or _BOLD_LINE.match(line) or _unmarked(lines, place):
            found += _trimmed(line[bullet.end() :], at + bullet.end(), True, paragraph)
        else:
            for text, start in _sentences(line):
                found += _trimmed(text, at + start, False, paragraph)
        at += len(line)
    return found


def parts_of(piece: Piece) -> tuple[Part, list[Part]]:
    """The head of a list's line (what it names) and what it says of that, cut at commas and dashes."""
    cut = _HEAD_END.search(piece.text, 3)
    # A bold name may hold commas: it ends where the bold does.
    if piece.text.startswith("**") and (bold := re.match(r"\*\*.+?\*\*", piece.text)):
        head_end = bold.end()
    else:
        head_end = cut.start() if cut else len(piece.text)
    head = Part(piece.text[:head_end], piece.start)
    return head, clauses_of(piece.text[head_end:], piece.start + head_end)


def clauses_of(text: str, start: int) -> list[Part]:
    """A text cut at commas, dashes and brackets; no empty ones."""
    parts: list[Part] = []
    at = 0
    label = ""
    for cut in [*_CUTS.finditer(text), None]:
        end = cut.start() if cut else len(text)
        raw = text[at:end]
        clean = raw.strip(" \t\n*_–—-.,;:!()|")
        if clean:
            parts.append(Part(clean, start + at + raw.index(clean), label))
        is_label = cut is not None and cut[0].strip() == ":" and len(clean.split()) <= _MOST_LABEL_WORDS
        label = clean if is_label else ""
        at = cut.end() if cut else end
    return parts


def _unmarked(lines: list[str], place: int) -> re.Match[str] | None:
    """The beginning of a list's line that has no bullet: it's shaped like one, and so is a neighbour."""
    found = _NAMED_LINE.match(lines[place])
    if found is None:
        return None
    around = [*reversed(lines[:place]), "\n"], [*lines[place + 1 :], "\n"]
    near = (next((line for line in some if line.strip()), "") for some in around)
    return found if any(_NAMED_LINE.match(line) for line in near) else None


def _sentences(line: str) -> Iterator[tuple[str, int]]:
    at = 0
    for end in _END.finditer(line):
        if _ABBREVIATION.search(line[at : end.end()]):
            continue
        yield line[at : end.end()], at
        at = end.end()
    yield line[at:], at


def _trimmed(text: str, start: int, is_item: bool, paragraph: int) -> list[Piece]:
    clean = text.strip()
    return [Piece(clean, start + text.index(clean), is_item, paragraph)] if re.search(r"\w", clean) else []
