"""Runs in the store, as components find them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from components import services
from rapport.storage.runs import Run
from tests.records_for_tests import case, output, run_of, variant

LETTERS = "ABCDEF"


def put_run(*columns: dict[str, object], people: int = 1, ref: str = "lab:small", run_id: str = "run-1") -> Run:
    """A run with one column for each of `columns`, which say what is special about its outputs; else they are done.

    Its candidates and its job are in the library too.
    """
    cases = [case(number) for number in range(people)]
    for one in cases:
        services.store().documents.add("resume", one.candidate_document, one.candidate, "Ada")
        services.store().documents.add("job", one.job_document, one.job, "Platform Engineer")
    run = run_of(cases, [variant(letter, ref) for letter, _ in zip(LETTERS, columns, strict=False)], run_id)
    prefix = "o" if run_id == "run-1" else f"{run_id}-o"
    outputs = [
        output(
            run,
            place,
            id=f"{prefix}{number}{place}",
            case_id=row.id,
            **({"status": "done", "text": "Hi Ada"} | changes),
        )
        for number, row in enumerate(run.cases)
        for place, changes in enumerate(columns)
    ]
    services.store().runs.add(run, outputs)
    return run


def put_named_run(name: str, *columns: dict[str, object], email: str = "") -> Run:
    """The same with one candidate of this name and address; the run's title is the name too."""
    run = put_run(*columns, run_id="model")
    cases = (replace(run.cases[0], candidate_name=name, candidate_email=email),)
    named = replace(run, id="run-1", title=name, cases=cases)
    outputs = services.store().runs.outputs("model")
    services.store().runs.remove("model")
    services.store().runs.add(named, [replace(one, run_id="run-1") for one in outputs])
    return named


def leave_alone_for_an_hour() -> None:
    """Let all outputs look as if the process that wrote them had ended an hour ago."""
    then = datetime.now(UTC) - timedelta(hours=1)
    with closing(sqlite3.connect(services.settings().home_folder / "rapport.db")) as connection, connection:
        connection.execute("UPDATE outputs SET touched_at = ?", (then.replace(tzinfo=None).isoformat(" "),))
