"""A ranking from choices in words."""

from __future__ import annotations

import pytest

from rapport.scoring.choice_words import say_ranking
from rapport.statistics.ranking import Strength

SECOND = Strength("B", -0.5, -0.9, 0.1, 2, 1, 10)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param(Strength("A", 0.5, 0.2, 0.9, 7, 1, 10), "Its lead over B is clear", id="apart"),
        pytest.param(Strength("A", 0.5, 0.0, 0.9, 7, 1, 10), "Whether it is ahead of B is open", id="overlapping"),
        pytest.param(Strength("A", 0.5, None, None, 7, 1, 10), "One case is too little", id="one case"),
    ],
)
def test_a_lead_is_clear_only_where_the_intervals_are_apart(first: Strength, last: str) -> None:
    told = say_ranking([first, SECOND])
    assert told[0] == "Side by side, A is preferred most: chosen in 7 of 10 comparisons, 1 tied."
    assert told[1].startswith(last)


def test_one_variant_alone_is_no_ranking() -> None:
    assert say_ranking([SECOND]) == []
