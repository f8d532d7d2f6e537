"""What a product's data states of an attribute."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from rapport.scenarios.shop.stated_attributes import says_yes, stated
from tests.shoes import CLOG

LONG = "Made on a farm. The insole is cork, which keeps its shape; wash it by hand. " + "It is a very good shoe. " * 9


@pytest.mark.parametrize(
    ("features", "attribute", "value"),
    [
        pytest.param((("Sole", "Rubber"), ("Sole Material", "Rubber")), "sole", "Rubber", id="said twice"),
        pytest.param((("closure_type", "Slip-On"),), "closure", "Slip-On", id="underscore"),
        pytest.param((("Inner Material", "Textile"),), "lining", "Textile", id="another name"),
        pytest.param((("Inner Material", "Textile"),), "material", None, id="lining isn't the upper"),
        pytest.param((("Heel Height", "1.2 centimetres"),), "heel_height", "1.2 centimetres", id="heel height"),
        pytest.param((("Comfort", LONG),), "insole", "The insole is cork, which keeps its shape", id="in a sentence"),
        pytest.param((("Protection", "Kevlar midsole"),), "other", "Protection: Kevlar midsole", id="by its words"),
        pytest.param((), "weight", None, id="nothing"),
    ],
)
def test_the_rows_own_words_are_given(features: Any, attribute: Any, value: str | None) -> None:
    answer = stated(replace(CLOG, features=features), attribute, "what protection?")
    assert (answer.value if answer else None) == value


@pytest.mark.parametrize(
    ("features", "value"),
    [
        pytest.param((("Sole", "Rubber"), ("Protection", "Kevlar midsole")), "Protection: Kevlar midsole", id="stated"),
        pytest.param((("Sole", "Rubber"),), None, id="the sole isn't the midsole"),
    ],
)
def test_a_part_is_not_taken_for_the_whole(features: Any, value: str | None) -> None:
    answer = stated(replace(CLOG, features=features), "sole", "what's the midsole made of?")
    assert (answer.value if answer else None) == value


def test_a_title_states_what_it_names() -> None:
    answer = stated(replace(CLOG, title="Clog Black and White, 38 EU"), "colour")
    assert answer is not None
    assert (answer.value, answer.is_quote) == ("Black, White", True)


@pytest.mark.parametrize(
    ("message", "value", "expected"),
    [
        ("is it leather?", "Smooth Leather", True),
        ("laces?", "Lace-Up", True),
        ("is it leather?", "Faux Leather", False),
        ("is it leather or rubber?", "Rubber", False),
        ("what is it made of?", "Leather", False),
        ("isn't it leather?", "Leather", False),
        ("is it wool?", "Leather", False),
    ],
)
def test_yes_is_said_only_where_it_is_plain(message: str, value: str, expected: bool) -> None:
    assert says_yes(message, value) is expected
