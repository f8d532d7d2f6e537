"""Catalogues as components find them: invented products in the store, without reading a file or making an index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

import pytest

from components import services
from rapport.experiments.background import Background
from rapport.records.catalogue.report import ImportReport
from rapport.records.product import PriceRange, Product
from tests.components.drawing import AWKWARD, TIMEOUT_S
from tests.shoes import BOOT, CLOG, RUNNER

Opened = TypeVar("Opened")

BARE = Product("B1", "Plain shoe")
"""Nothing is known of it but its title."""
ODD = Product(
    "O1",
    AWKWARD,
    brand=AWKWARD,
    price=PriceRange(Decimal("5"), Decimal("5")),
    category_path=(AWKWARD,),
    features=((AWKWARD, AWKWARD),),
)
"""Every text of it would draw markup."""


def put_catalogue(*products: Product, title: str = "Shoes", catalogue_id: str = "c1", source: str = "s.json") -> str:
    """A catalogue in the store; gives its id."""
    report = ImportReport(len(products), len(products))
    services.store().catalogues.add(catalogue_id, title, source, products, lambda: report)
    return catalogue_id


def many(count: int) -> list[Product]:
    """Products that differ in id, title and price."""
    kinds = (BOOT, RUNNER, CLOG)
    return [
        replace(
            kinds[number % 3],
            id=f"P{number:03}",
            title=f"{kinds[number % 3].title} {number:03}",
            price=PriceRange(Decimal(100 + number), Decimal(100 + number)),
        )
        for number in range(count)
    ]


def done(result: Opened) -> Background[Opened]:
    """An opening that is over."""
    return ended(lambda on_progress, should_stop: result)


def ended(work: Callable[[Callable[[int, int], None], Callable[[], bool]], Opened]) -> Background[Opened]:
    """The same of any work; it must end by itself."""
    opening = Background("Opening the catalogue", work)
    assert opening.wait(TIMEOUT_S)
    return opening


class Openings:
    """In the place of `services.shop_opening`: one opening for every catalogue."""

    def __init__(self, opening: Background[Any]) -> None:
        self._opening = opening

    def __call__(self, catalogue_id: str) -> Background[Any]:
        return self._opening

    def clear(self, catalogue_id: str) -> None:
        """It is the same ever after."""


def let_open(monkeypatch: pytest.MonkeyPatch, opening: Background[Any]) -> None:
    """From now on catalogues are opened by this."""
    monkeypatch.setattr(services, "shop_opening", Openings(opening))
