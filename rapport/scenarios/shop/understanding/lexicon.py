"""Phrases that stand for something, found in folded words: 'wellington*' is a category, 'moins de' a limit.

An entry is a phrase of one or more words; a word that ends in `*` stands for all words that begin so. Entries carry the
language whose list they are from, since the same word may mean different things ('slipper' is a loafer in German).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from rapport.scenarios.shop.understanding.text import tokens_of
from rapport.scenarios.shop.understanding.understood import Language
from rapport.scenarios.shop.understanding.words import english, french, german, italian, spanish, turkish

LANGUAGES: dict[Language, ModuleType] = {
    "en": english, "de": german, "fr": french, "it": italian, "es": spanish, "tr": turkish,
}  # fmt: skip
_LEAST_STEM = 2
_NO_TAGS = ("shoes", "not footwear", "terlik")  # what a customer may say, and what no product is by itself
_GROUPS = {  # kind of entry -> the list's name in the modules
    "category": "CATEGORIES", "audience": "AUDIENCES", "colour": "COLOURS", "material": "MATERIALS",
    "closure": "CLOSURES", "heel": "HEELS", "flag": "FLAGS", "topic": "TOPICS", "attribute": "ATTRIBUTES",
    "need": "NEEDS", "ordinal": "ORDINALS",
}  # fmt: skip
_LISTS = {
    "not": "NOT", "cheapest": "CHEAPEST", "dearest": "DEAREST", "cheaper": "CHEAPER", "dearer": "DEARER",
    "any_brand": "ANY_BRAND", "any_price": "ANY_PRICE", "any_colour": "ANY_COLOUR", "any_material": "ANY_MATERIAL",
    "off_topic": "OFF_TOPIC", "greeting": "GREETINGS", "compare": "COMPARE", "pointing": "POINTING",
    "switch": "SWITCH", "continue": "CONTINUE", "stop": "STOP",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry: what kind of thing it is, which one, its words and whose language it is."""

    kind: str
    value: str
    words: tuple[str, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text; `start` and `end` count words."""

    kind: str
    value: str
    start: int
    end: int
    language: Language

    def holds(self, other: Hit) -> bool:
        """Whether the other one is a part of this one, and shorter."""
        return self.start <= other.start and other.end <= self.end and self.end - self.start > other.end - other.start


class Lexicon:
    """Finds phrases; built once, then only read."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_stem: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            first = phrase.words[0]
            table, key = (self._by_stem, first[:-1]) if first.endswith("*") else (self._by_word, first)
            table.setdefault(key, []).append(phrase)
        self._seen: dict[str, tuple[Phrase, ...]] = {}

    def hits(self, words: Sequence[str], languages: frozenset[Language] | None = None) -> list[Hit]:
        """For every kind the longest phrases, left to right; those that are a part of a longer one are dropped."""
        found: dict[str, list[Hit]] = {}
        for start, word in enumerate(words):
            for phrase in self._starting(word):
                if (languages is None or phrase.language in languages) and _fits(phrase.words, words, start):
                    hit = Hit(phrase.kind, phrase.value, start, start + len(phrase.words), phrase.language)
                    found.setdefault(phrase.kind, []).append(hit)
        return [hit for hits in found.values() for hit in _longest(hits)]

    def knows(self, word: str) -> bool:
        """Whether any phrase begins with this word."""
        return bool(self._starting(word))

    def _starting(self, word: str) -> tuple[Phrase, ...]:
        known = self._seen.get(word)
        if known is None:
            stems = (self._by_stem.get(word[:size], ()) for size in range(_LEAST_STEM, len(word) + 1))
            known = (*self._by_word.get(word, ()), *(phrase for phrases in stems for phrase in phrases))
            if len(self._seen) < 200_000:
                self._seen[word] = known
        return known


def _fits(phrase: tuple[str, ...], words: Sequence[str], start: int) -> bool:
    if start + len(phrase) > len(words):
        return False
    return all(
        words[start + place].startswith(part[:-1]) if part.endswith("*") else words[start + place] == part
        for place, part in enumerate(phrase)
    )


def _longest(hits: list[Hit]) -> list[Hit]:
    """Of phrases that overlap, the longest; of equally long ones at the same place, all values."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        is_free = all(
            hit.end <= other.start or other.end <= hit.start or (hit.start, hit.end) == (other.start, other.end)
            for other in kept
        )
        if is_free and not any((hit.value, hit.start) == (other.value, other.start) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def phrases_of(text: str) -> Iterable[tuple[str, ...]]:
    """The phrases of a list in which they are parted by commas."""
    for part in text.split(","):
        stem = "*" if part.rstrip().endswith("*") else ""
        words = [token.text for token in tokens_of(part)]
        if words:
            yield (*words[:-1], words[-1] + stem)


def _entries(kinds: Mapping[str, str], language: Language, module: ModuleType) -> Iterable[Phrase]:
    for kind, name in kinds.items():
        listed: Any = getattr(module, name, {})
        for value, text in listed.items() if isinstance(listed, dict) else ((kind, listed),):
            for words in phrases_of(text):
                yield Phrase(kind, str(value), words, language)
                if kind == "audience" and language == "en" and not words[-1].endswith(("s", "*")):
                    yield Phrase(kind, str(value), (*words[:-1], words[-1] + "s"), language)  # my husband's


@cache
def lexicon() -> Lexicon:
    """All phrases of all languages."""
    return Lexicon(
        phrase for language, module in LANGUAGES.items() for phrase in _entries(_GROUPS | _LISTS, language, module)
    )


@cache
def title_lexicon() -> Lexicon:
    """What product titles and categories say of their kind, in all languages: titles are rarely in one only."""
    entries = (
        phrase
        for language, module in LANGUAGES.items()
        for phrase in _entries({"category": "CATEGORIES", "colour": "COLOURS"}, language, module)
    )
    return Lexicon(phrase for phrase in entries if phrase.value not in _NO_TAGS)


@cache
def title_categories() -> frozenset[str]:
    """All kinds of shoes that a title may name."""
    return frozenset(
        category for module in LANGUAGES.values() for category in module.CATEGORIES if category not in _NO_TAGS
    )


@cache
def vocabulary(language: Language) -> frozenset[str]:
    """All words of a language's lists, whole ones only: what can't be a misspelt brand, and which language it is."""
    module = LANGUAGES[language]
    entries = _entries(_GROUPS | _LISTS | {"little": "LITTLE"}, language, module)
    return frozenset(word.rstrip("*") for phrase in entries for word in phrase.words)


@cache
def little_words(language: Language) -> frozenset[str]:
    """The words by which a language is known at once."""
    return frozenset(words[0] for words in phrases_of(LANGUAGES[language].LITTLE))
