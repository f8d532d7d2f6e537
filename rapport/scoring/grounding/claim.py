"""A factual claim of a message and what supports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rapport.documents.document import Passage

Kind = Literal[
    "number",
    "skill",
    "tenure",
    "employer",
    "title",
    "education",
    "certificate",
    "company_fact",
    "promise",
    "other",
]


@dataclass(frozen=True, slots=True)
class Claim:
    """A half-open range of the message's text. `supported_by` is None where no source says so."""

    start: int
    end: int
    kind: Kind
    supported_by: Passage | None
    why: str

    @property
    def is_supported(self) -> bool:
        return self.supported_by is not None
