"""Queries over the cells of experiments: many outputs at a time, and never more of them than is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, case, func, select

from rapport.storage.database import Database
from rapport.storage.experiments import CellCount, CellState, Spent
from rapport.storage.output_rows import output_of_row, row_of_output
from rapport.storage.postgresql import insert_new
from rapport.storage.runs import Output
from rapport.storage.tables import outputs, runs

_STATE = (
    outputs.c.case_id,
    outputs.c.position,
    outputs.c.repeat,
    outputs.c.attempt,
    outputs.c.status,
    outputs.c.failure_kind,
    outputs.c.is_cached,
)


class CellStore:
    """Queries over cells; every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, run_id: str, finished: Sequence[Output]) -> bool:
        """Store new outputs of a run, in one transaction; one whose attempt is there already is left as it is.

        False, and nothing is stored, if the run was deleted.
        """
        rows = [row_of_output(output) for output in finished]
        with self._database.transaction() as connection:
            if connection.execute(select(runs.c.id).where(runs.c.id == run_id)).first() is None:
                return False
            connection.execute(insert_new(connection, outputs), rows)
        return True

    def states(self, run_id: str) -> Iterator[CellState]:
        """The newest attempt at each cell that was ever begun."""
        with self._database.transaction() as connection:
            query = select(*_STATE).where(outputs.c.run_id == run_id).order_by(*_STATE[:4])
            newest: CellState | None = None
            for row in connection.execute(query.execution_options(yield_per=1000)):
                state = CellState(*row)
                if newest is not None and _place(newest) != _place(state):
                    yield newest
                newest = state
        if newest is not None:
            yield newest

    def counts(self, run_id: str, variants: int, repeats: int) -> list[CellCount]:
        """How many cells are in which state, of an experiment with so many variants and repeats; those that nothing was
        ever begun for aren't counted."""
        o, later = outputs.c, outputs.alias().c
        place = ("run_id", "case_id", "position", "repeat")
        again = select(later.id).where(*(later[name] == o[name] for name in place), later.attempt > o.attempt).exists()
        is_cell = (o.run_id == run_id) & (o.position < variants) & o.repeat.between(1, repeats)
        kinds = (o.status, o.failure_kind, o.is_cached)
        query = select(*kinds, func.count()).where(is_cell, ~again).group_by(*kinds)
        with self._database.transaction() as connection:
            return [CellCount(*row) for row in connection.execute(query)]

    def spent(self, run_id: str) -> Spent:
        """What all stored attempts of a run took at models; texts of the built-in writer, without a try, are none."""
        bought = (outputs.c.run_id == run_id) & ~outputs.c.is_cached & (outputs.c.tries > 0)
        was_answered = outputs.c.output_tokens.is_not(None)
        query = select(
            func.coalesce(func.sum(outputs.c.tries), 0),
            func.coalesce(func.sum(outputs.c.input_tokens), 0),
            func.coalesce(func.sum(outputs.c.output_tokens), 0),
            func.coalesce(func.sum(outputs.c.cost_usd), 0.0),
            func.coalesce(func.sum(case((outputs.c.cost_usd.is_(None) & was_answered, 1), else_=0)), 0),
        ).where(bought)
        with self._database.transaction() as connection:
            calls, counted_in, counted_out, cost_usd, unpriced = connection.execute(query).one()
        return Spent(int(calls), int(counted_in), int(counted_out), float(cost_usd), int(unpriced))

    def wordless(self, run_id: str) -> int:
        """How many finished outputs of a run have no text."""
        query = select(func.count()).where(outputs.c.run_id == run_id, outputs.c.status == "done", outputs.c.text == "")
        with self._database.transaction() as connection:
            return int(connection.execute(query).scalar_one())

    def answers(self, cache_keys: Sequence[str], run_id: str) -> dict[str, Output]:
        """For each key that has one, the oldest finished answer to that request in another run than this; the others,
        and answers without a word, which nobody wants again, are left out. Within a run every cell is asked, or it
        would hang on timing which of two alike is."""
        with self._database.transaction() as connection:
            ids = _answer_ids(connection, cache_keys, run_id)
            rows = connection.execute(select(outputs).where(outputs.c.id.in_(ids))).all() if ids else ()
            return {row.cache_key: output_of_row(row) for row in rows}


def _answer_ids(connection: Connection, cache_keys: Sequence[str], run_id: str) -> list[str]:
    is_answer = (outputs.c.status == "done") & (outputs.c.run_id != run_id) & (outputs.c.text != "")
    query = (
        select(outputs.c.cache_key, outputs.c.id)
        .where(outputs.c.cache_key.in_(cache_keys) & is_answer)
        .order_by(outputs.c.touched_at.desc(), outputs.c.id.desc())
    )
    return list({row.cache_key: row.id for row in connection.execute(query)}.values())


def _place(state: CellState) -> tuple[str, int, int]:
    return state.case_id, state.position, state.repeat
