"""How often a check is passed, and whether two variants differ in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Rate:
    """`met` of `n`; `unscored` count nowhere else. Everything is None for n = 0."""

    met: int
    n: int
    unscored: int
    share: float | None
    low: float | None
    high: float | None
    confidence: float = CONFIDENCE


def pass_rate(results: Mapping[str, bool | None], confidence: float = CONFIDENCE) -> Rate:
    """The share of cases whose check is met, with Wilson's interval (1927); None in `results` is unscored."""
    scored = [met for met in results.values() if met is not None]
    if not scored:
        return Rate(0, 0, len(results), None, None, None, confidence)
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(sum(scored), len(scored), alpha=1 - confidence, method="wilson")
    share = sum(scored) / len(scored)
    return Rate(sum(scored), len(scored), len(results) - len(scored), share, float(low), float(high), confidence)


@dataclass(frozen=True, slots=True)
class RateDifference:
    """Over the `pairs` cases that both have: `only_first` met the check with the first variant alone."""

    pairs: int
    only_first: int
    only_second: int
    p: float | None


def compare_rates(first: Mapping[str, bool | None], second: Mapping[str, bool | None]) -> RateDifference:
    """McNemar's exact test (1947) over the cases that both variants have; p is None without any."""
    both = [
        (one, other)
        for case in first.keys() & second.keys()
        if (one := first[case]) is not None and (other := second[case]) is not None
    ]
    only_first = sum(one and not other for one, other in both)
    only_second = sum(other and not one for one, other in both)
    if not both:
        return RateDifference(0, 0, 0, None)
    from statsmodels.stats.contingency_tables import mcnemar

    same = len(both) - only_first - only_second
    p = float(mcnemar([[same, only_first], [only_second, 0]], exact=True).pvalue) if only_first + only_second else 1.0
    return RateDifference(len(both), only_first, only_second, p)
