import pytest
from streamlit.testing.v1 import AppTest

from components import services
from components.catalogue_actions import DELETE, REPORT
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.components.stored_shops import BARE, put_catalogue
from tests.pages.opening import texts
from tests.shoes import BOOT


def page(catalogue_id: str, is_deleted_meanwhile: bool = False) -> None:
    import streamlit as st

    from components import catalogue_actions, services, shop_state

    catalogue = services.store().catalogues.get(catalogue_id)
    if is_deleted_meanwhile and st.session_state.get("catalogue-options"):
        services.store().catalogues.delete(catalogue_id)
    if catalogue is not None:
        catalogue_actions.show(catalogue)
    st.session_state["pictures"] = shop_state.shows_shop_pictures()


def choose(at: AppTest, option: str) -> AppTest:
    at.menu_button(key="catalogue-options").click(option)
    return run(at)


def is_there() -> bool:
    return services.store().catalogues.get("c1") is not None


@pytest.mark.parametrize("wanted", [True, False])
def test_the_shops_pictures_are_switched_on_and_off(wanted: bool) -> None:
    at = show(page, put_catalogue(BOOT))
    for value in (not wanted, wanted):
        at.toggle(key="shop-pictures").set_value(value)
        at = run(at)
    assert at.session_state["pictures"] is wanted


def test_before_a_click_no_dialog_is_open() -> None:
    at = show(page, put_catalogue(BOOT))
    assert (len(at.metric), [button.key for button in at.button]) == (0, [])


def test_the_report_names_the_file_and_its_rows() -> None:
    at = choose(show(page, put_catalogue(BOOT, BARE, source="shop.csv")), REPORT)
    assert at.caption[0].value.startswith("shop.csv · imported on ")
    assert at.metric[0].value == "2"


def test_a_files_name_is_drawn_as_text() -> None:
    at = choose(show(page, put_catalogue(BOOT, source=AWKWARD)), REPORT)
    assert markup_in(at.caption[0].value) == []


def test_the_report_of_a_catalogue_that_is_gone_meanwhile_says_so() -> None:
    at = show(page, put_catalogue(BOOT), True)
    assert "This catalogue was deleted." in texts(choose(at, REPORT))


def test_a_catalogue_is_not_deleted_before_a_question() -> None:
    at = choose(show(page, put_catalogue(BOOT, BARE)), DELETE)
    assert "Its 2 products and their search index are deleted." in texts(at)
    assert is_there()


def test_whoever_keeps_it_has_it_still() -> None:
    click(choose(show(page, put_catalogue(BOOT)), DELETE), "delete-catalogue_keep")
    assert is_there()


def test_whoever_says_yes_deletes_it_and_chooses_anew() -> None:
    at = click(choose(show(page, put_catalogue(BOOT)), DELETE), "delete-catalogue_confirm")
    assert (is_there(), at.session_state["rapport_catalogue"]) == (False, None)


def test_the_title_in_the_question_is_drawn_as_text() -> None:
    at = choose(show(page, put_catalogue(BOOT, title=AWKWARD)), DELETE)
    assert markup_in(at.markdown[0].value.removeprefix("**").removesuffix("**")) == []
