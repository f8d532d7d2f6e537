"""Good answers to cases, kept to show them to models."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ExampleSource = Literal["written", "rated"]


@dataclass(frozen=True, slots=True)
class Example:
    """What came in and a good answer to it: written by somebody, or taken from an output that people rated well.

    `id` is short, since templates name examples by it; `output_id` is the output that it was taken from.
    """

    id: str
    scenario: str
    input: str
    answer: str
    source: ExampleSource
    output_id: str | None
    made_at: datetime
