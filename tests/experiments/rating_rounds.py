"""Small rounds over invented letters, for the tests of rating."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rapport.experiments.rating import Material, load_material
from rapport.storage.rounds import RatedMetric, Round, Rubric
from rapport.storage.runs import Run
from rapport.storage.store import Store
from tests.records_for_tests import case, output, run_of, variant

SHORT = Rubric(
    "Short",
    (
        RatedMetric("accuracy", "Is it right?", ("wrong", "slips", "right"), 0.7),
        RatedMetric("fluency", "Does it read well?", ("badly", "so so", "well"), 0.3),
    ),
)
LETTERS = "ABCDEF"


def store_of(folder: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{folder / 'rating.db'}")
    yield store
    store.close()


def put_letters(
    store: Store, people: int, columns: int, run_id: str = "run-1", ref: str = "lab:small", text: str = ""
) -> Run:
    """A finished run; the output of person n by column m has the id RUN-n-m and a text of its own, or `text`."""
    cases = [case(number) for number in range(people)]
    variants = [variant(letter, f"{ref}{letter}") for letter in LETTERS[:columns]]
    run = run_of(cases, variants, run_id)
    outputs = [
        output(
            run,
            column,
            id=f"{run_id}-{number}-{column}",
            case_id=row.id,
            status="done",
            text=text or f"Letter {column} to person {number}",
        )
        for number, row in enumerate(run.cases)
        for column in range(columns)
    ]
    store.runs.add(run, outputs)
    return run


def a_round(raters: Sequence[str] = ("Ines",), **changes: object) -> Round:
    made = Round("r1", "Spring", "rate", ("run-1",), SHORT, tuple(raters), 5, datetime.now(UTC))
    return replace(made, **changes)  # type: ignore[arg-type]


def material_of(store: Store, of: Round) -> Material:
    store.rounds.add(of)
    return load_material(store, of)
