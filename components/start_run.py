"""From what is set up on screen to a run of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from components import outreach_cases, services, state
from rapport.errors import RapportError
from rapport.experiments.engine import new_id
from rapport.experiments.live import Place
from rapport.scenarios.outreach_case import OutreachCase, case_id
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.storage.documents import ListedDocument
from rapport.storage.runs import Output, Run, RunCase, Variant


def start(candidates: Sequence[ListedDocument], job: ListedDocument, variants: Sequence[Variant]) -> str:
    """Begin a run over these candidates and this job; returns its id. A double click gets the first click's run.

    Raises:
        StorageError: a document was deleted meanwhile, or the run can't be stored.
    """
    asked = (tuple(person.id for person in candidates), job.id, tuple(variants))
    if (earlier := state.run_just_started(asked)) is not None:
        return earlier
    cases = tuple(_run_case(person, job) for person in candidates)
    run_id = _start(Run(new_id(), OUTREACH_EMAIL.name, job.title, datetime.now(UTC), tuple(variants), cases))
    state.remember_start(asked, run_id)
    return run_id


def _run_case(person: ListedDocument, job: ListedDocument) -> RunCase:
    candidate = outreach_cases.load(person.id, job.id).candidate
    email = candidate.emails[0].value if candidate.emails else ""
    return RunCase(case_id(person.id, job.id), person.id, job.id, candidate.display_name(person.title), email)


def with_changed_column(run: Run, outputs: Sequence[Output], position: int, variant: Variant) -> str:
    """Begin a run that takes over every finished output but those of one column, which is written anew."""
    variants = tuple(variant if index == position else old for index, old in enumerate(run.variants))
    carried = {(o.case_id, o.position): o for o in outputs if o.position != position}
    return _start(Run(new_id(), run.scenario, run.title, datetime.now(UTC), variants, run.cases), carried)


def again(run: Run, places: Sequence[Place]) -> None:
    """Write these places of a run once more; for callbacks: what goes wrong is shown by the page's next run."""
    try:
        services.engine().again(run.id, places, _cases(run), OUTREACH_EMAIL, services.providers())
    except RapportError as error:
        state.set_trouble(str(error))


def _start(run: Run, carried: dict[Place, Output] | None = None) -> str:
    services.engine().start(run, _cases(run), OUTREACH_EMAIL, services.providers(), carried)
    return run.id


def _cases(run: Run) -> dict[str, OutreachCase]:
    return {case.id: outreach_cases.load(case.candidate_id, case.job_id) for case in run.cases}
