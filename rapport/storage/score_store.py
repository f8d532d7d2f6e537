"""Queries over what checks and judges said of outputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Table, bindparam, case, delete, func, insert, select

from rapport.storage.database import Database
from rapport.storage.output_rows import stored_outputs
from rapport.storage.postgresql import write_alone
from rapport.storage.scores import EXPECTED, CheckedOutput, Judgement, PairJudgement, ShortCheck, StoredCheck
from rapport.storage.tables import check_results, judgements, outputs, pair_judgements

_BETWEEN, _AFTER = "\x1f", "\x1e"  # the parts of a result and the results, in one text; no result holds them
_MET = {"1": True, "0": False}
_AT_ONCE = 500  # ids in one question: SQLite takes some thousand parameters at most


class ScoreStore:
    """Every method may raise StorageError. What is put replaces what the same check or judge said before; what is said
    of an output that was deleted meanwhile isn't kept."""

    def __init__(self, database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._now = now

    def put_checks(self, results: Iterable[StoredCheck]) -> None:
        self._put(check_results, [asdict(result) for result in results])

    def checks(self, output_ids: Sequence[str]) -> list[StoredCheck]:
        return [StoredCheck(*row) for row in self._of(check_results, StoredCheck, "output_id", output_ids)]

    def outcomes(self, output_ids: Sequence[str], with_reasons: bool = True) -> list[CheckedOutput]:
        """The same in short, without the places in the text and if wanted without reasons: a row an output, for pages
        over thousands of them."""
        t = check_results.c
        met = case((t.is_met.is_(None), "?"), (t.is_met, "1"), else_="0")
        line = t.name + _BETWEEN + met
        told = func.aggregate_strings(line + _BETWEEN + t.why if with_reasons else line, _AFTER)
        columns = (t.output_id, func.min(t.version), func.max(t.version), told)
        found: list[CheckedOutput] = []
        known: dict[str, ShortCheck] = {}  # most results are alike, and of most outputs all of them
        alike: dict[str, tuple[ShortCheck, ...]] = {}
        with self._database.transaction() as connection:
            for start in range(0, len(output_ids), _AT_ONCE):
                here = t.output_id.in_(output_ids[start : start + _AT_ONCE])
                rows = connection.execute(select(*columns).where(here).group_by(t.output_id))
                for output_id, oldest, newest, said in rows:
                    checks = alike.get(said) or alike.setdefault(said, _in_short(known, said))
                    found.append(CheckedOutput(output_id, newest if oldest == newest else "", checks))
        return found

    def put_judgements(self, said: Iterable[Judgement]) -> None:
        self._put(judgements, [asdict(one) for one in said])

    def judgements(self, output_ids: Sequence[str]) -> list[Judgement]:
        return [Judgement(*row) for row in self._of(judgements, Judgement, "output_id", output_ids)]

    def put_pair_judgements(self, said: Iterable[PairJudgement]) -> None:
        self._put(pair_judgements, [asdict(one) for one in said])

    def pair_judgements(self, output_ids: Sequence[str]) -> list[PairJudgement]:
        """Those whose left output is one of these."""
        return [PairJudgement(*row) for row in self._of(pair_judgements, PairJudgement, "left_id", output_ids)]

    def has_judgements(self, run_ids: Sequence[str]) -> bool:
        """Whether any judge rated or compared an output of these runs: for pages where mostly none did."""
        mine = outputs.c.run_id.in_(run_ids)
        with self._database.transaction() as connection:
            rated = judgements.c.metric != EXPECTED
            for said, here in ((judgements.c.output_id, mine & rated), (pair_judgements.c.left_id, mine)):
                found = select(said).join_from(said.table, outputs, outputs.c.id == said).where(here).limit(1)
                if connection.execute(found).first() is not None:
                    return True
        return False

    def answers(self, run_id: str, judge_ref: str, metric: str) -> dict[tuple[str, str], tuple[float | None, str]]:
        """What a judge gave the outputs of a run on one metric: value and reason, by output and prompt's version."""
        t = judgements.c
        mine = (outputs.c.run_id == run_id) & (t.judge_ref == judge_ref) & (t.metric == metric)
        query = select(t.output_id, t.prompt_version, t.value, t.why)
        query = query.join_from(judgements, outputs, outputs.c.id == t.output_id).where(mine)
        with self._database.transaction() as connection:
            return {(row[0], row[1]): (row[2], row[3]) for row in connection.execute(query)}

    def judged_versions(self, run_id: str, judge_ref: str) -> dict[str, int]:
        """Of how many finished outputs of a run this judge said something, by the version of what it was asked."""
        t = judgements.c
        mine = (outputs.c.run_id == run_id) & (outputs.c.status == "done")
        said = (t.judge_ref == judge_ref) & (t.metric != EXPECTED)
        query = select(t.prompt_version, func.count(t.output_id.distinct()))
        query = query.join_from(judgements, outputs, outputs.c.id == t.output_id).where(mine & said)
        with self._database.transaction() as connection:
            return {row[0]: row[1] for row in connection.execute(query.group_by(t.prompt_version))}

    def _put(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        keys = [column.name for column in table.primary_key]
        same = delete(table).where(*(table.c[key] == bindparam(f"its_{key}") for key in keys))
        if not rows:
            return
        with self._database.transaction() as connection:
            write_alone(connection, table)
            connection.execute(same, [{f"its_{key}": row[key] for key in keys} for row in rows])
            there = stored_outputs(connection, {row[keys[0]] for row in rows})
            kept = [row | {"made_at": self._now()} for row in rows if row[keys[0]] in there]
            if kept:
                connection.execute(insert(table), kept)

    def _of(self, table: Table, kind: type[Any], column: str, ids: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Rows with the fields of `kind`, in their order."""
        fields = [table.c[name] for name in kind.__dataclass_fields__]
        with self._database.transaction() as connection:
            for start in range(0, len(ids), _AT_ONCE):
                here = table.c[column].in_(ids[start : start + _AT_ONCE])
                rows = connection.execute(select(*fields).where(here).order_by(*table.primary_key)).all()
                yield from (tuple(row) for row in rows)


def _in_short(known: dict[str, ShortCheck], told: str) -> tuple[ShortCheck, ...]:
    checks = []
    for line in told.split(_AFTER):
        if line not in known:
            name, _, rest = line.partition(_BETWEEN)
            met, _, why = rest.partition(_BETWEEN)
            known[line] = ShortCheck(name, _MET.get(met), why)
        checks.append(known[line])
    return tuple(checks)
