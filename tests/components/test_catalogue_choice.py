from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import catalogue_choice, services
from tests.components.drawing import run, show, show_linked
from tests.components.stored_shops import BARE, many, put_catalogue
from tests.pages.opening import texts
from tests.shoes import BOOT


def page(prefer: "str | None" = None) -> None:
    import streamlit as st

    from components import catalogue_choice

    chosen = catalogue_choice.show(prefer)
    st.session_state["chosen"] = chosen and chosen.id


@pytest.fixture
def two() -> None:
    put_catalogue(BOOT, title="Older", catalogue_id="old")
    put_catalogue(BOOT, BARE, title="Newer", catalogue_id="new")


def chosen(at: AppTest) -> object:
    return at.session_state["chosen"]


def test_where_there_is_none_nothing_is_drawn() -> None:
    at = show(page)
    assert (chosen(at), len(at.selectbox)) == (None, 0)


@pytest.mark.usefixtures("two")
def test_all_are_offered_newest_first_with_their_sizes() -> None:
    assert show(page).selectbox[0].options == ["Newer, 2 products", "Older, 1 product"]


@pytest.mark.usefixtures("two")
def test_where_nobody_has_chosen_it_is_the_newest() -> None:
    assert chosen(show(page)) == "new"


@pytest.mark.usefixtures("two")
def test_what_is_preferred_comes_first() -> None:
    assert chosen(show(page, "old")) == "old"


@pytest.mark.usefixtures("two")
def test_a_preferred_one_that_is_gone_is_no_reason_to_fail() -> None:
    assert chosen(show(page, "gone")) == "new"


@pytest.mark.usefixtures("two")
def test_what_is_chosen_is_remembered_for_other_pages() -> None:
    at = show(page)
    at.selectbox[0].set_value("old")
    assert run(at).session_state["rapport_catalogue"] == "old"


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(("named", "expected"), [("old", "old"), ("gone", "new")], ids=["there", "gone"])
def test_the_address_may_name_one(named: str, expected: str) -> None:
    at = AppTest.from_function(page, default_timeout=60)
    at.query_params["catalogue"] = named
    assert chosen(run(at)) == expected


@pytest.mark.usefixtures("two")
def test_one_that_was_deleted_while_it_was_shown_gives_way_to_another() -> None:
    at = show(page, "old")
    services.store().catalogues.delete("old")
    assert chosen(run(at)) == "new"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "Shoes, 0 products"), (1, "Shoes, 1 product"), (1_234, "Shoes, 1,234 products")]
)
def test_a_catalogue_is_called_by_its_title_and_its_size(count: int, words: str) -> None:
    put_catalogue(*many(count))
    assert catalogue_choice.words(services.store().catalogues.list()[0]) == words


def empty_page() -> None:
    from components import catalogue_choice

    catalogue_choice.nothing_yet()


def test_without_a_catalogue_the_way_to_one_is_shown(tmp_path: Path) -> None:
    at = show_linked(tmp_path, empty_page)
    assert "No catalogue yet" in texts(at)
    assert [link.proto.page for link in at.page_link] == ["catalogue"]
