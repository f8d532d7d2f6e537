"""Results of checks as they are stored: complete, of today's sources, and made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.errors import StorageError
from rapport.experiments.output_checks import checks_for, look_up, run_checks, versions
from rapport.experiments.results import load_results
from rapport.experiments.stored_findings import read_findings, stored_rows
from rapport.scenarios.shop.case import dump_grounds
from rapport.scoring.findings import EVERY_CLAIM, Finding, Findings, NamedCheck
from rapport.storage.runs import Output, Run, RunCase
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run
from tests.records_for_tests import output, variant
from tests.shoes import BOOT, RUNNER, found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    yield opened
    opened.close()


def put_talk(store: Store, *replies: str) -> Run:
    """A conversation in which each reply answers a message of its own."""
    cases = tuple(
        RunCase(f"talk-{number:04}", message="boots", data=dump_grounds(found(BOOT, RUNNER)))
        for number, _ in enumerate(replies, start=1)
    )
    run = Run("talk", "shoe_chat", "boots", datetime.now(UTC), (variant(),), cases)
    store.runs.add(
        run,
        [
            output(run, 0, id=f"t{n}", case_id=case.id, status="done", text=text)
            for n, (case, text) in enumerate(zip(cases, replies, strict=True))
        ],
    )
    return run


def the_output(store: Store, output_id: str) -> Output:
    wanted = store.runs.output(output_id)
    assert wanted is not None
    return wanted


def version(store: Store, run: Run, output_id: str) -> str:
    return versions(store, [run], [the_output(store, output_id)])[output_id]


@pytest.mark.parametrize("scenario", ["outreach_email", "shoe_chat"])
def test_every_check_of_a_scenario_is_stored(store: Store, scenario: str) -> None:
    run = put_rated_run(store, 1) if scenario == "outreach_email" else put_talk(store, "Take [1].")
    run_checks(store, [run.id])
    first = store.written.texts([run.id])[0].id
    assert {row.name for row in store.scores.checks([first])} == {check.name for check in checks_for(scenario)}


def test_results_hold_the_checks_of_a_shop_with_their_titles(store: Store) -> None:
    put_talk(store, "Take [1].", "The Oakfern Brisk Chelsea Boot costs £3.00.")
    run_checks(store, ["talk"])
    results = load_results(store, ["talk"])
    met = {one.output_id: one.is_met for one in results.checks if one.name == "right_price"}
    assert (met, results.check_titles["right_price"]) == ({"t0": True, "t1": False}, "Gives the right prices")


def test_a_turn_knows_the_products_of_the_turns_before_it(store: Store) -> None:
    run = put_talk(store, "Take [1].")
    later = RunCase("talk-0002", message="and for men?", data=dump_grounds(found(RUNNER)))
    run = replace(run, cases=(*run.cases, later))
    said = output(
        run, 0, id="later", case_id="talk-0002", status="done", text="The Oakfern Brisk Chelsea Boot, as before."
    )
    named = look_up(store, run, said, "v").checks[0]
    assert (named.check.name, named.is_met) == ("only_given_products", True)


CHANGES: dict[str, Callable[[Store, Run], object]] = {
    "a correction": lambda store, run: store.documents.correct("resume", run.cases[0].candidate_id, {"skills": ["Go"]}),
    "of the job": lambda store, run: store.documents.correct("job", run.cases[0].job_id, {"company": "Windrad"}),
    "a chosen passage": lambda store, run: store.evidence.choose(
        run.cases[0].candidate_id, run.cases[0].job_id, "p1", "pin"
    ),
    "a deleted document": lambda store, run: store.documents.remove("resume", run.cases[0].candidate_id),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_was_checked_against_other_records_is_checked_anew(
    store: Store, change: Callable[[Store, Run], object]
) -> None:
    run = put_rated_run(store, 2)
    run_checks(store, ["run-1"])
    change(store, run)
    others = 2 if change is not CHANGES["of the job"] else 4  # both people applied for the job
    assert (load_results(store, ["run-1"]).unfinished_checks, run_checks(store, ["run-1"])) == (others, others)


def test_a_correction_taken_back_brings_the_old_results_back(store: Store) -> None:
    run = put_rated_run(store, 1)
    run_checks(store, ["run-1"])
    store.documents.correct("resume", run.cases[0].candidate_id, {"skills": ["Go"]})
    store.documents.uncorrect("resume", run.cases[0].candidate_id)
    assert load_results(store, ["run-1"]).unfinished_checks == 0


def test_a_corrected_record_is_what_claims_are_looked_up_in(store: Store) -> None:
    run = put_rated_run(store, 1)
    said = output(run, 0, id="claim", status="done", text="Hi Ada,\n\nyou know Terraform and Kafka.\n\nBest,\nJo")
    before = look_up(store, run, said, "one").unsupported
    store.documents.correct("resume", run.cases[0].candidate_id, {"skills": ["Terraform", "Kafka"]})
    assert (len(before), len(look_up(store, run, said, "two").unsupported)) == (1, 0)


def test_another_title_of_a_document_changes_nothing(store: Store) -> None:
    run = put_rated_run(store, 1)
    before = version(store, run, "run-1-0-0")
    store.documents.retitle("resume", run.cases[0].candidate_id, "Somebody")
    assert version(store, run, "run-1-0-0") == before


def test_another_text_has_another_version(store: Store) -> None:
    run = put_rated_run(store, 1)
    assert version(store, run, "run-1-0-0") != version(store, run, "run-1-0-1")


def test_the_stamp_of_results_changes_with_a_correction(store: Store) -> None:
    run = put_rated_run(store, 1)
    before = store.written.stamp()
    store.documents.correct("resume", run.cases[0].candidate_id, {"skills": ["Go"]})
    assert store.written.stamp() != before


def test_looking_up_twice_gives_the_same_and_stores_it_for_results(store: Store) -> None:
    run = put_rated_run(store, 1)
    said = the_output(store, "run-1-0-1")
    now = version(store, run, said.id)
    assert look_up(store, run, said, now) == look_up(store, run, said, now)
    assert load_results(store, ["run-1"]).unfinished_checks == 1


def test_claims_with_their_sources_survive_the_store(store: Store) -> None:
    run = put_rated_run(store, 1)
    said = the_output(store, "run-1-0-1")
    made = look_up(store, run, said, "v")
    assert made.claims
    assert read_findings(store.scores.checks([said.id]), checks_for(run.scenario)) == made


def test_signs_that_keep_stored_results_apart_are_taken_out_of_reasons(store: Store) -> None:
    found_ = Findings((Finding(NamedCheck("complete", "Complete"), False, "ends\x1eno_cliches\x1f1\x1fhere"),))
    put_rated_run(store, 1)
    store.scores.put_checks(stored_rows("run-1-0-1", "v", found_))
    ((name, is_met, why),) = store.scores.outcomes(["run-1-0-1"])[0].checks
    assert (name, is_met, why) == ("complete", False, "ends no_cliches 1 here")


def test_a_damaged_row_is_told(store: Store) -> None:
    run = put_rated_run(store, 1)
    rows = stored_rows("o", "v", look_up(store, run, the_output(store, "run-1-0-1"), "v"))
    broken = [replace(row, data="{") if row.name == EVERY_CLAIM else row for row in rows]
    with pytest.raises(StorageError, match="claims of an output"):
        read_findings(broken, checks_for(run.scenario))


def test_outcomes_of_several_versions_have_none(store: Store) -> None:
    run = put_rated_run(store, 1)
    rows = stored_rows("run-1-0-1", "new", look_up(store, run, the_output(store, "run-1-0-1"), "v"))
    store.scores.put_checks([replace(rows[0], version="old"), *rows[1:]])
    assert [one.version for one in store.scores.outcomes(["run-1-0-1"])] == [""]


def test_a_store_that_cannot_be_read_now_leaves_no_result(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run = put_rated_run(store, 1)

    def locked(*of: object) -> None:
        raise StorageError("The database is locked by another program. Try again.")

    with monkeypatch.context() as busy:
        busy.setattr(store.documents, "load", locked)
        with pytest.raises(StorageError, match="locked"):
            run_checks(store, [run.id])
    assert run_checks(store, [run.id]) == 2
