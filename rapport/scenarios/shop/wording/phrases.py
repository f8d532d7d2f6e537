"""What a language brings to the built-in writer's replies: whole sentences, and the words for what shoes are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lists:
    """Words for the values of constraints and of products' fields, by our name for each.

    A name that isn't here is written as it is, except a category, which is left out: a word of another language in the
    middle of a sentence reads like a mistake.
    """

    categories: Words
    materials: Words
    closures: Words
    heels: Words
    flags: Words
    colours: Words
    audiences: Words
    attributes: Words
    topics: Words


@dataclass(frozen=True, slots=True)
class Phrases:
    """Sentences with names in braces; each stands on its own, so that no name needs an ending or an article.

    `wanted` is what the customer asked for, in words. `joins_words` where that is one phrase ('red trainers for women
    under £60') and not a list.
    """

    language: str
    found: str
    found_one: str
    found_plain: str
    found_plain_one: str
    more: str
    dearer: str
    cheaper: str
    no_sizes: str
    prices_in: str
    nothing: str
    nothing_plain: str
    near: str
    lacks: str
    policy: str
    order: str
    only_order: str
    off_topic: str
    greeting: str
    no_catalogue: str
    stated: str
    stated_yes: str
    not_stated: str
    not_answered: str
    known: str
    quoted: str
    which: str
    lowest: str
    same_start: str
    no_price: str
    under: str
    up_to: str
    over: str
    at_least: str
    heel: str
    heel_from: str
    heel_up_to: str
    heel_between: str
    size: str
    without: str
    cheapest: str
    dearest: str
    shoes: str
    any_of: str
    last_and: str
    quotes: tuple[str, str]
    lists: Lists
    joins_words: bool = False
    mentioning: str = "{words}"
