"""Pass rates and McNemar's test, against values worked by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.proportion import proportion_confint

from rapport.statistics.frontier import Offer, frontier
from rapport.statistics.rates import Rate, compare_rates, compare_rates_of_cases, pass_rate, rate_of_answers
from rapport.statistics.rating import Rating, weighted


def results(met: int, missed: int, unscored: int = 0) -> dict[str, bool | None]:
    values = [True] * met + [False] * missed + [None] * unscored
    return {str(place): value for place, value in enumerate(values)}


def rate_of_cases(results: Mapping[str, Sequence[bool | None]]) -> Rate:
    answers = [(case, met) for case, mets in results.items() for met in mets]
    return rate_of_answers([case for case, _ in answers], [met for _, met in answers])


def test_a_rate_has_the_interval_of_wilson() -> None:
    # 8 of 10, z = 1.95996: centre (0.8 + z^2 / 20) / (1 + z^2 / 10) = 0.71674; reach 0.22659: 0.4902 to 0.9433
    found = pass_rate(results(8, 2, unscored=3))
    assert (found.met, found.n, found.unscored, found.share) == (8, 10, 3, 0.8)
    assert (found.low, found.high) == (pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))


def test_a_check_always_met_is_not_certain() -> None:
    # 10 of 10: the lower end is n / (n + z^2) = 10 / 13.8415
    found = pass_rate(results(10, 0))
    assert (found.low, found.high) == (pytest.approx(10 / 13.8415, abs=1e-4), pytest.approx(1))


@pytest.mark.parametrize(("met", "missed"), [(0, 1), (1, 0), (3, 4), (0, 40), (8_999, 1), (5_000, 5_000)])
@pytest.mark.parametrize("confidence", [0.8, 0.95, 0.99])
def test_the_interval_is_that_of_statsmodels(met: int, missed: int, confidence: float) -> None:
    found = pass_rate(results(met, missed), confidence)
    theirs = proportion_confint(met, met + missed, alpha=1 - confidence, method="wilson")
    assert (found.low, found.high) == pytest.approx(theirs, abs=1e-12)


def test_nothing_scored_has_no_rate() -> None:
    found = pass_rate(results(0, 0, unscored=2))
    assert (found.share, found.low, found.n, found.unscored) == (None, None, 0, 2)


def test_mcnemar_counts_only_the_cases_that_differ() -> None:
    # 1 case met with the first alone, 6 with the second alone: p = 2 x (C(7,0) + C(7,1)) / 2^7 = 16 / 128
    first = {str(i): i < 4 for i in range(12)}
    second = {str(i): 1 <= i < 10 for i in range(12)}
    found = compare_rates(first, second)
    assert (found.pairs, found.only_first, found.only_second) == (12, 1, 6)
    assert found.p == pytest.approx(0.125)


@pytest.mark.parametrize(("only_first", "only_second"), [(0, 1), (2, 2), (3, 4), (0, 12), (40, 75), (900, 1_100)])
def test_its_p_is_that_of_statsmodels(only_first: int, only_second: int) -> None:
    first = {str(i): i < only_first for i in range(only_first + only_second)}
    found = compare_rates(first, {case: not is_met for case, is_met in first.items()})
    theirs = mcnemar([[0, only_first], [only_second, 0]], exact=True).pvalue
    assert found.p == pytest.approx(theirs, rel=1e-9)


def test_cases_that_one_lacks_are_left_out() -> None:
    assert compare_rates({"a": True, "b": None}, {"b": True, "c": False}).p is None


def test_no_case_that_differs_is_no_difference() -> None:
    assert compare_rates({"a": True, "b": False}, {"a": True, "b": False}).p == 1


def test_answers_to_one_case_that_are_all_alike_count_as_one() -> None:
    # 15 cases, 12 of them met, three answers each: as sure as 14 or 15 answers, not as 45
    thrice = rate_of_cases({str(case): [case < 12] * 3 for case in range(15)})
    assert (thrice.met, thrice.n, thrice.share) == (36, 45, 0.8)
    once = pass_rate(results(12, 3))
    assert (thrice.low, thrice.high) == (pytest.approx(once.low), pytest.approx(once.high))


def test_answers_to_one_case_that_are_independent_count_each() -> None:
    draws = np.random.default_rng(1)
    apart = rate_of_cases({str(case): [bool(met) for met in draws.random(3) < 0.6] for case in range(400)})
    alone = pass_rate(results(apart.met, apart.n - apart.met))
    assert apart.low == pytest.approx(alone.low, abs=0.004)


def test_cases_that_meet_it_as_often_as_each_other_have_a_rate() -> None:
    found = rate_of_cases({str(case): [True, False] for case in range(6)})
    assert (found.share, found.low) == (0.5, pytest.approx(pass_rate(results(6, 6)).low))


def test_an_answer_that_was_not_scored_is_no_repeat() -> None:
    first, second = {str(c): [True] for c in range(6)}, {str(c): [False, None] for c in range(6)}
    assert compare_rates_of_cases(first, second) == compare_rates(
        *({c: v[0] for c, v in one.items()} for one in (first, second))
    )


def test_intervals_of_repeated_answers_cover_the_truth() -> None:
    draws = np.random.default_rng(2)
    covered = 0
    for _ in range(400):
        odds = draws.beta(1, 1, 15)  # some cases are hard, some easy; half of all answers meet the check
        found = rate_of_cases({str(case): [bool(met) for met in draws.random(3) < odds[case]] for case in range(15)})
        assert found.low is not None
        assert found.high is not None
        covered += found.low <= 0.5 <= found.high
    assert 0.92 <= covered / 400 <= 0.99  # the standard error of the share is 0.011; the seed is fixed


def test_repeated_answers_are_compared_case_by_case() -> None:
    # the first meets it both times, the second every other time, in each of 8 cases: 2 of 2^8 patterns, half counted
    found = compare_rates_of_cases({str(c): [True, True] for c in range(8)}, {str(c): [True, False] for c in range(8)})
    assert (found.pairs, found.only_first, found.only_second, found.is_repeated) == (8, 8, 0, True)
    assert found.p == pytest.approx(1 / 256)


def test_the_frontier_holds_whom_nobody_beats() -> None:
    offers = [Offer("dear", 2.9, 5), Offer("cheap", 2.1, 1), Offer("worse", 2.0, 2), Offer("good", 2.9, 3)]
    assert [offer.name for offer in frontier(offers)] == ["cheap", "good"]


def test_equals_are_both_on_the_frontier() -> None:
    assert [offer.name for offer in frontier([Offer("a", 2, 1), Offer("b", 2, 1)])] == ["a", "b"]


def test_a_weighted_score_is_the_weighted_mean_of_one_raters_metrics() -> None:
    # 0.3 x 3 + 0.1 x 1, over 0.4
    rows = [
        Rating("c", "A", "r", "accuracy", 3),
        Rating("c", "A", "r", "fluency", 1),
        Rating("c", "A", "r", "other", 1),
    ]
    (found,) = weighted(rows, {"accuracy": 0.3, "fluency": 0.1})
    assert found.value == pytest.approx(2.5)


def test_a_weighted_score_with_a_gap_is_unscored() -> None:
    rows = [Rating("c", "A", "r", "accuracy", 3), Rating("c", "A", "r", "fluency", None)]
    assert [found.value for found in weighted(rows, {"accuracy": 0.3, "fluency": 0.1})] == [None]


@pytest.mark.parametrize("weights", [{}, {"accuracy": 0.0}, {"accuracy": -1.0, "fluency": 2.0}])
def test_weights_that_mean_nothing_are_refused(weights: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="at least one"):
        weighted([], weights)
