from __future__ import annotations

from dataclasses import replace

import pytest

from rapport.experiments.rating import Material
from rapport.experiments.rating_import import FILE_COLUMNS, WITHOUT_RATER, rows_of, take_ratings
from rapport.exporting.table import as_csv
from rapport.scoring.ratings_file import RatedLine, RatingsRead, read_ratings
from rapport.statistics.rating import Rating
from rapport.storage.rounds import Mark
from tests.experiments.rating_rounds import a_round, material_of, put_letters, store_of

A = "run-1-0-0"


@pytest.fixture
def material(tmp_path):  # type: ignore[no-untyped-def]
    for store in store_of(tmp_path):
        put_letters(store, 2, 2)
        yield material_of(store, a_round())


def read(*rows: tuple[object, ...], output: str = "", remark: str = "") -> RatingsRead:
    return RatingsRead(tuple(RatedLine(Rating(*row), output, remark) for row in rows), ())  # type: ignore[arg-type]


@pytest.mark.parametrize("named", ["id", "text", "case and variant", "case and letter", "output"])
def test_an_output_is_found_by_whatever_the_file_names(material: Material, named: str) -> None:
    one = material.rated[A]
    case, variant, output = {
        "id": (A, "", ""),
        "text": (f"  {one.output.text.upper()}\n", "", ""),
        "case and variant": (one.case_id, one.variant, ""),
        "case and letter": (one.case_id, "A", ""),
        "output": ("", "", A),
    }[named]
    taken = take_ratings(material, read((case, variant, "Zoe", "Accuracy", 2.0), output=output), [])
    assert taken.marks == (Mark("r1", A, "Zoe", {"accuracy": 2}),)


def test_values_of_one_output_and_rater_are_one_mark(material: Material) -> None:
    rows = [(A, "", "Zoe", "accuracy", 2.0), (A, "", "Zoe", "fluency", 3.0), (A, "", "Yan", "fluency", 1.0)]
    taken = take_ratings(material, read(*rows), [])
    assert (len(taken.marks), taken.values, taken.raters) == (2, 3, ("Zoe", "Yan"))
    assert taken.marks[0].values == {"accuracy": 2, "fluency": 3}


def test_capitals_and_ways_to_write_a_sign_make_nobody_else_of_a_rater(material: Material) -> None:
    rows = [(A, "", "zOE\u0308", "accuracy", 2.0), (A, "", "YAN", "accuracy", 3.0), (A, "", "Yan", "fluency", 1.0)]
    taken = take_ratings(material, read(*rows), [Mark("r1", A, "Zo\u00eb"), Mark("r1", A, "Ben")])
    assert (taken.raters, taken.values) == (("Zo\u00eb", "YAN"), 3)


def test_a_value_replaces_what_the_same_rater_said_and_keeps_the_rest(material: Material) -> None:
    before = Mark("r1", A, "Zoe", {"accuracy": 1, "fluency": 1}, "well said", "flagged")
    taken = take_ratings(material, read((A, "", "Zoe", "accuracy", 3.0)), [before])
    assert taken.marks == (replace(before, values={"accuracy": 3, "fluency": 1}),)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("elsewhere", "A", "Zoe", "accuracy", 2.0), "No output of this round, or more than one, is “elsewhere”"),
        ((A, "", "Zoe", "charm", 2.0), "no metric “charm”"),
        ((A, "", "Zoe", "accuracy", 4.0), "4 isn't a whole number from 1 to 3"),
        ((A, "", "Zoe", "accuracy", 1.5), "1.5 isn't a whole number"),
    ],
    ids=["unknown output", "unknown metric", "off the scale", "between two values"],
)
def test_what_cant_be_taken_is_said_and_the_rest_taken(material: Material, row: tuple[object, ...], words: str) -> None:
    taken = take_ratings(material, read(row, (A, "", "Zoe", "fluency", 2.0)), [])
    assert (len(taken.problems), taken.values) == (1, 1)
    assert words in taken.problems[0]


def test_a_line_with_a_column_for_each_metric_has_one_fault(material: Material) -> None:
    taken = take_ratings(
        material, read(("elsewhere", "", "Zoe", "accuracy", 2.0), ("elsewhere", "", "Zoe", "fluency", 2.0)), []
    )
    assert (len(taken.problems), taken.values) == (1, 0)


def test_a_cell_without_a_value_changes_nothing(material: Material) -> None:
    assert take_ratings(material, read((A, "", "Zoe", "accuracy", None)), []).marks == ()


def test_a_rater_without_a_name_gets_one(material: Material) -> None:
    assert take_ratings(material, read((A, "", " ", "accuracy", 1.0)), []).raters == (WITHOUT_RATER,)


def test_what_goes_out_comes_in_again(material: Material) -> None:
    said = [
        Mark("r1", A, "=Zoe()", {"accuracy": 1, "fluency": 3}, "- too long\n=by half"),
        Mark("r1", "run-1-1-0", "Zoe", remark="no values, but a word"),
        Mark("r1", "run-1-1-1", "Ürsula", {"accuracy": 2}, status="flagged"),
        Mark("r1", "gone", "Zoe", {"accuracy": 2}),
    ]
    data = as_csv(FILE_COLUMNS, rows_of(material, said))
    taken = take_ratings(material, read_ratings(data, "out.csv", by_output=True), [])
    assert [(mark.output_id, mark.rater, mark.values, mark.remark) for mark in taken.marks] == [
        (A, "=Zoe()", {"accuracy": 1, "fluency": 3}, "- too long\n=by half"),
        ("run-1-1-0", "Zoe", {}, "no values, but a word"),
        ("run-1-1-1", "Ürsula", {"accuracy": 2}, ""),
    ]


def test_what_was_left_unscored_goes_out_without_a_value(material: Material) -> None:
    rows = rows_of(material, [Mark("r1", A, "Zoe", status="skipped")])
    assert [(row["metric"], row["value"]) for row in rows] == [("accuracy", None), ("fluency", None)]


def test_remarks_of_several_lines_are_one_each_said_once(material: Material) -> None:
    rows = [(A, "", "Zoe", metric, 2.0) for metric in ("accuracy", "fluency")]
    both = RatingsRead(
        read(*rows, remark="dry").lines + read((A, "", "Zoe", "fluency", 3.0), remark="but true").lines, ()
    )
    (mark,) = take_ratings(material, both, []).marks
    assert (mark.values, mark.remark) == ({"accuracy": 2, "fluency": 3}, "dry but true")


def test_a_line_without_a_remark_keeps_the_one_there_was(material: Material) -> None:
    before = Mark("r1", A, "Zoe", {"accuracy": 1}, "well said")
    (mark,) = take_ratings(material, read((A, "", "Zoe", "accuracy", 3.0)), [before]).marks
    assert mark.remark == "well said"
