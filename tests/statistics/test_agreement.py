"""Agreement: against published examples and a library."""

from __future__ import annotations

import evalica
import numpy as np
import pandas as pd
import pytest

from rapport.statistics.agreement import Level, krippendorff_alpha, weighted_kappa
from rapport.statistics.rating import Rating

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units, gaps.
OBSERVERS = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}


def published() -> list[Rating]:
    return [
        Rating(str(unit), "v", observer, "m", None if value == "." else float(value))
        for observer, line in OBSERVERS.items()
        for unit, value in enumerate(line.split())
    ]


@pytest.mark.parametrize(
    ("level", "alpha"),
    [
        pytest.param("nominal", 0.743, id="nominal"),
        pytest.param("ordinal", 0.815, id="ordinal"),
        pytest.param("interval", 0.849, id="interval"),
    ],
)
def test_alpha_is_that_of_the_published_example(level: Level, alpha: float) -> None:
    found = krippendorff_alpha(published(), level)
    assert found.value == pytest.approx(alpha, abs=5e-4)
    assert (found.units, found.raters, found.ratings) == (11, 4, 40)
    assert (found.low, found.high) == (None, None)  # eleven outputs are too few


def test_two_outputs_of_a_variant_for_one_case_are_two_units() -> None:
    # each rater said 1 of the first output and 3 of the second: taken for one output, the two would differ
    both = [Rating("c", "v", rater, "m", value, f"{value}") for rater in "ab" for value in (1.0, 3.0)]
    crossed = [Rating("c", "v", "a", "m", 1.0, "first"), Rating("c", "v", "b", "m", 3.0, "second")]
    assert (krippendorff_alpha(both).value, krippendorff_alpha(both).units) == (1.0, 2)
    assert krippendorff_alpha(crossed).units == 0


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_alpha_is_that_of_a_library_on_random_ratings_with_gaps(level: Level) -> None:
    draws = np.random.default_rng(3)
    table = draws.integers(1, 4, (4, 30)).astype(float)
    table[draws.random(table.shape) < 0.2] = np.nan
    rows = [
        Rating(str(u), "v", str(r), "m", None if np.isnan(table[r, u]) else float(table[r, u]))
        for r in range(4)
        for u in range(30)
    ]
    assert krippendorff_alpha(rows, level).value == pytest.approx(
        evalica.alpha(pd.DataFrame(table), distance=level).alpha
    )


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([], id="none"),
        pytest.param([Rating("c", "v", "r", "m", 1)], id="one rater"),
        pytest.param([Rating(c, "v", r, "m", 2) for c in "abc" for r in "rs"], id="all the same"),
        pytest.param([Rating(c, "v", r, "m", None) for c in "abc" for r in "rs"], id="all unscored"),
    ],
)
def test_where_chance_explains_everything_alpha_is_unknown(rows: list[Rating]) -> None:
    found = krippendorff_alpha(rows)
    assert (found.value, found.low, found.high) == (None, None, None)


def test_full_agreement_is_one() -> None:
    rows = [Rating(str(c), "v", r, "m", 1 + c % 3) for c in range(12) for r in "rs"]
    assert krippendorff_alpha(rows).value == 1


@pytest.mark.parametrize(
    ("units", "low"),
    [
        # of other outputs 1 - 0.025^(1/24) = 0.1425 may have been missed, on which raters agree as by chance
        pytest.param(24, 1 - 0.1425, id="twenty-four outputs"),
        pytest.param(19, None, id="too few"),
    ],
)
def test_full_agreement_on_some_is_no_certainty_of_others(units: int, low: float | None) -> None:
    found = krippendorff_alpha([Rating(str(c), "v", r, "m", 1 + c % 3) for c in range(units) for r in "rs"])
    assert found.low == (None if low is None else pytest.approx(low, abs=1e-3))


def test_intervals_of_alpha_cover_the_truth_nearly_as_often_as_they_say() -> None:
    draws = np.random.default_rng(3)
    truth = krippendorff_alpha(_judged(draws, 20_000), "interval").value
    covered = 0
    for _ in range(200):
        found = krippendorff_alpha(_judged(draws, 40), "interval")
        assert found.low is not None
        assert found.high is not None
        assert truth is not None
        covered += found.low <= truth <= found.high
    assert 0.90 <= covered / 200 <= 0.98  # a bootstrap of forty is a little narrow; the seed is fixed


def _judged(draws: np.random.Generator, units: int) -> list[Rating]:
    """Two raters who see the same quality, each with a noise of their own, on 1 to 3."""
    quality = draws.normal(2.3, 0.7, units)
    seen = np.clip(np.round(quality[:, None] + draws.normal(0, 0.5, (units, 2))), 1, 3)
    return [Rating(str(unit), "v", str(rater), "m", float(seen[unit, rater])) for unit, rater in np.ndindex(units, 2)]


def test_kappa_is_that_of_the_textbook() -> None:
    # 50 cases: both yes 20, first only 5, second only 10, both no 15. Observed 0.7; by chance
    # 0.5 * 0.6 + 0.5 * 0.4 = 0.5; kappa (0.7 - 0.5) / 0.5 = 0.4
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    found = weighted_kappa(first, second, "none")
    assert found.value == pytest.approx(0.4)
    assert (found.units, found.raters) == (50, 2)
    assert found.low is not None
    assert found.low < 0.4
    assert weighted_kappa(first[::2], second[::2], "none").low is None  # 25 units are too few for the formula


def test_quadratic_weights_forgive_the_neighbour_more_than_the_far_end() -> None:
    truth = [1, 2, 3] * 10
    near = [2, 2, 3] * 10
    far = [3, 2, 3] * 10
    assert (weighted_kappa(truth, near).value or 0) > (weighted_kappa(truth, far).value or 0)


def test_kappa_of_two_who_say_one_thing_only_is_unknown() -> None:
    assert weighted_kappa([1, 1], [1, 1]).value is None


def test_ratings_that_cannot_be_paired_are_refused() -> None:
    with pytest.raises(ValueError, match="2 and 1 ratings"):
        weighted_kappa([1, 2], [1])


@pytest.mark.parametrize(
    ("first", "second", "kappa"),
    [
        pytest.param([1, 2, 3], [1, 2, 3], 1.0, id="no difference"),
        pytest.param([1, 1, 1], [1, 3, 1], 0.0, id="one rater gave one value only"),
        pytest.param([1, 1], [3, 3], 0.0, id="both gave one value only"),
    ],
)
def test_kappa_without_a_standard_error_has_no_interval(first: list[int], second: list[int], kappa: float) -> None:
    found = weighted_kappa(first, second, values=range(1, 4))
    assert (found.value, found.low, found.high) == (pytest.approx(kappa), None, None)
