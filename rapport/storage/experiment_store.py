"""Queries over experiments, and the lease that keeps two processes from running one at the same time.

A lease is taken with one statement that compares and sets, so that of two processes exactly one gets it. It ends by
itself some time after its holder's last sign of life, and at once when its holder was a process of this machine that is
gone (`rapport.storage.holders`). A time of ending that lies further ahead than any lease lasts was written before the
clock was put back: it binds nobody, and a holder that lives notices at its next renewal that it lost the experiment.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from rapport.errors import StorageError
from rapport.storage.database import Database
from rapport.storage.experiments import Experiment, ExperimentState
from rapport.storage.holders import is_gone
from rapport.storage.leases import LEASE, has_ended, moment, utc_now
from rapport.storage.tables import experiments


class ExperimentStore:
    """Queries over experiments; every method may raise StorageError. `clock` is for tests of clocks that jump."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._clock = clock

    def add(self, experiment: Experiment) -> None:
        """Store a new experiment.

        Raises:
            StorageError: its name is taken, or it can't be stored.
        """
        with self._database.transaction() as connection:
            if connection.execute(_named(experiment.name)).first() is not None:
                raise StorageError(
                    f"There is already an experiment of this name ({experiment.name}). "
                    "Give this one another name, or continue that one."
                )
            now = self._now(connection)
            connection.execute(
                insert(experiments).values(
                    id=experiment.id,
                    name=experiment.name,
                    definition=experiment.definition,
                    state=experiment.state,
                    why=experiment.why,
                    created_at=experiment.created_at or now,
                    changed_at=now,
                )
            )

    def load(self, experiment_id: str) -> Experiment | None:
        return self._one(select(experiments).where(experiments.c.id == experiment_id))

    def by_name(self, name: str) -> Experiment | None:
        return self._one(_named(name))

    def listed(self) -> list[Experiment]:
        """All, newest first."""
        with self._database.transaction() as connection:
            rows = connection.execute(select(experiments).order_by(experiments.c.created_at.desc(), experiments.c.id))
            return [_experiment(row) for row in rows]

    def set_state(self, experiment_id: str, state: ExperimentState, why: str = "") -> None:
        """Say how far it is. From another process than its holder, `paused` and `stopped` are wishes that the holder
        follows within about a second."""
        with self._database.transaction() as connection:
            connection.execute(
                update(experiments)
                .where(experiments.c.id == experiment_id)
                .values(state=state, why=why, changed_at=self._now(connection))
            )

    def redefine(self, experiment_id: str, definition: str) -> None:
        """Keep another definition, such as one with raised caps; cases and variants are the run's and stay."""
        with self._database.transaction() as connection:
            connection.execute(
                update(experiments)
                .where(experiments.c.id == experiment_id)
                .values(definition=definition, changed_at=self._now(connection))
            )

    def hold(self, experiment_id: str, holder: str) -> bool:
        """Take the lease; False if another holder has it, or there is no such experiment."""
        with self._database.transaction() as connection:
            now = self._now(connection)
            this = experiments.c.id == experiment_id
            free = or_(
                experiments.c.holder.is_(None), experiments.c.holder == holder, has_ended(experiments.c.held_until, now)
            )
            before = connection.execute(select(experiments.c.holder).where(this)).scalar()
            if before is not None and is_gone(before):
                free = or_(free, experiments.c.holder == before)
            values = {"holder": holder, "held_until": now + LEASE}
            return bool(connection.execute(update(experiments).where(this & free).values(values)).rowcount)

    def renew(self, experiment_id: str, holder: str) -> bool:
        """A sign of life; False if the lease was lost: stop at once."""
        return self._change(experiment_id, holder, lambda now: {"held_until": now + LEASE})

    def release(self, experiment_id: str, holder: str) -> bool:
        """Give the lease back; False if it was lost before."""
        return self._change(experiment_id, holder, lambda now: {"holder": None, "held_until": None})

    def is_held(self, experiment: Experiment) -> bool:
        """Whether some process is at work on it now."""
        if experiment.holder is None or experiment.held_until is None or is_gone(experiment.holder):
            return False
        with self._database.transaction() as connection:
            now = self._now(connection)
        return now < experiment.held_until <= now + 2 * LEASE

    def remove(self, experiment_id: str) -> None:
        """Forget the experiment; its run stays until it is deleted itself."""
        with self._database.transaction() as connection:
            connection.execute(experiments.delete().where(experiments.c.id == experiment_id))

    def _change(self, experiment_id: str, holder: str, change: Callable[[datetime], dict[str, Any]]) -> bool:
        mine = (experiments.c.id == experiment_id) & (experiments.c.holder == holder)
        with self._database.transaction() as connection:
            values = change(self._now(connection))
            return bool(connection.execute(update(experiments).where(mine).values(values)).rowcount)

    def _one(self, query: Any) -> Experiment | None:
        with self._database.transaction() as connection:
            row = connection.execute(query).one_or_none()
        return _experiment(row) if row else None

    def _now(self, connection: Connection) -> datetime:
        return moment(connection, self._clock)


def _named(name: str) -> Any:
    return select(experiments).where(experiments.c.name == name)


def _experiment(row: Row[Any]) -> Experiment:
    return Experiment(
        row.id,
        row.name,
        row.definition,
        row.state,
        row.why,
        row.holder,
        row.held_until,
        row.created_at,
        row.changed_at,
    )
