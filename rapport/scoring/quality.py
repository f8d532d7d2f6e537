"""What stands for quality: the weighted score of the ratings, or where nobody rated, the share of checks met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapport.scoring.findings import counted
from rapport.scoring.result_set import ResultSet
from rapport.scoring.verdict import WEIGHTED, Verdict
from rapport.statistics.rating import Rating, Scale, weighted

CHECKS_MET = "share of checks met"
SHARE = Scale(0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality of each variant that has one, on its scale, and the ratings that it is the mean of."""

    name: str
    scale: Scale
    by_variant: Mapping[str, float]
    ratings: tuple[Rating, ...]


def quality_of(results: ResultSet, verdict: Verdict) -> Quality:
    """The weighted score; without one, the mean share of its automatic checks that an output meets."""
    if verdict.weighted is not None:
        ratings = weighted(results.ratings, verdict.weights, WEIGHTED)
        means = {name: e.mean for name, e in verdict.weighted.estimates.items() if e.mean is not None}
        return Quality(WEIGHTED, results.scale, means, tuple(ratings))
    shares = checks_met(results)
    by_variant: dict[str, list[float]] = {}
    for share in shares:
        if share.value is not None:
            by_variant.setdefault(share.variant, []).append(share.value)
    means = {name: sum(values) / len(values) for name, values in by_variant.items()}
    return Quality(CHECKS_MET, SHARE, means, tuple(shares))


def checks_met(results: ResultSet) -> list[Rating]:
    """For each output that was checked, the share of its scored checks that it meets, style apart; without any it is
    unscored."""
    scored: dict[str, list[bool]] = {}
    names = counted({outcome.name for outcome in results.checks})
    for outcome in results.checks:
        mine = scored.setdefault(outcome.output_id, [])
        if outcome.is_met is not None and outcome.name in names:
            mine.append(outcome.is_met)
    return [
        Rating(item.case, item.variant, "", CHECKS_MET, _share(scored[item.id]), item.id)
        for item in results.items
        if item.id in scored
    ]


def _share(met: list[bool]) -> float | None:
    return sum(met) / len(met) if met else None
