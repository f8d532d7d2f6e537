"""Corrections as they are saved and undone, with the name in the library kept in step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapport.records.candidate import Candidate
from rapport.records.corrections import corrected_candidate, corrected_job
from rapport.records.job import Job
from rapport.storage.documents import DocumentStore, StoredDocument


def corrected_record(stored: StoredDocument) -> Candidate | Job:
    """The record with what people corrected."""
    if isinstance(stored.record, Candidate):
        return corrected_candidate(stored.record, stored.corrections)
    return corrected_job(stored.record, stored.corrections)


def save_corrections(documents: DocumentStore, stored: StoredDocument, changes: Mapping[str, Any]) -> None:
    """Keep what a person typed; every method of the store may raise StorageError."""
    documents.correct(stored.kind, stored.id, dict(changes))
    _rename(documents, stored)


def undo_corrections(documents: DocumentStore, stored: StoredDocument) -> None:
    """Go back to what was read."""
    documents.uncorrect(stored.kind, stored.id)
    _rename(documents, stored)


def _rename(documents: DocumentStore, stored: StoredDocument) -> None:
    now = documents.load(stored.kind, stored.id)
    if now is not None:
        documents.retitle(now.kind, now.id, corrected_record(now).display_name(now.document.source))
