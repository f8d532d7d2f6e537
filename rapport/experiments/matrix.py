"""An experiment as a matrix: a row a case, a column a variant, and in each cell one measure of what was written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rapport.experiments.collecting import without_collecting
from rapport.experiments.output_checks import Checked, checked, checks_of
from rapport.experiments.variant_names import CONTEXTS, has_own_name, settings_words
from rapport.scoring.findings import counted
from rapport.storage.matrix_store import StoredCell
from rapport.storage.runs import OutputStatus, Run, Variant
from rapport.storage.store import Store

Best = Literal["high", "low", "neither"]
Order = Literal["as given", "worst first", "largest difference first", "by name"]
ORDERS: tuple[Order, ...] = ("as given", "worst first", "largest difference first", "by name")
CHECKS, RATING, JUDGE, LENGTH, SECONDS, COST = "checks", "rating", "judge", "length", "seconds", "cost"


@dataclass(frozen=True, slots=True)
class Measure:
    """What the cells show. `top` is the largest value there can be, None where there is none; `best` is which end."""

    key: str
    title: str
    best: Best
    top: float | None = None

    @property
    def is_share(self) -> bool:
        return self.top == 1.0


class Cell(NamedTuple):
    """The outputs of a case x variant by repeat, and the mean of their values; None where none has a value."""

    outputs: tuple[StoredCell, ...]
    value: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """A case with its cells in the order of the variants."""

    case_id: str
    name: str
    cells: tuple[Cell, ...]

    @property
    def values(self) -> list[float]:
        return [cell.value for cell in self.cells if cell.value is not None]

    @property
    def unfinished(self) -> Counter[OutputStatus]:
        """How many outputs are in which state, the finished ones left out."""
        return Counter(output.status for cell in self.cells for output in cell.outputs if output.status != "done")


def case_names(run: Run, jobs: Mapping[str, str]) -> dict[str, str]:
    """What each case of a run is called, with the job's title where there are several; each differs from the others."""
    has_several = len({case.job_id for case in run.cases}) > 1
    seen: Counter[str] = Counter()
    names = {}
    for case in run.cases:
        name = case.candidate_name or case.message or case.id
        if has_several and case.job_id in jobs:
            name = f"{name}, {jobs[case.job_id]}"
        seen[name] += 1
        names[case.id] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return names


def variant_headings(variants: Sequence[Variant], taken: Collection[str] = ()) -> list[str]:
    """Each variant's label with what tells it from the others (prompt, model, context, settings); all different.

    The built-in writer has neither prompt nor settings, so what the others have in common isn't named because of it.
    """
    facts = [_facts(variant) for variant in variants]
    differing = [place for place, told in enumerate(zip(*facts, strict=True)) if len(set(told) - {None}) > 1]
    found: list[str] = []
    for number, (variant, told) in enumerate(zip(variants, facts, strict=True), start=1):
        name = (
            variant.label
            if has_own_name(variant.label)
            else " · ".join([variant.label, *(fact for place in differing if (fact := told[place]))])
        )
        found.append(name if name not in found and name not in taken else f"{name} ({number})")
    return found


def _facts(variant: Variant) -> tuple[str | None, ...]:
    """Prompt, model, context and settings; None is what it hasn't got."""
    context = CONTEXTS.get(variant.strategy, variant.strategy)
    if variant.model_ref.startswith("builtin:"):
        return None, "built-in writer", context, None
    return variant.prompt_name, variant.model_ref, context, settings_words(variant.settings)


def measures(store: Store, run: Run) -> list[Measure]:
    """What there is to look at for a run, the most telling first."""
    found = []
    checks = checks_of(store, run)
    if checks:
        found.append(Measure(CHECKS, "Checks met", "high", 1.0))
    if any(run.id in one.run_ids and one.kind == "rate" for one in store.rounds.all()):
        found.append(Measure(RATING, "People's rating", "high"))
    found += [Measure(f"{JUDGE}:{ref}", f"Rating by {ref}", "high") for ref in store.matrix.judges(run.id)]
    found += [Measure(f"check:{check.name}", check.title, "high", 1.0) for check in checks]
    return [
        *found,
        Measure(LENGTH, "Length, characters", "neither"),
        Measure(SECONDS, "Time, seconds", "low"),
        Measure(COST, "Cost, US dollars", "low"),
    ]


def values_of(
    store: Store, run: Run, measure: Measure, cells: Iterable[StoredCell], found: Checked | None = None
) -> dict[str, float]:
    """The measure's value of each output that has one, by output id; `found` is what the checks say, if it is known.

    Raises:
        StorageError: the store can't be read.
    """
    done = [cell for cell in cells if cell.status == "done"]
    if measure.key == LENGTH:
        return {cell.id: float(cell.chars) for cell in done}
    if measure.key == SECONDS:
        return {cell.id: cell.seconds for cell in done if cell.seconds is not None}
    if measure.key == COST:
        return {cell.id: cell.cost_usd for cell in done if cell.cost_usd is not None}
    if measure.key == RATING:
        return _ratings(store, run)
    if measure.key.startswith(f"{JUDGE}:"):
        return _judged(store, measure.key.partition(":")[2], done)
    name = measure.key.partition(":")[2]
    names = {name} if name else counted([check.name for check in checks_of(store, run)])
    return _checked(found or checked(store, run), names)


def _ratings(store: Store, run: Run) -> dict[str, float]:
    """The mean over raters of the weighted mean over metrics, of rounds on the newest one's scale."""
    rounds = [one for one in store.rounds.all() if one.kind == "rate" and run.id in one.run_ids]
    found: dict[str, list[float]] = defaultdict(list)
    for one in rounds:
        if one.rubric.scale != rounds[0].rubric.scale:
            continue
        weights = {name: weight for name, weight in rounds[0].rubric.weights.items() if weight > 0}
        total = sum(weights.values())
        for mark in store.rounds.marks(one.id):
            if weights.keys() <= mark.values.keys():
                value = sum(weight * mark.values[name] for name, weight in weights.items()) / total
                found[mark.output_id].append(value)
    return {output: sum(values) / len(values) for output, values in found.items()}


def _judged(store: Store, judge_ref: str, done: Sequence[StoredCell]) -> dict[str, float]:
    """The weighted mean over the metrics that this judge was asked for; unscored where one of them is."""
    from rapport.scoring.result_set import means_by_output
    from rapport.scoring.rubric import DEFAULT_RUBRIC
    from rapport.statistics.rating import Rating, weighted

    said = [one for one in store.scores.judgements([cell.id for cell in done]) if one.judge_ref == judge_ref]
    newest = {(one.output_id, one.metric): one for one in said}
    asked = {one.metric for one in said}
    weights = {name: weight for name, weight in DEFAULT_RUBRIC.weights.items() if name in asked} or dict.fromkeys(
        asked, 1
    )
    ratings = [Rating("", "", judge_ref, one.metric, one.value, one.output_id) for one in newest.values()]
    return means_by_output(weighted(ratings, weights)) if ratings else {}


def _checked(stored: Checked, names: Collection[str]) -> dict[str, float]:
    """The share of these checks that are met; one that couldn't be made counts for neither."""
    found = {}
    for output_id, checks in stored.by_output.items():
        told = [one.is_met for one in checks if one.is_met is not None and one.name in names]
        if told:
            found[output_id] = sum(told) / len(told)
    return found


@without_collecting()
def matrix(
    run: Run, cells: Iterable[StoredCell], values: Mapping[str, float], jobs: Mapping[str, str] | None = None
) -> list[Row]:
    """Every case of the run as a row, in the run's order; `jobs` are titles by id."""
    by_place: dict[tuple[str, int], list[StoredCell]] = defaultdict(list)
    for cell in cells:
        by_place[cell.case_id, cell.position].append(cell)
    names = case_names(run, jobs or {})
    return [
        Row(
            case.id,
            names[case.id],
            tuple(_cell(by_place[case.id, position], values) for position in range(len(run.variants))),
        )
        for case in run.cases
    ]


def _cell(outputs: Sequence[StoredCell], values: Mapping[str, float]) -> Cell:
    known = [values[output.id] for output in outputs if output.id in values]
    return Cell(tuple(outputs), sum(known) / len(known) if known else None)


def kept(
    rows: Iterable[Row],
    *,
    words: str = "",
    holding: Collection[str] = (),
    states: Collection[OutputStatus] = (),
    below: float | None = None,
) -> list[Row]:
    """The rows that fit every wish: `words` in the case's name or, by `holding`, in an output's text; an output in one
    of these states; a value below `below`."""
    return [
        row
        for row in rows
        if (not words or _holds(row, words, holding))
        and (not states or any(output.status in states for cell in row.cells for output in cell.outputs))
        and (below is None or any(value < below for value in row.values))
    ]


def _holds(row: Row, words: str, holding: Collection[str]) -> bool:
    name = row.name.lower()
    if all(word in name for word in words.lower().split()):
        return True
    return any(output.id in holding for cell in row.cells for output in cell.outputs)


def ordered(rows: Iterable[Row], order: Order, best: Best = "high") -> list[Row]:
    """The rows in this order; those without a value come last where values decide."""
    listed = list(rows)
    if order == "by name":
        return sorted(listed, key=lambda row: row.name.casefold())
    if order == "largest difference first":
        return sorted(listed, key=lambda row: min(row.values) - max(row.values) if row.values else 1.0)
    if order == "worst first":
        return sorted(listed, key=lambda row: (not row.values, _badness(row, best)))
    return listed


def _badness(row: Row, best: Best) -> float:
    """Smaller is worse: the value of the worst cell."""
    if not row.values:
        return 0.0
    return -max(row.values) if best == "low" else min(row.values)
