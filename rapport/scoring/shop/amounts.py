"""Amounts of money in a reply, and whether a product's row has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from rapport.records.product import Product

_SIGN = r"[£$€¥]|GBP|EUR|USD"
_WORD = r"£|€|\$|GBP|EUR|USD|pounds?|quid|Pfund|livres?|sterline|sterlina|libras?|sterlin\w*|euros?|euro"
_NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_ONE = rf"(?:(?:{_SIGN})\s?(?:{_NUMBER})|(?:{_NUMBER})\s?(?:{_WORD})(?!\w))"
_TO = r"\s*(?:-|–|—|to|bis|à|a|y|e|and|und|et|ile|hasta|fino a|jusqu['’]à)\s*"
_AMOUNT = re.compile(
    rf"(?P<low>{_ONE}|"
    rf"(?:{_NUMBER})(?={_TO}(?:{_NUMBER})\s?(?:{_WORD})(?!\w)))(?:{_TO}(?P<high>{_ONE}))?"
)
_FROM = re.compile(
    r"(?:\b(?:from|starts? at|starting at|starting from|ab|von|à partir de|dès|de|da|a partire da|"
    r"desde|a partir de)"
    r"\s+)$",
    re.IGNORECASE,
)
_AND = frozenset({"and", "und", "et", "e", "y", "ve"})
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre|tra|fra)\s+$", re.IGNORECASE)
_DIGITS = re.compile(_NUMBER)


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount, or a range of two; places in the text that it was found in."""

    low: Decimal
    high: Decimal | None
    start: int
    end: int


def amounts_of(text: str) -> Iterator[Amount]:
    """The amounts of money in a text."""
    for found in _AMOUNT.finditer(text):
        low = _decimal(found["low"])
        high = _decimal(found["high"]) if found["high"] else None
        if low is None or (found["high"] and high is None):
            continue
        before = _FROM.search(text[: found.start()])
        start = before.start() if before else found.start()
        if high is not None and _is_pair(text, found):
            yield Amount(low, None, start, found.end("low"))
            yield Amount(high, None, found.start("high"), found.end())
        else:
            yield Amount(low, high, start, found.end())


def _is_pair(text: str, found: re.Match[str]) -> bool:
    """'£69.11 and £63.17' are two amounts, 'between £63.17 and £69.11' is a range."""
    joined = text[found.end("low") : found.start("high")].strip().lower()
    return joined in _AND and _BETWEEN.search(text[: found.start()]) is None


def has_price(product: Product, amount: Amount) -> bool:
    """Whether the amount is the product's price, or an end of its range."""
    price = product.price
    if price is None:
        return False
    ends = {price.low, price.high}
    if amount.high is None:
        return amount.low in ends or any(_rounded(amount.low, end) for end in ends)
    return amount.low == price.low and amount.high == price.high


def _rounded(amount: Decimal, end: Decimal) -> bool:
    """Whole pounds for a price to the penny: '£80' for £80.00, not for £79.50."""
    return amount == amount.to_integral_value() and end == amount


def _decimal(text: str) -> Decimal | None:
    match = _DIGITS.search(text)
    if match is None:
        return None
    number = match[0]
    if re.search(r"[.,]\d{1,2}$", number):
        whole, cents = re.split(r"[.,](?=\d{1,2}$)", number)
        number = f"{re.sub('[.,]', '', whole)}.{cents}"
    else:
        number = re.sub("[.,]", "", number)
    try:
        return Decimal(number)
    except InvalidOperation:
        return None
