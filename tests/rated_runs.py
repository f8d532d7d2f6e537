"""A small rated run that tests of results share: two variants, some cases, two raters, choices."""

from __future__ import annotations

from datetime import UTC, datetime

from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.rounds import Mark, Round, RoundKind, StoredChoice
from rapport.storage.runs import Run, Timing
from rapport.storage.store import Store
from tests.records_for_tests import case, output, run_of, variant

LETTER = """Subject: Wind farms and Kafka

Hi Ada,

we build software for wind farms, and your work on Kafka at Quillon is close to what the next year will ask of us.

Would twenty minutes on Thursday suit you?

Kind regards,
Jonna
"""
SMALL, LARGE = "plain · lab:small", "plain · lab:large"


def put_rated_run(
    store: Store, people: int = 8, run_id: str = "run-1", *, is_rated: bool = True, is_built_in: bool = False
) -> Run:
    """A run in which `LARGE` writes better than `SMALL`; its candidates and job are in the library.

    With `is_built_in` it was free and took milliseconds.
    """
    cases = [case(number) for number in range(people)]
    for one in cases:
        store.documents.add("resume", one.candidate_document, one.candidate, "Ada")
        store.documents.add("job", one.job_document, one.job, "Platform Engineer")
    run = run_of(cases, [variant("A", "lab:small"), variant("B", "lab:large")], run_id)
    store.runs.add(
        run,
        [
            output(
                run,
                place,
                id=f"{run_id}-{number}-{place}",
                case_id=row.id,
                status="done",
                text=LETTER if place else "Dear [Name], buy now",
                cost_usd=0.0 if is_built_in else 0.01 * (place + 1),
                timing=Timing(0.0, 0.001 + place / 1000) if is_built_in else Timing(0.1, 1.0 + place),
            )
            for number, row in enumerate(run.cases)
            for place in (0, 1)
        ],
    )
    if is_rated:
        rate(store, run)
        choose(store, run)
    return run


def rate(store: Store, run: Run, raters: tuple[str, ...] = ("Ana", "Ben")) -> None:
    """Everybody rates everything: `LARGE` mostly 3, `SMALL` mostly 1, and a remark on the first."""
    add_round(store, run, "rate", raters)
    for number in range(len(run.cases)):
        for place in (0, 1):
            for rater in raters:
                value = (3 if number % 4 else 2) if place else (1 if number % 3 else 2)
                values = {metric.name: value for metric in DEFAULT_RUBRIC.metrics}
                remark = "Too pushy for my taste" if number == 0 and place == 0 and rater == raters[0] else ""
                store.rounds.mark(Mark(f"{run.id}-rate", f"{run.id}-{number}-{place}", rater, values, remark))


def choose(store: Store, run: Run) -> None:
    """One rater prefers `LARGE`, but for a tie and a skipped pair."""
    add_round(store, run, "choose", ("Ana",))
    for number in range(len(run.cases)):
        outcome = "tie" if number == 1 else None if number == 2 else "right"
        left, right = f"{run.id}-{number}-0", f"{run.id}-{number}-1"
        store.rounds.choose(StoredChoice(f"{run.id}-choose", left, right, "Ana", outcome))  # type: ignore[arg-type]


def add_round(store: Store, run: Run, kind: RoundKind, raters: tuple[str, ...]) -> None:
    store.rounds.add(Round(f"{run.id}-{kind}", kind, kind, (run.id,), DEFAULT_RUBRIC, raters, 1, datetime.now(UTC)))
