"""Caps on calls and dollars: what is in flight is reserved, so that a cap is never passed by what was already asked."""

from __future__ import annotations

import threading
from typing import Literal

from rapport.statistics.figures import dollars
from rapport.storage.experiments import Spent

Grant = Literal["granted", "wait", "capped"]


class Budget:
    """Every method may be called from any thread. Costs are US dollars; None is unknown and isn't held to the cap."""

    def __init__(self, max_calls: int | None, max_cost_usd: float | None, spent: Spent) -> None:
        self._lock = threading.Lock()
        self._max_calls = max_calls
        self._max_cost_usd = max_cost_usd
        self._calls = spent.calls
        self._cost_usd = spent.cost_usd
        self._calls_in_flight = 0
        self._reserved_usd = 0.0
        self.capped = ""

    def reserve(self, cost_usd: float | None) -> Grant:
        """Ask for one call that costs at most so much.

        'wait': it doesn't fit now, but may when a call in flight turns out cheaper than was reserved for it.
        """
        with self._lock:
            if self.capped:
                return "capped"
            why = self._why_not(cost_usd or 0.0)
            if not why:
                self._calls_in_flight += 1
                self._reserved_usd += cost_usd or 0.0
                return "granted"
            if self._calls_in_flight:
                return "wait"
            self.capped = why
            return "capped"

    def settle(self, reserved_usd: float | None, cost_usd: float | None, calls: int) -> None:
        """The call is over. `calls` is how many requests it took, 0 if no server was reached."""
        with self._lock:
            self._calls_in_flight -= 1
            self._reserved_usd = max(0.0, self._reserved_usd - (reserved_usd or 0.0)) if self._calls_in_flight else 0.0
            self._calls += calls
            self._cost_usd += cost_usd or 0.0

    def _why_not(self, cost_usd: float) -> str:
        if self._max_calls is not None and self._calls + self._calls_in_flight >= self._max_calls:
            return f"The cap of {self._max_calls:,} calls is reached. Raise it, then continue."
        most = self._max_cost_usd
        if most is not None and cost_usd > 0 and self._cost_usd + self._reserved_usd + cost_usd > most:
            return (
                f"The next call could pass the cap of {in_dollars(most)} (spent: {dollars(self._cost_usd, 4)}). "
                "Raise it, then continue."
            )
        return ""


def in_dollars(cap_usd: float) -> str:
    """A cap as it was given, down to a hundredth of a cent."""
    return dollars(cap_usd, 2 if cap_usd == round(cap_usd, 2) else 4)
