"""Which of the given products a reply speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapport.records.product import Product

_NUMBER = re.compile(r"\s?[\[【](\d{1,2}(?:\s*[,;&-]\s*\d{1,2})*)[\]】]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_AMOUNT = re.compile(r"[£$€]\s?(\d[\d,]*(?:\.\d{1,2})?)")
LEAST_WORDS = 2  # a single word of a title is no name, unless nobody else has it and it isn't a word of shoes
_COMMON_WORDS = """
    a an and the of for with in to by from on or at shoe shoes boot boots trainer trainers sneaker sneakers sandal
    sandals  slipper slippers flat flats heel heels pump pumps loafer loafers men mens man women womens woman ladies
    lady girl girls  boy boys kid kids child children childrens unisex adult adults baby toddler junior infant youth
    black white blue red  green grey gray brown pink navy leather canvas suede synthetic textile mesh running
    walking hiking tennis football  golf casual sport sports sporty fashion size uk eu us low high top mid slip lace
    up wide fit new original classic  outdoor indoor waterproof winter summer school work safety dance ankle chelsea
    moccasin mule mules clog clogs oxford  oxfords derby court platform wedge comfort lightweight breathable non
    anti road trail gym fitness training lining lined sole toe closure rubber zip zipper strap buckle velcro vegan
"""
_COMMON = frozenset(_COMMON_WORDS.split())


def cited_products(reply: str, products: Sequence[Product]) -> tuple[str, ...]:
    """Ids of the products that a reply names, in the order in which it does.

    A product is named by its number in brackets (`[2]`: the second of `products`), its id, its title, a part of its
    title that no other of the products has and that isn't made of common words only ('Gel-Nimbus 22'), or by its brand
    with its exact price on the same line.
    """
    first: dict[str, int] = {}
    for place, product_id in _named(reply, products):
        first[product_id] = min(place, first.get(product_id, place))
    return tuple(sorted(first, key=lambda product_id: first[product_id]))


def without_numbers(reply: str) -> str:
    """The reply without numbers in brackets: in a later turn they would point at other products."""
    return _NUMBER.sub("", reply).strip()


def _named(reply: str, products: Sequence[Product]) -> Iterator[tuple[int, str]]:
    sure = [*_by_number(reply, products), *_by_id(reply, products)]
    yield from sure
    known = {product_id for _, product_id in sure}
    titles = {product.title for product in products if product.id in known}
    others = [product for product in products if product.id in known or product.title not in titles]  # no twins
    at = 0
    for line in reply.splitlines(keepends=True):
        priced = list(_by_price(line, others))
        said = [(word[0].lower().replace("’", "'"), at + word.start()) for word in _WORD.finditer(line)]
        yield from ((at, product_id) for product_id in priced)
        yield from ((place, one) for place, one in _by_title(said, others) if not priced or one in priced)
        at += len(line)


def _by_number(reply: str, products: Sequence[Product]) -> Iterator[tuple[int, str]]:
    for match in _NUMBER.finditer(reply):
        for number in _numbers(match[1]):
            if 1 <= number <= len(products):
                yield match.start(), products[number - 1].id


def _by_id(reply: str, products: Sequence[Product]) -> Iterator[tuple[int, str]]:
    for product in products:
        found = re.search(rf"(?<!\w){re.escape(product.id)}(?!\w)", reply) if product.id else None
        if found:
            yield found.start(), product.id


def _by_price(line: str, products: Sequence[Product]) -> Iterator[str]:
    """The one product whose brand and price are both in a line that names one price: a list's line."""
    amounts = [Decimal(amount.replace(",", "")) for amount in _AMOUNT.findall(line)]
    if not 1 <= len(amounts) <= 2:
        return
    words = {word.lower() for word in _WORD.findall(line)}
    fitting = [
        product
        for product in products
        if product.price is not None
        and (product.price.low, product.price.high) == (amounts[0], amounts[-1])
        and words & ({word.lower() for word in _WORD.findall(product.brand or "")} - _COMMON)
    ]
    if len(fitting) == 1:
        yield fitting[0].id


def _numbers(inside: str) -> list[int]:
    span = re.fullmatch(r"(\d+)\s*-\s*(\d+)", inside)
    if span:
        return list(range(int(span[1]), int(span[2]) + 1))
    return [int(number) for number in re.findall(r"\d+", inside)]


def _by_title(said: list[tuple[str, int]], products: Sequence[Product]) -> Iterator[tuple[int, str]]:
    """Longest runs of words that a reply shares with titles: a run names the products whose title has all of it, if
    that is one product, or several of the very same title."""
    titles = {product.id: _title_words(product) for product in products}
    at = 0
    while at < len(said):
        length, ids = _longest_run(said, at, titles)
        if ids and _is_name([word for word, _ in said[at : at + length]], ids, titles):
            yield from ((said[at][1], product_id) for product_id in ids)
            at += length
        else:
            at += 1


def _title_words(product: Product) -> list[str]:
    brand = (product.brand or "").lower()
    words = [word.lower().replace("’", "'") for word in _WORD.findall(product.title)]
    own = _WORD.findall(brand)
    return words if words[: len(own)] == own else [*own, *words]


def _longest_run(said: list[tuple[str, int]], at: int, titles: dict[str, list[str]]) -> tuple[int, list[str]]:
    best, ids = 0, list[str]()
    for product_id, words in titles.items():
        length = max((_shared(said, at, words, start) for start in range(len(words))), default=0)
        if length > best:
            best, ids = length, [product_id]
        elif length == best and length:
            ids.append(product_id)
    return best, ids


def _shared(said: list[tuple[str, int]], at: int, words: list[str], start: int) -> int:
    length = 0
    while at + length < len(said) and start + length < len(words) and said[at + length][0] == words[start + length]:
        length += 1
    return length


def _is_name(run: list[str], ids: list[str], titles: dict[str, list[str]]) -> bool:
    if len(ids) > 1 and len({tuple(titles[one]) for one in ids}) > 1:
        return False
    whole = titles[ids[0]] == run
    telling = [word for word in run if word not in _COMMON and not word.isdigit()]
    return whole or (len(run) >= LEAST_WORDS and bool(telling))
