"""Loading the case of an outreach scenario from the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapport.errors import SourceGone
from rapport.records.candidate import Candidate
from rapport.records.corrections import corrected_candidate, corrected_job
from rapport.records.job import Job
from rapport.scenarios.outreach_case import OutreachCase
from rapport.storage.documents import DocumentStore
from rapport.storage.evidence import EvidenceStore
from rapport.storage.evidence_choices import EvidenceChoices

if TYPE_CHECKING:
    from rapport.retrieval.embedding import Embedder


def load_case(
    documents: DocumentStore,
    candidate_id: str,
    job_id: str,
    evidence: EvidenceStore | None = None,
    embedder: Embedder | None = None,
) -> OutreachCase:
    """Load both sides with the corrections applied, and the passages that a person pinned or dropped.

    Raises:
        SourceGone: one of them was deleted.
        StorageError: they can't be read.
    """
    resume = documents.load("resume", candidate_id)
    posting = documents.load("job", job_id)
    if resume is None or not isinstance(resume.record, Candidate):
        raise SourceGone("This candidate was deleted. Choose another, or add the résumé again.")
    if posting is None or not isinstance(posting.record, Job):
        raise SourceGone("This job was deleted. Choose another, or add the posting again.")
    return OutreachCase(
        corrected_candidate(resume.record, resume.corrections),
        resume.document,
        corrected_job(posting.record, posting.corrections),
        posting.document,
        evidence.load(candidate_id, job_id) if evidence else EvidenceChoices(),
        embedder,
    )
