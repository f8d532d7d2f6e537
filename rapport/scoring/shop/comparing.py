"""Comparisons of prices that the rows don't bear out: 'the cheapest' that isn't, 'cheaper than' what costs less.

A product is the cheapest by its starting price, among those that fit the question as well as it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from rapport.records.product import PriceRange, Product
from rapport.scenarios.shop.constraints import Constraints
from rapport.scenarios.shop.understanding.reading import understand
from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.shop.amounts import amounts_of
from rapport.scoring.shop.comparing_words import (
    ABOUT,
    AGAINST,
    ALL,
    AMONG,
    BOTH,
    CHEAPER,
    CHEAPEST,
    COPULA,
    DEARER,
    DEAREST,
    FROM,
    NEGATED,
    NOT_QUITE,
    SAME,
    STARTS,
    THAN,
    THAN_BEHIND,
    TO_OTHERS,
)
from rapport.scoring.shop.fitting import Fitting
from rapport.scoring.shop.name_words import is_plain
from rapport.scoring.shop.naming import Names
from rapport.scoring.shop.products import Spoken
from rapport.scoring.shop.reply import ShopReply, Unsupported

_PHRASE_SIGNS = 45


def wrong_comparisons(case: ShopReply, spoken: Sequence[Spoken], fitting: Fitting) -> Iterator[Unsupported]:
    """The sentences and lines that compare wrongly."""
    for place, one in enumerate(spoken):
        text = one.piece.text
        if text.endswith("?"):
            continue
        superlative = CHEAPEST.search(text) or DEAREST.search(text)
        comparative = CHEAPER.search(text) or DEARER.search(text)
        why = None
        if superlative is not None:
            why = _extreme(case, one, spoken, superlative, fitting)
        elif comparative is not None:
            why = _pair(one, _named(spoken[:place]) or _the_two(spoken) or _asked_about(case), comparative)
        elif SAME.search(text):
            why = _same(one)
        if why:
            yield Unsupported(one.piece.start, one.piece.end, "wrong_comparison", why)


def _extreme(
    case: ShopReply, one: Spoken, spoken: Sequence[Spoken], match: re.Match[str], fitting: Fitting
) -> str | None:
    text = one.piece.text
    subject = _said_behind(case, text[match.end() :]) or _of_extreme(one, match) or _priced_so(case, one)
    if subject is None or subject.price is None or NOT_QUITE.search(text[: match.start()]):
        return None
    mine = set(fitting.misfits(subject))
    named = _named(spoken)
    is_among = (AMONG.search(text) is not None and len(named) > 1) or bool(case.understood.needs)
    around = named if is_among else [*named, *fitting.fitting]
    rivals = [
        product
        for product in {one.id: one for one in around}.values()
        if product.id != subject.id and product.price is not None and set(fitting.misfits(product)) <= mine
    ]
    prices = [rival.price for rival in _of_phrase(case, text[match.end() :], rivals) if rival.price is not None]
    low, high = subject.price.low, subject.price.high
    if CHEAPEST.search(text):
        is_wrong, what = any(price.low < low for price in prices), "cheapest"
    else:
        is_wrong, what = any(price.high > high and price.low > low for price in prices), "dearest"
    return f"{subject.title[:80]} isn't the {what} of the products given." if is_wrong else None


def _of_extreme(one: Spoken, match: re.Match[str]) -> Product | None:
    """What is said to be the cheapest: what a verb behind the word leads to, else what stands before it."""
    if one.named and one.named.product:
        return one.named.product
    if ALL.match(one.piece.text) or _is_carried(one):
        return None
    after = [(at, product) for at, product in one.mentioned if at >= match.end()]
    before = [product for at, product in one.mentioned if at < match.start() and not _is_against(one.piece.text, at)]
    if after and (not before or COPULA.search(one.piece.text[match.end() : after[0][0]])):
        return after[0][1]
    return before[-1] if before else None


def _said_behind(case: ShopReply, behind: str) -> Product | None:
    """The product that 'the cheapest is' leads to, though it was named before in the sentence."""
    is_copula = COPULA.match(behind.lstrip(" *_")) is not None
    named = Names(case).mentions(behind) if is_copula else []
    return named[0][1] if named and named[0][0] < _PHRASE_SIGNS else None


def _priced_so(case: ShopReply, one: Spoken) -> Product | None:
    """Of 'the cheapest is the black pair at £104.99', which names none, the product with that starting price."""
    if one.mentioned:
        return None
    lows = {amount.low for amount in one.amounts}
    found = [product for product in case.products if product.price is not None and product.price.low in lows]
    return found[0] if len(found) == 1 else None


def _of_phrase(case: ShopReply, behind: str, rivals: Sequence[Product]) -> list[Product]:
    """Of the rivals those that 'the cheapest waterproof pair' speaks of."""
    phrase = re.split(r"[,.;:(–—]", COPULA.split(behind[:_PHRASE_SIGNS])[0])[0]
    if Names(case).mentions(phrase):  # 'the cheapest, X': no kind of product but the one that is meant
        return list(rivals)
    if not re.search(r"\w{3}", phrase) or any(amounts_of(phrase)) or NEGATED.search(phrase):
        return list(rivals)
    meant = replace(understand(phrase, (), case.shelf).constraints, sort=None, ids=(), words=(), sizes=())
    if meant == Constraints():
        return list(rivals)
    fits = case.shelf.fit(meant)
    rows = [(rival, case.shelf.row(rival.id)) for rival in rivals]
    return [rival for rival, row in rows if row is not None and fits[row] > 0]


def _the_two(spoken: Sequence[Spoken]) -> list[Product]:
    """The products that a whole reply names, where they are two: what stands first is compared to the other."""
    named = _named(spoken)
    return named if len(named) == len(("one", "other")) else []


def _asked_about(case: ShopReply) -> list[Product]:
    """The products that the question names by brand and model; all where it names no two."""
    asked = set(re.findall(r"\w{3,}", case.asked))
    found = []
    for product in case.products:
        brand = set(re.findall(r"\w{3,}", fold(product.brand or "")))
        model = {word for word in re.findall(r"\w{3,}", fold(product.title)) if not is_plain(word)} - brand
        if brand & asked and model & asked:
            found.append(product)
    return found if len(found) > 1 else list(case.products)


def _pair(one: Spoken, before: Sequence[Product], match: re.Match[str]) -> str | None:
    is_cheaper = CHEAPER.search(one.piece.text) is not None
    subjects, others = _sides(one, before, match)
    for subject in subjects:
        rivals = [other for other in others if other.id != subject.id and other.price is not None]
        wrong = [other for other in rivals if not _differs(one, subject, other, is_cheaper)]
        is_told = THAN.match(one.piece.text[match.end() :]) is not None or len(rivals) == 1
        if wrong and (is_told or len(wrong) == len(rivals)):
            return f"{subject.title[:80]} isn't {'cheaper' if is_cheaper else 'dearer'} than {wrong[0].title[:80]}."
        if len(rivals) == 1 and not _is_difference(one, match, subject, rivals[0]):
            return f"The prices of {subject.title[:60]} and {rivals[0].title[:60]} differ by another amount."
    return None


def _sides(one: Spoken, before: Sequence[Product], match: re.Match[str]) -> tuple[list[Product], list[Product]]:
    """The products that are said to be cheaper (or dearer), and those that they are said to be so than."""
    text = one.piece.text
    head = [(0, one.named.product)] if one.named and one.named.product else []
    mentioned = [*head, *one.mentioned]
    ahead = [(at, product) for at, product in mentioned if at < match.start() or at == 0]
    behind = [product for at, product in mentioned if at >= match.end()]
    against = [product for at, product in ahead if at and _is_against(text, at)]
    against += [product for at, product in ahead if THAN_BEHIND.match(text[at : match.start()])]
    own = [product for _, product in ahead if product not in against]
    than = THAN.match(text[match.end() :])
    if _is_carried(one) or (ALL.match(text) and not own):
        return [], []
    if than and (TO_OTHERS.match(text[match.end() + than.end() :]) is None) and not behind:
        return [], []  # cheaper than an amount, or than something that isn't given
    if not own and behind and not than:
        own, behind = behind[:1], []
    subjects = own if BOTH.search(text[: match.start()]) else own[-1:]
    others = [*against, *behind] or [product for _, product in mentioned if product not in subjects]
    return subjects, others or [product for product in before if product not in subjects]


def _differs(one: Spoken, subject: Product, other: Product, is_cheaper: bool) -> bool:
    """Whether the subject's price is on the side that it's said to be on: of ranges, one end is enough."""
    if subject.price is None or other.price is None:
        return True
    mine, its = (subject.price, other.price) if is_cheaper else (other.price, subject.price)
    said = {amount.low for amount in one.amounts if amount.high is None}
    is_start = subject.price.low in said and FROM.search(one.piece.text) is not None
    if {mine.low, its.low} <= said or is_start or STARTS.search(one.piece.text):
        return mine.low < its.low
    return mine.low < its.low or mine.high < its.high


def _is_difference(one: Spoken, match: re.Match[str], subject: Product, other: Product) -> bool:
    """Of '£12 cheaper', whether that is the difference; True where no amount is said."""
    near = [amount for amount in one.amounts if 0 <= match.start() - amount.end <= 2 and amount.high is None]
    if not near or subject.price is None or other.price is None or ABOUT.search(one.piece.text[: near[0].start]):
        return True
    return near[0].low in _differences(subject.price, other.price)


def _differences(mine: PriceRange, other: PriceRange) -> set[Decimal]:
    exact = {abs(mine.low - other.low), abs(mine.high - other.high)}
    return exact | {amount.to_integral_value() for amount in exact}


def _same(one: Spoken) -> str | None:
    found = {product.id: product for _, product in one.mentioned}
    first, *rest = found.values() if len(found) == 2 else (None,)
    if first is None or first.price is None or rest[0].price is None:
        return None
    if first.price.low == rest[0].price.low or first.price.high == rest[0].price.high:
        return None
    return f"{first.title[:80]} and {rest[0].title[:80]} don't cost the same."


def _is_carried(one: Spoken) -> bool:
    """Whether the products are only those of the sentence before, and several."""
    return len(one.mentioned) > 1 and all(at == 0 for at, _ in one.mentioned)


def _is_against(text: str, at: int) -> bool:
    return AGAINST.search(text[max(0, at - 24) : at]) is not None


def _named(spoken: Iterable[Spoken]) -> list[Product]:
    return list({product.id: product for one in spoken for product in one.products}.values())
