"""Products that are offered as fitting the question and don't; what is named for another reason is no offer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.records.product import Product
from rapport.scenarios.shop.declining import is_declining
from rapport.scenarios.shop.understanding.lexicon import lexicon
from rapport.scenarios.shop.understanding.text import fold, tokens_of
from rapport.scoring.shop.amounts import has_price
from rapport.scoring.shop.attributes import NOT_FOR
from rapport.scoring.shop.fitting import Fitting
from rapport.scoring.shop.name_words import words_in
from rapport.scoring.shop.offer_words import COMPARES, SUGGESTS, claims_fit, is_reserved, is_reserved_behind_name
from rapport.scoring.shop.products import Spoken
from rapport.scoring.shop.reply import ShopReply, Unsupported

# What a reply says of a listing that leaves something open.
_LEFT_OPEN = re.compile(
    r"\b(?:(?:does|do|did)(?: not|n['’]t) (?:say|state|mention|list|specify|give|tell|show|name|confirm|promise)|"
    r"(?:is|are)(?: not|"
    r"n['’]t) (?:stated|given|"
    r"listed|mentioned|specified)|no colou?rs? (?:is|are)|not sure (?:which|what|if)|nicht angegeben|"
    r"steht nicht|keine angabe|"
    r"(?:n['’]est|ne sont) pas (?:précisée?s?|indiquée?s?)|ne (?:précise|dit|mentionne) pas|non (?:è|"
    r"sono) (?:indicat|specificat)\w+|"
    r"non (?:dice|specifica|indica)|no (?:se )?(?:indica|especifica|menciona|dice)|belirtilm\w+)",
    re.IGNORECASE,
)
_OPEN_GROUPS = frozenset({"colour", "feature", "word"})
_SAYS_WHAT = re.compile(
    r"\b(?:is|are) (?:an? |actually |really |more of an? )(?:[\w'’-]+ ){0,3}(?:boots?|shoes?|trainers?|"
    r"sneakers?|sandals?|slippers?|clogs?|"
    r"loafers?|mules?|heels?|flats?|wellies|wellingtons?|pumps?|brogues?|oxfords?)\b|\b(?:ist|"
    r"sind) (?:eigentlich )?eine? \w+|"
    r"\b(?:est|sont) (?:plutôt )?(?:une?|des) \w+|\bè (?:piuttosto )?un\w* \w+|\bes (?:más bien )?un\w* \w+",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:within|inside|under|below|less than|(?:in|on|inside|for|to) (?:your |the |a )?budget|unter|innerhalb|"
    r"im budget|sous|moins de|dans (?:le|votre) budget|"
    r"sotto|entro|meno di|menos de|dentro de|por debajo|baja\w* de|altında|bütçe\w*)\b",
    re.IGNORECASE,
)
_SEVERAL = 2
_YIELDING = frozenset({"category", "material", "closure", "colour", "feature", "word", "brand"})
_WHY = {
    "price": "costs more or less than the customer asked for",
    "audience": "is for someone else than the customer asked for",
    "category": "is another kind of product than the customer asked for",
    "brand": "is of another brand than the customer asked for",
    "heel": "has another heel than the customer asked for",
    "material": "is of another material than the customer asked for",
    "closure": "closes in another way than the customer asked for",
    "colour": "isn't stated to have the colour that the customer asked for",
    "feature": "isn't stated to have the feature that the customer asked for",
    "word": "isn't stated to be what the customer asked for",
    "unwanted": "is what the customer doesn't want",
}


def misfitting(
    case: ShopReply, spoken: list[Spoken], fitting: Fitting, flagged: list[Unsupported]
) -> Iterator[Unsupported]:
    """Products that are offered as fitting and don't; `flagged` is what was found wrong with them before."""
    if fitting.is_rejection or fitting.asks_to_compare:
        return
    left_open = _OPEN_GROUPS if _LEFT_OPEN.search(case.reply) else frozenset()
    ends = _ends(spoken)
    for place, one in enumerate(spoken):
        if not one.piece.is_item and not _offers(case, one, spoken[:place]):
            continue
        if is_aside(one) or (one.named and one.named.wrong_brand):
            continue
        for product in one.products:
            if case.understood.intent == "attribute" and product.id in case.understood.asked_about:
                continue  # an answer offers nothing
            groups = tuple(group for group in fitting.contradicts(product) if group not in left_open)
            # Another brand, under its own name, deceives nobody.
            if not _is_of_asked(spoken[:place], one, case, fitting):
                groups = tuple(group for group in groups if group != "brand")
            is_claimed = one.piece.is_item or _claims(case, _about(one, product))
            if not is_claimed and _names_brand(one, product):
                groups = tuple(group for group in groups if group != "brand")
            mine = [bad for bad in flagged if one.piece.start <= bad.start < ends[place]]
            if any(bad.kind == "wrong_brand" for bad in mine):
                continue
            if any(bad.kind == "wrong_price" for bad in mine):
                groups = tuple(group for group in groups if group != "price")  # which fits by the wrong price
            if any(bad.kind == "wrong_attribute" for bad in mine):
                groups = tuple(group for group in groups if group not in _YIELDING)
            if not is_claimed and set(groups) <= _disclosed(case, one, product):
                continue
            if groups == ("category",) and not is_claimed and _SAYS_WHAT.search(one.piece.text):
                continue  # “is a leather hiking boot” presents it as what it is
            if groups:
                why = f"{product.title[:80]} {_WHY[groups[0]]}."
                yield Unsupported(*_place(one, product), "wrong_match", why)
                break


def _disclosed(case: ShopReply, one: Spoken, product: Product) -> set[str]:
    """What a sentence says openly of a product: its price without 'within' or the limit, or whom it is for."""
    text = one.piece.text
    said = set[str]()
    about = _about(one, product)
    is_claimed = _WITHIN.search(about) is not None or _names_limit(case, about)
    if any(has_price(product, amount) for amount in one.amounts) and not is_claimed:
        said.add("price")
    who = {
        str(hit.value) for hit in lexicon().hits([token.text for token in tokens_of(text)]) if hit.kind == "audience"
    }
    if who & {
        *product.audience,
        *(("kids",) if {"unisex_kids", "girls", "boys", "baby"} & {*product.audience} else ()),
    }:
        said.add("audience")
    return said


def _about(one: Spoken, product: Product) -> str:
    """What a sentence says of one of its products: from the price of the one before it to the next name."""
    places = sorted({at for at, _ in one.mentioned})
    if len(places) < _SEVERAL:
        return one.piece.text
    own = next((at for at, mentioned in one.mentioned if mentioned.id == product.id), 0)
    start = max((amount.end for amount in one.amounts if amount.end <= own), default=0)
    return one.piece.text[start : next((at for at in places if at > own), None)]


def _claims(case: ShopReply, said: str) -> bool:
    """Whether words claim a fit, or to keep the customer's limit."""
    return claims_fit(said) or (_WITHIN.search(said) is not None and _names_limit(case, said))


def _names_limit(case: ShopReply, said: str) -> bool:
    asked = case.understood.constraints
    limits = [f"{limit:f}".removesuffix(".0") for limit in (asked.min_price, asked.max_price) if limit is not None]
    return any(re.search(rf"(?<![\d.,]){re.escape(limit)}(?!\d|[.,]\d)", said) for limit in limits)


def _is_of_asked(before: list[Spoken], one: Spoken, case: ShopReply, fitting: Fitting) -> bool:
    """Whether what a piece names passes for the brand that was asked for: behind 'Here are our Corvandel boots:', or
    beside a product that fits."""
    if any(product in fitting.fitting for told in (*before, one) for product in told.products):
        return True
    said = " ".join(
        fold(one.piece.text) for one in before if not one.piece.is_item and not is_declining(one.piece.text)
    )
    return any(re.search(rf"\b{re.escape(fold(brand))}\b", said) for brand in case.understood.constraints.brands)


def _names_brand(one: Spoken, product: Product) -> bool:
    said = fold(one.piece.text)
    return bool(product.brand) and re.search(rf"\b{re.escape(fold(product.brand or ''))}\b", said) is not None


def _ends(spoken: list[Spoken]) -> list[int]:
    """Where what is said of each piece's product ends: below a name that is a heading, with the next name."""
    ends: list[int] = []
    for one in reversed(spoken):
        is_heading = one.head is not None and not one.parts and not one.amounts
        goes_on = bool(ends) and (is_heading or _is_told(one)) and _is_told(spoken[-len(ends)])
        ends.append(ends[-1] if goes_on else one.piece.end)
    return ends[::-1]


def _is_told(below: Spoken) -> bool:
    """Whether a piece only tells more of the product above it."""
    return below.named is None and bool(below.mentioned) and all(at == 0 for at, _ in below.mentioned)


def is_one_mistake(misfit: Unsupported, attribute: Unsupported) -> bool:
    """Whether a property that is wrong is what makes the misfit: a heel's height, or whom a product is for."""
    is_of_audience = misfit.why.endswith(f"{_WHY['audience']}.") and NOT_FOR in attribute.why
    return is_of_audience or misfit.why.endswith(f"{_WHY['heel']}.")


def is_aside(one: Spoken) -> bool:
    """Whether a piece names a product for another reason than that it fits; of a list's line, what follows the name."""
    if one.head is None:
        return is_reserved(one.piece.text)
    return is_reserved_behind_name(one.piece.text[one.head.end - one.piece.start :])


def _offers(case: ShopReply, one: Spoken, before: list[Spoken]) -> bool:
    """A sentence that puts products before the customer rather than speaks of some named before."""
    if one.mentioned and _claims(case, one.piece.text):
        return any(at > 0 or _begins_with_name(one, product, before) for at, product in one.mentioned)
    if not one.mentioned or any(at == 0 for at, _ in one.mentioned):
        return False
    if not one.amounts:  # 'I'd go for the Havoc': its price comes in the next sentence
        return (
            len(one.mentioned) == 1 and SUGGESTS.search(one.piece.text) is not None and one.piece.text[-1] not in ":?"
        )
    if len(one.mentioned) == 1 or SUGGESTS.search(one.piece.text) is not None:
        return True
    aside = [amount for amount in one.amounts if one.piece.text[: amount.start].rstrip().endswith("(")]
    return len(aside) >= len(one.mentioned) and COMPARES.search(one.piece.text) is None


def _begins_with_name(one: Spoken, product: Product, before: list[Spoken]) -> bool:
    """Whether a sentence begins with a product's own name, or describes one with its price that nothing named before,
    rather than goes on speaking of it."""
    is_new = not any(product in told.products for told in before)
    if is_new and any(has_price(product, amount) for amount in one.amounts):
        return True
    said, brand = words_in(one.piece.text), words_in(product.brand or "")
    title = [*brand, *words_in(product.title)]
    return bool(said) and (said[0] in brand or (said[0] in title and said[1:2] != [] and said[1] in title))


def _place(one: Spoken, product: Product) -> tuple[int, int]:
    """The line or sentence; of a sentence that names several products, from the name to the next one."""
    places = sorted({at for at, _ in one.mentioned})
    if one.head is not None or len(places) < _SEVERAL:
        return one.piece.start, _end(one)
    at = next(at for at, mentioned in one.mentioned if mentioned.id == product.id)
    following = [place for place in places if place > at]
    prices = [amount.start for amount in one.amounts if amount.start > at]
    end = min([*following, *prices, len(one.piece.text)])
    return one.piece.start + at, one.piece.start + len(one.piece.text[:end].rstrip(" –—-:,(*"))


def _end(one: Spoken) -> int:
    """To the price of the line, which isn't what is wrong with it."""
    first = one.amounts[0].start if one.amounts else len(one.piece.text)
    said = one.piece.text[:first].rstrip(" –—-:,(*")
    return one.piece.start + len(said) if said else one.piece.end
