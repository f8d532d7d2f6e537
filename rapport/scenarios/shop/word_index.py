"""Which products have a word: a sorted list of rows a word, all lists in one array."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapport.retrieval.words import Words
from rapport.scenarios.shop.understanding.text import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@cache
def _words() -> Words:
    return Words("en")


def term_of(word: str) -> str:
    """A word without its ending, as the index has it; '' for a word that says nothing."""
    return next(iter(_words().terms(fold(word))), "")


def terms_of(text: str) -> set[str]:
    """All words of a text without their endings."""
    return set(_words().terms(fold(text)))


@dataclass(frozen=True, slots=True)
class WordIndex:
    """`bounds[n]` to `bounds[n + 1]` are the places in `rows` of the word numbered n."""

    numbers: dict[str, int]
    bounds: NDArray[np.int64]
    rows: NDArray[np.int32]
    size: int

    @classmethod
    def of(cls, texts: Iterable[set[str]]) -> WordIndex:
        """`texts` are the words of each row."""
        import numpy as np

        numbers: dict[str, int] = {}
        terms, rows = array("i"), array("i")
        size = 0
        for row, words in enumerate(texts):
            size = row + 1
            for word in sorted(words):
                terms.append(numbers.setdefault(word, len(numbers)))
                rows.append(row)
        by_term = np.frombuffer(terms, np.int32) if terms else np.zeros(0, np.int32)
        order = np.argsort(by_term, kind="stable")
        counts = np.bincount(by_term, minlength=len(numbers))
        bounds = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
        all_rows = np.frombuffer(rows, np.int32) if rows else np.zeros(0, np.int32)
        return cls(numbers, bounds, all_rows[order].copy(), size)

    def count(self, word: str) -> int:
        """How many rows have the word."""
        number = self.numbers.get(term_of(word))
        return 0 if number is None else int(self.bounds[number + 1] - self.bounds[number])

    def mask(self, word: str) -> NDArray[np.bool_]:
        """The rows that have the word, whatever its ending."""
        import numpy as np

        found = np.zeros(self.size, dtype=bool)
        number = self.numbers.get(term_of(word))
        if number is not None:
            found[self.rows[self.bounds[number] : self.bounds[number + 1]]] = True
        return found
