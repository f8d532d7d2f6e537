"""Remarks under a list of products: ranges beyond the budget, sizes that aren't known, prices in another currency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.records.product import Product
from rapport.scenarios.shop.chips import SIGNS, amount
from rapport.scenarios.shop.facts import ReplyFacts
from rapport.scenarios.shop.wording.phrases import Phrases

# As customers write them beside an amount; a dollar is of many countries, and so is told as written.
_NAMED = {
    "EUR": re.compile(r"€|\b(?:euros?|eur|avro)\b", re.IGNORECASE),
    "USD": re.compile(r"\$|\b(?:dollars?|usd|dólar(?:es)?|dollari|dolar)\b", re.IGNORECASE),
    "GBP": re.compile(r"£|\b(?:quid|pounds?|gbp|sterlin[ge]?|pfund|livres sterling|libras)\b", re.IGNORECASE),
    "TRY": re.compile(r"₺|\b(?:tl|liras?)\b", re.IGNORECASE),
    "CHF": re.compile(r"\b(?:chf|franken)\b", re.IGNORECASE),
}


def remarks_of(facts: ReplyFacts, products: Sequence[Product], phrases: Phrases, currency: str) -> list[str]:
    """What must be said of the products listed, a sentence each."""
    found = [*_beyond_the_budget(facts, products, phrases, currency), *_sizes(facts, phrases)]
    return [remark for remark in (*found, other_currency(facts, phrases, currency)) if remark]


def other_currency(facts: ReplyFacts, phrases: Phrases, currency: str) -> str:
    """That the prices are in another currency than the one the customer named, where there is a price limit."""
    asked = facts.understood.constraints
    if asked.min_price is None and asked.max_price is None:
        return ""
    named = [code for code, pattern in _NAMED.items() if pattern.search(facts.message)]
    if not named or currency in named:
        return ""
    sign = SIGNS.get(currency)
    return phrases.prices_in.format(currency=f"{currency} ({sign})" if sign else currency)


def _beyond_the_budget(
    facts: ReplyFacts, products: Sequence[Product], phrases: Phrases, currency: str
) -> Iterator[str]:
    asked = facts.understood.constraints
    prices = [product.price for product in products if product.price]
    most, least = asked.max_price, asked.min_price
    if most is not None and any(price.low <= most < price.high for price in prices):
        yield phrases.dearer.format(amount=amount(most, currency))
    if least is not None and any(price.low < least <= price.high for price in prices):
        yield phrases.cheaper.format(amount=amount(least, currency))


def _sizes(facts: ReplyFacts, phrases: Phrases) -> Iterator[str]:
    yield from (phrases.no_sizes.format(size=size) for size in facts.understood.constraints.sizes[:1])
