"""Experiments whose process is killed at random moments, against a server that counts."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rapport.storage.store import Store
from tests.experiments.running.child import AT_ONCE, LABELS, REPEATS, plan
from tests.experiments.running.plans import outputs_of
from tests.servers.model_servers import ModelServer, OpenAIServer, Script

ROOT = Path(__file__).parents[3]
CASES = 15
CELLS = CASES * len(LABELS) * REPEATS
Prompt = tuple[str, int]  # variant, number of the case
ANSWER = Script(("Dear ", "Ada."), first_token_s=0.08)


@contextmanager
def child(database: str, server: ModelServer) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.experiments.running.child", database, server.url, str(CASES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                os.kill(process.pid, signal.SIGKILL)


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def asked(server: ModelServer, since: int = 0) -> Counter[Prompt]:
    """How often each prompt came to the server."""
    texts = [one.body["messages"][-1]["content"] for one in server.received[since:]]
    found = [re.search(r"Variant (\w)\.(?:.*Number (\d+))?", text, re.DOTALL) for text in texts]
    return Counter((match[1], int(match[2] or 0)) for match in found if match)


def stored(database: str) -> Counter[Prompt]:
    """How many repeats of each prompt have an output."""
    store = Store(database)
    wanted = plan(CASES)
    numbers = {case.id: number for number, case in enumerate(wanted.run.cases)}
    found = Counter((LABELS[o.position], numbers[o.case_id]) for o in outputs_of(store, wanted) if o.is_final)
    store.close()
    return found


def wait_for_requests(server: ModelServer, count: int, process: subprocess.Popen[str]) -> None:
    while len(server.received) < count and process.poll() is None:
        time.sleep(0.002)


def test_killed_at_random_moments_it_continues_and_asks_nothing_twice(tmp_path: Path) -> None:
    database, chance, kills = f"sqlite:///{tmp_path / 'test.db'}", random.Random(5), 2
    with OpenAIServer(ANSWER) as server:
        for _ in range(kills):
            before, seen = stored(database), len(server.received)
            with child(database, server) as process:
                assert line(process) == "begun"
                wait_for_requests(server, seen + chance.randint(1, 16), process)
                time.sleep(chance.uniform(0, 0.12))  # between sending, answering and storing
            now = asked(server, seen)
            assert all(before[prompt] + count <= REPEATS for prompt, count in now.items())
            assert stored(database) & before == before  # nothing was lost
        with child(database, server) as process:
            assert (line(process), line(process)) == ("begun", "finished")
        assert len(server.received) <= CELLS + kills * AT_ONCE
        assert sorted(stored(database).values()) == [REPEATS] * (CASES * len(LABELS))


def test_two_processes_do_not_run_one_experiment(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'test.db'}"
    with OpenAIServer(Script(fault="silent")) as server, child(database, server) as first:
        assert line(first) == "begun"
        with child(database, server) as second:
            assert second.wait(60) == 3
        assert len(server.received) <= AT_ONCE
