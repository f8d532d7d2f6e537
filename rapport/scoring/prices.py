"""What variants cost in money and time, in units that can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapport.scoring.result_set import Spending
from rapport.statistics.figures import fixed

SHORTEST_SHOWN_S = 0.1  # where every variant is below, seconds would have nothing but zeros before the point


@dataclass(frozen=True, slots=True)
class Prices:
    """What one output of each variant takes: `what` is taken, in `unit`; None where it is unknown.

    `digits` after the point tell one variant's price from another's.
    """

    what: str
    unit: str
    title: str
    by_variant: Mapping[str, float | None]
    digits: int

    @property
    def is_free(self) -> bool:
        """Whether no money was paid, as far as it is known; False where nothing is known."""
        known = [price for price in self.by_variant.values() if price is not None]
        return self.what == "cost" and bool(known) and not any(known)

    def said(self, price: float) -> str:
        """A price with its unit."""
        number = fixed(price, self.digits)
        return f"{self.unit} {number}" if self.what == "cost" else f"{number} {self.unit}"


def cost_of(spent: Sequence[Spending]) -> Prices:
    """The mean cost of an output."""
    return Prices("cost", "US$", "mean cost of an output, US$", {s.variant: s.mean_cost_usd for s in spent}, 4)


def time_of(spent: Sequence[Spending]) -> Prices:
    """The median time of an output: in seconds, or in milliseconds where all are quick."""
    seconds = {s.variant: s.median_seconds for s in spent}
    known = [time for time in seconds.values() if time is not None]
    if not known or max(known) >= SHORTEST_SHOWN_S:
        return Prices("time", "s", "median time of an output, s", seconds, 2)
    shown = {name: None if time is None else time * 1000 for name, time in seconds.items()}
    return Prices("time", "ms", "median time of an output, ms", shown, 2)
