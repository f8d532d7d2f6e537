"""What was worked out of thousands of rows, so that a new server needn't work it out again.

It stands in the same database as the rows, so that a restored copy has what was worked out of it and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import delete, insert, select

from rapport.storage.database import Database
from rapport.storage.postgresql import write_alone
from rapport.storage.tables import kept

MOST = 100  # what was kept first goes first


class KeptStore:
    """Every method may raise StorageError."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._now = now

    def find(self, name: str, stamp: str) -> str | None:
        """What was kept under this name at this stamp; of another stamp there is nothing."""
        query = select(kept.c.value).where(kept.c.name == name, kept.c.stamp == stamp)
        with self._database.transaction() as connection:
            return connection.execute(query).scalar_one_or_none()

    def keep(self, name: str, stamp: str, value: str) -> None:
        """Keep a value instead of what this name had before. Names and stamps have at most 64 characters."""
        newest = select(kept.c.name).order_by(kept.c.kept_at.desc()).limit(MOST - 1)
        with self._database.transaction() as connection:
            write_alone(connection, kept)
            connection.execute(delete(kept).where((kept.c.name == name) | kept.c.name.not_in(newest)))
            connection.execute(insert(kept).values(name=name, stamp=stamp, value=value, kept_at=self._now()))
