"""What a call costs and how much a model can read, from the price list of the genai-prices package.

The list is the one that came with the installed package; nothing is looked up on the network.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from importlib.metadata import version

from rapport.providers.connections import place_of
from rapport.providers.model import Price, Usage

FREE = Price(Decimal(0), Decimal(0), "this machine")


@dataclass(frozen=True, slots=True)
class Listing:
    """What the price list knows of one model; None is unknown."""

    price: Price | None = None
    context_tokens: int | None = None


def listing(model: str, *, provider_id: str | None = None, base_url: str | None = None) -> Listing:
    """Look a model up by its vendor's id in the list (`google`) or by its server's address.

    A server on this machine is free. Any other server that the list doesn't know gives an empty listing.
    """
    if base_url is not None and place_of(base_url) == "this machine":
        return Listing(price=FREE)
    return _look_up(model, provider_id, base_url)


def cost_of(price: Price | None, usage: Usage) -> float | None:
    """US dollars of a call; None where the price or a count is unknown. Cached input is priced like any other."""
    if price is None:
        return None
    if price == FREE:
        return 0.0
    if usage.input_tokens is None or usage.output_tokens is None:
        return None
    total = price.input_usd * usage.input_tokens + price.output_usd * usage.output_tokens
    return float(total / 1_000_000)


@lru_cache(maxsize=2048)
def _look_up(model: str, provider_id: str | None, base_url: str | None) -> Listing:
    from genai_prices import data_snapshot

    try:
        _, found = data_snapshot.get_snapshot().find_provider_model(model, None, provider_id, base_url)
    except LookupError:
        return Listing()
    prices = found.get_prices(datetime.now(UTC))
    input_usd, output_usd = _base(prices.input_mtok), _base(prices.output_mtok)
    source = f"genai-prices {version('genai-prices')}"
    known = input_usd is not None and output_usd is not None
    price = Price(input_usd or Decimal(0), output_usd or Decimal(0), source) if known else None
    return Listing(price, found.context_window)


def _base(amount: object) -> Decimal | None:
    """The price of a short prompt where a model has tiers by length."""
    if amount is None or isinstance(amount, Decimal):
        return amount
    base = getattr(amount, "base", None)
    return base if isinstance(base, Decimal) else None
