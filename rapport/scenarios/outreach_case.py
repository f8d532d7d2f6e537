"""One case of the outreach scenarios: a candidate and a job, with what people corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from rapport.documents.document import Document
from rapport.records.candidate import Candidate
from rapport.records.job import Job
from rapport.storage.evidence_choices import EvidenceChoices

if TYPE_CHECKING:
    from rapport.retrieval.embedding import Embedder


@dataclass(frozen=True, slots=True)
class OutreachCase:
    """A candidate x a job: what one e-mail is written for.

    `choices` are the passages that a person pinned or dropped. `embedder` compares passages by meaning, and does
    nothing until a brief of passages is asked for; without one they are compared by words alone.
    """

    candidate: Candidate
    candidate_document: Document
    job: Job
    job_document: Document
    choices: EvidenceChoices = EvidenceChoices()
    embedder: Embedder | None = None

    @property
    def id(self) -> str:
        return case_id(self.candidate_document.id, self.job_document.id)

    def of_column(self, position: int) -> Self:
        """All columns see the same."""
        return self


def case_id(candidate_id: str, job_id: str) -> str:
    """The case's id is made of its documents' ids."""
    return f"{candidate_id}+{job_id}"
