import pytest
from streamlit.testing.v1 import AppTest

from tests.components.drawing import AWKWARD, click, run, show


def page(kind: str, name: str) -> None:
    from dataclasses import replace

    import streamlit as st

    from components import candidate_record
    from rapport.records.candidate import Candidate, Education, Position, YearMonth
    from rapport.records.fact import Fact
    from tests.records_for_tests import RESUME_TEXT, candidate, document

    usual = candidate(document(RESUME_TEXT, "ada.txt"))
    records = {
        "usual": usual,
        "empty": Candidate("id"),
        "markup": replace(usual, full_name=Fact(name), skills=(Fact(name),), emails=(Fact(name),)),
        "blanks": replace(usual, headline=Fact(" Engineer "), skills=(Fact(" Python"), Fact("Python"), Fact(""))),
        "lines": replace(usual, headline=Fact("Engineer\nand more")),
        "untold": replace(usual, positions=(Position(highlights=(Fact("Led"),)), Position(employer=Fact(" Quillon ")))),
        "schools": replace(usual, education=(Education(), Education(Fact("MSc"), start=YearMonth(2019)))),
        "old": replace(usual, years_experience=Fact(101.5)),
    }
    found = candidate_record.show(
        records[kind],
        key="r",
        corrected={"headline"},
        shown="full_name",
        on_source=lambda field: st.session_state.update(source=[field]),
    )
    st.session_state["changes"] = found


@pytest.fixture
def usual() -> AppTest:
    return show(page, "usual", "")


@pytest.mark.parametrize("kind", ["usual", "empty", "markup", "blanks", "lines", "untold", "schools", "old"])
def test_a_record_that_nobody_touched_has_no_changes(kind: str) -> None:
    assert show(page, kind, AWKWARD).session_state["changes"] == {}


def test_what_is_typed_is_a_change_of_that_field_alone(usual: AppTest) -> None:
    usual.text_input(key="r_location").set_value(" Hamburg ")
    assert run(usual).session_state["changes"] == {"location": "Hamburg"}


def test_more_years_than_a_person_can_type_are_shown_and_can_be_put_right() -> None:
    at = show(page, "old", "")
    at.number_input(key="r_years_experience").set_value(11.5)
    assert run(at).session_state["changes"] == {"years_experience": 11.5}


def test_a_value_that_is_new_is_added_to_the_others(usual: AppTest) -> None:
    usual.multiselect(key="r_languages").set_value(["Czech"])
    assert run(usual).session_state["changes"] == {"languages": ["Czech"]}


def test_positions_stand_in_a_table_with_months(usual: AppTest) -> None:
    table = usual.dataframe[0].value
    assert list(table.iloc[0]) == ["Backend Engineer", "Quillon", "2021-05", None, True, None]


def test_a_corrected_field_says_so(usual: AppTest) -> None:
    assert "corrected" in usual.text_input(key="r_headline").label


def test_the_source_that_is_shown_is_taken_away_by_its_button(usual: AppTest) -> None:
    assert click(usual, "r_full_name_source").session_state["source"] == [None]


def test_another_source_is_asked_for_by_its_field(usual: AppTest) -> None:
    assert click(usual, "r_first_name_source").session_state["source"] == ["first_name"]
