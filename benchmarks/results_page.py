"""How long the results of 10,000 outputs and 80,000 ratings take, from the store to every number on the page.

Below that, what a judge with 80,000 judgements adds where somebody counts it.

Seconds of the processor, so that a busy machine changes nothing; libraries are loaded before, as in a running server.

.venv/bin/python -m benchmarks.results_page
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import insert

from rapport.experiments.judging_trial import hear, load_bench
from rapport.experiments.output_checks import checks_for, versions
from rapport.experiments.results import load_results
from rapport.scoring.judging.questions import rubric_version
from rapport.scoring.result_set import DIMENSIONS, check_rates, slices, spending
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.scoring.verdict import WEIGHTED, judge_ratings
from rapport.statistics.ranking import rank
from rapport.statistics.rating import Choice, Rating, weighted
from rapport.storage.rounds import Round
from rapport.storage.runs import Output, Run, RunCase, Timing, Variant
from rapport.storage.scores import Judgement
from rapport.storage.store import Store
from rapport.storage.tables import check_results, choices, documents, marks

CASES, VARIANTS, RATERS = 2_500, 4, 3
RATED = 2_083  # cases: with a tenth rated by all three, 80,000 ratings of eight metrics
TEXT = """Subject: Wind farms and your Kafka work

Hi Ada,

we build software for wind farms, and your work on message queues is close to what the next year will ask of us.
You would own the pipeline that carries the measurements of four hundred turbines from the sea to the control room.

Kind regards,
Jonna
"""
Done = TypeVar("Done")


def main() -> None:
    rank([Choice("c", "A", "B", "r", "left"), Choice("d", "A", "B", "r", "right")])  # loads what is needed
    judge_ratings([Rating(c, v, "r", "m", float(n)) for n, c in enumerate("abc") for v in "AB"], {"m": 1.0}, None)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'rapport.db'}")
        fill(store)
        total = 0.0

        def timed(name: str, work: Callable[[], Done]) -> Done:
            nonlocal total
            started = time.process_time()
            found = work()
            seconds = time.process_time() - started
            total += seconds
            print(f"{name:<42}{seconds:7.2f} s")
            return found

        results = timed("read from the store", lambda: load_results(store, ["run"]))
        print(f"{len(results.items):,} outputs, {len(results.ratings):,} ratings, {len(results.choices):,} choices")
        timed("verdict", lambda: judge_ratings(results.ratings, results.weights, results.scale))
        timed("ranking from choices", lambda: rank(results.choices))
        timed("rates of checks, cost and time", lambda: (check_rates(results), spending(results)))
        overall = timed("weighted score", lambda: weighted(results.ratings, results.weights, WEIGHTED))
        for dimension in DIMENSIONS:
            timed(f"slices by {dimension}", partial(slices, results, overall, dimension, results.scale))
        print(f"{'together':<42}{total:7.2f} s (bound: 3 s)")
        judged(store)
        bench = timed("what a judge said", lambda: load_bench(store, ["run"]))
        timed("its trial", lambda: hear(bench, bench.judges[0]))
        store.close()


def judged(store: Store) -> None:
    """A judge's value for each output on each metric, by the rubric as it is."""
    draw = random.Random(3)
    version = f"prompt.settings.{rubric_version(DEFAULT_RUBRIC)}"
    store.scores.put_judgements(
        Judgement(
            one.id, "lab:judge", version, metric.name, float(draw.randint(1, 3)), "Because of its second paragraph."
        )
        for one in store.written.texts(["run"])
        for metric in METRICS
    )


def fill(store: Store) -> None:
    """A run, a round of ratings by three people with a tenth seen by all, and a round of choices."""
    draw = random.Random(7)
    now = datetime.now(UTC)
    variants = tuple(Variant(f"V{n}", "plain", f"v{n}", "", f"lab:m{n}") for n in range(VARIANTS))
    cases = tuple(RunCase(f"case{n}", f"p{n}", f"j{n % 20}", f"Person {n}") for n in range(CASES))
    run = Run("run", "outreach_email", "Benchmark", now, variants, cases)
    outputs = [
        Output(f"{case.id}-{n}", "run", case.id, n, 1, "done", TEXT, brief="x" * 8_000, timing=Timing(1, n + 2.0))
        for case in cases
        for n in range(VARIANTS)
    ]
    store.runs.add(run, outputs)
    people = ("Ana", "Ben", "Cho")
    for round_id, kind in (("rate", "rate"), ("choose", "choose")):
        store.rounds.add(Round(round_id, round_id, kind, ("run",), DEFAULT_RUBRIC, people, 10, now))  # type: ignore[arg-type]
    said = [
        {
            "round_id": "rate",
            "output_id": output.id,
            "rater": rater,
            "values": _values(draw, output.position),
            "remark": "Reads well, says little." if draw.random() < 0.1 else "",
            "status": "rated",
            "touched_at": now,
        }
        for number, output in enumerate(outputs[: RATED * VARIANTS])
        for rater in (people if number // VARIANTS % 10 == 0 else (people[number // VARIANTS % RATERS],))
    ]
    chosen = [
        {
            "round_id": "choose",
            "left_id": f"{case.id}-{left}",
            "right_id": f"{case.id}-{(left + 1) % VARIANTS}",
            "rater": people[number % RATERS],
            "outcome": draw.choice(["left", "right", "tie", "both_bad"]),
            "reasons": "",
            "touched_at": now,
        }
        for number, case in enumerate(cases)
        for left in range(VARIANTS)
    ]
    with store._database.transaction() as connection:
        connection.execute(insert(documents), _documents(now))
    with store._database.transaction() as connection:
        connection.execute(insert(check_results), _checked(draw, store, run, now))
        connection.execute(insert(marks), said)
        connection.execute(insert(choices), chosen)


def _documents(now: datetime) -> list[dict[str, object]]:
    """A record for each candidate and job, as large as records are: checks are of today only while these stay."""
    ids = [("resume", f"p{n}") for n in range(CASES)] + [("job", f"j{n}") for n in range(20)]
    fixed = {"source": "s", "title": "t", "document": "x" * 60_000, "added_at": now}
    return [{"id": one, "kind": kind, "record": f"{one} " + "y" * 15_000, **fixed} for kind, one in ids]


def _checked(draw: random.Random, store: Store, run: Run, now: datetime) -> list[dict[str, object]]:
    """A result of every check for each output, that of grounding with some claims."""
    written = store.written.texts([run.id])
    now_valid = versions(store, [run], written)
    return [
        {
            "output_id": one.id,
            "name": check.name,
            "version": now_valid[one.id],
            "is_met": draw.random() < 0.9,
            "why": "The salutation uses the person's own name, as the résumé spells it.",
            "data": "x" * (4_000 if check.name.startswith("every") else 30),
            "made_at": now,
        }
        for one in written
        for check in checks_for(run.scenario)
    ]


def _values(draw: random.Random, position: int) -> str:
    pairs = (f'"{metric.name}": {min(3, draw.randint(1, 3) + (draw.random() < 0.1 * position))}' for metric in METRICS)
    return "{" + ", ".join(pairs) + "}"


METRICS = DEFAULT_RUBRIC.metrics

if __name__ == "__main__":
    main()
