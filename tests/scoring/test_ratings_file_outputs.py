"""Files of ratings that name outputs rather than cases and variants."""

import pytest

from rapport.errors import DocumentError
from rapport.scoring.ratings_file import read_ratings


def test_a_column_of_outputs_stands_for_case_and_variant() -> None:
    read = read_ratings(b"output,rater,metric,value\no1,Zoe,accuracy,2\n,Zoe,accuracy,2\n", "r.csv", by_output=True)
    assert ([line.output for line in read.lines], len(read.problems)) == (["o1"], 1)


def test_a_case_alone_may_name_the_output() -> None:
    read = read_ratings(b"case,rater,metric,value\no1,Zoe,accuracy,2\n", "r.csv", by_output=True)
    assert (read.lines[0].output, read.ratings[0].case, read.ratings[0].variant) == ("", "o1", "")


def test_further_columns_are_let_be() -> None:
    read = read_ratings(b"case,variant,rater,metric,value,output\nc,A,Zoe,accuracy,2,o1\n", "r.csv")
    assert (read.ratings[0].variant, read.lines[0].output) == ("A", "o1")


@pytest.mark.parametrize("header", ["output,rater,metric,value", "case,rater,metric,value"])
def test_where_nobody_knows_the_outputs_case_and_variant_are_needed(header: str) -> None:
    with pytest.raises(DocumentError, match="variant"):
        read_ratings(f"{header}\no1,Zoe,accuracy,2\n".encode(), "r.csv")


@pytest.mark.parametrize(
    "header",
    [
        "Output ID,Annotator,Criterion,Score,Comment",
        "output_text,rated by,dimension,rating,Notes",
        "text,rater,metric,value,remark",
    ],
)
def test_columns_may_have_the_names_that_other_tools_give_them(header: str) -> None:
    (line,) = read_ratings(f"{header}\no1,Zoe,accuracy,2,dry\n".encode(), "r.csv", by_output=True).lines
    assert (line.output, line.rating.rater, line.rating.value, line.remark) == ("o1", "Zoe", 2.0, "dry")


def test_of_two_columns_for_the_output_the_surer_one_counts() -> None:
    (line,) = read_ratings(b"text,output_id,rater,metric,value\nHi,o1,Zoe,accuracy,2\n", "r.csv", by_output=True).lines
    assert line.output == "o1"


def test_a_column_for_each_metric_gives_a_rating_for_each() -> None:
    data = b"output,rater,Accuracy,human_alignment,mood\no1,Zoe,3,,good\n"
    read = read_ratings(data, "r.csv", by_output=True, metrics=["accuracy", "human alignment", "safety"])
    assert [(r.metric, r.value) for r in read.ratings] == [("accuracy", 3.0), ("human alignment", None)]


def test_without_a_column_of_any_metric_the_usual_ones_are_asked_for() -> None:
    with pytest.raises(DocumentError, match="lacks the columns metric, value"):
        read_ratings(b"output,rater,charm\no1,Zoe,3\n", "r.csv", by_output=True, metrics=["accuracy"])


def test_what_is_missing_is_called_by_the_surest_name() -> None:
    with pytest.raises(DocumentError, match=r"lacks the column output\. It needs output, rater"):
        read_ratings(b"rater,metric,value\nZoe,accuracy,2\n", "r.csv", by_output=True)
