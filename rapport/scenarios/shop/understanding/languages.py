"""Which of the six languages a short message is in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rapport.scenarios.shop.understanding.lexicon import LANGUAGES, little_words, vocabulary
from rapport.scenarios.shop.understanding.text import Token
from rapport.scenarios.shop.understanding.understood import Language

_LITTLE, _WORD = 2.0, 1.0


@cache
def _weights() -> dict[str, dict[Language, float]]:
    """What a word says for each language; a word of several is worth less for each."""
    weights: dict[str, dict[Language, float]] = {}
    for language in LANGUAGES:
        for word in vocabulary(language):
            weights.setdefault(word, {})[language] = _LITTLE if word in little_words(language) else _WORD
    return {word: {one: value / len(values) for one, value in values.items()} for word, values in weights.items()}


def language_of(tokens: Sequence[Token], before: Language = "en") -> Language:
    """The language with most of the words; where that is unclear, the one of the conversation before."""
    scores: dict[Language, float] = dict.fromkeys(LANGUAGES, 0.0)
    scores[before] += 0.5
    for token in tokens:
        known = _weights().get(token.text) or _by_stem(token.text)
        for language, weight in known.items():
            scores[language] += weight
    best = max(scores.values())
    return before if scores[before] >= best - 0.01 else max(scores, key=lambda language: scores[language])


def _by_stem(word: str) -> dict[Language, float]:
    """Turkish and German words with endings: the longest known beginning counts a little less."""
    for size in range(len(word) - 1, max(4, len(word) - 7), -1):
        if known := _weights().get(word[:size]):
            return {language: weight * 0.8 for language, weight in known.items()}
    return {}
