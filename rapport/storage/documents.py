"""Documents with their records, and the corrections that people made to them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import TypeAdapter
from sqlalchemy import Row, delete, insert, select, update

from rapport.documents.document import Document
from rapport.records.candidate import Candidate
from rapport.records.job import Job
from rapport.storage.database import Database
from rapport.storage.postgresql import write_alone
from rapport.storage.stored_json import read_json
from rapport.storage.tables import corrections, documents, evidence_choices

Kind = Literal["resume", "job"]
Record = Candidate | Job


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the library keeps it: `record` is as read, without corrections."""

    kind: Kind
    document: Document
    record: Record
    added_at: datetime
    corrections: dict[str, Any]

    @property
    def id(self) -> str:
        return self.document.id


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A line of the library: enough to choose from, without the texts."""

    id: str
    kind: Kind
    source: str
    title: str
    added_at: datetime


_DOCUMENT = TypeAdapter(Document)
_RECORDS: dict[Kind, TypeAdapter[Any]] = {"resume": TypeAdapter(Candidate), "job": TypeAdapter(Job)}


class DocumentStore:
    """Queries over documents; every method may raise StorageError."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._now = now

    def add(self, kind: Kind, document: Document, record: Record, title: str) -> None:
        """Keep a document; the same bytes again replace what was read, corrections stay."""
        row = {
            "source": document.source,
            "title": title,
            "document": _DOCUMENT.dump_json(document).decode(),
            "record": _RECORDS[kind].dump_json(record).decode(),
        }
        here = (documents.c.id == document.id) & (documents.c.kind == kind)
        with self._database.transaction() as connection:
            write_alone(connection, documents)
            if not connection.execute(update(documents).where(here).values(row)).rowcount:
                connection.execute(insert(documents).values(id=document.id, kind=kind, added_at=self._now(), **row))

    def list(self, kind: Kind) -> list[ListedDocument]:
        """All of one kind, newest first."""
        columns = (documents.c.id, documents.c.kind, documents.c.source, documents.c.title, documents.c.added_at)
        query = (
            select(*columns).where(documents.c.kind == kind).order_by(documents.c.added_at.desc(), documents.c.title)
        )
        with self._database.transaction() as connection:
            return [ListedDocument(*row) for row in connection.execute(query)]

    def load(self, kind: Kind, document_id: str) -> StoredDocument | None:
        query = select(documents).where((documents.c.id == document_id) & (documents.c.kind == kind))
        with self._database.transaction() as connection:
            row = connection.execute(query).one_or_none()
            return _stored(kind, row, _corrections(connection, kind, document_id)) if row else None

    def retitle(self, kind: Kind, document_id: str, title: str) -> None:
        """Change the name that lists show."""
        here = (documents.c.id == document_id) & (documents.c.kind == kind)
        with self._database.transaction() as connection:
            connection.execute(update(documents).where(here).values(title=title))

    def correct(self, kind: Kind, document_id: str, changes: dict[str, Any]) -> None:
        """Set what a person says of the fields named in `changes` (plain JSON values)."""
        with self._database.transaction() as connection:
            write_alone(connection, corrections)
            for field, value in changes.items():
                connection.execute(delete(corrections).where(_here(kind, document_id, field)))
                row = {"document_id": document_id, "kind": kind, "field": field, "made_at": self._now()}
                connection.execute(insert(corrections).values(value=json.dumps(value), **row))

    def uncorrect(self, kind: Kind, document_id: str) -> None:
        """Go back to what was read."""
        mine = (corrections.c.document_id == document_id) & (corrections.c.kind == kind)
        with self._database.transaction() as connection:
            connection.execute(delete(corrections).where(mine))

    def remove(self, kind: Kind, document_id: str) -> None:
        """Delete a document with its corrections and the passages chosen for it; what was written from it stays in its
        runs."""
        mine = (corrections.c.document_id == document_id) & (corrections.c.kind == kind)
        with self._database.transaction() as connection:
            connection.execute(delete(documents).where((documents.c.id == document_id) & (documents.c.kind == kind)))
            connection.execute(delete(corrections).where(mine))
            side = evidence_choices.c.candidate_id if kind == "resume" else evidence_choices.c.job_id
            connection.execute(delete(evidence_choices).where(side == document_id))


def _here(kind: Kind, document_id: str, field: str) -> Any:
    table = corrections.c
    return (table.document_id == document_id) & (table.kind == kind) & (table.field == field)


def _corrections(connection: Any, kind: Kind, document_id: str) -> dict[str, Any]:
    mine = (corrections.c.document_id == document_id) & (corrections.c.kind == kind)
    rows = connection.execute(select(corrections.c.field, corrections.c.value).where(mine))
    return {field: json.loads(value) for field, value in rows}


def _stored(kind: Kind, row: Row[Any], changes: dict[str, Any]) -> StoredDocument:
    document = read_json(_DOCUMENT, row.document, f"document {row.title}")
    record = read_json(_RECORDS[kind], row.record, f"document {row.title}")
    return StoredDocument(kind, document, record, row.added_at, changes)
