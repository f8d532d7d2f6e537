"""From the store to a trial, and from a trial into results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rapport.experiments.judging_source import CountedJudge, with_judge
from rapport.experiments.judging_trial import Judge, hear, load_bench
from rapport.experiments.results import load_results
from rapport.scoring.judging.bars import rule
from rapport.scoring.verdict import judge_ratings
from rapport.settings import JudgeBars
from rapport.statistics.rating import Rating
from rapport.storage.scores import Judgement
from rapport.storage.store import Store
from tests.judged_runs import JUDGE, RATING, REF, put_judged_run
from tests.rated_runs import LARGE, SMALL


@pytest.fixture
def store(tmp_path: object) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/judged.db")
    yield made
    made.close()


def test_a_judge_is_held_against_everybody_who_rated_the_same(store: Store) -> None:
    put_judged_run(store)
    bench = load_bench(store, ["run-1"])
    assert bench.judges == (JUDGE,)
    trial = hear(bench, JUDGE).trial
    accuracy, fluency = trial.metrics[0], next(one for one in trial.metrics if one.metric == "fluency")
    assert (accuracy.agreement.units, fluency.agreement.units, fluency.unscored.met) == (48, 47, 1)
    assert accuracy.people.value == pytest.approx(1.0)  # both raters said the same of everything
    assert (trial.flips.rate.met, trial.flips.rate.n, trial.is_length_adjusted) == (0, 24, True)


def test_the_judges_reasons_come_with_what_it_said(store: Store) -> None:
    put_judged_run(store, 2)
    hearing = hear(load_bench(store, ["run-1"]), JUDGE)
    assert hearing.whys["run-1-1-1", "accuracy"] == "Because of accuracy in case 1."
    assert hearing.subjects["run-1-1-1"].about == "Ada 1"


def test_each_version_of_a_prompt_is_a_judge_of_its_own(store: Store) -> None:
    put_judged_run(store, 2)
    store.scores.put_judgements([Judgement("run-1-0-0", REF, "older", "accuracy", 3.0)])
    judges = load_bench(store, ["run-1"]).judges
    assert [judge.rating_version for judge in judges] == [RATING, "older"]


def test_what_was_said_by_a_rubric_of_another_scale_is_no_judge_of_this_one(store: Store) -> None:
    put_judged_run(store, 2)
    store.scores.put_judgements(
        Judgement(f"run-1-0-{place}", REF, "earlier", "accuracy", value, "") for place, value in ((0, 2.0), (1, 5.0))
    )
    assert load_bench(store, ["run-1"]).judges == (JUDGE,)


def test_without_people_nothing_passes(store: Store) -> None:
    put_judged_run(store, is_rated=False)
    ruling = rule(hear(load_bench(store, ["run-1"]), JUDGE).trial, JudgeBars())
    assert not ruling.metrics
    assert ruling.reason


def test_a_counted_judge_is_one_more_rater_under_its_own_name(store: Store) -> None:
    put_judged_run(store)
    results = load_results(store, ["run-1"])
    found = with_judge(results, hear(load_bench(store, ["run-1"]), JUDGE), CountedJudge(JUDGE, ("accuracy",), True))
    added = found.ratings[len(results.ratings) :]
    assert {(one.rater, one.metric) for one in added} == {("Judge lab:judge-1", "accuracy")}
    assert {one.variant for one in added} == {SMALL, LARGE}
    assert len(found.choices) - len(results.choices) == 24
    assert "A model counts as one of the raters: Judge lab:judge-1" in found.notes[-1]


def test_an_unscored_judgement_stays_unscored_in_results_and_moves_no_mean(store: Store) -> None:
    put_judged_run(store, 4)
    results = load_results(store, ["run-1"])
    hearing = hear(load_bench(store, ["run-1"]), JUDGE)
    found = with_judge(results, hearing, CountedJudge(JUDGE, ("fluency",), False))
    said = [one for one in found.ratings if one.rater == JUDGE.rater]
    unscored = [one for one in said if one.value is None]
    assert len(unscored) == 1
    without = [one for one in found.ratings if one not in unscored]
    scale, weights = results.scale, {"fluency": 1.0}
    with_them, left_out = judge_ratings(found.ratings, weights, scale), judge_ratings(without, weights, scale)
    (one, other) = (
        next(metric for metric in verdict.metrics if metric.metric == "fluency").estimates[SMALL]
        for verdict in (with_them, left_out)
    )
    assert (one.mean, one.n, one.unscored) == (other.mean, other.n, 1)


def test_choices_are_told_from_the_side_on_which_they_stood(store: Store) -> None:
    put_judged_run(store, 3)
    results = load_results(store, ["run-1"])
    hearing = hear(load_bench(store, ["run-1"]), JUDGE)
    found = with_judge(results, hearing, CountedJudge(JUDGE, (), True))
    preferred = {
        {"left": one.left, "right": one.right}[one.outcome] for one in found.choices if one.rater == JUDGE.rater
    }
    assert preferred == {LARGE}


def test_a_rating_of_a_judge_never_replaces_one_of_a_person(store: Store) -> None:
    put_judged_run(store, 2)
    results = load_results(store, ["run-1"])
    found = with_judge(results, hear(load_bench(store, ["run-1"]), JUDGE), CountedJudge(JUDGE, ("accuracy",), False))
    assert found.ratings[: len(results.ratings)] == results.ratings
    assert isinstance(found.ratings[0], Rating)


def test_a_judge_of_pairs_alone_rates_nothing(store: Store) -> None:
    put_judged_run(store, 2)
    bench = load_bench(store, ["run-1"])
    alone = replace(bench, said=())
    (judge,) = alone.judges
    assert judge == Judge(REF, "", JUDGE.pair_version)
    assert hear(alone, judge).judged == ()
