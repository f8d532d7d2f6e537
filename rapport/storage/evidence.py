"""What people chose of the evidence, as it is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select

from rapport.storage.database import Database
from rapport.storage.evidence_choices import Choice, EvidenceChoices
from rapport.storage.postgresql import write_alone
from rapport.storage.tables import evidence_choices


class EvidenceStore:
    """Queries over these choices, which belong to a candidate x job; every method may raise StorageError."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._now = now

    def load(self, candidate_id: str, job_id: str) -> EvidenceChoices:
        columns = (evidence_choices.c.passage_id, evidence_choices.c.choice)
        query = select(*columns).where(_here(candidate_id, job_id))
        with self._database.transaction() as connection:
            rows = connection.execute(query).all()
        return EvidenceChoices(
            frozenset(row.passage_id for row in rows if row.choice == "pin"),
            frozenset(row.passage_id for row in rows if row.choice == "drop"),
        )

    def choose(self, candidate_id: str, job_id: str, passage_id: str, choice: Choice | None) -> None:
        """Pin or drop a passage; None leaves it to the evidence again."""
        here = _here(candidate_id, job_id) & (evidence_choices.c.passage_id == passage_id)
        row = {"candidate_id": candidate_id, "job_id": job_id, "passage_id": passage_id, "choice": choice}
        with self._database.transaction() as connection:
            write_alone(connection, evidence_choices)
            connection.execute(delete(evidence_choices).where(here))
            if choice is not None:
                connection.execute(insert(evidence_choices).values(made_at=self._now(), **row))

    def clear(self, candidate_id: str, job_id: str) -> None:
        """Forget all choices of a candidate and job."""
        with self._database.transaction() as connection:
            connection.execute(delete(evidence_choices).where(_here(candidate_id, job_id)))


def _here(candidate_id: str, job_id: str) -> Any:
    return (evidence_choices.c.candidate_id == candidate_id) & (evidence_choices.c.job_id == job_id)
