"""Raters' remarks in groups of like meaning, each named by the words that set it apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapport.retrieval.embedding import Embedder
from rapport.scoring.remark_signs import grown
from rapport.scoring.remark_words import ENGLISH, RemarkWords, words_of
from rapport.scoring.result_set import Remark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_DISTINCT = 1_500  # texts that are grouped: pairs of them are compared, and more take minutes to embed
FARTHEST = 0.65  # mean distance at which two groups are still joined
_SHARED_WORDS = {True: 0.25, False: 0.6}  # how much they count beside meaning, in English and in languages near it
_NEAR = ("en", "de", "es", "fr", "it", "nl", "pt")  # their words are in the model's vocabulary, whole or in pieces
_FAR_WORDS, _FAR_MEANING = 0.8, 0.6  # in others the model sees little of the meaning
_FAR_ALONE = 0.3  # a term of one text only: mostly an ending, or two signs of two words
_STEM_START, _STEM_START_WEIGHT = 4, 0.7  # Gehalt and Gehaltsangabe begin alike
_MEAN_AFTER = 3  # remarks of a language after which half of what they have in common is taken away
_NAME_WORDS = 3
_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Theme:
    """Remarks of like meaning, by their places in what was given; at least two of them."""

    name: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemeShare:
    """How many of a variant's `of` remarks have a theme; `share` is None for a variant without remarks."""

    variant: str
    count: int
    of: int
    share: float | None


def group_remarks(texts: Sequence[str], embedder: Embedder) -> tuple[Theme, ...]:
    """Themes, the largest first; what is like nothing else, or beyond the first `MOST_DISTINCT` texts, is in none.

    Average-linkage clustering (Sokal and Michener, 1958) of embeddings and of the words that remarks share.

    Raises:
        RetrievalError: the embedding model can't be loaded.
    """
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        places.setdefault(" ".join(text.lower().split()), []).append(place)
    distinct = list(places)[:MOST_DISTINCT]
    words = words_of(distinct)
    groups: dict[int, list[int]] = {}
    for text, label in zip(distinct, _labels(distinct, words, embedder), strict=True):
        groups.setdefault(label, []).extend(places[text])
    found = [tuple(sorted(group)) for group in groups.values() if len(group) > 1]
    by_place = {place: words[number] for number, text in enumerate(distinct) for place in places[text]}
    themes = [Theme(_name(group, texts, by_place), group) for group in found]
    return tuple(sorted(themes, key=lambda theme: (-len(theme.places), theme.name)))


def shares_of(theme: Theme, remarks: Sequence[Remark], variants: Sequence[str]) -> tuple[ThemeShare, ...]:
    """How often each variant has the theme, of all its remarks."""
    total = Counter(remark.variant for remark in remarks)
    mine = Counter(remarks[place].variant for place in theme.places)
    return tuple(
        ThemeShare(name, mine[name], total[name], mine[name] / total[name] if total[name] else None)
        for name in variants
    )


def _labels(texts: Sequence[str], words: Sequence[RemarkWords], embedder: Embedder) -> list[int]:
    """A number a text, the same for those of one group."""
    if len(texts) < 2:
        return [0] * len(texts)
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    joined = linkage(squareform(_distances(texts, words, embedder), checks=False), "average")
    return [int(label) for label in fcluster(joined, FARTHEST, "distance")]


def _distances(texts: Sequence[str], words: Sequence[RemarkWords], embedder: Embedder) -> NDArray[np.float32]:
    """Cosine distances of meaning, less where two texts share words that tell something."""
    import numpy as np

    vectors = np.vstack([embedder.embed(texts[at : at + _AT_ONCE]) for at in range(0, len(texts), _AT_ONCE)])
    vectors = _centred(vectors, [one.language for one in words])
    is_english = np.array([one.language == ENGLISH for one in words])
    is_near = np.array([one.language in _NEAR for one in words])
    counting = np.where(is_english[:, None] & is_english[None, :], _SHARED_WORDS[True], _SHARED_WORDS[False])
    both_near = is_near[:, None] & is_near[None, :]
    counting = np.where(both_near, counting, _FAR_WORDS)
    far = 1 - np.where(both_near, 1, _FAR_MEANING) * (vectors @ vectors.T) - counting * _overlap(words)
    np.fill_diagonal(far, 0)
    nearest: NDArray[np.float32] = np.clip((far + far.T) / 2, 0, 2).astype(np.float32)
    return nearest


def _centred(vectors: NDArray[np.float32], languages: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors, without what all of a language other than English have in common.

    The model has read English: in other languages it sees the language first, and then what is said.
    """
    import numpy as np

    made: NDArray[np.float32] = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    for language in set(languages) - {ENGLISH}:
        mine = [place for place, one in enumerate(languages) if one == language]
        made[mine] -= made[mine].mean(0) * (len(mine) - 1) / (len(mine) - 1 + _MEAN_AFTER)
    made /= np.maximum(np.linalg.norm(made, axis=1, keepdims=True), 1e-9)
    return made


def _overlap(words: Sequence[RemarkWords]) -> NDArray[np.float32]:
    """The cosine of two texts' words, rare ones counting more (Spärck Jones, 1972)."""
    import numpy as np

    weights = [_weights(one) for one in words]
    times = Counter(term for mine in weights for term in mine)
    for one, mine in zip(words, weights, strict=True):
        if one.language not in _NEAR:
            mine.update({term: weight * _FAR_ALONE for term, weight in mine.items() if times[term] == 1})
    number = {term: place for place, term in enumerate(sorted({term for mine in weights for term in mine}))}
    table = np.zeros((len(words), max(1, len(number))), dtype=np.float32)
    for row, mine in enumerate(weights):
        for term, weight in mine.items():
            table[row, number[term]] = weight
    table *= np.log(1 + len(words) / np.maximum((table > 0).sum(0), 1))
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    shared: NDArray[np.float32] = table @ table.T
    return shared


def _weights(one: RemarkWords) -> dict[str, float]:
    """Its terms, and outside of English their beginnings: other languages inflect and compound more."""
    found = dict.fromkeys(one.words, 1.0)
    if one.language != ENGLISH and not one.unspaced:
        starts = {f"{term[:_STEM_START]}-" for term in one.words if len(term) >= _STEM_START}
        found |= dict.fromkeys(starts, _STEM_START_WEIGHT)
    return found


def _name(group: Sequence[int], texts: Sequence[str], words: Mapping[int, RemarkWords]) -> str:
    """The words whose share within the group most exceeds their share in all remarks, as they are mostly written."""
    inside = Counter(term for place in group for term in words[place].words)
    overall = Counter(term for mine in words.values() for term in mine.words)
    lead = {term: count / len(group) - overall[term] / (2 * len(words)) for term, count in inside.items()}
    unspaced = [word for place in group for word in words[place].unspaced]
    names: list[str] = []
    for term in sorted(lead, key=lambda term: (-lead[term], term)):
        name = grown(term, unspaced) if any(term in word for word in unspaced) else ""
        if len(name) < 2:  # what isn't written without blanks, or a sign with its ending
            written = Counter(form for place in group if (form := words[place].words.get(term)))
            name = written.most_common(1)[0][0]
        if not any(name in known or known in name for known in names if unspaced):
            names.append(name)
        if len(dict.fromkeys(names)) == _NAME_WORDS:
            break
    return ", ".join(dict.fromkeys(names)) or texts[group[0]][:40]
