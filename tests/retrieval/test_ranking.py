"""Lists of the best, and their fusion."""

from __future__ import annotations

import numpy as np
import pytest

from rapport.retrieval.ranking import best, fused


@pytest.mark.parametrize(
    ("scores", "limit", "expected"),
    [
        pytest.param([0.1, 0.9, 0.5], 2, [1, 2], id="best first"),
        pytest.param([0.5, 0.9, 0.5, 0.5], 3, [1, 0, 2], id="ties go to the earlier place"),
        pytest.param([1.0] * 50, 3, [0, 1, 2], id="all tie"),
        pytest.param([0.1, 0.2], 9, [1, 0], id="fewer than wanted"),
        pytest.param([0.1], 0, [], id="none wanted"),
        pytest.param([], 3, [], id="nothing there"),
    ],
)
def test_the_best_are_listed_in_order(scores: list[float], limit: int, expected: list[int]) -> None:
    assert best(np.array(scores, np.float32), limit) == expected


def test_what_is_not_allowed_is_never_listed() -> None:
    scores = np.array([0.9, 0.1, 0.8, 0.2], np.float32)
    assert best(scores, 3, np.array([False, True, False, True])) == [3, 1]
    assert best(scores, 3, np.zeros(4, np.bool_)) == []


def test_fusion_adds_the_reciprocal_ranks() -> None:
    # 7: 1/61 + 1/62; 8: 1/62 + 1/61, the same, so the earlier place; 9: 1/63
    both = 1 / 61 + 1 / 62
    assert fused([[7, 8, 9], [8, 7]], 3) == [(7, pytest.approx(both)), (8, pytest.approx(both)), (9, 1 / 63)]


def test_in_fusion_a_tie_goes_to_the_better_rank_then_to_the_earlier_place() -> None:
    assert [place for place, _ in fused([[5, 1], [3, 2]], 4)] == [3, 5, 1, 2]


def test_fusion_of_one_list_keeps_its_order() -> None:
    assert [place for place, _ in fused([[4, 2, 9], []], 2)] == [4, 2]
