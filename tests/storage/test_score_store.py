"""What judges said, stored and read back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rapport.storage.scores import Judgement, PairJudgement, ShortCheck, StoredCheck
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run
from tests.records_for_tests import case, output, run_of, variant

WRITTEN = run_of([case(number) for number in range(3)], [variant()], "run-9")


@pytest.fixture
def store(tmp_path: object) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/scores.db")
    ids = zip("abo", WRITTEN.cases, strict=True)
    made.runs.add(WRITTEN, [output(WRITTEN, 0, id=name, case_id=of.id) for name, of in ids])
    yield made
    made.close()


def test_what_a_judge_says_again_replaces_what_it_said_before(store: Store) -> None:
    first = Judgement("o", "lab:j", "v1", "accuracy", 1.0, "So.")
    again, other = (
        Judgement("o", "lab:j", "v1", "accuracy", None, "Cut."),
        Judgement("o", "lab:j", "v2", "accuracy", 3.0),
    )
    store.scores.put_judgements([first])
    store.scores.put_judgements([again, other])
    assert store.scores.judgements(["o", "p"]) == [again, other]


def test_each_order_of_a_pair_is_kept(store: Store) -> None:
    said = [PairJudgement("a", "b", "lab:j", "v", "left", "x"), PairJudgement("b", "a", "lab:j", "v", None, "y")]
    store.scores.put_pair_judgements(said)
    assert store.scores.pair_judgements(["a", "b"]) == said


@pytest.mark.parametrize("is_pair", [False, True])
def test_whether_a_run_was_judged_at_all_is_known(store: Store, is_pair: bool) -> None:
    put_rated_run(store, 1)
    assert not store.scores.has_judgements(["run-1"])
    if is_pair:
        store.scores.put_pair_judgements([PairJudgement("run-1-0-0", "run-1-0-1", "lab:j", "v", "tie")])
    else:
        store.scores.put_judgements([Judgement("run-1-0-0", "lab:j", "v", "accuracy", 1.0)])
    assert store.scores.has_judgements(["run-0", "run-1"])
    assert not store.scores.has_judgements(["run-0"])


def test_outcomes_come_without_their_reasons_where_nobody_reads_them(store: Store) -> None:
    store.scores.put_checks([StoredCheck("o", "complete", "1", False, "It breaks off.")])
    assert [one.checks for one in store.scores.outcomes(["o"], with_reasons=False)] == [
        (ShortCheck("complete", False, ""),)
    ]


def test_what_is_said_of_a_deleted_output_is_not_kept_and_goes_with_it(store: Store) -> None:
    def say() -> None:
        store.scores.put_checks([StoredCheck("o", "complete", "1", False, "It breaks off.")])
        store.scores.put_judgements([Judgement("o", "lab:j", "v1", "accuracy", 1.0)])
        store.scores.put_pair_judgements([PairJudgement("a", "b", "lab:j", "v", "left")])

    say()
    store.runs.remove(WRITTEN.id)
    assert not _said(store)
    say()
    assert not _said(store)


def _said(store: Store) -> list[object]:
    scores = store.scores
    return [*scores.checks(["o"]), *scores.judgements(["o"]), *scores.pair_judgements(["a"])]
