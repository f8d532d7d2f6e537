"""What the next conversation is about, where the Catalogue page has handed products over."""

from __future__ import annotations

from components import constraint_chips, services, shop_state
from rapport.scenarios.shop.chips import Chip, chips_of, without
from rapport.scenarios.shop.constraints import Constraints

TITLES = 12


def show(asked: shop_state.Asked | None, catalogue_id: str) -> Constraints | None:
    """Draw it, with every part removable; None where there is nothing."""
    if asked is None or asked.catalogue_id != catalogue_id:
        return None
    products = services.store().catalogues.products(catalogue_id, asked.scope.ids[:TITLES])
    titles = {key: product.title for key, product in products.items()}

    def remove(chip: Chip) -> None:
        left = without(asked.scope, chip)
        shop_state.ask_about(None if left == Constraints() else shop_state.Asked(catalogue_id, left))

    constraint_chips.show(chips_of(asked.scope, titles=titles), key="scope", label="Asking about", on_remove=remove)
    return asked.scope
