"""Queries over the texts of many runs at once, without their requests and briefs."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import case, func, select, true

from rapport.storage.changes import counted
from rapport.storage.database import Database
from rapport.storage.runs import Output
from rapport.storage.tables import outputs

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


class BareText(NamedTuple):
    """The same with nothing but what tells whether its checks are of today; a tuple, since a page has thousands."""

    id: str
    run_id: str
    case_id: str
    text: str


def as_written(output: Output | Written) -> Written:
    """An output in the same form; one that is in it already as it is."""
    if isinstance(output, Written):
        return output
    place = output.id, output.run_id, output.case_id, output.position
    seconds = None if output.is_cached else output.timing.total_s
    return Written(*place, output.text, seconds, output.cost_usd, output.repeat, output.is_cached)


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

    def bare_texts(self, run_ids: Sequence[str]) -> list[BareText]:
        """The same texts, read in half the time: figures stand behind the briefs, which SQLite would have to pass."""
        newest: dict[tuple[str, str, int, int], BareText | None] = {}
        o = outputs.c
        place = (o.run_id, o.case_id, o.position, o.repeat)
        with self._database.transaction() as connection:
            for start in range(0, len(run_ids), _AT_ONCE):
                here = o.run_id.in_(run_ids[start : start + _AT_ONCE])
                query = select(*place, o.id, o.text, o.status).where(here).order_by(*place, o.attempt)
                for run_id, case_id, position, repeat, output_id, text, status in connection.execute(query):
                    is_whole = status == "done" and bool(text.strip())
                    found = BareText(output_id, run_id, case_id, text) if is_whole else None
                    newest[run_id, case_id, position, repeat] = found
        return [text for text in newest.values() if text]

    def cut_short(self, run_ids: Sequence[str]) -> int:
        """At how many places the newest attempt was stopped or failed: their texts are in no result."""
        o, later = outputs.c, outputs.alias().c
        place = ("run_id", "case_id", "position", "repeat")
        again = select(later.id).where(*(later[name] == o[name] for name in place), later.attempt > o.attempt).exists()
        found = 0
        with self._database.transaction() as connection:
            for start in range(0, len(run_ids), _AT_ONCE):
                mine = o.run_id.in_(run_ids[start : start + _AT_ONCE]) & o.status.in_(("stopped", "failed"))
                found += connection.execute(select(func.count()).select_from(outputs).where(mine, ~again)).scalar_one()
        return found

    def stamp(self, run_ids: Sequence[str] | None = None) -> str:
        """Changes whenever anything that a result of these runs is made of does: runs, texts, rounds, marks, choices,
        checks, what judges said, and the records that the checks go by. Without ids, of all runs."""
        o = outputs.c
        query = select(o.run_id, o.status, func.count(), func.max(o.touched_at)).group_by(o.run_id, o.status)
        with self._database.transaction() as connection:
            told = [str(counted(connection))]
            for start in range(0, len(run_ids) if run_ids is not None else 1, _AT_ONCE):
                here = true() if run_ids is None else o.run_id.in_(run_ids[start : start + _AT_ONCE])
                rows = connection.execute(query.where(here).order_by(o.run_id, o.status))
                told += [f"{run_id} {status} {number}@{newest}" for run_id, status, number, newest in rows]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]
