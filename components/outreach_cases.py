"""Candidates and jobs as cases: with what people corrected, pinned and dropped, and what compares passages."""

from __future__ import annotations

from components import services
from rapport.experiments.cases import load_case
from rapport.scenarios.outreach_case import OutreachCase


def load(candidate_id: str, job_id: str) -> OutreachCase:
    """The case as it is now; the embedding model is loaded only when a brief of passages is made.

    Raises:
        StorageError: one of the two was deleted.
        SettingsError: the data folder can't be used.
    """
    from rapport.retrieval.loading import load_embedder

    store = services.store()
    return load_case(store.documents, candidate_id, job_id, store.evidence, load_embedder(services.settings()))
