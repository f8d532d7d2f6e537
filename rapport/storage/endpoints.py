"""OpenAI-compatible servers that were added on screen. Their keys are never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import delete, insert, select

from rapport.storage.database import Database
from rapport.storage.postgresql import write_alone
from rapport.storage.tables import endpoints


@dataclass(frozen=True, slots=True)
class StoredEndpoint:
    name: str
    base_url: str


class EndpointStore:
    """Queries over endpoints; every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> list[StoredEndpoint]:
        """All endpoints by name."""
        query = select(endpoints.c.name, endpoints.c.base_url).order_by(endpoints.c.name)
        with self._database.transaction() as connection:
            return [StoredEndpoint(*row) for row in connection.execute(query)]

    def put(self, name: str, base_url: str) -> None:
        """Add an endpoint, or change the address of the one with that name."""
        with self._database.transaction() as connection:
            write_alone(connection, endpoints)
            connection.execute(delete(endpoints).where(endpoints.c.name == name))
            connection.execute(insert(endpoints).values(name=name, base_url=base_url, added_at=datetime.now(UTC)))

    def remove(self, name: str) -> None:
        with self._database.transaction() as connection:
            connection.execute(delete(endpoints).where(endpoints.c.name == name))
