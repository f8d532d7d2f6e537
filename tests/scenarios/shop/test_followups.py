"""What a message means after those before it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.understanding import Turn, understand
from tests.scenarios.shop.rack import shelf

_WOMENS = Constraints(categories=("trainers",), audience="women")
_TURN = Turn("trainers for women", ("TRAINER", "TRAINER-L"), _WOMENS)

_REFINED: list[tuple[str, dict[str, Any]]] = [
    ("in white?", {"categories": ("trainers",), "audience": "women", "colours": ("white",)}),
    ("for a man", {"categories": ("trainers",), "audience": "men"}),
    ("and men's?", {"categories": ("trainers",), "audience": "men"}),
    ("under 40", {"categories": ("trainers",), "audience": "women", "max_price": Decimal(40), "is_strict": True}),
    ("up to £60 then", {"categories": ("trainers",), "audience": "women", "max_price": Decimal(60)}),
    (
        "anything cheaper?",
        {"categories": ("trainers",), "audience": "women", "max_price": Decimal(35), "is_strict": True},
    ),
    ("what about Oakfern instead", {"categories": ("trainers",), "audience": "women", "brands": ("Oakfern",)}),
    ("not leather please", {"categories": ("trainers",), "audience": "women", "not_materials": ("leather",)}),
    ("but not white", {"categories": ("trainers",), "audience": "women", "not_words": ("white",)}),
    ("waterproof?", {"categories": ("trainers",), "audience": "women", "flags": ("waterproof",)}),
    ("what about boots?", {"categories": ("boots",), "audience": "women"}),
    ("with dinosaurs", {"categories": ("trainers",), "audience": "women", "words": ("dinosaur",)}),
    ("slippers for my son", {"categories": ("slippers",), "audience": "boys"}),
    ("in Weiß?", {"categories": ("trainers",), "audience": "women", "colours": ("white",)}),
    ("pour homme ?", {"categories": ("trainers",), "audience": "men"}),
    (
        "40 sterlin altı",
        {"categories": ("trainers",), "audience": "women", "max_price": Decimal(40), "is_strict": True},
    ),
]


@pytest.mark.parametrize(("message", "expected"), _REFINED, ids=[row[0] for row in _REFINED])
def test_a_follow_up_keeps_what_it_doesnt_change(message: str, expected: dict[str, Any]) -> None:
    read = understand(message, [_TURN], shelf())

    assert (read.intent, read.constraints) == ("search", Constraints(**expected))


def test_the_last_word_on_a_colour_holds() -> None:
    refused = Turn("trainers, not black", (), Constraints(categories=("trainers",), not_words=("black",)))
    liked = Turn("black trainers", (), Constraints(categories=("trainers",), colours=("black",)))

    assert understand("in black after all", [refused], shelf()).constraints.not_words == ()
    assert understand("not black please", [liked], shelf()).constraints.colours == ()


_ASKED = [
    ("how much is the second one?", "price", ("TRAINER-L",)),
    ("is number one leather?", "material", ("TRAINER",)),
    ("what are they made of", "material", ("TRAINER", "TRAINER-L")),
    ("the last one, how do you fasten it?", "closure", ("TRAINER-L",)),
    ("who makes the first one", "brand", ("TRAINER",)),
    ("what's the sole of the Oakfern made of?", "sole", ("TRAINER-L",)),
    ("was kostet das zweite?", "price", ("TRAINER-L",)),
    ("il secondo di che marca è?", "brand", ("TRAINER-L",)),
    ("ikincisinin fiyatı ne kadar?", "price", ("TRAINER-L",)),
    ("de quoi est fait le premier, quelle matière ?", "material", ("TRAINER",)),
    ("¿de qué material es la segunda?", "material", ("TRAINER-L",)),
]


@pytest.mark.parametrize(("message", "attribute", "about"), _ASKED, ids=[row[0] for row in _ASKED])
def test_a_question_about_what_was_shown_says_about_which(message: str, attribute: str, about: tuple[str, ...]) -> None:
    read = understand(message, [_TURN], shelf())

    assert (read.intent, read.attribute, read.asked_about) == ("attribute", attribute, about)


def test_the_first_after_a_detail_is_the_first_of_the_list() -> None:
    history = [_TURN, Turn("the second one, price?", ("TRAINER-L",), _WOMENS)]

    assert understand("and what is the first one made of?", history, shelf()).asked_about == ("TRAINER",)


def test_talk_about_other_things_doesnt_forget_the_search() -> None:
    history = [_TURN, Turn("tell me a joke", (), Constraints())]

    assert understand("in white?", history, shelf()).constraints.categories == ("trainers",)


def test_any_brand_takes_the_brand_away() -> None:
    turn = Turn("Oakfern trainers", ("TRAINER-L",), Constraints(brands=("Oakfern",), categories=("trainers",)))

    assert understand("any brand, under 50", [turn], shelf()).constraints.brands == ()


def test_turns_without_constraints_are_read_again() -> None:
    history = [Turn("trainers for women"), Turn("under 50")]

    expected = Constraints(
        categories=("trainers",), audience="women", max_price=Decimal(50), is_strict=True, colours=("white",)
    )
    assert understand("white ones?", history, shelf()).constraints == expected
