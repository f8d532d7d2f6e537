import pytest

from components.record_fields import quotation
from rapport.documents.document import Passage
from tests.components.drawing import AWKWARD, markup_in, show


def passage(text: str, page: int | None = 2) -> Passage:
    return Passage("a:0-1", "a", text, 0, len(text), page)


@pytest.mark.parametrize(
    ("passages", "words"),
    [
        pytest.param([passage("Ada\n  Moreau")], "Page 2: “Ada Moreau”", id="one place"),
        pytest.param([passage("Ada", None)], "“Ada”", id="no pages"),
        pytest.param([passage("Ada"), passage("Moreau")], "Page 2: “Ada” and 1 more place", id="two places"),
        pytest.param([passage("Ada")] * 3, "Page 2: “Ada” and 2 more places", id="three places"),
        pytest.param([passage("word " * 60)], "Page 2: “" + "word " * 47 + "word …”", id="a long passage"),
    ],
)
def test_a_quotation_says_where_and_what(passages: list[Passage], words: str) -> None:
    assert quotation(passages) == words


def test_a_quotation_is_drawn_as_text() -> None:
    assert markup_in(quotation([passage(AWKWARD)])) == []


def page(corrected: list[str]) -> None:
    from dataclasses import replace

    from components.record_fields import Sheet
    from rapport.records.fact import Fact
    from tests.records_for_tests import RESUME_TEXT, candidate, document

    record = replace(candidate(document(RESUME_TEXT, "ada.txt")), years_experience=Fact(5.5))
    sheet = Sheet(record, "r", corrected, None, print)
    sheet.text("full_name", "Full name")
    sheet.number("years_experience", "Years")
    sheet.text("location", "Location")


@pytest.mark.parametrize(
    ("corrected", "words"),
    [
        pytest.param([], "Counted: no single place", id="read"),
        pytest.param(["years_experience"], "Typed by a person.", id="corrected"),
    ],
)
def test_a_value_without_a_place_says_where_it_comes_from(corrected: list[str], words: str) -> None:
    assert show(page, corrected).number_input(key="r_years_experience").help.startswith(words)


@pytest.mark.parametrize("field", ["full_name", "location"], ids=["has a place", "has no value"])
def test_a_field_that_has_a_place_or_no_value_needs_no_such_help(field: str) -> None:
    assert not show(page, []).text_input(key=f"r_{field}").help
