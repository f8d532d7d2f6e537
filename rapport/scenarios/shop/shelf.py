"""The columns of a catalogue that hard filters read: numpy arrays, one value a product, no Product kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Constraints

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Shelf:
    """`ids` are in the order of the catalogue; every mask is aligned with them."""

    ids: tuple[str, ...]

    @classmethod
    def of(cls, products: Iterable[Product]) -> Shelf:
        """Reads the products once, one after the other."""
        return cls(tuple(product.id for product in products))

    def mask(self, constraints: Constraints) -> NDArray[np.bool_]:
        """Which products meet all of the constraints."""
        import numpy as np

        return np.ones(len(self.ids), dtype=bool)
