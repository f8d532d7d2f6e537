"""What the built-in writer's reply is made of, as it is kept in a brief."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic import TypeAdapter

from rapport.records.product import Product
from rapport.scenarios.shop.finding import Reason
from rapport.scenarios.shop.understanding.understood import Understood
from rapport.storage.stored_json import read_json


@dataclass(frozen=True, slots=True)
class Offered:
    """A product that may be named, cited by its `number`; `relaxed` says what a near one lacks, `fit` (3 to 1) how well
    a match fits."""

    number: int
    product: Product
    relaxed: tuple[str, ...] = ()
    fit: int = 3


@dataclass(frozen=True, slots=True)
class ReplyFacts:
    """`message` is without orders; `offered` are matches where `is_answerable`, the nearest products otherwise.

    `asked` are the products that an attribute or a comparison is asked about. `has_catalogue` is False where the
    variant is told of no product at all, whatever was found.
    """

    message: str = ""
    understood: Understood = field(default_factory=lambda: Understood("", ""))
    offered: tuple[Offered, ...] = ()
    asked: tuple[Product, ...] = ()
    is_answerable: bool = True
    reason: Reason | None = None
    match_count: int = 0
    has_order: bool = False
    has_catalogue: bool = True


_FACTS = TypeAdapter(ReplyFacts)


def dump_facts(facts: ReplyFacts) -> str:
    return _FACTS.dump_json(facts, exclude_defaults=True).decode()


def load_facts(stored: str) -> ReplyFacts:
    """Raises StorageError where it is damaged."""
    return read_json(_FACTS, stored, "brief")
