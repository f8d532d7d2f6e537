"""How far raters agree beyond chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rapport.statistics.rating import Rating

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Level = Literal["nominal", "ordinal", "interval"]
Weights = Literal["none", "linear", "quadratic"]
CONFIDENCE = 0.95
RESAMPLES = 2_000
SEED = 20_260_101
LEAST_UNITS = 20  # alpha's interval from fewer covers the truth in 40 to 90 of 100 studies instead of in 95
LEAST_FOR_KAPPA = 40  # and kappa's large-sample error in 70 to 85
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Agreement:
    """1 is perfect, 0 what chance gives, less than 0 worse than that.

    `units` were rated by at least two raters; `value` is None without any, or where all ratings are the same (then
    chance alone explains them). `low` and `high` are None where nothing can be said, or too little: an interval that is
    narrower than it should be is worse than none.
    """

    value: float | None
    low: float | None
    high: float | None
    units: int
    raters: int
    ratings: int
    confidence: float = CONFIDENCE


def krippendorff_alpha(
    ratings: Sequence[Rating], level: Level = "ordinal", confidence: float = CONFIDENCE, seed: int = SEED
) -> Agreement:
    """Krippendorff's alpha (2018) over outputs, for any number of raters and with gaps.

    The interval, from 20 outputs on, is the percentile bootstrap over outputs. Where raters agree on all of them, it
    says how far others could pull alpha, of which so many can have been missed (Clopper and Pearson 1934), if raters
    agreed on those as by chance. An output is told by its id, or where none is known by case and variant. Several
    ratings of one output by one rater count as one, the last.
    """
    import numpy as np

    units = _units(ratings)
    raters = {rater for values in units.values() for rater in values}
    count = sum(len(values) for values in units.values())
    values = sorted({value for by_rater in units.values() for value in by_rater.values()})
    if len(values) < 2:
        return Agreement(None, None, None, len(units), len(raters), count, confidence)
    coincidences = _coincidences(list(units.values()), values)
    alphas = _alphas(coincidences, np.ones((1, len(units))), values, level)
    low, high = _bootstrap(coincidences, values, level, confidence, seed)
    return Agreement(float(alphas[0]), low, high, len(units), len(raters), count, confidence)


def weighted_kappa(
    first: Sequence[Hashable],
    second: Sequence[Hashable],
    weights: Weights = "quadratic",
    confidence: float = CONFIDENCE,
    values: Sequence[Hashable] = (),
) -> Agreement:
    """Cohen's kappa (1960, weighted 1968) of two raters over the same units, from 40 on with its large-sample interval.

    `first[i]` and `second[i]` are what each said of unit i. Weights go by places in the order of all values: those that
    were given and those in `values`, which nobody may have given (2, where all said 1 or 3). Where raters
    agree on everything, or one gave a single value, the formula has no interval.

    Raises:
        ValueError: the two have not the same length.
    """
    import numpy as np

    if len(first) != len(second):
        raise ValueError(f"{len(first)} and {len(second)} ratings can't be paired.")
    if len({*first, *second}) < 2:
        return Agreement(None, None, None, len(first), 2, 2 * len(first), confidence)
    ordered = sorted({*first, *second, *values})  # type: ignore[type-var]
    from scipy.stats import norm
    from statsmodels.stats.inter_rater import cohens_kappa

    place = {value: number for number, value in enumerate(ordered)}
    table = np.zeros((len(ordered), len(ordered)))
    np.add.at(table, ([place[value] for value in first], [place[value] for value in second]), 1)
    with np.errstate(invalid="ignore", divide="ignore"):  # where a rater gave one value only
        found = cohens_kappa(table, wt={"none": None, "linear": "linear", "quadratic": "quadratic"}[weights])
    kappa, error = float(found.kappa), float(found.std_kappa)
    low, high = None, None
    if (
        error > _ROUNDING and len(first) >= LEAST_FOR_KAPPA
    ):  # not for few units without a difference either, where the formula says 0
        reach = float(norm.ppf((1 + confidence) / 2)) * error
        low, high = max(kappa - reach, -1.0), min(kappa + reach, 1.0)
    return Agreement(kappa, low, high, len(first), 2, 2 * len(first), confidence)


def _units(ratings: Sequence[Rating]) -> dict[tuple[str, str, str], dict[str, float]]:
    """What each rater said of an output; only outputs with two raters or more tell anything."""
    found: dict[tuple[str, str, str], dict[str, float]] = defaultdict(dict)
    for rating in ratings:
        if rating.value is not None:
            found[rating.case, rating.variant, rating.output][rating.rater] = rating.value
    return {unit: by_rater for unit, by_rater in found.items() if len(by_rater) > 1}


def _coincidences(units: list[dict[str, float]], values: list[float]) -> NDArray[np.float64]:
    """For each unit, how often two of its ratings were this value and that one; shape (units, values, values)."""
    import numpy as np

    place = {value: index for index, value in enumerate(values)}
    counts = np.zeros((len(units), len(values)))
    for row, by_rater in enumerate(units):
        for value in by_rater.values():
            counts[row, place[value]] += 1
    pairs = counts[:, :, None] * counts[:, None, :] - counts[:, :, None] * np.eye(len(values))
    result: NDArray[np.float64] = pairs / (counts.sum(1) - 1)[:, None, None]
    return result


def _distances(total: NDArray[np.float64], values: list[float], level: Level) -> NDArray[np.float64]:
    """The squared difference between two values; ordinal: by how many ratings lie between them.

    `total` may be a stack of them; then so is what is returned, where it depends on them.
    """
    import numpy as np

    if level == "nominal":
        return 1.0 - np.eye(len(values))
    if level == "interval":
        points = np.array(values)
    else:
        used = total.sum(-2)
        points = np.cumsum(used, -1) - used / 2
    squared: NDArray[np.float64] = (points[..., :, None] - points[..., None, :]) ** 2
    return squared


def _alphas(
    coincidences: NDArray[np.float64], weights: NDArray[np.float64], values: list[float], level: Level
) -> NDArray[np.float64]:
    """Alpha for each row of unit weights: 1 - observed over expected disagreement."""
    import numpy as np

    size = coincidences.shape[1]
    total = (weights @ coincidences.reshape(len(coincidences), -1)).reshape(-1, size, size)
    if level == "ordinal":  # the distances depend on what was drawn
        distances = _distances(total, values, level)
    else:
        distances = _distances(coincidences.sum(0), values, level)[None]
    used = total.sum(2)
    observed = (total * distances).sum((1, 2))
    n = used.sum(1)
    expected = (used[:, :, None] * used[:, None, :] * distances).sum((1, 2)) / (n - 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        result: NDArray[np.float64] = 1 - observed / expected
    return result


def _bootstrap(
    coincidences: NDArray[np.float64], values: list[float], level: Level, confidence: float, seed: int
) -> tuple[float | None, float | None]:
    import numpy as np

    units = len(coincidences)
    if units < LEAST_UNITS:
        return None, None
    tail = (1 - confidence) / 2
    if not (coincidences.sum(0) * (1 - np.eye(len(values)))).any():  # nobody ever disagreed
        return tail ** (1 / units), 1.0
    # Units that were rated alike are drawn together: the same bootstrap, in the time of the different ones.
    # How often each value was given tells a unit's coincidences, and is far quicker to sort.
    _, firsts, counts = np.unique(coincidences.sum(2), axis=0, return_index=True, return_counts=True)
    draws = np.random.default_rng(seed).multinomial(units, counts / units, RESAMPLES).astype(np.float64)
    found = _alphas(coincidences[firsts], draws, values, level)
    found = found[np.isfinite(found)]  # a resample whose ratings are all the same has no alpha
    if len(found) < RESAMPLES / 2:
        return None, None
    return float(np.quantile(found, tail)), float(np.quantile(found, 1 - tail))
