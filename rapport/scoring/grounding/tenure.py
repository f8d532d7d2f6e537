"""Years of experience, and since when: compared with the dates of the résumé."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rapport.records.candidate import Candidate, Position, YearMonth
from rapport.scenarios.matching import fold
from rapport.scoring.grounding.employers import employers_named, is_in_full
from rapport.scoring.grounding.numbers import Hedge, Number

YEARS = re.compile(
    r"['’]?\s*(?:\+\s*)?(?:-?odd )?(?:full |solid |long |good |bonnes |volle[nr]? |lange |"
    r"lunghi )?[-‐\s]?(?P<half>and a half |"
    r"et demi(?:e)? )?"
    r"(?:years?|yrs?|ans?|années|jahre[ns]?|jährige\w*|anni|años|let(?:ech|[éýyáíouů]\w{0,3})?|roky?|roků|"
    r"lat(?:a|ach|ami|om)?|letni\w{0,3}|"
    r"年)(?![^\W\d_\u3040-\u9fff])",
    re.IGNORECASE,
)
HALF_BEFORE = re.compile(
    r"^\s*(?:and a half|and one half|et demi|einhalb|e mezzo|y medio|a půl)\s+(?=years|ans|jahre|anni|años|roku|let)",
    re.IGNORECASE,
)
HALF_AFTER = re.compile(r"^\s*\w+\s+(?:and a half|et demie?|e mezzo|y medio)", re.IGNORECASE)
SINCE = re.compile(
    r"(?:since|ever since|starting in|from|depuis|dès|seit|dal(?:l['’])?|desde|od(?: roku)?|自|从|since the year)\s*"
    r"(?:[^\W\d_]{3,10}\.?\s)?$",
    re.IGNORECASE,
)
_TODAY_YEAR = re.compile(r"(?<!\d)(?:19[6-9]|20[0-3])\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in months since year 0, half-open."""

    start: int
    end: int

    @property
    def years(self) -> float:
        return (self.end - self.start) / 12


def is_tenure_possible(years: float, hedge: Hedge, phrase: str, candidate: Candidate, resume: str, today: date) -> bool:
    """Whether a stretch of that many years follows from the dates.

    With one employer named in the phrase, the stretches at it; else every stretch from the begin of one position to the
    end of another, the sum, and, where the résumé has no dated position, the time since any year in it.
    """
    named = [position for position in employers_named(phrase, candidate) if position.start]
    positions = named or [position for position in candidate.positions if position.start]
    known = [stretch for position in positions for stretch in _stretches(position, today)]
    lengths = {later.end - earlier.start for earlier in known for later in known if later.end > earlier.start}
    spans = [months / 12 for months in lengths]
    if not named and candidate.years_experience:
        spans.append(candidate.years_experience.value)
    if not known:
        spans += [today.year - int(year[0]) + today.month / 12 for year in _TODAY_YEAR.finditer(resume)]
    return any(_fits(years, hedge, span) for span in spans)


def is_stated(number: Number, numbers: tuple[Number, ...], text: str) -> bool:
    """Whether the source itself says so many years."""
    return any(
        own.value >= number.value and own.value <= number.value * (1.4 if number.hedge == "over" else 1.0)
        for own in numbers
        if YEARS.match(text[own.end : own.end + 24])
    )


def since_possible(year: int, phrase: str, candidate: Candidate, resume: str) -> bool:
    """Whether something began in that year; at an employer that is named in full, the time there.

    A word of a name may belong to a club or a school too, so that then any year of the résumé will do.
    """
    named = [
        one for one in employers_named(phrase, candidate) if one.employer and is_in_full(one.employer.value, phrase)
    ]
    starts = [position.start.year for position in named if position.start]
    dated = {position.start.year for position in candidate.positions if position.start}
    return year in starts if starts else year in dated or re.search(rf"(?<!\d){year}(?!\d)", resume) is not None


def _fits(claimed: float, hedge: Hedge, actual: float) -> bool:
    if hedge == "over":
        return claimed - 0.3 <= actual <= claimed * 1.35 + 1
    if hedge == "under":
        return claimed - 1.1 <= actual <= claimed + 0.15
    return claimed - 0.6 <= actual < claimed + 1.1 or abs(actual - claimed) <= 0.1 * claimed


def _stretches(position: Position, today: date) -> Iterator[Stretch]:
    """A bare year may be its begin or its end."""
    if position.start is None:
        return
    end = position.end or (YearMonth(today.year, today.month) if position.is_current else None)
    if end is None:
        return
    firsts = (position.start.month,) if position.start.month else (1, 12)
    lasts = (end.month,) if end.month else (1, 12)
    for first in firsts:
        for last in lasts:
            start, stop = position.start.year * 12 + first - 1, end.year * 12 + last
            if stop > start:
                yield Stretch(start, stop)


def half(text: str, number: Number) -> float:
    """What “and a half” after a number adds."""
    after = fold(text[number.end : number.end + 30])
    return 0.5 if HALF_BEFORE.match(after) or HALF_AFTER.match(after) else 0.0
