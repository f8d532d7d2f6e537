"""From what is stored to the results of a selection of runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.experiments.judging import rubric_of
from rapport.experiments.output_checks import check_version, run_checks, versions
from rapport.experiments.results import load_results
from rapport.exporting.report_tables import dimension_title
from rapport.scoring.quality import CHECKS_MET, quality_of
from rapport.scoring.result_set import (
    DIMENSIONS,
    Dimension,
    best_offers,
    check_difference,
    check_rates,
    items_behind,
    means_by_output,
    slices,
    spending,
)
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.scoring.verdict import judge_ratings
from rapport.statistics.rating import Choice, Outcome, of_metric, weighted
from rapport.storage.rounds import Mark, Round, Rubric, StoredChoice
from rapport.storage.runs import RunCase
from rapport.storage.scores import StoredCheck
from rapport.storage.store import Store
from tests.rated_runs import LARGE, SMALL, add_round, put_rated_run, rate
from tests.records_for_tests import output

LATER = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'rapport.db'}")
    yield opened
    opened.close()


def test_every_finished_text_is_an_item_of_its_variant(store: Store) -> None:
    put_rated_run(store)
    found = load_results(store, ["run-1"])
    assert (len(found.items), {item.variant for item in found.items}) == (16, {SMALL, LARGE})


def test_the_same_variant_of_two_runs_is_one(store: Store) -> None:
    put_rated_run(store)
    put_rated_run(store, run_id="run-2")
    assert load_results(store, ["run-1", "run-2"]).variants == (SMALL, LARGE)


def test_a_run_that_was_deleted_is_left_out(store: Store) -> None:
    put_rated_run(store)
    assert load_results(store, ["run-1", "gone"]).titles == ("Platform Engineer, Nordlicht Energie",)


def test_what_failed_or_is_empty_is_no_item(store: Store) -> None:
    run = put_rated_run(store, is_rated=False)
    failed = output(run, 0, id="run-1-0-0", case_id=run.cases[0].id, status="failed", text="Half a")
    empty = output(run, 1, id="run-1-0-1", case_id=run.cases[0].id, status="done", text=" ")
    store.runs.put([failed, empty])
    assert len(load_results(store, ["run-1"]).items) == 14


def test_marks_become_ratings_of_case_variant_rater_and_metric(store: Store) -> None:
    put_rated_run(store)
    found = load_results(store, ["run-1"]).ratings
    assert (len(found), {rating.rater for rating in found}) == (8 * 2 * 2 * 8, {"Ana", "Ben"})


def test_the_better_variant_wins(store: Store) -> None:
    put_rated_run(store)
    found = load_results(store, ["run-1"])
    assert judge_ratings(found.ratings, found.weights, found.scale).winner == LARGE


@pytest.mark.parametrize(
    ("mark", "values"),
    [
        pytest.param(Mark("run-1-rate", "run-1-0-0", "Cho", {"accuracy": 2}), [2], id="still at it"),
        pytest.param(
            Mark("run-1-rate", "run-1-0-0", "Cho", {"accuracy": 2}, status="skipped"), [2, *[None] * 7], id="skipped"
        ),
    ],
)
def test_what_was_left_without_a_value_is_unscored(store: Store, mark: Mark, values: list[int | None]) -> None:
    put_rated_run(store)
    store.rounds.mark(mark)
    assert [r.value for r in load_results(store, ["run-1"]).ratings if r.rater == "Cho"] == values


def test_ratings_of_an_earlier_attempt_do_not_count_and_are_noted(store: Store) -> None:
    run = put_rated_run(store)
    store.runs.put([output(run, 0, id="again", case_id=run.cases[0].id, attempt=2, status="done", text="New")])
    found = load_results(store, ["run-1"])
    assert found.notes == ("2 rated outputs were written again or belong to other runs; they don't count here.",)


def put_five(store: Store, **changes: object) -> Round:
    """A newer round from 1 to 5, in which nobody rated yet."""
    metric = replace(DEFAULT_RUBRIC.metrics[0], wording=("a", "b", "c", "d", "e"))
    old = store.rounds.load("run-1-rate")
    assert old is not None
    made = replace(old, id="five", title="Five", rubric=Rubric("Five", (metric,)), created_at=LATER, **changes)  # type: ignore[arg-type]
    store.rounds.add(made)
    return made


def test_rounds_on_another_scale_do_not_count_and_are_noted(store: Store) -> None:
    put_rated_run(store)
    put_five(store)
    store.rounds.mark(Mark("five", "run-1-0-0", "Dan", {"accuracy": 5}))
    found = load_results(store, ["run-1"])
    old = store.rounds.load("run-1-rate")
    assert old is not None
    values = sum(len(mark.values) for mark in store.rounds.marks(old.id))
    assert found.notes == (
        f"What counts here was rated from 1 to 5, as in the newest round. “{old.title}” ({values} ratings from 1 to 3) "
        "was rated on another scale and doesn't count here: values of several scales have no common mean. What was "
        "said is kept on the Rate page.",
    )
    assert (found.scale.high, len(found.ratings)) == (5, 1)


def test_a_new_round_on_another_scale_hides_nothing_before_somebody_rates_in_it(store: Store) -> None:
    put_rated_run(store)
    before = load_results(store, ["run-1"])
    put_five(store)
    found = load_results(store, ["run-1"])
    assert (found.ratings, found.scale, found.notes) == (before.ratings, before.scale, ())


@pytest.mark.parametrize(
    "mark",
    [
        pytest.param(Mark("five", "run-1-0-0", "Dan", status="skipped"), id="skipped"),
        pytest.param(Mark("five", "run-1-0-0", "Dan", remark="Hm"), id="only-a-remark"),
    ],
)
def test_a_new_round_on_another_scale_hides_nothing_before_it_has_a_value(store: Store, mark: Mark) -> None:
    put_rated_run(store)
    before = load_results(store, ["run-1"])
    put_five(store)
    store.rounds.mark(mark)
    found = load_results(store, ["run-1"])
    assert (found.ratings, found.scale, found.notes) == (before.ratings, before.scale, ())
    assert rubric_of(store, ["run-1"]).scale == before.scale


def test_a_value_of_a_text_that_was_written_again_changes_no_scale(store: Store) -> None:
    run = put_rated_run(store)
    scale = load_results(store, ["run-1"]).scale
    put_five(store)
    store.rounds.mark(Mark("five", "run-1-0-0", "Dan", {"accuracy": 5}))
    store.runs.put([output(run, 0, id="again", case_id=run.cases[0].id, attempt=2, status="done", text="New")])
    assert load_results(store, ["run-1"]).scale == rubric_of(store, ["run-1"]).scale == scale


def test_a_judge_rates_by_what_results_are_rated_by(store: Store) -> None:
    put_rated_run(store)
    five = put_five(store)
    assert rubric_of(store, ["run-1"]) == DEFAULT_RUBRIC
    store.rounds.mark(Mark("five", "run-1-0-0", "Dan", {"accuracy": 5}))
    assert rubric_of(store, ["run-1"]) == five.rubric


def test_of_what_somebody_said_in_two_rounds_the_newer_counts(store: Store) -> None:
    put_rated_run(store)
    before = load_results(store, ["run-1"])
    old = store.rounds.load("run-1-rate")
    assert old is not None
    (mark,) = (one for one in store.rounds.marks(old.id, "Ana") if one.output_id == "run-1-0-0")
    again = replace(mark, round_id="again", values={"accuracy": 1})
    store.rounds.add(replace(old, id="again", created_at=LATER), [again])
    found = load_results(store, ["run-1"])
    assert (len(found.ratings), len(found.remarks)) == (len(before.ratings), len(before.remarks))
    assert [r.value for r in found.ratings if (r.output, r.rater, r.metric) == ("run-1-0-0", "Ana", "accuracy")] == [1]
    assert found.notes == ("1 answer was given again by the same person in another round; the last one counts.",)


def test_what_somebody_changed_in_an_older_round_is_their_last_word(store: Store) -> None:
    put_rated_run(store)
    old = store.rounds.load("run-1-rate")
    assert old is not None
    first = Mark("again", "run-1-0-0", "Ana", {"accuracy": 1})
    store.rounds.add(replace(old, id="again", created_at=LATER), [first])
    store.rounds.mark(replace(first, round_id=old.id, values={"accuracy": 3}))
    found = load_results(store, ["run-1"]).ratings
    assert [r.value for r in found if (r.output, r.rater, r.metric) == ("run-1-0-0", "Ana", "accuracy")] == [3]


def test_a_pair_chosen_from_again_in_an_older_round_has_the_last_choice(store: Store) -> None:
    put_rated_run(store)
    old = store.rounds.load("run-1-choose")
    assert old is not None
    one = next(choice for choice in store.rounds.choices(old.id) if choice.outcome == "right")
    store.rounds.add(replace(old, id="again", created_at=LATER))
    store.rounds.choose(replace(one, round_id="again", outcome="both_bad"))
    store.rounds.choose(replace(one, outcome="tie"))
    outcomes = [choice.outcome for choice in load_results(store, ["run-1"]).choices]
    assert (outcomes.count("both_bad"), outcomes.count("tie")) == (0, 2)


def test_of_a_pair_that_somebody_chose_from_in_two_rounds_the_newer_choice_counts(store: Store) -> None:
    put_rated_run(store)
    before = load_results(store, ["run-1"])
    old = store.rounds.load("run-1-choose")
    assert old is not None
    store.rounds.add(replace(old, id="again", created_at=LATER))
    one = next(choice for choice in store.rounds.choices(old.id) if choice.outcome is not None)
    store.rounds.choose(replace(one, round_id="again", outcome="both_bad"))
    found = load_results(store, ["run-1"])
    assert (len(found.choices), found.choices[0].outcome) == (len(before.choices), "both_bad")


def test_choices_name_variants_and_skipped_ones_are_counted_apart(store: Store) -> None:
    put_rated_run(store)
    found = load_results(store, ["run-1"])
    assert (len(found.choices), found.skipped_choices) == (7, 1)
    assert {type(choice) for choice in found.choices} == {Choice}


@pytest.mark.parametrize(
    ("outcome", "output_id", "told"),
    [
        ("right", "run-1-0-1", f"Ana chose {LARGE} over {SMALL}"),
        ("left", "run-1-0-0", f"Ana chose {SMALL} over {LARGE}"),
        ("tie", "run-1-0-0", f"Ana found {SMALL} and {LARGE} equally good"),
        ("both_bad", "run-1-0-0", f"Ana found both {SMALL} and {LARGE} bad"),
        (None, "run-1-0-0", f"Ana skipped {SMALL} and {LARGE}"),
    ],
    ids=["right", "left", "tie", "both bad", "skipped"],
)
def test_the_reason_of_a_choice_is_a_remark(store: Store, outcome: Outcome | None, output_id: str, told: str) -> None:
    run = put_rated_run(store, people=1, is_rated=False)
    add_round(store, run, "choose", ("Ana",))
    store.rounds.choose(StoredChoice("run-1-choose", "run-1-0-0", "run-1-0-1", "Ana", outcome, " It has a reason "))
    (remark,) = load_results(store, ["run-1"]).remarks
    assert (remark.output_id, remark.text, remark.said_by) == (output_id, "It has a reason", told)


def test_remarks_keep_their_output_and_rater(store: Store) -> None:
    put_rated_run(store)
    (remark,) = load_results(store, ["run-1"]).remarks
    assert (remark.output_id, remark.variant, remark.rater) == ("run-1-0-0", SMALL, "Ana")


def test_checks_run_once_and_are_kept(store: Store) -> None:
    put_rated_run(store, 2)
    told: list[tuple[int, int]] = []
    first = run_checks(store, ["run-1"], lambda done, total: told.append((done, total)))
    assert (first, run_checks(store, ["run-1"]), told[0], told[-1]) == (4, 0, (0, 4), (4, 4))


def test_checks_that_are_not_run_yet_are_counted(store: Store) -> None:
    put_rated_run(store, 2)
    before = load_results(store, ["run-1"]).unfinished_checks
    run_checks(store, ["run-1"])
    assert (before, load_results(store, ["run-1"]).unfinished_checks) == (4, 0)


def test_what_an_older_version_of_the_checks_said_counts_nowhere(store: Store) -> None:
    put_rated_run(store, 2)
    store.scores.put_checks([StoredCheck("run-1-0-0", "complete", "old", True, "")])
    assert load_results(store, ["run-1"]).checks == ()


def test_an_output_whose_candidate_is_gone_is_unscored_with_the_reason(store: Store) -> None:
    run = put_rated_run(store, 2)
    store.documents.remove("resume", run.cases[0].candidate_id)
    run_checks(store, ["run-1"])
    mine = [one for one in load_results(store, ["run-1"]).checks if one.output_id == "run-1-0-0"]
    assert {(one.is_met, one.why[:26]) for one in mine} == {(None, "This candidate was deleted")}


def test_stopping_the_checks_keeps_what_is_done(store: Store) -> None:
    put_rated_run(store, 2)
    assert run_checks(store, ["run-1"], should_stop=lambda: True) == 0


def test_a_run_of_a_scenario_without_checks_asks_for_none(store: Store) -> None:
    run = put_rated_run(store, 2)
    store.runs.remove("run-1")
    store.runs.add(replace(run, scenario="task_routing"), [output(run, 0, status="done", text="Hello")])
    found = load_results(store, ["run-1"])
    assert (found.unfinished_checks, found.check_titles, run_checks(store, ["run-1"])) == (0, {}, 0)


def test_rates_and_their_difference_are_over_cases(store: Store) -> None:
    put_rated_run(store)
    run_checks(store, ["run-1"])
    found = load_results(store, ["run-1"])
    rates = {(one.name, one.variant): one.rate for one in check_rates(found)}
    # 'Dear [Name]' is unfilled in all eight of the small model's letters and in none of the large one's
    assert [rates["no_placeholders", name].met for name in (SMALL, LARGE)] == [0, 8]
    assert check_difference(found, "no_placeholders", SMALL, LARGE).only_second == 8


def test_spending_is_mean_cost_and_median_time(store: Store) -> None:
    put_rated_run(store)
    small, large = spending(load_results(store, ["run-1"]))
    assert [small.mean_cost_usd, small.median_seconds] == pytest.approx([0.01, 1.0])
    assert [large.mean_cost_usd, large.median_seconds] == pytest.approx([0.02, 2.0])


def test_an_unknown_cost_takes_no_part_in_the_frontier() -> None:
    assert best_offers({"A": 2.0, "B": 3.0, "C": 1.0}, {"A": 1.0, "B": None, "C": 2.0}) == ["A"]


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_slices_of_a_dimension_hold_every_rating(store: Store, dimension: Dimension) -> None:
    put_rated_run(store)
    found = load_results(store, ["run-1"])
    rows = slices(found, of_metric(found.ratings, "accuracy"), dimension, found.scale).rows
    assert sum(row.estimate.n for row in rows) == 8 * 2 * 2


def test_slices_beyond_the_limit_are_counted(store: Store) -> None:
    put_rated_run(store)
    found = load_results(store, ["run-1"])
    few = slices(found, of_metric(found.ratings, "accuracy"), "candidate", found.scale, limit=3)
    assert (len({row.value for row in few.rows}), few.left_out) == (3, 5)


def test_behind_a_slice_are_its_outputs(store: Store) -> None:
    put_rated_run(store)
    found = load_results(store, ["run-1"])
    assert [item.id for item in items_behind(found, LARGE, "candidate", "Ada 3")] == ["run-1-3-1"]


def test_the_mean_of_an_output_is_over_its_raters(store: Store) -> None:
    put_rated_run(store)
    found = load_results(store, ["run-1"])
    means = means_by_output(of_metric(found.ratings, "accuracy"))
    assert means[found.items[0].id] in (1.0, 2.0)


def test_the_stamp_changes_with_what_is_said(store: Store) -> None:
    run = put_rated_run(store, 2, is_rated=False)
    before = store.written.stamp()
    add_round(store, run, "rate", ("Ana",))
    store.rounds.mark(Mark("run-1-rate", "run-1-0-0", "Ana", {"accuracy": 2}))
    assert store.written.stamp() != before


def test_the_version_of_the_checks_stays_while_they_do() -> None:
    assert check_version() == check_version.__wrapped__()


def test_a_case_that_a_variant_answered_twice_has_two_outputs_with_ratings_of_their_own(store: Store) -> None:
    put_rated_run(store, 3)
    again = put_rated_run(store, 3, run_id="run-2", is_rated=False)
    rate(store, again, ("Ana",))
    found = load_results(store, ["run-1", "run-2"])
    overall = weighted(found.ratings, found.weights)
    assert (len(overall), len(means_by_output(overall))) == (3 * 2 * 2 + 3 * 2, 12)


def test_a_slice_counts_outputs_that_have_a_rating_and_no_others(store: Store) -> None:
    put_rated_run(store, 3)
    store.rounds.mark(Mark("run-1-rate", "run-1-0-0", "Ana", status="skipped"))
    store.rounds.mark(Mark("run-1-rate", "run-1-0-0", "Ben", status="flagged"))
    found = load_results(store, ["run-1"])
    row = slices(found, of_metric(found.ratings, "accuracy"), "job", found.scale).rows[0]
    assert (row.estimate.n, row.estimate.unscored, row.outputs) == (4, 2, 2)


def put_rated_talk(store: Store) -> None:
    """A conversation of three turns that two variants answered, all rated."""
    run = put_rated_run(store, 3, is_rated=False)
    store.runs.remove("run-1")
    asked = ("Boots under 100?", "In brown?", "And in red?")
    turns = tuple(RunCase(f"turn{n}", message=message) for n, message in enumerate(asked))
    talk = replace(run, scenario="shoe_chat", title=asked[0], cases=turns)
    outputs = [
        output(talk, place, id=f"run-1-{n}-{place}", case_id=turn.id, status="done", text="Take [1].")
        for n, turn in enumerate(turns)
        for place in (0, 1)
    ]
    store.runs.add(talk, outputs)
    rate(store, talk, ("Ana",))


def test_of_a_conversation_each_turn_is_a_case(store: Store) -> None:
    put_rated_talk(store)
    found = load_results(store, ["run-1"])
    verdict = judge_ratings(found.ratings, found.weights, found.scale)
    assert verdict.weighted is not None
    assert {estimate.cases for estimate in verdict.weighted.estimates.values()} == {3}
    assert {(item.candidate, item.job, item.is_chat) for item in found.items} == {
        (asked, "Boots under 100?", True) for asked in ("Boots under 100?", "In brown?", "And in red?")
    }


def test_slices_of_a_conversation_are_by_message(store: Store) -> None:
    put_rated_talk(store)
    found = load_results(store, ["run-1"])
    rows = slices(found, of_metric(found.ratings, "accuracy"), "candidate", found.scale).rows
    assert {(row.value, row.estimate.n) for row in rows} == {
        ("Boots under 100?", 1),
        ("In brown?", 1),
        ("And in red?", 1),
    }
    assert dimension_title("candidate", found) == "Message"


def test_where_nobody_rated_the_share_of_checks_met_is_the_quality(store: Store) -> None:
    run = put_rated_run(store, 2, is_rated=False)
    now = versions(store, [run], store.written.texts([run.id]))["run-1-0-0"]
    store.scores.put_checks(
        StoredCheck("run-1-0-0", name, now, is_met, "")
        for name, is_met in (("complete", True), ("no_placeholders", False), ("right_language", None))
    )
    found = load_results(store, ["run-1"])
    quality = quality_of(found, judge_ratings((), found.weights, found.scale))
    assert (quality.name, quality.by_variant) == (CHECKS_MET, {SMALL: 0.5})


def test_outputs_that_were_stopped_or_failed_do_not_count_and_are_told(store: Store) -> None:
    put_rated_run(store, 2, is_rated=False)
    stopped, failed, again, *_ = store.runs.outputs("run-1")
    later = replace(again, id="later", attempt=2)
    changed = [
        replace(one, status=status) for one, status in ((stopped, "stopped"), (failed, "failed"), (again, "stopped"))
    ]
    store.runs.put([*changed, later])
    found = load_results(store, ["run-1"])
    assert len(found.items) == 2
    assert found.notes == ("2 outputs were stopped or failed before their end; they don't count here.",)
