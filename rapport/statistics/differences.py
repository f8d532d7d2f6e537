"""Which of two variants is better: paired differences, a permutation test, and what it would take to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import ceil, log2
from typing import TYPE_CHECKING

from rapport.statistics.clusters import spread_of_mean
from rapport.statistics.rating import Rating, Scale

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONFIDENCE = 0.95
EXACT_CASES = 14  # 2^14 sign patterns are counted one by one, more cases are sampled
SAMPLES = 9_999
FEW_COINS = 512  # cases that differ alike: up to so many, bits are tossed for them
FEW_SIZES = 32  # different differences: up to so many, those that are alike are drawn together
SEED = 20_260_101
POWER = 0.8
SEVERAL_RATERS = 5  # from so many on their own spread can be told, and the interval speaks of others too
WORTHWHILE = 0.1  # of the scale's width: a difference that is worth knowing
UNKNOWN_SCALE = 0.2  # the same where the scale isn't known: that of 1 to 3
STEPS = 4  # how many times as wide as a difference an unknown scale is taken to be


@dataclass(frozen=True, slots=True)
class _Cells:
    """One variant's means by (case, rater): `places` are case number x how many raters + rater number, ascending."""

    places: NDArray[np.int64]
    means: NDArray[np.float64]
    counts: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Means:
    """The cells of each variant, and how many raters there are."""

    by_variant: Mapping[str, _Cells]
    raters: int


@dataclass(frozen=True, slots=True)
class Difference:
    """`second` minus `first` over the pairs that one rater rated for one case.

    `low` and `high` are the ends of the interval, None where nothing can be said; `p` is that of the permutation test
    and `p_adjusted` Holm's, for as many `comparisons` as were made together. `effect` is the mean over the standard
    deviation of the cases' differences (Cohen's d_z). `unpaired` ratings had no counterpart and count nowhere.
    `worthwhile` is the difference on this scale that is worth knowing.
    """

    first: str
    second: str
    mean: float | None
    low: float | None
    high: float | None
    p: float | None
    p_adjusted: float | None
    effect: float | None
    standard_error: float | None
    pairs: int
    cases: int
    raters: int
    unpaired: int
    confidence: float = CONFIDENCE
    comparisons: int = 1
    worthwhile: float = UNKNOWN_SCALE

    @property
    def is_clear(self) -> bool:
        """Whether the two can be told apart: by the corrected test and by the interval."""
        if self.p_adjusted is None or self.low is None or self.high is None:
            return False
        return self.p_adjusted <= 1 - self.confidence and (self.low > 0 or self.high < 0)


def compare_all(
    ratings: Sequence[Rating], variants: Sequence[str], confidence: float = CONFIDENCE, scale: Scale | None = None
) -> list[Difference]:
    """Every pair of variants on one metric, p values corrected for their number."""
    means = _cell_means(ratings, variants)
    return corrected([_compare(means, first, second, confidence, scale) for first, second in combinations(variants, 2)])


def corrected(together: Sequence[Difference]) -> list[Difference]:
    """The same with p values corrected for how many of them are read together (Holm 1979)."""
    known = [difference.p for difference in together if difference.p is not None]
    adjusted = iter(_holm(known))
    return [d if d.p is None else replace(d, p_adjusted=next(adjusted), comparisons=len(known)) for d in together]


def _holm(p_values: Sequence[float]) -> list[float]:
    """Each p value times the number of those that aren't smaller, never less than a smaller one's, at most 1.

    Our own five lines: the library's function collects garbage at each call, half a second over 80,000 ratings.
    """
    adjusted = [0.0] * len(p_values)
    largest = 0.0
    for rank, place in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        largest = max(largest, min(1.0, (len(p_values) - rank) * p_values[place]))
        adjusted[place] = largest
    return adjusted


def compare(
    ratings: Sequence[Rating], first: str, second: str, confidence: float = CONFIDENCE, scale: Scale | None = None
) -> Difference:
    """One pair of variants on one metric; several ratings of one (case, rater) are averaged first.

    The test flips the signs of whole cases: without a difference, either variant could as well have been the other
    (Fisher 1935; exact up to 14 cases, sampled with a fixed seed beyond, counting the sample itself). What is as large
    as the difference seen counts half (the mid-p of Lancaster, 1961): ratings of few levels tie often, and the test
    would reject too seldom. The interval is of Student's t, clustered by case. Both speak of these raters: how strict
    each is drops out of a pair, but not what each likes better. From five raters on the interval is clustered by rater
    too, and speaks of others as well. Where all cases differ alike, it says how far other cases could pull the mean, if
    so many showed no other (Clopper and Pearson 1934): to the ends of the `scale`, which is taken to be four times as
    wide as the difference where it isn't known, as 1 to 5 is for a point.
    """
    return _compare(_cell_means(ratings, (first, second)), first, second, confidence, scale)


def _compare(means: _Means, first: str, second: str, confidence: float, scale: Scale | None) -> Difference:
    values, places, unpaired = _pairs(means.by_variant[first], means.by_variant[second])
    cases, raters = places // means.raters, places % means.raters
    case_count = len(set(cases.tolist()))
    rater_count = len(set(raters.tolist()))
    by_rater = raters.tolist() if rater_count >= SEVERAL_RATERS else [0] * len(values)
    spread = spread_of_mean(values, cases.tolist(), by_rater) if len(values) else None
    low, high = _interval(values, spread.standard_error, spread.freedom, confidence) if spread else (None, None)
    if spread and not spread.standard_error and (scale or values.mean()):
        width = scale.high - scale.low if scale else STEPS * abs(float(values.mean()))
        low, high = _all_the_same(float(values.mean()), case_count, width, confidence)
    p = _permutation_p(values, cases)
    return Difference(
        first,
        second,
        mean=float(values.mean()) if len(values) else None,
        low=low,
        high=high,
        p=p,
        p_adjusted=p,
        effect=_effect(values, cases),
        standard_error=spread.standard_error if spread else None,
        pairs=len(values),
        cases=case_count,
        raters=rater_count,
        unpaired=unpaired,
        confidence=confidence,
        worthwhile=WORTHWHILE * (scale.high - scale.low) if scale else UNKNOWN_SCALE,
    )


def further_ratings(difference: Difference, target: float | None = None, power: float = POWER) -> int | None:
    """About how many more ratings would show a true difference of `target` with this power; 0 if there are enough.

    Both variants of a pair are rated, so a pair is two ratings. The usual formula, n = ((t_a + t_b) / target)^2 x the
    variance of one case's difference, with quantiles of Student's t for the cases that the variance is known from:
    then the power is kept on average however few they are (Julious and Owen 2006). Of several comparisons each has to
    pass the strictest of Holm's levels, and there must be cases enough for a sign test to pass it at all. Where more
    than the target was seen and isn't clear, what there is wasn't enough. None where the spread isn't known yet.
    """
    target = difference.worthwhile if target is None else target
    if not difference.standard_error or target <= 0:
        return None
    from scipy.special import stdtrit

    level = (1 - difference.confidence) / difference.comparisons
    freedom = difference.cases - 1
    reach = float(stdtrit(freedom, 1 - level / 2) + stdtrit(freedom, power))
    needed = max(difference.cases * (reach * difference.standard_error / target) ** 2, _least_cases(level))
    if not difference.is_clear and abs(difference.mean or 0) >= target:
        needed = max(needed, difference.cases + 1)
    return max(0, ceil(2 * difference.pairs * (needed / difference.cases - 1)))


def _least_cases(level: float) -> int:
    """With fewer no pattern of signs is rare enough: 1 / 2^n is the smallest p that n cases can have."""
    return ceil(log2(1 / level))


def _cell_means(ratings: Sequence[Rating], variants: Sequence[str]) -> _Means:
    """The mean and the number of each variant's ratings for each case and rater."""
    scored = [rating for rating in ratings if rating.value is not None]
    cases = {case: number for number, case in enumerate(sorted({rating.case for rating in scored}))}
    raters = {rater: number for number, rater in enumerate(sorted({rating.rater for rating in scored}))}
    given: dict[str, tuple[list[int], list[float]]] = {variant: ([], []) for variant in variants}
    for rating in scored:
        if rating.variant in given and rating.value is not None:
            places, values = given[rating.variant]
            places.append(cases[rating.case] * len(raters) + raters[rating.rater])
            values.append(rating.value)
    return _Means({variant: _cells(*mine) for variant, mine in given.items()}, max(len(raters), 1))


def _cells(places: list[int], values: list[float]) -> _Cells:
    import numpy as np

    found, where = np.unique(np.array(places, dtype=np.int64), return_inverse=True)
    counts = np.bincount(where, minlength=len(found))
    return _Cells(found, np.bincount(where, values, len(found)) / counts, counts)


def _pairs(first: _Cells, second: _Cells) -> tuple[NDArray[np.float64], NDArray[np.int64], int]:
    """`second` minus `first` at the places that both have, those places, and how many ratings have no counterpart."""
    import numpy as np

    both, mine, other = np.intersect1d(first.places, second.places, assume_unique=True, return_indices=True)
    paired = first.counts[mine].sum() + second.counts[other].sum()
    alone = int(first.counts.sum() + second.counts.sum() - paired)
    return second.means[other] - first.means[mine], both, alone


def _interval(
    values: NDArray[np.float64], standard_error: float, freedom: float, confidence: float
) -> tuple[float | None, float | None]:
    if not standard_error:  # all differences are the same: nothing is known of their spread
        return None, None
    from scipy.special import stdtrit  # the same numbers as scipy.stats, whose import takes longer than a verdict

    reach = float(stdtrit(freedom, (1 + confidence) / 2)) * standard_error
    return float(values.mean()) - reach, float(values.mean()) + reach


def _all_the_same(value: float, cases: int, widest: float, confidence: float) -> tuple[float, float]:
    elsewhere = 1 - ((1 - confidence) / 2) ** (1 / cases)  # the largest share that so many cases may have missed
    return value - elsewhere * (value + widest), value + elsewhere * (widest - value)


def _case_sums(values: NDArray[np.float64], cases: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """The sum of each case's values, and how many they are."""
    import numpy as np

    found, where = np.unique(cases, return_inverse=True)
    return np.bincount(where, values, len(found)).astype(np.float64), np.bincount(where, minlength=len(found))


def _permutation_p(values: NDArray[np.float64], cases: NDArray[np.int64]) -> float | None:
    import numpy as np

    sums, _ = _case_sums(values, cases)
    if len(sums) < 2:
        return None
    seen = abs(sums.sum())
    if seen <= 1e-9:  # nothing is less of a difference
        return 1.0
    if len(sums) <= EXACT_CASES:
        patterns = (np.arange(2 ** len(sums))[:, None] >> np.arange(len(sums))) & 1
        drawn = np.abs((2 * patterns - 1) @ sums)
    else:
        drawn = np.append(np.abs(_sampled_sums(sums)), seen)
    return float((drawn > seen + 1e-9).mean() + (np.abs(drawn - seen) <= 1e-9).mean() / 2)


def _sampled_sums(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """The total after random signs, `SAMPLES` times.

    Of cases that differ alike only the number of those that are flipped counts. Where there are many ways to differ,
    eight cases share a byte of signs and a table of its totals.
    """
    import numpy as np

    draws = np.random.default_rng(SEED)
    sizes, counts = np.unique(np.round(np.abs(sums[sums != 0]), 9), return_counts=True)
    if len(sizes) <= FEW_SIZES:
        alike = np.zeros(SAMPLES)
        for size, count in zip(sizes, counts, strict=True):  # one by one: numpy is slow where the counts alternate
            alike += (2.0 * _heads(draws, int(count)) - count) * size
        return alike
    signs = 2.0 * np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1) - 1
    totals = np.zeros(SAMPLES)
    for start in range(0, len(sums), 8):
        eight = sums[start : start + 8]
        totals += (signs[:, : len(eight)] @ eight)[draws.integers(0, 256, SAMPLES, dtype=np.uint8)]
    return totals


def _heads(draws: np.random.Generator, coins: int) -> NDArray[np.int64]:
    """How many of so many fair coins show heads, `SAMPLES` times: of a few hundred coins the bits of random words are
    counted, in a fraction of the time of numpy's binomial; of more, that is quicker."""
    import numpy as np

    if coins > FEW_COINS:
        return draws.binomial(coins, 0.5, SAMPLES)
    words = draws.integers(0, 2**64, (-(-coins // 64), SAMPLES), dtype=np.uint64)
    words[-1] >>= np.uint64(-coins % 64)
    heads: NDArray[np.int64] = np.bitwise_count(words).sum(0, dtype=np.int64)
    return heads


def _effect(values: NDArray[np.float64], cases: NDArray[np.int64]) -> float | None:
    sums, counts = _case_sums(values, cases)
    means = sums / counts
    if len(means) < 2 or means.std(ddof=1) < 1e-9:  # equal but for rounding
        return None
    return float(values.mean() / means.std(ddof=1))
