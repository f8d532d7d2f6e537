"""Verdicts: who wins, and in which words."""

from __future__ import annotations

import re

import numpy as np
import pytest

from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.scoring.verdict import Verdict, judge_ratings, main_sentences
from rapport.statistics.rating import Rating, Scale

ONE_TO_THREE = Scale(1, 3)


def rated(metric: str, first: list[float | None], second: list[float | None], rater: str = "r") -> list[Rating]:
    """One case a place: the value of A and that of B."""
    return [
        Rating(f"case {place}", variant, rater, metric, value)
        for variant, values in (("A", first), ("B", second))
        for place, value in enumerate(values)
    ]


def verdict(rows: list[Rating], **weights: float) -> Verdict:
    return judge_ratings(rows, weights, ONE_TO_THREE)


def test_a_clear_difference_names_the_better_with_interval_and_n() -> None:
    # differences of B to A: 1 in nine cases, 0 in one: mean 0.9, sd 0.3162, standard error 0.1, t(0.975, 9) = 2.2622
    found = verdict(rated("accuracy", [1.0] * 10, [2.0] * 9 + [1.0]), accuracy=1)
    assert found.winner == "B"
    assert found.sentences[0] == "B wins on the weighted score."
    assert "B beats A on accuracy (+0.90, 95 % interval 0.67 to 1.13, 10 cases, 1 rater)." in found.sentences


def test_variants_are_told_the_best_first_and_those_whom_nobody_rated_last() -> None:
    nobody = [Rating("case 0", "C", "r", "accuracy", None)]
    metric = verdict([*nobody, *rated("accuracy", [1, 2], [3, 2])], accuracy=1).metrics[0]
    assert [name for name, _ in metric.best_first] == ["B", "A", "C"]


def test_what_cannot_be_told_apart_says_how_many_ratings_it_would_take() -> None:
    found = verdict(rated("fluency", [1, 2, 3, 2, 1, 3], [2, 1, 3, 2, 3, 1]), fluency=1)
    assert found.winner is None
    assert "can't be told apart (6 cases, 1 rater); about" in found.sentences[-1]
    assert found.sentences[-1].endswith("more ratings would show a difference of 0.2.")


def test_differences_that_are_all_the_same_promise_nothing() -> None:
    found = verdict(rated("fluency", [2, 2, 2], [2, 2, 2]), fluency=1)
    assert found.sentences[-1].endswith("too few different ratings to say how many more it would take.")


@pytest.mark.parametrize(("cases", "winner"), [(40, "B"), (8, None)], ids=["many cases", "few cases"])
def test_without_a_scale_many_differences_that_are_all_the_same_make_a_winner(cases: int, winner: str | None) -> None:
    found = judge_ratings(rated("accuracy", [1.0] * cases, [2.0] * cases), {"accuracy": 1}, None)
    assert found.winner == winner


def test_what_stands_alone_is_said_beside_a_difference() -> None:
    rows = rated("accuracy", [1.0] * 10, [2.0] * 10) + [Rating(f"x{n}", "A", "r", "accuracy", 3) for n in range(30)]
    assert "30 ratings without a counterpart left out)." in verdict(rows, accuracy=1).sentences[1]


def test_a_small_difference_has_digits_enough() -> None:
    rows = rated("share", [0.5] * 12, [0.506 + 0.001 * (n % 2) for n in range(12)])
    assert "(+0.0065, 95 % interval 0.0062 to 0.0068," in judge_ratings(rows, {"share": 1}, Scale(0, 1)).sentences[-1]


def test_the_same_mean_is_not_called_the_highest() -> None:
    found = verdict(rated("fluency", [2, 3, 2], [3, 2, 2]), fluency=1)
    assert found.sentences[0] == "No variant wins on the weighted score: A and B have the same mean."


def test_metrics_are_corrected_together_and_the_weighted_score_apart() -> None:
    rows = [*rated("accuracy", [1.0] * 6, [2.0] * 6), *rated("fluency", [1.0] * 6, [2.0] * 5 + [3.0])]
    found = verdict(rows, accuracy=1, fluency=1)
    assert found.weighted is not None
    assert [one.differences[0].comparisons for one in (*found.metrics, found.weighted)] == [2, 2, 1]


def test_without_a_difference_seldom_any_metric_shows_one() -> None:
    draws = np.random.default_rng(2)
    wrong = 0
    for _ in range(200):
        rows = [
            Rating(str(case), variant, "r", metric, float(value))
            for metric in "abcdefgh"
            for variant in "AB"
            for case, value in enumerate(draws.choice([1, 2, 3], 20, p=[0.2, 0.3, 0.5]))
        ]
        found = judge_ratings(rows, dict.fromkeys("abcdefgh", 1.0), ONE_TO_THREE)
        wrong += any(one.is_clear for metric in found.metrics for one in metric.differences)
    assert wrong / 200 <= 0.07  # the standard error of 0.05 is 0.015; one metric by itself would do it in 20 of 100


def test_variants_that_share_no_case_are_said_not_to_be_comparable() -> None:
    rows = [Rating("one", "A", "r", "fluency", 2), Rating("two", "B", "r", "fluency", 3)]
    assert "nobody rated A and B for the same case" in verdict(rows, fluency=1).sentences[-1]


def test_a_metric_without_a_weight_is_shown_and_decides_nothing() -> None:
    rows = [*rated("accuracy", [2, 2, 2], [2, 2, 2]), *rated("length", [1.0] * 3, [3.0] * 3)]
    found = verdict(rows, accuracy=1)
    assert [metric.metric for metric in found.metrics] == ["accuracy", "length"]
    assert found.weights == {"accuracy": 1}


def test_no_rating_of_all_metrics_gives_no_overall_verdict() -> None:
    rows = [*rated("accuracy", [1.0] * 5, [3.0] * 5), *rated("fluency", [None] * 5, [None] * 5)]
    found = verdict(rows, accuracy=0.5, fluency=0.5)
    assert found.weighted is None
    assert found.sentences[0].startswith("There is no overall verdict")


def test_one_variant_alone_has_no_verdict() -> None:
    rows = [Rating(str(case), "A", "r", "accuracy", 2 + case % 2) for case in range(4)]
    assert verdict(rows, accuracy=1).sentences == ("There is no verdict yet: only one variant has ratings.",)


def test_agreement_is_told_where_two_raters_rated() -> None:
    rows = [*rated("accuracy", [1, 2, 3], [3, 2, 1]), *rated("accuracy", [1, 2, 3], [3, 2, 1], rater="s")]
    (metric,) = verdict(rows, accuracy=1).metrics
    assert metric.agreement is not None
    assert metric.agreement.value == pytest.approx(1)


def test_the_default_weights_add_up_to_one() -> None:
    assert sum(DEFAULT_RUBRIC.weights.values()) == pytest.approx(1)
    assert DEFAULT_RUBRIC.scale == ONE_TO_THREE


def many(*levels: float) -> list[Rating]:
    """A variant a level, named A, B and so on; each case's ratings go up and down around it together."""
    return [
        Rating(f"c{n}", chr(65 + place), "r", "accuracy", level + 0.01 * ((n * (place + 3)) % 7))
        for place, level in enumerate(levels)
        for n in range(12)
    ]


def test_of_many_variants_the_best_ones_differences_are_told_the_nearest_rival_first() -> None:
    metric = verdict(many(1.0, 2.5, 1.2, 2.0, 1.5), accuracy=1).metrics[0]
    told, left_out = main_sentences(metric, "B")
    assert ([sentence.split(" on ")[0] for sentence in told], left_out) == (
        ["B beats D", "B beats E", "B beats C", "B beats A"],
        6,
    )


def test_the_highest_mean_that_is_beaten_in_pairs_is_no_rival_of_anybody() -> None:
    # A has the best mean by cases that nobody else answered; where both answered, B beats A, and A beats C
    values = {"A": [1.0] * 10 + [3.0] * 40, "B": [2.0] * 9 + [1.0], "C": [1.0, 3.0] * 5}
    rows = [Rating(f"case {n}", v, "r", "accuracy", one) for v, said in values.items() for n, one in enumerate(said)]
    rows += [Rating(f"more {n}", v, "r", "accuracy", one) for v, one in (("A", 2.0), ("C", 1.0)) for n in range(30)]
    rows.append(Rating("more 99", "A", "r", "accuracy", 2.0))
    found = verdict(rows, accuracy=1)
    assert found.winner is None
    assert found.sentences[0] == (
        "No variant wins on the weighted score: A has the highest mean, but is beaten where the same person rated "
        "both for the same case."
    )


def test_many_rivals_that_cannot_be_told_apart_are_one_sentence() -> None:
    metric = verdict(many(2.0, 2.0, 2.0, 2.0, 2.0, 2.0), accuracy=1).metrics[0]
    told, left_out = main_sentences(metric)
    alike = sum(not one.is_clear for one in metric.differences if "D" in (one.first, one.second))
    assert "D has the highest mean, but can't be told apart from" in told[0]
    assert (f"from {alike} others;" in told[0], len(told), left_out) == (True, 1 + 5 - alike, 10)


@pytest.mark.parametrize(
    ("spread", "more"),
    [
        (0.5, r"; about [\d,]+( to [\d,]+)? more ratings of each two would show a difference of 0\.2\."),
        (0.01, r"; a difference of 0\.2 or more would have shown\."),
    ],
    ids=["too few ratings", "enough"],
)
def test_of_many_that_cannot_be_told_apart_it_says_how_many_more_ratings_it_takes(spread: float, more: str) -> None:
    rows = [
        Rating(f"c{case}", variant, "r", "accuracy", 2 + spread * ((case * (place + 3) + place) % 7 - 3) / 3)
        for place, variant in enumerate("ABCDEF")
        for case in range(14)
    ]
    found = verdict(rows, accuracy=1)
    assert found.weighted is not None
    for metric in (found.weighted, *found.metrics):
        assert re.search(more + "$", main_sentences(metric)[0][0])


def test_cases_and_raters_are_those_of_all_variants_together() -> None:
    rows = [
        Rating(f"c{n}", v, rater, "accuracy", n) for n, (v, rater) in enumerate([("A", "x"), ("B", "y"), ("C", "y")])
    ]
    rows.append(Rating("c9", "A", "z", "accuracy", None))
    found = verdict(rows, accuracy=1)
    assert (found.cases, found.raters) == (3, 2)


def test_of_few_variants_every_pair_is_told() -> None:
    metric = verdict(many(1.0, 2.0, 3.0), accuracy=1).metrics[0]
    assert (len(main_sentences(metric)[0]), main_sentences(metric)[1]) == (3, 0)


def test_without_a_winner_it_says_who_leads_and_whom_it_does_not_beat() -> None:
    found = verdict(rated("accuracy", [1.0, 3.0] * 3, [3.0, 1.5] * 3), accuracy=1)
    assert found.sentences[0] == (
        "No variant wins on the weighted score: B has the highest mean, but can't be told apart from A."
    )
