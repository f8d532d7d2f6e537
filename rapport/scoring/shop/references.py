"""References to the given products by less than a name: by a brand alone, a code, or a number that one title has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapport.records.product import Product
from rapport.scenarios.shop.tagging import tags_of
from rapport.scenarios.shop.taxonomy import EVERYTHING, GRADES
from rapport.scenarios.shop.understanding.lexicon import lexicon
from rapport.scenarios.shop.understanding.text import tokens_of
from rapport.scoring.shop.amounts import Amount, amounts_of, has_price

_CODE = re.compile(
    r"(?<![\w.,£$€])\d{1,3}\.\d{1,3}(?![\w.,])|"
    r"(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+(?![\w-])"
)


def branded(text: str, products: Sequence[Product], known: set[str]) -> Iterable[tuple[int, Product]]:
    """By a brand alone, with no model behind it: 'the Superga laces up'."""
    for product in products:
        brand = product.brand or ""
        alone = sum(one.brand == product.brand for one in products) == 1
        if product.id in known or not alone or not brand:
            continue
        if match := re.search(rf"(?<!\w){re.escape(brand)}(?!\w)(?!['’]?s?\s+[A-ZÀ-Þ\d])", text):
            yield match.start(), product


def coded(text: str, products: Sequence[Product], known: set[str]) -> Iterable[tuple[int, Product]]:
    """By a code that no other title has: 'Tf-01', 'B-880'."""
    codes = {product.id: set(_CODE.findall(product.title)) for product in products}
    taken = [(one.start, one.end) for one in amounts_of(text)]
    for product in products:
        others = {code for other in products if other.id != product.id for code in codes[other.id]}
        for code in codes[product.id] - others if product.id not in known else ():
            match = re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", text, re.IGNORECASE)
            if match and not any(start <= match.start() < end for start, end in taken):
                yield match.start(), product


def brand_written(text: str, products: Sequence[Product], known: set[str]) -> Iterable[tuple[int, Product]]:
    """By a brand with signs in it that stands there to the sign: 's.lemon'."""
    for product in products:
        brand = product.brand or ""
        alone = sum(one.brand == product.brand for one in products) == 1
        if product.id in known or not alone or not re.search(r"\w[^\w\s]+\w", brand):
            continue
        if match := re.search(rf"(?<!\w){re.escape(brand)}(?!\w)", text, re.IGNORECASE):
            yield match.start(), product


def is_of_other_kind(product: Product, head: str, amounts: Sequence[Amount]) -> bool:
    """Another kind of shoe at another price: 'X wellies, £17' where X are sandals at £13."""
    if not amounts or any(has_price(product, amount) for amount in amounts):
        return False
    said = [
        str(hit.value) for hit in lexicon().hits([token.text for token in tokens_of(head)]) if hit.kind == "category"
    ]
    own = tags_of(product).sure
    alike = [(one, tag) for one in said for tag in own if tag in GRADES.get(one, {}) or one in GRADES.get(tag, {})]
    return bool(said and own) and not alike and not set(said) & {*own, EVERYTHING}
