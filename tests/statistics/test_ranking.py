"""Bradley-Terry strengths and the win matrix."""

from __future__ import annotations

from itertools import permutations
from math import log

import evalica
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.statistics.ranking import Duel, _strengths, rank, win_matrix
from rapport.statistics.rating import Choice, Outcome


def choices(left: str, right: str, *outcomes: Outcome) -> list[Choice]:
    """One case an outcome."""
    return [Choice(f"case {place}", left, right, "r", outcome) for place, outcome in enumerate(outcomes)]


def test_two_variants_get_the_log_odds_of_their_wins() -> None:
    # 6 wins to 2, a tie added: 6.5 to 2.5, log odds log(2.6) = 0.9555, centred: half of it each way
    found = rank(choices("A", "B", *["left"] * 6, *["right"] * 2))  # type: ignore[list-item]
    assert [strength.variant for strength in found] == ["A", "B"]
    assert found[0].value == pytest.approx(log(2.6) / 2, abs=1e-4)
    assert (found[0].chosen, found[0].tied, found[0].compared) == (6, 0, 8)


def test_who_never_lost_has_a_strength_and_an_interval() -> None:
    found = rank(choices("A", "B", "left", "left", "left"))
    assert found[0].value == pytest.approx(log(3.5 / 0.5) / 2, abs=1e-4)
    assert found[0].low is not None


def test_ties_and_both_bad_make_no_difference_between_two() -> None:
    assert [s.value for s in rank(choices("A", "B", "tie", "both_bad", "tie"))] == [pytest.approx(0, abs=1e-6)] * 2


def test_strengths_order_variants_that_never_met() -> None:
    first = choices("A", "B", *["left"] * 8, *["right"] * 2)  # type: ignore[list-item]
    second = choices("B", "C", *["left"] * 8, *["right"] * 2)  # type: ignore[list-item]
    assert [strength.variant for strength in rank([*first, *second])] == ["A", "B", "C"]


def test_the_matrix_counts_each_pair_once_whichever_side_it_was_on() -> None:
    rows = [*choices("A", "B", "left", "tie"), *choices("B", "A", "left", "both_bad")]
    assert win_matrix(rows) == [Duel("A", "B", first_chosen=1, second_chosen=1, ties=2)]


def test_nothing_compared_ranks_nothing() -> None:
    assert rank([]) == []


def test_one_case_gives_strengths_without_an_interval() -> None:
    assert [(s.low, s.high) for s in rank(choices("A", "B", "left"))] == [(None, None)] * 2


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(["left", "right", "tie", "both_bad"]), min_size=1, max_size=8))
def test_the_side_on_screen_does_not_matter(outcomes: list[Outcome]) -> None:
    mirror: dict[Outcome, Outcome] = {"left": "right", "right": "left", "tie": "tie", "both_bad": "both_bad"}
    one = rank(choices("A", "B", *outcomes))
    other = rank(choices("B", "A", *[mirror[outcome] for outcome in outcomes]))
    values = {strength.variant: strength.value for strength in other}
    assert all(strength.value == pytest.approx(values[strength.variant], abs=1e-5) for strength in one)


def test_many_matrices_at_once_give_what_a_library_gives_for_each() -> None:
    draws = np.random.default_rng(5).integers(0, 9, (20, 4, 4)) + 0.5
    draws *= 1 - np.eye(4)
    assert _strengths(draws) == pytest.approx(np.array([_by_evalica(wins) for wins in draws]), abs=1e-5)


def _by_evalica(wins: np.ndarray) -> np.ndarray:
    pairs = list(permutations(range(len(wins)), 2))
    xs, ys = zip(*pairs, strict=True)
    weights = [float(wins[pair]) for pair in pairs]
    won = [evalica.Winner.X] * len(pairs)
    scores = evalica.bradley_terry(xs, ys, won, weights=weights, tolerance=1e-9, limit=5_000).scores
    logs = np.log([float(scores[place]) for place in range(len(wins))])
    return logs - logs.mean()
