"""Every two raters: a hand-worked kappa, and who has none."""

from __future__ import annotations

import pytest

from rapport.scoring.rater_pairs import rater_pairs
from rapport.statistics.rating import Rating, Scale

FIRST, SECOND = (1, 1, 3, 3), (1, 2, 3, 3)


def said(rater: str, values: tuple[float | None, ...], metric: str = "accuracy") -> list[Rating]:
    return [Rating(f"case {n}", "A", rater, metric, value) for n, value in enumerate(values)]


def test_kappa_is_weighted_by_the_square_of_the_distance() -> None:
    # observed: one pair at distance 1 of four: 1/4. Expected: Ana says 1, 3 by halves, Ben 1, 2, 3 by 1/4, 1/4, 1/2:
    # 1/2 x (1/4 x 0 + 1/4 x 1 + 1/2 x 4) + 1/2 x (1/4 x 4 + 1/4 x 1 + 1/2 x 0) = 7/4. Kappa: 1 - (1/4) / (7/4) = 6/7
    (found,) = rater_pairs([*said("Ana", FIRST), *said("Ben", SECOND)], Scale(1, 3))
    assert (found.first, found.second, found.kappa.units) == ("Ana", "Ben", 4)
    assert found.kappa.value == pytest.approx(6 / 7)


def test_a_value_that_nobody_gave_keeps_its_distance() -> None:
    # on 1 to 5 the values 1, 2, 5: observed 1/3 x 1; expected 1/9 x (0 + 1 + 16 + 0 + 1 + 16 + 16 + 9 + 0) = 59/9
    rows = [*said("Ana", (1, 1, 5)), *said("Ben", (1, 2, 5))]
    assert rater_pairs(rows, Scale(1, 5))[0].kappa.value == pytest.approx(1 - (1 / 3) / (59 / 9))


def test_an_unscored_output_is_in_no_pair() -> None:
    (found,) = rater_pairs([*said("Ana", (*FIRST, None)), *said("Ben", (*SECOND, 3))], Scale(1, 3))
    assert found.kappa.units == 4


def test_raters_without_an_output_in_common_are_no_pair() -> None:
    assert rater_pairs([*said("Ana", FIRST), *said("Ben", SECOND, "fluency")], Scale(1, 3)) == []
