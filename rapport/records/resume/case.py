"""Capitals as a person would write them."""

from __future__ import annotations

import re

from rapport.records.resume.text import is_upper


def spoken_case(text: str) -> str:
    """Capitals as a person would write them: "SOFTWARE ENGINEER" as "Software Engineer", short acronyms stay."""
    return " ".join(_spoken_word(word) for word in text.split(" "))


def _spoken_word(word: str) -> str:
    bare = re.sub(r"\W", "", word)
    if bare in _SPELLINGS:
        return word.replace(bare, _SPELLINGS[bare])
    if (
        not is_upper(word)
        or (len(bare) <= 3 and bare not in _SMALL_WORDS and not re.search(r"[AEIOUY]", bare))
        or bare in _ACRONYMS
    ):
        return word
    if bare in ("OF", "AND", "FOR", "THE", "IN", "AT", "DE", "DU", "LA", "ET", "UND", "DI", "Y", "E"):
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), word)


_SPELLINGS = {"DEVOPS": "DevOps", "JAVASCRIPT": "JavaScript", "IOS": "iOS", "PHD": "PhD", "FULLSTACK": "Fullstack"}
_SMALL_WORDS = frozenset({"MY", "BY"})
_ACRONYMS = frozenset(
    [
        "IT",
        "AI",
        "ML",
        "CEO",
        "CTO",
        "CFO",
        "COO",
        "CIO",
        "UX",
        "UI",
        "IBM",
        "HR",
        "QA",
        "SRE",
        "API",
        "IOS",
        "KPCB",
        "USA",
        "UK",
        "EU",
        "II",
        "III",
        "IV",
        "SAP",
    ]
)
