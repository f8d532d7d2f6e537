"""A product in words: what a prompt is told of it, for each context strategy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from rapport.records.product import PriceRange, Product
from rapport.scenarios.shop.chips import FOR, SIGNS, plain
from rapport.storage.runs import Strategy

BEST_FEATURES = 4
_WORD = re.compile(r"[^\W_]{3,}")
_WHOLE_UNITS = frozenset({"JPY", "KRW"})


def price_words(price: PriceRange) -> str:
    """The price as the catalogue states it: £49.57, or £49.57 - £234.95 over sizes and colours."""
    low, high = (money(amount, price.currency) for amount in (price.low, price.high))
    return low if price.low == price.high else f"{low} - {high}"


def money(amount: Decimal, currency: str = "GBP") -> str:
    """An exact amount: £60.00."""
    number = f"{amount:,.0f}" if currency in _WHOLE_UNITS else f"{amount:,.2f}"
    sign = SIGNS.get(currency)
    return f"{sign}{number}" if sign else f"{number} {currency}"


def product_text(number: int, product: Product, strategy: Strategy, asked: frozenset[str], notes: Iterable[str]) -> str:
    """The lines of one product, `number` being what it is cited by; `asked` are words to choose features by."""
    lines = [f"[{number}] {product.title}", f"Id: {product.id}", *_facts(product, strategy)]
    lines += [f"{name}: {value}" for name, value in _features(product, strategy, asked)]
    lines += notes
    return "\n".join(" ".join(line.split()) for line in lines)


def words_of(text: str) -> frozenset[str]:
    """The words of a text, small, cut to their first six letters so that forms of one word meet."""
    return frozenset(word.lower()[:6] for word in _WORD.findall(text))


def _facts(product: Product, strategy: Strategy) -> Iterator[str]:
    yield f"Brand: {product.brand or 'not stated'}"
    yield f"Price: {price_words(product.price) if product.price else 'not stated'}"
    if strategy == "passages":
        return
    if product.audience:
        yield f"For: {', '.join(FOR.get(one, plain(one)).removeprefix('for ') for one in product.audience)}"
    if product.category_path:
        yield f"Category: {' / '.join(product.category_path)}"
    if strategy == "everything" and product.features:
        return  # the row's own words say the rest
    if product.materials:
        yield f"Material: {', '.join(map(plain, product.materials))}"
    if product.closures:
        yield f"Closure: {', '.join(map(plain, product.closures))}"


def _features(product: Product, strategy: Strategy, asked: frozenset[str]) -> list[tuple[str, str]]:
    if strategy == "everything":
        return list(product.features)
    if strategy != "passages":
        return []
    overlaps = [len(words_of(f"{name} {value}") & asked) for name, value in product.features]
    best = sorted(range(len(overlaps)), key=lambda place: (-overlaps[place], place))[:BEST_FEATURES]
    return [product.features[place] for place in sorted(best) if overlaps[place]]
