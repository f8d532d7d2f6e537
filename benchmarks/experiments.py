"""What an experiment adds to the server's own time, with a server that takes 200 ms for each answer.

    python -m benchmarks.experiments [--repeats 3] [--at-once 4 20 100] [--cells 200 200 2000]

Rows of a table, one prompt, one model, each run in a process of its own with a new database. Printed for each number at
once, of the median round: the time on the server from the first request to the last answer over the ideal (aims: 1.05
at 4 and 20, 1.15 at 100); the same of a bare client of Python's standard library, which says what this machine gives
now; how far the reported latency lies from the server's own, in the median and in the worst call (aim: 5 %); from an
answer to its line in the journal, the median and the slowest (aim: on disk within 100 ms), and to its row in the
database, the slowest; memory at its highest above the start (aim: 150 MiB); processor time a cell; load of the machine.

promptfoo 0.123.1, recorded on such a machine: 200 calls in 11.96 s at 4 at once (1.20 x) and 3.39 s at 20 (1.70 x),
reporting 232 and 334 ms for the 200 ms, 272 to 293 MiB.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

ANSWER_S = 0.2
COLUMNS = {
    "at once": 7, "cells": 7, "x ideal": 9, "bare": 7, "latency": 9, "worst": 8, "to disk": 9, "slowest": 9,
    "to db": 9, "MiB": 6, "ms/cell": 9, "load": 7,
}  # fmt: skip
TEXT = "Ten years of Python in Hamburg, then of wind farms. " * 40


@dataclass(frozen=True, slots=True)
class Reported:
    """What the process under test says of itself. Moments are `time.monotonic()`, by the number of the cell."""

    latencies_s: dict[str, float]
    kept_at: dict[str, float]
    stored_at: dict[str, float]
    memory_mib: float
    processor_s: float


@dataclass(frozen=True, slots=True)
class Measured:
    ratio: float
    bare: float
    latency_error: float
    worst_latency_error: float
    to_disk_s: float
    slowest_to_disk_s: float
    slowest_to_database_s: float
    memory_mib: float
    processor_ms: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--at-once", type=int, nargs="+", default=[4, 20, 100])
    parser.add_argument("--cells", type=int, nargs="+", default=[200, 200, 2000])
    parser.add_argument("--child", nargs=3, metavar=("SERVER", "AT_ONCE", "CELLS"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        print(json.dumps(asdict(_run(given.child[0], int(given.child[1]), int(given.child[2])))))
        return
    print("".join(f"{title:>{width}}" for title, width in COLUMNS.items()))
    for at_once, cells in zip(given.at_once, given.cells, strict=True):
        rounds = [_round(at_once, cells) for _ in range(given.repeats)]
        _print(at_once, cells, sorted(rounds, key=lambda one: one.ratio)[len(rounds) // 2])


def _print(at_once: int, cells: int, one: Measured) -> None:
    texts = (
        f"{at_once}", f"{cells}", f"{one.ratio:.3f}", f"{one.bare:.3f}", f"{one.latency_error:+.1%}",
        f"{one.worst_latency_error:+.1%}", f"{one.to_disk_s * 1000:.0f} ms", f"{one.slowest_to_disk_s * 1000:.0f} ms",
        f"{one.slowest_to_database_s * 1000:.0f} ms", f"{one.memory_mib:.0f}", f"{one.processor_ms:.2f}",
        f"{os.getloadavg()[0]:.1f}",
    )  # fmt: skip
    print("".join(f"{text:>{width}}" for text, width in zip(texts, COLUMNS.values(), strict=True)), flush=True)


@contextmanager
def _server() -> Iterator[str]:
    command = [sys.executable, "-m", "benchmarks.fixed_server", "--answer-s", str(ANSWER_S)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def _log(server: str) -> list[tuple[str, float, float]]:
    with urllib.request.urlopen(f"{server}/log", timeout=30) as answer:
        return [(asked, came, left) for asked, came, left in json.load(answer)]


def _ratio(seen: Sequence[tuple[str, float, float]], at_once: int, cells: int) -> float:
    if len(seen) != cells:
        raise SystemExit(f"The server saw {len(seen)} calls, not {cells}.")
    return (max(left for _, _, left in seen) - min(came for _, came, _ in seen)) / (cells / at_once * ANSWER_S)


def _round(at_once: int, cells: int) -> Measured:
    with _server() as server:
        _ask_barely(server, at_once, cells)
        bare = _ratio(_log(server), at_once, cells)
        command = [sys.executable, "-m", "benchmarks.experiments", "--child", server, str(at_once), str(cells)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr)
        reported = Reported(**json.loads(done.stdout.splitlines()[-1]))
        seen = _log(server)[cells:]
    truth = {asked: left - came for asked, came, left in seen}
    errors = [reported.latencies_s[number] / truth[number] - 1 for number in truth]
    to_disk = [reported.kept_at[asked] - left for asked, _, left in seen]
    to_database = [reported.stored_at[asked] - left for asked, _, left in seen]
    return Measured(
        _ratio(seen, at_once, cells),
        bare,
        statistics.median(errors),
        max(errors, key=abs),
        statistics.median(to_disk),
        max(to_disk),
        max(to_database),
        reported.memory_mib,
        reported.processor_s / cells * 1000,
    )


def _ask_barely(server: str, at_once: int, cells: int) -> None:
    """The same calls by threads of the standard library, which prepare, price, measure and store nothing."""
    numbers = iter(range(cells))
    body = {"model": "m", "messages": [{"role": "user", "content": f"bare\n{TEXT}"}], "stream": True}
    content = json.dumps(body).encode()

    def work() -> None:
        connection = http.client.HTTPConnection(urlsplit(server).netloc)
        for _ in numbers:  # the interpreter's lock makes taking one atomic
            connection.request("POST", "/v1/chat/completions", content, {"Content-Type": "application/json"})
            connection.getresponse().read()
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _run(server: str, at_once: int, cells: int) -> Reported:
    from rapport.experiments.plan import Limits, Plan
    from rapport.experiments.running.journal import Journal
    from rapport.experiments.running.runner import Runner
    from rapport.providers.registry import Endpoint, Providers
    from rapport.scenarios.table_row import TableRow, TableRowCase
    from rapport.settings import Settings
    from rapport.storage.runs import Output, Run, RunCase, Variant
    from rapport.storage.store import Store

    stored_at, kept_at = dict[str, float](), dict[str, float]()
    template = "# User\n{{ number }}\nWrite to this person in two sentences.\n{{ text }}"
    variant = Variant("A", "bench", "v1", template, "bench:m")
    run_cases = tuple(RunCase(str(number)) for number in range(cells))
    run = Run("bench", "table_row", "bench", datetime.now(UTC), (variant,), run_cases)
    plan = Plan(
        run,
        1,
        TableRow(),
        lambda case_id: TableRowCase(case_id, {"number": case_id, "text": TEXT}),
        limits={"bench": Limits(concurrent=at_once)},
    )
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'bench.db'}")
        models = Providers(Settings(), [Endpoint("bench", server)])
        put = store.cells.put

        def noted(run_id: str, finished: Sequence[Output]) -> bool:
            is_there = put(run_id, finished)
            stored_at.update({one.case_id: time.monotonic() for one in finished})
            return is_there

        def kept(journal: Journal, one: Output) -> int:
            file = write(journal, one)
            kept_at[one.case_id] = time.monotonic()
            return file

        write = Journal.write
        Journal.write = kept  # type: ignore[method-assign]
        store.cells.put = noted  # type: ignore[method-assign]
        runner = Runner(store, retries=0)
        before_mib, before_s = _memory_mib(), time.process_time()
        if not runner.start(plan, models):
            raise SystemExit("It doesn't start.")
        runner.wait(run.id)
        processor_s, memory_mib = time.process_time() - before_s, _memory_mib() - before_mib
        outputs = store.runs.outputs(run.id)
        if any(one.status != "done" for one in outputs):
            raise SystemExit(f"Some calls failed: {next(one.failure for one in outputs if one.failure)}")
        latencies = {one.case_id: one.timing.total_s or 0.0 for one in outputs}
        models.close()
        store.close()
    return Reported(latencies, kept_at, stored_at, memory_mib, processor_s)


def _memory_mib() -> float:
    """The most so far that was resident."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
