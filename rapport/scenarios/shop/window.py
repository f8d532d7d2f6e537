"""A catalogue to look through: what can be clicked with how many products each, and the orders of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from rapport.records.product import Product
from rapport.scenarios.shop.columns import MATERIALS
from rapport.scenarios.shop.constraints import Constraints, For
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.taxonomy import GRADES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Places = NDArray[np.intp]

Order = Literal["best", "cheapest", "dearest", "title"]
Field = Literal["audience", "categories", "materials"]
_TITLE_CHARS = 60  # enough to sort by


@dataclass(frozen=True, slots=True)
class Counted:
    """A value that can be clicked, and how many products would be left with it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class ShopWindow:
    """`by_title` is the place of each product in alphabetical order; `masks` says for each value which products have
    it. All are aligned with `shelf.ids`."""

    shelf: Shelf
    by_title: NDArray[np.int32]
    masks: dict[Field, dict[str, Mask]]

    @classmethod
    def of(cls, products: Iterable[Product], kept: Shelf | None = None) -> ShopWindow:
        """Reads the products once, one after the other; `kept` is their shelf, if it is known."""
        import numpy as np

        titles: list[str] = []
        noted = _noting(products, titles)
        shelf = Shelf.of(noted) if kept is None else kept
        for _ in noted:
            pass  # where the shelf is known, for the titles
        by_title = np.empty(len(titles), dtype=np.int32)
        by_title[sorted(range(len(titles)), key=titles.__getitem__)] = np.arange(len(titles), dtype=np.int32)
        return cls(shelf, by_title, _masks(shelf))

    @property
    def prices(self) -> tuple[Decimal, Decimal] | None:
        """The lowest and the highest price; None where no product states one."""
        import numpy as np

        low, high = self.shelf.columns.low, self.shelf.columns.high
        if not len(low) or bool(np.isnan(low).all()):
            return None
        return Decimal(f"{np.nanmin(low):.2f}"), Decimal(f"{np.nanmax(high):.2f}")

    def mask(self, constraints: Constraints) -> Mask:
        """The products that meet the constraints; all, also those that are no footwear, where there are none."""
        import numpy as np

        if constraints == Constraints():
            return np.ones(len(self.shelf.ids), dtype=bool)
        return self.shelf.mask(constraints)

    def count_brands(self, mask: Mask) -> list[Counted]:
        """The brands of these products, the most frequent first."""
        import numpy as np

        columns = self.shelf.columns
        here = columns.brands[mask]
        counts = np.bincount(here[here >= 0], minlength=len(columns.brand_names))
        return _sorted(Counted(columns.brand_names[place], int(counts[place])) for place in np.flatnonzero(counts))

    def count(self, field: Field, mask: Mask) -> list[Counted]:
        """The values of another field that these products have, likewise."""
        counts = (Counted(value, int((mask & has).sum())) for value, has in self.masks[field].items())
        return _sorted(one for one in counts if one.count)

    def ranked(self, constraints: Constraints, words: Sequence[str], order: Order) -> Places:
        """Places of the products that meet the constraints and have any of the words (all, if there are none).

        The best are those that meet the constraints best, then those with the most words; the others stay in the
        catalogue's order. Where prices sort, products without one come last.
        """
        import numpy as np

        hits = self._hits(words)
        mask = self.mask(constraints) if not words else self.mask(constraints) & (hits > 0)
        places = np.flatnonzero(mask)
        columns = self.shelf.columns
        if order == "best":
            fit = hits + (self.shelf.fit(constraints) if constraints != Constraints() else 0) * (len(words) + 1)
            return places[np.argsort(-fit[places], kind="stable")]
        keys = {"cheapest": columns.low, "dearest": -columns.high, "title": self.by_title.astype(np.float32)}
        return places[np.argsort(keys[order][places], kind="stable")]

    def ids(self, places: Places) -> list[str]:
        return [self.shelf.ids[place] for place in places]

    def _hits(self, words: Sequence[str]) -> NDArray[np.int32]:
        """How many of the words each product has; an unfinished word counts as what it may become."""
        import numpy as np

        hits = np.zeros(len(self.shelf.ids), dtype=np.int32)
        for word in words:
            hits += self._having(word)
        return hits

    def _having(self, word: str) -> Mask:
        import numpy as np

        index = self.shelf.columns.words
        if index.count(word):
            return self.shelf.word_mask(word)
        found = np.zeros(len(self.shelf.ids), dtype=bool)
        for term, number in index.numbers.items():
            if term.startswith(word):
                found[index.rows[index.bounds[number] : index.bounds[number + 1]]] = True
        return found


def _noting(products: Iterable[Product], titles: list[str]) -> Iterator[Product]:
    for product in products:
        titles.append(product.title.casefold()[:_TITLE_CHARS])
        yield product


def _masks(shelf: Shelf) -> dict[Field, dict[str, Mask]]:
    return {
        "audience": {one: shelf.mask(Constraints(audience=one)) for one in get_args(For)},
        "categories": {one: shelf.category_grades((one,)) >= 2 for one in GRADES},
        "materials": {one: shelf.mask(Constraints(materials=(one,))) for one in MATERIALS},
    }


def _sorted(counted: Iterable[Counted]) -> list[Counted]:
    return sorted(counted, key=lambda one: (-one.count, one.value.casefold()))
