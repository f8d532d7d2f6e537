"""Means: against arithmetic by hand, at the edges, and by simulation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.statistics.estimates import estimate_mean
from rapport.statistics.rating import Rating, Scale

ONE_TO_THREE = Scale(1, 3)


def rated(*values: float | None, rater: str = "r") -> list[Rating]:
    """One rating a case."""
    return [Rating(f"case {place}", "A", rater, "fluency", value) for place, value in enumerate(values)]


def test_one_rater_gives_the_textbook_t_interval() -> None:
    # 1, 2, 3, 4, 5: mean 3, sd sqrt(10 / 4) = 1.5811, standard error 0.7071, t(0.975, 4) = 2.7764, reach 1.9632
    found = estimate_mean(rated(1, 2, 3, 4, 5))
    assert (found.mean, found.n, found.cases, found.raters) == (3, 5, 5, 1)
    assert found.sd == pytest.approx(1.5811, abs=1e-4)
    assert (found.low, found.high) == (pytest.approx(1.0368, abs=1e-4), pytest.approx(4.9632, abs=1e-4))


def test_an_unscored_rating_is_counted_and_moves_nothing() -> None:
    with_gap, without = estimate_mean(rated(1, None, 3)), estimate_mean(rated(1, 3))
    assert (with_gap.mean, with_gap.sd, with_gap.n, with_gap.unscored) == (without.mean, without.sd, 2, 1)


@pytest.mark.parametrize(
    ("ratings", "mean"),
    [
        pytest.param([], None, id="none"),
        pytest.param(rated(None, None), None, id="all unscored"),
        pytest.param(rated(2), 2, id="one"),
        pytest.param([Rating("c", "A", r, "m", v) for r, v in (("r", 1), ("s", 3))], 2, id="one case"),
        pytest.param(rated(2, 2, 2), 2, id="all equal, no scale"),
    ],
)
def test_where_nothing_can_be_said_there_is_no_interval(ratings: list[Rating], mean: float | None) -> None:
    found = estimate_mean(ratings)
    assert (found.mean, found.low, found.high) == (mean, None, None)


def test_ratings_that_are_all_the_same_still_leave_room_on_a_scale() -> None:
    # five cases, all 3: up to 1 - 0.025^(1/5) = 0.5218 of all could be 1 instead, so the mean 3 - 2 * 0.5218
    found = estimate_mean(rated(3, 3, 3, 3, 3), ONE_TO_THREE)
    assert (found.low, found.high) == (pytest.approx(1.9564, abs=1e-4), 3)


def test_an_interval_ends_where_the_scale_does() -> None:
    assert estimate_mean(rated(1, 3), ONE_TO_THREE) == estimate_mean(rated(3, 1), ONE_TO_THREE)
    found = estimate_mean(rated(1, 3), ONE_TO_THREE)
    assert (found.low, found.high) == (1, 3)


def test_a_second_rater_who_agrees_adds_no_false_certainty() -> None:
    # the same values by two raters who agree wholly: as sure as the cases allow, not as twice as many ratings would be
    values = (1.0, 2.0, 3.0, 4.0, 5.0)
    alone, doubled = estimate_mean(rated(*values)), estimate_mean(rated(*values) + rated(*values, rater="s"))
    assert doubled.low == pytest.approx(alone.low)
    assert doubled.n == 10


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(*[st.sampled_from([1.0, 2.0, 3.0])] * 2), min_size=2, max_size=5))
def test_an_interval_holds_its_mean(by_case: list[tuple[float, float]]) -> None:
    rows = [Rating(str(c), "A", r, "m", v) for c, both in enumerate(by_case) for r, v in zip("rs", both, strict=True)]
    found = estimate_mean(rows, ONE_TO_THREE)
    assert found.mean is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low <= found.mean <= found.high


@settings(deadline=None, max_examples=30)
@given(st.lists(st.floats(1, 3), min_size=2, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(values: list[float], random: object) -> None:
    rows = rated(*values)
    mixed = list(rows)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = estimate_mean(rows, ONE_TO_THREE), estimate_mean(mixed, ONE_TO_THREE)
    assert one.mean == pytest.approx(other.mean)
    assert one.low == pytest.approx(other.low, abs=1e-6)


@pytest.mark.parametrize(
    ("cases", "raters", "every_nth_to_all"),
    [
        pytest.param(10, 1, 1, id="ten cases, one rater"),
        pytest.param(40, 1, 1, id="forty cases, one rater"),
        pytest.param(40, 4, 1, id="every case to all of four"),
        pytest.param(40, 4, 5, id="every fifth case to all of four"),
    ],
)
def test_intervals_of_95_percent_cover_the_true_mean_about_as_often(
    cases: int, raters: int, every_nth_to_all: int
) -> None:
    draws = np.random.default_rng(7)
    covered = 0
    for _ in range(800):
        by_case, by_rater = draws.normal(0, 0.5, cases), draws.normal(0, 0.2 if raters > 1 else 0, raters)
        found = estimate_mean(
            [
                Rating(str(case), "A", str(rater), "m", 2 + by_case[case] + by_rater[rater] + draws.normal(0, 0.5))
                for case in range(cases)
                for rater in (range(raters) if case % every_nth_to_all == 0 else [case % raters])
            ]
        )
        assert found.low is not None
        assert found.high is not None
        covered += found.low <= 2 <= found.high
    assert 0.93 <= covered / 800 <= 0.97  # the standard error of this share is 0.008; the seed is fixed
