"""A small rated experiment over rows of a table, with repeats, a cached answer and a failed one."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from rapport.prompting import version_of
from rapport.providers.model import Failure, Message, ModelSettings, Usage
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.statistics.rating import Outcome
from rapport.storage.rounds import Mark, Round, StoredChoice
from rapport.storage.runs import Output, Run, RunCase, Timing, Variant
from rapport.storage.scores import Judgement, PairJudgement, StoredCheck
from rapport.storage.store import Store

TEMPLATE = "# System\nBe brief.\n\n# User\nPraise {{ city }} for its {{ food }}."
CITIES = (("Prague", "dumplings"), ("Lyon", "quenelles"), ("Parma", "ham"), ("Kyoto", "tofu"), ("Porto", "=1+1"))


def variant(label: str, model: str, template: str = TEMPLATE, **settings: object) -> Variant:
    return Variant(label, "praise", version_of(template), template, model, ModelSettings(**settings))  # type: ignore[arg-type]


def run_of_rows(repeats: int = 2, run_id: str = "exp-1", people: tuple[tuple[str, str], ...] = CITIES) -> Run:
    rows = tuple(
        RunCase(f"row-{number}", message=city, data=json.dumps({"city": city, "food": food}))
        for number, (city, food) in enumerate(people)
    )
    variants = (variant("small", "lab:small", temperature=0.2), variant("large", "lab:large", max_tokens=300))
    return Run(run_id, "table_row", "Praise of cities", datetime(2026, 11, 1, 12, tzinfo=UTC), variants, rows)


def output_id(run: Run, case: int, position: int, repeat: int = 1) -> str:
    return f"{run.id}-{case}-{position}-{repeat}"


def put_run(store: Store, repeats: int = 2) -> Run:
    """All cells done, but for the last case's second column, which failed; the second repeat of Lyon was cached."""
    run = run_of_rows()
    outputs = [_output(run, *place) for place in _places(run, repeats)]
    store.runs.add(run, outputs)
    return run


def _places(run: Run, repeats: int) -> list[tuple[int, int, int]]:
    columns, again = range(len(run.variants)), range(1, repeats + 1)
    return [(case, position, repeat) for case in range(len(run.cases)) for position in columns for repeat in again]


def _output(run: Run, case: int, position: int, repeat: int) -> Output:
    city, food = CITIES[case]
    failed = case == len(CITIES) - 1 and position == 1
    return Output(
        output_id(run, case, position, repeat),
        run.id,
        run.cases[case].id,
        position,
        repeat=repeat,
        status="failed" if failed else "done",
        text="" if failed else f"{city} is lovely, and so is its {food} ({position}/{repeat}).",
        messages=(Message("system", "Be brief."), Message("user", f"Praise {city} for its {food}.")),
        usage=Usage(20, 12),
        timing=Timing(0.1, 1.5, 0.0),
        cost_usd=0.001,
        finish_reason="" if failed else "stop",
        failure=Failure("timeout", "lab:large didn't answer in time.") if failed else None,
        is_cached=case == 1 and repeat == 2,
    )


def put_scores(store: Store, run: Run) -> None:
    """Ana and Ben rate the first repeats; two checks and a judge looked at the first case."""
    add_round(store, run, "rate")
    for case in range(len(run.cases)):
        for position in (0, 1):
            for rater in ("Ana", "Ben"):
                rate(store, run, output_id(run, case, position), rater, 3 if position else 1)
    first, second = output_id(run, 0, 0), output_id(run, 0, 1)
    store.scores.put_checks(
        [
            StoredCheck(first, "contains", "1", True, "It says Prague."),
            StoredCheck(first, "max_words", "1", None, "It can't be told."),
            StoredCheck(second, "contains", "1", False, "It doesn't say Brno."),
        ]
    )
    store.scores.put_judgements([Judgement(first, "lab:judge", "v1", "accuracy", 2.5, "Mostly right.")])
    store.scores.put_pair_judgements([PairJudgement(first, second, "lab:judge", "v1", "right", "More lively.")])


def add_round(store: Store, run: Run, kind: str) -> None:
    store.rounds.add(
        Round(f"{run.id}-{kind}", kind, kind, (run.id,), DEFAULT_RUBRIC, ("Ana", "Ben"), 1, datetime.now(UTC))  # type: ignore[arg-type]
    )


def rate(store: Store, run: Run, output: str, rater: str, value: int, remark: str = "") -> None:
    values = {metric.name: value for metric in DEFAULT_RUBRIC.metrics}
    store.rounds.mark(Mark(f"{run.id}-rate", output, rater, values, remark))


def choose(store: Store, run: Run, left: str, right: str, outcome: Outcome | None, rater: str = "Ana") -> None:
    store.rounds.choose(StoredChoice(f"{run.id}-choose", left, right, rater, outcome))
