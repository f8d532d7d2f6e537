import pytest
from streamlit.testing.v1 import AppTest

from components.column_mapping import PREVIEWED
from rapport.records.catalogue.mapping import MAPPED_FIELDS, Mapping
from rapport.records.catalogue.rows import Row
from tests.components.drawing import AWKWARD, click, run, show

GERMAN = [Row(1, {"artikel_nr": "7", "bezeichnung": "Winterstiefel Damen", "marke": "Fjellrose", "preis": "59,90 €"})]
STRANGE = [Row(number, {"a": f"thing {number}", "b": number}) for number in range(1, 9)]


def page(rows: "list[Row]") -> None:
    import streamlit as st

    from components import column_mapping

    st.session_state["mapping"] = column_mapping.show(rows, key="m")


def choose(at: AppTest, field: str, *columns: str) -> AppTest:
    at.multiselect(key=f"m_{field}").set_value(list(columns))
    return run(at)


def chosen(at: AppTest, field: str) -> list[str]:
    return list(at.multiselect(key=f"m_{field}").value)


def preview(at: AppTest) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = at.dataframe[0].value.to_dict("records")
    return rows


@pytest.mark.parametrize(("field", "column"), [("title", "bezeichnung"), ("brand", "marke"), ("price", "preis")])
def test_what_the_names_of_columns_suggest_is_filled_in(field: str, column: str) -> None:
    assert chosen(show(page, GERMAN), field) == [column]


def test_every_field_can_be_given_its_columns() -> None:
    assert {box.key for box in show(page, GERMAN).multiselect} == {f"m_{field}" for field in MAPPED_FIELDS}


def test_every_column_is_offered_as_it_is_called() -> None:  # a list draws text, not Markdown
    rows = [Row(1, {"artikel_nr": "7", AWKWARD: "Boot", "bezeichnung": "Boot"})]
    assert show(page, rows).multiselect(key="m_title").options == ["artikel_nr", AWKWARD, "bezeichnung"]


def test_columns_of_later_rows_are_offered_too() -> None:
    rows = [Row(1, {"title": "Boot"}), Row(2, {"title": "Clog", "stock": 3})]
    assert show(page, rows).multiselect(key="m_brand").options == ["title", "stock"]


def test_the_preview_shows_what_would_be_read() -> None:
    (row,) = preview(show(page, GERMAN))
    assert (row["Title"], row["Brand"], row["Price"], row["For"]) == (
        "Winterstiefel Damen",
        "Fjellrose",
        "€59.90",
        "women",
    )


def test_the_preview_follows_the_choice() -> None:
    at = choose(show(page, GERMAN), "title", "marke")
    assert preview(at)[0]["Title"] == "Fjellrose"


def test_the_preview_ends_after_a_few_rows() -> None:
    assert len(preview(choose(show(page, STRANGE), "title", "a"))) == PREVIEWED


def test_a_row_that_cannot_be_read_is_left_out_of_the_preview() -> None:
    rows = [Row(1, {}, "Is a list and no product with named columns."), *GERMAN]
    assert [row["Title"] for row in preview(show(page, rows))] == ["Winterstiefel Damen"]


def test_without_a_title_there_is_no_preview_and_no_import() -> None:
    at = choose(show(page, GERMAN), "title")
    assert (len(at.dataframe), at.button(key="m_import").disabled) == (0, True)


def test_before_a_click_there_is_no_mapping() -> None:
    assert show(page, GERMAN).session_state["mapping"] is None


def test_a_click_gives_the_mapping_that_was_chosen() -> None:
    at = click(choose(show(page, STRANGE), "title", "a"), "m_import")
    found: Mapping = at.session_state["mapping"]
    assert found.title == ("a",)


def test_a_file_without_any_named_column_can_be_shown() -> None:
    assert show(page, [Row(1, {}, "Is empty and no product with named columns.")]).button(key="m_import").disabled
