"""Which columns hold what."""

from __future__ import annotations

from typing import Any

import pytest

from rapport.records.catalogue.columns import suggest_mapping
from rapport.records.catalogue.mapping import AMAZON, Mapping
from rapport.records.catalogue.rows import Row


def rows(values: dict[str, Any], count: int = 3) -> list[Row]:
    return [Row(number, values) for number in range(1, count + 1)]


def test_the_amazon_format_is_known() -> None:
    row = {
        "url": "https://shop.example.com/dp/1", "title": "Tarn Boots", "asin": "RAPP00001", "price": "£5",
        "brand": "Fellbeck", "product_details": "ASIN\n:\nx", "breadcrumbs": "Shoes/Boots",
        "images_list": ["https://shop.example.com/1.jpg"],
        "features": [{"Sole": "Rubber"}],
    }  # fmt: skip
    assert suggest_mapping(rows(row)) == AMAZON


NAMES = {
    "snake-case": ("product_name", "title"),
    "camel-case": ("productName", "title"),
    "capitals": ("PRODUCT NAME", "title"),
    "german": ("Preis", "price"),
    "french": ("Marque", "brand"),
    "spanish": ("Categoría", "category"),
    "czech": ("značka", "brand"),
    "chinese": ("价格", "price"),
    "image": ("image_url", "images"),
    "colour": ("Colour", "features"),
}


@pytest.mark.parametrize(("column", "field"), NAMES.values(), ids=NAMES.keys())
def test_a_column_is_known_by_its_name(column: str, field: str) -> None:
    assert getattr(suggest_mapping(rows({column: "x"})), field) == (column,)


def test_columns_without_telling_names_are_known_by_their_values() -> None:
    row = {
        "c1": "Fellbeck Tarn Walking Boots", "c2": "£45.00", "c3": "https://shop.example.com/p/1",
        "c4": "https://shop.example.com/1.jpg", "c5": "17",
    }  # fmt: skip
    found = suggest_mapping(rows(row))
    assert (found.title, found.price, found.url, found.images) == (("c1",), ("c2",), ("c3",), ("c4",))


def test_category_columns_go_from_outer_to_inner() -> None:
    found = suggest_mapping(rows({"sub_category": "Ankle Boots", "title": "Tarn", "category": "Boots"}))
    assert found.category == ("category", "sub_category")


def test_two_price_columns_are_the_ends_of_a_range() -> None:
    found = suggest_mapping(rows({"title": "Tarn", "max_price": "9", "min_price": "5"}))
    assert found.price == ("min_price", "max_price")


def test_a_product_feed_of_an_advertiser_is_known() -> None:
    row = {
        "id": "A1", "title": "Tarn Boots", "link": "https://shop.example.com/1",
        "image_link": "https://shop.example.com/1.jpg",
        "price": "49.90 GBP", "sale_price": "39.90 GBP", "google_product_category": "Apparel > Shoes",
        "product_type": "Boots", "gender": "female", "age_group": "adult", "material": "leather",
        "availability": "in stock", "brand": "Fellbeck",
    }  # fmt: skip
    assert suggest_mapping(rows(row)) == Mapping(
        id=("id",), title=("title",), url=("link",), brand=("brand",), price=("price",),
        category=("google_product_category", "product_type"), audience=("gender", "age_group"), material=("material",),
        images=("image_link",),
    )  # fmt: skip


def test_empty_columns_are_left_out() -> None:
    assert suggest_mapping(rows({"title": "Tarn", "brand": ""})).brand == ()


@pytest.mark.parametrize(
    ("genders", "expected"),
    [
        pytest.param(("Female", "Male"), ("gender",), id="it-agrees-with-the-titles"),
        pytest.param(("Male", "Female"), (), id="it-contradicts-the-titles"),
    ],
)
def test_an_audience_column_is_taken_if_it_agrees_with_the_titles(
    genders: tuple[str, str], expected: tuple[str, ...]
) -> None:
    pairs = [("Women's Tarn Boots", genders[0]), ("Men's Tarn Boots", genders[1])] * 15
    found = suggest_mapping([Row(n, {"title": title, "gender": gender}) for n, (title, gender) in enumerate(pairs, 1)])
    assert found.audience == expected


def audience_column(*pairs: tuple[str, str]) -> tuple[str, ...]:
    rows = [Row(number, {"title": title, "department": said}) for number, (title, said) in enumerate(pairs * 15, 1)]
    return suggest_mapping(rows).audience


def test_a_department_that_takes_women_for_girls_is_taken_all_the_same() -> None:
    assert audience_column(("Women's Tarn", "Girl's"), ("Men's Tarn", "Men's")) == ("department",)


def test_a_gender_that_takes_boys_for_men_is_left_out() -> None:
    assert audience_column(("Boys' Tarn", "Male"), ("Women's Tarn", "Female")) == ()


def test_a_mapping_knows_its_columns_and_its_text() -> None:
    mapping = Mapping(title=("name",), features=("colour", "size"))
    assert mapping.columns == {"name", "colour", "size"}
    assert Mapping(title=("name",)).as_json != mapping.as_json


def test_no_rows_give_an_empty_mapping() -> None:
    assert suggest_mapping([]) == Mapping()
