"""A row to a product: each field by its own module."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from rapport.records.catalogue.audiences import audience_of
from rapport.records.catalogue.brand import brand_key, brand_name
from rapport.records.catalogue.category import category_path
from rapport.records.catalogue.closures import closures_of
from rapport.records.catalogue.facts import Facts, cells_of, first
from rapport.records.catalogue.footwear import is_footwear
from rapport.records.catalogue.heels import heel_height_cm, heel_type
from rapport.records.catalogue.mapping import Mapping
from rapport.records.catalogue.materials import sole_material, upper_materials
from rapport.records.catalogue.plain_text import plain_text
from rapport.records.catalogue.price import price_range
from rapport.records.product import PriceRange, Product

CLEANING = 2  # raise it when the same row gives another product: the same file is then taken anew
MAX_ID_CHARS = 100
MAX_TITLE_CHARS = 2_000
MAX_BRAND_CHARS = 80
MAX_PRICE_CHARS = 200
MAX_IMAGES = 50
MAX_FEATURES = 200

_ASIN_IN_URL = re.compile(r"/(?:dp|gp/product|product)/([A-Z0-9]{10})(?=[/?#]|$)")
_WEB = re.compile(r"https?://|(?![a-z][a-z0-9+.-]*:(?!\d))", re.IGNORECASE)
_IMAGE = re.compile(r"https?://[^\s,;|\"'\[\]<>]+|//[^\s,;|\"'\[\]<>]+")
Change = Callable[[str], None]  # told what was left out or understood otherwise


def clean_row(values: dict[str, Any], mapping: Mapping, spellings: dict[str, str], change: Change) -> Product:
    """The product of a row. `spellings` is `brand.one_spelling` of the file."""
    title = plain_text(first(values, mapping.title))[:MAX_TITLE_CHARS]
    path = category_path(cells_of(values, mapping.category))
    facts = Facts(values, mapping)
    brand = brand_of(values, mapping)
    footwear = is_footwear(title, path)
    shoe_title = title if footwear else ""  # the leather of a phone case is nobody's upper
    heel = heel_type(facts.heel_types, shoe_title)
    product = Product(
        id=row_id(values, mapping),
        title=title,
        url=_address(plain_text(first(values, mapping.url))),
        brand=spellings.get(brand_key(brand), brand) if brand else None,
        price=_price(values, mapping, change),
        category_path=path,
        audience=audience_of(title, facts.departments, path if footwear else (), brand or ""),
        materials=upper_materials(facts.uppers, shoe_title, (value for _, value in facts.features)),
        closures=closures_of(facts.closures, shoe_title) if footwear else (),
        heel_type=heel,
        heel_height_cm=heel_height_cm(facts.heel_heights, shoe_title, heel),
        sole=sole_material(facts.soles),
        features=facts.features[:MAX_FEATURES],
        details=facts.details[:MAX_FEATURES],
        images=_images(cells_of(values, mapping.images)),
        is_footwear=footwear,
    )
    _note(product, facts, brand, change)
    return product


def _note(product: Product, facts: Facts, brand: str | None, change: Change) -> None:
    """Say what was understood otherwise than written, or not at all."""
    if brand and product.brand != brand:
        change(f"The brand {brand!r:.60} is spelt {product.brand}, as in most rows.")
    if facts.uppers and not product.materials:
        change(f"The material {facts.uppers[0]!r:.60} is none that is known.")
    if facts.closures and not product.closures and product.is_footwear:
        change(f"The closure {facts.closures[0]!r:.60} is none that is known.")
    if facts.heel_heights and product.heel_height_cm is None:
        change(f"The heel height {facts.heel_heights[0]!r:.60} can't be true, or has no unit.")
    if not product.is_footwear:
        change("Is no footwear, by its title or category; it's taken all the same.")


def _address(url: str) -> str:
    """A web address, with or without its scheme; `javascript:` and the like are none."""
    return url[:MAX_TITLE_CHARS] if _WEB.match(url) else ""


def row_id(values: dict[str, Any], mapping: Mapping) -> str:
    """The shop's number; else the one in the address; else a digest of title and address."""
    stated = plain_text(first(values, mapping.id))
    if stated:
        return stated[:MAX_ID_CHARS]
    url = plain_text(first(values, mapping.url))
    if match := _ASIN_IN_URL.search(url):
        return match[1]
    parts = (plain_text(first(values, mapping.title)), url, plain_text(first(values, mapping.price)))
    return "row-" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def brand_of(values: dict[str, Any], mapping: Mapping) -> str | None:
    """The brand as this row spells it."""
    return brand_name(plain_text(first(values, mapping.brand))[:MAX_BRAND_CHARS])


def _price(values: dict[str, Any], mapping: Mapping, change: Change) -> PriceRange | None:
    cells = [text for cell in cells_of(values, mapping.price) if (text := plain_text(cell)[:MAX_PRICE_CHARS])]
    currency = plain_text(first(values, mapping.currency))[:MAX_PRICE_CHARS]
    found = [price for text in cells if (price := price_range(text, currency)) is not None]
    if cells and not found:
        change(f"The price {cells[0]!r:.60} holds no amount in a known currency.")
    if not found:
        return None
    return PriceRange(min(price.low for price in found), max(price.high for price in found), found[0].currency)


def _images(cells: Iterable[object]) -> tuple[str, ...]:
    """Addresses of pictures; they are kept, and never fetched."""
    found = (match[0] for cell in cells for match in _IMAGE.finditer(_joined(cell)))
    return tuple(islice(dict.fromkeys(found), MAX_IMAGES))


def _joined(cell: object) -> str:
    if isinstance(cell, list | tuple):
        return " ".join(_joined(part) for part in cell)
    if isinstance(cell, dict):
        return " ".join(_joined(part) for part in cell.values())
    return cell if isinstance(cell, str) else ""
