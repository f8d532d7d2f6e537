"""Queries over the texts of many runs at once, without their requests and briefs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, case, func, select

from rapport.storage.database import Database
from rapport.storage.tables import (
    check_results,
    choices,
    corrections,
    documents,
    evidence_choices,
    judgements,
    marks,
    outputs,
    pair_judgements,
    rounds,
    runs,
)

_AT_ONCE = 500  # ids in one question, as in the store of scores


@dataclass(frozen=True, slots=True)
class Written:
    """The newest finished text at a place of a run. `seconds` and `cost_usd` are None where they aren't known;
    an answer from the cache took no time of its own."""

    id: str
    run_id: str
    case_id: str
    position: int
    text: str
    seconds: float | None
    cost_usd: float | None
    repeat: int = 1
    is_cached: bool = False


class WrittenStore:
    """Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def texts(self, run_ids: Sequence[str]) -> list[Written]:
        """The newest attempt at each place, where it is done, by run, case, column and repeat."""
        newest: dict[tuple[str, str, int, int], Written | None] = {}
        o = outputs.c
        seconds = case((o.is_cached, None), else_=o.total_s)
        columns = (o.id, o.run_id, o.case_id, o.position, o.text, seconds, o.cost_usd, o.repeat, o.is_cached)
        with self._database.transaction() as connection:
            for start in range(0, len(run_ids), _AT_ONCE):
                here = o.run_id.in_(run_ids[start : start + _AT_ONCE])
                query = (
                    select(*columns, o.status)
                    .where(here)
                    .order_by(o.run_id, o.case_id, o.position, o.repeat, o.attempt)
                )
                for row in connection.execute(query):
                    is_whole = row.status == "done" and bool(row.text.strip())
                    place = (row.run_id, row.case_id, row.position, row.repeat)
                    newest[place] = Written(*row[:-1]) if is_whole else None
        return [written for written in newest.values() if written]

    def stamp(self) -> str:
        """Changes whenever anything that a result is made of does: runs, texts, rounds, marks, choices, checks, and
        the records that the checks go by."""
        asked: tuple[tuple[Table, ColumnElement[object]], ...] = (
            (runs, runs.c.created_at),
            (outputs, outputs.c.touched_at),
            (rounds, rounds.c.created_at),
            (marks, marks.c.touched_at),
            (choices, choices.c.touched_at),
            (check_results, check_results.c.made_at),
            (judgements, judgements.c.made_at),
            (pair_judgements, pair_judgements.c.made_at),
            (documents, documents.c.added_at),
            (corrections, corrections.c.made_at),
            (evidence_choices, evidence_choices.c.made_at),
        )
        with self._database.transaction() as connection:
            found = [
                connection.execute(select(func.count(), func.max(moment)).select_from(table)).one()
                for table, moment in asked
            ]
        return " ".join(f"{count}@{newest}" for count, newest in found)
