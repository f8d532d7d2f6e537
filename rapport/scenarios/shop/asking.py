"""From a message to what its answer stands on: understood with the turns before it, then looked for in the shop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rapport.scenarios.shop.case import Grounds, PastTurn
from rapport.scenarios.shop.citing import cited_products
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.finding import Match, Shop
from rapport.scenarios.shop.understanding import Turn, understand

PRODUCTS_GIVEN = 8
_ON_PRODUCTS = frozenset({"search", "compare", "attribute"})

# From a message, the turns before it and what a person corrected (None: nothing) to what was understood and found.
Ask = Callable[[str, Sequence[PastTurn], Constraints | None], Grounds]


def asking(shop: Shop, catalogue_id: str, limit: int = PRODUCTS_GIVEN) -> Ask:
    """How an open shop is asked; `limit` is the most products that an answer gets."""

    def ask(message: str, history: Sequence[PastTurn], corrected: Constraints | None) -> Grounds:
        understood = understand(message, [_turn(turn) for turn in history], shop.shelf)
        if corrected is not None:
            intent = understood.intent if understood.intent in _ON_PRODUCTS else "search"
            understood = replace(understood, constraints=corrected, intent=intent)
        found = shop.find(understood, 2 * limit)
        return Grounds(replace(found, matches=_distinct(found.matches)[:limit]), catalogue_id, corrected is not None)

    return ask


def _distinct(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Without further rows of one title and price, which catalogues often have: a customer counts what is different."""
    first = {(match.product.title, match.product.price): match for match in reversed(matches)}
    return tuple(match for match in matches if first[match.product.title, match.product.price] is match)


def _turn(turn: PastTurn) -> Turn:
    return Turn(turn.message, shown_in(turn), turn.grounds.understood.constraints)


def shown_in(turn: PastTurn) -> tuple[str, ...]:
    """Ids of the products that the customer saw in this turn, in the order of the first answer that names any: 'the
    second one' is counted there, and 'cheaper' is cheaper than those. All that were found, where nothing was answered.
    """
    given = turn.grounds.shown
    cited = [one for answer in turn.answers for one in cited_products(answer, given)]
    if cited:
        return tuple(dict.fromkeys(cited))
    return () if any(turn.answers) else tuple(product.id for product in given)
