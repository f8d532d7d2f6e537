"""Passages that a person wants in, or out of, what is written to one candidate about one job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Choice = Literal["pin", "drop"]


@dataclass(frozen=True, slots=True)
class EvidenceChoices:
    """Ids of passages: pinned ones go into every brief that tells of the résumé, dropped ones into none."""

    pinned: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()

    def of(self, passage_id: str) -> Choice | None:
        return "pin" if passage_id in self.pinned else "drop" if passage_id in self.dropped else None
