"""Lists of the best, and their fusion; the same input gives the same order, ties go to the earlier place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FUSION_K = 60


def best(scores: NDArray[np.float32], limit: int, allowed: NDArray[np.bool_] | None = None) -> list[int]:
    """The places of the `limit` highest scores, best first; of those that are `allowed`, if that is given."""
    import numpy as np

    places = np.arange(len(scores)) if allowed is None else np.flatnonzero(allowed)
    chosen = scores if allowed is None else scores[places]
    limit = min(limit, len(places))
    if limit <= 0:
        return []
    least = np.partition(chosen, len(chosen) - limit)[len(chosen) - limit]
    # All that tie with the last one stay in, so that the order alone decides between them.
    candidates = np.flatnonzero(chosen >= least)
    order = np.argsort(-chosen[candidates], kind="stable")
    return [int(place) for place in places[candidates[order[:limit]]]]


def fused(lists: Sequence[Sequence[int]], limit: int) -> list[tuple[int, float]]:
    """Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): sum of 1 / (60 + rank) over the lists.

    Places that tie go in the order of their best rank, then by place.
    """
    scores: dict[int, float] = {}
    ranks: dict[int, int] = {}
    for ranked in lists:
        for rank, place in enumerate(ranked, 1):
            scores[place] = scores.get(place, 0.0) + 1 / (FUSION_K + rank)
            ranks[place] = min(rank, ranks.get(place, rank))
    order = sorted(scores, key=lambda place: (-scores[place], ranks[place], place))
    return [(place, scores[place]) for place in order[:limit]]
