from streamlit.testing.v1 import AppTest

from tests.components.drawing import AWKWARD, markup_in, run, show
from tests.pages.opening import texts


def page(columns: list[str]) -> None:
    import streamlit as st

    from components import experiment_variables

    st.caption(f"named: {experiment_variables.show(columns)}")


def named(at: AppTest) -> str:
    return at.caption[-1].value.removeprefix("named: ")


def test_columns_keep_the_names_that_prompts_can_use() -> None:
    at = show(page, ["First name", "company"])
    assert [cell.value for cell in at.text_input] == ["first_name", "company"]
    assert (named(at), at.expander[0].proto.expanded) == ("{}", False)


def test_a_column_is_renamed() -> None:
    at = show(page, ["Firma", "note"])
    at.text_input[0].set_value("company")
    assert named(run(at)) == "{'company': 'Firma'}"


def test_what_cant_be_a_variable_is_said_and_waited_for() -> None:
    at = show(page, ["row", "row!"])
    assert (named(at), at.expander[0].proto.expanded) == ("None", True)
    assert "“row” can't be the name of a variable" in texts(at)
    for number, cell in enumerate(at.text_input):
        cell.set_value(f"place_{number}")
    assert named(run(at)) == "{'place_0': 'row', 'place_1': 'row!'}"


def test_two_columns_of_one_name_are_told_apart() -> None:
    at = show(page, ["Name", "name"])
    at.text_input[0].set_value("name")
    assert "are both called name" in texts(run(at))


def test_a_column_is_drawn_as_text() -> None:
    at = show(page, [AWKWARD])
    assert markup_in(at.text_input[0].label) == []


def test_what_is_expected_of_a_row_is_no_variable() -> None:
    assert [cell.value for cell in show(page, ["company", "__expected"]).text_input] == ["company"]
