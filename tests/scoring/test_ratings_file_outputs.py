"""Files of ratings that name outputs rather than cases and variants."""

import pytest

from rapport.errors import DocumentError
from rapport.scoring.ratings_file import read_ratings


def test_a_column_of_outputs_stands_for_case_and_variant() -> None:
    read = read_ratings(b"output,rater,metric,value\no1,Zoe,accuracy,2\n,Zoe,accuracy,2\n", "r.csv", by_output=True)
    assert (read.outputs, len(read.ratings), len(read.problems)) == (("o1",), 1, 1)


def test_a_case_alone_may_name_the_output() -> None:
    read = read_ratings(b"case,rater,metric,value\no1,Zoe,accuracy,2\n", "r.csv", by_output=True)
    assert (read.outputs, read.ratings[0].case, read.ratings[0].variant) == ((), "o1", "")


def test_further_columns_are_let_be() -> None:
    read = read_ratings(b"case,variant,rater,metric,value,output\nc,A,Zoe,accuracy,2,o1\n", "r.csv")
    assert (read.ratings[0].variant, read.outputs) == ("A", ("o1",))


@pytest.mark.parametrize("header", ["output,rater,metric,value", "case,rater,metric,value"])
def test_where_nobody_knows_the_outputs_case_and_variant_are_needed(header: str) -> None:
    with pytest.raises(DocumentError, match="variant"):
        read_ratings(f"{header}\no1,Zoe,accuracy,2\n".encode(), "r.csv")
