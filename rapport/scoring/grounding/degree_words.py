"""Degrees by their levels, as messages and résumés write them in several languages."""

from __future__ import annotations

import re

# What a message calls a degree, and what a résumé may call the same.
LEVELS: dict[str, tuple[str, str]] = {
    "bachelor": (
        r"bachelor(?:['’]s|s)?(?: of| in| degree|-?abschluss|-?studium)?|b\.?sc\.?|licence (?:en|de|d['’])|"
        r"laurea triennale|"
        r"bakalář\w*|学士",
        r"bachelor|\bb\.? ?s\.?c?\b|(?-i:\bB\.? ?A\.?\b)|\bb\.? ?eng|\bb\.? ?tech|licen[cz]|laurea|bakal|"
        r"\bbc\b|学士|本科|undergrad|diplom|\bgrado|"
        r"maîtrise|baccala|l3\b|honou?rs|\bb\.?com|\bbba",
    ),
    "master": (
        r"master(?:['’]s|s)(?: of| in| degree)?|master (?:of|in|degree|en|de|d['’]|an|thesis)|master-?(?:abschluss|"
        r"studium)|mastère|"
        r"m\.?sc\.?|laurea magistrale|magistersk\w*|máster|硕士|修士",
        r"master(?!y|ing|ed)|\bm\.? ?s\.?c?\b|(?-i:\bM\.? ?A\.?\b)|\bm\.? ?eng|\bm\.? ?tech|magist|\bmgr\b|\bing\.|"
        r"硕士|碩士|"
        r"修士|diplom|máster|"
        r"mastère|\bmba\b|m2\b|postgrad|ingénieur|specialistica",
    ),
    "mba": (r"mba|executive mba", r"\bm\.? ?b\.? ?a\b|business administration|工商管理"),
    "doctor": (
        r"ph\.?\s?d|promovier\w+|doctorate|doctoral degree|doctorat|doktor\w*|promotion in|dottorato|doctorado|博士",
        r"ph\.? ?d|doctor|doktor|\bdr\b|promotion|dottor|博士|d\.?phil",
    ),
}  # fmt: skip


def is_degree(name: str) -> bool:
    """Whether a name begins as a degree's: Master of Engineering."""
    return any(re.match(rf"(?:{said})(?!\w)", name, re.IGNORECASE) for said, _ in LEVELS.values())
