"""The judge of an experiment, asked after its outputs by a real server that counts."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rapport.experiments.defining.planning import keep, keep_caps
from rapport.experiments.judging_after import JudgesAfter, judge_experiment
from rapport.experiments.judging_calls import Tally
from rapport.experiments.judging_lease import ELSEWHERE, lease
from rapport.experiments.plan import Plan
from rapport.experiments.running.runner import Runner
from rapport.providers.model import Usage
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from rapport.storage.store import Store
from tests.experiments.defining.desks import ROWS, planned, put
from tests.servers.judge_server import JudgeServer, scores
from tests.servers.loopback import Script

SETTINGS = Settings()
PATIENCE_S = 60
TWELVE = "company,city\n" + "".join(f"Company {number},Graz\n" for number in range(12))


@dataclass
class Priced:
    """The models of a server, at a dollar for every 360 tokens of an answer: what a whole one has by estimate."""

    inner: Providers

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)

    def cost_usd(self, ref: str, usage: Usage) -> float | None:
        return max(1.0, round((usage.output_tokens or 0) / 360))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/rapport.db")
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[JudgeServer]:
    with JudgeServer(lambda asked: scores(2)) as started:
        yield started


def made(store: Store, folder: Path, server: JudgeServer, more: str = "", name: str = "Rows") -> str:
    """An experiment of twelve rows by the built-in writer, judged by the server."""
    put(folder, rows_csv=TWELVE)
    text = ROWS.replace("name: Rows", f"name: {name}") + f"judge: {{model: 'lab:j'}}\n{textwrap.dedent(more)}"
    return keep(planned(text, folder, store, Endpoint("lab", server.url)), store)


def models(server: JudgeServer) -> Providers:
    return Providers(SETTINGS, [Endpoint("lab", server.url)])


def started(store: Store, experiment_id: str, asked: object) -> JudgesAfter:
    """Run it, as the browser does, with its judge afterwards."""
    from rapport.experiments.defining.planning import stored_plan

    runner = Runner(store, 0)
    judges = JudgesAfter(store, runner, SETTINGS)
    runner.start(stored_plan(experiment_id, store, SETTINGS).plan, asked)  # type: ignore[arg-type]
    judges.follow(experiment_id, asked)  # type: ignore[arg-type]
    assert runner.wait(experiment_id, PATIENCE_S)
    return judges


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def at_rest(judges: JudgesAfter, experiment_id: str, least: int = 1) -> bool:
    found = judges.judged(experiment_id, 12)
    return found is not None and not found.is_active and found.judged >= least


def test_the_judge_is_asked_by_itself_once_the_outputs_are_written(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    experiment_id = made(store, tmp_path, server)
    judges = started(store, experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 12))
    assert len(server.received) == 12


def test_without_a_judge_nobody_is_asked(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    put(tmp_path, rows_csv=TWELVE)
    experiment_id = keep(planned(ROWS, tmp_path, store), store)
    judges = started(store, experiment_id, models(server))
    assert judges.judged(experiment_id, 12) is None and not server.received


def test_the_metrics_that_were_chosen_are_all_that_is_asked_for(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    put(tmp_path, rows_csv="company\nAcme\n")
    text = ROWS + "judge: {model: 'lab:j', metrics: [fluency, accuracy]}\n"
    experiment_id = keep(planned(text, tmp_path, store, Endpoint("lab", server.url)), store)
    judges = started(store, experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id))
    [output] = store.runs.outputs(experiment_id)
    assert {one.metric for one in store.scores.judgements([output.id])} == {"accuracy", "fluency"}


def test_a_cap_on_calls_holds_for_outputs_and_judge_together(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(store, tmp_path, server, "max_calls: 5")
    judges = started(store, experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 5))
    found = judges.judged(experiment_id, 12)
    assert found is not None and found.is_capped and "cap of 5 calls" in found.why
    assert len(server.received) == 5


def test_a_cap_on_dollars_counts_what_the_judge_was_asked_before(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    experiment_id = made(store, tmp_path, server, "max_cost_usd: 12")
    asked = Priced(models(server))
    judges = started(store, experiment_id, asked)
    until(lambda: at_rest(judges, experiment_id, 5))  # 5 dollars; the next may take 3,000 tokens, 8 dollars more
    judges.start(experiment_id, asked)  # type: ignore[arg-type]
    assert judges.wait(experiment_id, PATIENCE_S)
    assert len(server.received) == 5


def test_a_raised_cap_lets_the_judge_go_on_with_the_rest_alone(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    experiment_id = made(store, tmp_path, server, "max_calls: 5")
    judges = started(store, experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 5))
    keep_caps(experiment_id, 100, None, store)
    judges.start(experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 12))
    assert len(server.received) == 12


def test_a_stop_keeps_what_was_said_and_the_rest_is_asked_later(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    server.scripts[0] = Script(first_token_s=0.2)
    experiment_id = made(store, tmp_path, server, "limits: {lab: {concurrent: 1}}")
    judges = started(store, experiment_id, models(server))
    until(lambda: (found := judges.judged(experiment_id, 12)) is not None and found.judged >= 2)
    judges.stop(experiment_id)
    assert judges.wait(experiment_id, PATIENCE_S)
    found = judges.judged(experiment_id, 12)
    assert found is not None and 2 <= found.judged < 12
    before = len(server.received)
    judges.start(experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 12))
    assert len(server.received) - before == 12 - found.judged


def test_no_more_calls_are_under_way_at_once_than_its_provider_may_have(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    experiment_id = made(store, tmp_path, server, "limits: {lab: {concurrent: 1, requests_per_minute: 600}}")
    began = time.monotonic()
    judges = started(store, experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 12))
    assert time.monotonic() - began > 1.0  # twelve calls at ten a second: 11 gaps of 0.1 s


def test_while_another_process_has_the_experiment_nobody_is_asked(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    from rapport.experiments.defining.planning import stored_plan

    experiment_id = made(store, tmp_path, server)
    plan = stored_plan(experiment_id, store, SETTINGS)
    runner = Runner(store, 0)
    runner.start(plan.plan, models(server))
    assert runner.wait(experiment_id, PATIENCE_S)
    progress = runner.progress(experiment_id)
    assert progress is not None
    with lease(store, experiment_id) as is_held:
        assert is_held()
        why = judge_experiment(plan, progress, store, models(server), SETTINGS, tally=Tally())
    assert why == ELSEWHERE and not server.received


CHILD = """
import sys, time
from rapport.experiments.defining.planning import stored_plan
from rapport.experiments.judging_after import JudgesAfter
from rapport.experiments.running.runner import Runner
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from rapport.storage.store import Store

store, experiment_id, url = Store(sys.argv[1]), sys.argv[2], sys.argv[3]
models, runner = Providers(Settings(), [Endpoint("lab", url)]), Runner(Store(sys.argv[1]), 0)
judges = JudgesAfter(store, runner, Settings())
runner.start(stored_plan(experiment_id, store, Settings()).plan, models)
judges.follow(experiment_id, models)
time.sleep(120)
"""


def test_a_killed_judge_goes_on_where_it_was_and_asks_nothing_twice(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    server.scripts[0] = Script(first_token_s=0.2)
    experiment_id = made(store, tmp_path, server, "limits: {lab: {concurrent: 1}}")
    place = f"sqlite:///{tmp_path}/rapport.db"
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, place, experiment_id, server.url],
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    judges = JudgesAfter(store, Runner(store, 0), SETTINGS)
    try:
        until(lambda: (found := judges.judged(experiment_id, 12)) is not None and found.judged >= 3)
    finally:
        child.kill()
        child.wait()
    found = judges.judged(experiment_id, 12)
    assert found is not None and found.judged < 12
    judges.start(experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 12))
    assert len(server.received) in (12, 13)  # the one that was under way was never answered


def test_what_the_judge_took_counts_when_outputs_are_asked_for_again(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    from rapport.experiments.defining.planning import stored_plan
    from rapport.experiments.judging_counts import with_judged

    experiment_id = made(store, tmp_path, server, "max_calls: 20")
    judges = started(store, experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 12))
    planned_again = stored_plan(experiment_id, store, SETTINGS)
    progress = Runner(store, 0).progress(experiment_id)
    assert with_judged(planned_again, progress, store, models(server)).judged.calls == 12


@dataclass
class Cheap(Priced):
    """Every answer costs seven cents, whatever its size."""

    def cost_usd(self, ref: str, usage: Usage) -> float | None:
        return 0.07 if ref == "lab:j" else 0.0


def test_after_a_restart_the_dollars_of_the_judge_are_what_it_took_and_no_estimate(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    from rapport.experiments.defining.planning import stored_plan
    from rapport.experiments.judging_counts import judged_before

    experiment_id = made(store, tmp_path, server, "max_cost_usd: 100\nexpect: [{judge: Is it kind?}]")
    server.answer = lambda asked: '{"reason": "So.", "answer": "yes"}' if "Is it kind?" in asked else scores(2)
    asked = Cheap(models(server))
    judges = started(store, experiment_id, asked)
    until(lambda: at_rest(judges, experiment_id, 24))
    progress = Runner(store, 0).progress(experiment_id)
    assert progress is not None
    again = stored_plan(experiment_id, store, SETTINGS)
    found = judged_before(again, progress, store, Priced(models(server)))  # type: ignore[arg-type]
    assert (found.calls, round(found.cost_usd, 6)) == (24, 1.68)  # 12 ratings and 12 answers at 0.07


def test_answers_from_before_what_they_took_was_kept_are_reckoned(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    from rapport.experiments.defining.planning import stored_plan
    from rapport.experiments.judging_counts import judged_before

    experiment_id = made(store, tmp_path, server, "max_cost_usd: 100")
    judges = started(store, experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 12))
    with store._database.transaction() as connection:  # as an older version left it
        connection.exec_driver_sql("DELETE FROM judge_calls")
    progress = Runner(store, 0).progress(experiment_id)
    assert progress is not None
    again = stored_plan(experiment_id, store, SETTINGS)
    found = judged_before(again, progress, store, Priced(models(server)))  # type: ignore[arg-type]
    assert (found.calls, found.cost_usd) == (12, 12.0)  # a dollar each, as Priced reckons 360 tokens


def test_another_program_sees_that_it_is_being_judged(store: Store, tmp_path: Path, server: JudgeServer) -> None:
    experiment_id = made(store, tmp_path, server)
    Runner(store, 0).start(stored(store, experiment_id), models(server))
    other = Runner(store, 0)
    assert other.wait(experiment_id, PATIENCE_S)
    with lease(store, experiment_id) as is_held:
        assert is_held()
        found = JudgesAfter(store, other, SETTINGS).judged(experiment_id, 12)
    assert found is not None and (found.is_active, found.is_elsewhere, found.judged) == (True, True, 0)


def test_what_kept_the_judge_from_being_asked_is_told_and_gone_once_it_is_asked(
    store: Store, tmp_path: Path, server: JudgeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rapport.errors import StorageError
    from rapport.experiments import judging_after

    def locked(*_: object) -> None:
        raise StorageError("The database is locked.")

    experiment_id = made(store, tmp_path, server)
    with monkeypatch.context() as patched:
        patched.setattr(judging_after, "count_calls", locked)
        judges = started(store, experiment_id, models(server))
        until(lambda: not judges._followed)
    found = judges.judged(experiment_id, 12)
    assert found is not None and found.why == "The judge wasn't asked: The database is locked."
    judges.start(experiment_id, models(server))
    until(lambda: at_rest(judges, experiment_id, 12))
    found = judges.judged(experiment_id, 12)
    assert found is not None and not found.why


def test_who_was_told_to_stop_before_all_is_written_asks_nobody(
    store: Store, tmp_path: Path, server: JudgeServer
) -> None:
    experiment_id = made(store, tmp_path, server)
    runner = Runner(store, 0)
    judges = JudgesAfter(store, runner, SETTINGS)
    with lease(store, experiment_id):  # so that it waits
        judges.follow(experiment_id, models(server))
        judges.stop(experiment_id)
    runner.start(stored(store, experiment_id), models(server))
    assert runner.wait(experiment_id, PATIENCE_S)
    found = judges.judged(experiment_id, 12)
    assert found is not None and (found.is_active, found.judged) == (False, 0)
    assert not server.received


def test_only_the_last_judgings_that_are_over_are_kept(
    store: Store, tmp_path: Path, server: JudgeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rapport.experiments import judging_after

    monkeypatch.setattr(judging_after, "_KEPT", 1)
    runner = Runner(store, 0)
    judges = JudgesAfter(store, runner, SETTINGS)
    ids = [made(store, tmp_path, server, name=f"Trial {number}") for number in range(3)]
    for experiment_id in ids:
        runner.start(stored(store, experiment_id), models(server))
        assert runner.wait(experiment_id, PATIENCE_S)
        judges.start(experiment_id, models(server))
        assert judges.wait(experiment_id, PATIENCE_S)
    assert set(judges._sittings) == set(ids[1:])
    judges.forget(ids[2])
    assert set(judges._sittings) == {ids[1]}


def stored(store: Store, experiment_id: str) -> Plan:
    from rapport.experiments.defining.planning import stored_plan

    return stored_plan(experiment_id, store, SETTINGS).plan
