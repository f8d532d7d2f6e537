"""A judge as one more rater in results: only on what it passed its trial for, and named as a judge everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapport.experiments.judging_trial import Hearing, Judge, say_set_aside
from rapport.scoring.result_set import ResultSet
from rapport.statistics.rating import Choice, Rating


@dataclass(frozen=True, slots=True)
class CountedJudge:
    """A judge that counts: on these metrics, and with its choices or not."""

    judge: Judge
    metrics: tuple[str, ...]
    has_choices: bool


def with_judge(results: ResultSet, hearing: Hearing, counted: CountedJudge) -> ResultSet:
    """The results with the judge's values and choices beside those of people, and a note that says so."""
    ratings = tuple(_ratings(results, hearing, counted))
    choices = tuple(_choices(results, hearing, counted)) if counted.has_choices else ()
    return replace(
        results,
        ratings=(*results.ratings, *ratings),
        choices=(*results.choices, *choices),
        notes=(*results.notes, _note(counted, len(ratings), len(choices), hearing.set_aside)),
    )


def _ratings(results: ResultSet, hearing: Hearing, counted: CountedJudge) -> Iterator[Rating]:
    items = {item.id: item for item in results.items}
    for one in hearing.judged:
        item = items.get(one.id)
        if item is None:
            continue
        for metric in counted.metrics:
            if metric in one.judge:
                yield Rating(item.case, item.variant, counted.judge.rater, metric, one.judge[metric], item.id)


def _choices(results: ResultSet, hearing: Hearing, counted: CountedJudge) -> Iterator[Choice]:
    items = {item.id: item for item in results.items}
    for pair in hearing.pairs:
        left, right = items.get(pair.left_id), items.get(pair.right_id)
        if left is not None and right is not None and pair.outcome is not None:
            yield Choice(left.case, left.variant, right.variant, counted.judge.rater, pair.outcome)


def _note(counted: CountedJudge, ratings: int, choices: int, set_aside: int) -> str:
    parts = [f"{ratings:,} ratings on {', '.join(counted.metrics)}"] if ratings else []
    parts += [f"{choices:,} choices"] if choices else []
    said = " and ".join(parts) or "nothing"
    told = f"A model counts as one of the raters: {counted.judge.rater}, with {said}. It passed the bars that are set."
    return f"{told} {say_set_aside(set_aside)}".strip()
