"""Remarks in groups of like meaning."""

from __future__ import annotations

import pytest

from rapport.scoring.remark_themes import Theme, group_remarks, shares_of
from rapport.scoring.result_set import Remark
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


GERMAN = [
    ["Das Gehalt fehlt", "Nichts über das Gehalt gesagt", "Gehaltsangabe fehlt leider"],
    ["Klingt sehr werblich", "Zu werblich, wie eine Anzeige", "Werbesprache, zu aufdringlich"],
    ["Falscher Firmenname", "Der Name der Firma ist falsch", "Die Firma wird falsch genannt"],
    ["Zu lang", "Viel zu lang für eine erste Mail"],
]
FRENCH = [
    ["Il manque le salaire", "Rien sur le salaire", "Le salaire n'est pas indiqué"],
    ["Le ton est trop commercial", "Trop commercial à mon goût"],
    ["Accroche très personnelle", "Belle accroche personnelle"],
]
SPANISH = [
    ["Falta el salario", "No dice nada del salario"],
    ["Demasiado comercial", "Suena demasiado comercial, como un anuncio"],
    ["Demasiado largo", "El mensaje es demasiado largo"],
]
ITALIAN = [
    ["Il nome dell'azienda è sbagliato", "Nome dell'azienda sbagliato"],
    ["Troppo commerciale", "Suona troppo commerciale"],
    ["Troppo lungo", "Il messaggio è troppo lungo"],
]


@pytest.mark.parametrize("groups", [GERMAN, FRENCH, SPANISH, ITALIAN], ids=["de", "fr", "es", "it"])
def test_remarks_in_other_languages_than_english_are_grouped_by_what_they_say(groups: list[list[str]]) -> None:
    texts = [text for group in groups for text in group]
    found = {frozenset(texts[place] for place in theme.places) for theme in group_remarks(texts, real_embedder())}
    assert found == {frozenset(group) for group in groups}


def test_a_name_holds_no_filler_of_any_language() -> None:
    names = " ".join(theme.name for theme in group_remarks([*GERMAN[0], *FRENCH[0], *SALARY], real_embedder()))
    assert set(names.replace(",", "").split()) & {"das", "über", "le", "il", "sur", "the", "is", "about"} == set()


def test_all_remarks_of_one_theme_in_another_language_stay_together() -> None:
    assert [theme.places for theme in group_remarks(GERMAN[0], real_embedder())] == [(0, 1, 2)]


def test_the_share_of_a_theme_is_of_the_remarks_that_a_variant_has() -> None:
    remarks = [Remark("o", variant, "Ana", "x") for variant in "AAAB"]
    shares = shares_of(Theme("x", (0, 2)), remarks, ("A", "B", "C"))
    assert [(one.count, one.of, one.share) for one in shares] == [(2, 3, 2 / 3), (0, 1, 0.0), (0, 0, None)]
