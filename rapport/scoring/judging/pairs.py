"""Two outputs that a judge compared in both orders: what it thinks, and how often the order decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapport.statistics.rates import Rate, pass_rate
from rapport.statistics.rating import Outcome
from rapport.storage.scores import PairJudgement

MIRRORED: Mapping[Outcome, Outcome] = {"left": "right", "right": "left", "tie": "tie", "both_bad": "both_bad"}


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """Both orders of a pair together, told from the side of `left_id`, the smaller id.

    `outcome` is what both orders say, a tie where they differ (`is_flipped`), and None where one is unscored or hasn't
    been asked. `favoured` is the place that won in both orders: the mark of a judge that goes by the place.
    """

    left_id: str
    right_id: str
    outcome: Outcome | None
    is_flipped: bool
    favoured: str
    whys: tuple[str, ...]

    @property
    def is_scored(self) -> bool:
        return self.outcome is not None


@dataclass(frozen=True, slots=True)
class Flips:
    """How often a judge changed its mind when the order was swapped, over the pairs that it decided in both orders.

    `rate.unscored` pairs have an order without an outcome. `to_first` and `to_second` of the flipped ones preferred
    that place in both orders; the others were a tie one way round.
    """

    rate: Rate
    to_first: int
    to_second: int


def combine(said: Iterable[PairJudgement]) -> list[PairVerdict]:
    """One verdict a pair, by the ids; `said` are one judge's, each order at most once."""
    by_order = {(one.left_id, one.right_id): one for one in said}
    pairs = sorted({(min(key), max(key)) for key in by_order})
    return [_verdict(by_order.get((left, right)), by_order.get((right, left)), left, right) for left, right in pairs]


def _verdict(straight: PairJudgement | None, swapped: PairJudgement | None, left: str, right: str) -> PairVerdict:
    whys = tuple(one.why for one in (straight, swapped) if one is not None)
    if straight is None or swapped is None or straight.outcome is None or swapped.outcome is None:
        return PairVerdict(left, right, None, False, "", whys)
    if straight.outcome == MIRRORED[swapped.outcome]:
        return PairVerdict(left, right, straight.outcome, False, "", whys)
    same_place = straight.outcome == swapped.outcome
    favoured = {"left": "first", "right": "second"}.get(straight.outcome, "") if same_place else ""
    return PairVerdict(left, right, "tie", True, favoured, whys)


def flips_of(verdicts: Iterable[PairVerdict]) -> Flips:
    """The share of pairs whose outcome depends on the order, with Wilson's interval."""
    pairs = list(verdicts)
    rate = pass_rate({f"{p.left_id}+{p.right_id}": p.is_flipped if p.is_scored else None for p in pairs})
    places = [pair.favoured for pair in pairs]
    return Flips(rate, places.count("first"), places.count("second"))
