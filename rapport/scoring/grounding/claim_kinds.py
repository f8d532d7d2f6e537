"""What sort of thing a name claims: a skill, an employer, a school, a certificate, a title."""

from __future__ import annotations

import re

from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.claim import Kind

EMPLOYED = re.compile(
    r"\b(?:ex|former(?:ly)?|previously)[- ]$|(?:\b(?:at|for|with|from|chez|bei|beim|presso|u|ve|en|pour|für|per|"
    r"para|w)|在|於|于)\s+(?:the |la |le |"
    r"il |der |"
    r"dem )?$",
    re.IGNORECASE,
)
_NEXT = re.compile(r",|\b(?:and|et|und|e|y|a|i)\b", re.IGNORECASE)
_NEAR = 60


def kind_of(name: str, before: str, after: str) -> Kind:
    """What sort of thing is claimed, by the words around."""
    near = before[-_NEAR:]
    near = near[max((near.rfind(mark) for mark in (".", ";", ":")), default=-1) + 1 :]
    last = _NEXT.split(near)[-1]
    if phrases("knows").search(last):
        near = last
    if (
        phrases("certificate").search(name)
        or phrases("certificate").search(near[-35:])
        or phrases("certificate").match(after[:30].lstrip())
    ):
        return "certificate"
    if phrases("education").search(name) or phrases("education").search(near):
        return "education"
    if phrases("high_titles").search(name):
        return "title"
    if EMPLOYED.search(near) and not phrases("knows").search(near[-25:]):
        return "employer"
    return "employer" if re.match(r"['’]s\b", after) else "skill"
