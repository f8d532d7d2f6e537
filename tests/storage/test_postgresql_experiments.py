"""Experiments on PostgreSQL: killed, without their database for a while, and with answers asked before."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.experiments.running.runner import Runner
from rapport.storage.store import Store
from tests.experiments.running.child import AT_ONCE, LABELS, REPEATS
from tests.experiments.running.plans import finish, outputs_of, plan_of
from tests.experiments.running.test_kills import ANSWER, CASES, CELLS, child, line, stored, wait_for_requests
from tests.experiments.running.test_storage_trouble import Slow, until
from tests.experiments.scripted import Models, Scripted
from tests.servers.model_servers import ModelServer, OpenAIServer
from tests.servers.postgresql import PostgresqlServer


@pytest.fixture
def store(url: str, own_home: Path) -> Iterator[Store]:
    own_home.mkdir()
    opened = Store(url, own_home)
    yield opened
    opened.close()


def noted(home: Path) -> int:
    """Outputs in the journals of this data folder."""
    return sum(path.read_bytes().count(b'"run_id"') for path in home.glob("postgresql-*-unsaved-*"))


def wait_until_all_are_answered(server: ModelServer, home: Path, before: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        seen = len(server.received)
        time.sleep(1.0)  # long past the half second after which new calls wait for the database
        if (seen, seen - before) == (len(server.received), noted(home)):
            return
    raise AssertionError((len(server.received), before, noted(home), process.poll()))


def test_killed_at_a_random_moment_and_killed_without_its_database_it_loses_no_answer(
    server: PostgresqlServer, url: str, own_home: Path
) -> None:
    with OpenAIServer(ANSWER) as models:
        with child(url, models) as process:  # killed while all is well
            assert line(process) == "begun"
            wait_for_requests(models, random.Random(5).randint(8, 16), process)
        first = len(models.received)
        with child(url, models) as process:  # killed while the database is gone
            assert line(process) == "begun"
            wait_for_requests(models, first + 8, process)
            server.stop()
            try:
                wait_until_all_are_answered(models, own_home, first, process)
                os.kill(process.pid, signal.SIGKILL)
            finally:
                server.start()
        with child(url, models) as process:
            assert (line(process), line(process)) == ("begun", "finished")
        assert CELLS <= len(models.received) <= CELLS + AT_ONCE  # the first kill's calls in flight, and no others
        assert sorted(stored(url).values()) == [REPEATS] * (CASES * len(LABELS))
        assert noted(own_home) == 0


def test_an_experiment_waits_for_its_database_and_goes_on_when_it_is_back(
    server: PostgresqlServer, store: Store
) -> None:
    plan, echo, runner = plan_of(60, repeats=2), Slow(), Runner(store, 0)
    runner.start(plan, Models({"test:echo": echo}))
    until(runner, plan.run.id, lambda one: one.done > 5)
    server.stop()
    try:
        found = until(runner, plan.run.id, lambda one: "nothing is lost" in one.why)
        assert "was lost: its server stopped" in found.why or "doesn't answer" in found.why
    finally:
        server.start()
    assert runner.wait(plan.run.id, 120)
    assert [one.status for one in outputs_of(store, plan)] == ["done"] * 120
    assert len(echo.asked) == 120


def test_what_was_asked_before_is_taken_from_the_cache(store: Store) -> None:
    first, echo = plan_of(5, repeats=2), Scripted()
    finish(Runner(store, 0), first, Models({"test:echo": echo}))
    again = plan_of(5, repeats=2, name="run-2")
    finish(Runner(store, 0), again, Models({"test:echo": echo}))
    assert len(echo.asked) == 10
    assert all(one.is_cached for one in outputs_of(store, again))
