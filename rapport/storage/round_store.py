"""Queries over rounds of rating, and over what people said in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, Table, delete, insert, select

from rapport.errors import SourceGone
from rapport.storage.database import Database
from rapport.storage.output_rows import stored_outputs
from rapport.storage.postgresql import write_alone
from rapport.storage.rounds import Mark, Round, Rubric, StoredChoice
from rapport.storage.stored_json import read_json
from rapport.storage.tables import choices, marks, rounds

_NAMES = TypeAdapter(tuple[str, ...])
_RUBRIC = TypeAdapter(Rubric)
_VALUES = TypeAdapter(dict[str, int])
_MARK = (
    marks.c.round_id,
    marks.c.output_id,
    marks.c.rater,
    marks.c["values"],
    marks.c.remark,
    marks.c.status,
    marks.c.touched_at,
)
_CHOICE = (
    choices.c.round_id,
    choices.c.left_id,
    choices.c.right_id,
    choices.c.rater,
    choices.c.outcome,
    choices.c.reasons,
    choices.c.touched_at,
)


class RoundStore:
    """Every method may raise StorageError; what is said of an output that isn't stored any more raises SourceGone, and
    nothing of it is kept."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._now = now

    def add(self, new: Round, said: Sequence[Mark] = ()) -> None:
        """Store a round with what was `said` in it elsewhere: all of it, or nothing.

        A round of the same id is replaced, and what was said in that kept.
        """
        row = {
            "id": new.id,
            "title": new.title,
            "kind": new.kind,
            "run_ids": _NAMES.dump_json(new.run_ids).decode(),
            "rubric": _RUBRIC.dump_json(new.rubric).decode(),
            "raters": _NAMES.dump_json(new.raters).decode(),
            "overlap_every": new.overlap_every,
            "created_at": new.created_at,
        }
        with self._database.transaction() as connection:
            write_alone(connection, rounds)
            connection.execute(delete(rounds).where(rounds.c.id == new.id))
            connection.execute(insert(rounds).values(row))
            self._mark(connection, said)

    def all(self) -> list[Round]:
        """The newest first."""
        with self._database.transaction() as connection:
            found = connection.execute(select(rounds).order_by(rounds.c.created_at.desc(), rounds.c.id)).all()
        return [_round(row) for row in found]

    def load(self, round_id: str) -> Round | None:
        with self._database.transaction() as connection:
            row = connection.execute(select(rounds).where(rounds.c.id == round_id)).one_or_none()
        return _round(row) if row else None

    def delete(self, round_id: str) -> None:
        """Delete a round and everything said in it."""
        with self._database.transaction() as connection:
            for table, column in ((marks, marks.c.round_id), (choices, choices.c.round_id), (rounds, rounds.c.id)):
                connection.execute(delete(table).where(column == round_id))

    def mark(self, *said: Mark) -> None:
        """Keep what raters said of outputs, instead of what they said before; all of it, or nothing."""
        with self._database.transaction() as connection:
            self._mark(connection, said)

    def _mark(self, connection: Connection, said: Sequence[Mark]) -> None:
        if said:
            write_alone(connection, marks)
        for one in said:
            key = {"round_id": one.round_id, "output_id": one.output_id, "rater": one.rater}
            values = {"values": _VALUES.dump_json(one.values).decode(), "remark": one.remark, "status": one.status}
            self._replace(connection, marks, key, values)
        _hold(connection, {one.output_id for one in said})

    def marks(self, round_id: str, rater: str | None = None) -> list[Mark]:
        """In the order in which they were made or last changed."""
        query = select(*_MARK).where(marks.c.round_id == round_id).order_by(marks.c.touched_at, marks.c.output_id)
        if rater is not None:
            query = query.where(marks.c.rater == rater)
        with self._database.transaction() as connection:
            found = connection.execute(query).all()
        return [_mark(*row) for row in found]

    def choose(self, said: StoredChoice) -> None:
        """Keep a rater's choice between two outputs, whichever stood on the left before."""
        key = {"round_id": said.round_id, "rater": said.rater, "left_id": said.left_id, "right_id": said.right_id}
        mirrored = key | {"left_id": said.right_id, "right_id": said.left_id}
        with self._database.transaction() as connection:
            write_alone(connection, choices)
            self._replace(connection, choices, key, {"outcome": said.outcome, "reasons": said.reasons}, also=mirrored)
            _hold(connection, {said.left_id, said.right_id})

    def choices(self, round_id: str, rater: str | None = None) -> list[StoredChoice]:
        """In the order in which they were made or last changed."""
        query = select(*_CHOICE).where(choices.c.round_id == round_id).order_by(choices.c.touched_at, choices.c.left_id)
        if rater is not None:
            query = query.where(choices.c.rater == rater)
        with self._database.transaction() as connection:
            found = connection.execute(query).all()
        return [StoredChoice(*row) for row in found]

    def _replace(
        self,
        connection: Connection,
        table: Table,
        key: dict[str, str],
        values: dict[str, Any],
        also: dict[str, str] | None = None,
    ) -> None:
        for place in (key, also or {}):
            if place:
                connection.execute(delete(table).where(*(table.c[name] == value for name, value in place.items())))
        connection.execute(insert(table).values(**key, **values, touched_at=self._now()))


def _hold(connection: Connection, output_ids: set[str]) -> None:
    """Look, once this transaction has written, that what something was said of is there: else all of it is undone."""
    if gone := len(output_ids) - len(stored_outputs(connection, output_ids)):
        which = "An output isn't" if gone == 1 else f"{gone:,} outputs aren't"
        raise SourceGone(
            f"{which} stored any more, since a run was deleted or written again meanwhile: nothing that was said in "
            "this step is kept. Go on with what is left."
        )


def _round(row: Row[Any]) -> Round:
    return Round(
        row.id,
        row.title,
        row.kind,
        read_json(_NAMES, row.run_ids, "round"),
        read_json(_RUBRIC, row.rubric, "rubric"),
        read_json(_NAMES, row.raters, "round"),
        row.overlap_every,
        row.created_at,
    )


def _mark(
    round_id: str, output_id: str, rater: str, values: str, remark: str, status: Any, touched_at: datetime
) -> Mark:
    return Mark(round_id, output_id, rater, read_json(_VALUES, values, "rating"), remark, status, touched_at)
