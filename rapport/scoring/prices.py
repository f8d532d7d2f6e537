"""What variants cost in money and time, in units that can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, log10

from rapport.scoring.result_set import Spending
from rapport.statistics.figures import fixed

SHORTEST_SHOWN_S = 0.1  # where every variant is below, seconds would have nothing but zeros before the point
_CENTS = 4  # digits of a cost: down to a hundredth of a cent, unless that shows nothing of the lowest


@dataclass(frozen=True, slots=True)
class Prices:
    """What one output of each variant takes: `what` is taken, in `unit`; None where it is unknown.

    `digits` after the point leave two of the lowest price, and of `unknown` outputs it isn't known.
    """

    what: str
    unit: str
    title: str
    by_variant: Mapping[str, float | None]
    digits: int
    unknown: int = 0

    @property
    def is_free(self) -> bool:
        """Whether no money was paid, as far as it is known; False where nothing is known."""
        known = [price for price in self.by_variant.values() if price is not None]
        return self.what == "cost" and bool(known) and not any(known)

    @property
    def why_no_chart(self) -> str:
        """What to say where no money was paid; empty where some was."""
        whose = "those of these outputs whose cost is known" if self.unknown else "these outputs"
        return f"Nothing was paid for {whose}, so there is no chart of quality against cost." if self.is_free else ""

    def said(self, price: float) -> str:
        """A price with its unit."""
        number = fixed(price, self.digits)
        return f"{self.unit} {number}" if self.what == "cost" else f"{number} {self.unit}"


def cost_of(spent: Sequence[Spending]) -> Prices:
    """The mean cost of an output."""
    dollars = {s.variant: s.mean_cost_usd for s in spent}
    lowest = min((cost for cost in dollars.values() if cost and cost > 0), default=1.0)
    digits = max(_CENTS, 1 - floor(log10(lowest)))
    unknown = sum(s.n - s.priced for s in spent)
    return Prices("cost", "US$", "mean cost of an output, US$", dollars, digits, unknown)


def time_of(spent: Sequence[Spending]) -> Prices:
    """The median time of an output: in seconds, or in milliseconds where all are quick."""
    seconds = {s.variant: s.median_seconds for s in spent}
    known = [time for time in seconds.values() if time is not None]
    if not known or max(known) >= SHORTEST_SHOWN_S:
        return Prices("time", "s", "median time of an output, s", seconds, 2)
    shown = {name: None if time is None else time * 1000 for name, time in seconds.items()}
    return Prices("time", "ms", "median time of an output, ms", shown, 2)
