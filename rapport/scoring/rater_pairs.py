"""How far every two raters agree, so that one who means something else by the scale is seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rapport.statistics.agreement import Agreement, weighted_kappa
from rapport.statistics.rating import Rating, Scale


@dataclass(frozen=True, slots=True)
class RaterPair:
    """Two raters on one metric, over the outputs that both gave a value."""

    metric: str
    first: str
    second: str
    kappa: Agreement


def rater_pairs(ratings: Sequence[Rating], scale: Scale) -> list[RaterPair]:
    """Cohen's kappa with quadratic weights for each metric and every two raters with an output in common.

    Metrics are in the order of the ratings, raters by name. Of several values for one output the last counts.
    """
    said: dict[str, dict[str, dict[tuple[str, str, str], float]]] = defaultdict(lambda: defaultdict(dict))
    for rating in ratings:
        if rating.value is not None:
            said[rating.metric][rating.rater][rating.case, rating.variant, rating.output] = rating.value
    values = range(round(scale.low), round(scale.high) + 1)
    found = []
    for metric, by_rater in said.items():
        for first, second in combinations(sorted(by_rater), 2):
            both = sorted(by_rater[first].keys() & by_rater[second].keys())
            if both:
                one, other = ([by_rater[rater][output] for output in both] for rater in (first, second))
                found.append(RaterPair(metric, first, second, weighted_kappa(one, other, values=values)))
    return found
