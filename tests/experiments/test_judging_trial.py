"""From the store to a trial, and from a trial into results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from rapport.experiments.judging_source import CountedJudge, with_judge
from rapport.experiments.judging_trial import Bench, Judge, hear, load_bench, say_set_aside
from rapport.experiments.results import load_results
from rapport.scoring.judging.bars import rule
from rapport.scoring.judging.questions import question_version
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.scoring.verdict import judge_ratings
from rapport.settings import JudgeBars
from rapport.statistics.rating import Rating
from rapport.storage.rounds import Mark, StoredChoice
from rapport.storage.scores import Judgement, PairJudgement
from rapport.storage.store import Store
from tests.judged_runs import JUDGE, OLDER, PROMPTS, RATING, REF, put_judged_run
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
    store.scores.put_judgements([Judgement("run-1-0-0", REF, OLDER, "accuracy", 3.0)])
    judges = load_bench(store, ["run-1"]).judges
    assert [judge.rating_version for judge in judges] == [RATING, OLDER]


def other_rubric(store: Store, values: tuple[float, float], version: str = "") -> Bench:
    """A run that was judged twice: by the rubric that counts, and before that by another one."""
    put_judged_run(store, 2)
    narrow = replace(DEFAULT_RUBRIC, metrics=tuple(replace(m, wording=m.wording[:2]) for m in DEFAULT_RUBRIC.metrics))
    asked = version or question_version(PROMPTS["rate"], narrow)
    store.scores.put_judgements(
        Judgement(f"run-1-0-{place}", REF, asked, metric, value, "")
        for place, value in enumerate(values)
        for metric in ("accuracy", "fluency")
    )
    compared = question_version(PROMPTS["prefer"], narrow)
    store.scores.put_pair_judgements([PairJudgement("run-1-0-0", "run-1-0-1", REF, compared, "left", "")])
    return load_bench(store, ["run-1"])


@pytest.mark.parametrize(
    ("values", "version"),
    [
        pytest.param((2.0, 5.0), "", id="another-scale"),
        pytest.param((1.0, 2.0), "", id="a-narrower-scale-whose-values-fit"),
        pytest.param((1.0, 2.0), "0123456789ab.00000000", id="stored-before-rubrics-had-versions"),
    ],
)
def test_what_was_asked_by_another_rubric_is_set_aside_and_counted(
    store: Store, values: tuple[float, float], version: str
) -> None:
    bench = other_rubric(store, values, version)
    assert (bench.judges, bench.set_aside) == ((JUDGE,), {REF: 3})  # two outputs, and a pair in one order
    hearing = hear(bench, JUDGE)
    assert {one.judge["accuracy"] for one in hearing.judged if one.id == "run-1-0-1"} == {2.0}
    assert len(hearing.pairs) == 2


def test_a_counted_judge_says_how_much_it_left_out(store: Store) -> None:
    hearing = hear(other_rubric(store, (1.0, 2.0)), JUDGE)
    found = with_judge(load_results(store, ["run-1"]), hearing, CountedJudge(JUDGE, ("accuracy",), False))
    assert "3 earlier answers were asked by another rubric" in found.notes[-1]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        pytest.param(0, "", id="none"),
        pytest.param(1, "1 earlier answer was asked by another rubric, or an earlier wording of this one: it isn't "
                     "counted.", id="one"),
    ],
)  # fmt: skip
def test_what_is_set_aside_is_said_in_a_sentence(count: int, words: str) -> None:
    assert say_set_aside(count) == words


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


def test_people_are_held_against_it_by_their_last_word_also_in_an_older_round(store: Store) -> None:
    put_judged_run(store, 2)
    (older,) = [one for one in store.rounds.all() if one.kind == "rate"]
    pairs = next(one for one in store.rounds.all() if one.kind == "choose")
    later = older.created_at + timedelta(hours=1)
    store.rounds.add(replace(older, id="newer", created_at=later))
    store.rounds.add(replace(pairs, id="newer pairs", created_at=later))
    store.rounds.mark(Mark("newer", "run-1-0-0", "Ana", {"accuracy": 1}))
    store.rounds.choose(StoredChoice("newer pairs", "run-1-0-0", "run-1-0-1", "Ana", "left"))
    store.rounds.mark(Mark(older.id, "run-1-0-0", "Ana", {"accuracy": 3}))
    store.rounds.choose(StoredChoice(pairs.id, "run-1-0-1", "run-1-0-0", "Ana", "left"))
    bench = load_bench(store, ["run-1"])
    assert bench.people["run-1-0-0"]["Ana"]["accuracy"] == 3
    assert bench.chose["run-1-0-0", "run-1-0-1"] == ["right"]
