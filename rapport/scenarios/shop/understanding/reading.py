"""Reads one message."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.understanding.understood import Turn, Understood


def understand(message: str, history: Sequence[Turn], shelf: Shelf) -> Understood:
    """What the customer wants, as far as it can be told from the words.

    `history` are the earlier turns, oldest first; `shelf` knows the catalogue's own brands and words.
    """
    return Understood(message, message)
