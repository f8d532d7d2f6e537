"""A shop: understood constraints in, products out, with why each was found, or what was nearest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from rapport.records.product import Product
from rapport.retrieval.found import Found, Mode
from rapport.scenarios.shop.constraints import Constraints, Sort
from rapport.scenarios.shop.occasions import nearest_need
from rapport.scenarios.shop.reasons import reasons_of
from rapport.scenarios.shop.relaxing import relaxed_choices
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.taxonomy import EVERYTHING
from rapport.scenarios.shop.understanding.needs import NEEDS, categories_of
from rapport.scenarios.shop.understanding.understood import Understood

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rapport.retrieval.searcher import Searcher

LoadProducts = Callable[[Sequence[str]], Mapping[str, Product]]
Reason = Literal["nothing_matches", "brand_not_sold", "category_not_sold", "off_topic", "policy", "order", "greeting"]
_SILENT: Mapping[str, Reason] = {"off_topic": "off_topic", "policy": "policy", "order": "order", "greeting": "greeting"}
_DEPTH = 50  # how far down ranking knows what the search thinks of a product
_LEAST_COSINE = 0.22  # a message without any constraint whose nearest product is farther isn't about shoes
_KNOWN_SHARE = 2 / 3  # of the words of a message without constraints: with fewer it isn't about these products
_ALTERNATIVES = 4


@dataclass(frozen=True, slots=True)
class Match:
    """A product that was found. `fit` is 3 for exactly what was asked, 2 for good, 1 for partly; `why` says in words
    which constraints it meets and which words it shares with the question; `score` falls along the list: the fit, and
    what the search gave it."""

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
    why, and `alternatives` are the nearest products, if there are any. `match_count` counts all that match."""

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
    """An open catalogue; safe to use from several threads. `products` loads products by their ids; `occasions` are the
    sentences that needs are recognised by where no list has their words."""

    shelf: Shelf
    searcher: Searcher
    products: LoadProducts
    occasions: Searcher | None = None

    def find(self, understood: Understood, limit: int = 10, mode: Mode = "hybrid") -> Answerable:
        """The best `limit` products that meet the constraints, best first."""
        if understood.asked_about and understood.intent in ("attribute", "compare"):
            return self._shown(understood, limit)
        if reason := _SILENT.get(understood.intent):
            return Answerable(understood, is_answerable=False, reason=reason)
        understood = self._with_occasion(understood)
        fit = self.shelf.fit(understood.constraints)
        ranked = self._ranked(understood, fit, limit, mode)
        if not ranked or self._is_elsewhere(understood, ranked):
            return self._nothing(understood)
        return Answerable(understood, self._matches(understood, ranked, fit), match_count=int((fit > 0).sum()))

    def _with_occasion(self, understood: Understood) -> Understood:
        """A message that names no kind of shoes and no product may still describe what they are for."""
        asked = understood.constraints
        is_bare = replace(asked, audience=None, sizes=(), sort=None, categories=()) == Constraints()
        names_kind = asked.categories not in ((), (EVERYTHING,))
        if self.occasions is None or understood.needs or names_kind or not is_bare or not understood.words:
            return understood
        if self._names_product(understood.words) or (need := nearest_need(understood.message, self.occasions)) is None:
            return understood
        constraints = replace(asked, categories=categories_of(need, asked.audience))
        query = f"{understood.query} {NEEDS[need].query}"
        return replace(understood, constraints=constraints, needs=(need,), query=query)

    def _names_product(self, words: Sequence[str]) -> bool:
        """Whether most of the words are known, and stand together in one product."""
        telling = [word for word in words if not word.isdigit()]
        known = [word for word in telling if self.shelf.columns.words.count(word)]
        if len(known) < _KNOWN_SHARE * len(telling):
            return False
        return bool(self.shelf.mask(Constraints(words=tuple(known))).any())

    def _shown(self, understood: Understood, limit: int) -> Answerable:
        """The products that a question is about, in their order."""
        products = self.products(understood.asked_about[:limit])
        matches = tuple(Match(product, 0.0, 3, ("asked about",)) for product in products.values())
        return Answerable(understood, matches, bool(matches), None if matches else "nothing_matches", (), len(matches))

    def _ranked(self, understood: Understood, fit: NDArray[np.uint8], limit: int, mode: Mode) -> list[Found]:
        """By how well they fit, then by what a need puts first, then by shared words, then as the search has them."""
        import numpy as np

        rows = np.flatnonzero(fit > 0)
        if not len(rows):
            return []
        exact = fit == fit.max()
        mask = exact if exact.sum() >= limit else fit > 0  # the others come after them anyway
        found = self.searcher.search(understood.query, max(limit, _DEPTH), mode, mask).found
        by_row = {self.shelf.row(one.id): one for one in found}
        scores = np.array([by_row[row].score if row in by_row else 0.0 for row in rows.tolist()])
        asked = understood.constraints
        keys = [rows, -scores, -self._shared(understood.words, rows), -self._first(understood, rows)]
        if asked.sizes:
            keys.append(-self._sized(asked.sizes, rows))
        if asked.sort is not None:
            low = np.nan_to_num(self.shelf.columns.low[rows], nan=np.inf)
            keys.append(low if asked.sort == "cheapest" else -np.where(np.isinf(low), -1, low))
        keys.append(-(np.minimum(fit[rows], 2) if asked.sort else fit[rows]).astype(int))
        best = rows[np.lexsort(keys)[:limit]].tolist()
        return [by_row.get(row) or Found(self.shelf.ids[row], 0.0) for row in best]

    def _first(self, understood: Understood, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many of the words that meet the needs each product has."""
        return self._shared(tuple(word for need in understood.needs for word in NEEDS[need].words), rows)

    def _sized(self, sizes: Sequence[str], rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Whether the text states one of the sizes: most rows state none, so that it can't rule any out."""
        words = self.shelf.columns.words
        is_size = words.mask("uk") | words.mask("eu") | words.mask("size")
        stated = [words.mask(size) & is_size for size in sizes]
        return sum((mask[rows].astype(int) for mask in stated[1:]), stated[0][rows].astype(int))

    def _shared(self, words: Sequence[str], rows: NDArray[np.int64]) -> NDArray[np.int64]:
        import numpy as np

        shared = np.zeros(len(rows), np.int64)
        for word in words:
            shared += self.shelf.word_mask(word)[rows]
        return shared

    def _is_elsewhere(self, understood: Understood, ranked: Sequence[Found]) -> bool:
        """A message without a single constraint that no product comes near: its words aren't together in any."""
        if understood.constraints != Constraints() or understood.needs:
            return False
        if any(not word.isdigit() for word in understood.words):
            return not self._names_product(understood.words)
        return max((one.cosine for one in ranked if one.cosine is not None), default=0.0) < _LEAST_COSINE

    def _matches(self, understood: Understood, ranked: Sequence[Found], fit: NDArray[np.uint8]) -> tuple[Match, ...]:
        products = self.products([one.id for one in ranked])
        matches: list[Match] = []
        for one in ranked:
            if one.id in products:
                grade = int(fit[self.shelf.row(one.id) or 0])
                score = min(grade + one.score, matches[-1].score if matches else grade + one.score)
                matches.append(Match(products[one.id], score, grade, reasons_of(products[one.id], understood, one)))
        return tuple(matches)

    def _nothing(self, understood: Understood) -> Answerable:
        """No product: why not, and what comes nearest when one constraint is given up."""
        asked = understood.constraints
        reason: Reason = "nothing_matches"
        if asked.brands and not self.shelf.brands.numbers(asked.brands):
            reason = "brand_not_sold"
        elif asked.categories and not self.shelf.category_grades(asked.categories).any():
            reason = "category_not_sold"
        elif asked == Constraints():
            return Answerable(understood, is_answerable=False, reason="off_topic")
        return Answerable(understood, is_answerable=False, reason=reason, alternatives=self._alternatives(understood))

    def _alternatives(self, understood: Understood) -> tuple[Alternative, ...]:
        for wider, relaxed in relaxed_choices(understood.constraints):
            fit = self.shelf.fit(wider)
            found = self._ranked(_nearest_price_first(understood, relaxed), fit, _ALTERNATIVES, "hybrid")
            if found:
                products = self.products([one.id for one in found])
                return tuple(
                    Alternative(products[one.id], relaxed, reasons_of(products[one.id], understood, one))
                    for one in found
                    if one.id in products
                )
        return ()


def _nearest_price_first(understood: Understood, relaxed: Sequence[str]) -> Understood:
    """Where the price was given up, what comes nearest to it comes first."""
    asked = understood.constraints
    if "price" not in relaxed or asked.sort is not None or (asked.max_price is None) == (asked.min_price is None):
        return understood
    order: Sort = "cheapest" if asked.max_price is not None else "dearest"
    return replace(understood, constraints=replace(asked, sort=order))
