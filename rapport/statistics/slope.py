"""How much one quantity changes with another, over outputs that share cases."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

CONFIDENCE = 0.95
FEWEST_CLUSTERS = 3


@dataclass(frozen=True, slots=True)
class Slope:
    """The change of y for one more of x, over `n` points of `clusters` cases.

    Everything but the counts is None where nothing can be said: fewer than three points, or all x alike. `low` and
    `high` are None too for fewer than three cases.
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
    difference of two means.

    Raises:
        ValueError: the three have not the same length.
    """
    import numpy as np

    if not len(x) == len(y) == len(clusters):
        raise ValueError(f"{len(x)}, {len(y)} and {len(clusters)} values can't be paired.")
    groups = {name: place for place, name in enumerate(dict.fromkeys(clusters))}
    count, cases = len(x), len(groups)
    points = np.asarray(x, dtype=np.float64)
    if count < FEWEST_CLUSTERS or np.ptp(points) == 0:
        return Slope(None, None, None, count, cases, confidence)
    import statsmodels.api as sm

    fitted = sm.OLS(np.asarray(y, dtype=np.float64), sm.add_constant(points)).fit()
    value = float(fitted.params[1])
    if cases < FEWEST_CLUSTERS:
        return Slope(value, None, None, count, cases, confidence)
    from scipy.stats import t

    membership = np.array([groups[name] for name in clusters])
    robust = fitted.get_robustcov_results(cov_type="cluster", groups=membership)
    reach = float(t.ppf((1 + confidence) / 2, cases - 1)) * float(robust.bse[1])
    return Slope(value, value - reach, value + reach, count, cases, confidence)
