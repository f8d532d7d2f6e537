"""Means with honest intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapport.statistics.clusters import spread_of_mean
from rapport.statistics.rating import Rating, Scale

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean and how sure it is.

    `n` ratings were scored, `unscored` weren't and count nowhere else; `cases` and `raters` are how many different ones
    gave the n. `sd` is the standard deviation of the ratings (n - 1), None for fewer than two. `low` and `high` are the
    ends of the interval, both None where nothing can be said.
    """

    mean: float | None
    sd: float | None
    low: float | None
    high: float | None
    n: int
    unscored: int
    cases: int
    raters: int
    confidence: float = CONFIDENCE


def estimate_mean(ratings: Sequence[Rating], scale: Scale | None = None, confidence: float = CONFIDENCE) -> Estimate:
    """The mean of ratings of one variant and metric, with a t interval clustered by case and rater.

    On a `scale` the interval ends where the scale does, and ratings that are all the same still get one: at most this
    far from that value can the mean be if so many cases showed no other (the exact binomial bound, Clopper and Pearson
    1934, for the worst distribution, which has the scale's ends only). Without a scale such an interval is unknown.
    """
    import numpy as np

    scored = [rating for rating in ratings if rating.value is not None]
    values = np.array([rating.value for rating in scored], dtype=np.float64)
    cases, raters = [rating.case for rating in scored], [rating.rater for rating in scored]
    low, high = _interval(values, cases, raters, scale, confidence)
    return Estimate(
        mean=float(values.mean()) if len(values) else None,
        sd=float(values.std(ddof=1)) if len(values) > 1 else None,
        low=low,
        high=high,
        n=len(scored),
        unscored=len(ratings) - len(scored),
        cases=len(set(cases)),
        raters=len(set(raters)),
        confidence=confidence,
    )


def _interval(
    values: NDArray[np.float64], cases: list[str], raters: list[str], scale: Scale | None, confidence: float
) -> tuple[float | None, float | None]:
    spread = spread_of_mean(values, cases, raters) if len(values) else None
    if spread is None:
        return None, None
    if not spread.standard_error:
        return _all_the_same(float(values.mean()), len(set(cases)), scale, confidence)
    from scipy.special import stdtrit

    reach = float(stdtrit(spread.freedom, (1 + confidence) / 2)) * spread.standard_error
    low, high = float(values.mean()) - reach, float(values.mean()) + reach
    return (max(low, scale.low), min(high, scale.high)) if scale else (low, high)


def _all_the_same(
    value: float, cases: int, scale: Scale | None, confidence: float
) -> tuple[float | None, float | None]:
    if scale is None:
        return None, None
    elsewhere = 1 - ((1 - confidence) / 2) ** (1 / cases)  # the largest share that so many cases may have missed
    return value - elsewhere * (value - scale.low), value + elsewhere * (scale.high - value)
