"""Whether something in a message is asked of the reader and not told."""

from __future__ import annotations

import re

_QUESTION = re.compile(
    r"\W*(?:(?:and|so|but|et|und|e|a) )?(?:are|do|does|did|have|has|were|was|is|will|would|can|could|may|shall|what|"
    r"how|where|when|who|which|why|haben|sind|waren|möchten|können|dürfen|darf|wie|was|wann|wo|êtes|avez|est|quel\w*|"
    r"comment|pourquoi|ha|è|può|come|quant\w|quale|máte|jste|kolik|jaký|ma|jest|czy|ile|tiene|está|cuánt\w+)\b",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"\byou, (?:an?|as an?|being)\b", re.IGNORECASE)  # You, a young father, and Graz?
_PART_ENDS = re.compile(r"[,;:–—，、]")


def is_asked(sentence: str, place: int) -> bool:
    """Whether a place is part of a question: not told before it, as in “still single, so why not move?”."""
    if not sentence.rstrip().endswith(("?", "？")) or _APPOSED.search(sentence[:place]):
        return False
    if _PART_ENDS.search(sentence, place) is None:
        return True
    begins = (0, *(match.end() for match in _PART_ENDS.finditer(sentence, 0, place)))
    return any(_QUESTION.match(sentence, begin) for begin in begins)
