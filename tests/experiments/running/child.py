"""An experiment in a process of its own, to be killed: python -m tests.experiments.running.child DATABASE SERVER CASES

It prints a line when it has begun, one when it is at rest, and ends with status 3 if another process holds the
experiment.
"""

from __future__ import annotations

import sys

from rapport.experiments.plan import Limits, Plan
from rapport.experiments.running.runner import Runner
from rapport.providers.registry import Endpoint, Providers
from rapport.settings import Settings
from rapport.storage.store import Store
from tests.experiments.running.plans import plan_of
from tests.records_for_tests import variant

AT_ONCE = 6
REPEATS = 2
LABELS = ("A", "B")


def plan(cases: int) -> Plan:
    variants = [
        variant(label, "lab:test-model", template=f"# User\nVariant {label}.\n{{{{ resume }}}}") for label in LABELS
    ]
    return plan_of(cases, *variants, repeats=REPEATS, limits={"lab": Limits(concurrent=AT_ONCE)})


def main(database: str, server: str, cases: str) -> int:
    settings = Settings()
    store = Store(database, settings.home_folder)
    models = Providers(settings, [Endpoint("lab", server)])
    runner, wanted = Runner(store, retries=3), plan(int(cases))
    if not runner.start(wanted, models):
        return 3
    print("begun", flush=True)  # noqa: T201
    runner.wait(wanted.run.id)
    found = runner.progress(wanted.run.id)
    print(found.state if found else "gone", flush=True)  # noqa: T201
    models.close()
    store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
