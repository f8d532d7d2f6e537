"""Which of the candidate's employers a phrase names, and which lines of the résumé are about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.records.candidate import Candidate, Position
from rapport.scenarios.matching import fold, terms

_WORD_LIST = (
    "inc co corp ltd llc gmbh ag sa srl spa sro as plc kg group company the and of university school college "
    "institute service services international consulting technology technologies solutions market software systems "
    "bank digital labs lab research team center centre department global example organization studio media energy "
    "health design data engineering firm corporation enterprises industries partners holdings associates advanced "
    " universität université università universidad hochschule akademie stadt"
)
COMMON_WORDS = frozenset(_WORD_LIST.split())
_LEGAL_FORMS = frozenset(
    ["inc", "co", "corp", "ltd", "llc", "gmbh", "ag", "sa", "srl", "spa", "sro", "as", "plc", "kg"]
)
_BRAND = re.compile(r"\(([A-Z][a-z]+[A-Z]\w+)\)")  # Danggeun Pay Inc. (KarrotPay)
_LONGEST_SECTION = 4_000


@dataclass(frozen=True, slots=True)
class EmployerSection:
    """The part of the résumé that tells of one position: a half-open range of its text."""

    position: Position
    start: int
    end: int


def employers_named(phrase: str, candidate: Candidate) -> list[Position]:
    """The positions whose employer the phrase names: by a word that belongs to this employer, or by the whole name."""
    words = terms(phrase)
    told = set(words)
    return [position for position in candidate.positions if position.employer and _is_named(position, told, phrase)]


def sections(candidate: Candidate) -> list[EmployerSection]:
    """The positions' parts of the résumé, in its order; what follows the last one is cut off after some lines."""
    starts = sorted(
        ((start, position) for position in candidate.positions if (start := _start(position)) is not None),
        key=lambda pair: pair[0],
    )
    found = []
    others = _starts_of_others(candidate)
    for number, (start, position) in enumerate(starts):
        highlights = [fact.passage.end for fact in position.highlights if fact.passage]
        last = max(highlights, default=start)
        stop = starts[number + 1][0] if number + 1 < len(starts) else last if highlights else start + 200
        stop = min(stop, *(place for place in others if place > start), start + _LONGEST_SECTION)
        found.append(EmployerSection(position, start, stop))
    return found


def _starts_of_others(candidate: Candidate) -> list[int]:
    """Where certificates and schools stand, which belong to no employer."""
    degrees = (fact for school in candidate.education for fact in (school.degree, school.school) if fact)
    return [fact.passage.start for fact in (*candidate.certificates, *degrees) if fact.passage]


def is_in_full(employer: str, phrase: str) -> bool:
    """Whether a phrase has an employer's whole name, its legal form and what stands in brackets apart."""
    own = [word for word in terms(employer.partition("(")[0]) if word not in _LEGAL_FORMS]
    told = terms(phrase)
    return bool(own) and all(word in told for word in own)


def _is_named(position: Position, told: set[str], phrase: str) -> bool:
    whole = position.employer.value if position.employer else ""
    name = whole.partition("(")[0].strip() or whole  # what stands in brackets is told of it
    own = [word for word in terms(name) if len(word) > 2 and word not in COMMON_WORDS]
    own += [fold(brand[1]) for brand in _BRAND.finditer(whole)]
    if any(word in told and _is_capital_in(word, phrase) for word in own):
        return True
    plain = fold(re.sub(r"[.,]", "", name)).strip()
    return len(plain) > 2 and plain in fold(phrase)


def _is_capital_in(word: str, phrase: str) -> bool:
    """Whether a phrase has the word as a name: geophysical engineering is no Engineering Firm."""
    return any(match[0][0].isupper() or not match[0].isascii() for match in _words_like(word, phrase))


def _words_like(word: str, phrase: str) -> list[re.Match[str]]:
    return [match for match in re.finditer(r"[^\W_]+", phrase) if fold(match[0]).startswith(word[:4])]


def _start(position: Position) -> int | None:
    passages = [fact.passage.start for fact in (position.employer, position.title) if fact and fact.passage]
    return min(passages) if passages else None
