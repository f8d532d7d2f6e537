from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.catalogue_browser import A_PAGE
from components.shop_state import Asked
from rapport.scenarios.shop.constraints import Constraints
from tests.components.drawing import click, run, show, show_linked
from tests.components.stored_shops import ODD, many, put_catalogue
from tests.pages.opening import texts
from tests.scenarios.shop.rack import SHOES

KEY = "rapport_input_browse_c1_0"


def page() -> None:
    from components import catalogue_browser, services

    catalogue_browser.show(services.store().catalogues.list()[0])


@pytest.fixture
def shoes() -> AppTest:
    put_catalogue(*SHOES)
    return show(page)


def look_for(at: AppTest, words: str) -> AppTest:
    at.text_input(key=f"{KEY}_words").set_value(words)
    return run(at)


def cards(at: AppTest) -> list[str]:
    """Ids of the products that are shown, in their order."""
    prefix = "card_c1_open_"
    return [button.key.removeprefix(prefix) for button in at.button if (button.key or "").startswith(prefix)]


def chips(at: AppTest) -> list[str]:
    found = [one for one in at.get("button_group") if one.key == f"{KEY}_chips"]
    return [option.removesuffix(" :material/close:") for one in found for option in one.options]


def tick(at: AppTest, product_id: str, *, value: bool = True) -> AppTest:
    at.checkbox(key=f"card_c1_tick_{product_id}").set_value(value)
    return run(at)


def test_at_first_everything_is_shown(shoes: AppTest) -> None:
    assert (cards(shoes), "**12 products**" in texts(shoes)) == ([one.id for one in SHOES], True)


def test_what_the_words_mean_narrows_the_list(shoes: AppTest) -> None:
    assert cards(look_for(shoes, "boots under £20")) == ["WELLY"]


def test_what_was_understood_stands_under_the_words(shoes: AppTest) -> None:
    assert chips(look_for(shoes, "boots for women")) == ["boots", "for women"]


def test_words_that_mean_no_constraint_are_looked_for(shoes: AppTest) -> None:
    at = look_for(shoes, "dinosaur")
    assert cards(at) == ["WELLY"]


def test_what_is_taken_away_of_the_words_no_longer_narrows(shoes: AppTest) -> None:
    at = look_for(shoes, "boots for women")
    at.get_by_key(f"{KEY}_chips").set_value(1)
    at = run(at)
    assert (chips(at), set(cards(at))) == (["boots"], {"BOOT-W", "BOOT-M", "WELLY"})


@pytest.mark.parametrize(
    ("words", "told"),
    [("wundersam", "Looking for wundersam"), ("boots, wundersam", "best first by wundersam")],
    ids=["alone", "beside a constraint"],
)
def test_words_that_only_rank_are_told(shoes: AppTest, words: str, told: str) -> None:
    assert told in texts(look_for(shoes, words))


def test_where_nothing_fits_the_way_out_is_shown(shoes: AppTest) -> None:
    at = look_for(shoes, "under £1")
    assert (cards(at), "No product fits all of this" in texts(at)) == ([], True)


def test_where_nothing_fits_nothing_can_be_asked_about(shoes: AppTest) -> None:
    assert look_for(shoes, "under £1").button(key=f"{KEY}_ask").disabled


def test_everything_can_be_cleared(shoes: AppTest) -> None:
    at = click(look_for(shoes, "under £1"), "clear-all")
    assert len(cards(at)) == 12


@pytest.mark.parametrize(
    ("order", "first"),
    [("best", "BOOT-W"), ("cheapest", "CASE"), ("dearest", "BOOT-M"), ("title", "RUN-M")],
)
def test_the_list_comes_in_the_chosen_order(shoes: AppTest, order: str, first: str) -> None:
    shoes.selectbox(key=f"{KEY}_order").set_value(order)
    assert cards(run(shoes))[0] == first


def test_products_without_a_price_come_last_where_prices_sort(shoes: AppTest) -> None:
    shoes.selectbox(key=f"{KEY}_order").set_value("cheapest")
    assert cards(run(shoes))[-1] == "NO-PRICE"


def test_the_words_may_say_the_order(shoes: AppTest) -> None:
    assert cards(look_for(shoes, "cheapest trainers"))[0] == "TRAINER"


def test_up_to_a_page_there_is_nothing_to_turn() -> None:
    put_catalogue(*many(A_PAGE))
    assert not show(page).pagination


def test_a_page_holds_a_dozen_products() -> None:
    put_catalogue(*many(A_PAGE + 2))
    assert len(cards(show(page))) == A_PAGE


def test_the_last_page_holds_the_rest() -> None:
    put_catalogue(*many(A_PAGE + 2))
    at = show(page)
    at.pagination[0].set_value(2)
    assert cards(run(at)) == ["P012", "P013"]


def test_another_list_begins_at_its_first_page() -> None:
    put_catalogue(*many(2 * A_PAGE + 2))
    at = show(page)
    at.pagination[0].set_value(2)
    at = look_for(run(at), "over £101")
    assert at.pagination[0].value == 1


def test_products_that_are_ticked_are_counted_on_the_button(shoes: AppTest) -> None:
    at = tick(tick(shoes, "BOOT-W"), "WELLY")
    assert at.button(key=f"{KEY}_ask").label == "Ask about the 2 chosen"


def test_a_tick_can_be_taken_back(shoes: AppTest) -> None:
    at = tick(tick(shoes, "BOOT-W"), "BOOT-W", value=False)
    assert at.button(key=f"{KEY}_ask").label == "Ask about these"


def test_all_ticks_can_be_taken_back(shoes: AppTest) -> None:
    at = click(tick(shoes, "BOOT-W"), f"{KEY}_unselect")
    assert at.session_state["rapport_selected_c1"] == ()


def asked(folder: Path, *ticked: str, words: str = "") -> Asked:
    """What is handed over to the chat, of an app in `folder`."""
    put_catalogue(*SHOES)
    at = show_linked(folder, page)
    at = look_for(at, words) if words else at
    for product_id in ticked:
        at = tick(at, product_id)
    found: Asked = click(at, f"{KEY}_ask").session_state["rapport_asked"]
    return found


def test_the_ticked_products_are_handed_over(tmp_path: Path) -> None:
    assert asked(tmp_path, "WELLY", "BOOT-W") == Asked("c1", Constraints(ids=("WELLY", "BOOT-W")))


def test_where_nothing_is_ticked_the_narrowed_list_is_handed_over(tmp_path: Path) -> None:
    assert asked(tmp_path, words="for women") == Asked("c1", Constraints(audience="women"))


def test_a_product_of_awkward_texts_can_be_shown() -> None:
    put_catalogue(ODD)
    assert cards(show(page)) == ["O1"]
