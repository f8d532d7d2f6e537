"""Counting the changes of what results are made of, so that a page tells without reading whether it is of today.

Each transaction that writes into one of these tables adds one to the count, within itself: whoever sees the new rows
sees the new count, in every process and whatever the clock says. Outputs aren't counted: an experiment writes them many
times a second, and of what run they are tells whom they concern.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event, insert, select, update

from rapport.storage.tables import (
    changes,
    check_results,
    choices,
    corrections,
    documents,
    evidence_choices,
    judgements,
    marks,
    pair_judgements,
    rounds,
    runs,
)

_RESULTS = "results"
_HAS_CHANGED = "rapport_has_changed"  # in what SQLAlchemy lets one keep beside a connection
_COUNTED = frozenset(
    table.name
    for table in (
        runs, rounds, marks, choices, check_results, judgements, pair_judgements, documents, corrections,
        evidence_choices,
    )
)  # fmt: skip


def watch(engine: Engine) -> None:
    """Notice from now on what this engine's connections write."""
    event.listen(engine, "after_execute", _notice)


def _notice(connection: Connection, statement: Any, *_: object) -> None:
    if getattr(statement, "is_dml", False) and statement.table.name in _COUNTED:
        connection.info[_HAS_CHANGED] = True


def begin(connection: Connection) -> None:
    """Forget what a transaction that came to nothing wrote."""
    connection.info.pop(_HAS_CHANGED, None)


def count(connection: Connection) -> None:
    """Count what was written since `begin`, if anything was; the last thing before the end of a transaction."""
    if not connection.info.pop(_HAS_CHANGED, False):
        return
    here = changes.c.name == _RESULTS
    connection.execute(update(changes).where(here).values(number=changes.c.number + 1))


def make_count(connection: Connection) -> None:
    """The first count, for new tables."""
    connection.execute(insert(changes).values(name=_RESULTS, number=0))


def counted(connection: Connection) -> int:
    """The count as this connection sees it."""
    found: int = connection.execute(select(changes.c.number).where(changes.c.name == _RESULTS)).scalar_one()
    return found
