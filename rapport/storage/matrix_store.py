"""Queries over the outputs of a run without their texts: what a matrix of thousands of outputs is drawn from."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import case, func, select

from rapport.storage.database import Database
from rapport.storage.runs import OutputStatus
from rapport.storage.tables import judgements, outputs
from rapport.storage.word_search import holds


class StoredCell(NamedTuple):
    """The newest attempt at one case x variant x repeat, as a tuple, since a matrix has ten thousand of them.

    `chars` is the length of its text. `seconds` and `cost_usd` are None where they aren't known; an answer from the
    cache took no time of its own.
    """

    id: str
    case_id: str
    position: int
    repeat: int
    status: OutputStatus
    chars: int
    seconds: float | None
    cost_usd: float | None
    is_cached: bool
    failure: str | None


class MatrixStore:
    """Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cells(self, run_id: str) -> list[StoredCell]:
        """By case, column and repeat."""
        o = outputs.c
        seconds = case((o.is_cached, None), else_=o.total_s)
        place = (o.case_id, o.position, o.repeat)
        columns = (o.id, *place, o.status, func.length(o.text), seconds, o.cost_usd, o.is_cached, o.failure_message)
        query = select(*columns).where(o.run_id == run_id).order_by(*place, o.attempt)
        with self._database.transaction() as connection:
            newest = {row[1:4]: StoredCell._make(row) for row in connection.execute(query)}
        return list(newest.values())

    def holding(self, run_id: str, words: str) -> set[str]:
        """Ids of the outputs of a run whose text holds every word."""
        query = select(outputs.c.id).where(outputs.c.run_id == run_id)
        with self._database.transaction() as connection:
            for word in words.split():
                query = query.where(holds(connection, outputs.c.text, word))
            return set(connection.execute(query).scalars())

    def judges(self, run_id: str) -> list[str]:
        """The models that judged outputs of a run, by name."""
        mine = select(outputs.c.id).where(outputs.c.run_id == run_id)
        query = select(judgements.c.judge_ref).where(judgements.c.output_id.in_(mine)).distinct()
        with self._database.transaction() as connection:
            return sorted(connection.execute(query).scalars())
