"""The brands of a catalogue, and those that customers know, recognised in a message.

A name that is also an ordinary word ('keen', 'art', 'reef') counts only where the message says that it is a name. A
word that is close to a brand and to nothing else is that brand misspelt. A known brand that the catalogue lacks is
still a brand that was asked for: then nothing matches, and the shop says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapport.scenarios.shop.brand_names import ALSO_CALLED, KNOWN, ORDINARY
from rapport.scenarios.shop.understanding.lexicon import LANGUAGES, phrases_of, vocabulary
from rapport.scenarios.shop.understanding.text import Token, fold, listed, tokens_of

if TYPE_CHECKING:
    from rapport.scenarios.shop.columns import Columns

Words = tuple[str, ...]
_SUFFIXES = listed(
    "shoes shoe footwear store official uk ltd gmbh kids kid kinderschuhe jeans originals sportswear sport sports "
    "safety "
    "outdoor company co collection london york new dancewear comfort 100 safety top sider style"
)
_NAMING = listed("by from brand von marke marque marca firma de di chez label called named markasi markali")
_ASKING = listed("any have sell stock got carry haben fuhren avez vendez avete vendete tienen venden")
_LEAST_FUZZY = 5  # letters: shorter words are too near to too many names
_LEAST_OTHERS = 3  # rows of other brands that have the word: then it is an ordinary word
_LONG = 9  # letters: from here on two slips may be one name


@dataclass(frozen=True, slots=True)
class BrandHit:
    """A brand in a message: `name` as the catalogue writes it; `start` and `end` count words."""

    name: str
    start: int
    end: int
    is_here: bool
    is_guess: bool = False


@dataclass(frozen=True)
class Brands:
    """`forms` are the ways to write a brand -> its name; `ordinary` those forms that are ordinary words too."""

    names: tuple[str, ...]
    forms: dict[Words, str]
    ordinary: frozenset[Words]
    in_texts: frozenset[str] = frozenset()
    _spelled: dict[str, str] = field(default_factory=dict)
    _stems: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, columns: Columns) -> Brands:
        """The brands of a catalogue's columns."""
        forms: dict[Words, str] = {}
        for name in sorted(columns.brand_names, key=len):
            for form in _forms(name):
                forms.setdefault(form, name)
        for name, others in ALSO_CALLED.items():
            here = forms.get(_words(name))
            for words in phrases_of(others):
                if here and words not in forms:
                    forms[words] = here
        ordinary = frozenset(form for form in forms if _is_ordinary(form, columns, forms[form]))
        brands = cls(columns.brand_names, forms, ordinary, frozenset(columns.words.numbers))
        for form, name in (_known() | forms).items():
            if form not in ordinary:
                brands._spelled["".join(form)] = name
        for form, name in forms.items():
            if form not in ordinary and len(form) == 1 and len(form[0]) >= _LEAST_FUZZY:
                brands._stems[_term(form[0])] = name
        return brands

    def numbers(self, names: Sequence[str]) -> list[int]:
        """The numbers of these brands and of their lines: adidas Originals is adidas."""
        wanted = [_words(name) for name in names]
        stems = [_stem(words) for words in wanted]
        return [
            number
            for number, name in enumerate(self.names)
            if any(_words(name)[: len(stem)] == stem for stem in stems) or _words(name) in wanted
        ]

    def find(self, tokens: Sequence[Token], is_noun: Sequence[bool]) -> list[BrandHit]:
        """The brands that a message names; `is_noun` says of each word whether a kind of shoe begins there."""
        found: list[BrandHit] = []
        place = 0
        while place < len(tokens):
            hit = self._at(tokens, place, is_noun) or self._misspelt(tokens, place)
            if hit and hit.is_guess and not hit.is_here and not _is_likely(tokens, hit, is_noun):
                hit = None
            if hit:
                found.append(hit)
            place = hit.end if hit else place + 1
        return found

    def _at(self, tokens: Sequence[Token], place: int, is_noun: Sequence[bool]) -> BrandHit | None:
        known = _known()
        for size in (4, 3, 2, 1):
            words = tuple(token.text for token in tokens[place : place + size])
            name, is_here = self.forms.get(words) or known.get(words), words in self.forms
            if len(words) < size or name is None:
                continue
            if not is_here and any(words[:end] in self.forms for end in range(1, size)):
                continue  # a line of a brand that is here
            is_ordinary = words in self.ordinary if is_here else words in _ordinary_known()
            if not is_ordinary or _is_named(tokens, place, place + size, is_noun):
                return BrandHit(name, place, place + size, is_here)
        return None

    def _misspelt(self, tokens: Sequence[Token], place: int) -> BrandHit | None:
        """One word, or two that are written apart, close to a brand's name and no word that anyone knows."""
        for size in (2, 1):
            words = [token.text for token in tokens[place : place + size]]
            if len(words) < size or any(word[0].isdigit() for word in words):
                continue
            if size == 1 and words[0] not in _all_words() and (named := self._stems.get(_term(words[0]))):
                return BrandHit(named, place, place + 1, True, True)
            if size == 2 and any(len(word) < 3 or word in _all_words() for word in words):
                continue
            if all(self._is_word(word) for word in words) or tuple(words) in _ordinary_known():
                continue
            name = self._nearest("".join(words))
            if name:
                return BrandHit(name, place, place + size, name in self.names, True)
        return None

    def _nearest(self, word: str) -> str | None:
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein

        if len(word) < _LEAST_FUZZY:
            return None
        most = 1 if len(word) < _LONG else 2
        same_start = [form for form in self._spelled if form[:1] == word[:1] and len(form) >= _LEAST_FUZZY - 1]
        nearest = process.extractOne(word, same_start, scorer=DamerauLevenshtein.distance, score_cutoff=most)
        return None if nearest is None else self._spelled[nearest[0]]

    def _is_word(self, word: str) -> bool:
        if _term(word) in self.in_texts or _is_inflected(word):
            return True
        return word in _all_words() or word.removesuffix("s") in _all_words()


def _term(word: str) -> str:
    from rapport.scenarios.shop.word_index import term_of

    return term_of(word)


def _is_inflected(word: str) -> bool:
    from rapport.scenarios.shop.understanding.lexicon import lexicon

    return lexicon().knows(word)


def _is_named(tokens: Sequence[Token], start: int, end: int, is_noun: Sequence[bool]) -> bool:
    """Whether an ordinary word is used as a name here: after 'by', written with a capital, before a kind of shoe."""
    text = tokens[start].text
    if len(tokens) == end - start:
        return True
    if start > 0 and tokens[start - 1].text in _NAMING:
        return True
    is_capital = tokens[start].is_capital
    before_noun = end < len(tokens) and is_noun[end]
    is_plain = any(text in vocabulary(language) for language in LANGUAGES)
    return before_noun and is_capital if is_plain else before_noun or is_capital


def _is_likely(tokens: Sequence[Token], hit: BrandHit, is_noun: Sequence[bool]) -> bool:
    """Whether a word is meant for a brand that the catalogue lacks: 'feet swell badly' names no Bally."""
    is_long = len("".join(token.text for token in tokens[hit.start : hit.end])) >= _LONG - 2
    is_asked = hit.start > 0 and tokens[hit.start - 1].text in _ASKING
    return is_long or is_asked or _is_named(tokens, hit.start, hit.end, is_noun)


def _forms(name: str) -> list[Words]:
    words = _words(name)
    forms = [words, _stem(words)]
    if len(words) > 1 and "-" in name:
        forms.append(("".join(words),))
    forms += [(form[0][:-1],) for form in forms if len(form) == 1 and len(form[0]) > 5 and form[0].endswith("s")]
    forms += [(*form[:-1], form[-1] + "s") for form in forms if form and len(form[-1]) > 2]
    return [form for form in dict.fromkeys(forms) if form]


@lru_cache(maxsize=100_000)
def _words(name: str) -> Words:
    return tuple(token.text for token in tokens_of(name))


def _stem(words: Words) -> Words:
    """A name without what says only that it is a firm, never down to nothing or to a scrap."""
    end = len(words)
    while end > 1 and words[end - 1] in _SUFFIXES:
        end -= 1
    short = words[:end]
    return short if len("".join(short)) >= 2 else words


def _is_ordinary(form: Words, columns: Columns, name: str) -> bool:
    if form in _ordinary():
        return True
    if len(form) > 1:
        return all(word in _all_words() for word in form)
    if form[0] in _all_words() or len(form[0]) < 3:
        return True
    import numpy as np

    rows = columns.words.mask(form[0])
    stem = _stem(_words(name))[:1]
    own = np.isin(columns.brands, [n for n, other in enumerate(columns.brand_names) if _words(other)[:1] == stem])
    others = int(np.count_nonzero(rows & ~own))
    return others >= _LEAST_OTHERS and others > int(np.count_nonzero(rows & own))


@cache
def _known() -> dict[Words, str]:
    known = {_words(name): " ".join(name.split()) for name in KNOWN.replace("\n", " ").split(",") if name.strip()}
    for name, others in ALSO_CALLED.items():
        known |= dict.fromkeys(phrases_of(others), name)
    plurals = {(*words[:-1], words[-1] + "s"): name for words, name in known.items() if len(words[-1]) > 2}
    return plurals | known


@cache
def _ordinary() -> frozenset[Words]:
    return frozenset(phrases_of(ORDINARY))


@cache
def _ordinary_known() -> frozenset[Words]:
    return frozenset(
        words for words in _known() if words in _ordinary() or (len(words) == 1 and words[0] in _all_words())
    )


@cache
def _all_words() -> frozenset[str]:
    """Every whole word of the lists of all languages."""
    return frozenset(fold(word) for language in LANGUAGES for word in vocabulary(language))
