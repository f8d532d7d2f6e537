"""What people rate by and what they said, as it is stored: rubrics, rounds, marks and choices."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from rapport.statistics.rating import Outcome, Scale

RoundKind = Literal["rate", "choose"]
MarkStatus = Literal["rated", "skipped", "flagged"]


@dataclass(frozen=True, slots=True)
class RatedMetric:
    """One question to a rater. `wording` says what each value means, the lowest first; higher is always better."""

    name: str
    question: str
    wording: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Rubric:
    """The metrics in the order in which they are asked, on one scale of whole numbers from `lowest`."""

    name: str
    metrics: tuple[RatedMetric, ...]
    lowest: int = 1

    @property
    def scale(self) -> Scale:
        """From the lowest value to the highest that has a wording."""
        return Scale(self.lowest, self.lowest + max(len(metric.wording) for metric in self.metrics) - 1)

    @property
    def weights(self) -> dict[str, float]:
        return {metric.name: metric.weight for metric in self.metrics}


@dataclass(frozen=True, slots=True)
class Round:
    """Outputs of some runs that some people rate, or choose between.

    Every `overlap_every`-th output (or pair) goes to all raters, each other to one; 1 gives everything to everybody.
    """

    id: str
    title: str
    kind: RoundKind
    run_ids: tuple[str, ...]
    rubric: Rubric
    raters: tuple[str, ...]
    overlap_every: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Mark:
    """What one rater said of one output: a value for each metric rated so far, and a remark in their own words."""

    round_id: str
    output_id: str
    rater: str
    values: dict[str, int] = field(default_factory=dict)
    remark: str = ""
    status: MarkStatus = "rated"
    touched_at: datetime | None = field(default=None, compare=False)  # filled in by the store


@dataclass(frozen=True, slots=True)
class StoredChoice:
    """Which of two outputs of one case a rater preferred, as shown: `left_id` stood on the left; None was skipped."""

    round_id: str
    left_id: str
    right_id: str
    rater: str
    outcome: Outcome | None
    reasons: str = ""
    touched_at: datetime | None = field(default=None, compare=False)  # filled in by the store
