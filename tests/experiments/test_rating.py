"""Which outputs go to whom, in which order, and where a rater goes on."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from rapport.experiments.rating import (
    Material,
    Progress,
    is_done,
    load_material,
    missing,
    new_round,
    next_of,
    pair_id,
    progress_of_choices,
    progress_of_marks,
    queue_of,
    rater_id,
    resume_at,
    round_problems,
    rubric_problems,
)
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.rounds import Mark, RatedMetric, Round, Rubric, StoredChoice
from rapport.storage.runs import Output
from rapport.storage.store import Store
from tests.experiments.rating_rounds import SHORT, a_round, material_of, put_letters, store_of

RATERS = ("Ines", "Ben", "Ürsula")
FULL = Mark("r1", "o", "Ines", {"accuracy": 3, "fluency": 1})


@pytest.fixture
def store(tmp_path):  # type: ignore[no-untyped-def]
    yield from store_of(tmp_path)


def letters(store: Store, people: int = 10, columns: int = 2, **changes: object) -> Material:
    put_letters(store, people, columns)
    return material_of(store, a_round(RATERS, **changes))


def counts(material: Material) -> Counter[str]:
    return Counter(task for rater in RATERS for task in queue_of(material, rater))


def test_everything_goes_to_somebody(store: Store) -> None:
    material = letters(store)
    assert set(counts(material)) == set(material.rated)


@pytest.mark.parametrize(("every", "shared"), [(1, 20), (2, 10), (3, 7), (7, 3), (1000, 1)])
def test_every_nth_output_goes_to_all_and_each_other_to_one(store: Store, every: int, shared: int) -> None:
    # 20 outputs: places 0, n, 2n ... go to all, which are ceil(20 / n).
    by_times = Counter(counts(letters(store, overlap_every=every)).values())
    assert by_times == Counter({3: shared, 1: 20 - shared}) - Counter()


@pytest.mark.parametrize("people", [1, 2, 5, 10, 11])
def test_raters_get_as_much_as_each_other(store: Store, people: int) -> None:
    material = letters(store, people, 3, overlap_every=5)
    lengths = [len(queue_of(material, rater)) for rater in RATERS]
    assert max(lengths) - min(lengths) <= 1


def test_a_rater_gets_whole_cases_wherever_possible(store: Store) -> None:
    material = letters(store, 12, 3, overlap_every=1000)
    of_case: dict[str, set[str]] = {}
    for rater in RATERS:
        for task in queue_of(material, rater):
            of_case.setdefault(material.rated[task].case_id, set()).add(rater)
    assert sum(len(raters) > 1 for raters in of_case.values()) <= len(RATERS)  # cut, or shared by all


def test_a_queue_is_the_same_whenever_it_is_asked_for(store: Store) -> None:
    material = letters(store)
    assert queue_of(material, "Ines") == queue_of(load_material(store, material.round), "Ines")


def test_raters_see_what_they_share_in_orders_of_their_own(store: Store) -> None:
    material = letters(store, overlap_every=1)
    assert len({queue_of(material, rater) for rater in RATERS}) == len(RATERS)


def test_the_order_says_nothing_of_cases_or_columns(store: Store) -> None:
    material = letters(store, 30, 2, overlap_every=1)
    tasks = queue_of(material, "Ines")
    neighbours = sum(material.rated[a].case_id == material.rated[b].case_id for a, b in pairwise(tasks))
    columns = [material.rated[task].output.position for task in tasks]
    assert (neighbours < 8, 5 < sum(columns[:30]) < 25) == (True, True)


def test_a_stranger_has_nothing_to_rate(store: Store) -> None:
    material = letters(store)
    assert queue_of(material, "Nobody", list(material.rated)) == ()


def test_what_a_rater_touched_stays_theirs(store: Store) -> None:
    material = letters(store)
    foreign = next(task for task in queue_of(material, "Ben") if task not in queue_of(material, "Ines"))
    assert foreign in queue_of(material, "Ines", [foreign, "gone"])
    assert "gone" not in queue_of(material, "Ines", [foreign, "gone"])


@pytest.mark.parametrize(
    "changes",
    [{"status": "failed"}, {"status": "stopped"}, {"status": "running"}, {"text": " \n"}],
    ids=["failed", "stopped", "under way", "empty"],
)
def test_only_what_was_written_to_its_end_is_rated(store: Store, changes: dict[str, str]) -> None:
    run = put_letters(store, 1, 2)
    broken = replace(store.runs.outputs(run.id)[0], **changes)  # type: ignore[arg-type]
    store.runs.put([broken])
    assert set(material_of(store, a_round(RATERS)).rated) == {"run-1-0-1"}


def test_of_several_attempts_the_last_is_rated(store: Store) -> None:
    run = put_letters(store, 1, 1)
    again: Output = replace(store.runs.outputs(run.id)[0], id="again", attempt=2)
    store.runs.put([again])
    assert set(material_of(store, a_round(RATERS)).rated) == {"again"}


def test_a_run_that_was_deleted_is_missing(store: Store) -> None:
    material = letters(store, run_ids=("run-1", "gone"))
    assert len(material.rated) == 20


@pytest.mark.parametrize(("columns", "pairs"), [(1, 0), (2, 1), (3, 3), (6, 15)])
def test_every_two_columns_of_a_case_are_a_pair(store: Store, columns: int, pairs: int) -> None:
    assert len(letters(store, 2, columns, kind="choose").pairs) == 2 * pairs


def test_the_same_variant_in_two_runs_is_not_compared_with_itself(store: Store) -> None:
    put_letters(store, 1, 1)
    put_letters(store, 1, 1, run_id="run-2")
    assert material_of(store, a_round(RATERS, kind="choose", run_ids=("run-1", "run-2"))).pairs == {}


def test_where_there_are_no_pairs_there_is_nothing_to_choose(store: Store) -> None:
    assert queue_of(letters(store, 3, 1, kind="choose"), "Ines") == ()


def test_two_runs_about_the_same_case_are_compared(store: Store) -> None:
    put_letters(store, 1, 1)
    put_letters(store, 1, 1, run_id="run-2", ref="lab:other")
    assert len(material_of(store, a_round(RATERS, kind="choose", run_ids=("run-1", "run-2"))).pairs) == 1


def test_the_sides_of_a_pair_are_random_and_stay(store: Store) -> None:
    material = letters(store, 40, 2, kind="choose")
    lefts = [pair.sides("r1", "Ines")[0].output.position for pair in material.pairs.values()]
    again = [pair.sides("r1", "Ines")[0].output.position for pair in material.pairs.values()]
    other = [pair.sides("r1", "Ben")[0].output.position for pair in material.pairs.values()]
    assert (lefts == again, lefts != other, 8 < sum(lefts) < 32) == (True, True, True)


@pytest.mark.parametrize(
    ("mark", "done"),
    [
        pytest.param(None, False, id="untouched"),
        pytest.param(replace(FULL, values={"accuracy": 3}), False, id="half"),
        pytest.param(FULL, True, id="whole"),
        pytest.param(replace(FULL, values={}, status="skipped"), True, id="skipped"),
        pytest.param(replace(FULL, values={}, status="flagged"), True, id="flagged"),
        pytest.param(replace(FULL, values={}, remark="hm"), False, id="only a remark"),
    ],
)
def test_an_output_is_done_when_nothing_more_is_wanted_of_it(mark: Mark | None, done: bool) -> None:
    assert is_done(mark, SHORT) is done


def test_what_has_no_value_yet_is_named_in_order() -> None:
    assert (missing(None, SHORT), missing(FULL, SHORT)) == (("accuracy", "fluency"), ())


def test_progress_counts_what_is_done_and_how() -> None:
    marks = {
        "a": FULL,
        "b": replace(FULL, values={}, status="skipped"),
        "c": replace(FULL, status="flagged"),
        "d": replace(FULL, values={"fluency": 1}),
        "elsewhere": FULL,
    }
    assert progress_of_marks(("a", "b", "c", "d", "e"), marks, SHORT) == Progress(3, 5, 1, 1)


def test_progress_of_choices_counts_skipped_pairs_as_done() -> None:
    said = {"a+b": StoredChoice("r1", "b", "a", "Ines", "tie"), "a+c": StoredChoice("r1", "a", "c", "Ines", None)}
    assert progress_of_choices(("a+b", "a+c", "b+c"), said) == Progress(2, 3, 1)


def test_nothing_to_do_is_over() -> None:
    assert (Progress(0, 0).is_over, Progress(1, 2).is_over) == (True, False)


@pytest.mark.parametrize(
    ("done", "last", "place"),
    [
        pytest.param((), None, 0, id="begin"),
        pytest.param(("a",), "a", 1, id="next"),
        pytest.param(("a",), "b", 1, id="half done"),
        pytest.param(("b", "c"), "c", 0, id="round the end"),
        pytest.param(("a", "b", "c"), "b", 1, id="all done"),
        pytest.param(("a",), "gone", 1, id="last is gone"),
    ],
)
def test_a_rater_goes_on_where_they_were(done: tuple[str, ...], last: str | None, place: int) -> None:
    assert resume_at(("a", "b", "c"), done, last) == place


def test_a_choice_knows_its_pair_whichever_side_was_left() -> None:
    one, other = StoredChoice("r", "b", "a", "Ines", "left"), StoredChoice("r", "a", "b", "Ines", "left")
    assert pair_id(one) == pair_id(other) == "a+b"


def test_the_address_shows_no_name() -> None:
    assert "Ines" not in rater_id("r1", "Ines")
    assert rater_id("r1", "Ines") != rater_id("r1", "Ben") != rater_id("r2", "Ben")


def test_names_of_raters_are_cleaned_and_each_there_once() -> None:
    new = new_round(" Spring ", "rate", ["run-1"], DEFAULT_RUBRIC, [" Ines  Moll ", "", "Ines Moll", "Ben"], 5)
    assert (new.title, new.raters) == ("Spring", ("Ines Moll", "Ben"))


def good() -> Round:
    return new_round("Spring", "rate", ["run-1"], DEFAULT_RUBRIC, ["Ines"], 5)


def test_a_good_round_has_no_problems() -> None:
    assert round_problems(good()) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"run_ids": ()}, "at least one run"),
        ({"raters": ()}, "at least one rater"),
        ({"title": ""}, "a name"),
        ({"overlap_every": 0}, "from 1"),
        ({"rubric": Rubric("r", ())}, "no metrics"),
    ],
    ids=["no runs", "no raters", "no title", "no overlap", "no metrics"],
)
def test_what_a_round_lacks_is_said(changes: dict[str, object], words: str) -> None:
    (problem,) = round_problems(replace(good(), **changes))  # type: ignore[arg-type]
    assert words in problem


def test_choosing_needs_no_rubric() -> None:
    assert round_problems(replace(good(), kind="choose", rubric=Rubric("r", ()))) == []


TWO = ("no", "yes")


@pytest.mark.parametrize(
    ("metrics", "lowest", "words"),
    [
        ([RatedMetric("", "", TWO, 1)], 1, "has no name"),
        ([RatedMetric("Tone", "", TWO, 1), RatedMetric("tone", "", TWO, 1)], 1, "Two metrics are called tone"),
        ([RatedMetric("tone", "", TWO, -1), RatedMetric("b", "", TWO, 1)], 1, "zero or more"),
        ([RatedMetric("tone", "", TWO, 0)], 1, "above zero"),
        ([RatedMetric("tone", "", ("yes",), 1)], 1, "each value"),
        ([RatedMetric("tone", "", TWO, 1), RatedMetric("b", "", (*TWO, "x"), 1)], 1, "each value"),
        ([RatedMetric("tone", "", TWO, 1)], 9, "single digits"),
        ([RatedMetric("tone", "", TWO, 1)], -1, "single digits"),
    ],
    ids=["unnamed", "twice", "negative", "weightless", "one value", "uneven", "two digits", "below zero"],
)
def test_what_is_wrong_with_a_rubric_is_said(metrics: list[RatedMetric], lowest: int, words: str) -> None:
    (problem,) = rubric_problems(Rubric("r", tuple(metrics), lowest))
    assert words in problem


@pytest.mark.parametrize(
    ("wanted", "here", "found"),
    [("ac", "a", "c"), ("ac", "c", "a"), ("c", "c", "c"), ("", "a", None), ("b", "", "b")],
    ids=["onward", "round", "itself", "none", "from the end"],
)
def test_the_next_of_some_tasks_is_looked_for_from_here_round(wanted: str, here: str, found: str | None) -> None:
    assert next_of("abc", set(wanted), here) == found
