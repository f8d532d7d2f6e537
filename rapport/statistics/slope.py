"""How much one quantity changes with another, over outputs that share cases."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

CONFIDENCE = 0.95
FEWEST_CLUSTERS = 3
_NOTHING = 1e-20  # less than this is what floating point leaves of zero


@dataclass(frozen=True, slots=True)
class Slope:
    """The change of y for one more of x, over `n` points of `clusters` cases.

    Everything but the counts is None where nothing can be said: fewer than three points, or all x alike. `low` and
    `high` are None too for fewer than three cases, and where the points lie on the line: that says nothing of others.
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

    The sandwich estimator over clusters (Liang and Zeger 1986) with the usual correction for few of them, G/(G-1) x
    (n-1)/(n-2), and Student's t with G - 1 degrees of freedom (Cameron and Miller 2015). With x of 0 and 1 it is the
    difference of two means. It is what statsmodels gives, which fails where the points of a case lie on the line.

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
    apart = points - points.mean()
    spread = float(apart @ apart)
    slope = float(apart @ values) / spread
    residuals = values - values.mean() - slope * apart
    by_case = np.bincount([groups[name] for name in clusters], apart * residuals, cases)
    squared = float(by_case @ by_case) / spread**2
    if cases < FEWEST_CLUSTERS or squared < _NOTHING:
        return Slope(slope, None, None, count, cases, confidence)
    from scipy.stats import t

    error = (squared * cases / (cases - 1) * (count - 1) / (count - 2)) ** 0.5
    reach = float(t.ppf((1 + confidence) / 2, cases - 1)) * error
    return Slope(slope, slope - reach, slope + reach, count, cases, confidence)
