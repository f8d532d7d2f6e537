"""A catalogue's columns as arrays, and how they are read off the products, once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from rapport.records.product import Audience, Closure, HeelType, Product
from rapport.scenarios.shop.stated import stated_colours, stated_flags, stated_leather
from rapport.scenarios.shop.tagging import tags_of
from rapport.scenarios.shop.taxonomy import GRADES
from rapport.scenarios.shop.understanding.lexicon import title_categories
from rapport.scenarios.shop.understanding.text import fold
from rapport.scenarios.shop.word_index import WordIndex, terms_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

AUDIENCES: tuple[str, ...] = get_args(Audience)
CLOSURES: tuple[str, ...] = get_args(Closure)
HEELS: tuple[str, ...] = get_args(HeelType)
MATERIALS = (
    "leather", "suede", "nubuck", "synthetic", "faux_leather", "textile", "mesh", "canvas", "rubber", "pvc", "satin",
    "eva", "velvet", "wool", "felt", "faux_fur", "other",
)  # fmt: skip
TAGS = tuple(sorted({tag for grades in GRADES.values() for tag in grades} | set(GRADES) | title_categories()))
_WORD_BITS = 64


@dataclass(frozen=True, slots=True)
class Columns:
    """One value a product in every array. Prices and heel heights are NaN where not stated; `brands` are numbers into
    `brand_names`, -1 for none; the rest are bits in the order of the names above. `sure` and `unsure` are tags, one row
    a 64-bit word.
    """

    ids: tuple[str, ...]
    brand_names: tuple[str, ...]
    brands: NDArray[np.int32]
    low: NDArray[np.float32]
    high: NDArray[np.float32]
    audience: NDArray[np.uint8]
    materials: NDArray[np.uint32]
    says_leather: NDArray[np.bool_]
    closures: NDArray[np.uint8]
    heels: NDArray[np.uint16]
    heel_cm: NDArray[np.float32]
    title_colours: NDArray[np.uint32]
    colours: NDArray[np.uint32]
    flags: NDArray[np.uint8]
    is_footwear: NDArray[np.bool_]
    sure: NDArray[np.uint64]
    unsure: NDArray[np.uint64]
    words: WordIndex
    currency: str


def bits_of(names: Iterable[str], order: tuple[str, ...], other: str | None = None) -> int:
    """Names as bits; one that isn't in the order counts as `other`, or not at all."""
    places = {name: place for place, name in enumerate(order)}
    known = (places.get(name, places.get(other or "", -1)) for name in names)
    return sum({1 << place for place in known if place >= 0})


def tag_bits(tags: Iterable[str]) -> tuple[int, ...]:
    """Tags as bits in as many 64-bit words as there are tags for."""
    bits = bits_of(tags, TAGS)
    count = (len(TAGS) + _WORD_BITS - 1) // _WORD_BITS
    return tuple((bits >> (_WORD_BITS * word)) & (2**_WORD_BITS - 1) for word in range(count))


def read_columns(products: Iterable[Product]) -> Columns:
    """Goes over the products once and keeps none of them."""
    import numpy as np

    reader = _Reader()
    width = len(tag_bits(()))
    words = WordIndex.of(reader.row(product) for product in products)
    return Columns(
        ids=tuple(reader.ids),
        brand_names=tuple(reader.brand_numbers),
        brands=np.array(reader.brands, np.int32),
        low=np.array([row[0] for row in reader.prices], np.float32),
        high=np.array([row[1] for row in reader.prices], np.float32),
        sure=np.array([row[0] for row in reader.tags], np.uint64).reshape(-1, width).T.copy(),
        unsure=np.array([row[1] for row in reader.tags], np.uint64).reshape(-1, width).T.copy(),
        words=words,
        currency=max(reader.currencies, key=lambda name: reader.currencies[name], default="GBP"),
        **{name: np.array(values, dtype) for name, (values, dtype) in reader.simple().items()},
    )


class _Reader:
    def __init__(self) -> None:
        self.ids: list[str] = []
        self.brand_numbers: dict[str, int] = {}
        self.brands: list[int] = []
        self.prices: list[tuple[float, float]] = []
        self.tags: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
        self.currencies: dict[str, int] = {}
        self._rows: list[tuple[int | float | bool, ...]] = []

    def row(self, product: Product) -> set[str]:
        """Notes a product's values; returns its words."""
        self.ids.append(product.id)
        self.brands.append(self._brand(product.brand))
        self.prices.append(self._price(product))
        tags = tags_of(product)
        self.tags.append((tag_bits(tags.sure), tag_bits(tags.unsure)))
        title_colours, colours = stated_colours(product)
        height = float("nan") if product.heel_height_cm is None else product.heel_height_cm
        self._rows.append(
            (
                bits_of(product.audience, AUDIENCES),
                bits_of(product.materials, MATERIALS, "other"),
                stated_leather(product.title),
                bits_of(product.closures, CLOSURES),
                bits_of([product.heel_type] if product.heel_type else [], HEELS),
                height,
                title_colours,
                colours,
                stated_flags(product),
                product.is_footwear,
            )
        )
        return terms_of(fold(product.text))

    def simple(self) -> dict[str, tuple[list[Any], Any]]:
        """The columns that are one number a row, with their types."""
        import numpy as np

        types = {
            "audience": np.uint8, "materials": np.uint32, "says_leather": np.bool_, "closures": np.uint8,
            "heels": np.uint16, "heel_cm": np.float32, "title_colours": np.uint32, "colours": np.uint32,
            "flags": np.uint8, "is_footwear": np.bool_,
        }  # fmt: skip
        return {name: ([row[place] for row in self._rows], types[name]) for place, name in enumerate(types)}

    def _brand(self, name: str | None) -> int:
        return -1 if not name else self.brand_numbers.setdefault(name, len(self.brand_numbers))

    def _price(self, product: Product) -> tuple[float, float]:
        if product.price is None:
            return float("nan"), float("nan")
        self.currencies[product.price.currency] = self.currencies.get(product.price.currency, 0) + 1
        return float(product.price.low), float(product.price.high)
