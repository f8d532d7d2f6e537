"""The employers that candidates' résumés name, for leaving them out of what goes to others."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.records.candidate import Candidate
from rapport.records.job import Job
from rapport.storage.store import Store


def employers_of(store: Store, run_ids: Sequence[str]) -> tuple[str, ...]:
    """Every employer of these runs' candidates, but for the companies that hire; each once.

    Raises:
        StorageError: the store can't be read.
    """
    runs = [run for run_id in run_ids if (run := store.runs.load(run_id))]
    candidates = dict.fromkeys(case.candidate_id for run in runs for case in run.cases if case.candidate_id)
    jobs = dict.fromkeys(case.job_id for run in runs for case in run.cases if case.job_id)
    hiring = {name.casefold() for job_id in jobs for name in _company(store, job_id)}
    found = dict.fromkeys(name for candidate_id in candidates for name in _employers(store, candidate_id))
    return tuple(name for name in found if name.casefold() not in hiring)


def _employers(store: Store, candidate_id: str) -> list[str]:
    stored = store.documents.load("resume", candidate_id)
    if stored is None or not isinstance(stored.record, Candidate):
        return []
    record = stored.record
    facts = [record.current_employer, *(position.employer for position in record.positions)]
    return [fact.value for fact in facts if fact is not None]


def _company(store: Store, job_id: str) -> list[str]:
    stored = store.documents.load("job", job_id)
    if stored is None or not isinstance(stored.record, Job) or stored.record.company is None:
        return []
    return [stored.record.company.value]
