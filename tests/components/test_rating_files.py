import csv
import io
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components import rating_material, services
from components.rating_files import exported, exported_xlsx
from rapport.scoring.ratings_file import read_ratings
from rapport.storage.rounds import Mark, StoredChoice
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.components.rated_rounds import marks, put_round
from tests.experiments.rating_rounds import a_round
from tests.pages.opening import texts

HEADER = "output,rater,metric,value\n"


def page() -> None:
    from components import rating_files, rating_material

    material = rating_material.material("r1")
    assert material is not None
    rating_files.show(material)


def uploaded(text: str, name: str = "r.csv") -> AppTest:
    put_round()
    at = show(page)
    at.file_uploader[0].set_value((name, text.encode(), "text/csv"))
    return run(at)


def rows() -> list[dict[str, str]]:
    material = rating_material.material("r1")
    assert material is not None
    return list(csv.DictReader(io.StringIO(exported(material).decode("utf-8-sig"))))


def test_ratings_from_a_file_are_taken_in_after_a_press() -> None:
    at = uploaded(HEADER + "run-1-0-0,Zoe,accuracy,3\nrun-1-0-0,Zoe,fluency,1\n")
    assert (at.button(key="ratings-in").label, marks("Zoe")) == ("Take in 2 ratings by 1 rater", {})
    click(at, "ratings-in")
    assert marks("Zoe")["run-1-0-0"].values == {"accuracy": 3, "fluency": 1}


def test_taking_in_changes_nobodys_share() -> None:
    click(uploaded(HEADER + "run-1-0-0,Zoe,accuracy,3\n"), "ratings-in")
    stored = services.store().rounds.load("r1")
    assert stored is not None
    assert "Zoe" not in stored.raters


def test_lines_that_cant_be_taken_are_named_as_text() -> None:
    at = uploaded(HEADER + f'run-1-0-0,Zoe,accuracy,3\n"{AWKWARD}",Zoe,accuracy,3\nrun-1-0-0,Zoe,charm,2\n')
    assert at.warning[0].value.count("The line is left out") == 2
    assert markup_in(at.warning[0].value) == []


def test_of_many_bad_lines_some_are_named_and_the_rest_counted() -> None:
    lines = "".join(f"gone {number},Zoe,accuracy,3\n" for number in range(30))
    assert "and 10 more" in uploaded(HEADER + lines).warning[0].value


@pytest.mark.parametrize(
    ("text", "words"),
    [("name,age\nZoe,3\n", "lacks the columns"), (HEADER, "holds no rating to take in")],
    ids=["other", "empty"],
)
def test_a_file_without_ratings_says_why(text: str, words: str) -> None:
    at = uploaded(text)
    assert words in texts(at)
    assert "ratings-in" not in [button.key for button in at.button]


def test_ratings_go_out_with_their_case_variant_and_output() -> None:
    put_round()
    services.store().rounds.mark(Mark("r1", "run-1-0-0", "Ines", {"accuracy": 3}))
    (row,) = rows()
    assert (row["variant"], row["rater"], row["metric"], row["value"]) == (
        "plain · lab:smallA",
        "Ines",
        "accuracy",
        "3",
    )
    assert (row["output"], bool(row["case"])) == ("run-1-0-0", True)


def test_choices_go_out_and_none_come_in() -> None:
    put_round(kind="choose")
    services.store().rounds.choose(StoredChoice("r1", "run-1-0-1", "run-1-0-0", "Ines", "left"))
    (row,) = rows()
    assert (row["left"], row["right"], row["outcome"]) == ("plain · lab:smallB", "plain · lab:smallA", "left")
    assert not show(page).file_uploader


def test_a_formula_goes_out_as_text() -> None:
    put_round()
    services.store().rounds.mark(Mark("r1", "run-1-0-0", "=1+1", {"accuracy": 3}))
    assert rows()[0]["rater"] == "'=1+1"


def test_a_file_may_have_a_column_for_each_metric_and_remarks() -> None:
    click(uploaded("output id,rater,Accuracy,Fluency,comment\nrun-1-0-0,Zoe,3,1,dry\n"), "ratings-in")
    mark = marks("Zoe")["run-1-0-0"]
    assert (mark.values, mark.remark) == ({"accuracy": 3, "fluency": 1}, "dry")


def test_the_workbook_comes_in_again() -> None:
    put_round()
    services.store().rounds.mark(Mark("r1", "run-1-0-0", "Ines", {"accuracy": 3}, "dry"))
    material = rating_material.material("r1")
    assert material is not None
    (line,) = read_ratings(exported_xlsx(material), "r.xlsx", by_output=True).lines
    assert (line.output, line.rating.rater, line.rating.value, line.remark) == ("run-1-0-0", "Ines", 3.0, "dry")


OUTPUTS = ("run-1-0-0", "run-1-0-1", "run-1-1-0")
BOTH = {"accuracy": 3, "fluency": 1}
MASKED = "".join(f"{output},Rater 1,{metric},{value}\n" for output in OUTPUTS for metric, value in BOTH.items())


def test_ratings_with_replaced_names_dont_come_in_beside_the_real_ones() -> None:
    put_round()
    services.store().rounds.mark(*(Mark("r1", output, "Ines", BOTH) for output in OUTPUTS))
    at = uploaded(HEADER + MASKED)
    assert "“Rater 1” gave the same as Ines" in texts(at)
    assert "ratings-in" not in [button.key for button in at.button]


def test_nor_where_the_real_ones_are_in_another_round() -> None:
    put_round()
    services.store().rounds.add(replace(a_round(), id="r2"), [Mark("r2", output, "Ines", BOTH) for output in OUTPUTS])
    at = uploaded(HEADER + MASKED + "run-1-0-0,Zoe,accuracy,2\n")
    assert at.button(key="ratings-in").label == "Take in 1 rating by 1 rater"


def test_unknown_people_without_names_come_in_after_a_warning() -> None:
    at = uploaded(HEADER + "run-1-0-0,Rater 1,accuracy,3\n")
    assert "they would count twice" in texts(at)
    assert at.button(key="ratings-in").label == "Take in 1 rating by 1 rater"
