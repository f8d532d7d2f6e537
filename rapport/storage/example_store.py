"""Queries over the example bank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import delete, insert, select, update

from rapport.storage.database import Database
from rapport.storage.examples import Example
from rapport.storage.tables import examples


class ExampleStore:
    """Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, scenario: str) -> list[Example]:
        """All examples of a scenario, the oldest first."""
        query = select(examples).where(examples.c.scenario == scenario).order_by(examples.c.made_at, examples.c.id)
        with self._database.transaction() as connection:
            return [Example(**row._mapping) for row in connection.execute(query)]

    def add(self, new: Example) -> None:
        with self._database.transaction() as connection:
            connection.execute(insert(examples).values(asdict(new)))

    def change(self, example_id: str, input_text: str, answer: str) -> None:
        """Other words for an example; outputs that were written with the old ones keep them in their messages."""
        here = examples.c.id == example_id
        with self._database.transaction() as connection:
            connection.execute(update(examples).where(here).values(input=input_text, answer=answer))

    def remove(self, example_ids: Sequence[str]) -> None:
        with self._database.transaction() as connection:
            connection.execute(delete(examples).where(examples.c.id.in_(example_ids)))
