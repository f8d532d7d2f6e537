"""Titles printed in capitals, in the usual case."""

from __future__ import annotations

import re


def unshouted(title: str) -> str:
    """A title printed in capitals in the usual case: 'MARKETING INTERN (PAID)' → 'Marketing Intern (paid)'."""
    letters = [c for c in title if c.isalpha()]
    if len(letters) < 8 or not title.isupper() or " " not in title:
        return title
    outside = re.sub(r"[^\W\d_][\w'’-]*", lambda m: _cased(m.group()), title)
    return re.sub(
        r"\(([^)]*)\)",
        lambda m: "(" + (m.group(1).lower() if len(m.group(1)) > 6 else title[m.start(1) : m.end(1)]) + ")",
        outside,
    )


_SMALL = frozenset(
    ["of", "and", "for", "the", "in", "at", "to", "de", "du", "des", "et", "und", "für", "di", "e", "y", "a", "pro"]
)
_SHORT_WORDS = frozenset(
    [
        "new",
        "job",
        "art",
        "tax",
        "car",
        "bus",
        "law",
        "gas",
        "oil",
        "pet",
        "air",
        "web",
        "bar",
        "key",
        "day",
        "spa",
        "ski",
    ]
)
_ABBREVIATIONS = frozenset(
    [
        "IT",
        "HR",
        "QA",
        "PR",
        "UX",
        "UI",
        "BI",
        "AI",
        "ML",
        "SEO",
        "CRM",
        "ERP",
        "SAP",
        "PHP",
        "SQL",
        "AWS",
        "II",
        "III",
        "IV",
        "CEO",
        "CTO",
        "CFO",
        "R&D",
        "VP",
        "US",
        "UK",
        "EU",
    ]
)


def _cased(word: str) -> str:
    if word in _ABBREVIATIONS or (len(word) == 3 and word.lower() not in _SHORT_WORDS | _SMALL):
        return word
    return word.lower() if word.lower() in _SMALL else "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
