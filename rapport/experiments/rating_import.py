"""Ratings that were made elsewhere, found in a round's outputs again; and a round's ratings as rows of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapport.experiments.rating import LONGEST_NAME_CHARS, LONGEST_REMARK_CHARS, Material
from rapport.exporting.table import Cell, unguarded
from rapport.scoring.ratings_file import COLUMNS, OUTPUT, REMARK, RatedLine, RatingsRead
from rapport.statistics.rating import Rating
from rapport.storage.rounds import Mark, MarkStatus, RatedMetric, Rubric

FILE_COLUMNS = (*COLUMNS, OUTPUT, REMARK)
MOST_NAMED = 20
WITHOUT_RATER = "Unnamed rater"


@dataclass(frozen=True, slots=True)
class ImportedMarks:
    """The marks to be stored, whose names they bear, how many values they hold, and why others were left out."""

    marks: tuple[Mark, ...]
    raters: tuple[str, ...]
    values: int
    problems: tuple[str, ...]


def take_ratings(material: Material, read: RatingsRead, stored: Iterable[Mark]) -> ImportedMarks:
    """Marks of a round from ratings: an output is found by its id, its text, or its case and variant.

    A value replaces what the same rater said before; metrics are those of the round's rubric, whatever their case.
    """
    before = {(mark.output_id, mark.rater): mark for mark in stored}
    finder = _Finder(material)
    metrics = {metric.name.casefold(): metric for metric in material.round.rubric.metrics}
    taken: dict[tuple[str, str], Mark] = {}
    remarks: dict[tuple[str, str], list[str]] = {}
    problems: list[str] = list(read.problems)
    values = 0
    for line in map(_unguarded, read.lines):
        rating = line.rating
        output_id = finder.find(rating, line.output)
        metric = metrics.get(rating.metric.casefold())
        problem = _problem(rating, line.output, output_id, metric, material.round.rubric)
        if problem or output_id is None or metric is None:
            problems.append(problem)
            continue
        if rating.value is None and not line.remark:
            continue
        place = (output_id, _name(rating.rater))
        mark = taken.get(place) or before.get(place) or Mark(material.round.id, *place)
        if line.remark and line.remark not in remarks.setdefault(place, []):
            remarks[place].append(line.remark)
        taken[place] = _with(mark, metric, rating.value, " ".join(remarks.get(place, ()))[:LONGEST_REMARK_CHARS])
        values += rating.value is not None
    raters = tuple(dict.fromkeys(rater for _, rater in taken))
    # a line with a column for each metric has as many ratings, and one fault
    return ImportedMarks(tuple(taken.values()), raters, values, tuple(dict.fromkeys(problems)))


def _unguarded(line: RatedLine) -> RatedLine:
    """As it was before it went into a file: else a rater came back as somebody else."""
    r = line.rating
    names = unguarded(r.case), unguarded(r.variant), unguarded(r.rater), unguarded(r.metric)
    return RatedLine(Rating(*names, r.value, r.output), unguarded(line.output), unguarded(line.remark))


def _with(mark: Mark, metric: RatedMetric, value: float | None, remark: str) -> Mark:
    if value is None:
        return replace(mark, remark=remark or mark.remark)
    status: MarkStatus = "rated" if mark.status == "skipped" else mark.status
    return replace(mark, values=mark.values | {metric.name: int(value)}, status=status, remark=remark or mark.remark)


class _Finder:
    """Outputs by what a file may name them with."""

    def __init__(self, material: Material) -> None:
        self._ids = set(material.rated)
        self._texts: dict[str, set[str]] = {}
        self._cells: dict[tuple[str, str], set[str]] = {}
        for one in material.rated.values():
            self._texts.setdefault(_folded(one.output.text), set()).add(one.id)
            for name in (one.variant, one.key, one.run.variants[one.output.position].label):
                self._cells.setdefault((one.case_id, name), set()).add(one.id)

    def find(self, rating: Rating, named: str) -> str | None:
        """The one output that is meant; None if there is none, or several."""
        for name in filter(None, (named, rating.case)):
            if name in self._ids:
                return name
            if found := self._only(self._texts.get(_folded(name))):
                return found
        return self._only(self._cells.get((rating.case, rating.variant)))

    def _only(self, found: set[str] | None) -> str | None:
        return next(iter(found)) if found and len(found) == 1 else None


def _problem(rating: Rating, named: str, output_id: str | None, metric: RatedMetric | None, rubric: Rubric) -> str:
    """Why this rating can't be taken; empty if it can."""
    which = (named or rating.case)[:60]
    if output_id is None:
        return f"No output of this round is “{which}” ({rating.variant or 'no variant'}). The line is left out."
    if metric is None:
        return f"The rubric has no metric “{rating.metric[:60]}”. The line is left out."
    scale = rubric.scale
    if rating.value is not None and not (scale.low <= rating.value <= scale.high and rating.value == int(rating.value)):
        return (
            f"“{which}”, {metric.name}: {rating.value:g} isn't a whole number from {scale.low:g} to {scale.high:g}. "
            "The line is left out."
        )
    return ""


def rows_of(material: Material, marks: Iterable[Mark]) -> list[dict[str, Cell]]:
    """What was said as rows of such a file: case, variant, rater, metric, value, the output's id and, once, the remark.

    What was skipped, flagged or only remarked on has a row for each metric, without a value where there is none.
    """
    rows: list[dict[str, Cell]] = []
    for mark in marks:
        one = material.rated.get(mark.output_id)
        if one is None:
            continue
        remark = mark.remark
        for metric in material.round.rubric.metrics:
            value = mark.values.get(metric.name)
            if value is not None or mark.status != "rated" or remark:
                cells: Sequence[Cell] = (one.case_id, one.variant, mark.rater, metric.name, value, one.id, remark)
                rows.append(dict(zip(FILE_COLUMNS, cells, strict=True)))
                remark = ""
    return rows


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _name(rater: str) -> str:
    return " ".join(rater.split())[:LONGEST_NAME_CHARS] or WITHOUT_RATER
