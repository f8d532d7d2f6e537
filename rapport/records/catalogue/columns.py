"""Which columns of a file may hold which field: told by their names, and by what is in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rapport.records.catalogue.audiences import audience_of
from rapport.records.catalogue.mapping import MAPPED_FIELDS, Mapping
from rapport.records.catalogue.plain_text import plain_text
from rapport.records.catalogue.price import price_range
from rapport.records.catalogue.rows import Row

LOOKED_AT = 200  # rows
FEW = 20  # rows that say something, below which a share means nothing
AGREEING = 0.85  # of an audience column's values must be what the titles say, or it is left out

# Two columns for one price; where another column holds the price, they aren't needed.
_ENDS_OF_PRICE = (
    "min price", "price min", "minimum price", "low price", "lowest price", "price from", "max price", "price max",
    "maximum price", "high price", "highest price", "price to",
)  # fmt: skip
# A field's column names in plain letters, best first; of `category` from outer to inner.
_NAMES: dict[str, tuple[str, ...]] = {
    "id": (
        "asin", "sku", "product id", "item id", "id", "article number", "artikelnummer", "référence", "ean", "gtin",
        "code", "handle",
    ),
    "title": (
        "title", "product title", "product name", "item name", "name", "product", "titel", "titre", "titolo", "nombre",
        "titulo", "produktname", "bezeichnung", "désignation", "název", "nazwa", "商品名", "标题",
    ),
    "url": ("url", "product url", "product link", "link", "address", "href"),
    "brand": ("brand", "brand name", "marke", "marque", "marca", "značka", "marka", "vendor", "manufacturer", "品牌"),
    "price": (
        "price", "price range", "current price", "selling price", "variant price", "preis", "prix", "precio", "prezzo",
        "cena", "价格", "価格", "sale price", *_ENDS_OF_PRICE,
    ),
    "currency": ("currency", "price currency", "währung", "devise", "moneda", "valuta", "měna", "waluta"),
    "category": (
        "breadcrumbs", "breadcrumb", "category path", "google product category", "main category", "top category",
        "category", "categories", "sub category", "subcategory", "product type", "type", "kategorie", "catégorie",
        "categoría", "categoria", "kategoria",
    ),
    "audience": (
        "department", "audience", "target audience", "gender", "target gender", "for whom", "sex", "age group",
        "zielgruppe",
    ),
    "material": ("outer material", "upper material", "upper", "material", "materials", "obermaterial", "matière"),
    "closure": ("closure", "closure type", "fastening", "verschluss", "fermeture"),
    "heel_type": ("heel type", "heel style", "absatzform"),
    "heel_height": ("heel height", "heel height cm", "absatzhöhe"),
    "sole": ("sole", "sole material", "outsole", "outsole material", "sohle"),
    "features": (
        "features", "metadata features", "attributes", "specifications", "specs", "bullet points", "highlights",
        "description", "product description", "body html", "tags", "colour", "color", "colours", "farbe", "size",
        "sizes", "größe", "width", "season", "style", "inner material", "lining", "occasion", "beschreibung",
        "descripción", "descrizione", "popis",
    ),
    "details": ("product details", "details", "product information", "technical details"),
    "images": (
        "images list", "images", "image urls", "image", "image url", "image link", "image src",
        "additional image link", "pictures", "picture", "photo", "bild",
    ),
}  # fmt: skip
_URL = re.compile(r"^https?://", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)(?:\?|$|\W)", re.IGNORECASE)
_PRICE = re.compile(r"^\D{0,6}\s*\d[\d.,'\s]*(?:\D{0,4}\s*[-–]\s*\D{0,4}\s*\d[\d.,'\s]*)?\D{0,5}$")
_SIGN = re.compile(r"[£€$¥₺]|\b(?:GBP|EUR|USD|CZK|PLN)\b|zł|Kč", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column's name, and its texts in the rows that were looked at ('' where a row has none)."""

    name: str
    texts: tuple[str, ...]

    @property
    def filled(self) -> list[str]:
        return [text for text in self.texts if text]

    def share(self, is_such: Callable[[str], object]) -> float:
        """Of the filled cells those that are such."""
        return sum(bool(is_such(text)) for text in self.filled) / len(self.filled) if self.filled else 0.0


def suggest_mapping(rows: Sequence[Row]) -> Mapping:
    """The best mapping for a file by its first rows, for a person to look over.

    Columns are found by their names, then title, price, address and pictures by their values where no name says it. An
    audience column that contradicts the titles too often is left out: a wrong one is worse than none.
    """
    columns = _columns(rows)
    found = _by_name(columns)
    left = [column for column in columns if not any(column.name in names for names in found.values())]
    for field, is_such in (("url", _is_address), ("images", _is_picture), ("price", _is_price), ("title", _is_title)):
        if not found[field]:
            best = max(left, key=lambda column: column.share(is_such), default=None)
            if best is not None and best.share(is_such) > 0.5:
                found[field] = (best.name,)
                left.remove(best)
    found["audience"] = _trusted(found["audience"], found["title"], columns)
    return Mapping(**found)


def _columns(rows: Sequence[Row]) -> list[_Column]:
    names = dict.fromkeys(name for row in rows[:LOOKED_AT] for name in row.values)
    return [_Column(name, tuple(_text(row.values.get(name)) for row in rows[:LOOKED_AT])) for name in names]


def _text(cell: Any) -> str:
    return plain_text(cell)[:400] or (str(cell)[:400] if cell else "")


def _by_name(columns: Sequence[_Column]) -> dict[str, tuple[str, ...]]:
    """Each column goes to the first field that knows its name."""
    by_name: dict[str, list[str]] = {}
    for column in columns:
        if column.filled:
            by_name.setdefault(_plain(column.name), []).append(column.name)
    found: dict[str, tuple[str, ...]] = {}
    for field in MAPPED_FIELDS:
        names = [(name, column) for name in _NAMES[field] for column in by_name.pop(name, ())]
        if field == "price" and not all(name in _ENDS_OF_PRICE for name, _ in names):
            names = names[:1]
        found[field] = tuple(column for _, column in (names if field in _MANY else names[:1]))
    return found


_MANY = ("price", "category", "audience", "features", "details", "images")


def _plain(name: str) -> str:
    """'subCategory', 'sub_category' and 'Sub-Category' are all 'sub category'."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return " ".join("".join(c if c.isalnum() else " " for c in spaced.lower()).split())


def _is_address(text: str) -> bool:
    return bool(_URL.match(text)) and not _PICTURE.search(text)


def _is_picture(text: str) -> bool:
    return bool(_URL.match(text) and _PICTURE.search(text))


def _is_price(text: str) -> bool:
    return bool(_PRICE.match(text) and _SIGN.search(text)) and price_range(text) is not None


def _is_title(text: str) -> bool:
    return len(text.split()) >= 3 and not _URL.match(text) and len(text) <= 300


def _trusted(names: Sequence[str], title: Sequence[str], columns: Sequence[_Column]) -> tuple[str, ...]:
    """The audience columns that mostly say what the titles say, where the titles say something."""
    by_name = {column.name: column for column in columns}
    if not title:
        return tuple(names)
    said = [audience_of(text, (), ()) for text in by_name[title[0]].texts]
    return tuple(name for name in names if _agrees(by_name[name], said))


def _agrees(column: _Column, said: Sequence[tuple[str, ...]]) -> bool:
    """A column that knows men and women alone calls boys men: it must say just what the titles say. Of one that knows
    children too the sex is compared, for shops put women's shoes in "Girl's"."""
    stated = [audience_of("", (text,), ()) for text in column.texts]
    knows_adults_alone = {name for names in stated for name in names} <= {"women", "men"}
    compared = [(one, other) for one, other in zip(stated, said, strict=True) if one and other]
    if knows_adults_alone:
        same = [one == other for one, other in compared]
    else:
        same = [_sex(one) == _sex(other) for one, other in compared if _sex(one) and _sex(other)]
    return len(same) < FEW or sum(same) / len(same) >= AGREEING


def _sex(audience: tuple[str, ...]) -> str:
    """'' for everybody, for babies, and for several."""
    if len(audience) != 1:
        return ""
    return {"women": "female", "girls": "female", "men": "male", "boys": "male"}.get(audience[0], "")
