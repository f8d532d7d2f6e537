"""A document's text cut into marked and unmarked pieces, to be drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    is_marked: bool


def marked_pieces(text: str, ranges: Iterable[tuple[int, int]]) -> list[Piece]:
    """`text` in order; the half-open `ranges` are marked. They may overlap, touch, be empty or reach past the end."""
    pieces: list[Piece] = []
    at = 0
    for start, end in _merged(ranges, len(text)):
        pieces += [Piece(text[at:start], False), Piece(text[start:end], True)]
        at = end
    pieces.append(Piece(text[at:], False))
    return [piece for piece in pieces if piece.text]


def _merged(ranges: Iterable[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((max(0, start), min(size, end)) for start, end in ranges):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
