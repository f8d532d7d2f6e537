"""Plans of invented cases, which need no store and cost little."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from rapport.experiments.plan import Plan
from rapport.experiments.running.runner import Runner
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.storage.runs import Output, Variant
from rapport.storage.store import Store
from tests.records_for_tests import case, run_of, variant

made = cache(case)


def plan_of(cases: int, *variants: Variant, repeats: int = 1, name: str = "run-1", **changes: Any) -> Plan:
    """So many cases, by default one variant asking `test:echo`."""
    all_cases = [made(number) for number in range(cases)]
    by_id: dict[str, OutreachCase] = {one.id: one for one in all_cases}
    run = replace(run_of(all_cases, list(variants) or [variant()], name), title=name)
    return Plan(run, repeats, OUTREACH_EMAIL, by_id.__getitem__, **changes)


def outputs_of(store: Store, plan: Plan) -> list[Output]:
    """The newest attempts, by case, variant and repeat as in the plan."""
    order = {one.id: number for number, one in enumerate(plan.run.cases)}
    found = store.runs.outputs(plan.run.id)
    return sorted(found, key=lambda one: (order[one.case_id], one.position, one.repeat))


def finish(runner: Runner, plan: Plan, models: Any, **options: Any) -> None:
    """Start and wait until it is at rest."""
    assert runner.start(plan, models, **options)
    assert runner.wait(plan.run.id, 90)
