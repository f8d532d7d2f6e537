"""An output as a row of the table, and back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, select

from rapport.providers.model import Failure, Message, Usage
from rapport.storage.runs import Output, Timing
from rapport.storage.stored_json import read_json
from rapport.storage.tables import outputs

_MESSAGES = TypeAdapter(tuple[Message, ...])
_AT_ONCE = 500  # ids in one question: SQLite takes some thousand parameters at most


def row_of_output(output: Output) -> dict[str, Any]:
    """The columns of an output, touched now."""
    failure = output.failure
    return {
        "id": output.id,
        "run_id": output.run_id,
        "case_id": output.case_id,
        "position": output.position,
        "attempt": output.attempt,
        "status": output.status,
        "text": output.text,
        "thinking": output.thinking,
        "messages": _MESSAGES.dump_json(output.messages).decode(),
        "sent": output.sent,
        "brief": output.brief,
        "input_tokens": output.usage.input_tokens,
        "output_tokens": output.usage.output_tokens,
        "is_estimated": output.usage.is_estimated,
        "first_token_s": output.timing.first_token_s,
        "total_s": output.timing.total_s,
        "waited_s": output.timing.waited_s,
        "cost_usd": output.cost_usd,
        "is_local": output.is_local,
        "finish_reason": output.finish_reason,
        "failure_kind": failure.kind if failure else None,
        "failure_message": failure.message if failure else None,
        "tries": output.tries,
        "touched_at": datetime.now(UTC),
        "repeat": output.repeat,
        "is_cached": output.is_cached,
        "cache_key": output.cache_key,
    }


def output_of_row(row: Row[Any]) -> Output:
    """The output of a whole row. Raises StorageError if its messages can't be read."""
    return Output(
        id=row.id,
        run_id=row.run_id,
        case_id=row.case_id,
        position=row.position,
        attempt=row.attempt,
        status=row.status,
        text=row.text,
        thinking=row.thinking,
        messages=read_json(_MESSAGES, row.messages, "output"),
        sent=row.sent,
        brief=row.brief,
        usage=Usage(row.input_tokens, row.output_tokens, row.is_estimated),
        timing=Timing(row.first_token_s, row.total_s, row.waited_s),
        cost_usd=row.cost_usd,
        is_local=row.is_local,
        finish_reason=row.finish_reason,
        failure=Failure(row.failure_kind, row.failure_message) if row.failure_kind else None,
        tries=row.tries,
        touched_at=row.touched_at,
        repeat=row.repeat,
        is_cached=row.is_cached,
        cache_key=row.cache_key,
    )


def stored_outputs(connection: Connection, ids: Collection[str]) -> set[str]:
    """Those of the outputs that weren't deleted."""
    wanted, found = sorted(ids), set[str]()
    for start in range(0, len(wanted), _AT_ONCE):
        here = outputs.c.id.in_(wanted[start : start + _AT_ONCE])
        found.update(connection.execute(select(outputs.c.id).where(here)).scalars())
    return found
