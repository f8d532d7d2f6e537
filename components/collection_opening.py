"""Opening what was chosen on the Knowledge page, in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from components import opening, services, shop_opening
from components.collection_choice import Chosen
from rapport.experiments.knowledge import Collection, Shown


def show(chosen: Chosen) -> Collection | None:
    """The open collection; or None, with how far it is drawn."""
    if chosen.kind != "catalogue":
        again = partial(services.document_opening.clear, chosen.kind, chosen.id)
        return opening.show(services.document_opening(chosen.kind, chosen.id), "passages", again)
    shop = shop_opening.show(chosen.id)
    return None if shop is None else Collection(shop.searcher, partial(_products, chosen.id))


def _products(catalogue_id: str, ids: Sequence[str]) -> Mapping[str, Shown]:
    products = services.store().catalogues.products(catalogue_id, list(dict.fromkeys(ids)))
    return {key: Shown(one.brand or "", one.title, f"number {one.id}") for key, one in products.items()}
