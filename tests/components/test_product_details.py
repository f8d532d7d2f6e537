from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from rapport.records.product import Product
from tests.components.drawing import AWKWARD, markup_in, show
from tests.components.stored_shops import BARE, ODD
from tests.pages.opening import texts
from tests.shoes import BOOT

WHOLE = replace(
    BOOT,
    url="https://shop.example/boot",
    heel_type="block",
    heel_height_cm=4.5,
    sole="rubber",
    details=(("Model number", "BR-7"),),
)


def page(product: "Product") -> None:
    from components import product_details

    product_details.show(product)


def known(at: AppTest) -> dict[str, str]:
    """The cleaned fields with their values."""
    table = at.dataframe[0].value
    return dict(zip(table["Field"], table["Value"], strict=True))


def test_every_field_is_shown_in_plain_words() -> None:
    assert known(show(page, WHOLE)) == {
        "Brand": "Oakfern",
        "Price": "£49.57 - £84.95",
        "Category": "Shoes / Women's Shoes / Boots",
        "For": "women",
        "Material": "leather",
        "Closure": "slip-on",
        "Heel": "block",
        "Heel height": "4.5 cm",
        "Sole": "rubber",
    }


def test_every_field_says_what_it_was_read_from() -> None:
    table = show(page, WHOLE).dataframe[0].value
    assert dict(zip(table["Field"], table["Read from"], strict=True))["Closure"] == "Closure: Pull On"


def test_fields_that_are_not_stated_are_named() -> None:
    assert "Not stated: heel, heel height, sole." in texts(show(page, BOOT))


def test_where_all_is_known_nothing_is_named_as_missing() -> None:
    assert "Not stated" not in texts(show(page, WHOLE))


def test_of_a_product_with_nothing_but_a_title_there_is_no_table() -> None:
    assert not show(page, BARE).dataframe


def test_the_row_is_shown_in_its_own_words() -> None:
    tables = show(page, WHOLE).dataframe
    assert [table.value.to_numpy().tolist() for table in tables][1:] == [
        [["Outer Material", "Smooth Leather"], ["Closure", "Pull On"], ["Sole", "Rubber"]],
        [["Model number", "BR-7"]],
    ]


@pytest.mark.parametrize(("product", "told"), [(BARE, False), (replace(BARE, is_footwear=False), True)])
def test_what_is_no_footwear_is_said_so(product: Product, told: bool) -> None:
    assert ("no footwear" in texts(show(page, product))) is told


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://shop.example/boot", ["https://shop.example/boot"]),
        ("", []),
        ("http://shop.example/boot", []),
        ("javascript:alert(1)", []),
    ],
    ids=["encrypted", "none", "not encrypted", "a script"],
)
def test_only_an_encrypted_address_becomes_a_link(url: str, links: list[str]) -> None:
    assert [link.proto.url for link in show(page, replace(BARE, url=url)).link_button] == links


def test_the_address_under_the_link_is_drawn_as_text() -> None:
    (link,) = show(page, replace(BARE, url=f"https://shop.example/{AWKWARD}")).link_button
    assert markup_in(link.proto.help) == []


def test_title_and_number_are_drawn_as_text() -> None:
    at = show(page, replace(ODD, id=AWKWARD))
    title, *_ = at.markdown
    number, *_ = at.caption
    assert markup_in(title.value.removeprefix("**") + number.value) == []


def test_cells_of_a_table_stay_as_they_are() -> None:  # a cell of a table is text, not Markdown
    assert known(show(page, ODD))["Category"] == AWKWARD
