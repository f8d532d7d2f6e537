"""Amounts that aren't the price of the product they are said of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapport.records.product import Product
from rapport.scoring.shop.amounts import Amount, amounts_of, has_price
from rapport.scoring.shop.products import Spoken
from rapport.scoring.shop.reply import ShopReply, Unsupported

_BUDGET = re.compile(
    r"\b(?:under|below|within|inside|up to|less than|more than|over|above|between|at least|budget|"
    r"limit|max\w*|or less|"
    r"(?:[2-5]|two|three|zwei|drei|deux|trois|due|tre|dos|tres|iki|üç) (?:pairs? )?(?:for|für|pour|per|por|tanesi)|"
    r"range|saves?|difference|more expensive|cheaper|dearer|off|discount|delivery|shipping|orders?|postage|"
    r"unter|bis|über|höchstens|mindestens|zwischen|günstiger|teurer|sous|moins de|plus de|jusqu|entre|au-dessus|"
    r"sotto|meno di|fino a|oltre|tra|menos de|hasta|más de|por debajo|altı\w*|altında|üzeri\w*|kadar|bütçe\w*)\b",
    re.IGNORECASE,
)
_MORE_OR_LESS = re.compile(
    r"\W{0,2}(?:cheaper|dearer|more|less|lower|higher|extra|apart|saved|saving|below|above|under|over|off|"
    r"discount|delivery|orders?|or (?:less|under|more)|budget|"
    r"limit|range|difference|"
    r"günstiger|teurer|weniger|mehr|moins|de moins|de plus|in meno|in più|menos|más|altı\w*|üzeri\w*|"
    r"ve üzeri|kadar|daha)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:against|versus|vs\.?|compared (?:to|with)|rather than|instead of|as opposed to|gegenüber|statt|gegen|"
    r"contre|au lieu de|"
    r"contro|rispetto a|frente a|contra|en lugar de|yerine)\b[^\d£€$]*$",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:respectively|in that order|beziehungsweise|bzw|respectivement|rispettivamente|respectivamente|"
    r"sırasıyla)\b",
    re.IGNORECASE,
)
_NEAR = 30


def wrong_prices(case: ShopReply, spoken: Sequence[Spoken], strangers: Sequence[Unsupported]) -> Iterator[Unsupported]:
    """Amounts that no row bears out; those behind one of the `strangers` (products that weren't given) are theirs."""
    budget = {number for amount in amounts_of(case.question) for number in (amount.low, amount.high)}
    earlier = {
        number for turn in case.history for amount in amounts_of(turn.user) for number in (amount.low, amount.high)
    }
    limits = case.understood.constraints
    budget |= earlier | {limits.min_price, limits.max_price}
    for one in spoken:
        for amount in one.amounts:
            at = one.piece.start + amount.start
            is_strangers = any(
                0 <= at - bad.end <= _NEAR and bad.start >= one.piece.start
                for bad in strangers
                if bad.kind != "wrong_brand"
            )
            if {amount.low, amount.high} <= budget | {None} or _is_strange(one) or is_strangers:
                continue
            product = _meant(one, amount)
            if product is not None and has_price(product, amount):
                continue
            if product is not None and _is_anothers(one, amount, case.products):
                continue
            given = case.products if _EACH.search(one.piece.text) else one.products or case.products
            if product is None and any(has_price(other, amount) for other in given):
                continue
            if product is None and (_is_limit(one, amount) or not one.products):
                continue
            yield _wrong(one, amount, product)


def _meant(one: Spoken, amount: Amount) -> Product | None:
    """The product that an amount is said of; None where it can't be told."""
    if one.named and one.named.product:
        return one.named.product
    if _EACH.search(one.piece.text):
        return None
    found = list(dict.fromkeys(product.id for _, product in one.mentioned))
    by_id = {product.id: product for _, product in one.mentioned}
    if len(found) == 1:
        return None if _is_limit(one, amount) else by_id[found[0]]
    before = [(at, product) for at, product in one.mentioned if at < amount.start]
    if before and re.search(r"\((?:from|ab|de|da|desde|à partir de)?\s*$", one.piece.text[: amount.start]):
        last = max(at for at, _ in before)
        nearest = [product for at, product in before if at == last]
        return nearest[0] if len(nearest) == 1 else None
    return None


def _is_limit(one: Spoken, amount: Amount) -> bool:
    """'under £60', '£5 cheaper': an amount that is no price."""
    text = one.piece.text
    before, after = text[max(0, amount.start - 16) : amount.start], text[amount.end : amount.end + 15]
    return _BUDGET.search(before) is not None or _MORE_OR_LESS.match(after) is not None


def _is_anothers(one: Spoken, amount: Amount, products: Sequence[Product]) -> bool:
    """“£34 against £70”: behind such a word stands the price of another product that was given."""
    before = one.piece.text[max(0, amount.start - 24) : amount.start]
    return _AGAINST.search(before) is not None and any(has_price(other, amount) for other in products)


def _is_strange(one: Spoken) -> bool:
    """The line names a product that wasn't given: its price is no matter of its own."""
    return one.named is not None and one.named.product is None


def _wrong(one: Spoken, amount: Amount, product: Product | None) -> Unsupported:
    start, end = one.piece.start + amount.start, one.piece.start + amount.end
    if product is None:
        return Unsupported(start, end, "wrong_price", "No product that was given has this price.")
    stated = _words(product)
    return Unsupported(start, end, "wrong_price", f"{product.title[:80]}: the data says {stated}.")


def _words(product: Product) -> str:
    if product.price is None:
        return "no price"
    low, high = product.price.low, product.price.high
    return _money(low) if low == high else f"{_money(low)} to {_money(high)}"


def _money(amount: Decimal) -> str:
    return f"{amount:,.2f}"
