"""Values as facts with the passage that says them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.posting.pieces import Piece


def cite(document: Document, value: str, shown: str = "") -> Fact[str] | None:
    """The value as a fact, with the passage where the text says it (`shown`, or the value itself)."""
    if not value:
        return None
    match = re.search(rf"(?<!\w){re.escape(shown or value)}(?!\w)", document.text, re.IGNORECASE)
    return Fact(value, document.passage(match.start(), match.end()) if match else None)


def cite_all(document: Document, values: Iterable[str]) -> tuple[Fact[str], ...]:
    """The values that aren't empty, as facts."""
    return tuple(fact for value in values if (fact := cite(document, value)))


def fact_of(document: Document, piece: Piece | None) -> Fact[str] | None:
    """A piece of the text as a fact."""
    return Fact(piece.text, document.passage(piece.start, piece.end)) if piece else None
