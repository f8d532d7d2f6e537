"""Catalogues as components find them: invented products in the store, without reading a file or making an index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

import pytest
from pydantic import TypeAdapter

from components import services
from rapport.experiments.background import Background
from rapport.experiments.conversation import turn_id
from rapport.records.catalogue.report import ImportReport
from rapport.records.product import PriceRange, Product
from rapport.retrieval.found import Entry
from rapport.retrieval.searcher import Searcher
from rapport.scenarios.brief import Brief, Section
from rapport.scenarios.shop.case import Grounds, dump_grounds
from rapport.scenarios.shop.finding import Shop
from rapport.storage.runs import Run, RunCase
from tests.components.drawing import AWKWARD, TIMEOUT_S
from tests.components.stored_runs import LETTERS
from tests.records_for_tests import output, variant
from tests.retrieval.counting import CountingEmbedder
from tests.scenarios.shop.rack import SHOES, shelf
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


@cache
def shop() -> Shop:
    """An open shop of a dozen invented shoes whose search by meaning means nothing: no model is loaded."""
    products = {one.id: one for one in SHOES}
    searcher = Searcher.of([Entry(one.id, one.text) for one in SHOES], CountingEmbedder())
    return Shop(shelf(), searcher, lambda ids: {id: products[id] for id in ids if id in products})


Said = tuple[str, Grounds, list[dict[str, object]]]
"""A message of the customer, what was found for it, and what is special about each column's answer."""


def put_talk(*said: Said, ref: str = "lab:small") -> Run:
    """A stored conversation with the id run-1; its answers are done unless they say otherwise."""
    cases = tuple(
        RunCase(turn_id("run-1", number), message=message, data=dump_grounds(grounds))
        for number, (message, grounds, _) in enumerate(said, start=1)
    )
    columns = [
        variant(letter, ref, template="# User\n{{ message }}") for letter, _ in zip(LETTERS, said[0][2], strict=False)
    ]
    run = Run("run-1", "shoe_chat", said[0][0], datetime.now(UTC), tuple(columns), cases)
    outputs = [
        output(
            run,
            place,
            id=f"o{number}{place}",
            case_id=case.id,
            **({"status": "done", "text": "Take [1]."} | changes),
        )
        for number, (case, (_, _, answers)) in enumerate(zip(cases, said, strict=True))
        for place, changes in enumerate(answers)
    ]
    services.store().runs.add(run, outputs)
    return run


def brief_of(*titles: str) -> str:
    """A stored brief with sections of these titles."""
    sections = tuple(Section(title, "a shoe", 3) for title in titles)
    return TypeAdapter(Brief).dump_json(Brief({}, sections, (), None)).decode()
