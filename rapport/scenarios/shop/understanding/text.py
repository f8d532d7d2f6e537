"""A message as folded words: small letters, no accents, so that 'Größe', 'GROSSE' and 'grosse' are one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SPECIAL = str.maketrans(
    {"ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "’": "'", "‘": "'", "`": "'"}
)
_DASH = re.compile(r"(\d[£€]?)\s*[-–—]\s*(?=[£€$]?\d)")  # 40-80
_INCH_SIGN = re.compile(r"(\d)\s*[\"”″]")
_POSSESSIVE = re.compile(r"(?<=\w)'(?=s\b)")  # "men's" is one word, "l'été" two
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:\d+(?![.,]?\d))?|[£€$]")

_ENDING = frozenset(",;:.!?)")


def fold(text: str) -> str:
    """Small letters without accents; apostrophes of possessives are taken out. The length may change."""
    if text.isascii():
        return _POSSESSIVE.sub("", text.lower()) if "'" in text else text.lower()
    lowered = text.replace("İ", "i").casefold().translate(_SPECIAL)
    decomposed = unicodedata.normalize("NFKD", lowered)
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return _POSSESSIVE.sub("", plain)


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word; `is_capital`: written with one; `ends_clause`: a comma or the like follows."""

    text: str
    is_capital: bool = False
    ends_clause: bool = False


def listed(words: str) -> frozenset[str]:
    """A list of words that is written with blanks between them."""
    return frozenset(words.split())


def folded_words(text: str) -> list[str]:
    """The words of a text alone, where nothing else of them is asked: faster than `tokens_of`."""
    return _TOKEN.findall(fold(text))


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words and numbers of a text, in order; currency signs are words too."""
    capitals = {fold(word) for word in re.findall(r"\b[A-ZÀ-ÖØ-ÞĞİŞ]\w*", text)}
    folded = _INCH_SIGN.sub(r"\1 inch ", _DASH.sub(r"\1 to ", fold(text)))
    return tuple(
        Token(match[0], match[0] in capitals, folded[match.end() : match.end() + 1] in _ENDING)
        for match in _TOKEN.finditer(folded)
    )
