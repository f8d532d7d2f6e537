"""Running the automatic checks over outputs, and keeping what they say until the outputs' sources change.

What is stored carries a version: the checks' own code and phrases, and a digest of what the output was checked against
(both records with their corrections, the passages chosen, the text itself). What has another version is made anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rapport.errors import SourceGone
from rapport.experiments.collecting import without_collecting
from rapport.scenarios.all_scenarios import LETTERS, REPLIES, ROWS
from rapport.scoring.check_names import LETTER_CHECKS, REPLY_CHECKS
from rapport.scoring.findings import Finding, Findings, NamedCheck
from rapport.storage.runs import Output, Run
from rapport.storage.scores import ShortCheck, StoredCheck
from rapport.storage.store import Store
from rapport.storage.written_store import Written, as_written

if TYPE_CHECKING:  # what makes the checks takes long to import, and pages mostly read what is stored
    from rapport.experiments.checked_cases import CheckedCases
    from rapport.scoring.expectations import Expectation
    from rapport.scoring.judging.yes_or_no import Answer

COMPLETE = "complete"
_AT_ONCE = 50  # outputs whose results are stored together: a stop or a kill costs no more
_CORE = Path(__file__).parents[1]
_CODE = (
    "scoring/checks", "scoring/grounding", "scoring/shop", "scoring/message_text.py", "scoring/check.py",
    "scoring/check_names.py", "scoring/findings.py", "scoring/letter_findings.py", "scoring/reply_findings.py",
    "scoring/reply_claims.py", "scoring/expectations.py", "scoring/judging/yes_or_no.py",
    "scoring/judging/json_in_text.py", "scenarios/matching.py", "scenarios/shop", "scenarios/expected.py",
    "experiments/checked_cases.py", "experiments/expectation_checks.py", "experiments/stored_findings.py",
    "documents/language.py", "documents/orders.py", "records/catalogue/audiences.py",
    "records/resume/known_skills.py", "retrieval/words.py",
)  # fmt: skip


class Text(Protocol):
    """An output, of which nothing but this is asked."""

    @property
    def id(self) -> str: ...
    @property
    def run_id(self) -> str: ...
    @property
    def case_id(self) -> str: ...
    @property
    def text(self) -> str: ...


def ended_early(output: Text) -> str:
    """Why a text isn't whole, in a sentence; empty for one that was written to its end."""
    if not isinstance(output, Output):
        return ""
    return {"stopped": "It was stopped before its end.", "failed": "The model failed before its end."}.get(
        output.status, ""
    )


def checks_for(scenario: str) -> tuple[NamedCheck, ...]:
    """The automatic checks of a scenario's outputs; none where there are none yet."""
    return {LETTERS: LETTER_CHECKS, REPLIES: REPLY_CHECKS}.get(scenario, ())


def checks_of(store: Store, run: Run) -> tuple[NamedCheck, ...]:
    """The same of a run, with what its experiment expects, and without what it doesn't ask for. Raises StorageError."""
    from rapport.experiments.expectation_checks import asked_for, definition_of, expectations_of

    definition = definition_of(store, run.id)
    if definition is None:
        return checks_for(run.scenario)
    expected = expectations_of(store, run)
    kinds = dict.fromkeys(one.kind for wanted in expected.values() for one in wanted)
    named = [NamedCheck(kind, f"Expected: {kind.replace('_', ' ')}") for kind in kinds]
    checks = {check.name: check for check in (*checks_for(run.scenario), *named)}
    return tuple(checks[name] for name in asked_for(definition, tuple(checks)) if name in checks)


@cache
def check_version() -> str:
    """Changes with the checks' code and phrases, so that what an older version said is never shown as today's."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in code_files())).hexdigest()[:16]


def code_files() -> list[Path]:
    """The modules and lists of words that decide what a check says; a test holds that none is missing."""
    places = [_CORE / name for name in _CODE]
    files = (file for place in places for file in ([place] if place.is_file() else place.rglob("*")))
    return sorted(file for file in files if file.suffix in (".py", ".txt"))


def versions(store: Store, runs: Iterable[Run], outputs: Iterable[Text]) -> dict[str, str]:
    """The version that results of each of these outputs have today; none for a scenario without checks.

    A conversation's turn is stored with everything that its answer stands on, so that only the text can differ.

    Raises:
        StorageError: the store can't be read.
    """
    known = {run.id: run for run in runs if _is_checked(run)}
    pairs = {
        (run.id, case.id): (case.candidate_id, case.job_id)
        for run in known.values()
        for case in run.cases
        if run.scenario == LETTERS
    }
    asked = [output for output in outputs if output.run_id in known]
    needed = {pairs[place] for one in asked if (place := (one.run_id, one.case_id)) in pairs}
    bases = store.bases.digests(needed)
    none = ("", "")
    judged = {run.id: answers for run in known.values() if (answers := _answers(store, run))}
    return {
        one.id: _version(
            bases.get(pairs.get((one.run_id, one.case_id), none), "") + _told(judged.get(one.run_id, {}).get(one.id)),
            one.text,
            ended_early(one),
        )
        for one in asked
    }


def _answers(store: Store, run: Run) -> Mapping[str, Mapping[str, Answer]]:
    """What the judge answered of what is expected of it, by output and version; mostly nothing is expected of one."""
    from rapport.experiments.expectation_checks import judge_asked

    if not (judge_ref := judge_asked(store, run)):
        return {}
    from rapport.experiments.judging_expected import answers_by_output

    return answers_by_output(store, run.id, judge_ref)


def _told(answers: Mapping[str, Answer] | None) -> str:
    """Changes with what the judge answered of an output."""
    said = sorted((version, answer.is_met, answer.why) for version, answer in (answers or {}).items())
    return f"\0{said}" if said else ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks of today say of a run's outputs, by their ids and without reasons; `missing` is how many are to
    be checked yet."""

    by_output: Mapping[str, tuple[ShortCheck, ...]]
    missing: int


@without_collecting()
def checked(store: Store, run: Run) -> Checked:
    """Look up what is stored, without making anything. Raises StorageError."""
    expected = _expected(store, [run])
    written = [one for one in store.written.bare_texts([run.id]) if _is_asked(run, one, expected)]
    found = valid_checks(store, [run], written, with_reasons=False)
    return Checked(found, len(written) - len(found))


def valid_checks(
    store: Store, runs: Iterable[Run], outputs: Iterable[Text], with_reasons: bool = True
) -> dict[str, tuple[ShortCheck, ...]]:
    """What is stored of these outputs in today's version; what an older one said is as good as not there.

    Raises:
        StorageError: the store can't be read.
    """
    now = versions(store, runs, outputs)
    found = store.scores.outcomes(list(now), with_reasons)
    return {of.output_id: of.checks for of in found if of.version == now[of.output_id]}


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
    from rapport.experiments.checked_cases import CheckedCases

    runs = {run.id: run for run_id in run_ids if (run := store.runs.load(run_id)) and _is_checked(run)}
    expected = _expected(store, runs.values())
    written = [one for one in store.written.texts(list(runs)) if _is_asked(runs[one.run_id], one, expected)]
    known = valid_checks(store, runs.values(), written)
    waiting = [one for one in written if one.id not in known]
    now = versions(store, runs.values(), waiting)
    cases = CheckedCases(store)
    judged = {run.id: _answers(store, run) for run in runs.values()}
    on_progress(0, len(waiting))
    done = 0
    for start in range(0, len(waiting), _AT_ONCE):
        if should_stop():
            break
        batch = waiting[start : start + _AT_ONCE]
        store.scores.put_checks(list(_results(cases, runs, batch, now, expected, judged)))
        done += len(batch)
        on_progress(done, len(waiting))
    return done


def look_up(store: Store, run: Run, output: Output, version: str) -> Findings:
    """What the checks say of one output: what is stored in this version, or made now and stored.

    Raises:
        StorageError: the store can't be read or written.
    """
    from rapport.experiments.checked_cases import CheckedCases
    from rapport.experiments.stored_findings import read_findings

    checks, expected = checks_of(store, run), _expected_of(store, run)
    wanted = {check.name for check in checks_for(run.scenario)} | {one.kind for one in expected.get(output.case_id, ())}
    rows = [row for row in store.scores.checks([output.id]) if row.version == version]
    if not {row.name for row in rows} >= wanted:
        told = {run.id: expected}, {run.id: _answers(store, run)}
        rows = list(_results(CheckedCases(store), {run.id: run}, [output], {output.id: version}, *told))
        store.scores.put_checks(rows)
    return read_findings(rows, checks)


def check_output(cases: CheckedCases, run: Run, output: Text) -> Findings:
    """The findings of an output, or every check unscored where what it was written from is gone.

    A text that was stopped isn't complete, however well its last sentence ends.

    Raises:
        StorageError: the store can't be read now, which says nothing of the output.
    """
    try:
        found = cases.check(run, output.case_id, output.text)
        return _not_whole(found, why) if (why := ended_early(output)) else found
    except SourceGone as error:
        return Findings(tuple(Finding(check, None, str(error)) for check in checks_for(run.scenario)))


def _not_whole(found: Findings, why: str) -> Findings:
    checks = (replace(one, is_met=False, why=why) if one.check.name == COMPLETE else one for one in found.checks)
    return replace(found, checks=tuple(checks))


def _is_checked(run: Run) -> bool:
    """Whether outputs of the run can have checks: the scenario's, or what rows expect."""
    return run.scenario in (LETTERS, REPLIES, ROWS)


def _expected(store: Store, runs: Iterable[Run]) -> dict[str, Mapping[str, Sequence[Expectation]]]:
    """What is expected of the outputs, by run and case."""
    return {run.id: _expected_of(store, run) for run in runs}


def _expected_of(store: Store, run: Run) -> Mapping[str, Sequence[Expectation]]:
    from rapport.experiments.expectation_checks import expectations_of

    return expectations_of(store, run)


def _is_asked(run: Run, output: Text, expected: Mapping[str, Mapping[str, Sequence[Expectation]]]) -> bool:
    return bool(checks_for(run.scenario)) or output.case_id in expected[run.id]


def _results(
    cases: CheckedCases,
    runs: Mapping[str, Run],
    batch: Iterable[Written | Output],
    now: Mapping[str, str],
    expected: Mapping[str, Mapping[str, Sequence[Expectation]]],
    judged: Mapping[str, Mapping[str, Mapping[str, Answer]]],
) -> Iterator[StoredCheck]:
    from rapport.experiments.expectation_checks import check_expected
    from rapport.experiments.stored_findings import stored_rows

    for output in batch:
        run = runs[output.run_id]
        if checks_for(run.scenario):
            yield from stored_rows(output.id, now[output.id], check_output(cases, run, output))
        if output.case_id in expected[run.id]:
            answers = judged[run.id].get(output.id)
            yield from check_expected(as_written(output), expected[run.id][output.case_id], now[output.id], answers)


def _version(basis: str, text: str, early: str) -> str:
    told = f"{basis}\0{text}\0{early}" if early else f"{basis}\0{text}"
    mine = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{check_version()}-{mine[:16]}"
