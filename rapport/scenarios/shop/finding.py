"""A shop: understood constraints in, products out, with why each was found, or what was nearest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rapport.records.product import Product
from rapport.retrieval.found import Mode
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.understanding.understood import Understood

if TYPE_CHECKING:
    from rapport.retrieval.searcher import Searcher

LoadProducts = Callable[[Sequence[str]], Mapping[str, Product]]
Reason = Literal["nothing_matches", "brand_not_sold", "category_not_sold", "off_topic", "policy", "order", "greeting"]


@dataclass(frozen=True, slots=True)
class Match:
    """A product that was found. `fit` is 3 for exactly what was asked, 2 for good, 1 for partly; `why` says in words
    which constraints it meets and which words it shares with the question; `score` is what the list is sorted by."""

    product: Product
    score: float
    fit: int = 3
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """A product that doesn't meet everything; `relaxed` names, in words, what had to be given up for it."""

    product: Product
    relaxed: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answerable:
    """What the catalogue has to say to a message. `matches` is empty where `is_answerable` is False; then `reason` says
    why, and `alternatives` are the nearest products, if there are any."""

    understood: Understood
    matches: tuple[Match, ...] = ()
    is_answerable: bool = True
    reason: Reason | None = None
    alternatives: tuple[Alternative, ...] = ()
    match_count: int = 0

    @property
    def products(self) -> tuple[Product, ...]:
        return tuple(match.product for match in self.matches)


@dataclass(frozen=True, slots=True)
class Shop:
    """An open catalogue; safe to use from several threads."""

    shelf: Shelf
    searcher: Searcher
    products: LoadProducts

    def find(self, understood: Understood, limit: int = 10, mode: Mode = "hybrid") -> Answerable:
        """The best `limit` products that meet the constraints, best first."""
        found = self.searcher.search(understood.query, limit, mode, self.shelf.mask(understood.constraints)).found
        products = self.products([one.id for one in found])
        matches = tuple(Match(products[one.id], one.score, why=one.words) for one in found if one.id in products)
        return Answerable(understood, matches, bool(matches), match_count=len(matches))
