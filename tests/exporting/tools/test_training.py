"""Preference pairs and examples: what is taken, what is dropped, and how it is written."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from typing import Any

import pytest
import yaml

from rapport.exporting.tools.outcomes import Outcomes
from rapport.exporting.tools.training import Rules, Selection, normalised, select, side_of
from rapport.exporting.tools.training_files import write_training
from rapport.storage.rounds import Mark
from rapport.storage.runs import Run
from rapport.storage.store import Store
from tests.exporting.tools.runs_for_tests import add_round, choose, output_id, put_run, put_scores, rate

ALL_RULES = Rules(margin=0.25, bar=0.8, test_share=0.2)


@pytest.fixture
def run(store: Store) -> Run:
    run = put_run(store, repeats=1)
    add_round(store, run, "choose")
    add_round(store, run, "rate")
    return run


def selected(store: Store, run: Run, rules: Rules = ALL_RULES) -> Selection:
    return select(Outcomes(store, run.id), rules)


def ids(selection: Selection) -> list[tuple[str, str, str]]:
    return [(pair.chosen_id, pair.rejected_id, pair.source) for pair in selection.pairs]


def archive_of(store: Store, run: Run, **options: bool) -> zipfile.ZipFile:
    file = io.BytesIO()
    write_training(Outcomes(store, run.id, **options), file, ALL_RULES)
    return zipfile.ZipFile(file)


def rows_of(archive: zipfile.ZipFile, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive.read(name).splitlines()]


def test_what_somebody_chose_and_nobody_else_did_otherwise_is_a_pair(store: Store, run: Run) -> None:
    left, right = output_id(run, 0, 0), output_id(run, 0, 1)
    choose(store, run, left, right, "right", "Ana")
    choose(store, run, right, left, "tie", "Ben")

    assert ids(selected(store, run)) == [(right, left, "choice")]


@pytest.mark.parametrize(
    ("outcomes", "why"),
    [
        pytest.param(["tie"], "a tie, or both bad", id="tie"),
        pytest.param(["both_bad"], "a tie, or both bad", id="both bad"),
        pytest.param(["left", "right"], "raters chose differently", id="conflict"),
    ],
)
def test_what_prefers_none_is_no_pair_and_counted(store: Store, run: Run, outcomes: list[Any], why: str) -> None:
    for rater, outcome in zip(("Ana", "Ben"), outcomes, strict=False):
        choose(store, run, output_id(run, 0, 0), output_id(run, 0, 1), outcome, rater)

    found = selected(store, run)

    assert (found.pairs, found.dropped_pairs) == ((), {why: 1})


@pytest.mark.parametrize(
    ("higher", "margin", "count"),
    [
        pytest.param(2, 0.5, 1, id="one point on 1 to 3 is half of the scale"),
        pytest.param(2, 0.6, 0, id="and less than 60 %"),
        pytest.param(1, 0.1, 0, id="no difference"),
    ],
)
def test_ratings_make_a_pair_by_a_margin(store: Store, run: Run, higher: int, margin: float, count: int) -> None:
    rate(store, run, output_id(run, 0, 0), "Ana", 1)
    rate(store, run, output_id(run, 0, 1), "Ana", higher)

    found = selected(store, run, replace(ALL_RULES, margin=margin))

    assert ids(found) == [(output_id(run, 0, 1), output_id(run, 0, 0), "rating")] * count


def test_ratings_that_say_the_opposite_of_a_choice_leave_no_pair(store: Store, run: Run) -> None:
    rate(store, run, output_id(run, 0, 0), "Ana", 1)
    rate(store, run, output_id(run, 0, 1), "Ana", 3)
    choose(store, run, output_id(run, 0, 0), output_id(run, 0, 1), "left", "Ben")

    assert selected(store, run).dropped_pairs == {"ratings say the opposite of choices": 1}


def test_a_preferred_output_that_somebody_flagged_is_dropped(store: Store, run: Run) -> None:
    chosen = output_id(run, 0, 0)
    choose(store, run, chosen, output_id(run, 0, 1), "left")
    store.rounds.mark(Mark(f"{run.id}-rate", chosen, "Ben", {}, "Names a customer", "flagged"))

    assert selected(store, run).dropped_pairs == {"the preferred one was flagged by a rater": 1}


def test_examples_reach_the_bar(store: Store, run: Run) -> None:
    for position, value in ((0, 2), (1, 3)):
        rate(store, run, output_id(run, 0, position), "Ana", value)

    found = selected(store, run)

    assert [one.output_id for one in found.examples] == [output_id(run, 0, 1)]
    assert found.dropped_examples["rated below the bar"] == 1


def test_texts_that_differ_in_capitals_blanks_and_punctuation_are_one_example(store: Store, run: Run) -> None:
    outputs = {one.id: one for one in store.runs.outputs(run.id)}
    first, second = output_id(run, 0, 1), output_id(run, 1, 1)
    store.runs.put(
        [replace(outputs[first], text="Good morning, Ada!"), replace(outputs[second], text="good  morning ada")]
    )
    for output in (first, second):
        rate(store, run, output, "Ana", 3)

    found = selected(store, run)

    assert [one.output_id for one in found.examples] == [first]
    assert found.dropped_examples["the same text again"] == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Hello,  World.", "hello world", True, id="signs and blanks"),
        pytest.param("ＡＢＣ１", "abc1", True, id="full width"),
        pytest.param("café", "cafe", False, id="an accent is another word"),
        pytest.param("今日は、東京", "今日は東京", True, id="a comma between words without blanks"),
    ],
)
def test_texts_are_compared_by_letters_and_digits(one: str, other: str, same: bool) -> None:
    assert (normalised(one) == normalised(other)) is same


def test_a_case_is_never_on_both_sides(store: Store, run: Run) -> None:
    put_scores(store, run)
    for case in range(4):
        choose(store, run, output_id(run, case, 0), output_id(run, case, 1), "right")

    archive = archive_of(store, run)

    cases = {
        split: {
            row["case_id"] for kind in ("preferences", "examples") for row in rows_of(archive, f"{kind}/{split}.jsonl")
        }
        for split in ("train", "test")
    }
    assert cases["train"] and cases["test"]
    assert not cases["train"] & cases["test"]


def test_sides_stay_when_cases_are_added_and_keep_the_share() -> None:
    sides = [side_of(f"case {number}", 0.2) for number in range(2000)]

    assert sides[:50] == [side_of(f"case {number}", 0.2) for number in range(50)]
    assert 320 < sides.count("test") < 480  # 400 expected, 18 the standard deviation


def test_two_rows_that_say_the_same_are_on_one_side(store: Store) -> None:
    run = put_run(store, repeats=1)
    outcomes = Outcomes(store, run.id)
    twice = replace(run.cases[0], id="row-again")
    from rapport.exporting.tools.training import _case_key

    first = next(iter(outcomes))
    assert _case_key(outcomes, first) == _case_key(outcomes, replace(first, case=twice))


def test_pairs_and_examples_are_conversations_as_trl_names_them(store: Store, run: Run) -> None:
    put_scores(store, run)
    choose(store, run, output_id(run, 0, 0), output_id(run, 0, 1), "right")

    archive = archive_of(store, run)

    everything = [row for split in ("train", "test") for row in rows_of(archive, f"preferences/{split}.jsonl")]
    row = next(row for row in everything if row["case_id"] == "row-0")
    assert row["prompt"] == [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "Praise Prague for its dumplings."},
    ]
    assert row["chosen"] == [{"role": "assistant", "content": "Prague is lovely, and so is its dumplings (1/1)."}]
    assert (row["rejected"][0]["role"], row["source"], row["is_same_prompt"]) == ("assistant", "choice", True)
    examples = rows_of(archive, "examples/train.jsonl")
    assert [message["role"] for message in examples[0]["messages"]] == ["system", "user", "assistant"]


def test_the_card_names_files_numbers_sources_and_what_was_dropped(store: Store, run: Run) -> None:
    put_scores(store, run)
    choose(store, run, output_id(run, 0, 0), output_id(run, 0, 1), "tie")

    archive = archive_of(store, run)

    readme = archive.read("README.md").decode()
    head = yaml.safe_load(readme.split("---")[1])
    paths = [file["path"] for one in head["configs"] for file in one["data_files"]]
    assert set(paths) == set(archive.namelist()) - {"README.md"}
    assert "- Pairs: 1 × a tie, or both bad." in readme
    assert "small: lab:small" in readme
    assert "It may hold personal data" in readme


def test_a_run_that_nobody_rated_gives_a_card_alone(store: Store) -> None:
    archive = archive_of(store, put_run(store))

    assert archive.namelist() == ["README.md"]
    assert "| preferences | 0 | 0 |" in archive.read("README.md").decode()


def test_the_same_run_gives_the_same_bytes(store: Store, run: Run) -> None:
    put_scores(store, run)

    files = [io.BytesIO(), io.BytesIO()]
    for file in files:
        write_training(Outcomes(store, run.id), file, ALL_RULES)

    assert files[0].getvalue() == files[1].getvalue()
