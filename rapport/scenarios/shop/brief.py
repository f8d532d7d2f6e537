"""What a variant is told about a customer's message, for each context strategy."""

from __future__ import annotations

from rapport.scenarios.brief import Brief
from rapport.scenarios.shop.case import ShopCase
from rapport.storage.runs import Strategy


def make_brief(case: ShopCase, strategy: Strategy, budget_tokens: int | None) -> Brief:
    """The brief of a turn: whole products only, the best first, at most `budget_tokens` of them."""
    raise NotImplementedError
