"""Which ratings of a file count."""

from __future__ import annotations

from rapport.scoring.ratings_file import read_ratings
from rapport.scoring.ratings_settled import settled
from rapport.statistics.agreement import krippendorff_alpha
from rapport.statistics.rating import Rating, Scale, weighted

HEADER = "case,variant,rater,metric,value"


def read(*lines: str, header: str = HEADER, scale: Scale | None = None) -> tuple[tuple[Rating, ...], tuple[str, ...]]:
    """The ratings that count, and all that is said."""
    found = settled(read_ratings("\n".join([header, *lines]).encode(), "r.csv"), "r.csv", scale)
    return found.ratings, (*found.problems, *found.notes)


def test_a_value_that_the_scale_does_not_have_is_left_out_and_named() -> None:
    ratings, said = read("c,A,x,fluency,3", "c,B,x,fluency,7", scale=Scale(1, 3))
    assert [rating.variant for rating in ratings] == ["A"]
    assert said == ("r.csv, line 3: 7 isn't on the scale of 1 to 3. It is left out.",)


def test_of_one_output_the_last_word_of_a_person_counts() -> None:
    ratings, said = read("c,A,x,fluency,1,o1", "c,A,x,fluency,3,o1", "c,A,x,fluency,2,o2", header=HEADER + ",output")
    assert [(rating.output, rating.value) for rating in ratings] == [("o1", 3), ("o2", 2)]
    assert said == ("r.csv, line 2: x rated this output again in line 3, which counts instead.",)


def test_several_outputs_of_a_case_are_told_apart_by_their_column() -> None:
    lines = [f"c,A,{who},{m},{v},o{v}" for who in "xy" for m in ("accuracy", "fluency") for v in (1, 3)]
    ratings, _ = read(*lines, header=HEADER + ",output")
    scores = weighted(ratings, {"accuracy": 1, "fluency": 1})
    assert [score.value for score in scores] == [1, 3, 1, 3]
    assert krippendorff_alpha(scores).value == 1


def test_without_that_column_they_are_taken_in_their_order_and_it_is_said() -> None:
    lines = [f"c,A,x,{metric},{value}" for metric in ("accuracy", "fluency") for value in (1, 3)]
    ratings, said = read(*lines)
    assert [score.value for score in weighted(ratings, {"accuracy": 1, "fluency": 1})] == [1, 3]
    assert said[0].startswith("2 ratings are of a case and variant that the same person rated before")


def test_what_is_off_the_scale_moves_no_other_output() -> None:
    lines = [f"c,A,{who},fluency,{value}" for who, values in (("x", (9, 1, 3)), ("y", (2, 1, 3))) for value in values]
    ratings, _ = read(*lines, scale=Scale(1, 3))
    assert krippendorff_alpha(ratings).value == 1


def test_lines_without_an_output_beside_others_are_kept() -> None:
    ratings, said = read("c,A,x,fluency,1,", "c,A,x,fluency,3,", "c,A,x,fluency,2,o2", header=HEADER + ",output")
    assert [rating.value for rating in ratings] == [1, 3, 2]
    assert len(said) == 1


def test_names_that_look_alike_are_one_and_so_are_metrics_in_capitals() -> None:
    ratings, said = read("c,A,Zoe\u0308,Fluency,1", "c,B,Zo\u00eb,fluency,3")
    assert [(rating.rater, rating.metric) for rating in ratings] == [("Zo\u00eb", "Fluency")] * 2
    assert said == ()
