import pytest
from streamlit.testing.v1 import AppTest

from components.library import chosen_row
from tests.components.drawing import AWKWARD, run, show
from tests.pages.opening import texts


def page(titles: list[str], opened: str) -> None:
    from datetime import UTC, datetime

    import streamlit as st

    from components import library
    from rapport.storage.documents import ListedDocument

    now = datetime.now(UTC)
    rows = [ListedDocument(str(n), "resume", f"file{n}.pdf", title, now) for n, title in enumerate(titles)]
    chosen = st.session_state.setdefault("chosen", [])
    library.show(rows, "people", opened, {"From": lambda row: row.source}, key="list", on_open=chosen.append)


def names(at: AppTest) -> list[str]:
    return list(at.dataframe[0].value["Name"])


def people(count: int) -> list[str]:
    return [f"Person {number}" for number in range(count)]


def search(at: AppTest, words: str) -> AppTest:
    at.text_input(key="search_list").set_value(words)
    return run(at)


def test_a_short_list_needs_no_search() -> None:
    assert not show(page, people(3), "0").text_input


def test_a_page_of_the_list_has_six_rows() -> None:
    assert names(show(page, people(8), "0")) == people(6)


def test_the_other_pages_are_one_click_away() -> None:
    at = show(page, people(8), "0")
    at.get("pagination")[0].set_value(2)
    assert names(run(at)) == ["Person 6", "Person 7"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("PERSON 3", ["Person 3"], id="in another case"),
        pytest.param("3 person", ["Person 3"], id="in another order"),
        pytest.param("file2.pdf", ["Person 2"], id="by the file"),
        pytest.param("  ", people(4), id="blanks"),
    ],
)
def test_the_search_finds_every_word_in_name_or_file(words: str, found: list[str]) -> None:
    assert names(search(show(page, people(4), "0"), words)) == found


def test_a_search_on_a_later_page_begins_at_the_first() -> None:
    at = show(page, people(20), "0")
    at.get("pagination")[0].set_value(4)
    assert names(search(run(at), "person 1"))[0] == "Person 1"


def test_a_search_without_result_says_so() -> None:
    assert "Nothing found" in texts(search(show(page, people(4), "0"), "zeppelin"))


def test_a_name_is_given_as_it_is() -> None:  # a cell of a table is text, not Markdown
    assert names(show(page, [AWKWARD], "0")) == [AWKWARD]


@pytest.mark.parametrize(("opened", "rows"), [("2", [2]), ("gone", [])], ids=["one of them", "none of them"])
def test_the_open_document_is_the_selected_row(opened: str, rows: list[int]) -> None:
    at = show(page, people(3), opened)
    assert at.session_state[at.session_state["list_shown"]]["selection"]["rows"] == rows


def test_drawing_the_list_opens_nothing() -> None:
    assert run(show(page, people(3), "1")).session_state["chosen"] == []


@pytest.mark.parametrize(
    ("selection", "row"),
    [
        pytest.param({"rows": [2], "cells": []}, 2, id="ticked"),
        pytest.param({"rows": [2], "cells": [(4, "Name")]}, 4, id="a cell was clicked"),
        pytest.param({"rows": [], "cells": []}, None, id="nothing"),
        pytest.param({}, None, id="empty"),
    ],
)
def test_a_click_in_a_cell_counts_before_a_tick(selection: dict[str, list[object]], row: int | None) -> None:
    assert chosen_row(selection) == row
