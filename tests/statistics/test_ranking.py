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
    # of 4 comparisons with p = 7 / 8 the information on the log odds is 4 x 7 / 64: error 1.5119, half of it each way
    assert found[0].low == pytest.approx(log(7) / 2 - 1.96 * 1.5119 / 2, abs=1e-3)


@pytest.mark.parametrize(
    ("wins", "is_clear"),
    [
        # log odds log(13) = 2.565 against 1.96 / sqrt(7 x 13 / 196) = 2.876; from nine on 2.944 against 2.844
        pytest.param(6, False, id="six of six are not enough"),
        pytest.param(9, True, id="nine of nine are"),
    ],
)
def test_few_cases_that_all_say_the_same_are_no_certainty(wins: int, is_clear: bool) -> None:
    first, second = rank(choices("A", "B", *["left"] * wins))  # type: ignore[list-item]
    assert first.low is not None
    assert second.high is not None
    assert first.lead_low is not None
    assert (first.low > second.high, first.lead_low > 0) == (is_clear, is_clear)
    # of two the lead is twice the strength, and so is its interval
    assert first.lead_low == pytest.approx(2 * first.low)
    assert second.lead_low is None


def test_a_lead_may_be_sure_where_the_intervals_of_the_two_overlap() -> None:
    duels = (("A", "B", 13), ("A", "C", 18), ("B", "C", 11))  # chosen of twenty
    first, second, _ = rank(
        [
            Choice(f"{one}{other}{n}", one, other, "r", "left" if n < chosen else "right")
            for one, other, chosen in duels
            for n in range(20)
        ]
    )
    assert (first.lead_low or 0) > 0
    assert (first.low or 0) < (second.high or 0)


def test_without_a_difference_a_lead_is_seldom_called_sure() -> None:
    draws, sure = np.random.default_rng(5), 0
    for _ in range(100):
        sides = [(case, *pair) for case in range(15) for pair in ("AB", "AC", "BC")]
        found = rank([Choice(str(c), a, b, "r", "left" if draws.random() < 0.5 else "right") for c, a, b in sides])
        assert found[0].lead_low is not None
        sure += found[0].lead_low > 0
    assert sure <= 5


def test_variants_that_nothing_links_are_ranked_apart() -> None:
    found = rank([*choices("A", "B", *["left"] * 6), *choices("C", "D", "left", "right")])  # type: ignore[list-item]
    assert {strength.variant: strength.group for strength in found} == {"A": 0, "B": 0, "C": 2, "D": 2}
    assert [strength.value for strength in found if strength.group == 2] == [pytest.approx(0, abs=1e-6)] * 2


@pytest.mark.parametrize(
    ("cases", "logit"),
    [
        pytest.param(5, 0.85, id="five cases"),
        pytest.param(12, 1.73, id="twelve cases, mostly one way"),
        pytest.param(40, 0.85, id="forty cases"),
    ],
)
def test_intervals_of_95_percent_cover_the_true_strength_at_least_about_as_often(cases: int, logit: float) -> None:
    draws = np.random.default_rng(3)
    spread = 1.0  # cases differ in how clear they are; the truth is the log odds over all of them
    share = (1 / (1 + np.exp(-draws.normal(logit, spread, 100_000)))).mean()
    truth = log(share / (1 - share)) / 2
    covered = 0
    for _ in range(200):
        odds = 1 / (1 + np.exp(-draws.normal(logit, spread, cases)))
        said = draws.random((cases, 3)) < odds[:, None]  # three people a case
        first, _ = sorted(
            rank(
                [Choice(str(c), "A", "B", str(r), "left" if said[c, r] else "right") for c, r in np.ndindex(cases, 3)]
            ),
            key=lambda strength: strength.variant,
        )
        assert first.low is not None
        assert first.high is not None
        covered += first.low <= truth <= first.high
    assert covered / 200 >= 0.93  # few cases allow wide intervals only; the seed is fixed


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
