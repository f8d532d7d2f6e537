"""Paired differences: against arithmetic by hand, by property, and by simulation."""

from __future__ import annotations

import random
from dataclasses import replace
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from rapport.statistics.differences import Difference, _heads, compare, compare_all, corrected, further_ratings
from rapport.statistics.rating import Rating, Scale


def pairs(*values: tuple[float | None, float | None], rater: str = "r") -> list[Rating]:
    """One case a pair: the value of A and that of B."""
    return [
        Rating(f"case {place}", variant, rater, "accuracy", value)
        for place, both in enumerate(values)
        for variant, value in zip("AB", both, strict=True)
    ]


def test_a_difference_is_second_minus_first_with_the_paired_t_interval() -> None:
    # differences 1, 0, 2, 1: mean 1, sd sqrt(2 / 3) = 0.8165, standard error 0.4082, t(0.975, 3) = 3.1824
    found = compare(pairs((1, 2), (2, 2), (1, 3), (2, 3)), "A", "B")
    assert (found.mean, found.pairs, found.cases) == (1, 4, 4)
    assert (found.low, found.high) == (pytest.approx(-0.2992, abs=1e-4), pytest.approx(2.2992, abs=1e-4))
    assert found.effect == pytest.approx(1 / 0.8165, abs=1e-3)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_corrected_p_values_are_those_of_statsmodels(p_values: list[float]) -> None:
    one = compare(pairs((1, 2), (2, 2)), "A", "B")
    found = corrected([replace(one, p=p) for p in p_values])
    assert [d.p_adjusted for d in found] == pytest.approx(list(multipletests(p_values, method="holm")[1]))


def test_the_permutation_test_counts_sign_patterns_exactly() -> None:
    # of 2^4 sign patterns of 1, 0, 2, 1, those with a sum of 4 or -4 are 2 for the zero's sign x 2 = 4, none is beyond:
    # they count half, p = 2 / 16
    assert compare(pairs((1, 2), (2, 2), (1, 3), (2, 3)), "A", "B").p == pytest.approx(0.125)


def test_beyond_fourteen_cases_patterns_are_sampled_and_the_same_each_time() -> None:
    rows = pairs(*[(1.0, 2.0)] * 20, (2.0, 1.0), (2.0, 1.0))
    first, again = compare(rows, "A", "B"), compare(rows, "A", "B")
    assert first == again
    assert first.p is not None
    assert first.p < 0.001


def test_ratings_without_a_counterpart_and_unscored_ones_count_nowhere() -> None:
    rows = [*pairs((1, 2), (2, 3), (1, None)), Rating("case 9", "B", "r", "accuracy", 3)]
    found = compare(rows, "A", "B")
    assert (found.mean, found.pairs, found.unpaired) == (1, 2, 2)


@pytest.mark.parametrize(
    ("rows", "mean"),
    [
        pytest.param([], None, id="none"),
        pytest.param(pairs((1, 2)), 1, id="one pair"),
        pytest.param(pairs((2, 2), (1, 1), (3, 3)), 0, id="all equal"),
    ],
)
def test_too_little_is_never_a_clear_difference(rows: list[Rating], mean: float | None) -> None:
    found = compare(rows, "A", "B")
    assert (found.mean, found.low, found.is_clear) == (mean, None, False)


def test_p_values_are_corrected_for_the_number_of_comparisons() -> None:
    # in each pair all of 6 cases go the same way: 2 of 64 patterns, counted half, p = 1 / 64; Holm: the smallest of
    # three p values times 3, and no later one less
    rows = [Rating(str(case), v, "r", "m", value) for case in range(6) for v, value in (("A", 1), ("B", 2), ("C", 3))]
    found = compare_all(rows, ["A", "B", "C"])
    assert [(d.first, d.second) for d in found] == [("A", "B"), ("A", "C"), ("B", "C")]
    assert [d.p for d in found] == [pytest.approx(1 / 64)] * 3
    assert [d.p_adjusted for d in found] == [pytest.approx(3 / 64)] * 3


def seen(mean: float = 0.1, cases: int = 40, comparisons: int = 1) -> Difference:
    """One that isn't clear, with a standard error of 0.1."""
    return Difference(
        "A", "B", mean, 0, 0.2, 0.1, 0.1, 0.3, 0.1, cases, cases, raters=1, unpaired=0, comparisons=comparisons
    )


def test_the_number_of_further_ratings_follows_from_the_spread() -> None:
    # t(0.975, 39) + t(0.8, 39) = 2.02269 + 0.85094; x 0.1 / 0.2 = 1.43681, squared 2.06443; 2 x 40 pairs x 1.06443
    assert further_ratings(seen(), 0.2) == 86
    assert further_ratings(seen(), 5) == 0
    assert further_ratings(compare([], "A", "B"), 0.2) is None


def test_the_number_of_further_ratings_is_for_the_test_that_is_corrected() -> None:
    # of three comparisons the strictest is held to 0.05 / 3: (2.50166 + 0.85094) x 0.5 = 1.67630, squared 2.80997
    assert further_ratings(seen(comparisons=3), 0.2) == 145  # 2 x 40 x 1.80997 = 144.8
    rows = [Rating(str(case), v, "r", "m", value) for case in range(6) for v, value in (("A", 1), ("B", 2), ("C", 3))]
    assert [d.comparisons for d in compare_all(rows, ["A", "B", "C"])] == [3, 3, 3]


@pytest.mark.parametrize(
    ("cases", "comparisons", "more"),
    [
        # 1 / 2^5 is the first below 0.05, 1 / 2^8 the first below 0.05 / 10; a case is two ratings
        pytest.param(4, 1, 2, id="five cases can show something"),
        pytest.param(7, 10, 2, id="of ten comparisons, eight cases"),
    ],
)
def test_no_fewer_cases_are_asked_for_than_the_test_can_ever_pass(cases: int, comparisons: int, more: int) -> None:
    assert further_ratings(seen(cases=cases, comparisons=comparisons), 50) == more


def test_where_more_than_the_target_was_seen_and_is_not_clear_it_was_not_enough() -> None:
    assert further_ratings(seen(mean=0.9), 0.8) == 2


def test_the_difference_that_is_worth_knowing_is_a_tenth_of_the_scale() -> None:
    rows = pairs((10, 20), (20, 20), (10, 35))
    assert compare(rows, "A", "B", scale=Scale(0, 100)).worthwhile == pytest.approx(10)


def test_so_many_more_ratings_show_the_difference_in_four_of_five_studies() -> None:
    draws = np.random.default_rng(3)
    clear = 0
    for _ in range(400):
        pilot = compare(pairs(*((0, one) for one in draws.normal(0, 0.6, 6))), "A", "B")
        more = further_ratings(pilot, 0.2)
        assert more is not None
        study = pairs(*((0, one) for one in draws.normal(0.2, 0.6, 6 + more // 2)))
        clear += compare(study, "A", "B").is_clear
    assert 0.75 <= clear / 400 <= 0.86  # the standard error of the share is 0.02; the seed is fixed


def test_from_five_raters_on_what_each_likes_better_is_in_the_interval() -> None:
    draws = np.random.default_rng(5)
    clear = 0
    for _ in range(300):
        taste = draws.normal(0, 0.2, 6)
        rows = [
            Rating(str(case), variant, str(rater), "m", draws.normal(taste[rater] if variant == "B" else 0, 0.8))
            for case in range(30)
            for rater in range(6)
            for variant in "AB"
        ]
        clear += compare(rows, "A", "B").is_clear
    assert clear / 300 <= 0.07  # for these raters alone it would be one in three


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.sampled_from([1, 2, 3]), st.sampled_from([1, 2, 3])), min_size=2, max_size=10))
def test_swapped_variants_flip_the_sign_and_nothing_else(values: list[tuple[int, int]]) -> None:
    one, other = compare(pairs(*values), "A", "B"), compare(pairs(*values), "B", "A")
    assert one.mean == pytest.approx(-(other.mean or 0))
    assert (one.p, one.pairs, one.is_clear) == (other.p, other.pairs, other.is_clear)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.sampled_from([1, 2, 3]), st.sampled_from([1, 2, 3])), min_size=2, max_size=10))
def test_an_unscored_pair_changes_no_figure_but_its_count(values: list[tuple[int, int]]) -> None:
    known, with_gap = compare(pairs(*values), "A", "B"), compare(pairs(*values, (2, None)), "A", "B")
    assert (known.mean, known.low, known.p) == (with_gap.mean, with_gap.low, with_gap.p)


def test_under_no_difference_the_interval_covers_zero_and_the_test_rejects_as_often_as_it_says() -> None:
    draws = np.random.default_rng(11)
    covered = rejected = 0
    for _ in range(600):
        case, rater = draws.normal(0, 0.5, 12), draws.normal(0, 0.3, 3)
        found = compare(
            [
                Rating(str(c), v, str(r), "m", 2 + case[c] + rater[r] + own[c] + draws.normal(0, 0.4))
                for v, own in (("A", draws.normal(0, 0.3, 12)), ("B", draws.normal(0, 0.3, 12)))
                for c in range(12)
                for r in range(3)
            ],
            "A",
            "B",
        )
        assert found.low is not None
        assert found.high is not None
        assert found.p is not None
        covered += found.low <= 0 <= found.high
        rejected += found.p <= 0.05
    assert 0.93 <= covered / 600 <= 0.97  # the standard error of both shares is 0.009; the seed is fixed
    assert 0.03 <= rejected / 600 <= 0.07


@pytest.mark.parametrize("levels", [3, 1_000], ids=["few ways to differ", "many ways to differ"])
def test_sampled_signs_give_the_p_of_their_limit(levels: int) -> None:
    # the sum of 400 values with random signs is close to normal with the root of their squares' sum as its spread
    draw = random.Random(1)
    values = [draw.randint(-levels, levels) + 0.13 * levels for _ in range(400)]
    rows = [Rating(f"c{n}", v, "r", "m", x if v == "B" else 0.0) for n, x in enumerate(values) for v in "AB"]
    limit = 2 * (1 - NormalDist().cdf(abs(sum(values)) / sum(x * x for x in values) ** 0.5))
    assert compare(rows, "A", "B").p == pytest.approx(limit, abs=0.015)


@pytest.mark.parametrize(
    ("cases", "low"),
    [
        # 1 - 0.025 ** (1/8) = 0.369 of other cases may differ by -2 at worst: 2 - 0.369 x 4 = 0.522
        pytest.param(8, 0.522, id="eight cases tell them apart"),
        pytest.param(5, -0.087, id="five do not"),
    ],
)
def test_differences_that_are_all_the_same_have_an_interval_on_a_scale(cases: int, low: float) -> None:
    values = {"A": 1.0, "B": 3.0}
    ratings = [Rating(f"c{n}", name, "r", "m", value) for n in range(cases) for name, value in values.items()]
    found = compare(ratings, "A", "B", scale=Scale(1, 3))
    assert (found.low, found.high, found.is_clear) == (pytest.approx(low, abs=1e-3), 2.0, low > 0)


@pytest.mark.parametrize(
    ("cases", "low"),
    [
        # 1 - 0.025^(1/40) = 0.0881 of other cases may differ by -4 at worst: 1 - 0.0881 x 5
        pytest.param(40, 0.560, id="forty cases tell them apart"),
        pytest.param(8, -0.847, id="eight do not"),
    ],
)
def test_without_a_scale_differences_that_are_all_the_same_may_be_steps_of_a_wide_one(cases: int, low: float) -> None:
    found = compare(pairs(*[(2, 3)] * cases), "A", "B")
    assert (found.low, found.is_clear) == (pytest.approx(low, abs=1e-3), low > 0)


def test_cases_that_differ_alike_have_an_interval_around_their_mean() -> None:
    # one rater likes B better by 2, the other A by 1, in each of 30 cases: 1 - 0.025^(1/30) = 0.1157 may differ
    values = {("A", "x"): 1, ("B", "x"): 3, ("A", "y"): 2, ("B", "y"): 1}
    ratings = [Rating(str(n), v, rater, "m", value) for n in range(30) for (v, rater), value in values.items()]
    found = compare(ratings, "A", "B", scale=Scale(1, 3))
    assert (found.mean, found.low, found.high) == (
        0.5,
        pytest.approx(0.5 - 0.1157 * 2.5, abs=1e-3),
        pytest.approx(0.6736, abs=1e-3),
    )


def test_no_difference_at_all_is_no_sign_of_one() -> None:
    assert compare(pairs((2, 2), (3, 3), (1, 1)), "A", "B").p == 1


def test_what_differs_by_rounding_alone_does_not_differ() -> None:
    ratings = [
        Rating(f"c{n}", name, "r", "m", 1 + (0.1 + 0.2 if n % 2 else 0.3) + (name == "B"))
        for n in range(8)
        for name in "AB"
    ]
    found = compare(ratings, "A", "B")
    assert (found.standard_error, found.effect) == (0.0, None)


@pytest.mark.parametrize("coins", [1, 63, 64, 65, 200, 512, 513, 2_500])
def test_of_fair_coins_half_show_heads_however_many_they_are(coins: int) -> None:
    # over 9,999 throws the mean of n coins has a standard error of sqrt(n) / 2 / 100; five of them are never passed
    heads = _heads(np.random.default_rng(11), coins)
    assert heads.mean() == pytest.approx(coins / 2, abs=5 * coins**0.5 / 2 / 100)
    assert heads.std() == pytest.approx(coins**0.5 / 2, rel=0.05)
    assert (heads.min() >= 0, heads.max() <= coins) == (True, True)
