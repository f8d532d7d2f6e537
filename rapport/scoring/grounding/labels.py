"""Numbers that belong to a label, such as a pay grade or a version, where a source has the label with another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scenarios.matching import STOP_WORDS, fold
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.claim import Claim, Kind
from rapport.scoring.grounding.numbers import Number
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.sources import Side

_LABEL = re.compile(r"(?<![^\W_])([^\W\d_][^\W\d_]{3,})[ \u00a0-]$")


def other_numbers(reading: Reading, number: Number) -> Iterator[Claim]:
    """“Entgeltgruppe 13” beside a posting's “Entgeltgruppe 12”; nothing where no source has the label numbered."""
    match = _LABEL.search(reading.text[max(0, number.start - 40) : number.start])
    if match is None or number.unit != "plain" or number.is_year or number.is_word or not match[1][0].isupper():
        return
    if fold(match[1]) in STOP_WORDS or phrases("first_words").fullmatch(match[1]):
        return
    if phrases("ordinary_names").fullmatch(match[1]):
        return  # months and days
    said = reading.text[number.start : number.end]
    for side in (reading.sources.posting, reading.sources.resume):
        told = _numbered(side, match[1])
        if said in {one[: len(said)] for one in told}:
            return
        if told:
            kind: Kind = "skill" if side is reading.sources.resume else "company_fact"
            start = number.start - len(match[0])
            yield Claim(start, number.end, kind, None, f"The source has {match[1]} {told[0]}.")
            return


def _numbered(side: Side, label: str) -> list[str]:
    """The numbers that a source gives a label."""
    return re.findall(rf"(?<![^\W_]){re.escape(label)}[ \u00a0-](\d+(?:[.,]\d+)*)(?![^\W_])", side.text, re.IGNORECASE)
