"""Queries over runs and their outputs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, Select, and_, case, delete, func, insert, select, update

from rapport.errors import StorageError
from rapport.storage.database import Database
from rapport.storage.output_rows import output_of_row, row_of_output
from rapport.storage.runs import ListedRun, Output, Run, RunCase, Variant
from rapport.storage.stored_json import read_json
from rapport.storage.tables import (
    check_results,
    choices,
    experiments,
    judge_calls,
    judgements,
    marks,
    outputs,
    pair_judgements,
    runs,
)
from rapport.storage.word_search import holds

_VARIANTS = TypeAdapter(tuple[Variant, ...])
_CASES = TypeAdapter(tuple[RunCase, ...])
_ABOUT = (  # the outputs that rows of other tables are about; of two that were compared one may be of another run
    check_results.c.output_id,
    judgements.c.output_id,
    judge_calls.c.left_id,
    judge_calls.c.right_id,
    marks.c.output_id,
    pair_judgements.c.left_id,
    pair_judgements.c.right_id,
    choices.c.left_id,
    choices.c.right_id,
)


class RunStore:
    """Queries over runs and outputs; every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, run: Run, first: Sequence[Output]) -> bool:
        """Store a new run with its outputs in their first state; False if a run of that id is already there."""
        with self._database.transaction() as connection:
            if connection.execute(select(runs.c.id).where(runs.c.id == run.id)).first():
                return False
            connection.execute(insert(runs).values(_run_row(run)))
            if first:
                connection.execute(insert(outputs), [row_of_output(output) for output in first])
        return True

    def extend(self, run: Run, added: RunCase, first: Sequence[Output]) -> bool:
        """Add a case with its outputs in their first state to a stored run; False, and nothing is stored, if the run
        isn't as given any more: another window or program was first, or deleted it."""
        mine = runs.c.id == run.id
        grown = replace(run, cases=(*run.cases, added))
        with self._database.transaction() as connection:
            row = connection.execute(select(runs).where(mine)).one_or_none()
            if row is None or _run(row).cases != run.cases:
                return False
            unchanged = mine & (runs.c.cases == row.cases)
            if not connection.execute(update(runs).where(unchanged).values(_run_row(grown))).rowcount:
                return False
            connection.execute(insert(outputs), [row_of_output(output) for output in first])
        return True

    def load(self, run_id: str) -> Run | None:
        with self._database.transaction() as connection:
            row = connection.execute(select(runs).where(runs.c.id == run_id)).one_or_none()
        return _run(row) if row else None

    def outputs(self, run_id: str) -> list[Output]:
        """The newest attempt at each place, by case, column and repeat."""
        with self._database.transaction() as connection:
            rows = connection.execute(
                select(outputs)
                .where(outputs.c.run_id == run_id)
                .order_by(outputs.c.case_id, outputs.c.position, outputs.c.repeat, outputs.c.attempt)
            )
            newest = {(row.case_id, row.position, row.repeat): output_of_row(row) for row in rows}
        return list(newest.values())

    def newest_places(self, run_id: str) -> dict[str, str]:
        """The id of the newest attempt at each place with its case's, in the order of `outputs`: to read in pages."""
        place = (outputs.c.case_id, outputs.c.position, outputs.c.repeat)
        query = select(outputs.c.id, *place).where(outputs.c.run_id == run_id).order_by(*place, outputs.c.attempt)
        with self._database.transaction() as connection:
            newest = {tuple(row[1:]): row.id for row in connection.execute(query)}
        return {output_id: place[0] for place, output_id in newest.items()}

    def read(self, output_ids: Sequence[str]) -> list[Output]:
        """These outputs in the order asked for, a few hundred at most at once; those that were deleted are left out."""
        with self._database.transaction() as connection:
            rows = connection.execute(select(outputs).where(outputs.c.id.in_(output_ids)))
            found = {row.id: output_of_row(row) for row in rows}
        return [found[output_id] for output_id in output_ids if output_id in found]

    def earlier(self, output: Output) -> list[Output]:
        """The attempts at an output's place before it that have a text, newest first."""
        here = (
            (outputs.c.run_id == output.run_id)
            & (outputs.c.case_id == output.case_id)
            & (outputs.c.position == output.position)
            & (outputs.c.repeat == output.repeat)
            & (outputs.c.attempt < output.attempt)
            & (outputs.c.text != "")
        )
        with self._database.transaction() as connection:
            rows = connection.execute(select(outputs).where(here).order_by(outputs.c.attempt.desc()))
            return [output_of_row(row) for row in rows]

    def output(self, output_id: str) -> Output | None:
        with self._database.transaction() as connection:
            row = connection.execute(select(outputs).where(outputs.c.id == output_id)).one_or_none()
        return output_of_row(row) if row else None

    def put(self, changed: Iterable[Output]) -> None:
        """Write outputs as they are now, in one transaction; one whose run was deleted meanwhile is dropped."""
        rows = [row_of_output(output) for output in changed]
        if not rows:
            return
        with self._database.transaction() as connection:
            for row in rows:
                _put(connection, row)

    def touch(self, output_ids: Sequence[str]) -> None:
        """Say that these are still being worked on."""
        if not output_ids:
            return
        with self._database.transaction() as connection:
            mine = outputs.c.id.in_(output_ids)
            connection.execute(update(outputs).where(mine).values(touched_at=datetime.now(UTC)))

    def search(self, words: str = "", limit: int = 100, offset: int = 0) -> list[ListedRun]:
        """Runs whose title, candidates, variants or texts hold every word, newest first."""
        query = select(runs).order_by(runs.c.created_at.desc(), runs.c.id)
        with self._database.transaction() as connection:
            for word in words.lower().split():
                is_own = outputs.c.run_id == runs.c.id
                text_holds = select(outputs.c.id).where(is_own & holds(connection, outputs.c.text, word))
                query = query.where(runs.c.search_text.contains(word, autoescape=True) | text_holds.exists())
            return _all_listed(connection, query.limit(limit).offset(offset))

    def listed(self, run_ids: Sequence[str]) -> list[ListedRun]:
        """Those of these runs that are there, newest first."""
        if not run_ids:
            return []
        query = select(runs).where(runs.c.id.in_(run_ids)).order_by(runs.c.created_at.desc(), runs.c.id)
        with self._database.transaction() as connection:
            return _all_listed(connection, query)

    def remove(self, run_id: str) -> None:
        """Delete a run, everything that was written in it, and what checks, judges and people said of that."""
        with self._database.transaction() as connection:
            mine = select(outputs.c.id).where(outputs.c.run_id == run_id)
            for about in _ABOUT:
                connection.execute(delete(about.table).where(about.in_(mine)))
            connection.execute(delete(outputs).where(outputs.c.run_id == run_id))
            connection.execute(delete(runs).where(runs.c.id == run_id))


def _all_listed(connection: Connection, query: Select[Any]) -> list[ListedRun]:
    found = [_run_to_list(row) for row in connection.execute(query)]
    ids = [run.id for run in found]
    counts = _counts(connection, ids)
    of_experiments = set(connection.execute(select(experiments.c.id).where(experiments.c.id.in_(ids))).scalars())
    return [_listed(run, counts.get(run.id, (0, 0, 1)), run.id in of_experiments) for run in found]


def _put(connection: Connection, row: dict[str, Any]) -> None:
    if connection.execute(update(outputs).where(outputs.c.id == row["id"]).values(row)).rowcount:
        return
    if connection.execute(select(runs.c.id).where(runs.c.id == row["run_id"])).first():
        connection.execute(insert(outputs).values(row))


def _counts(connection: Connection, run_ids: Sequence[str]) -> dict[str, tuple[int, int, int]]:
    """Done and failed places of each run, later attempts counting instead of earlier ones, and its repeats so far."""
    place = (outputs.c.run_id, outputs.c.case_id, outputs.c.position, outputs.c.repeat)
    newest = (
        select(*place, func.max(outputs.c.attempt).label("attempt"))
        .where(outputs.c.run_id.in_(run_ids))
        .group_by(*place)
        .subquery()
    )
    same = and_(
        *(column == newest.c[column.name] for column in place),
        outputs.c.attempt == newest.c.attempt,
    )
    done = func.sum(case((outputs.c.status == "done", 1), else_=0))
    failed = func.sum(case((outputs.c.status == "failed", 1), else_=0))
    repeats = func.max(outputs.c.repeat)
    query = select(outputs.c.run_id, done, failed, repeats).join(newest, same).group_by(outputs.c.run_id)
    return {run_id: (int(did), int(did_not), int(most)) for run_id, did, did_not, most in connection.execute(query)}


def _run_row(run: Run) -> dict[str, Any]:
    words = [run.title, *(case.candidate_name or case.message for case in run.cases)]
    words += [word for variant in run.variants for word in (variant.label, variant.model_ref, variant.prompt_name)]
    return {
        "id": run.id,
        "scenario": run.scenario,
        "title": run.title,
        "variants": _VARIANTS.dump_json(run.variants).decode(),
        "cases": _CASES.dump_json(run.cases).decode(),
        "search_text": " ".join(words).lower(),
        "created_at": run.created_at,
    }


def _run(row: Row[Any]) -> Run:
    return Run(
        id=row.id,
        scenario=row.scenario,
        title=row.title,
        created_at=row.created_at,
        variants=read_json(_VARIANTS, row.variants, f"run {row.title}"),
        cases=read_json(_CASES, row.cases, f"run {row.title}"),
    )


def _run_to_list(row: Row[Any]) -> Run:
    """A run that can't be read is listed by its title, so that it hides no other and can be deleted."""
    try:
        return _run(row)
    except StorageError:
        return Run(row.id, row.scenario, row.title, row.created_at, (), ())


def _listed(run: Run, counts: tuple[int, int, int], is_experiment: bool) -> ListedRun:
    names = tuple(case.candidate_name for case in run.cases if case.candidate_name)
    done, failed, repeats = counts
    total = len(run.cases) * len(run.variants) * repeats
    return ListedRun(
        run.id,
        run.title,
        run.created_at,
        run.variants,
        names,
        done,
        failed,
        total,
        run.scenario,
        len(run.cases),
        is_experiment,
    )
