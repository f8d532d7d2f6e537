"""Digits that a font draws but doesn't name: old-style figures, whose glyphs lie in a private area of Unicode.

Such a font keeps its ten figures in a row. Which of the private characters is the nought shows in the years: written
with the right one, most groups of four are years of a life.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapport.documents.pdf.columns import Box

_PRIVATE_RUN = re.compile(r"[\ue000-\uf8ff]{2,}")
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d$")
_FEWEST_YEARS = 2
_YEAR_SHARE = 0.7
_FEWEST_LOST_WORDS = 5


def with_digits(boxes: Sequence[Box]) -> list[Box]:
    """The words with their private figures as plain ones, if it is clear which is which."""
    zero = _zero([run for box in boxes for run in _PRIVATE_RUN.findall(box.text)])
    if zero is None:
        return list(boxes)
    table = {zero + digit: str(digit) for digit in range(10)}
    return [replace(box, text=box.text.translate(table)) for box in boxes]


def lacks_letters(boxes: Sequence[Box]) -> bool:
    """Whether words are drawn with glyphs that have no character.

    Icons have none either, but stand alone, and rows of stars repeat one.
    """
    runs = [run for box in boxes for run in _PRIVATE_RUN.findall(box.text)]
    return sum(len(set(run)) > 1 for run in runs) >= _FEWEST_LOST_WORDS


def _zero(runs: list[str]) -> int | None:
    codes = sorted({ord(sign) for run in runs for sign in run})
    fours = [run for run in runs if len(run) == 4]
    if len(codes) < 3 or len(fours) < _FEWEST_YEARS:
        return None
    scored = [(_years(fours, zero), zero) for zero in range(codes[0] - 9, codes[-1] + 1)]
    years, zero = max(scored)
    return zero if years >= _YEAR_SHARE * len(fours) else None


def _years(fours: list[str], zero: int) -> int:
    """How many groups of four are years if `zero` is the nought."""
    plain = ("".join(str(ord(sign) - zero) for sign in run if 0 <= ord(sign) - zero <= 9) for run in fours)
    return sum(_YEAR.match(text) is not None for text in plain)
