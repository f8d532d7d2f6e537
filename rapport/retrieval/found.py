"""What is indexed, and what a search finds and why."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

Mode = Literal["dense", "lexical", "hybrid"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found: `id` is unique in its collection, `text` is what searching reads."""

    id: str
    text: str

    @property
    def digest(self) -> str:
        """Hash of the text: an entry whose digest is known needs no new vector."""
        return hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Found:
    """One result, and why it was found.

    Ranks count from 1 and are None where that search didn't find it; `cosine` is from -1 to 1, `bm25` has no upper end.
    `score` is what the list is sorted by: the mode's own, for hybrid the fused one. `words` are the query's words that
    the text has.
    """

    id: str
    score: float
    dense_rank: int | None = None
    cosine: float | None = None
    lexical_rank: int | None = None
    bm25: float | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """The results, best first, and how long it took, in milliseconds: `embed_ms` for the query's vector."""

    mode: Mode
    found: tuple[Found, ...]
    embed_ms: float
    search_ms: float

    @property
    def total_ms(self) -> float:
        return self.embed_ms + self.search_ms
