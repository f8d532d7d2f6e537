"""The uncertainty of a mean of values that share cases and raters."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ROUNDING = 1e-9  # ratings are numbers of a few digits: whatever varies less doesn't vary


@dataclass(frozen=True, slots=True)
class Spread:
    """The standard error of a mean and its degrees of freedom."""

    standard_error: float
    freedom: float


def spread_of_mean(values: NDArray[np.float64], cases: Sequence[Hashable], raters: Sequence[Hashable]) -> Spread | None:
    """How far the mean of `values` may be off, when both cases and raters are samples of those there could be.

    Values of one case are alike, and so are those of one rater. The variance of the mean is the part between cases plus
    the part between raters minus what both count twice (Cameron, Gelbach and Miller, 2011): in crossed designs the
    residual of the additive model, where a case has one rater the part between cases. Degrees of freedom are
    Satterthwaite's (1946). One rater says nothing of other raters: then only cases are a sample.

    None for fewer than two cases: nothing can be said.
    """
    case_count, rater_count = len(set(cases)), len(set(raters))
    if case_count < 2:
        return None
    residual = values - values.mean()
    by_case, by_rater = _indexes(cases), _indexes(raters)
    between_cases = _between(residual, by_case, case_count)
    if rater_count < 2:
        return Spread(_root(between_cases), case_count - 1)
    between_raters = _between(residual, by_rater, rater_count)
    twice = max(
        _neither(residual, by_case, by_rater, case_count, rater_count), _alone(by_case, case_count) * between_cases
    )
    variance = max(between_cases + between_raters - twice, between_cases, between_raters)
    parts = between_cases**2 / (case_count - 1) + between_raters**2 / (rater_count - 1)
    freedom = variance**2 / parts if parts else float(case_count - 1)
    return Spread(_root(variance), float(min(freedom, len(values) - 1)))


def _root(variance: float) -> float:
    """The square root; exactly 0 where only rounding keeps equal values from being equal."""
    return float(variance**0.5) if variance > _ROUNDING**2 else 0.0


def _indexes(names: Sequence[Hashable]) -> NDArray[np.int64]:
    import numpy as np

    order = {name: place for place, name in enumerate(dict.fromkeys(names))}
    return np.array([order[name] for name in names], dtype=np.int64)


def _between(residual: NDArray[np.float64], groups: NDArray[np.int64], count: int) -> float:
    """The variance of the mean that comes from whole groups, corrected for few of them."""
    import numpy as np

    sums = np.bincount(groups, residual, count)
    return float(count / (count - 1) * (sums**2).sum() / len(residual) ** 2)


def _alone(by_case: NDArray[np.int64], case_count: int) -> float:
    """The share of values whose case has no other: what sets such cases apart sets their raters apart as well."""
    import numpy as np

    sizes = np.bincount(by_case, minlength=case_count)
    return float((sizes[by_case] == 1).mean())


def _neither(
    residual: NDArray[np.float64],
    by_case: NDArray[np.int64],
    by_rater: NDArray[np.int64],
    case_count: int,
    rater_count: int,
) -> float:
    """The variance of the mean from what neither case nor rater explains; 0 where each value has a case of its own."""
    import numpy as np

    freedom = len(residual) - case_count - rater_count + 1
    if freedom < 1:
        return 0.0
    left = residual.copy()
    for _ in range(50):  # the additive model by alternating means, exact after one round for a full crossing
        before = left
        left = left - (np.bincount(by_case, left, case_count) / np.bincount(by_case, minlength=case_count))[by_case]
        left = (
            left - (np.bincount(by_rater, left, rater_count) / np.bincount(by_rater, minlength=rater_count))[by_rater]
        )
        if np.abs(before - left).max() < 1e-9:
            break
    return float((left**2).sum() / freedom / len(residual))
