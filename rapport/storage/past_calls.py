"""How long earlier calls to models took, and how much they answered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from pydantic import TypeAdapter
from sqlalchemy import select

from rapport.errors import StorageError
from rapport.storage.database import Database
from rapport.storage.runs import Variant
from rapport.storage.stored_json import read_json
from rapport.storage.tables import outputs, runs

RUNS_LOOKED_AT = 100
MOST_CALLS = 200  # of each model, the newest first
_VARIANTS = TypeAdapter(tuple[Variant, ...])


@dataclass(slots=True)
class PastCalls:
    """Of one model: seconds from request to end, and tokens of the answers, where they are known."""

    seconds: list[float] = field(default_factory=list)
    output_tokens: list[int] = field(default_factory=list)


class PastCallStore:
    """Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, refs: Collection[str]) -> dict[str, PastCalls]:
        """The newest finished calls of each model, of the newest runs; answers from the cache are none."""
        found = {ref: PastCalls() for ref in refs}
        with self._database.transaction() as connection:
            newest = select(runs.c.id, runs.c.variants).order_by(runs.c.created_at.desc()).limit(RUNS_LOOKED_AT)
            for run_id, stored in connection.execute(newest).all():
                places = _places(stored, found)
                if not places:
                    continue
                query = (
                    select(outputs.c.position, outputs.c.total_s, outputs.c.output_tokens)
                    .where(outputs.c.run_id == run_id, outputs.c.position.in_(places), outputs.c.status == "done")
                    .where(~outputs.c.is_cached, outputs.c.total_s.is_not(None))
                    .limit(MOST_CALLS)
                )
                for position, seconds, tokens in connection.execute(query):
                    past = found[places[position]]
                    past.seconds.append(seconds)
                    if tokens is not None:
                        past.output_tokens.append(tokens)
        return found


def _places(stored: str, found: dict[str, PastCalls]) -> dict[int, str]:
    """Columns of a run whose model is still to be heard of."""
    try:
        variants = read_json(_VARIANTS, stored, "run")
    except StorageError:
        return {}
    wanted = {ref for ref, past in found.items() if len(past.seconds) < MOST_CALLS}
    return {position: one.model_ref for position, one in enumerate(variants) if one.model_ref in wanted}
