"""Words that say something, beside those in which every vacancy is written."""

from __future__ import annotations

import re
from functools import lru_cache

from rapport.scenarios.matching import content_terms
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.place_names import place_names

_PAIRS_OF_A_WORD = 3
_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def telling_words(text: str, apart: frozenset[str], fewest_pairs: int) -> frozenset[str]:
    """The content words of a text without the talk of recruiting and those of `apart`.

    Of Chinese and Japanese, pairs of characters; none if they are fewer than `fewest_pairs`, since a word is several.
    A word in Latin letters among them is as good as three.
    """
    if _SIGN.search(text):
        left = content_terms(phrases("recruiting_talk").sub(" ", text)) - apart
        pairs = frozenset(pair for pair in left if _SIGN.match(pair) and len(pair) == 2)
        latin = frozenset(word for word in left if len(word) > 1 and not _SIGN.search(word) and not _is_talk(word))
        return pairs | latin if len(pairs) + _PAIRS_OF_A_WORD * len(latin) >= fewest_pairs else frozenset()
    words = {word for word in content_terms(text) if len(word) > 2 or word.isdigit()}
    return frozenset(word for word in words - apart if not _is_talk(word))


@lru_cache(maxsize=128)
def words_of(texts: tuple[str, ...]) -> frozenset[str]:
    """The content words of several texts; kept, since the same ones are asked for again and again."""
    return content_terms("\n".join(texts))


@lru_cache(maxsize=64)
def place_words(location: str) -> frozenset[str]:
    """The words of a place in every language that it is known in: New York, Nueva York."""
    towns = [part.strip() for part in location.split(",")]
    return words_of((location, *(name for town in towns if town for name in sorted(place_names(town)))))


@lru_cache(maxsize=8192)
def _is_talk(word: str) -> bool:
    return phrases("recruiting_talk").fullmatch(word.replace("ł", "l")) is not None  # the one letter that folding keeps
