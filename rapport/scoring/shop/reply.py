"""One reply of a shop with what it was made from, and what is found to be without support in it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

from rapport.errors import UnusableCatalogue
from rapport.records.product import Product
from rapport.scenarios.shop.shelf import Shelf
from rapport.scenarios.shop.understanding.reading import understand
from rapport.scenarios.shop.understanding.text import fold
from rapport.scenarios.shop.understanding.understood import Turn, Understood
from rapport.scoring.shop.order_words import asks_for_instructions, orders_in, without_orders_about_answers
from rapport.scoring.shop.subjects import OF_FOOTWEAR, corrected

Kind = Literal[
    "invented_product", "not_in_list", "wrong_price", "wrong_brand", "wrong_attribute", "wrong_match",
    "wrong_comparison", "wrong_rejection", "unsupported_stock", "unsupported_delivery", "unsupported_discount",
    "unsupported_policy", "followed_injection", "prompt_leak", "off_topic_answer", "wrong_citation",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A piece of a reply, from `start` to before `end`, that nothing given to the shop bears out, and why."""

    start: int
    end: int
    kind: Kind
    why: str


@dataclass(frozen=True)
class ShopReply:
    """A reply with the question, the products that were retrieved for it, and the earlier turns.

    `known` are titles of the whole catalogue, where it is at hand: they tell a product that the shop has, but that
    wasn't given, from one that doesn't exist. `shown` are the products in the order in which the reply cites them by
    number, where that isn't the order of `products`.
    """

    question: str
    products: tuple[Product, ...]
    reply: str
    history: tuple[Turn, ...] = ()
    known: tuple[Product, ...] = field(default=(), repr=False)
    shown: tuple[Product, ...] = field(default=(), repr=False)

    @cached_property
    def shelf(self) -> Shelf:
        """The products given, to be measured against what was asked for."""
        return Shelf.of(self.products)

    @cached_property
    def understood(self) -> Understood:
        """What the customer wants, read as the shop itself reads it."""
        question = _SURFACE.sub(r"\1", _NEGATED.sub(" not", self.question))
        read = corrected(understand(question, self.history, self.shelf))
        if read.has_order:
            return read
        if asks_for_instructions(question) and not OF_FOOTWEAR.search(question):
            return replace(understand("", (), self.shelf), message=self.question, intent="order", has_order=True)
        if not orders_in(question):
            return read
        rest = without_orders_about_answers(question)
        read = corrected(understand(rest or question, self.history, self.shelf))
        return replace(read, message=self.question, has_order=True, intent=read.intent if rest else "order")

    @cached_property
    def asked(self) -> str:
        """All that the customer wrote, folded."""
        return fold("\n".join((*(turn.user for turn in self.history), self.question)))


def products_of(rows: Sequence[Mapping[str, Any]]) -> tuple[Product, ...]:
    """Raw rows of a catalogue as products, cleaned as an import cleans them; none where there are no rows. A row
    without a title among others is left out, as an import leaves it out.

    Raises:
        UnusableCatalogue: none of the rows has a title; the message names them by number.
    """
    from rapport.records.catalogue.reading import read_catalogue

    if not rows:
        return ()
    try:
        return read_catalogue(json.dumps([dict(row) for row in rows]).encode(), "retrieved").products
    except UnusableCatalogue:
        which = "row 1" if len(rows) == 1 else f"rows 1 to {len(rows)}"
        raise UnusableCatalogue(
            f"{which} of 'retrieved' can't be read as products: no title. Give each row a 'title', or take it out."
        ) from None


_NEGATED = re.compile(r"(?<=are|was)n['’]t\b|(?<=is)n['’]t\b", re.IGNORECASE)
# Sand is a colour too, but not where somebody walks or plays on it.
_SURFACE = re.compile(
    r"\b(on|auf|am|im|sur|dans|su|sulla|sobre|en la) (?:the |le |la )?(?:sand|sable|sabbia|arena)\b", re.IGNORECASE
)
_BLANKS = re.compile(r"\s+")


def text_of(product: Product) -> str:
    """All that a product's row says, folded."""
    details = "\n".join(f"{name}: {value}" for name, value in product.details)
    return _BLANKS.sub(" ", fold(f"{product.text}\n{details}\n{' '.join(product.audience)}"))
