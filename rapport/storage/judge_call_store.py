"""Queries over what judges are asked: a claim on each question while some process asks it, and what its calls took.

A claim is taken by comparing and setting in one transaction, so that of two processes one gets it. It ends when the
answer is stored, some time after its holder's last sign of life, and at once when the holder was a process of this
machine that is gone (`rapport.storage.holders`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, case, func, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from rapport.storage.database import Database
from rapport.storage.holders import is_gone
from rapport.storage.judge_calls import Claimed, JudgeCall, Standing, Took
from rapport.storage.leases import LEASE, has_ended, moment, utc_now
from rapport.storage.postgresql import insert_new
from rapport.storage.tables import judge_calls, outputs

_T = judge_calls.c


class JudgeCallStore:
    """Every method may raise StorageError. `clock` is for tests of clocks that jump."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._clock = clock

    def claim(self, call: JudgeCall, holder: str) -> Claimed:
        """Take a question; `held` while somebody else asks it, `gone` if its output was deleted."""
        with self._database.transaction() as connection:
            now = moment(connection, self._clock)
            values = {"holder": holder, "held_until": now + LEASE}
            free = _is(call) & _free(connection, call, now)
            if connection.execute(update(judge_calls).where(free).values(values)).rowcount:
                return "mine"
            if connection.execute(select(outputs.c.id).where(outputs.c.id == call.left_id)).first() is None:
                return "gone"
            new = insert_new(connection, judge_calls).values(**call._asdict(), **values)
            is_new = connection.execute(new.returning(_T.left_id)).first() is not None  # some drivers count no rows
            return "mine" if is_new else "held"

    def renew(self, calls: Collection[JudgeCall], holder: str) -> None:
        """A sign of life for what is being asked."""
        with self._database.transaction() as connection:
            until = moment(connection, self._clock) + LEASE
            for call in calls:
                mine = _is(call) & (_T.holder == holder)
                connection.execute(update(judge_calls).where(mine).values(held_until=until))

    def settle(self, call: JudgeCall, holder: str, took: Took, *, is_over: bool = True) -> None:
        """Give a claim back if it is over, and count what the calls took; nothing of what was deleted meanwhile."""
        counted = {
            "calls": _T.calls + took.calls,
            "answers": _T.answers + took.answered,
            "input_tokens": _T.input_tokens + took.input_tokens,
            "output_tokens": _T.output_tokens + took.output_tokens,
            "cost_usd": _T.cost_usd + took.cost_usd,
            "unpriced": _T.unpriced + took.unpriced,
        }
        mine = _T.holder == holder
        freed: dict[str, Any] = {}
        if is_over:
            freed = {one: case((mine, None), else_=_T[one]) for one in ("holder", "held_until")}
        with self._database.transaction() as connection:
            connection.execute(update(judge_calls).where(_is(call)).values(**counted, **freed))

    def standing(self, judge_ref: str, run_ids: Collection[str]) -> dict[JudgeCall, Standing]:
        """What a judge was asked of the outputs of these runs, and whether somebody is at it just now."""
        columns = (_T.prompt_version, _T.left_id, _T.right_id, _T.answers, _T.holder)
        mine = outputs.c.run_id.in_(run_ids) & (_T.judge_ref == judge_ref)
        with self._database.transaction() as connection:
            ended = has_ended(_T.held_until, moment(connection, self._clock)).label("ended")
            query = select(*columns, ended).join_from(judge_calls, outputs, outputs.c.id == _T.left_id).where(mine)
            rows = connection.execute(query).all()
        gone = {row.holder for row in rows if row.holder is not None and is_gone(row.holder)}
        return {
            JudgeCall(judge_ref, row.prompt_version, row.left_id, row.right_id): Standing(
                row.answers, row.holder is not None and not row.ended and row.holder not in gone
            )
            for row in rows
        }

    def answers(self, call: JudgeCall) -> int:
        """How often it was answered."""
        with self._database.transaction() as connection:
            return connection.execute(select(_T.answers).where(_is(call))).scalar() or 0

    def took(self, run_id: str, judge_ref: str) -> dict[str, Took]:
        """What asking a judge of the outputs of a run took, by the version of the prompt; comparing two is left out."""
        columns = (_T.calls, _T.input_tokens, _T.output_tokens, _T.cost_usd, _T.unpriced)
        calls, read, written, cost_usd, unpriced = (func.sum(column) for column in columns)
        answered = func.sum(case((_T.answers > 0, 1), else_=0))
        query: Select[Any] = (
            select(_T.prompt_version, calls, answered, read, written, cost_usd, unpriced)
            .join_from(judge_calls, outputs, outputs.c.id == _T.left_id)
            .where((outputs.c.run_id == run_id) & (_T.judge_ref == judge_ref) & (_T.right_id == ""))
            .group_by(_T.prompt_version)
        )
        with self._database.transaction() as connection:
            rows = connection.execute(query).all()
        return {row[0]: _took(row) for row in rows}


def _took(row: Row[Any]) -> Took:
    calls, answered, read, written, cost_usd, unpriced = tuple(row)[1:]
    return Took(int(calls), int(answered), int(read), int(written), float(cost_usd), int(unpriced))


def _is(call: JudgeCall) -> ColumnElement[bool]:
    return and_(*(_T[name] == value for name, value in call._asdict().items()))


def _free(connection: Connection, call: JudgeCall, now: datetime) -> ColumnElement[bool]:
    """Whether nobody asks it; read and compared again as it is taken, since another may be quicker."""
    holder = connection.execute(select(_T.holder).where(_is(call))).scalar()
    free = or_(_T.holder.is_(None), has_ended(_T.held_until, now))
    return or_(free, _T.holder == holder) if holder is not None and is_gone(holder) else free
