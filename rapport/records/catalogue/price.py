"""Prices in any notation: '£49.57 - £234.95', '1.241,30 €', 'from 12 EUR'."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from rapport.records.product import PriceRange

_SIGNS = {
    "£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY", "zł": "PLN", "kč": "CZK", "₺": "TRY", "₹": "INR", "₽": "RUB",
    "us$": "USD", "r$": "BRL", "nz$": "NZD", "s$": "SGD", "hk$": "HKD", "mx$": "MXN", "₴": "UAH", "₪": "ILS",
    "лв": "BGN", "руб": "RUB", "usd$": "USD", "ca$": "CAD", "c$": "CAD", "a$": "AUD", "au$": "AUD", "元": "CNY",
    "円": "JPY",
    "fr.": "CHF", "sfr": "CHF", "ft": "HUF", "lei": "RON", "₩": "KRW", "tl": "TRY", "￥": "JPY", "￡": "GBP",
}  # fmt: skip
_CODES = (
    "GBP", "EUR", "USD", "JPY", "CNY", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "INR",
    "CAD",
    "AUD", "NZD", "ZAR", "BRL", "MXN", "KRW", "SGD", "HKD", "ILS", "AED", "RUB", "UAH",
)  # fmt: skip
_PENCE = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*p(?:ence)?\s*$", re.IGNORECASE)
_CURRENCY = re.compile(
    r"(?<![^\W\d_])(?:"
    + "|".join((*_CODES, *sorted(map(re.escape, _SIGNS), key=len, reverse=True)))
    + r")(?![^\W\d_])",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"[$¢¤£¥֏؋৲৳฿៛₠-⃀]|\bkr\b|\brs\b", re.IGNORECASE)  # a crown is of three countries
_NEGATIVE = re.compile(r"^\s*[-−]")
_BLANK_GROUP = re.compile(r"(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
LARGEST = Decimal(10_000_000)


def price_range(text: str, currency: str = "") -> PriceRange | None:
    """What a cell says, or None if it holds no amount above zero, or one in a currency that can't be told.

    `currency` is the file's column for it; without one and without a sign in the cell it is GBP.
    """
    found = currency_of(text) or currency_of(currency)
    if _NEGATIVE.match(text) or (not found and _UNKNOWN.search(text)):
        return None
    found = found or "GBP"
    if pence := _PENCE.match(text):
        amount = Decimal(pence[1]) / 100
        return PriceRange(amount, amount, "GBP")
    bare = _BLANK_GROUP.sub("", _CURRENCY.sub(" ", text))
    read = (_amount(match[0]) for match in _NUMBER.finditer(bare))
    amounts = [amount for amount in read if amount is not None and 0 < amount < LARGEST]
    return PriceRange(min(amounts), max(amounts), found) if amounts else None


def currency_of(text: str) -> str:
    """The ISO code of the first sign or code in a text, '' if there is none."""
    match = _CURRENCY.search(text)
    if match is None:
        return ""
    return _SIGNS.get(match[0].lower(), match[0].upper())


def _amount(number: str) -> Decimal | None:
    """Tell thousands from decimals: the last mark is decimal unless three digits follow each of its kind."""
    last = max(number.rfind("."), number.rfind(","))
    if last >= 0:
        mark, other = number[last], "," if number[last] == "." else "."
        digits_after = len(number) - last - 1
        is_decimal = number.count(mark) == 1 and (digits_after != 3 or other in number)
        whole, fraction = (number[:last], number[last + 1 :]) if is_decimal else (number, "")
        number = f"{whole.replace('.', '').replace(',', '')}.{fraction or '0'}"
    try:
        return Decimal(number).quantize(Decimal("0.01")) if len(number) < 20 else None
    except InvalidOperation:
        return None
