"""Named values of a product: lists of objects, 'Name: value' lines, or Amazon's product details."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.records.catalogue.plain_text import lined_text, plain_text

Named = tuple[str, str]
MAX_NAME_CHARS = 60

# Every pattern here is linear in the text: cells come from anywhere.
_DETAIL = re.compile(r"^[ \t]*(\S[^\n]*)\n\s*:\s*\n\s*(\S[^\n]*)", re.MULTILINE)
# 'Outer Material: Synthetic  Sole: Rubber': two blanks, or a mark, before the next name.
_WORD = r"[\w/&()'’#.-]{1,40}"
_RUN = re.compile(rf"(?:\s\s|[;|\n•]|^)\W{{0,8}}((?=[^\W\d_]){_WORD}(?:(?<!\.) {_WORD}){{0,6}}) ?[:：]\s*")
_MANY_BLANKS = re.compile(r"[^\S\n]{3,}")
_MANY_LINES = re.compile(r"\n\s+")
MAX_TEXT_CHARS = 50_000
_WRAPPERS = ("name", "key", "label", "attribute")
_VALUES = ("value", "text", "values")


def named_values(cell: object, column: str) -> tuple[Named, ...]:
    """The names and values in a cell, in their order; a cell of one plain value is named after its column."""
    return tuple((name, value) for name, value in _named(cell, column) if value)


def _named(cell: object, column: str) -> Iterator[Named]:
    if isinstance(cell, dict):
        yield from _of_object(cell, column)
    elif isinstance(cell, list | tuple):
        for part in cell:
            yield from _named(part, column)
    elif cell is not None:
        yield from _of_text(lined_text(cell), column)


def _of_object(cell: dict[str, object], column: str) -> Iterator[Named]:
    lower = {str(key).lower(): key for key in cell}
    name, value = (next((lower[key] for key in keys if key in lower), None) for keys in (_WRAPPERS, _VALUES))
    if name is not None and value is not None:
        yield _name(plain_text(cell[name])), plain_text(cell[value])
        return
    for key, part in cell.items():
        yield _name(plain_text(key)), plain_text(part)


def _of_text(text: str, column: str) -> Iterator[Named]:
    if details := _DETAIL.findall(text):
        yield from ((_name(plain_text(name)), plain_text(value)) for name, value in details)
        return
    text = _MANY_LINES.sub("\n", _MANY_BLANKS.sub("  ", text))[:MAX_TEXT_CHARS]
    starts = list(_RUN.finditer(text))
    before = plain_text(text[: starts[0].start()] if starts else text)
    if before:
        yield _name(column), before
    if not starts:
        return
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        value = text[start.end() : following.start() if following else len(text)]
        yield _name(plain_text(start[1])), plain_text(value).rstrip(" ;|")


def _name(text: str) -> str:
    return text if len(text) <= MAX_NAME_CHARS else text[: MAX_NAME_CHARS - 1].rstrip() + "…"
