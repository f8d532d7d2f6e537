"""A model's text as paragraphs of styled pieces, each with its place in the text: to be drawn with marks.

It shows what `safe_markdown` shows (bold, italics, headings, the subject; links and pictures as text, nothing active),
but as data for a component that draws every piece as text, so that marks can be laid over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Literal

from rapport.exporting.display import normalised
from rapport.exporting.email import split_subject

Style = Literal["", "b", "i", "bi"]

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_HEADING = re.compile(r" {0,3}#{1,6} +(?P<title>[^#\s].*)")
_LINKED = re.compile(r"!?\[(?P<label>[^\[\]\n]*)\]\((?P<address>[^()\s]*)(?: [^()\n]*)?\)")
_EMPHASIS = re.compile(r"(?P<mark>(?<!\*)\*{1,3})(?=[^\s*])(?P<inner>[^*]*[^\s*])(?P=mark)(?!\*)")
_STYLES: dict[int, Style] = {1: "i", 2: "b", 3: "bi"}
_SUBJECT_WITHIN = 600  # characters from the beginning


@dataclass(frozen=True, slots=True)
class Piece:
    """What is drawn for the half-open range of the text; `marks` are the numbers of the ranges that cover it."""

    text: str
    start: int
    end: int
    style: Style = ""
    marks: tuple[int, ...] = ()


Line = tuple[Piece, ...]
Paragraph = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class StyledText:
    """The subject, if the text has one, and the paragraphs below it, each of lines."""

    subject: Line
    paragraphs: tuple[Paragraph, ...]


def styled_text(text: str, ranges: Sequence[tuple[int, int]] = ()) -> StyledText:
    """Cut a text into pieces that no edge of a range runs through; places count characters (code points)."""
    subject, begin = _subject(text)
    lines = [tuple(_cut(_pieces(text, start, end), ranges)) for start, end in _lines(text, begin)]
    blocks = groupby(lines, key=lambda line: any(piece.text.strip() for piece in line))
    paragraphs = tuple(tuple(block) for is_text, block in blocks if is_text)
    head = [_plain(text, *subject)] if subject else []
    return StyledText(tuple(_cut(head, ranges)), paragraphs)


def _subject(text: str) -> tuple[tuple[int, int] | None, int]:
    """Where the subject's words stand, and where the line after them begins."""
    subject = split_subject(text).subject
    at = text.find(subject, 0, _SUBJECT_WITHIN) if subject else -1
    if at < 0:
        return None, 0
    end = _LINE_END.search(text, at + len(subject))
    return (at, at + len(subject)), end.end() if end else len(text)


def _lines(text: str, begin: int) -> Iterator[tuple[int, int]]:
    for match in _LINE_END.finditer(text, begin):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of one line."""
    heading = _HEADING.fullmatch(text, start, end)
    if heading:
        pieces = _linked(text, heading.start("title"), end)
        return [replace(piece, style="b", text=piece.text.replace("*", "")) for piece in pieces]
    found: list[Piece] = []
    for match in _EMPHASIS.finditer(text, start, end):
        found += _linked(text, start, match.start())
        style = _STYLES[len(match["mark"])]
        found += [replace(piece, style=style) for piece in _linked(text, *match.span("inner"))]
        start = match.end()
    return [*found, *_linked(text, start, end)]


def _linked(text: str, start: int, end: int) -> list[Piece]:
    """Plain text, with links as their words and their address in brackets, pictures as what they show."""
    found: list[Piece] = []
    for match in _LINKED.finditer(text, start, end):
        found.append(_plain(text, start, match.start()))
        found.append(_plain(text, *match.span("label")))
        address = match["address"]
        if address and address != match["label"].strip() and not match[0].startswith("!"):
            found.append(Piece(f" ({normalised(address)})", *match.span("address")))
        start = match.end()
    return [piece for piece in (*found, _plain(text, start, end)) if piece.start < piece.end]


def _plain(text: str, start: int, end: int) -> Piece:
    return Piece(text[start:end], start, end)


def _cut(pieces: Iterable[Piece], ranges: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The pieces cut at the edges of the ranges, each with the numbers of those that cover it."""
    for piece in pieces:
        mine = [(n, start, end) for n, (start, end) in enumerate(ranges) if start < piece.end and piece.start < end]
        edges = {piece.start, piece.end}
        if len(piece.text) == piece.end - piece.start:  # what isn't drawn as it stands can't be cut
            edges |= {edge for _, start, end in mine for edge in (start, end) if piece.start < edge < piece.end}
        stops = sorted(edges)
        for start, end in pairwise(stops):
            whole = len(stops) == 2
            shown = piece.text if whole else piece.text[start - piece.start : end - piece.start]
            marks = tuple(number for number, begin, stop in mine if begin < end and start < stop)
            if shown := normalised(shown):
                yield Piece(shown, start, end, piece.style, marks)
