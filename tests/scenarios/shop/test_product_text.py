"""Prices and names in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from rapport.records.product import PriceRange
from rapport.scenarios.shop.naming import short_title
from rapport.scenarios.shop.product_text import price_words
from tests.shoes import CLOG


@pytest.mark.parametrize(
    ("low", "high", "currency", "words"),
    [
        pytest.param("49.57", "234.95", "GBP", "£49.57 - £234.95", id="a range"),
        pytest.param("60", "60", "GBP", "£60.00", id="one price"),
        pytest.param("1241.3", "1241.30", "GBP", "£1,241.30", id="thousands"),
        pytest.param("89.9", "89.9", "EUR", "€89.90", id="euros"),
        pytest.param("9800", "9800", "JPY", "¥9,800", id="yen have no pence"),
        pytest.param("499", "499", "SEK", "499.00 SEK", id="without a sign"),
    ],
)
def test_a_price_is_written_exactly(low: str, high: str, currency: str, words: str) -> None:
    assert price_words(PriceRange(Decimal(low), Decimal(high), currency)) == words


@pytest.mark.parametrize(
    ("title", "brand", "name"),
    [
        pytest.param("Garden Clog", "Tallgrass", "Garden Clog (Tallgrass)", id="the brand is added"),
        pytest.param("TALLGRASS Clog", "Tallgrass", "TALLGRASS Clog", id="the brand is there"),
        pytest.param("Garden\n Clog", None, "Garden Clog", id="on one line"),
        pytest.param("Clog [2] pairs", None, "Clog (2) pairs", id="no citation in a title"),
        pytest.param("x" * 200, None, "x" * 80 + "…", id="no border to cut at"),
        pytest.param("Clog " * 40, None, ("Clog " * 16).strip() + "…", id="cut at a word"),
    ],
)
def test_a_product_is_called_by_a_name_of_one_line(title: str, brand: str | None, name: str) -> None:
    assert short_title(replace(CLOG, title=title, brand=brand)) == name
