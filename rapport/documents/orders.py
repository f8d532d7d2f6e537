"""Passages that give orders to a model instead of telling something about a person or a job.

Each rule is a shape of sentence that has no business in a résumé or a posting: it tells a reader to drop what it was
told before, speaks to it as a machine, or dictates the verdict or the words of its answer. Ordinary imperatives
("manage the team", "ignore no detail", "apply now") match none of them, since every rule asks for two marks at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from rapport.documents.document import Order

_FLAGS = re.IGNORECASE | re.UNICODE
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])[\"'”»)]*\s+|\n\s*\n|\n(?=\s*[•*#\-–])")


@dataclass(frozen=True, slots=True)
class _Rule:
    why: str
    pattern: re.Pattern[str]


def _rule(why: str, *patterns: str) -> _Rule:
    return _Rule(why, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), _FLAGS))


_DROP = (
    r"(?:ignor(?:e|iere?n?|ez?|er|a|are|i|ad|en?)|disregard|forget|overlook|override|bypass|skip"
    r"|vergi(?:ss|ß)|vergessen\s+sie|missachten?|beachten?\s+nicht"
    r"|oublie[zrs]?|olvid[ae]n?|olvidar|dimentica(?:te|re)?|scorda)"
)
_BEFORE = (
    r"(?:previous|prior|earlier|preceding|above|foregoing|initial|original|system|other"
    r"|vorherig\w*|vorig\w*|bisherig\w*|obig\w*|vorangegangen\w*|vorstehend\w*|früher\w*|ursprünglich\w*|davor"
    r"|précédent\w*|antérieur\w*|ci-dessus|anterior(?:es)?|previ[aeio]s?|precedent[ei])"
)
_TOLD = (
    r"(?:instructions?|orders?|prompts?|directions?|directives?|commands?|guidelines|tasks?|assignments?|rules"
    r"|anweisung\w*|instruktion\w*|befehle?n?|aufträge?n?|aufgaben?|vorgaben?|angaben|regeln"
    r"|consignes?|ordres?|tâches?|règles?|instrucci\w+|[óo]rdenes|tareas?|istruzion[ei]|ordini|compiti|regole)"
)
_GAP = r"(?:[^\W\d_]+\s+){0,4}?"

_RULES = (
    _rule(
        "tells a reader to drop its instructions",
        rf"\b{_DROP}\s+{_GAP}{_BEFORE}\b[^.!?\n]{{0,24}}\b{_TOLD}\b",
        rf"\b{_DROP}\s+{_GAP}{_TOLD}\s+{_GAP}{_BEFORE}\b",
    ),
)


def find_orders(text: str) -> tuple[Order, ...]:
    """Passages of `text` that speak to a model, in order and without overlap; each is a sentence or a line."""
    found = []
    for start, end in _sentences(text):
        why = _why(text[start:end])
        if why:
            found.append(Order(start, end, text[start:end], why))
    return tuple(found)


def _why(sentence: str) -> str | None:
    return next((rule.why for rule in _RULES if rule.pattern.search(sentence)), None)


def _sentences(text: str) -> list[tuple[int, int]]:
    borders = [0, *(end.end() for end in _SENTENCE_END.finditer(text)), len(text)]
    trimmed = []
    for start, end in pairwise(borders):
        part = text[start:end]
        if part.strip():
            trimmed.append((start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())))
    return trimmed
