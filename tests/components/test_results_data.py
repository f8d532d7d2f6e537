from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import streamlit as st

from components import results_data, services
from rapport.experiments import keeping
from rapport.experiments.removing import remove_run
from rapport.experiments.results import Overview, load_said, overview_of
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.scoring.verdict import Verdict, judge_ratings
from rapport.storage.rounds import Mark, StoredChoice
from rapport.storage.store import Store
from tests.rated_runs import LARGE, put_rated_run

RUNS = ("run-1",)
WEIGHTS = {"accuracy": 0.5, "fluency": 0.3}


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
    assert results_data.overview(RUNS).ranking[0].variant == LARGE


def test_the_checks_of_the_same_runs_run_once_at_a_time() -> None:
    put_rated_run(services.store(), 2)
    first = results_data.checking(RUNS)
    assert results_data.checking(RUNS) is first
    assert first.wait(60)
    assert first.result == 4


def on_a_new_server(runs: tuple[str, ...] = RUNS) -> tuple[Overview, Verdict]:
    """What it shows first: nothing is in its memory, and everything in the database."""
    st.cache_resource.clear()
    st.cache_data.clear()
    return results_data.overview(runs), results_data.verdict(runs, WEIGHTS)


def worked_out(runs: tuple[str, ...] = RUNS) -> tuple[Overview, Verdict]:
    said = load_said(services.store(), runs)
    return overview_of(said), judge_ratings(said.ratings, WEIGHTS, said.scale)


@pytest.fixture
def everything_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LEAST_S", 0.0)


def rubric_changed(store: Store) -> None:
    [rating] = [one for one in store.rounds.all() if one.kind == "rate"]
    accuracy, *others = DEFAULT_RUBRIC.metrics
    metrics = (replace(accuracy, weight=0.9), *others)
    store.rounds.add(replace(rating, rubric=replace(rating.rubric, metrics=metrics)))


def written_again(store: Store) -> None:
    [first, *_] = store.runs.outputs("run-1")
    store.runs.put([replace(first, id="again", attempt=first.attempt + 1, text="Hi Ada, this is another letter.")])


def run_deleted(store: Store) -> None:
    put_rated_run(store, 2, "run-2")
    remove_run(store, "run-1")


CHANGES = [
    pytest.param(lambda s: s.rounds.mark(Mark("run-1-rate", "run-1-0-0", "Cho", {"accuracy": 2})), id="a new rating"),
    pytest.param(lambda s: s.rounds.mark(Mark("run-1-rate", "run-1-0-0", "Ana", {"accuracy": 3})), id="a changed one"),
    pytest.param(
        lambda s: s.rounds.choose(StoredChoice("run-1-choose", "run-1-0-0", "run-1-0-1", "Ana", "left")), id="a choice"
    ),
    pytest.param(rubric_changed, id="other weights in the rubric"),
    pytest.param(written_again, id="an output written again"),
    pytest.param(lambda s: s.rounds.delete("run-1-rate"), id="a deleted round"),
    pytest.param(run_deleted, id="a deleted run"),
]


def test_a_new_server_shows_what_another_one_worked_out(
    everything_is_kept: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_rated_run(services.store())
    found = on_a_new_server()
    monkeypatch.setattr(results_data, "load_said", None)  # nothing else is asked
    assert on_a_new_server() == found == worked_out()


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_a_new_server_shows_the_figures_of_now(
    everything_is_kept: None, change: Callable[[Store], None]
) -> None:
    put_rated_run(services.store())
    before = on_a_new_server()
    change(services.store())
    now = on_a_new_server()
    assert (now == worked_out(), now != before) == (True, True)


def test_another_selection_has_figures_of_its_own(everything_is_kept: None) -> None:
    put_rated_run(services.store())
    put_rated_run(services.store(), 3, "run-2")
    found = [on_a_new_server(runs) for runs in (RUNS, ("run-2",), (*RUNS, "run-2"), RUNS)]
    assert found == [worked_out(runs) for runs in (RUNS, ("run-2",), (*RUNS, "run-2"), RUNS)]
    assert found[0] != found[1] != found[2]
