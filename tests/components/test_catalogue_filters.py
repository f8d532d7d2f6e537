from dataclasses import replace
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from components.catalogue_filters import MOST_PILLS
from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Constraints
from tests.components.drawing import AWKWARD, click, markup_in, run, show
from tests.components.stored_shops import BARE
from tests.pages.opening import texts
from tests.scenarios.shop.rack import SHOES

ANY = Constraints()
OAKFERN = Constraints(brands=("Oakfern",))


def page(products: "list[Product]", wanted: "Constraints", clicked: "Constraints") -> None:
    import streamlit as st

    from components import catalogue_filters
    from rapport.scenarios.shop.window import ShopWindow

    def on_click(filters: "Constraints") -> None:
        st.session_state["clicked"] = filters

    window = ShopWindow.of(products)
    catalogue_filters.show(window, wanted, st.session_state.get("clicked", clicked), key="f", on_click=on_click)


def filters(
    products: "list[Product] | tuple[Product, ...]" = SHOES, wanted: Constraints = ANY, clicked: Constraints = ANY
) -> AppTest:
    return show(page, list(products), wanted, clicked)


def pills(at: AppTest, field: str) -> "object":
    return next(one for one in at.get("button_group") if one.key.startswith(f"f_{field}_"))


def options(at: AppTest, field: str) -> list[str]:
    return list(pills(at, field).options)  # type: ignore[attr-defined]


def choose(at: AppTest, field: str, value: object) -> Constraints:
    """What is clicked after that."""
    pills(at, field).set_value(value)  # type: ignore[attr-defined]
    found: Constraints = run(at).session_state["clicked"]
    return found


def of_brands(count: int, name: str = "Brand") -> list[Product]:
    return [replace(BARE, id=f"P{number}", brand=f"{name} {number:02}") for number in range(count)]


def test_each_value_says_how_many_products_it_would_leave() -> None:
    assert options(filters(), "brands") == [
        "Larkspur :gray[3]",
        "Oakfern :gray[3]",
        "Tallgrass :gray[3]",
        "Puddlejoy :gray[2]",
    ]


def test_a_value_counts_what_the_other_filters_leave() -> None:
    assert options(filters(clicked=Constraints(audience="men")), "brands") == [
        "Tallgrass :gray[2]",
        "Larkspur :gray[1]",
        "Oakfern :gray[1]",
    ]


def test_a_value_counts_what_the_words_leave() -> None:
    assert options(filters(wanted=Constraints(materials=("mesh",))), "brands") == ["Larkspur :gray[2]"]


def test_what_is_clicked_stays_where_nothing_would_be_left_with_it() -> None:
    at = filters(wanted=Constraints(materials=("mesh",)), clicked=OAKFERN)
    assert options(at, "brands")[-1] == "Oakfern :gray[0]"


def test_several_brands_can_be_chosen() -> None:
    assert choose(filters(clicked=OAKFERN), "brands", ["Oakfern", "Larkspur"]).brands == ("Oakfern", "Larkspur")


@pytest.mark.parametrize(("value", "audience"), [("men", "men"), (None, None)], ids=["chosen", "taken back"])
def test_a_shoe_is_for_one_kind_of_people(value: str | None, audience: str | None) -> None:
    assert choose(filters(clicked=Constraints(audience="women")), "audience", value).audience == audience


def test_a_click_leaves_the_other_filters_as_they_were() -> None:
    assert choose(filters(clicked=OAKFERN), "materials", ["leather"]) == replace(OAKFERN, materials=("leather",))


def test_names_on_pills_are_drawn_as_text() -> None:
    drawn = options(filters([replace(BARE, brand=AWKWARD)]), "brands")[0]
    assert markup_in(drawn.removesuffix(" :gray[1]")) == []


def test_many_brands_become_a_list_that_can_be_searched() -> None:
    (box,) = filters(of_brands(MOST_PILLS + 1)).multiselect
    assert (box.placeholder, box.options[0]) == ("Search 25", "Brand 00 (1)")


def test_names_in_a_list_stay_as_they_are() -> None:  # a list draws text, not Markdown
    (box,) = filters(of_brands(MOST_PILLS + 1, "**B** & _C_")).multiselect
    assert box.options[0] == "**B** & _C_ 00 (1)"


def test_a_choice_in_a_list_counts_as_a_click() -> None:
    at = filters(of_brands(MOST_PILLS + 1))
    at.multiselect[0].set_value(["Brand 07"])
    assert run(at).session_state["clicked"].brands == ("Brand 07",)


def test_where_no_product_states_a_field_it_is_said_so() -> None:
    assert texts(filters([BARE])).count("None of these products states one.") >= 2


def test_the_range_of_prices_is_told() -> None:
    told = texts(filters()).replace("&#46;", ".")
    assert "Prices here go from £5.00 to £120.00." in told


def test_where_no_price_is_stated_there_is_nothing_to_set() -> None:
    assert not filters([BARE]).number_input


@pytest.mark.parametrize(
    ("end", "value", "clicked"),
    [
        ("low", 20.0, Constraints(min_price=Decimal("20.00"))),
        ("high", 59.99, Constraints(max_price=Decimal("59.99"))),
    ],
)
def test_an_end_of_the_price_counts_as_a_click(end: str, value: float, clicked: Constraints) -> None:
    at = filters()
    at.number_input(key=f"f_price_{end}").set_value(value)
    assert run(at).session_state["clicked"] == clicked


def test_an_end_of_the_price_can_be_taken_back() -> None:
    at = filters(clicked=Constraints(min_price=Decimal(20), max_price=Decimal(60)))
    at.number_input(key="f_price_low").set_value(None)
    assert run(at).session_state["clicked"] == Constraints(max_price=Decimal("60.00"))


def test_before_a_click_there_is_nothing_to_clear() -> None:
    assert not filters(wanted=OAKFERN).button


def test_all_filters_are_cleared_at_once() -> None:
    at = click(filters(clicked=replace(OAKFERN, audience="women")), "f_unfilter")
    assert at.session_state["clicked"] == ANY


def test_a_catalogue_without_a_product_can_be_shown() -> None:
    assert not filters([]).get("button_group")
