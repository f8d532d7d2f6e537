"""The lexical index: what scores, why, and that it survives being written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rapport.retrieval.lexical import LexicalIndex

TEXTS = ("red boots of leather", "blue boots", "sandals, red and blue", "")


@pytest.fixture(params=["built", "read from files"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> LexicalIndex:
    built = LexicalIndex.of(TEXTS)
    if request.param == "built":
        return built
    built.save(tmp_path / "words")
    return LexicalIndex.load(tmp_path / "words", len(TEXTS), "en")


def test_only_texts_with_a_word_of_the_query_score(index: LexicalIndex) -> None:
    assert (index.scores("a red boot") > 0).tolist() == [True, True, True, False]


def test_the_rarer_word_scores_higher(index: LexicalIndex) -> None:
    scores = index.scores("leather sandals boots")
    assert scores[2] > scores[1] > 0


@pytest.mark.parametrize("query", ["", "wellingtons", "the of", "\ud800"])
def test_a_query_without_a_known_word_scores_nothing(index: LexicalIndex, query: str) -> None:
    assert index.scores(query).tolist() == [0.0] * 4


def test_matched_words_are_given_as_the_query_writes_them(index: LexicalIndex) -> None:
    assert index.matched("RED Boot, red boots, green", 0) == ("RED", "Boot", "red", "boots")
    assert index.matched("red boots", 3) == ()


@pytest.mark.parametrize("texts", [(), ("", "!"), ("a",)], ids=["none", "no words", "no words that count"])
def test_an_index_without_words_finds_nothing(texts: tuple[str, ...], tmp_path: Path) -> None:
    LexicalIndex.of(texts).save(tmp_path / "words")
    for index in (LexicalIndex.of(texts), LexicalIndex.load(tmp_path / "words", len(texts), "en")):
        np.testing.assert_array_equal(index.scores("red"), np.zeros(len(texts)))


def test_one_text_alone_can_be_found() -> None:
    assert LexicalIndex.of(["red boots"]).scores("boots")[0] > 0
