"""Two programs that judge the same outputs at the same moment, against a server that counts."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.experiments.judging import open_docket
from rapport.experiments.judging_claims import Claims
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from rapport.storage.judge_calls import JudgeCall, Took
from rapport.storage.store import Store
from tests.experiments.test_judging_work import PREFER, RATE, REF
from tests.rated_runs import put_rated_run
from tests.servers.judge_server import JudgeServer, good_judge
from tests.servers.loopback import Script

PATIENCE_S = 120
SLOW_S = 0.05
CASES = 6
CALLS = CASES * 2 + CASES * 2  # outputs of two variants, and a pair for each case in both orders
CHILD = """
import sys, time
from rapport.experiments.judging import Order
from rapport.experiments.judging_work import judge
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from rapport.storage.store import Store
from tests.experiments.test_judging_work import PREFER, RATE, REF

store, models = Store(sys.argv[1]), Providers(Settings(), [Endpoint("lab", sys.argv[2])])
print("ready", flush=True)
sys.stdin.readline()
tally = judge(store, models, Order(("run-1",), REF, RATE, PREFER), retries=0, parallel=3)
print(tally.scored, tally.elsewhere + tally.already, tally.failed.total(), flush=True)
models.close()
store.close()
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/judged.db")
    put_rated_run(made, CASES, is_rated=False)
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[JudgeServer]:
    with JudgeServer(lambda asked: Script(tokens=(str(good_judge(asked)),), first_token_s=SLOW_S)) as started:
        yield started


def program(store: Store, server: JudgeServer) -> subprocess.Popen[str]:
    """Another program, ready to judge as soon as it is told to."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, f"sqlite:///{store.file}", server.url],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    return child


def begin(child: subprocess.Popen[str]) -> None:
    assert child.stdin is not None
    child.stdin.write("go\n")
    child.stdin.flush()


def told(child: subprocess.Popen[str]) -> list[int]:
    """What it scored, what was answered for another, and what failed."""
    said, _ = child.communicate(timeout=PATIENCE_S)
    return [int(word) for word in said.split()]


def left(store: Store) -> int:
    from rapport.experiments.judging import Order

    return len(open_docket(store, Order(("run-1",), REF, RATE, PREFER)).tasks)


def test_two_programs_that_judge_the_same_ask_each_question_once(store: Store, server: JudgeServer) -> None:
    both = [program(store, server) for _ in range(2)]
    for child in both:
        begin(child)
    found = [told(child) for child in both]
    assert (len(server.received), left(store)) == (CALLS, 0)
    assert (sum(scored for scored, *_ in found), sum(failed for *_, failed in found)) == (CALLS, 0)
    assert [scored + elsewhere for scored, elsewhere, _ in found] == [CALLS, CALLS]


def test_what_a_killed_program_was_asking_the_other_asks_at_once(store: Store, server: JudgeServer) -> None:
    answer = server.answer
    server.answer = lambda asked: Script(fault="silent")
    killed, other = program(store, server), program(store, server)
    begin(killed)
    deadline = time.monotonic() + PATIENCE_S
    while len(server.received) < 3:
        assert time.monotonic() < deadline, "the calls weren't made in time"
        time.sleep(0.02)
    server.answer = answer
    begin(other)
    killed.kill()
    killed.communicate()
    assert told(other) == [CALLS, 0, 0]
    assert len(server.received) == 3 + CALLS


def test_what_is_claimed_when_a_fault_ends_a_judging_is_given_back(store: Store) -> None:
    call = JudgeCall(REF, "v1", "run-1-0-0")
    with pytest.raises(ZeroDivisionError), Claims(store.judge_calls) as first:
        assert first.take(call) == "mine"
        raise ZeroDivisionError
    with Claims(store.judge_calls) as second:
        assert second.take(call) == "mine"
        second.settle(call, Took())


def test_a_judging_keeps_its_claims_alive(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from rapport.experiments import judging_claims

    monkeypatch.setattr(judging_claims, "RENEW_S", 0.02)
    renewed: list[int] = []
    calls = store.judge_calls
    monkeypatch.setattr(calls, "renew", lambda held, holder: renewed.append(len(held)))
    with Claims(calls) as claims:
        claims.take(JudgeCall(REF, "v1", "run-1-0-0"))
        deadline = time.monotonic() + PATIENCE_S
        while 1 not in renewed:
            assert time.monotonic() < deadline
            time.sleep(0.01)


def test_what_asking_took_is_kept_with_the_question(store: Store, server: JudgeServer) -> None:
    from rapport.experiments.judging import Order
    from rapport.experiments.judging_work import judge

    models = Providers(Settings(), [Endpoint("lab", server.url)])
    judge(store, models, Order(("run-1",), REF, RATE), retries=0, parallel=3)
    models.close()
    [took] = store.judge_calls.took("run-1", REF).values()
    assert (took.calls, took.answered, took.cost_usd, took.unpriced) == (2 * CASES, 2 * CASES, 0.0, 0)
    assert took.input_tokens and took.output_tokens
