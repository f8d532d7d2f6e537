"""What a reply names without claiming it, names as their rows have them, and replies that admit what is missing."""

from __future__ import annotations

import pytest

from rapport.scenarios.shop.understanding.understood import Turn
from rapport.scoring.shop.titles import titles_in
from tests.scoring.shop.test_shop_checks import SLIPPERS, case_of, checked, kinds

PRICED = "Tansy & Thrift Men's Sedge Mule Slippers, Grey – £42.50 - £77.49"


@pytest.mark.parametrize(
    "said",
    [
        "(not met: black)",
        "(not met: waterproof, black)",
        "(nicht erfüllt: schwarz)",
        "(non respecté : noir)",
        "(no cumple: negro)",
        "(non rispettato: nero)",
        "(lacks: memory foam)",
        "(waterproofing: not stated)",
        "(black not available)",
        "(you asked for black)",
        "(Sie suchten Schwarz)",
        "– neither waterproof nor black",
        "– waterproof isn't stated",
        "– mit Gummizug: nicht angegeben",
    ],
)
def test_what_is_said_to_be_missing_is_not_claimed(said: str) -> None:
    assert "wrong_attribute" not in kinds(checked("black mens slippers", "0006", f"The nearest:\n- {PRICED} {said}"))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("(black)", id="a colour"),
        pytest.param("(waterproof, not met: wide fit)", id="before the label"),
        pytest.param("(not met: wide fit), waterproof", id="behind its bracket"),
        pytest.param("– memory foam, as you asked", id="said to be as asked"),
        pytest.param("– with a camouflage print", id="a pattern"),
    ],
)
def test_what_stands_beside_a_denial_is_claimed(said: str) -> None:
    assert "wrong_attribute" in kinds(checked("mens slippers", "0006", f"The nearest:\n- {PRICED} {said}"))


@pytest.mark.parametrize(
    "line",
    [
        "- Mirabrook Women's Curlew Penny Loafers [2] – price not stated, leather, slip-on",
        "- Mirabrook Women's Curlew Penny Loafers – Preis nicht angegeben, Leder",
        "- Mirabrook Women's Curlew Penny Loafers 【2】: no price given",
        "- **Mirabrook Women's Curlew Penny Loafers** [2]",
    ],
)
def test_the_title_of_a_given_product_is_never_an_invented_one(line: str) -> None:
    assert kinds(checked("women's loafers", "0008 0021", f"Here you go:\n{line}")) == []


def test_a_title_that_is_cut_is_found_and_one_within_a_longer_one_is_not() -> None:
    products = case_of("slippers", "0006 0013", "").products
    text = "Tansy & Thrift Men's Sedge… and Pebblewick Beck Slippers for Women, Grey"
    assert [(one.product.id[-4:], text[one.start : one.end]) for one in titles_in(text, products)] == [
        ("0006", "Tansy & Thrift Men's Sedge"),
        ("0013", "Pebblewick Beck Slippers for Women, Grey"),
    ]


def test_trainers_say_nothing_of_rain() -> None:
    reply = "- Zephrun Men's Campion Trainers – £88.99 - £137.81, waterproof"
    assert kinds(checked("mens trainers", "0002", reply)) == ["wrong_attribute"]


def test_a_lone_name_with_a_price_that_no_product_has_is_invented() -> None:
    reply = "You could take the Sedge (£42.50 - £77.49) or the Fernwick (£39.99)."
    assert "invented_product" in kinds(checked("mens slippers", "0006", reply))


def test_a_reply_that_admits_what_is_missing_says_no() -> None:
    reply = f"Here are slippers for men:\n\n{SLIPPERS}\n\nNone of these is listed in purple."
    found = checked("purple mens slippers", "0006 0013", reply)
    assert (found.should_reject, found.is_rejection, kinds(found)) == (True, True, [])


def test_neither_of_two_is_a_no_as_well() -> None:
    reply = "We have the Sedge (£42.50 - £77.49) and the Beck (£24.50). Neither is described as purple."
    assert checked("purple slippers", "0006 0013", reply).is_rejection


def test_a_promise_hides_no_wrong_property_in_another_clause() -> None:
    found = kinds(checked("mens slippers", "0006", "The Sedge is waterproof, £42.50 - £77.49, and ships free."))
    assert sorted(found) == ["unsupported_delivery", "wrong_attribute"]


def test_the_cheapest_is_known_by_its_price_where_nothing_names_it() -> None:
    found = kinds(checked("slippers", "0006 0013", "The least expensive is the grey pair at £42.50."))
    assert found == ["wrong_comparison"]


def test_an_answer_about_a_product_shown_before_offers_nothing() -> None:
    before = Turn("purple mens slippers", ("RAPP00006",))
    reply = "Tansy & Thrift Men's Sedge Mule Slippers, Grey [1] – outer material: Sheepskin"
    assert kinds(checked("what is the first one made of?", "0006", reply, before)) == []


def test_what_the_data_leaves_open_of_a_product_asked_about_is_no_refusal() -> None:
    reply = "Tansy & Thrift Men's Sedge Mule Slippers, Grey – sorry, our data doesn't state this: weight."
    found = checked("how heavy are the Tansy & Thrift Sedge slippers?", "0006 0013", reply)
    assert (found.should_reject, found.is_rejection) == (False, False)


def test_not_knowing_the_stock_is_no_refusal_of_the_product() -> None:
    reply = "I can't see stock levels, but the Sedge Mule Slippers cost £42.50 to £77.49."
    assert not checked("any left of the Tansy & Thrift Sedge slippers?", "0006", reply).is_rejection


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param("We've got three pairs of the Sedge left.", "unsupported_stock", id="pairs left"),
        pytest.param("We gift-wrap them, and size 9 is in stock.", "unsupported_stock", id="beside another promise"),
        pytest.param("The Sedge is cheaper than the Beck: £42.50 against £24.50.", "wrong_comparison", id="starts"),
    ],
)
def test_a_promise_or_comparison_without_ground_is_found(said: str, kind: str) -> None:
    assert kind in kinds(checked("slippers", "0006 0013", f"- {PRICED}\n- Pebblewick Beck Slippers – £24.50\n\n{said}"))
