"""Rounds of rating: which outputs or pairs go to whom, in which order, and where a rater goes on.

Everything follows from the round, the outputs and a rater's name by hashes, so that a reload, another browser or
another machine finds the same queue without anything being stored. Neighbours in a queue share nothing: the order is
random for each rater, and so are the sides of a pair.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations

from rapport.experiments.variant_names import name_variants, variant_key
from rapport.storage.rounds import Mark, Round, RoundKind, Rubric, StoredChoice
from rapport.storage.runs import Output, Run
from rapport.storage.store import Store

MOST_VALUES = 10  # a value is one key of the keyboard, 0 to 9
LONGEST_NAME_CHARS = 80
LONGEST_REMARK_CHARS = 4_000


@dataclass(frozen=True, slots=True)
class Rated:
    """An output that people rate; `variant` is the name of what wrote it, `key` tells variants apart."""

    output: Output
    run: Run
    key: str
    variant: str

    @property
    def id(self) -> str:
        return self.output.id

    @property
    def case_id(self) -> str:
        return self.output.case_id


@dataclass(frozen=True, slots=True)
class Pair:
    """Two outputs of one case by different variants, in no order; `id` is made of theirs."""

    first: Rated
    second: Rated

    @property
    def id(self) -> str:
        return f"{self.first.id}+{self.second.id}"

    @property
    def case_id(self) -> str:
        return self.first.case_id

    def sides(self, round_id: str, rater: str) -> tuple[Rated, Rated]:
        """Left and right for this rater: the same whenever it is shown."""
        swapped = int(_hash(round_id, rater, self.id, "side")[:8], 16) % 2
        return (self.second, self.first) if swapped else (self.first, self.second)


@dataclass(frozen=True, slots=True)
class Material:
    """A round with the outputs it is about: the newest of each place that were written to their end.

    `texts` holds every stored output of its runs by case and column, also those that aren't rated: what a column
    answered earlier in a conversation is a source of what it answers later.
    """

    round: Round
    rated: Mapping[str, Rated]
    pairs: Mapping[str, Pair]
    texts: Mapping[tuple[str, int], str]
    queues: Mapping[str, tuple[str, ...]]

    @property
    def total(self) -> int:
        """How many outputs or pairs there are."""
        return len(self.pairs if self.round.kind == "choose" else self.rated)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a rater is: `done` of `total` need nothing more; some of those were `skipped` or `flagged`."""

    done: int
    total: int
    skipped: int = 0
    flagged: int = 0

    @property
    def is_over(self) -> bool:
        return self.done >= self.total


def load_material(store: Store, of: Round) -> Material:
    """Everything that a round shows; runs that were deleted are missing. Raises StorageError."""
    runs = [run for run_id in of.run_ids if (run := store.runs.load(run_id)) is not None]
    names = name_variants(variant for run in runs for variant in run.variants)
    rated: dict[str, Rated] = {}
    texts: dict[tuple[str, int], str] = {}
    for run in runs:
        for output in store.runs.outputs(run.id):
            texts[output.case_id, output.position] = output.text
            if output.status == "done" and output.text.strip():
                key = variant_key(run.variants[output.position])
                rated[output.id] = Rated(output, run, key, names[key])
    pairs = _pairs(rated.values()) if of.kind == "choose" else {}
    return Material(of, rated, pairs, texts, _queues(of, pairs if of.kind == "choose" else rated))


def _pairs(rated: Iterable[Rated]) -> dict[str, Pair]:
    """Every two outputs of a case that different variants wrote."""
    of_case: dict[str, list[Rated]] = {}
    for one in rated:
        of_case.setdefault(one.case_id, []).append(one)
    found = (
        Pair(*sorted(two, key=lambda one: one.id))
        for several in of_case.values()
        for two in combinations(several, 2)
        if two[0].key != two[1].key
    )
    return {pair.id: pair for pair in found}


def _queues(of: Round, tasks: Mapping[str, Rated] | Mapping[str, Pair]) -> dict[str, tuple[str, ...]]:
    """What each rater gets: every n-th task, and an equal share of the others.

    A share is cut out of the tasks in the order of their cases, so that one rater sees all variants of a case wherever
    possible: differences are measured within a case and a rater.
    """
    cases = {task_id: task.case_id for task_id, task in tasks.items()}
    ordered = sorted(cases, key=lambda task: (_hash(of.id, cases[task]), _hash(of.id, task)))
    shared = ordered[:: of.overlap_every]
    alone = [task for place, task in enumerate(ordered) if place % of.overlap_every]
    queues: dict[str, tuple[str, ...]] = {}
    for number, rater in enumerate(of.raters):
        own = [task for place, task in enumerate(alone) if place * len(of.raters) // len(alone) == number]
        queues[rater] = tuple(sorted([*shared, *own], key=lambda task: _hash(of.id, rater, task)))
    return queues


def queue_of(material: Material, rater: str, touched: Iterable[str] = ()) -> tuple[str, ...]:
    """Ids of the outputs or pairs of a rater, in their order; empty for a stranger.

    What they already `touched` stays theirs, also if outputs that were added to a run since shift the shares.
    """
    own = material.queues.get(rater, ())
    there = material.pairs if material.round.kind == "choose" else material.rated
    kept = {task for task in touched if task in there and task not in own} if own else set()
    return tuple(sorted([*own, *kept], key=lambda task: _hash(material.round.id, rater, task))) if kept else own


def is_done(mark: Mark | None, rubric: Rubric) -> bool:
    """Whether an output needs nothing more from this rater: skipped, flagged, or rated on every metric."""
    if mark is None:
        return False
    return mark.status != "rated" or not missing(mark, rubric)


def missing(mark: Mark | None, rubric: Rubric) -> tuple[str, ...]:
    """The metrics that have no value yet, in their order."""
    return tuple(metric.name for metric in rubric.metrics if mark is None or metric.name not in mark.values)


def progress_of_marks(queue: Sequence[str], marks: Mapping[str, Mark], rubric: Rubric) -> Progress:
    """How far a rater is with outputs; `marks` are theirs by output."""
    done = [marks[task] for task in queue if is_done(marks.get(task), rubric)]
    statuses = [mark.status for mark in done]
    return Progress(len(done), len(queue), statuses.count("skipped"), statuses.count("flagged"))


def progress_of_choices(queue: Sequence[str], said: Mapping[str, StoredChoice]) -> Progress:
    """The same for pairs; `said` are the rater's choices by pair."""
    done = [said[task] for task in queue if task in said]
    return Progress(len(done), len(queue), sum(choice.outcome is None for choice in done))


def resume_at(queue: Sequence[str], done: Collection[str], last: str | None) -> int:
    """The place to go on at: where one was if that isn't finished, else the next that isn't, from there round.

    `last` is the task touched last. With everything done it is the place of `last`, or 0.
    """
    start = queue.index(last) if last in queue else 0
    order = [*range(start, len(queue)), *range(start)]
    return next((place for place in order if queue[place] not in done), start)


def next_of(queue: Sequence[str], wanted: Collection[str], here: str) -> str | None:
    """The first of the `wanted` after the task that one is at, round to that one itself; None if there is none."""
    start = queue.index(here) + 1 if here in queue else 0
    return next((task for task in (*queue[start:], *queue[:start]) if task in wanted), None)


def pair_id(choice: StoredChoice) -> str:
    """The id of the pair that a choice is about."""
    return "+".join(sorted((choice.left_id, choice.right_id)))


def rater_id(round_id: str, rater: str) -> str:
    """What stands for a rater in the address: no name does."""
    return _hash(round_id, rater)[:8]


def new_round(
    title: str, kind: RoundKind, run_ids: Sequence[str], rubric: Rubric, raters: Sequence[str], overlap_every: int
) -> Round:
    """A round to be stored, with names stripped and each once. What `round_problems` says isn't looked at here."""
    names = tuple(dict.fromkeys(" ".join(rater.split())[:LONGEST_NAME_CHARS] for rater in raters if rater.strip()))
    made = datetime.now(UTC)
    return Round(uuid.uuid4().hex[:12], title.strip(), kind, tuple(run_ids), rubric, names, overlap_every, made)


def round_problems(new: Round) -> list[str]:
    """What keeps a round from being started, each with what to do; none for a good one."""
    found = []
    if not new.run_ids:
        found.append("Choose at least one run.")
    if not new.raters:
        found.append("Name at least one rater.")
    if not new.title:
        found.append("Give the round a name.")
    if new.overlap_every < 1:
        found.append("Every how many outputs go to all is a number from 1.")
    return found + (rubric_problems(new.rubric) if new.kind == "rate" else [])


def rubric_problems(rubric: Rubric) -> list[str]:
    """What is wrong with a rubric, in sentences."""
    names = [metric.name.casefold() for metric in rubric.metrics]
    found = []
    if not names:
        found.append("The rubric has no metrics. Add one.")
    if not all(names):
        found.append("A metric has no name. Name it, or delete its line.")
    if twice := sorted({name for name in names if name and names.count(name) > 1}):
        found.append(f"Two metrics are called {twice[0]}. Rename one.")
    if any(metric.weight < 0 for metric in rubric.metrics):
        found.append("A weight is zero or more.")
    if names and not any(metric.weight > 0 for metric in rubric.metrics):
        found.append("At least one metric needs a weight above zero.")
    lengths = {len(metric.wording) for metric in rubric.metrics}
    if lengths and (min(lengths) < 2 or len(lengths) > 1):
        found.append("Every metric needs a wording for each value of the scale, two at least.")
    elif lengths and (rubric.lowest < 0 or rubric.lowest + max(lengths) > MOST_VALUES):
        found.append("The values of a scale are single digits: 0 to 9.")
    return found


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
