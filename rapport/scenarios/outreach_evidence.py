"""The evidence of an outreach case, and its sources without what a person dropped."""

from __future__ import annotations

from dataclasses import replace

from rapport.documents.document import Document, Order
from rapport.records.candidate import Candidate
from rapport.scenarios.evidence import Evidence, find_evidence
from rapport.scenarios.orderless import without_orders
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.passages import ranges_of

DROPPED_TITLE = "Dropped by hand"
ALWAYS_TOLD = ("full_name", "first_name", "current_title", "current_employer")


def evidence_of(case: OutreachCase) -> Evidence:
    """Every requirement of the job with the passages that show it, dropped ones among them.

    Raises:
        RetrievalError: the embedding model can't be loaded.
    """
    job = without_orders(case.job, case.job_document)
    return find_evidence(case.candidate_document, job, case.job_document, case.embedder)


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
