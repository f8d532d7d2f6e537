"""What is counted: ratings of outputs, and choices between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import fsum
from typing import Literal

Outcome = Literal["left", "right", "tie", "both_bad"]


@dataclass(frozen=True, slots=True)
class Rating:
    """One value that one rater gave one variant's output for one case; None is unscored, which is never a number.

    `output` is the id of the output where it is known: a variant may have answered a case twice.
    """

    case: str
    variant: str
    rater: str
    metric: str
    value: float | None
    output: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which of two variants' outputs for a case a rater preferred."""

    case: str
    left: str
    right: str
    rater: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and the highest value that can be given."""

    low: float
    high: float


def of_metric(ratings: Iterable[Rating], metric: str) -> list[Rating]:
    """The ratings of one metric, in their order."""
    return [rating for rating in ratings if rating.metric == metric]


def weighted(ratings: Iterable[Rating], weights: Mapping[str, float], name: str = "weighted score") -> list[Rating]:
    """One rating a (case, variant, rater, output): the weighted mean over metrics, with weights scaled to a sum of 1.

    Where a metric of positive weight is unscored or missing, the weighted score is unscored too: a mean over the
    others would compare different things.

    Raises:
        ValueError: no weight is positive, or one is negative.
    """
    if any(weight < 0 for weight in weights.values()) or not sum(weights.values()):
        raise ValueError("Weights are zero or more, and at least one is more.")
    wanted = {metric: weight for metric, weight in weights.items() if weight > 0}
    cells: dict[tuple[str, str, str, str], dict[str, float | None]] = {}
    for rating in ratings:
        if rating.metric in wanted:
            cell = (rating.case, rating.variant, rating.rater, rating.output)
            cells.setdefault(cell, {})[rating.metric] = rating.value
    return [Rating(*cell[:3], name, _mean(values, wanted), cell[3]) for cell, values in cells.items()]


def _mean(values: Mapping[str, float | None], weights: Mapping[str, float]) -> float | None:
    known = {metric: value for metric in weights if (value := values.get(metric)) is not None}
    if len(known) < len(weights):
        return None
    total = fsum(weights[metric] * value for metric, value in known.items())
    return round(total / fsum(weights.values()), 12)  # equal means stay equal
