"""How well a passage of a résumé shows a requirement of a job: meaning and words together, in one figure.

The figure is the cosine of the two texts, raised by the names (tools, certificates, places of study) and words that
both have, and lowered where the requirement names something and the passage names none of it. The usual embedding
model read English only: of other languages its cosine counts less, of Chinese, Japanese and Korean not at all, and the
words decide.

The borders of the three strengths were set on labelled pairs of résumés and postings: nothing that a résumé lacks is
more than 'none', nine in ten of what it has are, and of the requirements of another trade about one in ten (see
docs/benchmarks.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapport.records.resume.known_skills import is_known_skill
from rapport.records.resume.text import has_cjk
from rapport.scenarios.matching import content_terms, other_names, phrase_in, terms

Strength = Literal["strong", "some", "none"]
STRONG_FROM, SOME_FROM = 0.56, 0.44
_NAME = re.compile(r"[^\W_][\w.+#/-]*[\w+#]|[A-Z]\b|\.NET\b")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;•]\s+|\n)\W*$")
_SHARED_NAME, _FURTHER_NAME, _MOST_NAMES = 0.14, 0.05, 0.24
_SHARED_WORDS = 0.20
_NAMES_MISSING = 0.08
_OTHER_LANGUAGE = 0.06
_WORDS_ALONE = 0.46  # what one shared name is worth where the cosine says nothing
# Words of postings that say next to nothing about what is asked for.
_WEAK_LIST = """
excellent strong solid proven demonstrated hands-on minimum preferred plus nice least relevant related equivalent
similar ability able understanding familiarity familiar proficiency proficient degree field environment environments
including must should would like need needs various ensure provide support develop development manage management
create help new time level based across within best practice practices people day daily etc company business
"""
_WEAK = frozenset(_WEAK_LIST.split())


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


def asked(text: str, language: str | None) -> Asked:
    """Prepare a requirement; in German every noun has a capital, so only unusual spellings are names there."""
    names = _names(text, is_german=(language or "")[:2] == "de")
    return Asked(text, names, frozenset(word for word in content_terms(text) if word not in _WEAK))


def agreement(one: Asked, passage: str, cosine: float | None, *, is_english: bool) -> Agreement:
    """Compare; `cosine` is None where there is no embedding model. `is_english` of both texts."""
    words = one.words & _words(passage)
    names = tuple(name for name in one.names if _is_named(name, passage))
    share = len(words) / len(one.words) if one.words else 0.0
    by_name = min(_MOST_NAMES, _SHARED_NAME + _FURTHER_NAME * (len(names) - 1)) if names else 0.0
    by_words = by_name + _SHARED_WORDS * min(1.0, share * 2)
    missing = _NAMES_MISSING if one.names and not names else 0.0
    alone = _alone(bool(names), share)
    meaning = _meaning(one.text, passage, cosine, is_english)
    score = alone if meaning is None else max(meaning + by_words - missing, alone)
    return Agreement(round(max(0.0, min(1.0, score)), 4), cosine, names, tuple(sorted(words)))


def _is_named(name: str, passage: str) -> bool:
    """A word that only has a capital is a name where it has one in the passage too: Communication is none."""
    return phrase_in(name, passage) and (_is_unusual(name) or is_known_skill(name) or name in passage)


def _alone(has_names: bool, share: float) -> float:
    """What the words are worth without the meaning: nothing much unless a name or half of the words are shared."""
    return (_WORDS_ALONE if has_names else 0.0) + (0.3 if has_names else 0.8) * share * min(1.0, share * 2)


def _meaning(one: str, other: str, cosine: float | None, is_english: bool) -> float | None:
    if cosine is None or has_cjk(one) or has_cjk(other):
        return None
    return cosine if is_english else cosine - _OTHER_LANGUAGE


@lru_cache(maxsize=4096)
def _words(passage: str) -> frozenset[str]:
    """The passage's words with the other names of each."""
    own = content_terms(passage)
    return own | frozenset(word for term in own for name in other_names(term) if len(name) == 1 for word in name)


def _names(text: str, *, is_german: bool) -> tuple[str, ...]:
    found: dict[tuple[str, ...], str] = {}
    for match in _NAME.finditer(text):
        name = match[0].strip("/-.")
        is_first = _SENTENCE_START.search(text[: match.start()]) is not None
        if _is_unusual(name) or is_known_skill(name) or (name[:1].isupper() and not is_first and not is_german):
            for part in re.split(r"/(?=\w)", name) if "CI/CD" not in name else [name]:
                if terms(part) and part.casefold() not in _WEAK:
                    found.setdefault(terms(part), part)
    return tuple(found.values())


def _is_unusual(name: str) -> bool:
    """Spelt like a tool or a certificate: capitals inside, digits with letters, a sharp or a plus."""
    letters = re.sub(r"[^A-Za-z]", "", name)
    has_inner_capital = bool(re.search(r"[a-z][A-Z]", name)) or (len(letters) > 1 and letters.isupper())
    return has_inner_capital or bool(re.search(r"[A-Za-z]\d|[+#]$|\.[a-z]{2}", name))
