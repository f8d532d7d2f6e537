"""Who gives more quality for no more money or time than anyone else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A variant: `quality` (more is better) for `price` (cost in dollars or time in seconds, less is better)."""

    name: str
    quality: float
    price: float


def frontier(offers: Sequence[Offer]) -> list[Offer]:
    """The offers that no other beats: none is at least as good in both and better in one. Cheapest first."""
    return sorted(
        (offer for offer in offers if not any(_beats(other, offer) for other in offers)),
        key=lambda offer: (offer.price, offer.name),
    )


def _beats(one: Offer, other: Offer) -> bool:
    as_good = one.quality >= other.quality and one.price <= other.price
    return as_good and (one.quality > other.quality or one.price < other.price)
