"""Which products a reply speaks of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rapport.scenarios.shop.citing import cited_products, without_numbers
from tests.shoes import BOOT, CLOG, RUNNER

PRODUCTS = (BOOT, RUNNER, CLOG)


@pytest.mark.parametrize(
    ("reply", "cited"),
    [
        pytest.param("Take [2] or [1].", ("X200", "X100"), id="numbers in their order"),
        pytest.param("Take [1, 3].", ("X100", "X300"), id="two numbers in one bracket"),
        pytest.param("Take [1-3].", ("X100", "X200", "X300"), id="a span of numbers"),
        pytest.param("Nothing like [9] is here.", (), id="a number that nothing has"),
        pytest.param("The item X300 is one.", ("X300",), id="id"),
        pytest.param("Our **Tallgrass Garden Clog** is light.", ("X300",), id="whole title"),
        pytest.param("I like the Brisk Waterproof Chelsea boot.", ("X100",), id="part of a title"),
        pytest.param("The Larkspur Trail Runner 7 is fast.", ("X200",), id="brand and name"),
        pytest.param("1. Oakfern-Stiefel, wasserdicht: £49.57 - £84.95", ("X100",), id="brand and price on a line"),
        pytest.param("1. Stiefel: £49.57 - £84.95", (), id="a price alone"),
        pytest.param("1. Oakfern: £49.57 - £99.99", (), id="a brand with another price"),
        pytest.param("We have women's boots and running shoes.", (), id="common words only"),
        pytest.param("Sorry, we have no waterproof chelsea boots.", (), id="a category is no name"),
        pytest.param("Tallgrass is a nice name.", (), id="a brand alone"),
        pytest.param("", (), id="empty"),
    ],
)
def test_a_product_is_cited_by_number_id_or_title(reply: str, cited: tuple[str, ...]) -> None:
    assert cited_products(reply, PRODUCTS) == cited


def test_a_part_of_a_title_that_two_products_share_names_neither() -> None:
    other = replace(BOOT, id="X101", title="Oakfern Women's Brisk Waterproof Ankle Boot")
    assert cited_products("The Oakfern Women's Brisk Waterproof is nice.", (BOOT, other)) == ()
    assert cited_products("The Oakfern Women's Brisk Waterproof Ankle Boot is nice.", (BOOT, other)) == ("X101",)


def test_two_products_of_one_title_are_both_cited_by_it() -> None:
    twin = replace(BOOT, id="X101")
    assert cited_products(f"The {BOOT.title}.", (BOOT, twin)) == ("X100", "X101")


def test_a_number_says_which_of_two_products_of_one_title_is_meant() -> None:
    twin = replace(BOOT, id="X101")
    assert cited_products(f"The {BOOT.title} [2].", (BOOT, twin)) == ("X101",)


def test_numbers_of_an_earlier_list_are_taken_out() -> None:
    assert without_numbers("The boot [1] and the clog [2, 3].") == "The boot and the clog."
