"""Queries over versions of prompts: they are added and never changed; only which one is in use changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, false, func, insert, select, update

from rapport.prompting.files import FrontMatter
from rapport.storage.database import Database
from rapport.storage.postgresql import write_alone
from rapport.storage.prompt_versions import PromptState, PromptVersion
from rapport.storage.stored_json import read_json
from rapport.storage.tables import prompt_states, prompt_versions

_HEAD = TypeAdapter(FrontMatter)
_TICK = timedelta(microseconds=1)


class PromptStore:
    """Every method may raise StorageError."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._now = now

    def versions(self, scenario: str, name: str | None = None) -> list[PromptVersion]:
        """Of one prompt, or of all of a scenario, the oldest first."""
        v = prompt_versions.c
        query = select(prompt_versions).where(v.scenario == scenario).order_by(v.made_at, v.id)
        if name is not None:
            query = query.where(v.name == name)
        with self._database.transaction() as connection:
            return [_version(row) for row in connection.execute(query)]

    def ids(self, scenario: str) -> set[str]:
        """The ids of all versions of a scenario."""
        query = select(prompt_versions.c.id).where(prompt_versions.c.scenario == scenario)
        with self._database.transaction() as connection:
            return set(connection.execute(query).scalars())

    def states(self, scenario: str) -> dict[str, PromptState]:
        """By the prompts' names; a prompt that is used as it ships has none."""
        s = prompt_states.c
        query = select(s.name, s.current_id, s.is_archived).where(s.scenario == scenario)
        with self._database.transaction() as connection:
            return {row.name: PromptState(row.current_id, row.is_archived) for row in connection.execute(query)}

    def add(self, versions: Iterable[PromptVersion]) -> None:
        """Keep these as they are; which versions are in use stays."""
        with self._database.transaction() as connection:
            for version in versions:
                connection.execute(insert(prompt_versions).values(_row(version)))

    def save(self, new: PromptVersion, usual_id: str | None) -> tuple[PromptVersion, bool]:
        """Keep a version, and use it from now on if its parent is the version in use; else it is a branch.

        `usual_id` is what is in use while nothing else was chosen: the shipped version. Returns the version with the
        moment at which it was saved, later than all others of its prompt whatever the clock says, and whether it is in
        use. Of two that are saved at once from the same parent one is used, and the other becomes a branch.
        """
        (result,) = self.save_all([(new, usual_id)])
        return result

    def save_all(self, news: Sequence[tuple[PromptVersion, str | None]]) -> list[tuple[PromptVersion, bool]]:
        """`save` for each version with its `usual_id`, one after the other: all are kept, or none."""
        with self._database.transaction() as connection:
            # Written before anything is read, so that two who save at once come one after the other.
            write_alone(connection, prompt_versions)
            write_alone(connection, prompt_states)
            return [self._save(connection, new, usual_id) for new, usual_id in news]

    def _save(self, connection: Connection, new: PromptVersion, usual_id: str | None) -> tuple[PromptVersion, bool]:
        connection.execute(insert(prompt_versions).values(_row(new) | {"made_at": self._now()}))
        saved = replace(new, made_at=self._after_all(connection, new))
        here = prompt_versions.c.id == new.id
        connection.execute(update(prompt_versions).where(here).values(made_at=saved.made_at))
        return saved, self._take_over(connection, new, usual_id)

    def use(self, scenario: str, name: str, version_id: str | None) -> None:
        """Use this version of the prompt from now on; None: the one that ships."""
        with self._database.transaction() as connection:
            write_alone(connection, prompt_states)
            self._put_state(connection, scenario, name, {"current_id": version_id})

    def archive(self, scenario: str, name: str, is_archived: bool) -> None:
        """Put a prompt away, or take it back; its versions stay."""
        with self._database.transaction() as connection:
            write_alone(connection, prompt_states)
            self._put_state(connection, scenario, name, {"is_archived": is_archived})

    def stamp(self) -> str:
        """Changes whenever a version is added, or another one is in use."""
        v, s = prompt_versions.c, prompt_states.c
        with self._database.transaction() as connection:
            kept = connection.execute(select(func.count(), func.max(v.made_at))).one()
            used = connection.execute(select(func.count(), func.max(s.changed_at))).one()
        return f"{kept[0]}@{kept[1]} {used[0]}@{used[1]}"

    def _after_all(self, connection: Connection, new: PromptVersion) -> datetime:
        v = prompt_versions.c
        others = (v.scenario == new.scenario) & (v.name == new.name) & (v.id != new.id)
        last: datetime | None = connection.execute(select(func.max(v.made_at)).where(others)).scalar()
        return max(self._now(), last + _TICK) if last is not None else self._now()

    def _take_over(self, connection: Connection, new: PromptVersion, usual_id: str | None) -> bool:
        """Use the new version if its parent is in use, or nothing is; asked and changed in one statement."""
        s = prompt_states.c
        here = (s.scenario == new.scenario) & (s.name == new.name)
        is_unchosen = s.current_id.is_(None) if new.parent_id == usual_id else false()
        may = here & ((s.current_id == new.parent_id) | is_unchosen)
        values = {"current_id": new.id, "changed_at": self._now()}
        if connection.execute(update(prompt_states).where(may).values(values)).rowcount:
            return True
        is_known = connection.execute(select(s.name).where(here)).one_or_none() is not None
        if is_known or new.parent_id != usual_id:
            return False
        self._put_state(connection, new.scenario, new.name, {"current_id": new.id})
        return True

    def _put_state(self, connection: Connection, scenario: str, name: str, changed: dict[str, Any]) -> None:
        s = prompt_states.c
        here = (s.scenario == scenario) & (s.name == name)
        values = changed | {"changed_at": self._now()}
        if not connection.execute(update(prompt_states).where(here).values(values)).rowcount:
            fresh = {"scenario": scenario, "name": name, "current_id": None, "is_archived": False} | values
            connection.execute(insert(prompt_states).values(fresh))


def _row(version: PromptVersion) -> dict[str, Any]:
    return {
        "id": version.id,
        "scenario": version.scenario,
        "name": version.name,
        "parent_id": version.parent_id,
        "version": version.version,
        "template": version.template,
        "head": _HEAD.dump_json(version.head, exclude_none=True).decode(),
        "author": version.author,
        "note": version.note,
        "made_at": version.made_at,
    }


def _version(row: Row[Any]) -> PromptVersion:
    return PromptVersion(
        row.id,
        row.scenario,
        row.name,
        row.parent_id,
        row.version,
        row.template,
        read_json(_HEAD, row.head, "version of a prompt"),
        row.author,
        row.note,
        row.made_at,
    )
