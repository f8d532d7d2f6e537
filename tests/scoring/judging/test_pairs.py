"""Both orders of a pair, together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.scoring.judging.pairs import MIRRORED, combine, flips_of
from rapport.statistics.rating import Outcome
from rapport.storage.scores import PairJudgement

OUTCOMES: tuple[Outcome, ...] = ("left", "right", "tie", "both_bad")


def said(left: str, right: str, outcome: Outcome | None) -> PairJudgement:
    return PairJudgement(left, right, "lab:j", "v", outcome, f"{left} first")


def both(straight: Outcome | None, swapped: Outcome | None) -> list[PairJudgement]:
    return [said("a", "b", straight), said("b", "a", swapped)]


@pytest.mark.parametrize(
    ("straight", "swapped", "outcome", "favoured"),
    [
        pytest.param("left", "right", "left", "", id="consistent-left"),
        pytest.param("right", "left", "right", "", id="consistent-right"),
        pytest.param("tie", "tie", "tie", "", id="consistent-tie"),
        pytest.param("both_bad", "both_bad", "both_bad", "", id="consistent-both-bad"),
        pytest.param("left", "left", "tie", "first", id="always-the-first"),
        pytest.param("right", "right", "tie", "second", id="always-the-second"),
        pytest.param("left", "tie", "tie", "", id="half-flipped"),
        pytest.param("tie", "both_bad", "tie", "", id="tie-and-both-bad"),
        pytest.param(None, "left", None, "", id="one-unscored"),
        pytest.param(None, None, None, "", id="both-unscored"),
    ],
)
def test_two_orders_make_one_outcome(
    straight: Outcome | None, swapped: Outcome | None, outcome: Outcome | None, favoured: str
) -> None:
    (verdict,) = combine(both(straight, swapped))
    assert (verdict.outcome, verdict.favoured) == (outcome, favoured)
    assert verdict.is_flipped == (None not in (straight, swapped) and straight != MIRRORED[swapped])  # type: ignore[index]


def test_an_order_that_was_not_asked_yet_leaves_the_pair_unscored() -> None:
    (verdict,) = combine([said("b", "a", "left")])
    assert (verdict.left_id, verdict.outcome) == ("a", None)


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(10, 19)), st.sampled_from(OUTCOMES), max_size=20))
def test_swapping_left_and_right_of_a_consistent_judge_never_changes_the_outcome(
    thinks: dict[tuple[int, int], Outcome],
) -> None:
    straight = [said(f"{a:02}", f"{b:02}", outcome) for (a, b), outcome in thinks.items()]
    swapped = [said(f"{b:02}", f"{a:02}", MIRRORED[outcome]) for (a, b), outcome in thinks.items()]
    one, other = combine([*straight, *swapped]), combine([*reversed(swapped), *reversed(straight)])
    assert [(p.left_id, p.right_id, p.outcome) for p in one] == [(p.left_id, p.right_id, p.outcome) for p in other]
    assert {(p.left_id, p.right_id): p.outcome for p in one} == {
        (f"{a:02}", f"{b:02}"): outcome for (a, b), outcome in thinks.items()
    }
    assert not any(pair.is_flipped for pair in one)


def test_the_flip_rate_has_its_denominator_and_wilsons_interval() -> None:
    pairs = [said("a", f"b{n}", "left") for n in range(11)] + [
        said(f"b{n}", "a", "left" if n < 3 else None if n == 10 else "right") for n in range(11)
    ]
    flips = flips_of(combine(pairs))
    # 3 of 10 flipped, one pair unscored; Wilson: (0.3 + 1.92073/10 -+ 1.95996 sqrt(0.021 + 0.0096036)) / 1.384146
    assert (flips.rate.met, flips.rate.n, flips.rate.unscored) == (3, 10, 1)
    assert (flips.rate.low, flips.rate.high) == pytest.approx((0.10779, 0.60322), abs=1e-4)
    assert (flips.to_first, flips.to_second) == (3, 0)


def test_without_pairs_there_is_no_rate() -> None:
    assert flips_of([]).rate.share is None
