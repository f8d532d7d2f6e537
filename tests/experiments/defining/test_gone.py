"""Cases whose sources were deleted: told before the start, and only they fail."""

from __future__ import annotations

from pathlib import Path

from rapport.experiments.defining.estimating import estimate
from rapport.experiments.defining.gone import gone_cases
from rapport.experiments.defining.planning import Planned, keep
from rapport.experiments.running.runner import Runner
from rapport.storage.store import Store
from tests.experiments.defining.desks import JOB, OUTREACH, RESUME, ROWS, planned, providers, put


def two(folder: Path, store: Store) -> Planned:
    put(folder, ana_txt=RESUME, eva_txt=RESUME.replace("Ana Novak", "Eva Horak"), job_txt=JOB)
    return planned(OUTREACH.replace("ana.txt", "[ana.txt, eva.txt]"), folder, store)


def test_cases_that_can_not_be_written_are_told_before_the_start(tmp_path: Path, store: Store) -> None:
    made = two(tmp_path, store)
    store.documents.remove("resume", made.plan.run.cases[1].candidate_id)
    found = estimate(made, store, providers())
    assert found.gone.startswith(
        "1 of 2 cases can't be written, since something was deleted: Eva Horak (its candidate)"
    )
    assert (found.cells, found.builtin_cells, found.unprepared) == (2, 1, ())


def test_without_its_job_no_case_is_left(tmp_path: Path, store: Store) -> None:
    made = two(tmp_path, store)
    store.documents.remove("job", made.plan.run.cases[0].job_id)
    found = estimate(made, store, providers())
    assert found.gone.endswith("None is left to write.") and found.sampled == 0


def test_only_what_is_gone_fails_and_says_why(tmp_path: Path, store: Store) -> None:
    made = two(tmp_path, store)
    keep(made, store)
    store.documents.remove("resume", made.plan.run.cases[1].candidate_id)
    runner = Runner(store, 0)
    assert runner.start(made.plan, providers()) and runner.wait(made.plan.run.id, 60)
    progress = runner.progress(made.plan.run.id)
    assert progress is not None
    assert (progress.done, progress.failed, dict(progress.errors)) == (1, 1, {"source_gone": 1})


def test_rows_are_never_gone(tmp_path: Path, store: Store) -> None:
    put(tmp_path, rows_csv="company\nAcme\n")
    assert gone_cases(planned(ROWS, tmp_path, store).plan, store) == {}
