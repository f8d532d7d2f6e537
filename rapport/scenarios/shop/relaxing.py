"""What to give up first when nothing matches, in words for the customer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.taxonomy import OUTSIDE

# what hurts least to give up comes first
_ORDER: tuple[tuple[str, dict[str, Any]], ...] = (
    ("colour", {"colours": ()}),
    ("words", {"words": ()}),
    ("closure", {"closures": (), "not_closures": ()}),
    ("heel", {"heel_types": (), "min_heel_cm": None, "max_heel_cm": None}),
    ("material", {"materials": (), "not_materials": ()}),
    ("features", {"flags": ()}),
    ("price", {"min_price": None, "max_price": None, "is_strict": False}),
    ("brand", {"brands": ()}),
    ("audience", {"audience": None}),
    ("category", {"categories": (), "not_categories": ()}),
)
_MOST_GIVEN_UP = 3


def relaxed_choices(asked: Constraints) -> Iterator[tuple[Constraints, tuple[str, ...]]]:
    """Wider constraints, each with the names of what it gives up; at first one thing, then two, then three.

    Nothing comes near to what isn't footwear, and the kind of shoes is given up only together with nothing else.
    """
    if asked.categories == (OUTSIDE,):
        return
    for count in range(1, _MOST_GIVEN_UP + 1):
        for parts in combinations(_ORDER, count):
            changes = {name: value for _, change in parts for name, value in change.items()}
            wider = replace(asked, **changes)
            given_up = tuple(name for name, change in parts if replace(asked, **change) != asked)
            if len(given_up) == count and _says_something(wider):
                yield wider, given_up


def _says_something(wider: Constraints) -> bool:
    return replace(wider, sort=None, sizes=(), is_strict=False) != Constraints()
