"""One case of the outreach scenarios: a candidate and a job, with what people corrected."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.documents.document import Document
from rapport.errors import StorageError
from rapport.records.candidate import Candidate
from rapport.records.corrections import corrected_candidate, corrected_job
from rapport.records.job import Job
from rapport.storage.documents import DocumentStore


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate x a job: what one e-mail is written for."""

    candidate: Candidate
    candidate_document: Document
    job: Job
    job_document: Document

    @property
    def id(self) -> str:
        return case_id(self.candidate_document.id, self.job_document.id)


def case_id(candidate_id: str, job_id: str) -> str:
    """The case's id is made of its documents' ids."""
    return f"{candidate_id}+{job_id}"


def load_case(documents: DocumentStore, candidate_id: str, job_id: str) -> Case:
    """Load both sides with the corrections applied.

    Raises:
        StorageError: one of them was deleted.
    """
    resume = documents.load("resume", candidate_id)
    posting = documents.load("job", job_id)
    if resume is None or not isinstance(resume.record, Candidate):
        raise StorageError("This candidate was deleted. Choose another, or add the résumé again.")
    if posting is None or not isinstance(posting.record, Job):
        raise StorageError("This job was deleted. Choose another, or add the posting again.")
    return Case(
        corrected_candidate(resume.record, resume.corrections),
        resume.document,
        corrected_job(posting.record, posting.corrections),
        posting.document,
    )
