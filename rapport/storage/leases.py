"""How long a process has something for itself without a sign of life, and by which clock that is told.

A time of ending that lies further ahead than any lease lasts was written before the clock was put back: it binds
nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

LEASE = timedelta(seconds=20)
RENEW_S = 4.0  # how often a holder gives a sign of life


def utc_now() -> datetime:
    return datetime.now(UTC)


def moment(connection: Connection, clock: Callable[[], datetime]) -> datetime:
    """The database server's time where there is one: the machines that share it may disagree."""
    if connection.dialect.name != "postgresql":
        return clock()
    told: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
    return told.astimezone(UTC)


def has_ended(held_until: Column[Any], now: datetime) -> ColumnElement[bool]:
    """Whether a lease until then binds nobody any more."""
    return or_(held_until.is_(None), held_until <= now, held_until > now + 2 * LEASE)
