"""Prices come from the list, counts from an estimate that doesn't flatter."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rapport.providers.model import Message, Price, Usage
from rapport.providers.pricing import cost_of, listing
from rapport.providers.tokens import estimate_message_tokens, estimate_tokens

PRICE = Price(Decimal("0.3"), Decimal("2.5"), "a list")


def test_a_cost_is_price_times_tokens() -> None:
    # 0.3 x 2,000 / 1e6 + 2.5 x 400 / 1e6 = 0.0006 + 0.001
    assert cost_of(PRICE, Usage(2000, 400)) == pytest.approx(0.0016)


@pytest.mark.parametrize("usage", [Usage(), Usage(10), Usage(None, 10)])
def test_a_cost_without_both_counts_is_unknown(usage: Usage) -> None:
    assert cost_of(PRICE, usage) is None


def test_a_cost_without_a_price_is_unknown() -> None:
    assert cost_of(None, Usage(1, 1)) is None


def test_a_model_with_prices_by_length_has_the_price_of_a_short_prompt() -> None:
    price = listing("gemini-2.5-pro", provider_id="google").price
    assert price is not None
    assert (price.input_usd, price.output_usd) == (Decimal("1.25"), Decimal(10))


def test_a_price_names_its_list() -> None:
    price = listing("gpt-4o", base_url="https://api.openai.com/v1").price
    assert price is not None
    assert price.source.startswith("genai-prices")


def test_a_model_that_the_list_does_not_know_has_no_price() -> None:
    assert listing("nobody-1", base_url="https://models.example.com/v1").price is None


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("   ", 1),
        ("Hello world", 2),
        ("internationalisation", 3),  # twenty letters: three started sevens
        ("2026-11-21", 6),  # 4 digits: two, 2: one, 2: one, and two dashes
        ("Größe", 2),
        ("您好您好您好您好您好", 8),  # ten characters at 0.8
        ("a\n\nb", 3),
    ],
)
def test_an_estimate_follows_its_documented_rule(text: str, tokens: int) -> None:
    assert estimate_tokens(text) == tokens


def test_a_prompt_counts_what_a_chat_template_adds() -> None:
    assert estimate_message_tokens([Message("system", "Hello world"), Message("user", "Hello")]) == 2 + 4 + 1 + 4
