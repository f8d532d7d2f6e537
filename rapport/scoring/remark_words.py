"""What short remarks in several languages are about: their language, and the words that tell something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapport.documents.language import detect_language
from rapport.retrieval.words import Words

ENGLISH = "en"
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000  # characters in which the language of all remarks together is found
_INTENSIFIERS = """
    too far way very quite really bit rather much more zu viel sehr ganz etwas ziemlich mehr trop très beaucoup assez
    plus demasiado muy bastante más troppo molto abbastanza più sounds sound seems klingt wirkt suona suena
    semble parece
"""
_MEANT = frozenset(("no", "not", "nichts", "kein", "keine", "pas", "sans", "sin", "senza", "ohne"))


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """A remark's language, and its words that tell something: as they are written, by their stems."""

    language: str
    words: dict[str, str]


def words_of(texts: Sequence[str]) -> list[RemarkWords]:
    """One a text. A text is in the language whose small words it has most of, or else in that of all together."""
    most = detect_language(" ".join(texts)[:_SAMPLE]) or ENGLISH
    return [RemarkWords(language := _language(text) or most, _telling(text, language)) for text in texts]


def _language(text: str) -> str | None:
    words = [word.lower() for word in _WORD.findall(text)]
    hits = {language: sum(word in small for word in words) for language, small in _small_words().items()}
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] else None


def _telling(text: str, language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, term in _splitter(language).pairs(text):
        if word.lower() not in _fillers() and len(word) > 1 and not word.isdigit():
            found.setdefault(term, word.lower())
    return found


@cache
def _splitter(language: str) -> Words:
    return Words(language)


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """The stop words of each language, English first."""
    from bm25s import stopwords

    lists = {
        ENGLISH: stopwords.STOPWORDS_EN_PLUS,
        "de": stopwords.STOPWORDS_GERMAN,
        "fr": stopwords.STOPWORDS_FRENCH,
        "es": stopwords.STOPWORDS_SPANISH,
        "it": stopwords.STOPWORDS_ITALIAN,
        "nl": stopwords.STOPWORDS_DUTCH,
        "pt": stopwords.STOPWORDS_PORTUGUESE,
    }
    return {language: frozenset(word.lower() for word in words) for language, words in lists.items()}


@cache
def _fillers() -> frozenset[str]:
    """Words that say nothing of a theme, of all languages: remarks are too short to be sure of theirs."""
    return frozenset().union(*_small_words().values(), _INTENSIFIERS.split()) - _MEANT
