"""A product of a catalogue: cleaned fields, and what the row said in its own words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Audience = Literal["women", "men", "unisex", "girls", "boys", "unisex_kids", "baby"]
Closure = Literal["lace_up", "slip_on", "velcro", "zip", "buckle", "elastic"]
HeelType = Literal[
    "flat", "low", "mid", "high", "platform", "wedge", "block", "western", "kitten", "stiletto", "cuban"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class PriceRange:
    """What a product costs over its sizes and colours; both ends are the same where there is one price."""

    low: Decimal
    high: Decimal
    currency: str = "GBP"


@dataclass(frozen=True, slots=True)
class Product:
    """One row of a catalogue. What the row doesn't state is None or empty, never guessed.

    `id` is the shop's own number (the ASIN column). `materials` are those of the upper (leather, suede, nubuck,
    synthetic, faux_leather, textile, mesh, canvas, rubber, pvc …), `sole` that of the sole. `features` are the row's
    own names and values in their order, `details` its further facts (model number, date first available …).
    `is_footwear` is False where title and category say that it is something else, such as a phone case.
    """

    id: str
    title: str
    url: str = ""
    brand: str | None = None
    price: PriceRange | None = None
    category_path: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    materials: tuple[str, ...] = ()
    closures: tuple[Closure, ...] = ()
    heel_type: HeelType | None = None
    heel_height_cm: float | None = None
    sole: str | None = None
    features: tuple[tuple[str, str], ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    images: tuple[str, ...] = ()
    is_footwear: bool = True

    @property
    def text(self) -> str:
        """What searching reads: title, brand, category and features."""
        parts = (self.title, self.brand or "", " / ".join(self.category_path), *(f"{n}: {v}" for n, v in self.features))
        return "\n".join(part for part in parts if part)
