"""Brands, and one spelling for each."""

from __future__ import annotations

import pytest

from rapport.records.catalogue.brand import brand_key, brand_name, one_spelling

BRANDS = {
    "store": ("Visit the Geox Store", "Geox"),
    "store-in-a-name": ("Visit the Company Store Store", "Company Store"),
    "store-with-an-article": ("Visit the The Sparkle Club Store", "The Sparkle Club"),
    "label": ("Brand: Fellbeck", "Fellbeck"),
    "german-store": ("Besuchen Sie den Fellbeck-Store", "Fellbeck"),
    "french-store": ("Visiter la boutique Fellbeck", "Fellbeck"),
    "spanish-store": ("Visita la tienda de Fellbeck", "Fellbeck"),
    "italian-store": ("Visita lo Store di Fellbeck", "Fellbeck"),
    "made-in": ("Fellbeck Made in EU", "Fellbeck"),
    "sign": ("Fellbeck®", "Fellbeck"),
    "plain": ("Jana 100% comfort", "Jana 100% comfort"),
    "phrase": ("Dockers by Gerli", "Dockers by Gerli"),
    "author": ("by", None),
    "unknown": ("Unknown", None),
    "generic": ("Generic", None),
    "dash": ("-", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "name"), BRANDS.values(), ids=BRANDS.keys())
def test_a_brand_is_what_remains_without_the_shops_words(text: str, name: str | None) -> None:
    assert brand_name(text) == name


def test_spellings_of_one_brand_share_a_key() -> None:
    spellings = ("Tansy & Thrift", "TANSY AND THRIFT", "tansy&thrift", "Tansy-&-Thrift", "Tánsy & Thrift")
    assert {brand_key(spelling) for spelling in spellings} == {"tansyandthrift"}


def test_brands_in_other_alphabets_keep_apart() -> None:
    assert brand_key("回力") != brand_key("飞跃")


@pytest.mark.parametrize(
    ("counts", "spelling"),
    [
        pytest.param({"PUMA": 9, "Puma": 2}, "PUMA", id="the-most-frequent"),
        pytest.param({"LLOYD": 2, "Lloyd": 2}, "Lloyd", id="of-equals-mixed-case"),
        pytest.param({"fellbeck": 1, "Fellbeck": 1}, "Fellbeck", id="of-equals-not-lower-case"),
        pytest.param({"Fly Flot": 1, "Flyflot": 1}, "Fly Flot", id="of-equals-the-first-by-alphabet"),
    ],
)
def test_one_brand_has_one_spelling(counts: dict[str, int], spelling: str) -> None:
    assert set(one_spelling(counts).values()) == {spelling}
