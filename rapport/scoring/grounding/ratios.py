"""So many out of so many: a rank or a share, which a source writes as 2/120 and a message as “second of 120”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.numbers import Number

_RATIO = re.compile(
    r"(?<![\d/.,])(\d{1,4}(?:[.,]\d+)?)(?:\s?(?:st|nd|rd|th))?\s?/\s?(\d{1,6}(?:[.,]\d+)?)(?![\d/])", re.IGNORECASE
)
_RANK = re.compile(
    r"(?<![\d.,])(\d{1,4})(?:st|nd|rd|th|e|er|ème|\.|º|ª)?\s+(?:\w+\s)?(?:out of|of|von|sur|su|di|de|z|ze|among|"
    r"from|unter|parmi|tra)\s"
    r"(?:the |some |about |den |les |i |le )?$",
    re.IGNORECASE,
)
_LEAST_WHOLE = 10  # below it a second number is a scale, as in a mark of 3.8/4.0


def ratio_numbers(text: str) -> Iterator[Number]:
    """The numbers of a source's ratios, which by themselves aren't quantities; dates are left out."""
    for match, part, whole in _ratios(text):
        if whole > _LEAST_WHOLE or part % 1:
            yield Number(match.start(1), match.end(1), part, "plain")
        if whole > _LEAST_WHOLE:
            yield Number(match.start(2), match.end(2), whole, "plain")


def other_ratio(text: str, number: Number, source: str) -> Claim | None:
    """A claim without support where the source has another share of the same whole; None where it has none at all."""
    rank = _RANK.search(text[max(0, number.start - 30) : number.start])
    if rank is None:
        return None
    known = [part for _, part, whole in _ratios(source) if whole == number.value]
    if not known or float(rank[1]) in known:
        return None
    start = number.start - (len(rank[0]))
    return Claim(start, number.end, "number", None, f"The source has {known[0]:g} of {number.value:g}.")


def _ratios(text: str) -> Iterator[tuple[re.Match[str], float, float]]:
    for match in _RATIO.finditer(text):
        part, whole = (float(match[group].replace(",", ".")) for group in (1, 2))
        if not 1900 <= whole <= 2100:
            yield match, part, whole
