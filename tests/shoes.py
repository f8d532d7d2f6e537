"""Invented shoes, and a shop that finds them, for tests of the shop chat."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rapport.records.product import PriceRange, Product
from rapport.scenarios.shop.case import Grounds, PastTurn, ShopCase
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.finding import Alternative, Answerable, Match
from rapport.scenarios.shop.understanding import Understood

BOOT = Product(
    "X100",
    "Oakfern Women's Brisk Waterproof Chelsea Boot",
    brand="Oakfern",
    price=PriceRange(Decimal("49.57"), Decimal("84.95")),
    category_path=("Shoes", "Women's Shoes", "Boots"),
    audience=("women",),
    materials=("leather",),
    closures=("slip_on",),
    features=(("Outer Material", "Smooth Leather"), ("Closure", "Pull On"), ("Sole", "Rubber")),
)
RUNNER = Product(
    "X200",
    "Larkspur Trail Runner 7 Men's Running Shoe",
    brand="Larkspur",
    price=PriceRange(Decimal("120"), Decimal("120")),
    category_path=("Shoes", "Men's Shoes", "Running"),
    audience=("men",),
    materials=("mesh",),
    closures=("lace_up",),
    features=(("Closure", "Lace-Up"), ("Light", "Only 250g (size 42), made for long runs.")),
)
CLOG = Product("X300", "Tallgrass Garden Clog", brand="Tallgrass", audience=("unisex",))


def found(*products: Product, **understood: Any) -> Grounds:
    """Grounds with these matches."""
    read = Understood("boots", "boots", **understood)
    return Grounds(Answerable(read, tuple(Match(one, 1.0) for one in products), match_count=len(products)))


def nothing(*near: Product, **understood: Any) -> Grounds:
    """Grounds without a match, with these as the nearest."""
    read = Understood("boots", "boots", **understood)
    alternatives = tuple(Alternative(one, ("price",)) for one in near)
    return Grounds(Answerable(read, is_answerable=False, reason="nothing_matches", alternatives=alternatives))


def case(message: str, grounds: Grounds, *history: PastTurn) -> ShopCase:
    return ShopCase("run-0001", message, grounds, history)


def ask(message: str, history: Sequence[PastTurn], corrected: Constraints | None) -> Grounds:
    """A shop with one boot: it finds it for every message, and remembers nothing."""
    return Grounds(
        Answerable(
            Understood(message, message, constraints=corrected or Constraints(categories=("boots",))),
            (Match(BOOT, 1.0),),
            match_count=1,
        ),
        "catalogue",
        corrected is not None,
    )
