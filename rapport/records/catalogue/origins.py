"""Where each cleaned field of a product came from: the words of the row that it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.records.catalogue.audiences import audience_of
from rapport.records.product import Product

_STATED_BY: dict[str, re.Pattern[str]] = {
    "materials": re.compile(r"material|fabric|upper", re.I),
    "closures": re.compile(r"clos|fasten", re.I),
    "heel_type": re.compile(r"heel[ _]*(type|style)", re.I),
    "heel_height_cm": re.compile(r"heel[ _]*height", re.I),
    "sole": re.compile(r"sole", re.I),
    "audience": re.compile(r"department|gender|audience|age range", re.I),
}
_NOT_OF: dict[str, re.Pattern[str]] = {
    "materials": re.compile(r"inner|lining|sole", re.I),
    "sole": re.compile(r"insole|inner", re.I),
}
_BY_COLUMN = {"brand": "brand column", "price": "price column", "category_path": "category column"}
_ELSEWHERE = {"audience": "category column", "materials": "title or description", "closures": "title"}


@dataclass(frozen=True, slots=True)
class Origin:
    """One field of a product (a name of `Product`), and the place or the words of the row that say it."""

    field: str
    words: str


def origins(product: Product) -> tuple[Origin, ...]:
    """The origin of every cleaned field that is known, in the fields' order."""
    return tuple(_origins(product))


def _origins(product: Product) -> Iterator[Origin]:
    for field, place in _BY_COLUMN.items():
        if getattr(product, field):
            yield Origin(field, place)
    for field, names in _STATED_BY.items():
        if getattr(product, field) in (None, ()):
            continue
        if field == "audience" and audience_of(product.title, (), (), product.brand or ""):
            yield Origin(field, "title")  # which comes first
        else:
            yield Origin(field, _said(product, field, names) or _ELSEWHERE.get(field, "title"))


def _said(product: Product, field: str, names: re.Pattern[str]) -> str:
    other = _NOT_OF.get(field)
    named = [*product.features, *product.details]
    said = [f"{n}: {v}" for n, v in named if names.search(n) and not (other and other.search(n))]
    return "; ".join(said[:2])
