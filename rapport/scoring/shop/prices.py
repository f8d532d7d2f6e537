"""Amounts that aren't the price of the product they are said of, and comparisons that the prices don't bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapport.records.product import Product
from rapport.scoring.shop.amounts import Amount, amounts_of, has_price
from rapport.scoring.shop.products import Spoken
from rapport.scoring.shop.reply import ShopReply, Unsupported

_BUDGET = re.compile(
    r"\b(?:under|below|within|inside|up to|less than|more than|over|above|between|at least|budget|"
    r"limit|max\w*|or less|"
    r"range|saves?|difference|more expensive|cheaper|dearer|off|discount|delivery|shipping|orders?|postage|"
    r"unter|bis|über|höchstens|mindestens|zwischen|günstiger|teurer|sous|moins de|plus de|jusqu|entre|au-dessus|"
    r"sotto|meno di|fino a|oltre|tra|menos de|hasta|más de|por debajo|altı\w*|altında|üzeri\w*|kadar|bütçe\w*)\b",
    re.IGNORECASE,
)
_CHEAPEST = re.compile(
    r"\b(?:cheapest|lowest(?:[ -]priced?)?|least expensive|most affordable|best[ -]priced|"
    r"günstigste\w*|billigste\w*|"
    r"preiswerteste\w*|am (?:günstigsten|billigsten)|(?:la|le|les) moins ch[eè]re?s?|"
    r"(?:il|la|i|le) (?:più|meno) (?:economic\w+|car[oaie])|(?:el|la|los|las) más (?:barat\w+|económic\w+)|"
    r"en (?:ucuz|uygun(?: fiyatlı)?)\w*)",
    re.IGNORECASE,
)
_DEAREST = re.compile(
    r"\b(?:dearest|most expensive|highest[ -]priced?|priciest|teuerste\w*|am teuersten|(?:la|le|les) "
    r"plus ch[eè]re?s?|"
    r"(?:il|la|i|le) più (?:cost\w+|car[oaie])|(?:el|la|los|las) más car\w+|en pahalı\w*)",
    re.IGNORECASE,
)
_CHEAPER = re.compile(
    r"\b(?:cheaper|costs? less|less expensive|starts? lower|more affordable|lower price|günstiger|"
    r"billiger|preiswerter|"
    r"moins ch[eè]re?s?|coûte\w* moins|meno caro|meno cara|più economic\w+|costa\w* (?:di )?meno|más barat\w+|"
    r"cuesta\w* menos|más económic\w+|daha (?:ucuz|uygun)\w*)",
    re.IGNORECASE,
)
_DEARER = re.compile(
    r"\b(?:dearer|costs? more|more expensive|pricier|teurer|plus ch[eè]re?s?|coûte\w* plus|più "
    r"car[oa]|costa\w* (?:di )?più|"
    r"más car[oa]|cuesta\w* más|daha pahalı\w*)",
    re.IGNORECASE,
)
_MORE_OR_LESS = re.compile(
    r"\W{0,2}(?:cheaper|dearer|more|less|lower|higher|extra|apart|saved|saving|below|above|under|over|off|"
    r"discount|delivery|orders?|or (?:less|under|more)|budget|"
    r"limit|range|difference|"
    r"günstiger|teurer|weniger|mehr|moins|de moins|de plus|in meno|in più|menos|más|altı\w*|üzeri\w*|"
    r"ve üzeri|kadar|daha)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:against|versus|vs\.?|compared (?:to|with)|rather than|instead of|as opposed to|gegenüber|statt|gegen|"
    r"contre|au lieu de|"
    r"contro|rispetto a|frente a|contra|en lugar de|yerine)\b[^\d£€$]*$",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:of the (?:two|three|four|pair)|of (?:these|those|them)|between (?:the|them)|here|der "
    r"beiden|von diesen|davon|"
    r"des deux|d['’]entre|di questi|di queste|dei due|delle due|de (?:estos|estas|ellos|los dos|las dos)|"
    r"bunlar\w*|ikisi\w*|arasında)\b",
    re.IGNORECASE,
)
_STARTS = re.compile(r"\bstart\w* (?:cheaper|lower|dearer|higher)|\b(?:lower|higher) starting", re.IGNORECASE)
_NEAR = 30
_ALL = re.compile(r"\b(?:they|all|both|these|alle|beide|tous|toutes|tutti|tutte|todos|todas|hepsi)\b", re.IGNORECASE)


def wrong_prices(case: ShopReply, spoken: Sequence[Spoken], strangers: Sequence[Unsupported]) -> Iterator[Unsupported]:
    """Amounts that no row bears out; those behind one of the `strangers` (products that weren't given) are theirs."""
    budget = {number for amount in amounts_of(case.question) for number in (amount.low, amount.high)}
    earlier = {
        number for turn in case.history for amount in amounts_of(turn.user) for number in (amount.low, amount.high)
    }
    limits = case.understood.constraints
    budget |= earlier | {limits.min_price, limits.max_price}
    for one in spoken:
        for amount in one.amounts:
            at = one.piece.start + amount.start
            is_strangers = any(0 <= at - bad.end <= _NEAR for bad in strangers if bad.kind != "wrong_brand")
            if {amount.low, amount.high} <= budget | {None} or _is_strange(one) or is_strangers:
                continue
            product = _meant(one, amount)
            if product is not None and has_price(product, amount):
                continue
            if product is not None and _is_anothers(one, amount, case.products):
                continue
            if product is None and any(has_price(other, amount) for other in one.products or case.products):
                continue
            if product is None and (_is_limit(one, amount) or not one.products):
                continue
            yield _wrong(one, amount, product)


def wrong_comparisons(case: ShopReply, spoken: Sequence[Spoken]) -> Iterator[Unsupported]:
    """'The cheapest' that isn't, 'cheaper than' that is dearer."""
    for place, one in enumerate(spoken):
        text = one.piece.text
        if text.endswith("?"):
            continue
        subject = _subject(one, spoken, place) or _priced_so(case, one)
        if subject is None or subject.price is None:
            continue
        if _CHEAPEST.search(text) or _DEAREST.search(text):
            yield from _extreme(case, one, subject, spoken)
        elif _CHEAPER.search(text) or _DEARER.search(text):
            named = {product.id: product for before in spoken[:place] for product in before.products}
            yield from _pair(one, subject, bool(_CHEAPER.search(text)), list(named.values()) or list(case.products))


def _extreme(case: ShopReply, one: Spoken, subject: Product, spoken: Sequence[Spoken]) -> Iterator[Unsupported]:
    match = _CHEAPEST.search(one.piece.text) or _DEAREST.search(one.piece.text)
    is_cheapest = _CHEAPEST.search(one.piece.text) is not None
    assert match is not None and subject.price is not None
    named = {product.id: product for other in spoken for product in other.products}
    rivals = [product for product in named.values() if product.id != subject.id]
    if not rivals or not _AMONG.search(one.piece.text):
        rivals += _alike(case, subject)
    lows = [product.price for product in rivals if product.price is not None]
    low, high = subject.price.low, subject.price.high
    is_wrong = (
        any(price.low < low for price in lows)
        if is_cheapest
        else any(price.high > high and price.low > low for price in lows)
    )
    if is_wrong:
        what = "cheapest" if is_cheapest else "dearest"
        why = f"{subject.title[:80]} isn't the {what} of the products given."
        yield Unsupported(one.piece.start, one.piece.end, "wrong_comparison", why)


def _alike(case: ShopReply, subject: Product) -> Iterator[Product]:
    """What the subject may be compared with where the reply names nothing else: what fits the question as well."""
    from rapport.scoring.shop.fitting import Fitting

    fitting = Fitting(case).fitting
    return (product for product in fitting or case.products if product.id != subject.id)


def _pair(one: Spoken, subject: Product, is_cheaper: bool, before: Sequence[Product]) -> Iterator[Unsupported]:
    others = [product for _, product in one.mentioned if product.id != subject.id and product.price is not None]
    if not others and len(before) == 2:
        others = [product for product in before if product.id != subject.id and product.price is not None]
    if len(others) != 1 or subject.price is None or others[0].price is None:
        return
    mine, other = subject.price, others[0].price
    said = {amount.low for amount in one.amounts if amount.high is None}
    is_of_starts = {mine.low, other.low} <= said or _STARTS.search(one.piece.text) is not None
    if is_of_starts:
        is_wrong = mine.low >= other.low if is_cheaper else mine.low <= other.low
    elif is_cheaper:
        is_wrong = mine.low >= other.low and mine.high >= other.high
    else:
        is_wrong = mine.low <= other.low and mine.high <= other.high
    if is_wrong:
        what = "cheaper" if is_cheaper else "dearer"
        why = f"{subject.title[:80]} isn't {what} than {others[0].title[:80]}."
        yield Unsupported(one.piece.start, one.piece.end, "wrong_comparison", why)


def _subject(one: Spoken, spoken: Sequence[Spoken], place: int) -> Product | None:
    """What a comparison is said of: the first product of the sentence, or of the one before it."""
    if one.named and one.named.product:
        return one.named.product
    is_carried = len(one.mentioned) > 1 and all(place == 0 for place, _ in one.mentioned)
    if _ALL.match(one.piece.text) or is_carried:
        return None
    match = _CHEAPEST.search(one.piece.text) or _DEAREST.search(one.piece.text)
    if match is not None and one.mentioned:  # 'the cheapest is the Rayzia': what stands behind it, else before it
        after = [product for at, product in one.mentioned if at > match.end()]
        return (after or [product for _, product in one.mentioned])[0]
    return one.mentioned[0][1] if one.mentioned else None


def _priced_so(case: ShopReply, one: Spoken) -> Product | None:
    """Of 'the cheapest is the black pair at £104.99', which names none, the product with that starting price."""
    if one.mentioned or not (_CHEAPEST.search(one.piece.text) or _DEAREST.search(one.piece.text)):
        return None
    lows = {amount.low for amount in one.amounts}
    found = [product for product in case.products if product.price is not None and product.price.low in lows]
    return found[0] if len(found) == 1 else None


def _meant(one: Spoken, amount: Amount) -> Product | None:
    """The product that an amount is said of; None where it can't be told."""
    if one.named and one.named.product:
        return one.named.product
    found = list(dict.fromkeys(product.id for _, product in one.mentioned))
    by_id = {product.id: product for _, product in one.mentioned}
    if len(found) == 1:
        return None if _is_limit(one, amount) else by_id[found[0]]
    before = [(at, product) for at, product in one.mentioned if at < amount.start]
    if before and re.search(r"\((?:from|ab|de|da|desde|à partir de)?\s*$", one.piece.text[: amount.start]):
        last = max(at for at, _ in before)
        nearest = [product for at, product in before if at == last]
        return nearest[0] if len(nearest) == 1 else None
    return None


def _is_limit(one: Spoken, amount: Amount) -> bool:
    """'under £60', '£5 cheaper': an amount that is no price."""
    text = one.piece.text
    before, after = text[max(0, amount.start - 16) : amount.start], text[amount.end : amount.end + 15]
    return _BUDGET.search(before) is not None or _MORE_OR_LESS.match(after) is not None


def _is_anothers(one: Spoken, amount: Amount, products: Sequence[Product]) -> bool:
    """“£34 against £70”: behind such a word stands the price of another product that was given."""
    before = one.piece.text[max(0, amount.start - 24) : amount.start]
    return _AGAINST.search(before) is not None and any(has_price(other, amount) for other in products)


def _is_strange(one: Spoken) -> bool:
    """The line names a product that wasn't given: its price is no matter of its own."""
    return one.named is not None and one.named.product is None


def _wrong(one: Spoken, amount: Amount, product: Product | None) -> Unsupported:
    start, end = one.piece.start + amount.start, one.piece.start + amount.end
    if product is None:
        return Unsupported(start, end, "wrong_price", "No product that was given has this price.")
    stated = _words(product)
    return Unsupported(start, end, "wrong_price", f"{product.title[:80]}: the data says {stated}.")


def _words(product: Product) -> str:
    if product.price is None:
        return "no price"
    low, high = product.price.low, product.price.high
    return _money(low) if low == high else f"{_money(low)} to {_money(high)}"


def _money(amount: Decimal) -> str:
    return f"{amount:,.2f}"
