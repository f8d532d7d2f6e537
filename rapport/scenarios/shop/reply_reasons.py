"""Why a product fits, in a few words: only what its data states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Constraints, Sort
from rapport.scenarios.shop.marks import has_flag, has_word, text_of
from rapport.scenarios.shop.naming import short_title
from rapport.scenarios.shop.wanted import word
from rapport.scenarios.shop.wording.phrases import Phrases

MOST_REASONS = 3


def reasons_for(product: Product, constraints: Constraints, phrases: Phrases) -> list[str]:
    """At most `MOST_REASONS`: first what was asked for, then what it is made of and how it is closed."""
    found = [*_asked(product, constraints, phrases), *_usual(product, phrases)]
    return list(dict.fromkeys(found))[:MOST_REASONS]


def borne_out(constraints: Constraints, products: Sequence[Product]) -> Constraints:
    """The constraints without marks that not all of these products state: a lead must not claim them of all.

    No catalogue lists every size, so none is claimed.
    """
    texts = [text_of(product) for product in products]
    return replace(
        constraints,
        sizes=(),
        sort=constraints.sort if _is_sorted(products, constraints.sort) else None,
        flags=tuple(one for one in constraints.flags if all(has_flag(one, text) for text in texts)),
        colours=tuple(one for one in constraints.colours if all(has_word(one, text) for text in texts)),
        words=tuple(one for one in constraints.words if all(one.lower() in text for text in texts)),
        materials=constraints.materials
        if all(set(product.materials) & set(constraints.materials) for product in products)
        else (),
        closures=constraints.closures
        if all(set(product.closures) & set(constraints.closures) for product in products)
        else (),
        heel_types=constraints.heel_types
        if all(product.heel_type in constraints.heel_types for product in products)
        else (),
    )


def _is_sorted(products: Sequence[Product], sort: Sort | None) -> bool:
    lows = [product.price.low for product in products if product.price]
    if len(lows) < max(2, len(products)):
        return False
    return lows == sorted(lows, reverse=sort == "dearest")


def _asked(product: Product, constraints: Constraints, phrases: Phrases) -> Iterator[str]:
    text, title, lists = text_of(product), short_title(product).lower(), phrases.lists
    for flag in constraints.flags:
        if has_flag(flag, text):
            yield word(flag, lists.flags)
    for colour in constraints.colours:
        if has_word(colour, text):
            yield word(colour, lists.colours)
    if constraints.materials or constraints.not_materials:
        yield from _materials(product, phrases)
    if (constraints.min_heel_cm or constraints.max_heel_cm) and product.heel_height_cm:
        yield phrases.heel.format(cm=f"{product.heel_height_cm:g}")
    if constraints.heel_types and product.heel_type:
        yield word(product.heel_type, lists.heels)
    if constraints.closures or constraints.not_closures:
        yield from (word(one, lists.closures) for one in product.closures[:1])
    for wanted in constraints.words:
        if wanted.lower() in text and wanted.lower() not in title:
            yield f"{phrases.quotes[0]}{wanted}{phrases.quotes[1]}"


def _usual(product: Product, phrases: Phrases) -> Iterator[str]:
    yield from _materials(product, phrases)
    yield from (word(one, phrases.lists.closures) for one in product.closures[:1])


def _materials(product: Product, phrases: Phrases) -> Iterator[str]:
    yield from (word(one, phrases.lists.materials) for one in product.materials[:2])
