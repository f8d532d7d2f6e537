"""Sets of cases that were kept under a name, for other experiments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rapport.storage.runs import RunCase


@dataclass(frozen=True, slots=True)
class CaseSet:
    """Cases of one scenario, as a run has them; the documents of an outreach case are the library's."""

    id: str
    name: str
    scenario: str
    cases: tuple[RunCase, ...]
    made_at: datetime
