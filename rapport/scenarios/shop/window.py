"""A catalogue to look through: what can be clicked with how many products each, and the orders of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Constraints, For
from rapport.scenarios.shop.shelf import Shelf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]

Order = Literal["best", "cheapest", "dearest", "title"]
Field = Literal["audience", "categories", "materials"]


@dataclass(frozen=True, slots=True)
class Counted:
    """A value that can be clicked, and how many products would be left with it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class ShopWindow:
    """`brands` are the brands' names, `brand_of` each product's place in them (-1: not stated); `low` are the lowest
    prices (NaN: not stated); `by_title` is the place of each product in alphabetical order; `texts` are what words are
    looked for in, in small letters. All are aligned with `shelf.ids`.
    """

    shelf: Shelf
    currency: str
    brands: tuple[str, ...]
    brand_of: NDArray[np.int32]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    by_title: NDArray[np.int32]
    texts: tuple[str, ...]
    masks: dict[Field, dict[str, Mask]]

    @classmethod
    def of(cls, products: Iterable[Product]) -> ShopWindow:
        """Reads the products once, one after the other."""
        import numpy as np

        seen = _Seen()
        shelf = Shelf.of(seen.through(products))
        order = np.argsort(np.array(seen.titles)) if seen.titles else np.zeros(0, dtype=np.int64)
        by_title = np.empty(len(order), dtype=np.int32)
        by_title[order] = np.arange(len(order), dtype=np.int32)
        return cls(
            shelf,
            seen.currencies.most_common(1)[0][0] if seen.currencies else "GBP",
            tuple(seen.brands),
            np.array(seen.brand_of, dtype=np.int32),
            np.array(seen.low, dtype=np.float64),
            np.array(seen.high, dtype=np.float64),
            by_title,
            tuple(seen.texts),
            _masks(shelf, seen),
        )

    @property
    def prices(self) -> tuple[Decimal, Decimal] | None:
        """The lowest and the highest price; None where no product states one."""
        import numpy as np

        if not len(self.low) or bool(np.isnan(self.low).all()):
            return None
        return Decimal(f"{np.nanmin(self.low):.2f}"), Decimal(f"{np.nanmax(self.high):.2f}")

    def count_brands(self, mask: Mask) -> list[Counted]:
        """The brands of these products, the most frequent first."""
        import numpy as np

        here = self.brand_of[mask]
        counts = np.bincount(here[here >= 0], minlength=len(self.brands))
        return _sorted(Counted(self.brands[place], int(counts[place])) for place in np.flatnonzero(counts))

    def count(self, field: Field, mask: Mask) -> list[Counted]:
        """The values of another field that these products have, likewise."""
        counts = (Counted(value, int((mask & has).sum())) for value, has in self.masks[field].items())
        return _sorted(one for one in counts if one.count)

    def ranked(self, mask: Mask, words: Sequence[str], order: Order) -> NDArray[np.int64]:
        """Places of the products in `mask` that have any of the words (all, if there are none), those with the most
        words first; the others in the catalogue's order. Products without a price come last where prices sort."""
        import numpy as np

        places = np.flatnonzero(mask)
        if words:
            hits = np.array([self._hits(int(place), words) for place in places], dtype=np.int32)
            places, hits = places[hits > 0], hits[hits > 0]
            if order == "best":
                return places[np.argsort(-hits, kind="stable")]
        if order == "best":
            return places
        keys = {"cheapest": self.low, "dearest": -self.high, "title": self.by_title.astype(np.float64)}
        return places[np.argsort(keys[order][places], kind="stable")]

    def ids(self, places: NDArray[np.int64]) -> list[str]:
        return [self.shelf.ids[place] for place in places]

    def _hits(self, place: int, words: Sequence[str]) -> int:
        """How many of the words are there; one in the title, which comes first, counts twice."""
        text = self.texts[place]
        title = text.partition("\n")[0]
        return sum(2 if word in title else 1 for word in words if word in text)


class _Seen:
    """What is noted of the products while they go by."""

    def __init__(self) -> None:
        self.brands: dict[str, int] = {}
        self.brand_of: list[int] = []
        self.low: list[float] = []
        self.high: list[float] = []
        self.titles: list[str] = []
        self.texts: list[str] = []
        self.currencies: Counter[str] = Counter()
        self.materials: Counter[str] = Counter()

    def through(self, products: Iterable[Product]) -> Iterator[Product]:
        for product in products:
            self._note(product)
            yield product

    def _note(self, product: Product) -> None:
        brand = product.brand
        self.brand_of.append(-1 if brand is None else self.brands.setdefault(brand, len(self.brands)))
        self.low.append(float(product.price.low) if product.price else float("nan"))
        self.high.append(float(product.price.high) if product.price else float("nan"))
        self.titles.append(product.title.casefold()[:60])
        self.texts.append(product.text.casefold())
        self.materials.update(product.materials)
        if product.price:
            self.currencies[product.price.currency] += 1


def _masks(shelf: Shelf, seen: _Seen) -> dict[Field, dict[str, Mask]]:
    audiences = {one: shelf.mask(Constraints(audience=one)) for one in get_args(For)}
    materials = {one: shelf.mask(Constraints(materials=(one,))) for one in seen.materials}
    return {"audience": audiences, "categories": {}, "materials": materials}


def _sorted(counted: Iterable[Counted]) -> list[Counted]:
    return sorted(counted, key=lambda one: (-one.count, one.value.casefold()))
