"""A real server that fails in every way at random moments, with a fixed seed, and an accounting at the end."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rapport.experiments.plan import Limits
from rapport.experiments.running.runner import Runner
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from rapport.storage.store import Store
from tests.experiments.running.plans import finish, outputs_of, plan_of
from tests.records_for_tests import variant
from tests.servers.loopback import Fault
from tests.servers.model_servers import OllamaServer, OpenAIServer, Script

GOOD = Script(("Dear ", "Ada."), first_token_s=0.01)
FAULTS: tuple[Fault, ...] = (
    "slam", "cut", "no_end", "malformed", "error_midway", "html", "empty", "rate_limited", "server_error",
    "bad_gateway", "safety", "silent",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


def scripts(count: int, share: float, seed: int) -> list[Script]:
    """So many answers, of which about that share goes wrong; then all is well."""
    chance = random.Random(seed)
    faults = [chance.choice(FAULTS) if chance.random() < share else None for _ in range(count)]
    faulty = [Script(("Dear ", "Ada."), fault=fault, retry_after="0.2") if fault else GOOD for fault in faults]
    return [*faulty, GOOD]


@pytest.mark.parametrize("seed", [1, 2])
def test_every_cell_has_one_output_or_one_failure_whatever_the_server_does(store: Store, seed: int) -> None:
    with OpenAIServer(*scripts(200, 0.25, seed)) as server:
        models = Providers(Settings(model_timeout_s=0.5), [Endpoint("lab", server.url)])
        plan = plan_of(
            25, variant("A", "lab:m"), variant("B", "lab:n"), repeats=2, limits={"lab": Limits(concurrent=8)}
        )
        runner = Runner(store, retries=2)
        with closing(models):
            finish(runner, plan, models)
        outputs = store.runs.outputs(plan.run.id)
        places = Counter((o.case_id, o.position, o.repeat) for o in outputs)
        assert (len(places), set(places.values())) == (100, {1})
        assert all((o.status == "done") != (o.failure is not None) for o in outputs)
        assert sum(o.tries for o in outputs) == len(server.received)
        found = runner.progress(plan.run.id)
        assert found is not None
        assert (found.state, found.done + found.failed, found.calls) == ("finished", 100, len(server.received))
        assert sum(found.errors.values()) == found.failed > 0


def test_the_failed_are_asked_again_and_only_they(store: Store) -> None:
    with OpenAIServer(*scripts(60, 0.5, 3)) as server:
        models = Providers(Settings(model_timeout_s=0.5), [Endpoint("lab", server.url)])
        plan = plan_of(40, variant("A", "lab:m"), limits={"lab": Limits(concurrent=4)})
        runner = Runner(store, retries=0)
        with closing(models):
            finish(runner, plan, models)
            failed = [o for o in outputs_of(store, plan) if o.status == "failed"]
            before = len(server.received)
            server.scripts = [GOOD]
            finish(runner, plan, models, rerun_failed=True)
        assert len(server.received) - before == len(failed) > 0
        assert {o.status for o in outputs_of(store, plan)} == {"done"}


def test_a_wait_that_the_server_asks_for_is_kept_by_all_calls(store: Store) -> None:
    asked = [GOOD] * 6 + [Script(fault="rate_limited", retry_after="1")]
    with OpenAIServer(*asked, GOOD) as server:
        models = Providers(Settings(), [Endpoint("lab", server.url)])
        plan = plan_of(30, variant("A", "lab:m"), limits={"lab": Limits(concurrent=3)})
        with closing(models):
            finish(Runner(store, retries=2), plan, models)
        refused_at = server.received[6].at
        assert [one for one in server.received if refused_at + 0.3 < one.at < refused_at + 0.99] == []
        assert len(server.received) == 31


def test_a_slow_provider_does_not_hold_up_another(store: Store) -> None:
    with OpenAIServer(GOOD) as quick, OllamaServer(Script(("Dear ",), first_token_s=0.3)) as slow:
        models = Providers(Settings(ollama_host=slow.url), [Endpoint("lab", quick.url)])
        plan = plan_of(
            8,
            variant("A", "lab:m"),
            variant("B", "ollama:llama3.2:3b"),
            limits={"lab": Limits(concurrent=4), "ollama": Limits(concurrent=2)},
        )
        with closing(models):
            finish(Runner(store, retries=0), plan, models)
        ended = max(one.ended_at or 0 for one in quick.received)
        assert sum(one.at < ended for one in slow.received) < 8
        assert {o.status for o in store.runs.outputs(plan.run.id)} == {"done"}
