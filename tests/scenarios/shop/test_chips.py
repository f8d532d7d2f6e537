from dataclasses import fields
from decimal import Decimal

import pytest

from rapport.scenarios.shop.chips import amount, chips_of, without
from rapport.scenarios.shop.constraints import Constraints

EVERYTHING = Constraints(
    brands=("Geox", "Fila"),
    not_brands=("Puma",),
    categories=("boots",),
    not_categories=("sandals",),
    audience="women",
    min_price=Decimal(40),
    max_price=Decimal("59.50"),
    is_strict=True,
    materials=("canvas",),
    not_materials=("faux_leather",),
    closures=("lace_up",),
    not_closures=("zip",),
    heel_types=("block",),
    min_heel_cm=2.0,
    max_heel_cm=5.5,
    colours=("black",),
    sizes=("6",),
    flags=("goretex",),
    words=("clay",),
    not_words=("glitter",),
    ids=("B01",),
    sort="cheapest",
)


def test_every_constraint_is_a_chip() -> None:
    assert {field.name for field in fields(Constraints)} - {"is_strict"} == {c.field for c in chips_of(EVERYTHING)}


def test_chips_are_plain_words() -> None:
    titles = {"B01": "Loafer Terra"}
    assert [chip.words for chip in chips_of(EVERYTHING, titles=titles)] == [
        *("Geox", "Fila", "not Puma", "boots", "no sandals", "for women", "over £40", "under £59.50", "canvas"),
        *("not faux leather", "lace-up", "not zip", "block heel", "heel from 2 cm", "heel up to 5.5 cm", "black"),
        *("size 6", "Gore-Tex", "“clay”", "not “glitter”", "Loafer Terra", "cheapest first"),
    ]


def test_taking_every_chip_away_leaves_nothing() -> None:
    left = EVERYTHING
    for chip in chips_of(EVERYTHING):
        assert chip in chips_of(left) or chip.field in ("min_price", "max_price")
        left = without(left, next(one for one in chips_of(left) if (one.field, one.value) == (chip.field, chip.value)))
    assert left == Constraints()


def test_one_of_two_brands_can_be_taken_away() -> None:
    first = chips_of(EVERYTHING)[0]
    assert without(EVERYTHING, first).brands == ("Fila",)


def test_under_stays_while_the_other_price_is_there() -> None:
    low = next(chip for chip in chips_of(EVERYTHING) if chip.field == "min_price")
    assert without(EVERYTHING, low).is_strict


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        pytest.param("60", "GBP", "£60", id="whole pounds"),
        pytest.param("60.00", "GBP", "£60", id="no pence"),
        pytest.param("1241.3", "GBP", "£1,241.30", id="thousands and pence"),
        pytest.param("60", "SEK", "60 SEK", id="a currency without a sign"),
    ],
)
def test_a_price_is_written_as_a_shop_writes_it(value: str, currency: str, words: str) -> None:
    assert amount(Decimal(value), currency) == words
