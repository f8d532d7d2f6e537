"""What a customer asked for, as far as a catalogue can be filtered by it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from rapport.records.product import Closure, HeelType

For = Literal["women", "men", "girls", "boys", "kids", "baby", "adults"]
Flag = Literal["waterproof", "goretex", "memory_foam", "wide", "vegan"]
Sort = Literal["cheapest", "dearest"]


@dataclass(frozen=True, slots=True)
class Constraints:
    """Everything is optional: an empty one lets every product through.

    `brands` and `categories` are any-of; `min_price` and `max_price` are in the catalogue's currency, `is_strict` for
    'under' (less than, not at most). `words` must all be in the product's text (a colour, 'dinosaur', 'clay'). `ids`
    are products named by their number, or pointed at ('the second one').
    """

    brands: tuple[str, ...] = ()
    not_brands: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    not_categories: tuple[str, ...] = ()
    audience: For | None = None
    min_price: Decimal | None = None
    max_price: Decimal | None = None
    is_strict: bool = False
    materials: tuple[str, ...] = ()
    not_materials: tuple[str, ...] = ()
    closures: tuple[Closure, ...] = ()
    not_closures: tuple[Closure, ...] = ()
    heel_types: tuple[HeelType, ...] = ()
    min_heel_cm: float | None = None
    max_heel_cm: float | None = None
    colours: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    words: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    sort: Sort | None = None
