"""Which of the given products a reply speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.records.product import Product


def cited_products(reply: str, products: Sequence[Product]) -> tuple[str, ...]:
    """Ids of the products that a reply names, in the order in which it does: by [number], id, or distinctive title."""
    return ()
