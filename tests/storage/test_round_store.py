"""Rounds of rating and what was said in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from rapport.errors import SourceGone, StorageError
from rapport.storage.rounds import Mark, RatedMetric, Round, Rubric, StoredChoice
from rapport.storage.scores import Judgement, PairJudgement, StoredCheck
from rapport.storage.store import Store
from tests.records_for_tests import case, output, run_of, variant

RUBRIC = Rubric("Short", (RatedMetric("fluency", "Does it read well?", ("no", "yes"), 1.0),))
ROUND = Round("round-1", "First", "rate", ("run-1",), RUBRIC, ("Ana", "Ben"), 4, datetime(2026, 5, 1, tzinfo=UTC))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'test.db'}")


def put_outputs(store: Store, ids: Sequence[str]) -> None:
    """Repeats of one case: what is said of outputs that aren't there isn't kept."""
    run = run_of([case()], [variant()], "run-1")
    store.runs.add(run, [output(run, id=one, repeat=number) for number, one in enumerate(ids, start=1)])


def test_a_round_comes_back_as_it_was_stored(store: Store) -> None:
    store.rounds.add(ROUND)
    assert store.rounds.load("round-1") == ROUND
    assert store.rounds.all() == [ROUND]
    assert store.rounds.load("other") is None


def test_a_rater_may_change_a_mark_and_another_raters_stays(store: Store) -> None:
    put_outputs(store, ["out-1"])
    store.rounds.mark(Mark("round-1", "out-1", "Ana", {"fluency": 1}))
    store.rounds.mark(Mark("round-1", "out-1", "Ben", {"fluency": 2}, "fine", "flagged"))
    store.rounds.mark(Mark("round-1", "out-1", "Ana", {"fluency": 2}, "better than I thought"))
    assert {mark.rater: mark.values["fluency"] for mark in store.rounds.marks("round-1")} == {"Ana": 2, "Ben": 2}
    assert store.rounds.marks("round-1", "Ben")[0].status == "flagged"


def test_a_pair_is_chosen_from_once_whichever_side_its_outputs_were_on(store: Store) -> None:
    put_outputs(store, ["a", "b"])
    store.rounds.choose(StoredChoice("round-1", "a", "b", "Ana", "left"))
    store.rounds.choose(StoredChoice("round-1", "b", "a", "Ana", "left", "clearer"))
    assert store.rounds.choices("round-1") == [StoredChoice("round-1", "b", "a", "Ana", "left", "clearer")]


def test_a_round_comes_with_what_was_said_in_it(store: Store) -> None:
    put_outputs(store, ["out-1"])
    store.rounds.add(ROUND, [Mark("round-1", "out-1", "Ana", {"fluency": 2})])
    assert (store.rounds.load("round-1"), len(store.rounds.marks("round-1"))) == (ROUND, 1)


def test_a_round_whose_marks_cant_be_kept_isnt_kept_either(store: Store) -> None:
    put_outputs(store, ["out-1"])
    with pytest.raises(SourceGone):
        store.rounds.add(ROUND, [Mark("round-1", "out-1", "Ana", {"fluency": 2}), Mark("round-1", "gone", "Ana", {})])
    assert (store.rounds.all(), store.rounds.marks("round-1")) == ([], [])


def test_a_round_whose_marks_the_disk_refuses_isnt_kept_either(store: Store) -> None:
    put_outputs(store, ["out-1"])
    with store._database.transaction() as connection:  # a full disk, as SQLite tells it
        connection.execute(
            text("CREATE TRIGGER full BEFORE INSERT ON marks BEGIN SELECT RAISE(FAIL, 'disk is full'); END")
        )
    with pytest.raises(StorageError):
        store.rounds.add(ROUND, [Mark("round-1", "out-1", "Ana", {"fluency": 2})])
    assert store.rounds.all() == []


@pytest.mark.parametrize(
    ("gone", "words"), [(["x"], "An output isn't stored"), (["x", "y"], "2 outputs aren't stored")], ids=["one", "two"]
)
def test_nothing_is_kept_of_a_step_that_is_about_an_output_that_isnt_there(
    store: Store, gone: list[str], words: str
) -> None:
    put_outputs(store, ["out-1"])
    with pytest.raises(SourceGone, match=words):
        store.rounds.mark(*(Mark("round-1", one, "Ana", {"fluency": 1}) for one in ["out-1", *gone]))
    assert store.rounds.marks("round-1") == []


def test_no_choice_is_kept_between_outputs_one_of_which_isnt_there(store: Store) -> None:
    put_outputs(store, ["a"])
    with pytest.raises(SourceGone):
        store.rounds.choose(StoredChoice("round-1", "a", "gone", "Ana", "left"))
    assert store.rounds.choices("round-1") == []


def test_deleting_a_round_deletes_what_was_said_in_it(store: Store) -> None:
    put_outputs(store, ["out-1", "a", "b"])
    store.rounds.add(ROUND)
    store.rounds.mark(Mark("round-1", "out-1", "Ana", {"fluency": 1}))
    store.rounds.choose(StoredChoice("round-1", "a", "b", "Ana", "tie"))
    store.rounds.delete("round-1")
    assert (store.rounds.all(), store.rounds.marks("round-1"), store.rounds.choices("round-1")) == ([], [], [])


def test_a_newer_result_of_a_check_takes_the_place_of_the_older(store: Store) -> None:
    put_outputs(store, ["out-1", "out-2"])
    store.scores.put_checks(
        [StoredCheck("out-1", "complete", "1", True, ""), StoredCheck("out-2", "complete", "1", None, "")]
    )
    store.scores.put_checks([StoredCheck("out-1", "complete", "2", False, "breaks off", "[[0, 4]]")])
    found = store.scores.checks(["out-1", "out-2"])
    assert found == [
        StoredCheck("out-1", "complete", "2", False, "breaks off", "[[0, 4]]"),
        StoredCheck("out-2", "complete", "1", None, ""),
    ]


def test_what_judges_say_is_kept_by_judge_and_prompt(store: Store) -> None:
    put_outputs(store, ["out-1", "a", "b"])
    said = [
        Judgement("out-1", "ollama:a", "v1", "fluency", 2.0, "reads well"),
        Judgement("out-1", "ollama:b", "v1", "fluency", None),
    ]
    pairs = [
        PairJudgement("a", "b", "ollama:a", "v1", "left"),
        PairJudgement("b", "a", "ollama:a", "v1", None, "no answer"),
    ]
    store.scores.put_judgements(said)
    store.scores.put_pair_judgements(pairs)
    assert store.scores.judgements(["out-1"]) == said
    assert store.scores.pair_judgements(["a", "b"]) == pairs


def test_thousands_of_outputs_are_asked_for_at_once(store: Store) -> None:
    ids = [f"out-{number}" for number in range(1200)]
    put_outputs(store, ids)
    store.scores.put_checks([StoredCheck(one, "complete", "1", True, "") for one in ids])
    assert len(store.scores.checks(ids)) == 1200
