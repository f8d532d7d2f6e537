"""What changed between two texts, word by word.

Words, punctuation marks and CJK characters are compared; the white space before each is carried along, so that the
changes put together give both texts back exactly: same + removed is the left text, same + added the right one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from rapport.exporting.display import escape, hard_broken, normalised

Kind = Literal["same", "removed", "added"]
Block = tuple[str, int, int, int, int]

# Hiragana to CJK ideographs with their extensions, Hangul, and the compatibility and full-width forms: no blanks
# between words, so each character counts as one.
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
_PIECE = re.compile(rf"(\s*)([{_CJK}]|[^\W_{_CJK}]+(?:['’_.-][^\W_{_CJK}]+)*|\S|$)")

# Comparing costs about 0.15 µs for each pair of equal words (measured): past this many, words that make up more than a
# hundredth of a text no longer anchor a match.
_MOST_PAIRS = 3_000_000
FEWEST_FOLDED = 4  # fewer lines are read faster than they are unfolded


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that is in both texts, only in the left, or only in the right one."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Whole lines that are in both texts and far from any change."""

    text: str

    @property
    def lines(self) -> int:
        return self.text.count("\n") + 1


@dataclass(frozen=True, slots=True)
class _Piece:
    gap: str
    word: str


def word_diff(left: str, right: str) -> list[Change]:
    """The changes that lead from `left` to `right`, in reading order; neighbours never have the same kind.

    Two equal texts give one "same" change, two empty ones none.
    """
    if left == right:
        return [Change("same", left)] if left else []
    before, after = _pieces(left), _pieces(right)
    changes = (change for block in _blocks(before, after) for change in _block_changes(block, before, after))
    return _joined(changes)


def similarity(changes: Sequence[Change]) -> float:
    """The share of both texts, without white space, that is the same: 0 to 1; 1 for two empty texts.

    Twice the characters in common over the characters of both texts (Dice's coefficient).
    """
    size: Counter[Kind] = Counter()
    for change in changes:
        size[change.kind] += len("".join(change.text.split()))
    total = 2 * size["same"] + size["removed"] + size["added"]
    return 2 * size["same"] / total if total else 1.0


def folded(changes: Sequence[Change], context_lines: int = 3) -> list[list[Change] | Unchanged]:
    """The changes with so many lines around each, and what lies between them apart.

    What is left out of the way is whole lines, and at least `FEWEST_FOLDED` of them; put together, with a line break
    on each side of it, it is all of `changes`.
    """
    parts: list[list[Change] | Unchanged] = []
    shown: list[Change] = []
    for place, change in enumerate(changes):
        lines = change.text.split("\n")
        first = context_lines + 1 if place else 0  # the rest of the line that has changed, and those after it
        last = len(lines) - (context_lines + 1 if place < len(changes) - 1 else 0)
        if change.kind != "same" or last - first < FEWEST_FOLDED:
            shown.append(change)
            continue
        if first:
            parts.append([*shown, Change("same", "\n".join(lines[:first]))])
        parts.append(Unchanged("\n".join(lines[first:last])))
        shown = [Change("same", "\n".join(lines[last:]))] if last < len(lines) else []
    return [*parts, shown] if shown else parts


def as_markdown(changes: Sequence[Change]) -> str:
    """Markdown for Streamlit: removed words struck through on red, added ones on green, without raw HTML.

    Whatever the texts contain is drawn as text; see `rapport.exporting.display`.
    """
    return hard_broken("".join(_marked(change) for change in changes).split("\n"))


def _pieces(text: str) -> list[_Piece]:
    return [_Piece(*match.groups()) for match in _PIECE.finditer(text)]


def _blocks(before: Sequence[_Piece], after: Sequence[_Piece]) -> list[Block]:
    left, right = [piece.word for piece in before], [piece.word for piece in after]
    counts = Counter(right)
    pairs = sum(count * counts[word] for word, count in Counter(left).items())
    matcher = SequenceMatcher(None, left, right, autojunk=pairs > _MOST_PAIRS)
    blocks: list[Block] = list(matcher.get_opcodes())
    return [_swallowed(blocks, number, left) for number in range(len(blocks))]


def _swallowed(blocks: Sequence[Block], number: int, left: Sequence[str]) -> Block:
    """A lone short word between two replaced stretches is chance: reading them as one stretch is easier."""
    tag, i1, i2, j1, j2 = blocks[number]
    between = 0 < number < len(blocks) - 1 and blocks[number - 1][0] == blocks[number + 1][0] == "replace"
    is_chance = tag == "equal" and between and i2 - i1 == 1 and len(left[i1]) <= 3
    return ("replace" if is_chance else tag, i1, i2, j1, j2)


def _block_changes(block: Block, before: Sequence[_Piece], after: Sequence[_Piece]) -> Iterator[Change]:
    tag, i1, i2, j1, j2 = block
    if tag == "equal":
        for old, new in zip(before[i1:i2], after[j1:j2], strict=True):
            yield from _replaced(old.gap, new.gap)
            yield Change("same", new.word)
        return
    yield from _replaced(_text(before[i1:i2]), _text(after[j1:j2]))


def _text(pieces: Sequence[_Piece]) -> str:
    return "".join(piece.gap + piece.word for piece in pieces)


def _replaced(old: str, new: str) -> Iterator[Change]:
    """Old by new, with the white space that both begin with kept as the same."""
    shared = 0
    for one, other in zip(old, new, strict=False):
        if one != other or not one.isspace():
            break
        shared += 1
    yield Change("same", old[:shared])
    yield Change("removed", old[shared:])
    yield Change("added", new[shared:])


def _joined(changes: Iterator[Change]) -> list[Change]:
    """Neighbours of one kind as one; within a stretch of changes, first what went, then what came."""
    joined: list[Change] = []
    filled = (change for change in changes if change.text)
    for is_same, run in groupby(filled, key=lambda change: change.kind == "same"):
        stretch = list(run)
        kinds: tuple[Kind, ...] = ("same",) if is_same else ("removed", "added")
        for kind in kinds:
            text = "".join(change.text for change in stretch if change.kind == kind)
            joined += [Change(kind, text)] if text else []
    return joined


def _marked(change: Change) -> str:
    if change.kind == "same":
        return escape(change.text)
    return "\n".join(_coloured(line, change.kind) for line in normalised(change.text).split("\n"))


def _coloured(line: str, kind: Kind) -> str:
    words = line.strip()
    if not words:
        return escape(line)
    lead, tail = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
    shown = f":red-background[~~{escape(words)}~~]" if kind == "removed" else f":green-background[{escape(words)}]"
    return f"{lead}{shown}{tail}"
