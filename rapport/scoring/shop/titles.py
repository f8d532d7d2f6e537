"""Titles of the products given, word for word in a text, whole or cut with an ellipsis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapport.records.product import Product
from rapport.scenarios.shop.understanding.text import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CUT = re.compile(r"\s*(?:…|\.\.\.)")
_LEAST_WORDS = 2  # of a whole title
_LEAST_BEFORE_CUT = 4  # of one that is cut
_LEAST_BEGINNING = 5  # of one that is neither


@dataclass(frozen=True, slots=True)
class Titled:
    """A product's title in a text, from `start` to before `end`."""

    product: Product
    start: int
    end: int


def folded_words(text: str) -> list[tuple[str, int, int]]:
    """Each word, folded and without apostrophes, with its place."""
    return [
        (fold(match[0]).replace("'", "").replace("’", ""), match.start(), match.end()) for match in _WORD.finditer(text)
    ]


def titles_in(text: str, products: Iterable[Product]) -> list[Titled]:
    """The titles in their order; of two at one place the longer one. Products of one title are all there."""
    words = folded_words(text)
    found = [one for product in products for one in _of(product, text, words)]
    return sorted(
        (one for one in found if not any(_is_within(one, other) for other in found)), key=lambda one: one.start
    )


def _of(product: Product, text: str, words: Sequence[tuple[str, int, int]]) -> Iterator[Titled]:
    title = _title_words(product.title)
    for place in [place for place, (word, _, _) in enumerate(words) if title and word == title[0]]:
        size = 0
        while size < len(title) and place + size < len(words) and words[place + size][0] == title[size]:
            size += 1
        if size and _is_enough(size, len(title), text[words[place + size - 1][2] :]):
            yield Titled(product, words[place][1], words[place + size - 1][2])


@lru_cache(maxsize=512)
def _title_words(title: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in folded_words(title))


def _is_enough(size: int, whole: int, after: str) -> bool:
    if size == whole:
        return size >= _LEAST_WORDS
    return size >= (_LEAST_BEFORE_CUT if _CUT.match(after) else _LEAST_BEGINNING)


def _is_within(one: Titled, other: Titled) -> bool:
    is_longer = other.end - other.start > one.end - one.start
    return is_longer and other.start <= one.start and one.end <= other.end
