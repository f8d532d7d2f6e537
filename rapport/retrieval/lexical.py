"""The lexical index: BM25 over terms (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework")."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rapport.retrieval.words import Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class LexicalIndex:
    """Which texts have which words, and how much that says. Texts are known by their place."""

    def __init__(self, bm25: Any, words: Words, size: int) -> None:
        self._bm25 = bm25
        self._words = words
        self.size = size

    @classmethod
    def of(cls, texts: Iterable[str], language: str = "en") -> LexicalIndex:
        """Index `texts`; `language` chooses how endings are cut."""
        from bm25s import BM25

        words = Words(language)
        known: dict[str, int] = {}
        rows = [[known.setdefault(term, len(known)) for term in words.terms(text)] for text in texts]
        bm25 = BM25()
        if known:
            bm25.index((rows, known), show_progress=False)
        return cls(bm25 if known else None, words, len(rows))

    def scores(self, query: str) -> NDArray[np.float32]:
        """The BM25 score of every text; 0 where it has no word of the query."""
        import numpy as np

        terms = [term for term in self._words.terms(query) if self._knows(term)]
        if not terms:
            return np.zeros(self.size, np.float32)
        scores: NDArray[np.float32] = self._bm25.get_scores(terms)
        return scores

    def matched(self, query: str, place: int) -> tuple[str, ...]:
        """The words of `query`, as it writes them, that the text at `place` has; each once."""
        found = {word: None for word, term in self._words.pairs(query) if self._has(term, place)}
        return tuple(found)

    def _knows(self, term: str) -> bool:
        return self._bm25 is not None and term in self._bm25.vocab_dict

    def _has(self, term: str, place: int) -> bool:
        """The places of a term are a sorted slice of the index's columns."""
        import numpy as np

        if not self._knows(term):
            return False
        column, bounds = self._bm25.vocab_dict[term], self._bm25.scores["indptr"]
        places = self._bm25.scores["indices"][bounds[column] : bounds[column + 1]]
        at = int(np.searchsorted(places, place))
        return at < len(places) and int(places[at]) == place

    def save(self, folder: Path) -> None:
        """Write the index into `folder`; one without a single word leaves it empty."""
        folder.mkdir()
        if self._bm25 is not None:
            self._bm25.save(folder, show_progress=False)

    @classmethod
    def load(cls, folder: Path, size: int, language: str) -> LexicalIndex:
        """What `save` wrote, read from the disk as it is needed."""
        from bm25s import BM25

        is_empty = not any(folder.iterdir())
        return cls(None if is_empty else BM25.load(folder, mmap=True), Words(language), size)
