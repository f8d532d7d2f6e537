"""Remarks in groups of like meaning."""

from __future__ import annotations

import pytest

from rapport.scoring.remark_themes import group_remarks
from tests.embedding import real_embedder

PUSHY = ["Too pushy", "Far too pushy for me", "This is pushy, pushy, pushy"]
SALARY = ["The salary is missing", "Says nothing about salary"]


def test_what_means_the_same_is_one_theme_named_by_its_words() -> None:
    themes = group_remarks([*PUSHY, *SALARY], real_embedder())
    assert [theme.places for theme in themes] == [(0, 1, 2), (3, 4)]
    assert ["pushy" in themes[0].name, "salary" in themes[1].name] == [True, True]


def test_the_same_remark_often_is_a_theme() -> None:
    assert [
        theme.places for theme in group_remarks(["Dull", "dull ", "Excellent facts on Kafka"], real_embedder())
    ] == [(0, 1)]


@pytest.mark.parametrize("texts", [[], ["Alone"], ["Dull", "The salary is missing"]], ids=["none", "one", "unlike"])
def test_what_is_like_nothing_else_is_no_theme(texts: list[str]) -> None:
    assert group_remarks(texts, real_embedder()) == ()
