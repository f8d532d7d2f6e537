"""Prices as shops write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rapport.records.catalogue.price import price_range
from rapport.records.product import PriceRange

# What a cell says: lowest, highest, currency.
PRICES = {
    "single": ("£34.99", "34.99", "34.99", "GBP"),
    "range": ("£49.57 - £234.95", "49.57", "234.95", "GBP"),
    "range-with-a-dash": ("£49.57–£234.95", "49.57", "234.95", "GBP"),
    "range-upside-down": ("£20 - £10", "10", "20", "GBP"),
    "thousands": ("£1,241.30", "1241.30", "1241.30", "GBP"),
    "thousands-in-a-range": ("£50.02 - £7,000.00", "50.02", "7000.00", "GBP"),
    "millions": ("£1,241,300", "1241300", "1241300", "GBP"),
    "line-breaks": ("\n£49.57 -\n£234.95\n", "49.57", "234.95", "GBP"),
    "whole-pounds": ("£45", "45", "45", "GBP"),
    "no-sign": ("45.50", "45.50", "45.50", "GBP"),
    "pence": ("99p", "0.99", "0.99", "GBP"),
    "from": ("from £12.00", "12", "12", "GBP"),
    "euro-behind": ("45,90 €", "45.90", "45.90", "EUR"),
    "euro-german-thousands": ("1.241,30 €", "1241.30", "1241.30", "EUR"),
    "euro-range": ("19,99 € - 1.049,00 €", "19.99", "1049.00", "EUR"),
    "euro-code": ("EUR 12.50", "12.50", "12.50", "EUR"),
    "swiss": ("CHF 1'299.00", "1299.00", "1299.00", "CHF"),
    "french-blanks": ("1 299,50 €", "1299.50", "1299.50", "EUR"),
    "no-break-blanks": ("1\u202f299,50\u00a0€", "1299.50", "1299.50", "EUR"),
    "dollars": ("$59.95", "59.95", "59.95", "USD"),
    "us-dollars": ("US$59.95", "59.95", "59.95", "USD"),
    "crowns": ("1 290 Kč", "1290", "1290", "CZK"),
    "zloty": ("199,00 zł", "199", "199", "PLN"),
    "yen": ("¥5,900", "5900", "5900", "JPY"),
    "reais": ("R$ 199,90", "199.90", "199.90", "BRL"),
    "one-decimal": ("£12.5", "12.50", "12.50", "GBP"),
}


@pytest.mark.parametrize(("text", "low", "high", "currency"), PRICES.values(), ids=PRICES.keys())
def test_a_price_is_read(text: str, low: str, high: str, currency: str) -> None:
    assert price_range(text) == PriceRange(Decimal(low), Decimal(high), currency)


@pytest.mark.parametrize("text", ["", "Currently unavailable", "£", "free", "£0.00", "9" * 40, "-£5", "−5"])
def test_a_cell_without_an_amount_is_no_price(text: str) -> None:
    assert price_range(text) is None


@pytest.mark.parametrize(
    ("text", "column", "currency"),
    [
        pytest.param("12.50", "EUR", "EUR", id="the-column-says-it"),
        pytest.param("£12.50", "EUR", "GBP", id="the-cell-comes-first"),
        pytest.param("12.50", "", "GBP", id="nobody-says-it"),
    ],
)
def test_the_currency_is_that_of_the_cell_then_of_its_column(text: str, column: str, currency: str) -> None:
    price = price_range(text, column)
    assert price is not None and price.currency == currency


@pytest.mark.parametrize("text", ["1 299 kr", "kr. 499,-", "Rs. 1,299", "₫ 250.000", "X$ 20"])
def test_a_price_in_a_currency_that_cannot_be_told_is_none(text: str) -> None:
    assert price_range(text) is None


def test_the_column_tells_whose_crowns_they_are() -> None:
    assert price_range("1 299 kr", "SEK") == PriceRange(Decimal(1299), Decimal(1299), "SEK")
