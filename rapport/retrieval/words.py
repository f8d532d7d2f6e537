"""Texts as the words that lexical search compares."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from threading import Lock
from typing import Any

# Chinese, Japanese (kana too), Thai and their kin are written without blanks between words.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# A short ending after an apostrophe belongs to its word (women's); a long one is a word itself (l'usine, dell'opera).
_WORD = re.compile(rf"[{_UNSPACED}]+|[^\W_{_UNSPACED}]+(?:'[^\W\d_]{{1,2}}(?![^\W_]))?")
_MARKS = re.compile("[\u0300-\u036f]")  # accents; those of Japanese and Thai are letters of their own
_STEMMERS = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}
_OF_ENGLISH = """
    a an and are as at be but by for from had has have i i'm if in into is it it's its me my no not of on or our so
    such that the their then there these they this to was we will with you your
"""
STOP_WORDS = frozenset(_OF_ENGLISH.split())
"""Of English, those that could not be a fact ("no", "not": what is unwanted is understood elsewhere)."""


class Words:
    """Splits texts into terms: accents and case are folded, endings cut by the stemmer of `language` (ISO 639-1; a
    language without one is compared as written). Safe to use from several threads."""

    def __init__(self, language: str = "en") -> None:
        self._language = language
        self._lock = Lock()
        self._stemmer: Any = None
        self._terms: dict[str, str] = {}

    def pairs(self, text: str) -> Iterator[tuple[str, str]]:
        """Each word as it is written, and its term."""
        for match in _WORD.finditer(text.replace("’", "'")):
            for word in _pieces(match[0]):
                folded = word.lower()
                if folded not in STOP_WORDS:
                    yield word, self._term(folded)

    def terms(self, text: str) -> list[str]:
        """The terms alone, in order."""
        return [term for _, term in self.pairs(text)]

    def _term(self, folded: str) -> str:
        term = self._terms.get(folded)
        if term is None:
            term = self._terms[folded] = _unaccented(self._stem(folded))
        return term

    def _stem(self, folded: str) -> str:
        name = _STEMMERS.get(self._language)
        if name is None:
            return folded
        with self._lock:  # a stemmer keeps state while it works
            if self._stemmer is None:
                import Stemmer

                self._stemmer = Stemmer.Stemmer(name)
            return str(self._stemmer.stemWord(folded))


def _pieces(run: str) -> Iterator[str]:
    """A word; of writing without blanks, each pair of neighbouring characters, which needs no dictionary."""
    if re.match(f"[{_UNSPACED}]", run) and len(run) > 1:
        yield from (run[at : at + 2] for at in range(len(run) - 1))
    else:
        yield run


def _unaccented(word: str) -> str:
    if word.isascii():
        return word
    return unicodedata.normalize("NFKC", _MARKS.sub("", unicodedata.normalize("NFKD", word)))
