from __future__ import annotations

from components import results_data, services
from rapport.storage.rounds import Mark
from tests.rated_runs import LARGE, put_rated_run

RUNS = ("run-1",)


def test_what_did_not_change_is_gathered_once() -> None:
    put_rated_run(services.store(), 3)
    assert results_data.results(RUNS) is results_data.results(RUNS)


def test_a_new_rating_is_seen_at_once() -> None:
    put_rated_run(services.store(), 3)
    before = len(results_data.results(RUNS).ratings)
    services.store().rounds.mark(Mark("run-1-rate", "run-1-0-0", "Cho", {"accuracy": 2}))
    assert len(results_data.results(RUNS).ratings) == before + 1


def test_the_verdict_follows_the_weights() -> None:
    put_rated_run(services.store())
    assert results_data.verdict(RUNS, {"accuracy": 1.0}).winner == LARGE
    assert results_data.verdict(RUNS, {"accuracy": 0.0}).winner is None


def test_the_ranking_is_of_the_choices() -> None:
    put_rated_run(services.store())
    assert results_data.ranking(RUNS)[0].variant == LARGE


def test_the_checks_of_the_same_runs_run_once_at_a_time() -> None:
    put_rated_run(services.store(), 2)
    first = results_data.checking(RUNS)
    assert results_data.checking(RUNS) is first
    assert first.wait(60)
    assert first.result == 4
