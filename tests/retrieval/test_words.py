"""Texts as the terms that lexical search compares, in several languages and scripts."""

from __future__ import annotations

import pytest

from rapport.retrieval.words import Words


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        pytest.param("en", "Boots", "boot", id="plural and case"),
        pytest.param("en", "women's", "women", id="possessive"),
        pytest.param("en", "women’s", "women's", id="curly apostrophe"),
        pytest.param("de", "Schuhe", "schuh", id="German"),
        pytest.param("fr", "dirigées", "dirigée", id="French"),
        pytest.param("es", "zapatos", "zapato", id="Spanish"),
        pytest.param("it", "scarpe", "scarpa", id="Italian"),
        pytest.param("cs", "Křeček", "krecek", id="accents, no stemmer"),
        pytest.param("pl", "łódź", "łodz", id="accents of Polish, no stemmer"),
        pytest.param("en", "ｂｏｏｔ", "boot", id="wide letters"),
    ],
)
def test_forms_of_a_word_are_one_term(language: str, one: str, other: str) -> None:
    words = Words(language)
    assert words.terms(one) == words.terms(other) != []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param("l'usine d’acier", ["l", "usine", "d", "acier"], id="French"),
        pytest.param("dell'opera", ["dell", "opera"], id="Italian"),
    ],
)
def test_an_article_before_an_apostrophe_is_not_part_of_the_word(text: str, terms: list[str]) -> None:
    assert Words("cs").terms(text) == terms


def test_words_without_meaning_are_left_out() -> None:
    assert Words().terms("I am looking for a pair of the boots") == ["am", "look", "pair", "boot"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param("黑色皮靴", ["黑色", "色皮", "皮靴"], id="Chinese"),
        pytest.param("ブーツ", ["ブー", "ーツ"], id="Japanese"),
        pytest.param("靴 boots", ["靴", "boot"], id="a single character, and another script"),
        pytest.param("Nike靴", ["nike", "靴"], id="no blank between scripts"),
    ],
)
def test_writing_without_blanks_is_compared_by_pairs_of_characters(text: str, terms: list[str]) -> None:
    assert Words().terms(text) == terms


@pytest.mark.parametrize("text", ["", "  ", "!?…", "\ud800", "🥾"])
def test_a_text_without_words_has_no_terms(text: str) -> None:
    assert Words().terms(text) == []


def test_pairs_keep_the_word_as_it_is_written() -> None:
    assert list(Words().pairs("Red Boots")) == [("Red", "red"), ("Boots", "boot")]
