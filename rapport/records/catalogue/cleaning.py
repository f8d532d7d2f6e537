"""A row to a product: each field by its own module."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import islice
from typing import Any

from rapport.records.catalogue.audiences import audience_of
from rapport.records.catalogue.brand import brand_key, brand_name
from rapport.records.catalogue.category import category_path
from rapport.records.catalogue.closures import closures_in, closures_of
from rapport.records.catalogue.features import Named, named_values
from rapport.records.catalogue.footwear import is_footwear
from rapport.records.catalogue.heels import heel_height_cm, heel_type
from rapport.records.catalogue.mapping import Mapping
from rapport.records.catalogue.materials import sole_material, upper_materials
from rapport.records.catalogue.plain_text import plain_text
from rapport.records.catalogue.price import price_range
from rapport.records.product import HeelType, PriceRange, Product

CLEANING = 1  # raise it when the same row gives another product: the same file is then taken anew
MAX_ID_CHARS = 100
MAX_TITLE_CHARS = 2_000
MAX_BRAND_CHARS = 200
MAX_PRICE_CHARS = 200
MAX_IMAGES = 50
MAX_FEATURES = 200
MAX_VALUE_CHARS = 4_000

_ASIN_IN_URL = re.compile(r"/(?:dp|gp/product|product)/([A-Z0-9]{10})(?=[/?#]|$)")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_IMAGE = re.compile(r"https?://[^\s,;|\"'\[\]<>]+|//[^\s,;|\"'\[\]<>]+")
_DEPARTMENTS = ("department", "target gender", "target audience", "gender", "age range description")
_CLOSURES = ("closure", "closure type", "fastening", "fastener type", "fastening type", "verschluss")
_HEEL_TYPES = ("heel type", "heel style")
_HEEL_HEIGHTS = ("heel height",)
_SOLES = ("sole", "sole material", "outsole", "outer sole", "outsole material")
# Best first: what Amazon's form asks for, then what sellers wrote of their own accord.
_UPPERS = (
    "outer material", "outer material type", "upper material", "upper", "material composition",
    "material", "material type", "materials", "fabric", "fabric type", "external material", "obermaterial", "dessus",
)  # fmt: skip
Change = Callable[[str], None]  # told what was left out or understood otherwise


def clean_row(values: dict[str, Any], mapping: Mapping, spellings: dict[str, str], change: Change) -> Product:
    """The product of a row. `spellings` is `brand.one_spelling` of the file."""
    title = plain_text(first(values, mapping.title))[:MAX_TITLE_CHARS]
    features, details = _named(values, mapping.features), _named(values, mapping.details)
    path = category_path(_cells(values, mapping.category))
    facts = _Facts(values, mapping, features + details)
    brand = brand_of(values, mapping)
    footwear = is_footwear(title, path)
    shoe_title = title if footwear else ""  # the leather of a phone case is nobody's upper
    heel = heel_type([*facts.stated("heel_type"), *facts.of(*_HEEL_TYPES)], shoe_title)
    departments = [*facts.stated("audience"), *facts.of(*_DEPARTMENTS)]
    return Product(
        id=row_id(values, mapping),
        title=title,
        url=plain_text(first(values, mapping.url))[:MAX_TITLE_CHARS],
        brand=spellings.get(brand_key(brand), brand) if brand else None,
        price=_price(values, mapping, change),
        category_path=path,
        audience=audience_of(title, departments, path if footwear else (), brand or ""),
        materials=upper_materials(
            [*facts.stated("material"), *facts.of(*_UPPERS)], shoe_title, (value for _, value in features)
        ),
        closures=closures_of(facts.closures(), shoe_title) if footwear else (),
        heel_type=heel,
        heel_height_cm=_heel_height(
            [*facts.stated("heel_height"), *facts.of(*_HEEL_HEIGHTS)], shoe_title, heel, change
        ),
        sole=sole_material(facts.soles()),
        features=features[:MAX_FEATURES],
        details=details[:MAX_FEATURES],
        images=_images(_cells(values, mapping.images)),
        is_footwear=footwear,
    )


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


def first(values: dict[str, Any], columns: Iterable[str]) -> object:
    """The first cell of the columns that holds something."""
    return next((cell for cell in _cells(values, columns) if cell not in (None, "", [], {})), "")


def _cells(values: dict[str, Any], columns: Iterable[str]) -> list[object]:
    return [values[column] for column in columns if column in values]


def _named(values: dict[str, Any], columns: Iterable[str]) -> tuple[Named, ...]:
    return tuple(
        (name, value[:MAX_VALUE_CHARS])
        for column in columns
        for name, value in named_values(values.get(column), column)
    )


@lru_cache(4096)  # the same few values in most rows
def _plain_name(name: str) -> str:
    """'05 Heel Height:' and '❤️heel_height' are both 'heel height'."""
    return " ".join(_NO_LETTERS.sub(" ", name.lower()).split())


class _Facts:
    """A row's named values by their names in lower case, and the columns that are mapped to a field."""

    def __init__(self, values: dict[str, Any], mapping: Mapping, named: Iterable[Named]) -> None:
        self._values, self._mapping = values, mapping
        self._by_name: dict[str, list[Named]] = {}
        for name, value in named:
            self._by_name.setdefault(_plain_name(name), []).append((name, value))

    def stated(self, field: str) -> list[str]:
        """What the columns that are mapped to a field say."""
        cells = _cells(self._values, getattr(self._mapping, field))
        return [text for cell in cells if (text := plain_text(cell)[:MAX_VALUE_CHARS])]

    def of(self, *names: str) -> list[str]:
        """The values under these names, in the names' order; of one name those in title case first, for they are the
        shop's form and the others the seller's prose."""
        found = [self._by_name.get(name, []) for name in names]
        return [value for named in found for _, value in sorted(named, key=lambda pair: not pair[0].istitle())]

    def closures(self) -> list[str]:
        found = [*self.stated("closure"), *self.of(*_CLOSURES)]
        if found and not any(closures_in(value) for value in found if sole_material([value]) is None):
            # Some rows have sole and closure exchanged.
            found = [*(value for value in self.of(*_SOLES) if closures_in(value)), *found]
        return found

    def soles(self) -> list[str]:
        found = [*self.stated("sole"), *self.of(*_SOLES)]
        return found if sole_material(found) else [*found, *self.of(*_CLOSURES)]


def _price(values: dict[str, Any], mapping: Mapping, change: Change) -> PriceRange | None:
    cells = [text for cell in _cells(values, mapping.price) if (text := plain_text(cell)[:MAX_PRICE_CHARS])]
    currency = plain_text(first(values, mapping.currency))[:MAX_PRICE_CHARS]
    found = [price for text in cells if (price := price_range(text, currency)) is not None]
    if cells and not found:
        change(f"The price {cells[0]!r:.60} holds no amount.")
    if not found:
        return None
    return PriceRange(min(price.low for price in found), max(price.high for price in found), found[0].currency)


def _heel_height(stated: list[str], title: str, kind: HeelType | None, change: Change) -> float | None:
    height = heel_height_cm(stated, title, kind)
    if stated and height is None:
        change(f"The heel height {stated[0]!r:.60} can't be true, or has no unit.")
    return height


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
