"""What rows expect a judge to say yes to: asked after the outputs, once, and told as a check."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.experiments.defining.estimating import estimate
from rapport.experiments.defining.judge import judge_prompt
from rapport.experiments.defining.measuring import measure
from rapport.experiments.defining.planning import keep, keep_caps, stored_plan
from rapport.experiments.judging_after import JudgesAfter
from rapport.experiments.output_checks import run_checks
from rapport.experiments.prompt_library import PromptLibrary
from rapport.providers.registry import Endpoint
from rapport.storage.store import Store
from tests.experiments.defining.desks import planned
from tests.experiments.test_judging_after import PATIENCE_S, SETTINGS, models, started, until
from tests.servers.judge_server import JudgeServer, scores

CAPITALS = """
name: Capitals
scenario: table_row
cases:
  rows:
    - values: {country: France}
      expect: [{judge: Does it name France?}, {not: {judge: Is it rude?}}]
    - values: {country: Japan}
      expect: [{judge: Does it name France?}]
    - values: {country: Chile}
variants:
  - prompt: {name: capital, template: "What of {{ country }}?"}
judge: {model: 'lab:j', metrics: []}
"""


def answered(asked: str) -> str:
    """France is named where it is; nothing is rude; whatever is to be rated is a 2."""
    if "<criterion>" not in asked:
        return scores(2)
    criterion, _, output = asked.partition("</criterion>")
    is_met = "France?" in criterion and "France" in output
    return json.dumps({"reason": "I looked.", "pass": is_met})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/rapport.db")
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[JudgeServer]:
    with JudgeServer(answered) as running:
        yield running


def made(store: Store, folder: Path, server: JudgeServer, more: str = "") -> str:
    return keep(planned(CAPITALS + more, folder, store, Endpoint("lab", server.url)), store)


def at_rest(judges: JudgesAfter, experiment_id: str) -> bool:
    found = judges.judged(experiment_id, 3)
    return found is not None and not found.is_active


def finished(store: Store, experiment_id: str, server: JudgeServer) -> JudgesAfter:
    judges = started(store, experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id))
    return judges


def rates(store: Store, experiment_id: str) -> dict[str, tuple[float | None, int]]:
    run_checks(store, [experiment_id])
    plan = stored_plan(experiment_id, store, SETTINGS)
    return {one.metric: (one.value, one.unscored) for one in measure(store, plan.plan.run, 1, plan.definition)}


def test_each_criterion_is_asked_once_and_is_a_check(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(store, tmp_path, server)
    finished(store, experiment_id, server)
    assert len(server.received) == 3  # the third row expects nothing, and no metric is to be rated
    found = rates(store, experiment_id)
    assert found["judge"] == (0.5, 1)  # the third output expects nothing, so nothing is told of it
    assert found["not judge"] == (1.0, 2)


def test_before_the_judge_was_asked_it_is_unscored(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    from rapport.experiments.running.runner import Runner

    experiment_id = made(store, tmp_path, server)
    runner = Runner(store, 0)
    plan = stored_plan(experiment_id, store, SETTINGS).plan
    assert runner.start(plan, models(server)) and runner.wait(experiment_id, PATIENCE_S)
    assert rates(store, experiment_id)["judge"][0] is None
    judges = JudgesAfter(store, runner, SETTINGS)
    judges.start(experiment_id, models(server))
    assert judges.wait(experiment_id, PATIENCE_S)
    assert rates(store, experiment_id)["judge"][0] == 0.5


def test_what_was_answered_is_never_asked_again(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(store, tmp_path, server, "max_calls: 2\n")
    judges = finished(store, experiment_id, server)
    found = judges.judged(experiment_id, 3)
    assert found is not None and found.is_capped and (found.judged, found.outputs) == (2, 3)
    keep_caps(experiment_id, None, None, store)
    judges.start(experiment_id, models(server))
    assert judges.wait(experiment_id, PATIENCE_S)
    judges.start(experiment_id, models(server))
    assert judges.wait(experiment_id, PATIENCE_S)
    assert len(server.received) == 3


def test_ratings_come_beside_what_is_expected(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    text = CAPITALS.replace("metrics: []", "metrics: [fluency]")
    experiment_id = keep(planned(text, tmp_path, store, Endpoint("lab", server.url)), store)
    judges = finished(store, experiment_id, server)
    found = judges.judged(experiment_id, 3)
    assert found is not None and (found.judged, found.outputs, found.has_criteria) == (6, 6, True)
    assert rates(store, experiment_id)["fluency"][0] == 2.0


def test_answers_are_no_ratings_to_the_pages_of_judges(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    from rapport.experiments.judging_trial import load_bench

    experiment_id = made(store, tmp_path, server)
    finished(store, experiment_id, server)
    bench = load_bench(store, [experiment_id])
    assert not store.scores.has_judgements([experiment_id]) and not bench.judges and not bench.set_aside


def test_the_estimate_counts_the_questions(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    one = planned(CAPITALS + "repeats: 2\n", tmp_path, store, Endpoint("lab", server.url))
    assert one.definition.judge is not None
    prompt = judge_prompt(one.definition.judge, PromptLibrary(None))
    assert estimate(one, store, models(server), prompt).calls == 6


def test_without_a_judge_it_stays_unscored(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    text = CAPITALS.replace("judge: {model: 'lab:j', metrics: []}\n", "")
    experiment_id = keep(planned(text, tmp_path, store), store)
    judges = started(store, experiment_id, models(server))
    assert judges.judged(experiment_id, 3) is None and not server.received
    assert rates(store, experiment_id)["judge"][0] is None
