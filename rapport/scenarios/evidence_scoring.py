"""How well a passage of a résumé shows a requirement of a job: meaning and words together, in one figure.

The figure is the cosine of the two texts, raised by the names (tools, certificates, places of study) and words that
both have, and lowered where the requirement names something and the passage names none of it. The usual embedding
model read English only: of other languages its cosine counts less, of other alphabets not at all, and the words
decide.

The borders of the three strengths were set on labelled pairs of résumés and postings: nine in ten of the skills that a
résumé has are more than 'none', of what it lacks under one in twenty (benchmarks/evidence.py, docs/benchmarks.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rapport.records.resume.known_skills import is_known_skill
from rapport.records.resume.text import has_cjk
from rapport.retrieval.words import Words
from rapport.scenarios.matching import content_terms, other_names, phrase_in, terms

Strength = Literal["strong", "some", "none"]
STRONG_FROM, SOME_FROM = 0.56, 0.44
_NAME = re.compile(r"[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9.+#/-]*[A-Za-zÀ-ɏ0-9+#]|[A-Z]\b|\.NET\b")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;•]\s+|\n)\W*$")
_SHARED_NAME, _FURTHER_NAME, _MOST_NAMES = 0.14, 0.05, 0.24
_SHARED_WORDS = 0.20
_NAMES_MISSING = 0.08
_KIN_LANGUAGE, _OTHER_LANGUAGE = 0.06, 0.12
_KIN = frozenset({"de", "fr", "it", "es", "pt", "nl", "ca"})  # many words of the model's own vocabulary
_WORDS_ALONE = 0.46  # what one shared name is worth where the cosine says nothing
# Words of postings that say next to nothing about what is asked for.
_WEAK_LIST = """
excellent strong solid proven demonstrated hands-on minimum preferred plus nice least relevant related equivalent
similar ability able understanding familiarity familiar proficiency proficient degree field environment environments
including must should would like need needs various ensure provide support develop development manage management
create help new time level based across within best practice practices people day daily etc company business
"""
_WEAK_ELSEWHERE = """
erfahrung erfahrungen kenntnis kenntnisse kenntnissen gute guter gutes sehr sicher sicherer umgang fundierte mehrjahrige
abgeschlossene idealerweise bereich fahigkeit aufgaben arbeit experiences connaissance connaissances maitrise bonne bon
minimum ans annees capacite esperienza esperienze conoscenza conoscenze buona ottima anni capacita lavoro experiencia
conocimiento conocimientos bueno buena buen anos capacidad trabajo manejo zkusenost zkusenosti znalost znalosti dobra
vyborna praxe let prace schopnost doswiadczenie doswiadczenia znajomosc znajomosci bardzo lata lat praca pracy
umiejetnosc 经验 能力 熟悉 负责 相关 以上 工作 具有 良好 经历 経験 業務 知識 必須 歓迎 能力 実務 担当
"""
_WEAK = frozenset(_WEAK_LIST.split()) | frozenset(_WEAK_ELSEWHERE.split())


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a requirement and a passage have in common; `score` is what they are ranked by, from 0 to 1."""

    score: float
    cosine: float | None
    names: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def strength(self) -> Strength:
        return "strong" if self.score >= STRONG_FROM else "some" if self.score >= SOME_FROM else "none"


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement prepared for comparing: the names in it, and its telling words with their weights."""

    text: str
    names: tuple[str, ...]
    words: frozenset[str]
    language: str = "en"


def asked(text: str, language: str | None) -> Asked:
    """Prepare a requirement; in German every noun has a capital, so only unusual spellings are names there."""
    code = (language or "en")[:2]
    names = _names(text, is_german=code == "de")
    return Asked(text, names, frozenset(word for word in content_terms(text) if word not in _WEAK), code)


def agreement(
    one: Asked, passage: str, cosine: float | None, *, is_english: bool, reads_all: bool = False
) -> Agreement:
    """Compare; `cosine` is None where there is no embedding model, and counts in full where that model `reads_all`
    languages. `is_english` of both texts."""
    told, stems = _words(passage, one.language)
    words = frozenset(word for word in one.words if word in told or _stem(word, one.language) in stems)
    names = tuple(name for name in one.names if _is_named(name, passage))
    share = len(words) / len(one.words) if one.words else 0.0
    by_name = min(_MOST_NAMES, _SHARED_NAME + _FURTHER_NAME * (len(names) - 1)) if names else 0.0
    by_words = by_name + _SHARED_WORDS * min(1.0, share * 2)
    missing = _NAMES_MISSING if one.names and not names else 0.0
    alone = _alone(bool(names), share)
    meaning = cosine if reads_all else _meaning(one, passage, cosine, is_english)
    score = alone if meaning is None else max(meaning + by_words - missing, alone)
    return Agreement(round(max(0.0, min(1.0, score)), 4), cosine, names, tuple(sorted(words)))


def is_tool(name: str) -> bool:
    """Whether a name is one wherever it stands: spelt unusually, or well known."""
    return _is_unusual(name) or is_known_skill(name)


def _is_named(name: str, passage: str) -> bool:
    """A word that only has a capital is a name where it has one in the passage too: Communication is none."""
    return phrase_in(name, passage) and (is_tool(name) or name in passage)


def _alone(has_names: bool, share: float) -> float:
    """What the words are worth without the meaning: nothing much unless a name or half of the words are shared."""
    return (_WORDS_ALONE if has_names else 0.0) + (0.3 if has_names else 0.8) * share * min(1.0, share * 2)


def _meaning(one: Asked, passage: str, cosine: float | None, is_english: bool) -> float | None:
    if cosine is None or not (_is_latin(one.text) and _is_latin(passage)):
        return None
    return cosine if is_english else cosine - (_KIN_LANGUAGE if one.language in _KIN else _OTHER_LANGUAGE)


def _is_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin: of others the usual model knows next to nothing."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(bool(_LATIN.match(sign)) for sign in letters) * 2 >= len(letters)


@lru_cache(maxsize=4096)
def _words(passage: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The passage's words with the other names of each, and their stems."""
    own = content_terms(passage)
    others = frozenset(word for term in own for name in other_names(term) if len(name) == 1 for word in name)
    return own | others, frozenset(_stem(word, language) for word in own if not has_cjk(word))


@lru_cache(maxsize=8192)
def _stem(word: str, language: str) -> str:
    return next(iter(_stemmer(language).terms(word)), word)


@cache
def _stemmer(language: str) -> Words:
    return Words(language)


def _names(text: str, *, is_german: bool) -> tuple[str, ...]:
    found: dict[tuple[str, ...], str] = {}
    for match in _NAME.finditer(text):
        name = match[0].strip("/-.")
        is_first = _SENTENCE_START.search(text[: match.start()]) is not None
        if is_tool(name) or (name[:1].isupper() and not is_first and not is_german):
            for part in re.split(r"/(?=\w)", name) if "CI/CD" not in name else [name]:
                if terms(part) and part.casefold() not in _WEAK:
                    found.setdefault(terms(part), part)
    return tuple(found.values())


def _is_unusual(name: str) -> bool:
    """Spelt like a tool or a certificate: capitals inside, digits with letters, a sharp or a plus."""
    letters = re.sub(r"[^A-Za-z]", "", name)
    has_inner_capital = bool(re.search(r"[a-z][A-Z]", name)) or (len(letters) > 1 and letters.isupper())
    return has_inner_capital or bool(re.search(r"[A-Za-z]\d|[+#]$|\.[a-z]{2}", name))
