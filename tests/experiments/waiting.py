"""What tests of the engine share: start a run, and wait until it is as expected."""

from __future__ import annotations

import time
from collections.abc import Callable

from rapport.experiments.engine import Engine
from rapport.experiments.live import RunView
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.storage.runs import Output, Run
from tests.experiments.scripted import Models
from tests.records_for_tests import case


def by_id(cases: list[OutreachCase]) -> dict[str, OutreachCase]:
    return {one.id: one for one in cases}


def start(engine: Engine, run: Run, models: Models, cases: list[OutreachCase] | None = None) -> bool:
    return engine.start(run, by_id(cases or [case()]), OUTREACH_EMAIL, models)


def until(engine: Engine, run_id: str, holds: Callable[[RunView], bool]) -> RunView:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        view = engine.view(run_id)
        if view is not None and holds(view):
            return view
        time.sleep(0.01)
    raise AssertionError(f"waited in vain, last seen: {engine.view(run_id)}")


def finished(view: RunView) -> bool:
    return not view.is_active and view.finished == len(view.outputs)


def only(view: RunView) -> Output:
    (found,) = view.outputs.values()
    return found
