from __future__ import annotations

import pytest

from rapport.statistics.slope import Slope, clustered_slope


def test_a_slope_and_its_interval_by_hand() -> None:
    # Three cases, each with a point at x = 0 (y = 0) and one at x = 1 (y = 1, 2, 3). b = 2; residuals there: -1, 0, 1.
    # Scores by case (x - 0.5) * e: -0.5, 0, 0.5, squared sum 0.5; Sxx = 1.5; 0.5 / 1.5^2 = 0.2222, times the
    # correction 3/2 * 5/4 = 1.875: 0.41667, root 0.64550; t(0.975, 2) = 4.30265; reach 2.77736.
    found = clustered_slope([0, 1, 0, 1, 0, 1], [0, 1, 0, 2, 0, 3], ["a", "a", "b", "b", "c", "c"])
    assert (found.value, found.low, found.high) == pytest.approx((2.0, -0.77736, 4.77736), abs=1e-4)
    assert (found.n, found.clusters) == (6, 3)


@pytest.mark.parametrize(
    ("x", "y", "clusters", "expected"),
    [
        pytest.param([], [], [], Slope(None, None, None, 0, 0), id="none"),
        pytest.param([1, 2], [1, 2], ["a", "b"], Slope(None, None, None, 2, 2), id="two-points"),
        pytest.param([5, 5, 5], [1, 2, 3], ["a", "b", "c"], Slope(None, None, None, 3, 3), id="all-of-one-length"),
    ],
)
def test_where_nothing_can_be_said_the_slope_is_unknown(
    x: list[float], y: list[float], clusters: list[str], expected: Slope
) -> None:
    assert clustered_slope(x, y, clusters) == expected


def test_two_cases_give_a_slope_without_an_interval() -> None:
    found = clustered_slope([0, 1, 2], [0, 1, 2], ["a", "a", "b"])
    assert found.value == pytest.approx(1)
    assert (found.low, found.high) == (None, None)


def test_the_order_of_points_does_not_matter() -> None:
    x, y, clusters = [1.0, 2.0, 4.0, 3.0, 6.0], [1.0, 3.0, 2.0, 5.0, 4.0], ["a", "b", "a", "c", "b"]
    straight, back = clustered_slope(x, y, clusters), clustered_slope(x[::-1], y[::-1], clusters[::-1])
    assert (straight.value, straight.low) == pytest.approx((back.value, back.low))


def test_lists_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="can't be paired"):
        clustered_slope([1], [1, 2], ["a"])


def test_it_is_what_statsmodels_gives() -> None:
    import numpy as np
    import statsmodels.api as sm

    drawn = np.random.default_rng(3)
    x, groups = drawn.normal(size=40), np.repeat(np.arange(10), 4)
    y = 0.5 * x + drawn.normal(size=40) + drawn.normal(size=10)[groups]
    fitted = sm.OLS(y, sm.add_constant(x)).fit(cov_type="cluster", cov_kwds={"groups": groups}, use_t=True)
    found = clustered_slope(x.tolist(), y.tolist(), groups.tolist())
    low, high = fitted.conf_int()[1]
    assert (found.value, found.low, found.high) == pytest.approx((fitted.params[1], low, high))


def test_points_on_the_line_give_no_interval() -> None:
    found = clustered_slope([0, 1, 2, 3], [1, 1, 1, 1], ["a", "b", "c", "d"])
    assert (found.value, found.low, found.high) == (0.0, None, None)
