"""The built-in writer's reply to a customer: fixed sentences around products, without a language model.

It names only products that it was given, with their titles, prices and attributes as the data states them; what the
data doesn't state, it says so. It follows no order in a message, and none stands in its facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, zip_longest

from rapport.records.product import Product
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.facts import Offered, ReplyFacts
from rapport.scenarios.shop.naming import named_among, short_title
from rapport.scenarios.shop.product_text import money, price_words
from rapport.scenarios.shop.reply_reasons import borne_out, reasons_for
from rapport.scenarios.shop.reply_remarks import other_currency, remarks_of
from rapport.scenarios.shop.stated_attributes import says_yes, stated
from rapport.scenarios.shop.taxonomy import OUTSIDE
from rapport.scenarios.shop.understanding.understood import Attribute
from rapport.scenarios.shop.wanted import lacking_words, wanted_words, word
from rapport.scenarios.shop.wording.languages import phrases_for
from rapport.scenarios.shop.wording.phrases import Phrases

MOST_LISTED = 4
MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every part of a reply looks at."""

    facts: ReplyFacts
    phrases: Phrases
    currency: str

    def title(self, product: Product) -> str:
        """The product's name with the number that it is cited by, if it is among those given."""
        numbers = {one.product.id: one.number for one in self.facts.offered}
        mark = f" [{numbers[product.id]}]" if product.id in numbers else ""
        return f"{short_title(product)}{mark}"


def write_reply(facts: ReplyFacts) -> str:
    """The reply, in the customer's language: a sentence, a list where there is something to list, and remarks."""
    products = [one.product for one in facts.offered]
    currency = next((product.price.currency for product in products if product.price), "GBP")
    desk = _Desk(facts, phrases_for(facts.understood.language), currency)
    return "\n\n".join(part for part in _parts(desk) if part)


def _parts(desk: _Desk) -> Iterator[str]:
    facts, phrases, intent = desk.facts, desk.phrases, desk.facts.understood.intent
    talk = {"order": phrases.only_order, "off_topic": phrases.off_topic, "greeting": phrases.greeting}
    if intent in talk and not (facts.is_answerable and facts.offered and intent == "order"):
        yield phrases.only_order if facts.has_order else talk[intent]
        return
    if facts.reason == "off_topic" or facts.understood.constraints.categories == (OUTSIDE,):
        yield phrases.off_topic
        return
    topics = [phrases.policy.format(topic=word(one, phrases.lists.topics)) for one in facts.understood.topics]
    if intent == "policy" and not facts.offered:
        yield " ".join(topics) or phrases.off_topic
        return
    if not facts.has_catalogue:
        yield phrases.no_catalogue
    else:
        yield from _answer(desk)
    yield " ".join(topics)
    if facts.has_order:
        yield phrases.order


def _answer(desk: _Desk) -> Iterator[str]:
    facts = desk.facts
    is_open = facts.understood.constraints == Constraints()  # nothing said that could be looked for
    if facts.understood.intent == "attribute" and (facts.asked or facts.is_answerable or is_open):
        yield from _attribute(desk)
    elif not facts.is_answerable:
        yield from _nothing(desk)
    elif not facts.offered:
        yield desk.phrases.no_catalogue
    elif facts.understood.intent == "compare":
        yield from _comparison(desk)
    else:
        yield from _matches(desk)


def _matches(desk: _Desk) -> Iterator[str]:
    facts, phrases = desk.facts, desk.phrases
    fitting = [one for one in facts.offered if one.fit > 1]
    named = _named(facts, fitting)
    listed = (named or facts.offered)[:MOST_LISTED]
    products = [one.product for one in listed]
    is_named = len(named) < len(fitting)
    lead = _lead(desk, products, is_named=is_named) if fitting else phrases.near
    yield "\n".join((lead, *(_line(desk, offered) for offered in listed)))
    remarks = remarks_of(facts, products, phrases, desk.currency)
    if facts.match_count > len(listed) and not is_named:
        remarks.append(phrases.more)
    yield " ".join(remarks)


def _named(facts: ReplyFacts, offered: Sequence[Offered]) -> list[Offered]:
    """Of a brand that was asked for, the model that was named; everything where none was."""
    if not facts.understood.constraints.brands:
        return list(offered)
    named = named_among([one.product for one in offered], facts.understood.words)
    return [one for one in offered if one.product in named]


def _lead(desk: _Desk, products: Sequence[Product], *, is_named: bool) -> str:
    phrases = desk.phrases
    wanted = wanted_words(borne_out(desk.facts.understood.constraints, products), phrases, desk.currency)
    if is_named or wanted in ("", phrases.shoes):
        return phrases.found_plain_one if len(products) == 1 else phrases.found_plain
    return (phrases.found_one if len(products) == 1 else phrases.found).format(wanted=wanted)


def _line(desk: _Desk, offered: Offered) -> str:
    phrases, product = desk.phrases, offered.product
    price = price_words(product.price) if product.price else phrases.no_price
    parts = [price, *reasons_for(product, desk.facts.understood.constraints, phrases)]
    lacking = lacking_words(product, offered.relaxed, desk.facts.understood.constraints, phrases, desk.currency)
    note = f" ({phrases.lacks.format(words=lacking)})" if lacking else ""
    return f"- {desk.title(product)} – {', '.join(parts)}{note}"


def _nothing(desk: _Desk) -> Iterator[str]:
    facts, phrases = desk.facts, desk.phrases
    wanted = wanted_words(replace(facts.understood.constraints, sort=None), phrases, desk.currency)
    yield phrases.nothing.format(wanted=wanted) if wanted not in ("", phrases.shoes) else phrases.nothing_plain
    near = facts.offered[:MOST_NEAR]
    if near:
        yield "\n".join((phrases.near, *(_line(desk, offered) for offered in near)))
        yield other_currency(facts, phrases, desk.currency)


def _comparison(desk: _Desk) -> Iterator[str]:
    facts = desk.facts
    products = list(facts.asked) or [one.product for one in _balanced(facts)]
    attribute = facts.understood.attribute
    shown = [attribute] if attribute not in (None, "price", "other") else []
    lines = [_compared(desk, product, shown) for product in products]
    yield "\n".join(lines)
    yield _lowest(desk, products)


def _balanced(facts: ReplyFacts) -> list[Offered]:
    """Of each brand that is compared its best in turn; the best of all where no brands are compared."""
    named = _named(facts, facts.offered)
    offered = named if len(named) > 1 else facts.offered
    by_brand = {brand: list[Offered]() for brand in facts.understood.constraints.brands}
    for one in offered:
        by_brand.setdefault(one.product.brand or "", []).append(one)
    turns = chain.from_iterable(zip_longest(*by_brand.values()))
    chosen = [one for one in turns if one is not None] if len(facts.understood.constraints.brands) > 1 else offered
    return list(chosen[:MOST_LISTED])


def _compared(desk: _Desk, product: Product, shown: Sequence[Attribute | None]) -> str:
    phrases = desk.phrases
    price = price_words(product.price) if product.price else phrases.no_price
    said = [_value(desk, product, attribute) for attribute in shown if attribute is not None]
    parts = [price, *(said or reasons_for(product, desk.facts.understood.constraints, phrases))]
    return f"- {desk.title(product)} – {', '.join(part for part in parts if part)}"


def _value(desk: _Desk, product: Product, attribute: Attribute) -> str:
    found = stated(product, attribute, desk.facts.message)
    name = word(attribute, desk.phrases.lists.attributes)
    return f"{name}: {found.value}" if found else ""


def _lowest(desk: _Desk, products: Sequence[Product]) -> str:
    priced = [(product.price.low, product) for product in products if product.price]
    if len(priced) < 2:
        return ""
    low = min(start for start, _ in priced)
    cheapest = [product for start, product in priced if start == low]
    price = _exact(low, desk)
    if len(cheapest) == len(priced):
        return desk.phrases.same_start.format(amount=price)
    return desk.phrases.lowest.format(title=desk.title(cheapest[0]), amount=price)


def _exact(value: Decimal, desk: _Desk) -> str:
    return money(value, desk.currency)


def _attribute(desk: _Desk) -> Iterator[str]:
    facts, phrases = desk.facts, desk.phrases
    products = list(facts.asked) or [one.product for one in facts.offered if facts.is_answerable]
    attribute = facts.understood.attribute or "other"
    if not products:
        yield phrases.which
        return
    few = products[:MOST_LISTED]
    if attribute == "other" and not any(stated(product, attribute, facts.message) for product in few):
        lead = phrases.not_answered if "?" in facts.message else phrases.known
        yield "\n".join((lead, *(_compared(desk, product, ()) for product in few)))
        return
    lines = [_said(desk, product, attribute) for product in few]
    yield lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)


def _said(desk: _Desk, product: Product, attribute: Attribute) -> str:
    phrases = desk.phrases
    title, name = desk.title(product), word(attribute, phrases.lists.attributes)
    if attribute == "audience" and product.audience:
        value = ", ".join(word(one, phrases.lists.audiences) for one in product.audience)
        return phrases.stated.format(title=title, attribute=name, value=value)
    found = stated(product, attribute, desk.facts.message)
    if found is None:
        return phrases.not_stated.format(title=title, attribute=name)
    if found.is_quote:
        quoted = f"{phrases.quotes[0]}{found.value}{phrases.quotes[1]}"
        return phrases.stated.format(title=title, attribute=name, value=phrases.quoted.format(quote=quoted))
    form = phrases.stated_yes if says_yes(desk.facts.message, found.value) else phrases.stated
    return form.format(title=title, attribute=name, value=_with_word(product, attribute, found.value, phrases))


def _with_word(product: Product, attribute: Attribute, value: str, phrases: Phrases) -> str:
    """The row's value, and in other languages than English the language's word behind it."""
    names: tuple[str, ...] = ()
    if attribute == "closure":
        names, words = product.closures, phrases.lists.closures
    elif attribute == "material":
        names, words = product.materials, phrases.lists.materials
    if phrases.language == "en" or not names:
        return value
    said = ", ".join(word(one, words) for one in names)
    return said if value.lower() in (said.lower(), names[0].replace("_", " ")) else f"{value} ({said})"
