"""Queries over saved sets of cases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, delete, insert, select, update

from rapport.errors import StorageError
from rapport.storage.case_sets import CaseSet
from rapport.storage.database import Database
from rapport.storage.runs import RunCase
from rapport.storage.stored_json import read_json
from rapport.storage.tables import case_sets

_CASES = TypeAdapter(tuple[RunCase, ...])


class CaseSetStore:
    """Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, added: CaseSet) -> bool:
        """Keep a set; False, and nothing is stored, if another one has its name."""
        with self._database.transaction() as connection:
            if connection.execute(select(case_sets.c.id).where(case_sets.c.name == added.name)).first():
                return False
            connection.execute(insert(case_sets).values(_row(added)))
        return True

    def load(self, set_id: str) -> CaseSet | None:
        return self._one(case_sets.c.id == set_id)

    def by_name(self, name: str) -> CaseSet | None:
        return self._one(case_sets.c.name == name)

    def listed(self, scenario: str | None = None) -> Sequence[CaseSet]:
        """All sets, or those of one scenario, newest first; one that can't be read has no cases."""
        query = select(case_sets).order_by(case_sets.c.made_at.desc(), case_sets.c.name)
        if scenario is not None:
            query = query.where(case_sets.c.scenario == scenario)
        with self._database.transaction() as connection:
            return [_listed(row) for row in connection.execute(query)]

    def rename(self, set_id: str, name: str) -> None:
        with self._database.transaction() as connection:
            connection.execute(update(case_sets).where(case_sets.c.id == set_id).values(name=name))

    def remove(self, set_id: str) -> None:
        """Delete a set; experiments that took their cases from it have them still."""
        with self._database.transaction() as connection:
            connection.execute(delete(case_sets).where(case_sets.c.id == set_id))

    def _one(self, here: Any) -> CaseSet | None:
        with self._database.transaction() as connection:
            row = connection.execute(select(case_sets).where(here)).one_or_none()
        return _set(row) if row else None


def _row(one: CaseSet) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "scenario": one.scenario,
        "cases": _CASES.dump_json(one.cases).decode(),
        "made_at": one.made_at,
    }


def _set(row: Row[Any]) -> CaseSet:
    cases = read_json(_CASES, row.cases, f"set of cases {row.name}")
    return CaseSet(row.id, row.name, row.scenario, cases, row.made_at)


def _listed(row: Row[Any]) -> CaseSet:
    try:
        return _set(row)
    except StorageError:
        return CaseSet(row.id, row.name, row.scenario, (), row.made_at)
