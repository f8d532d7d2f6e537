import html
from dataclasses import replace
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from components import product_cards
from rapport.records.product import PriceRange, Product
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.components.stored_shops import BARE, ODD
from tests.pages.opening import texts
from tests.shoes import BOOT, RUNNER

Heard = list[tuple[str, bool]]
EURO = PriceRange(Decimal("1200"), Decimal("1200"), "EUR")


def page(products: "list[Product]", selected: "list[str]", heard: "Heard") -> None:
    from components import product_cards

    product_cards.show(products, selected, key="card", on_select=lambda *said: heard.append(said))


def small_page(products: "list[tuple[int | None, Product]]") -> None:
    import streamlit as st

    from components import product_cards

    st.session_state["opened"] = product_cards.show_small(products, key="small")


def lines(at: AppTest) -> list[str]:
    """What is written on the cards: a caption and two lines each."""
    return [element.value for element in (*at.caption, *at.markdown)]


def read(at: AppTest) -> list[str]:
    """The same as somebody reads it."""
    return [html.unescape(line) for line in lines(at)]


def test_a_card_has_brand_title_and_price() -> None:
    at = show(page, [BOOT], [], [])
    assert read(at) == ["Oakfern", "**Oakfern Women's Brisk Waterproof Chelsea Boot**", "£49.57 - £84.95"]


def test_what_a_product_does_not_state_is_said_so() -> None:
    assert lines(show(page, [BARE], [], [])) == ["brand not stated", "**Plain shoe**", ":gray[no price stated]"]


def test_texts_of_a_product_are_drawn_as_text() -> None:
    drawn = [line.removeprefix("**").removesuffix("**") for line in lines(show(page, [ODD], [], []))]
    assert [markup_in(line) for line in drawn] == [[], [], []]


def test_every_product_has_a_picture() -> None:
    assert len(show(page, [BOOT, BARE, ODD], [], []).image) == 3


def test_without_products_there_is_no_card() -> None:
    assert not show(page, [], [], []).checkbox


def test_the_chosen_ones_are_ticked() -> None:
    at = show(page, [BOOT, RUNNER], ["X200"], [])
    assert [at.checkbox(key=f"card_tick_{one}").value for one in ("X100", "X200")] == [False, True]


@pytest.mark.parametrize("before", [[], ["X100"]], ids=["ticked", "unticked"])
def test_a_click_says_which_product_was_ticked_or_unticked(before: list[str]) -> None:
    heard: Heard = []
    at = show(page, [BOOT, RUNNER], before, heard)
    at.checkbox(key="card_tick_X100").set_value(not before)
    run(at)
    assert heard == [("X100", not before)]


def test_a_click_on_details_shows_what_is_known() -> None:
    assert "Number X200" in texts(click(show(page, [BOOT, RUNNER], [], []), "card_open_X200"))


def test_a_line_has_its_number_and_the_facts() -> None:
    at = show(small_page, [(2, RUNNER)])
    assert read(at) == ["Larkspur · £120.00", "[2] **Larkspur Trail Runner 7 Men's Running Shoe**"]


def test_a_line_without_a_number_has_only_its_title() -> None:
    assert show(small_page, [(None, BARE)]).markdown[0].value == "**Plain shoe**"


def test_texts_of_a_line_are_drawn_as_text() -> None:
    drawn = [line.removeprefix("**").removesuffix("**") for line in lines(show(small_page, [(None, ODD)]))]
    assert [markup_in(line) for line in drawn] == [[], []]


def test_the_help_of_a_line_is_drawn_as_text() -> None:
    assert markup_in(show(small_page, [(1, ODD)]).button[0].help) == []


def test_a_click_opens_that_product_and_says_so() -> None:
    at = click(show(small_page, [(1, BOOT), (2, RUNNER)]), "small_open_X200")
    assert (at.session_state["opened"], "Number X200" in texts(at)) == (True, True)


def test_before_a_click_nothing_is_open() -> None:
    assert show(small_page, [(1, BOOT)]).session_state["opened"] is False


@pytest.mark.parametrize(
    ("product", "facts"),
    [
        (BOOT, "Oakfern · £49.57 - £84.95"),
        (BARE, "no price stated"),
        (replace(BARE, brand="Oakfern"), "Oakfern · no price stated"),
        (replace(BARE, price=EURO), "€1,200.00"),
    ],
    ids=["both", "neither", "only a brand", "only a price"],
)
def test_facts_leave_out_a_brand_that_is_not_stated(product: Product, facts: str) -> None:
    assert product_cards.facts(product) == facts


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("Boot", "Boot"),
        ("Chelsea Boot", "Chelsea Boot"),
        ("Chelsea Boots in black", "Chelsea…"),
        ("Winterstiefeletten", "Winterstiefe…"),
        ("冬用ブーツレディース防水防寒雪靴", "冬用ブーツレディース防水…"),
        ("", ""),
    ],
    ids=["short", "as long as may be", "between words", "one word", "without blanks", "empty"],
)
def test_a_long_title_is_cut(title: str, cut: str) -> None:
    assert product_cards.short(title, 12) == cut


def test_a_very_long_title_stays_short() -> None:
    assert len(product_cards.short(AWKWARD * 10)) <= product_cards.TITLE_CHARS + 1
