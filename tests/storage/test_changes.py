"""Whether the stamp of results tells every change that they are made of, and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event, text

from rapport.errors import StorageError
from rapport.storage.database import MIGRATIONS, Database
from rapport.storage.experiments import Experiment
from rapport.storage.round_store import RoundStore
from rapport.storage.rounds import Mark, RatedMetric, Round, Rubric, StoredChoice
from rapport.storage.runs import Run
from rapport.storage.scores import Judgement, PairJudgement, StoredCheck
from rapport.storage.store import Store
from rapport.storage.tables import marks
from tests.records_for_tests import case, output, run_of, variant

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
RUBRIC = Rubric("Short", (RatedMetric("fluency", "Does it read well?", ("no", "yes"), 1.0),))
ROUND = Round("round-1", "First", "rate", ("run-1",), RUBRIC, ("Ana", "Ben"), 4, NOON)
CASE = case()
RUN = run_of([CASE], [variant("A"), variant("B")])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    fill(opened)
    yield opened
    opened.close()


def fill(store: Store) -> None:
    """A run with two outputs, a second run, a round with a mark and a choice, and what checks and judges said."""
    store.documents.add("resume", CASE.candidate_document, CASE.candidate, "Ada")
    store.runs.add(RUN, [output(RUN, 0, id="out-1"), output(RUN, 1, id="out-2")])
    store.runs.add(other_run(), [output(other_run(), 0, id="other-1")])
    store.rounds.add(ROUND)
    store.rounds.mark(Mark("round-1", "out-1", "Ana", {"fluency": 1}))
    store.rounds.choose(StoredChoice("round-1", "out-1", "out-2", "Ana", "left"))
    store.scores.put_checks([StoredCheck("out-1", "complete", "1", True, "")])
    store.scores.put_judgements([Judgement("out-1", "lab:judge", "1", "fluency", 1.0, "")])


def other_run() -> Run:
    return run_of([case(1)], [variant()], "run-2")


CHANGES = [
    pytest.param(lambda s: s.rounds.mark(Mark("round-1", "out-1", "Ben", {"fluency": 2})), id="a new mark"),
    pytest.param(lambda s: s.rounds.mark(Mark("round-1", "out-1", "Ana", {"fluency": 2})), id="a mark said again"),
    pytest.param(lambda s: s.rounds.choose(StoredChoice("round-1", "out-2", "out-1", "Ana", "tie")), id="a choice"),
    pytest.param(lambda s: s.rounds.add(dataclasses.replace(ROUND, overlap_every=2)), id="a round of the same id"),
    pytest.param(lambda s: s.rounds.delete("round-1"), id="a round deleted"),
    pytest.param(lambda s: s.scores.put_checks([StoredCheck("out-1", "complete", "1", False, "")]), id="a check"),
    pytest.param(
        lambda s: s.scores.put_judgements([Judgement("out-1", "lab:judge", "1", "fluency", 2.0, "")]), id="a judgement"
    ),
    pytest.param(
        lambda s: s.scores.put_pair_judgements([PairJudgement("out-1", "out-2", "lab:judge", "1", "left", "")]),
        id="a judge's choice",
    ),
    pytest.param(
        lambda s: s.documents.correct("resume", CASE.candidate_document.id, {"skills": ["Go"]}), id="a correction"
    ),
    pytest.param(
        lambda s: s.documents.add("resume", CASE.candidate_document, CASE.candidate, "Ada"), id="a document read again"
    ),
    pytest.param(
        lambda s: s.documents.retitle("resume", CASE.candidate_document.id, "Ada M."), id="a document's other name"
    ),
    pytest.param(lambda s: s.documents.remove("resume", CASE.candidate_document.id), id="a document deleted"),
    pytest.param(
        lambda s: s.evidence.choose(CASE.candidate_document.id, CASE.job_document.id, "p1", "pin"),
        id="a pinned passage",
    ),
    pytest.param(lambda s: s.runs.put([output(RUN, 0, id="out-1", text="Other words.")]), id="another text"),
    pytest.param(
        lambda s: s.runs.put([output(RUN, 0, id="out-1", status="failed", touched_at=NOON)]), id="another state"
    ),
    pytest.param(lambda s: s.runs.remove("run-1"), id="the run deleted"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_the_stamp_changes_with(store: Store, change: Callable[[Store], object]) -> None:
    before = store.written.stamp(["run-1"])
    change(store)
    assert store.written.stamp(["run-1"]) != before


OTHERS = [
    pytest.param(lambda s: s.runs.put([output(other_run(), 0, id="other-1", text="New.")]), id="a text of another run"),
    pytest.param(lambda s: s.experiments.add(Experiment("run-2", "One", "{}", "ready", created_at=NOON)), id="a name"),
    pytest.param(lambda s: s.rounds.marks("round-1"), id="reading"),
]


@pytest.mark.parametrize("change", OTHERS)
def test_the_stamp_stays_with(store: Store, change: Callable[[Store], object]) -> None:
    before = store.written.stamp(["run-1"])
    change(store)
    assert store.written.stamp(["run-1"]) == before


def test_without_ids_every_run_counts(store: Store) -> None:
    before = store.written.stamp()
    store.runs.put([output(other_run(), 0, id="other-1", text="New.")])
    assert store.written.stamp() != before


def test_a_clock_that_stands_still_hides_no_change(store: Store) -> None:
    rounds = RoundStore(store._database, now=lambda: NOON)
    rounds.mark(Mark("round-1", "out-1", "Ana", {"fluency": 1}))
    before = store.written.stamp(["run-1"])
    rounds.mark(Mark("round-1", "out-1", "Ana", {"fluency": 2}))
    assert store.written.stamp(["run-1"]) != before


def test_what_another_program_writes_counts(store: Store, tmp_path: Path) -> None:
    before = store.written.stamp(["run-1"])
    other = Store(f"sqlite:///{tmp_path / 'test.db'}")
    other.rounds.mark(Mark("round-1", "out-2", "Ana", {"fluency": 1}))
    other.close()
    assert store.written.stamp(["run-1"]) != before


def test_what_came_to_nothing_is_not_counted_and_neither_with_the_next_transaction(store: Store) -> None:
    before = store.written.stamp(["run-1"])
    with pytest.raises(StorageError), store._database.transaction() as connection:
        connection.execute(marks.delete())
        connection.execute(text("SELECT nothing FROM nowhere"))
    store.experiments.add(Experiment("run-2", "One", "{}", "ready", created_at=NOON))
    assert store.written.stamp(["run-1"]) == before


def test_a_look_at_ten_thousand_outputs_reads_none_of_them(store: Store) -> None:
    asked: list[str] = []
    engine = store._database._engine
    event.listen(engine, "before_cursor_execute", lambda c, cursor, statement, *_: asked.append(statement))
    store.written.stamp(["run-1"])
    with store._database.transaction() as connection:
        plans = [_plan(connection, one) for one in asked if one.startswith("SELECT")]
    assert plans
    assert all("USING INDEX sqlite_autoindex_changes" in plan or "COVERING INDEX" in plan for plan in plans)


def _plan(connection: Connection, query: str) -> str:
    values = ("results",) if "changes" in query else ("run-1",)
    return " ".join(str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values))


def test_a_database_of_the_version_before_keeps_its_data_and_counts_from_now_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    _make_before(url)
    store = Store(url)
    fill(store)
    store.close()
    _back(url)
    store = Store(url)
    assert (store.runs.load("run-1"), len(store.runs.outputs("run-1"))) == (RUN, 2)
    assert store.rounds.marks("round-1") == [Mark("round-1", "out-1", "Ana", {"fluency": 1})]
    before = store.written.stamp(["run-1"])
    store.rounds.mark(Mark("round-1", "out-1", "Ben", {"fluency": 2}))
    assert store.written.stamp(["run-1"]) != before
    store.close()


def _make_before(url: str) -> None:
    _migrate(url, lambda config: command.upgrade(config, "0004"))


def _back(url: str) -> None:
    """A database with data as the version before left it."""
    _migrate(url, lambda config: command.downgrade(config, "0004"))


def _migrate(url: str, work: Callable[[Config], None]) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        work(config)
    engine.dispose()


def test_a_new_database_and_an_upgraded_one_begin_with_the_same_count(tmp_path: Path) -> None:
    new, old = (f"sqlite:///{tmp_path / name}" for name in ("new.db", "old.db"))
    _make_before(old)
    found = []
    for url in (new, old):
        database = Database(url)
        with database.transaction() as connection:
            found.append(connection.execute(text("SELECT name, number FROM changes")).all())
        database.close()
    assert found[0] == found[1] == [("results", 0)]
