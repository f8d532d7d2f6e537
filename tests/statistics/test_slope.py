from __future__ import annotations

import pytest

from rapport.statistics.slope import Slope, clustered_slope


def test_a_slope_and_its_interval_by_hand() -> None:
    # Three cases, each with a point at x = 0 (y = 0) and one at x = 1 (y = 1, 2, 3). b = 2; without the first case 2.5,
    # without the second 2, without the third 1.5. Variance 2/3 * (0.25 + 0 + 0.25) = 0.33333, root 0.57735;
    # t(0.975, 2) = 4.30265; reach 2.48414.
    found = clustered_slope([0, 1, 0, 1, 0, 1], [0, 1, 0, 2, 0, 3], ["a", "a", "b", "b", "c", "c"])
    assert (found.value, found.low, found.high) == pytest.approx((2.0, -0.48414, 4.48414), abs=1e-4)
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


def test_it_is_what_fitting_again_without_each_case_gives() -> None:
    import numpy as np
    import statsmodels.api as sm

    drawn = np.random.default_rng(3)
    x, groups = 100 + drawn.normal(size=40), np.repeat(np.arange(10), 4)
    y = 0.5 * x + drawn.normal(size=40) + drawn.normal(size=10)[groups]
    whole = sm.OLS(y, sm.add_constant(x)).fit().params[1]
    without = [sm.OLS(y[groups != g], sm.add_constant(x[groups != g])).fit().params[1] for g in range(10)]
    error = (0.9 * sum((one - whole) ** 2 for one in without)) ** 0.5
    found = clustered_slope(x.tolist(), y.tolist(), groups.tolist())
    assert found.value == pytest.approx(whole)
    assert found.high == pytest.approx(whole + 2.262157 * error)  # t(0.975, 9)


@pytest.mark.parametrize("is_between", [True, False], ids=["between-cases", "within-cases"])
def test_intervals_cover_what_they_should_also_with_ten_cases(is_between: bool) -> None:
    import numpy as np

    drawn, groups = np.random.default_rng(7), np.repeat(np.arange(10), 2)
    x = (groups < 4).astype(float) if is_between else np.tile([0.0, 1.0], 10)
    covered = 0
    for _ in range(1000):
        y = 0.1 * x + drawn.normal(0, 0.3, 10)[groups] + drawn.normal(0, 0.4, 20)
        found = clustered_slope(x.tolist(), y.tolist(), groups.tolist())
        assert found.low is not None
        assert found.high is not None
        covered += found.low <= 0.1 <= found.high
    assert 0.93 <= covered / 1000 <= 0.97


def test_where_one_case_alone_differs_there_is_no_interval() -> None:
    found = clustered_slope([0, 0, 0, 1], [1, 2, 3, 4], ["a", "b", "c", "d"])
    assert (found.value, found.low, found.high) == (pytest.approx(2.0), None, None)


def test_points_on_the_line_give_no_interval() -> None:
    found = clustered_slope([0, 1, 2, 3], [1, 1, 1, 1], ["a", "b", "c", "d"])
    assert (found.value, found.low, found.high) == (0.0, None, None)
