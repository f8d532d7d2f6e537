"""Opens a stored catalogue as a shop: its search index brought up to date, its columns read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rapport.scenarios.shop.finding import Shop

if TYPE_CHECKING:
    from rapport.settings import Settings
    from rapport.storage.store import Store


def open_shop(
    store: Store,
    settings: Settings,
    catalogue_id: str,
    on_progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Shop:
    """Index what isn't indexed yet, and open. `on_progress` gets the number of products done and of all.

    Raises:
        UnusableCatalogue: there is no such catalogue, or it holds no product.
        RetrievalError: the model can't be loaded, or the index can't be written or read.
    """
    raise NotImplementedError
