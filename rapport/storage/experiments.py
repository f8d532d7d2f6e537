"""What is stored of an experiment beside its run: its name, its definition, how far it is, and who works on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rapport.storage.runs import OutputStatus

ExperimentState = Literal["ready", "running", "paused", "stopped", "finished", "capped"]


@dataclass(frozen=True, slots=True)
class Experiment:
    """`id` is its run's too. `definition` is the definition as JSON; `why` says in a sentence why it isn't running.

    `holder` is the process that fills its cells until `held_until`; nobody else may meanwhile.
    """

    id: str
    name: str
    definition: str
    state: ExperimentState = "ready"
    why: str = ""
    holder: str | None = None
    held_until: datetime | None = None
    created_at: datetime | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CellState:
    """The newest attempt at one case x variant x repeat, without its text."""

    case_id: str
    position: int
    repeat: int
    attempt: int
    status: OutputStatus
    failure_kind: str | None
    is_cached: bool


@dataclass(frozen=True, slots=True)
class CellCount:
    """At how many cells of an experiment the newest attempt is like this."""

    status: OutputStatus
    failure_kind: str | None
    is_cached: bool
    cells: int


@dataclass(frozen=True, slots=True)
class Spent:
    """What the stored attempts of a run took, cached answers apart; tokens and dollars as far as they are known."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float = 0.0
    unpriced: int = 0

    @property
    def known_cost_usd(self) -> float | None:
        """None where nothing of the cost is known."""
        return None if self.unpriced and not self.cost_usd else self.cost_usd
