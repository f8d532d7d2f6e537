"""What a row expressly rules out, and a reply claims all the same: 'cleats not included', 'won't work with …'.

For folded text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapport.records.product import Product
from rapport.scoring.shop.name_words import is_plain
from rapport.scoring.shop.reply import text_of

_NOT_INCLUDED = re.compile(r"\b([a-z]{4,})\W{1,3}(?:(?:is|are)\s+)?(?:not|n'?t) included\b")
_NOT_FOR = re.compile(
    r"\b(?:not|won'?t|n'?t)\s+(?:be\s+)?(?:compatible|work|fit|suitable|suited|designed|intended|meant|recommended)\b"
    r"([^.;()!\n]{3,60})"
)
_HAS = r"\b(?:(?:come|comes|coming|supplied|sold|delivered) with|includ(?:es|ing)|inklusive|plus)\b"
_FITS = r"\b(?:fits?|works?|compatible|suitable|suits?|passt|passen|geeignet|compatibles?|compatibil\w+)\b"
_WORD = re.compile(r"[a-z]{4,}")


def ruled_out(clause: str, products: Sequence[Product]) -> str | None:
    """Why a clause claims what the rows of all these products rule out; None where it doesn't."""
    if not products:
        return None
    for thing in set.intersection(*(set(_left_out(product)) for product in products)):
        if re.search(rf"\b{thing}\w*\b[^.;]{{0,20}}\bincluded\b|{_HAS}[^.;,]{{0,20}}\b{thing}s?\b", clause):
            return f"the data says that '{thing}' isn't included."
    for thing in set.intersection(*(set(_unfit_for(product)) for product in products)):
        if re.search(rf"{_FITS}[^.;]{{0,30}}\b{thing}\b", clause):
            return f"the data says that it isn't for '{thing}'."
    return None


@lru_cache(maxsize=512)
def _left_out(product: Product) -> tuple[str, ...]:
    return tuple(match[1].removesuffix("s") for match in _NOT_INCLUDED.finditer(text_of(product)))


@lru_cache(maxsize=512)
def _unfit_for(product: Product) -> tuple[str, ...]:
    said = (match[1] for match in _NOT_FOR.finditer(text_of(product)))
    return tuple(word for text in said for word in _WORD.findall(text) if not is_plain(word))
