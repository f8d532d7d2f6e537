"""Whether a reply says no, seen beside what of the given products fits."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rapport.scenarios.shop.declining import is_declining
from rapport.scoring.shop.amounts import amounts_of, has_price
from rapport.scoring.shop.naming import Names
from rapport.scoring.shop.products import Spoken, spoken_of
from rapport.scoring.shop.refusals import denies, denies_asked, keeps_to_shoes, opening_of, regrets
from rapport.scoring.shop.unclaimed import admits, says_left_open

if TYPE_CHECKING:
    from rapport.scoring.shop.fitting import Fitting

TALK = frozenset({"off_topic", "order", "policy"})  # intents that no product answers
_OPENING = re.compile(r"(?:[^.!?\n]|\.(?!\s|$)|(?<=\bDr)\.)+")
_SHOP_TALK = re.compile(
    r"\b(?:stock|availab|inventory|deliver|shipping|dispatch|discount|promotion|returns? policy|refund|lager|bestand|"
    r"verfügbar|liefer|rabatt|disponib|livraison|remise|magazzino|consegn|scont|existencias|entrega|descuento|stok)\w*",
    re.IGNORECASE,
)


def says_no(fitting: Fitting) -> bool:
    """Whether the reply says no. One that turns down an order and then shows products doesn't, nor one that says what
    the data leaves open of a product that is asked about."""
    case = fitting.case
    if _prices_fitting(fitting):
        return False
    if says_left_open(case.reply) and (fitting.asks_of_given or _opens_with_fitting(fitting)):
        return False
    is_priced = any(amounts_of(case.reply))
    is_talk = case.understood.intent in TALK
    if is_priced and not is_talk and (case.understood.has_order or _declines_shop_talk(fitting)):
        return False
    return is_declining(case.reply) or _says_no_otherwise(fitting, is_priced)


def _says_no_otherwise(fitting: Fitting, is_priced: bool) -> bool:
    """A no in words that no list of phrases has."""
    reply = fitting.case.reply
    if fitting.case.understood.intent in TALK:
        return not is_priced and keeps_to_shoes(reply)
    if (fitting.lacks_fit and admits(reply)) or _offers_nothing(fitting):
        return True
    opening = _spoken_in(fitting, opening_of(reply))
    if any(product in fitting.answering for one in opening for product in one.products):
        return False
    return regrets(reply) or (fitting.lacks_fit and denies_asked(reply, fitting.case.question))


def _offers_nothing(fitting: Fitting) -> bool:
    """Whether a reply denies something and shows nothing instead: no product, no list, no price but the limit."""
    reply = fitting.case.reply
    asked = fitting.case.understood.constraints
    limits = {asked.min_price, asked.max_price}
    if says_left_open(reply) or not denies(reply):
        return False
    spoken = _spoken_in(fitting, reply)
    return not any(
        one.products or one.piece.is_item or any(amount.low not in limits for amount in one.amounts) for one in spoken
    )


def _prices_fitting(fitting: Fitting) -> bool:
    """Whether the very first sentence offers something that fits, with its price: 'None of these is leather: …'."""
    opening = _OPENING.match(fitting.case.reply)
    if opening is None or not any(amounts_of(opening[0])):
        return False
    return any(
        product in fitting.answering and any(has_price(product, amount) for amount in one.amounts)
        for one in _spoken_in(fitting, opening[0])
        if one.amounts
        for product in one.products
    )


def _opens_with_fitting(fitting: Fitting) -> bool:
    """Whether the first sentence says what is open of a given product that fits, or one with its price follows."""
    opening = _OPENING.match(fitting.case.reply)
    if opening is None or not says_left_open(opening[0]):
        return False
    if any(
        product in fitting.answering and any(has_price(product, amount) for amount in one.amounts)
        for one in _spoken_in(fitting, fitting.case.reply)
        for product in one.products
    ):
        return True
    return any(product in fitting.answering for one in _spoken_in(fitting, opening[0]) for product in one.products)


def _declines_shop_talk(fitting: Fitting) -> bool:
    """'I can't see what is in stock': a no that turns no product down."""
    opening = _OPENING.match(fitting.case.reply)
    said = opening[0] if opening else ""
    return _SHOP_TALK.search(said) is not None and not fitting.lacks_fit


def _spoken_in(fitting: Fitting, text: str) -> list[Spoken]:
    case = replace(fitting.case, reply=text)
    return spoken_of(case, Names(case))
