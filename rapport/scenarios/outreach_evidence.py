"""The evidence of an outreach case, and its sources without what a person dropped."""

from __future__ import annotations

from dataclasses import replace

from rapport.documents.document import Document, Order
from rapport.records.candidate import Candidate
from rapport.scenarios.evidence import Evidence, find_evidence
from rapport.scenarios.orderless import without_orders
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.passages import is_within, ranges_of
from rapport.storage.evidence_choices import EvidenceChoices

DROPPED_TITLE = "Dropped by hand"
_BEGINNING_CHARS = 60  # a line of the record and the passage it is from begin alike, but may end elsewhere
ALWAYS_TOLD = ("full_name", "first_name", "current_title", "current_employer")


def evidence_of(case: OutreachCase) -> Evidence:
    """Every requirement of the job with the passages that show it, dropped ones among them.

    Raises:
        RetrievalError: the embedding model can't be loaded.
    """
    job = without_orders(case.job, case.job_document)
    return find_evidence(case.candidate_document, job, case.job_document, case.embedder)


def by_evidence(lines: tuple[str, ...], evidence: Evidence, choices: EvidenceChoices) -> tuple[str, ...]:
    """Lines of the résumé, those of pinned passages first, then those that show a requirement best."""
    scores = [
        (passage.text, score + is_within(passage.id, choices.pinned))
        for passage, score in zip(evidence.passages, evidence.scores, strict=True)
    ]

    def weight(line: str) -> float:
        begin = line[:_BEGINNING_CHARS]
        return max((score for text, score in scores if begin in text or text[:_BEGINNING_CHARS] in line), default=0.0)

    return tuple(sorted(lines, key=weight, reverse=True))


def told_resume(case: OutreachCase) -> Document:
    """The résumé with dropped passages marked like those that give orders, so that nothing takes them up."""
    document = case.candidate_document
    places = ranges_of(document, case.choices.dropped)
    marked = (Order(start, end, document.text[start:end], DROPPED_TITLE) for start, end in places)
    return replace(document, orders=(*document.orders, *marked))


def told_candidate(case: OutreachCase, resume: Document) -> Candidate:
    """The record without facts that give orders and those of dropped passages, but for name and current role."""
    clean = without_orders(case.candidate, case.candidate_document)
    if not case.choices.dropped:
        return clean
    return replace(without_orders(clean, resume), **{name: getattr(clean, name) for name in ALWAYS_TOLD})
