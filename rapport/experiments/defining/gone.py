"""Cases that can't be written any more, because what they are made of was deleted since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapport.experiments.plan import Plan
from rapport.scenarios.all_scenarios import LETTERS
from rapport.storage.runs import RunCase
from rapport.storage.store import Store

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Gone:
    """One such case: what it is called, and what is missing, as `its candidate`."""

    name: str
    missing: str


def gone_cases(plan: Plan, store: Store) -> dict[str, Gone]:
    """By the id of the case. Questions and rows are kept with their experiment: of those none is ever gone.

    Raises:
        StorageError: the library can't be read.
    """
    if plan.run.scenario != LETTERS:
        return {}
    people = {one.id for one in store.documents.list("resume")}
    jobs = {one.id for one in store.documents.list("job")}
    found: dict[str, Gone] = {}
    for case in plan.run.cases:
        missing = [
            word
            for word, is_there in (("its candidate", case.candidate_id in people), ("its job", case.job_id in jobs))
            if not is_there
        ]
        if missing:
            found[case.id] = Gone(_name(case), " and ".join(missing))
    return found


def without(plan: Plan, gone: dict[str, Gone]) -> Plan:
    """The plan of the cases that are left."""
    cases = tuple(case for case in plan.run.cases if case.id not in gone)
    return replace(plan, run=replace(plan.run, cases=cases))


def told(gone: Sequence[Gone], cases: int) -> str:
    """Which and how many, in a sentence or two; empty for none."""
    if not gone:
        return ""
    named = ", ".join(f"{one.name} ({one.missing})" for one in gone[:MOST_NAMED])
    more = f" and {len(gone) - MOST_NAMED:,} more" if len(gone) > MOST_NAMED else ""
    rest = "The others are written." if len(gone) < cases else "None is left to write."
    return f"{len(gone):,} of {cases:,} cases can't be written, since something was deleted: {named}{more}. {rest}"


def _name(case: RunCase) -> str:
    return case.candidate_name or case.message or case.id
