"""Which columns of a file may hold which field: told by their names, and by what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rapport.records.catalogue.mapping import Mapping
from rapport.records.catalogue.rows import Row

_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("asin", "sku", "id", "product id", "item id", "article number", "artikelnummer", "ean", "gtin", "code", "style"),
    "title": ("title", "name", "product name", "product title", "item name", "product", "titel", "titre", "titolo", "nombre"),
    "url": ("url", "link", "product url", "product link", "address", "href"),
    "brand": ("brand", "brand name", "manufacturer", "marke", "marque", "marca", "vendor", "maker"),
    "price": ("price", "price range", "current price", "sale price", "preis", "prix", "precio", "prezzo", "cena", "min price", "max price"),
    "currency": ("currency", "price currency", "währung", "devise"),
    "category": ("breadcrumbs", "breadcrumb", "category path", "main category", "category", "subcategory", "product type", "type"),
    "audience": ("department", "audience", "gender", "target gender", "for whom", "sex", "age group"),
    "material": ("outer material", "upper material", "material", "materials", "upper"),
    "closure": ("closure", "closure type", "fastening"),
    "heel_type": ("heel type", "heel style"),
    "heel_height": ("heel height", "heel height cm"),
    "sole": ("sole", "sole material", "outsole"),
    "features": ("features", "metadata features", "attributes", "specifications", "bullet points", "description", "colour", "color", "size", "sizes"),
    "details": ("product details", "details", "product information"),
    "images": ("images list", "images", "image", "image url", "image link", "image urls", "picture", "pictures", "photo"),
}  # fmt: skip
LOOKED_AT = 200


def suggest_mapping(rows: Sequence[Row]) -> Mapping:
    """The best mapping for a file by its first rows."""
    columns = list(dict.fromkeys(column for row in rows for column in row.values))
    by_name: dict[str, list[str]] = {}
    for column in columns:
        by_name.setdefault(_plain(column), []).append(column)
    found: dict[str, Any] = {}
    for field, names in _NAMES.items():
        found[field] = tuple(column for name in names for column in by_name.get(name, ()))
    return Mapping(**found)


def _plain(column: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in column.lower()).split())
