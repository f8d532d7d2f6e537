"""Opening a catalogue for questions: its search index is made, which takes a while the first time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from components import opening, services

if TYPE_CHECKING:
    from rapport.scenarios.shop.finding import Shop


def show(catalogue_id: str) -> Shop | None:
    """The open shop; or None, with how far it is, or what went wrong, drawn."""
    again = partial(services.shop_opening.clear, catalogue_id)
    return opening.show(services.shop_opening(catalogue_id), "products", again)
