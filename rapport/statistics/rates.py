"""How often a check is passed, and whether two variants differ in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapport.statistics.clusters import spread_of_mean
from rapport.statistics.differences import compare
from rapport.statistics.rating import Rating

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
    return rate_of_answers(list(results), list(results.values()), confidence)


def rate_of_answers(cases: Sequence[str], mets: Sequence[bool | None], confidence: float = CONFIDENCE) -> Rate:
    """The same where `mets[i]` is of an answer to `cases[i]`, which may have been answered several times.

    Answers to one case are alike: Wilson's interval is that of the effective number of answers, their number over the
    design effect (Kish 1965), which is never less than the number of cases.
    """
    scored = [(case, met) for case, met in zip(cases, mets, strict=True) if met is not None]
    count, unscored = len(scored), len(mets) - len(scored)
    if not scored:
        return Rate(0, 0, unscored, None, None, None, confidence)
    met = sum(met for _, met in scored)
    low, high = _wilson(met / count, _effective(scored), confidence)
    return Rate(met, count, unscored, met / count, low, high, confidence)


def _wilson(share: float, count: float, confidence: float) -> tuple[float, float]:
    """Statsmodels' `proportion_confint` in its own words: with the distributions it imports, a page over results would
    wait a second for these three lines. Tests hold that both say the same."""
    from scipy.special import ndtri

    squared = float(ndtri((1 + confidence) / 2)) ** 2
    centre = (share + squared / (2 * count)) / (1 + squared / count)
    reach = (squared * (share * (1 - share) / count + squared / (4 * count**2))) ** 0.5 / (1 + squared / count)
    return max(0.0, centre - reach), min(1.0, centre + reach)


def _effective(scored: Sequence[tuple[str, bool]]) -> float:
    """How many independent answers would tell as much."""
    count, cases = len(scored), len({case for case, _ in scored})
    if cases == count:
        return float(count)
    import numpy as np

    values = np.array([met for _, met in scored], dtype=np.float64)
    share = values.mean()
    spread = spread_of_mean(values, [case for case, _ in scored], [""] * count)
    if spread is None or share in (0, 1):
        return float(cases)
    if not spread.standard_error:  # every case met it as often
        return float(count)
    return float(min(max(share * (1 - share) / spread.standard_error**2, cases), count))


@dataclass(frozen=True, slots=True)
class RateDifference:
    """Over the `pairs` cases that both have: `only_first` met the check with the first variant alone, or more often
    where a case `is_repeated`."""

    pairs: int
    only_first: int
    only_second: int
    p: float | None
    is_repeated: bool = False


def compare_rates(first: Mapping[str, bool | None], second: Mapping[str, bool | None]) -> RateDifference:
    """McNemar's exact test (1947) over the cases that both variants have; p is None without any."""
    return compare_rates_of_cases(*({case: [met] for case, met in one.items()} for one in (first, second)))


def compare_rates_of_cases(
    first: Mapping[str, Sequence[bool | None]], second: Mapping[str, Sequence[bool | None]]
) -> RateDifference:
    """The same of cases that were answered several times each: then the permutation test of `compare` on the shares of
    each case, which flips whole cases. Its p is a mid-p, and so a little smaller than McNemar's, which is exact."""
    answers = [_scored(one) for one in (first, second)]
    shares = [{case: sum(mets) / len(mets) for case, mets in one.items()} for one in answers]
    both = sorted(shares[0].keys() & shares[1].keys())
    only_first = sum(shares[0][case] > shares[1][case] for case in both)
    only_second = sum(shares[1][case] > shares[0][case] for case in both)
    if not both:
        return RateDifference(0, 0, 0, None)
    if any(len(one[case]) > 1 for one in answers for case in both):
        rows = [Rating(case, str(side), "", "", shares[side][case]) for side in (0, 1) for case in both]
        return RateDifference(len(both), only_first, only_second, compare(rows, "0", "1").p, is_repeated=True)
    return RateDifference(len(both), only_first, only_second, _mcnemar(only_first, only_second))


def _mcnemar(only_first: int, only_second: int) -> float:
    """The exact test: how likely fair coins fall so unevenly. Statsmodels' would import all distributions for it."""
    from scipy.special import bdtr

    fewer, differing = min(only_first, only_second), only_first + only_second
    return min(1.0, 2 * float(bdtr(fewer, differing, 0.5)))


def _scored(results: Mapping[str, Sequence[bool | None]]) -> dict[str, list[bool]]:
    """The answers that were scored of each case that has any."""
    return {case: known for case, mets in results.items() if (known := [met for met in mets if met is not None])}
