"""Raters' remarks in groups of like meaning, each named by the words that set it apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapport.retrieval.embedding import Embedder
from rapport.retrieval.words import Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_DISTINCT = 1_500  # texts that are grouped: pairs of them are compared, and more take minutes to embed
FARTHEST = 0.6  # mean cosine distance at which two groups are still joined
_NAME_WORDS = 3
_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Theme:
    """Remarks of like meaning, by their places in what was given; at least two of them."""

    name: str
    places: tuple[int, ...]


def group_remarks(texts: Sequence[str], embedder: Embedder) -> tuple[Theme, ...]:
    """Themes, the largest first; what is like nothing else, or beyond the first `MOST_DISTINCT` texts, is in none.

    Average-linkage clustering of the embeddings (Sokal and Michener, 1958).

    Raises:
        RetrievalError: the embedding model can't be loaded.
    """
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        places.setdefault(" ".join(text.lower().split()), []).append(place)
    distinct = list(places)[:MOST_DISTINCT]
    groups: dict[int, list[int]] = {}
    for text, label in zip(distinct, _labels(distinct, embedder), strict=True):
        groups.setdefault(label, []).extend(places[text])
    found = [tuple(sorted(group)) for group in groups.values() if len(group) > 1]
    terms = [set(_terms(text)) for text in texts]
    themes = [Theme(_name(group, texts, terms), group) for group in found]
    return tuple(sorted(themes, key=lambda theme: (-len(theme.places), theme.name)))


def _labels(texts: Sequence[str], embedder: Embedder) -> list[int]:
    """A number a text, the same for those of one group."""
    if len(texts) < 2:
        return [0] * len(texts)
    from scipy.cluster.hierarchy import fcluster, linkage

    joined = linkage(_vectors(texts, embedder), "average", metric="cosine")
    return [int(label) for label in fcluster(joined, FARTHEST, "distance")]


def _vectors(texts: Sequence[str], embedder: Embedder) -> NDArray[np.float32]:
    import numpy as np

    return np.vstack([embedder.embed(texts[at : at + _AT_ONCE]) for at in range(0, len(texts), _AT_ONCE)])


def _terms(text: str) -> list[str]:
    return Words("en").terms(text)


def _name(group: Sequence[int], texts: Sequence[str], terms: Sequence[set[str]]) -> str:
    """The words whose share within the group most exceeds their share in all remarks, as they are mostly written."""
    inside = Counter(term for place in group for term in terms[place])
    overall = Counter(term for place_terms in terms for term in place_terms)
    lead = {term: count / len(group) - overall[term] / (2 * len(texts)) for term, count in inside.items()}
    best = sorted(lead, key=lambda term: (-lead[term], term))[:_NAME_WORDS]
    written = Counter((term, word.lower()) for place in group for word, term in Words("en").pairs(texts[place]))
    forms = {term: max((n, word) for (one, word), n in written.items() if one == term)[1] for term in best}
    return ", ".join(forms[term] for term in best) or texts[group[0]][:40]
