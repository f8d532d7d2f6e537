"""Which of a file's ratings count: those on the scale, and of several that one person gave of one output the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import normalize

from rapport.scoring.ratings_file import RatedLine, RatingsRead
from rapport.statistics.rating import Rating, Scale


def settled(read: RatingsRead, name: str, scale: Scale | None) -> RatingsRead:
    """The same without values that the scale doesn't have and without what somebody said again of the same output.

    Where a line doesn't say which output was rated, several ratings of one case and variant by one person are taken as
    of several outputs, in their order. A metric is called as its first line has it, whatever capitals others have.
    """
    lines, several = _numbered(_named_alike(read.lines))
    lines, again = _last_words(lines, name)
    lines, problems = _on_scale(lines, name, scale)
    notes = (_several(several),) if several else ()
    return RatingsRead(tuple(lines), (*read.problems, *again, *problems), (*read.notes, *notes))


def _named_alike(lines: Iterable[RatedLine]) -> list[RatedLine]:
    """With names that look alike as one: signs may be written in several ways, as ë or as e with two dots to come."""
    called: dict[str, str] = {}
    alike = []
    for line in lines:
        one = line.rating
        case, variant, rater, metric = (
            normalize("NFC", name) for name in (one.case, one.variant, one.rater, one.metric)
        )
        metric = called.setdefault(metric.casefold(), metric)
        alike.append(replace(line, rating=Rating(case, variant, rater, metric, one.value)))
    return alike


def _on_scale(lines: Iterable[RatedLine], name: str, scale: Scale | None) -> tuple[list[RatedLine], list[str]]:
    kept, problems = [], []
    for line in lines:
        value = line.rating.value
        if scale is None or value is None or scale.low <= value <= scale.high:
            kept.append(line)
        else:
            ends = f"{scale.low:g} to {scale.high:g}"
            problems.append(f"{name}, line {line.number}: {value:g} isn't on the scale of {ends}. It is left out.")
    return kept, problems


def _last_words(lines: Sequence[RatedLine], name: str) -> tuple[list[RatedLine], list[str]]:
    """Of several ratings of one output by one person the last, where the first stood."""
    last: dict[tuple[str, ...], RatedLine] = {}
    problems = []
    for line in lines:
        one = line.rating
        place = (one.case, one.variant, line.output, one.rater, one.metric)
        if place in last:
            problems.append(
                f"{name}, line {last[place].number}: {one.rater or 'the same person'} rated this output again in line "
                f"{line.number}, which counts instead."
            )
        last[place] = line
    return list(last.values()), problems


def _numbered(lines: Sequence[RatedLine]) -> tuple[list[RatedLine], int]:
    """With a number where no output is told, and how many of those ratings aren't the first of their kind."""
    seen: Counter[tuple[str, ...]] = Counter()
    numbered = []
    for line in lines:
        one = line.rating
        place = (one.case, one.variant, one.rater, one.metric)
        seen[place] += not line.output
        numbered.append(line if line.output else replace(line, output=f"no. {seen[place]}"))
    return numbered, sum(count - 1 for count in seen.values() if count)


def _several(count: int) -> str:
    told = "1 rating is" if count == 1 else f"{count:,} ratings are"
    return (
        f"{told} of a case and variant that the same person rated before: they are taken as of several outputs, in "
        "their order. A column 'output' tells which is which."
    )
