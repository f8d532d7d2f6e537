"""A ranking from choices in words."""

from __future__ import annotations

import pytest

from rapport.scoring.choice_words import say_ranking
from rapport.statistics.ranking import Strength

SECOND = Strength("B", -0.5, -0.9, 0.1, 2, 1, 10)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param(Strength("A", 0.5, 0.0, 0.9, 7, 1, 10, lead_low=0.1), "Its lead over B is clear", id="sure"),
        pytest.param(Strength("A", 0.5, 0.0, 0.9, 7, 1, 10, lead_low=-0.1), "Whether it is ahead of B", id="open"),
        pytest.param(Strength("A", 0.5, None, None, 7, 1, 10), "One case is too little", id="one case"),
    ],
)
def test_a_lead_is_clear_only_where_the_interval_of_the_difference_leaves_out_zero(first: Strength, last: str) -> None:
    told = say_ranking([first, SECOND])
    assert told[0] == "Side by side, A is preferred most: chosen in 7 of 10 comparisons, 1 tied."
    assert told[1].startswith(last)


def test_one_variant_alone_is_no_ranking() -> None:
    assert say_ranking([SECOND]) == []


def test_variants_that_were_chosen_as_often_have_no_first() -> None:
    alike = [Strength(name, 0.0, -0.8, 0.8, 0, 5, 5) for name in "AB"]
    assert say_ranking(alike) == [
        "Side by side, A and B are preferred as often as each other: chosen in 0 and 0 of 5 comparisons, 5 tied."
    ]


def test_variants_that_nothing_links_are_not_set_side_by_side() -> None:
    others = [
        Strength("C", 0.7, 0.3, 1.0, 9, 0, 10, group=2, lead_low=0.4),
        Strength("D", -0.7, -1.0, -0.3, 1, 0, 10, group=2),
    ]
    told = say_ranking([others[0], Strength("A", 0.5, 0.2, 0.9, 7, 1, 10, lead_low=0.2), SECOND, others[1]])
    assert [line.partition(":")[0] for line in told] == [
        "Side by side, A is preferred most",
        "Its lead over B is clear",
        "Side by side, C is preferred most",
        "Its lead over D is clear",
        "Not all of these were compared, directly or through others",
    ]
