"""Ratings that were made elsewhere, found in a round's outputs again; and a round's ratings as rows of a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from rapport.experiments.rating import LONGEST_NAME_CHARS, LONGEST_REMARK_CHARS, Material
from rapport.experiments.rating_known import known_raters
from rapport.exporting.table import Cell
from rapport.scoring.ratings_file import COLUMNS, OUTPUT, REMARK, RatedLine, RatingsRead
from rapport.statistics.rating import Rating
from rapport.storage.rounds import Mark, MarkStatus, RatedMetric, Round, Rubric
from rapport.storage.store import Store

FILE_COLUMNS = (*COLUMNS, OUTPUT, REMARK)
MOST_NAMED = 20
WITHOUT_RATER = "Unnamed rater"


@dataclass(frozen=True, slots=True)
class ImportedMarks:
    """The marks to be stored, whose names they bear, how many values they hold, and why others were left out.

    `warning` is what somebody should know of the raters before they take them in; mostly empty.
    """

    marks: tuple[Mark, ...]
    raters: tuple[str, ...]
    values: int
    problems: tuple[str, ...]
    warning: str = ""


def take_ratings(
    material: Material, read: RatingsRead, stored: Iterable[Mark], elsewhere: Iterable[Mark] = ()
) -> ImportedMarks:
    """Marks of a round from ratings: an output is found by its id, its text, or its case and variant.

    A value replaces what the same rater said before; metrics are those of the round's rubric, whatever their case.
    Whoever is here already by another name, in the round (`stored`) or in others (`elsewhere`), is left out.
    """
    taken = _Taken(material, {(mark.output_id, mark.rater): mark for mark in stored})
    for line in read.lines:
        taken.take(line)
    known = known_raters(taken.given, (*elsewhere, *taken.before.values()))
    marks = [mark for mark in taken.marks.values() if mark.rater not in known.left_out]
    raters = tuple(dict.fromkeys(mark.rater for mark in marks))
    values = sum(len(taken.given.get(rater, ())) for rater in raters)
    # a line with a column for each metric has as many ratings, and one fault
    problems = tuple(dict.fromkeys((*known.reasons, *read.problems, *taken.problems)))
    return ImportedMarks(tuple(marks), raters, values, problems, known.warning)


class _Taken:
    """What lines of a file become: `marks` by output and rater, and what each rater gave by output and metric."""

    def __init__(self, material: Material, before: Mapping[tuple[str, str], Mark]) -> None:
        self.before = before
        self.marks: dict[tuple[str, str], Mark] = {}
        self.given: dict[str, dict[tuple[str, str], float]] = {}
        self.problems: list[str] = []
        self._round = material.round
        self._finder = _Finder(material)
        self._metrics = {metric.name.casefold(): metric for metric in material.round.rubric.metrics}
        self._remarks: dict[tuple[str, str], list[str]] = {}
        self._here = {*material.round.raters, *(rater for _, rater in before)}
        self._raters = {_folded(rater): rater for rater in sorted(self._here)}

    def take(self, line: RatedLine) -> None:
        rating = line.rating
        output_id = self._finder.find(rating, line.output)
        metric = self._metrics.get(rating.metric.casefold())
        problem = _problem(rating, line.output, output_id, metric, self._round.rubric)
        if problem or output_id is None or metric is None:
            self.problems.append(problem)
        elif rating.value is not None or line.remark:
            self._mark((output_id, self._name(rating.rater)), metric, rating.value, line.remark)

    def _name(self, rater: str) -> str:
        """As they are called here, or else in their first line, whatever capitals the file has."""
        name = " ".join(rater.split())[:LONGEST_NAME_CHARS] or WITHOUT_RATER
        return name if name in self._here else self._raters.setdefault(_folded(name), name)

    def _mark(self, place: tuple[str, str], metric: RatedMetric, value: float | None, remark: str) -> None:
        output_id, rater = place
        mark = self.marks.get(place) or self.before.get(place) or Mark(self._round.id, output_id, rater)
        remarks = self._remarks.setdefault(place, [])
        if remark and remark not in remarks:
            remarks.append(remark)
        self.marks[place] = _with(mark, metric, value, " ".join(remarks)[:LONGEST_REMARK_CHARS])
        if value is not None:
            self.given.setdefault(rater, {})[output_id, metric.name] = value


def marks_elsewhere(store: Store, of: Round) -> list[Mark]:
    """What was said in other rounds over runs of this one. Raises StorageError."""
    others = (one for one in store.rounds.all() if one.id != of.id and one.kind == "rate")
    return [mark for one in others if set(one.run_ids) & set(of.run_ids) for mark in store.rounds.marks(one.id)]


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
        of = rating.variant or "no variant"
        return f"No output of this round, or more than one, is “{which}” ({of}). The line is left out."
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
    return normalize("NFC", " ".join(text.split())).casefold()
