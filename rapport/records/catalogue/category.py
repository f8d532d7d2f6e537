"""Category paths: 'Shoes/Men's Shoes/Boots', or columns from outer to inner."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapport.records.catalogue.plain_text import lined_text

_STRONG = re.compile(r"\s*(?:>|»|›|→|\||\n|::)\s*")
MAX_STEPS, MAX_CHARS = 20, 2_000


def category_path(cells: Iterable[object]) -> tuple[str, ...]:
    """The steps of all cells, from outer to inner, none twice in a row."""
    path: list[str] = []
    for step in (step for cell in cells for step in _steps(cell)):
        if not path or path[-1].casefold() != step.casefold():
            path.append(step)
    return tuple(path[:MAX_STEPS])


def _steps(cell: object) -> list[str]:
    if isinstance(cell, list | tuple):
        return [step for part in cell for step in _steps(part)]
    text = lined_text(cell)[:MAX_CHARS].strip()
    parts = _STRONG.split(text)
    if len(parts) == 1:
        parts = text.split("/")
    return [" ".join(part.split()) for part in parts if part.strip()]
