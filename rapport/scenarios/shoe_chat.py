"""The shop chat: a customer asks, and is answered from a catalogue of shoes and from nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.scenarios.brief import Brief
from rapport.scenarios.scenario import Variable
from rapport.scenarios.shop.brief import make_brief
from rapport.scenarios.shop.case import ShopCase
from rapport.scenarios.shop.facts import load_facts
from rapport.scenarios.shop.reply import write_reply
from rapport.storage.runs import Strategy

_VARIABLES = (
    Variable("message", "What the customer wrote last, without orders to the assistant.", "In black, under £60?"),
    Variable("language", "The language to answer in: the customer's.", "English"),
    Variable("understood", "What was understood, in words; may be empty.", "boots, for women, under £60"),
    Variable("products", "The products that may be named, numbered from [1]; may be empty.", "[1] Oak boot …"),
    Variable("nothing_matches", "Empty unless no product matches: then the order to say so.", "No product matches …"),
    Variable("notes", "What the data doesn't hold, and what to decline; may be empty.", "Delivery isn't known."),
)


@dataclass(frozen=True, slots=True)
class ShoeChat:
    """The scenario `shoe_chat`."""

    name: str = "shoe_chat"
    title: str = "Shop chat"
    variables: tuple[Variable, ...] = _VARIABLES

    def brief(self, case: ShopCase, strategy: Strategy, budget_tokens: int | None) -> Brief:
        """See `make_brief`."""
        return make_brief(case, strategy, budget_tokens)

    def compose(self, brief: Brief) -> str:
        """A short reply from the brief's facts, in the customer's language."""
        return write_reply(load_facts(brief.facts))


SHOE_CHAT = ShoeChat()
