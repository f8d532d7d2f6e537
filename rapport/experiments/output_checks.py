"""Running the automatic checks over the outputs of runs, once for each version of the checks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path

from rapport.errors import StorageError
from rapport.experiments.cases import load_case
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.scoring.check import Check, Letter
from rapport.scoring.checks.all_checks import OUTREACH_CHECKS
from rapport.scoring.message_text import read_message
from rapport.storage.runs import Run
from rapport.storage.scores import StoredCheck
from rapport.storage.store import Store
from rapport.storage.written_store import Written

_AT_ONCE = 50  # outputs whose results are stored together: a stop or a kill costs no more
_SCORING = Path(__file__).parents[1] / "scoring"


def checks_for(scenario: str) -> tuple[Check, ...]:
    """The automatic checks of a scenario's outputs; none where there are none yet."""
    return OUTREACH_CHECKS if scenario == OUTREACH_EMAIL.name else ()


@cache
def check_version() -> str:
    """Changes with the checks' code and phrases, so that what an older version said is never shown as today's."""
    files = sorted([*(_SCORING / "checks").rglob("*"), _SCORING / "message_text.py", _SCORING / "check.py"])
    sources = (file.read_bytes() for file in files if file.suffix in (".py", ".txt"))
    return hashlib.sha256(b"\0".join(sources)).hexdigest()[:16]


def run_checks(
    store: Store,
    run_ids: Sequence[str],
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> int:
    """Check every output of these runs that has no result of this version, and store the results.

    Returns how many outputs were checked. One whose candidate or job was deleted since is unscored, with the reason.

    Raises:
        StorageError: the store can't be read or written.
    """
    runs = {run.id: run for run_id in run_ids if (run := store.runs.load(run_id)) and checks_for(run.scenario)}
    waiting = _waiting(store, list(runs))
    on_progress(0, len(waiting))
    done = 0
    cases: dict[str, OutreachCase | str] = {}
    for start in range(0, len(waiting), _AT_ONCE):
        if should_stop():
            break
        batch = waiting[start : start + _AT_ONCE]
        store.scores.put_checks(
            one for written in batch for one in _checked(store, runs[written.run_id], written, cases)
        )
        done += len(batch)
        on_progress(done, len(waiting))
    return done


def _waiting(store: Store, run_ids: Sequence[str]) -> list[Written]:
    written = store.written.texts(run_ids)
    now = check_version()
    checked = {one.output_id for one in store.scores.checks([one.id for one in written]) if one.version == now}
    return [one for one in written if one.id not in checked]


def _checked(store: Store, run: Run, written: Written, cases: dict[str, OutreachCase | str]) -> Iterator[StoredCheck]:
    """The results of one output; `cases` keeps what was loaded, or why it can't be."""
    if written.case_id not in cases:
        cases[written.case_id] = _case(store, run, written.case_id)
    case = cases[written.case_id]
    if isinstance(case, str):
        for check in checks_for(run.scenario):
            yield StoredCheck(written.id, check.name, check_version(), None, case)
        return
    letter = Letter(read_message(written.text), case, case.job.language or case.job_document.language)
    for check in checks_for(run.scenario):
        found = check(letter)
        places = json.dumps([asdict(place) for place in found.places])
        yield StoredCheck(written.id, check.name, check_version(), found.is_met, found.why, places)


def _case(store: Store, run: Run, case_id: str) -> OutreachCase | str:
    row = next((row for row in run.cases if row.id == case_id), None)
    if row is None:
        return "The case isn't part of the run any more."
    try:
        return load_case(store.documents, row.candidate_id, row.job_id, store.evidence)
    except StorageError as error:
        return str(error)
