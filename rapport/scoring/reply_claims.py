"""What a shop's reply states rightly, each with the line of the product's row that bears it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.records.product import Product
from rapport.scenarios.shop.understanding.text import fold
from rapport.scoring.check import Place
from rapport.scoring.findings import SaidClaim, Support
from rapport.scoring.shop.amounts import has_price
from rapport.scoring.shop.attribute_words import CLOSURES, MATERIALS, Property
from rapport.scoring.shop.design_words import FEATURES
from rapport.scoring.shop.naming import Names
from rapport.scoring.shop.pieces import Part, clauses_of
from rapport.scoring.shop.products import Spoken, spoken_of
from rapport.scoring.shop.reply import ShopReply

_CITED = re.compile(r"[\[【](\d{1,2})[\]】]")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SIMPLE = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NOT_CLAIMED = re.compile(r"\?\s*$|\b(?:no|not|without|if|whether|nicht|kein\w*|pas|sans|non|senza|no|sin|degil)\b")


def borne_out(case: ShopReply, shown: Sequence[Product]) -> Iterator[SaidClaim]:
    """Names, prices, materials, closures and features that a given product has; may overlap.

    `shown` are the products in the order by which the reply cites them ([1] is the first).
    """
    yield from _cited(case.reply, shown)
    names = Names(case)
    for one in spoken_of(case, names):
        yield from _named(one, names)
        yield from _priced(one)
        yield from _properties(one)


def _cited(reply: str, shown: Sequence[Product]) -> Iterator[SaidClaim]:
    for match in _CITED.finditer(reply):
        if 1 <= int(match[1]) <= len(shown):
            yield _name_claim(match.start(), match.end(), shown[int(match[1]) - 1])


def _name_claim(start: int, end: int, product: Product) -> SaidClaim:
    facts = (product.brand and f"Brand: {product.brand}", _price(product), " / ".join(product.category_path))
    after = "\n" + "\n".join(fact for fact in facts if fact)
    whole = (Place(0, len(product.title)),)
    support = Support("Product", product.title, product.title, whole, after=after)
    return SaidClaim(start, end, "product", "This product was given.", support)


def _named(one: Spoken, names: Names) -> Iterator[SaidClaim]:
    """The words that name a product: in the head of a list's line, or anywhere in a sentence."""
    if one.head is not None and one.named and one.named.product:
        if one.named.wrong_brand is None:
            yield from _in_title(one.head, 0, one.named.product, names)
        return
    for place, product in names.mentions(one.piece.text):
        yield from _in_title(Part(one.piece.text, one.piece.start), place, product, names)


def _in_title(part: Part, place: int, product: Product, names: Names) -> Iterator[SaidClaim]:
    """The run of the title's words around the first of them that stands at the place or after it."""
    title = set(names.titles[product.id])
    words = list(_WORD.finditer(part.text))
    own = [{fold(word).replace("'", "") for word in _SIMPLE.findall(match[0])} <= title for match in words]
    first = next((n for n, match in enumerate(words) if own[n] and match.start() >= place), None)
    if first is None:
        return
    last = first
    while last + 1 < len(words) and own[last + 1] and _are_beside(part.text, words[last], words[last + 1]):
        last += 1
    while first and own[first - 1] and _are_beside(part.text, words[first - 1], words[first]):
        first -= 1
    if last > first or not words[first][0][0].islower():  # "only" is a word, and "ONLY" a brand
        yield _name_claim(part.start + words[first].start(), part.start + words[last].end(), product)


def _are_beside(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    return not text[left.end() : right.start()].strip(" -/&,'’*")


def _priced(one: Spoken) -> Iterator[SaidClaim]:
    for amount in one.amounts:
        product = next((product for product in one.products if has_price(product, amount)), None)
        if product is not None:
            said = _price(product)
            start = one.piece.start
            support = Support("Product", product.title, said, (Place(len("Price: "), len(said)),))
            yield SaidClaim(start + amount.start, start + amount.end, "price", "The row has this price.", support)


def _price(product: Product) -> str:
    if product.price is None:
        return ""
    low, high, sign = product.price.low, product.price.high, {"GBP": "£", "EUR": "€", "USD": "$"}
    before = sign.get(product.price.currency, f"{product.price.currency} ")
    return f"Price: {before}{low:.2f}" + (f" to {before}{high:.2f}" if high != low else "")


def _properties(one: Spoken) -> Iterator[SaidClaim]:
    for part in clauses_of(one.piece.text, one.piece.start):
        clause = fold(part.text)
        if len(clause) != len(part.text) or _NOT_CLAIMED.search(clause):
            continue  # places can't be told where folding changes the length
        for wanted in (*MATERIALS, *CLOSURES, *FEATURES):
            match = wanted.claimed.search(clause)
            found = match and next(filter(None, (_stating(product, wanted) for product in one.products)), None)
            if match and found:
                start = part.start + match.start()
                yield SaidClaim(start, start + len(match[0]), "property", "The row says so.", found)


def _stating(product: Product, wanted: Property) -> Support | None:
    """The line of the row that states the property."""
    lines = (
        *(f"{name}: {value}" for name, value in (*product.features, *product.details)),
        f"Title: {product.title}",
        f"Category: {' / '.join(product.category_path)}",
    )
    for line in lines:
        folded = fold(line)
        match = wanted.stated.search(folded)
        if match:
            exact = len(folded) == len(line) and match.end() > match.start()
            marks = Place(match.start(), match.end()) if exact else Place(0, len(line))
            return Support("Product", product.title, line, (marks,))
    return None
