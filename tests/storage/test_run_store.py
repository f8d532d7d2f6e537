import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from rapport.errors import StorageError
from rapport.providers.model import Failure, Message, ModelSettings, Usage
from rapport.storage.run_store import RunStore
from rapport.storage.runs import Output, Run, Timing
from rapport.storage.store import Store
from tests.records_for_tests import case, output, run_of, variant


@pytest.fixture
def runs(tmp_path: Path) -> RunStore:
    return Store(f"sqlite:///{tmp_path / 'test.db'}").runs


def full(run: Run) -> Output:
    return output(
        run,
        status="failed",
        text="Dear Ada",
        thinking="hm",
        messages=(Message("user", "Write"),),
        sent='{"a": 1}',
        brief="",
        usage=Usage(10, 3, True),
        timing=Timing(0.2, 1.5, 0.5),
        cost_usd=0.25,
        is_local=False,
        finish_reason="",
        failure=Failure("stream_cut", "It broke off."),
        tries=2,
    )


def test_a_run_and_its_outputs_come_back_exactly(runs: RunStore) -> None:
    run = run_of([case()], [variant(settings=ModelSettings(temperature=0.3, stop=("##",)))])
    runs.add(run, [full(run)])
    assert runs.load(run.id) == run
    found = runs.outputs(run.id)[0]
    assert found.touched_at is not None
    assert found == output(run, **{name: getattr(full(run), name) for name in _FIELDS}, touched_at=found.touched_at)


_FIELDS = tuple(name for name in Output.__slots__ if name not in ("id", "run_id", "case_id", "position", "touched_at"))


def test_a_run_is_stored_once(runs: RunStore) -> None:
    run = run_of([case()], [variant()])
    assert runs.add(run, [output(run)]) is True
    assert runs.add(run, [output(run)]) is False
    assert len(runs.outputs(run.id)) == 1


def test_the_newest_attempt_at_a_place_is_the_one_shown(runs: RunStore) -> None:
    run = run_of([case()], [variant()])
    runs.add(run, [output(run, status="failed")])
    runs.put([output(run, id="second", attempt=2, text="better")])
    assert [(o.attempt, o.text) for o in runs.outputs(run.id)] == [(2, "better")]


def test_earlier_attempts_with_a_text_are_kept_newest_first(runs: RunStore) -> None:
    run = run_of([case()], [variant()])
    runs.add(run, [output(run, text="first", status="failed")])
    runs.put([output(run, id="second", attempt=2), output(run, id="third", attempt=3, text="third")])
    newest = output(run, id="fourth", attempt=4)
    assert [o.text for o in runs.earlier(newest)] == ["third", "first"]


def test_runs_are_listed_by_their_ids_without_those_that_are_gone(runs: RunStore) -> None:
    run = run_of([case()], [variant()])
    runs.add(run, [output(run, status="done", text="Hi Ada")])
    runs.add(run_of([case()], [variant()], "other"), [])
    assert [(one.id, one.done) for one in runs.listed([run.id, "gone"])] == [(run.id, 1)]
    assert runs.listed([]) == []


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        pytest.param("nordlicht", True, id="title"),
        pytest.param("Ada 0", True, id="candidate"),
        pytest.param("test:echo", True, id="model"),
        pytest.param("windfall", True, id="word of an e-mail"),
        pytest.param("nordlicht windfall", True, id="title and e-mail"),
        pytest.param("nordlicht nowhere", False, id="one word is missing"),
        pytest.param("100%", False, id="a percent sign stands for itself"),
        pytest.param("", True, id="nothing asked"),
    ],
)
def test_search_finds_runs_that_hold_every_word(runs: RunStore, words: str, is_found: bool) -> None:
    run = run_of([case()], [variant()])
    runs.add(run, [output(run, text="A windfall for you", status="done")])
    assert bool(runs.search(words)) is is_found


def test_the_list_counts_newest_attempts_only(runs: RunStore) -> None:
    run = run_of([case()], [variant("A"), variant("B")])
    runs.add(run, [output(run, 0, status="failed"), output(run, 1, status="failed")])
    runs.put([output(run, 0, id="again", attempt=2, status="done")])
    found = runs.search()[0]
    assert (found.done, found.failed, found.total) == (1, 1, 2)


def test_the_list_counts_every_repeat(runs: RunStore) -> None:
    run = run_of([case()], [variant()])
    runs.add(run, [output(run, id=f"o{repeat}", status="done", repeat=repeat) for repeat in (1, 2, 3)])
    (listed,) = runs.search()
    assert (listed.done, listed.total) == (3, 3)


def test_the_newest_run_is_listed_first_and_pages_follow(runs: RunStore) -> None:
    first = run_of([case()], [variant()], "first")
    for number in range(3):
        moment = first.created_at + timedelta(minutes=number)
        run = Run(f"run-{number}", first.scenario, first.title, moment, first.variants, first.cases)
        runs.add(run, [output(run)])
    assert [run.id for run in runs.search(limit=2)] == ["run-2", "run-1"]
    assert [run.id for run in runs.search(limit=2, offset=2)] == ["run-0"]


def test_a_removed_run_takes_its_outputs_along(runs: RunStore) -> None:
    run = run_of([case()], [variant()])
    runs.add(run, [output(run)])
    runs.remove(run.id)
    assert runs.load(run.id) is None
    assert runs.outputs(run.id) == []


def test_a_damaged_run_is_listed_without_hiding_the_others_and_can_be_deleted(runs: RunStore, tmp_path: Path) -> None:
    for run_id in ("whole", "damaged"):
        run = run_of([case()], [variant()], run_id)
        runs.add(run, [output(run)])
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection, connection:
        connection.execute("UPDATE runs SET cases = '{' WHERE id = 'damaged'")
    assert {listed.id for listed in runs.search()} == {"whole", "damaged"}
    with pytest.raises(StorageError, match="can't be read"):
        runs.load("damaged")
    runs.remove("damaged")
    assert [listed.id for listed in runs.search()] == ["whole"]
