"""What came of reading a customer's message, and the turns of the conversation before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rapport.scenarios.shop.constraints import Constraints

Intent = Literal["search", "compare", "attribute", "policy", "off_topic", "order", "greeting"]
Topic = Literal["stock", "delivery", "returns", "discount", "payment", "shop", "reviews"]
Attribute = Literal[
    "price", "brand", "material", "lining", "sole", "insole", "closure", "heel_height", "heel_type", "width", "colour",
    "size", "weight", "waterproof", "vegan", "audience", "category", "toe", "origin", "care", "other",
]  # fmt: skip
Language = Literal["en", "de", "fr", "it", "es", "tr"]


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier turn: what the customer wrote, the ids of the products shown then (in their order), and how the
    message was understood, where that is known (a person may have corrected it)."""

    user: str
    shown: tuple[str, ...] = ()
    constraints: Constraints | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """One message, read with the conversation before it.

    `constraints` are the accumulated ones: what holds now, not only what this message says. `query` is what searching
    gets: the message without orders to the assistant. `words` are the words of the message that say something about a
    product and that no constraint stands for: they rank, they don't filter. `asked_about` are the products that an
    attribute or a comparison is asked about, in their order; `attribute` is what is asked about them. `topics` are
    questions about the shop that no product row answers (stock, delivery …), which may stand beside a search.
    `needs` are occasions ('wedding guest') that decide what comes first.
    `has_order` says that the message holds an order to the assistant: it isn't followed, the rest is answered.
    """

    message: str
    query: str
    constraints: Constraints = field(default_factory=Constraints)
    intent: Intent = "search"
    language: Language = "en"
    words: tuple[str, ...] = ()
    asked_about: tuple[str, ...] = ()
    attribute: Attribute | None = None
    topics: tuple[Topic, ...] = ()
    needs: tuple[str, ...] = ()
    has_order: bool = False
    is_follow_up: bool = False
