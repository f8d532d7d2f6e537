"""Raters of a file who are here already by another name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rapport.experiments.rating import load_material
from rapport.experiments.rating_import import marks_elsewhere, take_ratings
from rapport.experiments.rating_known import known_raters
from rapport.experiments.results import load_results
from rapport.exporting.findings import Findings, masked
from rapport.exporting.masking import is_masked_rater, mask_raters
from rapport.exporting.results_tables import tables
from rapport.exporting.table import as_csv
from rapport.scoring.ratings_file import read_ratings
from rapport.scoring.verdict import judge_ratings
from rapport.storage.rounds import Mark
from rapport.storage.store import Store
from tests.rated_runs import put_rated_run

ANA = {(output, "accuracy"): 3.0 for output in ("o1", "o3", "o4", "o5")}
ANA |= {("o2", "accuracy"): 1.0, ("o2", "fluency"): 2.0}
MARKS = [
    *(Mark("r1", output, "Ana", {"accuracy": 3}) for output in ("o1", "o3", "o4", "o5")),
    Mark("r1", "o2", "Ana", {"accuracy": 1, "fluency": 2}),
]


def test_a_masked_rater_with_somebodys_values_is_left_out_and_said_to_be() -> None:
    found = known_raters({"Rater 1": ANA}, MARKS)
    assert found.left_out == {"Rater 1"}
    (reason,) = found.reasons
    assert "“Rater 1” gave the same as Ana, who is here already: 6 ratings left out" in reason
    assert not found.warning


def test_somebody_whose_masked_ratings_are_here_is_left_out_too() -> None:
    masked = [Mark("r2", one.output_id, "Rater 1", one.values) for one in MARKS]
    assert known_raters({"Ana": ANA}, masked).left_out == {"Ana"}


def test_people_with_names_may_say_the_same() -> None:
    assert known_raters({"Ben": ANA}, MARKS).left_out == frozenset()


def test_a_masked_rater_whom_nobody_knows_counts_and_is_warned_of() -> None:
    found = known_raters({"Rater 1": {cell: 4 - value for cell, value in ANA.items()}}, MARKS)
    assert (found.left_out, found.reasons) == (frozenset(), ())
    assert "“Rater 1”: so Rapport calls people in files where names are replaced" in found.warning


def test_of_several_unknown_ones_the_first_and_the_last_are_named() -> None:
    given = {f"Rater {n}": {("o9", "accuracy"): 2.0} for n in (1, 2, 3)}
    assert "“Rater 1” to “Rater 3”" in known_raters(given, MARKS).warning


def test_somebody_who_changed_a_value_since_is_still_known() -> None:
    file = {(f"o{number}", "accuracy"): 2.0 for number in range(20)}
    now = [Mark("r1", output, "Ana", {"accuracy": 3 if output == "o7" else 2}) for output, _ in file]
    assert known_raters({"Rater 1": file}, now).left_out == {"Rater 1"}


def test_a_correction_by_a_masked_rater_who_is_here_is_taken() -> None:
    """Both gave the same; the one changes a value in the file."""
    file = {(f"o{number}", "accuracy"): 3.0 for number in range(10)}
    marks = [Mark("r1", output, rater, {"accuracy": 3}) for rater in ("Rater 1", "Rater 2") for output, _ in file]
    found = known_raters({"Rater 1": file | {("o9", "accuracy"): 1.0}}, marks)
    assert (found.left_out, found.warning) == (frozenset(), "")


def test_another_masked_rater_of_the_same_number_is_warned_of() -> None:
    theirs = [Mark("r1", f"o{number}", "Rater 1", {"accuracy": 3}) for number in range(10)]
    found = known_raters({"Rater 1": {(f"o{number}", "accuracy"): 1.0 for number in range(10)}}, theirs)
    assert found.warning.startswith("“Rater 1”: by that name somebody else's ratings are here")


def test_a_few_values_alike_make_nobody_known() -> None:
    four = dict(list(ANA.items())[:4])
    assert known_raters({"Rater 7": four}, MARKS).left_out == frozenset()


def test_nobody_is_two_of_a_file() -> None:
    given = {"Rater 1": ANA, "Rater 2": ANA}
    assert known_raters(given, MARKS).left_out == {"Rater 1"}


def test_everybody_is_found_again_by_their_own_values() -> None:
    ben = {(f"o{number}", "accuracy"): 2.0 for number in range(1, 6)}
    marks = [*MARKS, *(Mark("r1", output, "Ben", {"accuracy": 2}) for output, _ in ben)]
    found = known_raters({"Rater 1": ANA, "Rater 2": ben}, marks)
    assert [reason.split(",")[0] for reason in found.reasons] == [
        "“Rater 1” gave the same as Ana",
        "“Rater 2” gave the same as Ben",
    ]


def test_a_model_that_judged_is_no_rater() -> None:
    found = known_raters({"Judge lab:judge": ANA}, [])
    assert found.left_out == {"Judge lab:judge"}
    assert "is a model and no person" in found.reasons[0]


@pytest.mark.parametrize("name", ["Rater 1", "Rater 12"])
def test_a_masked_name_is_recognised(name: str) -> None:
    assert is_masked_rater(name)


@pytest.mark.parametrize("name", ["Ana", "rater 1", "Rater 01", "Rater 1b", "Rater", "A Rater 1"])
def test_another_name_is_not(name: str) -> None:
    assert not is_masked_rater(name)


def test_what_masks_raters_gives_names_that_are_recognised() -> None:
    assert all(map(is_masked_rater, mask_raters(["Ana", "Ben", "李"]).values()))


def test_a_masked_export_taken_in_again_adds_nobody(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/rapport.db")
    put_rated_run(store)
    results = load_results(store, ["run-1"])
    verdict = judge_ratings(results.ratings, results.weights, results.scale)
    table = tables(masked(Findings(results, verdict, ())))["Ratings"]
    file = as_csv(table.columns, table.rows)
    assert b"Rater 1" in file
    of = store.rounds.load("run-1-rate")
    assert of is not None
    elsewhere = load_material(store, replace(of, id="new"))  # as a round of its own
    read = read_ratings(file, "masked.csv", by_output=True)
    taken = take_ratings(elsewhere, read, (), marks_elsewhere(store, elsewhere.round))
    store.close()
    assert (taken.marks, taken.values) == ((), 0)
    assert sum("so that nobody counts twice" in problem for problem in taken.problems) == len(of.raters)
