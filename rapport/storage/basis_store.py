"""What checks of letters stand on, as digests: they change when a record is read anew, corrected, or chosen from."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from rapport.storage.database import Database
from rapport.storage.tables import corrections, documents, evidence_choices

_AT_ONCE = 500  # ids in one question, as in the store of scores


class BasisStore:
    """Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def digests(self, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """For each candidate x job a digest of both records, their corrections, and the passages chosen for it.

        Each record is read once, however many pairs it is in; the texts of the documents aren't read.
        """
        wanted = list(dict.fromkeys(pairs))
        people, jobs = ({pair[side] for pair in wanted} for side in (0, 1))
        with self._database.transaction() as connection:
            read = _records(connection, sorted(people | jobs))
            chosen = _choices(connection, sorted(people))
        return {
            (person, job): _digest(read.get(("resume", person), ""), read.get(("job", job), ""), chosen[person, job])
            for person, job in wanted
        }


def _records(connection: Connection, ids: Sequence[str]) -> dict[tuple[str, str], str]:
    """A digest of each record with what was corrected in it."""
    changes: dict[tuple[str, str], list[str]] = defaultdict(list)
    c, d = corrections.c, documents.c
    for row in _of(connection, ids, c.document_id, c.document_id, c.kind, c.field, c.value):
        changes[row.kind, row.document_id].append(f"{row.field}={row.value}")
    return {
        (row.kind, row.id): _digest(row.record, *sorted(changes[row.kind, row.id]))
        for row in _of(connection, ids, d.id, d.id, d.kind, d.record)
    }


def _choices(connection: Connection, people: Sequence[str]) -> dict[tuple[str, str], str]:
    e = evidence_choices.c
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _of(connection, people, e.candidate_id, e.candidate_id, e.job_id, e.passage_id, e.choice):
        told[row.candidate_id, row.job_id].append(f"{row.passage_id}={row.choice}")
    return defaultdict(str, {pair: _digest(*sorted(lines)) for pair, lines in told.items()})


def _of(connection: Connection, ids: Sequence[str], column: Any, *columns: Any) -> Iterator[Row[Any]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield from connection.execute(select(*columns).where(column.in_(ids[start : start + _AT_ONCE]))).all()


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
