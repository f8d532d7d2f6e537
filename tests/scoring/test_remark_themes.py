"""Remarks in groups of like meaning."""

from __future__ import annotations

import pytest

from rapport.scoring import remark_signs
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


CZECH = [
    ["Chybí plat", "O platu nic není", "Plat není uveden"],
    ["Příliš reklamní tón", "Zní to jako reklama", "Moc reklamní"],
    ["Příliš dlouhé", "Je to moc dlouhé na první e-mail"],
]
POLISH = [
    ["Brakuje wynagrodzenia", "Nic o wynagrodzeniu", "Wynagrodzenie nie zostało podane"],
    ["Zbyt reklamowy ton", "Brzmi jak reklama", "Za bardzo reklamowe"],
    ["Za długie", "Zbyt długie jak na pierwszy e-mail"],
]
CHINESE = [
    ["没有提到薪资", "薪资信息缺失", "完全没写薪资范围"],
    ["占位符没有填写", "占位符还在，不能发送", "有未替换的占位符"],
    ["语气太像广告", "太像广告了", "像一封群发广告"],
    ["公司名称写错了", "公司名称不对"],
]
JAPANESE = [
    ["給与が書かれていません", "給与の記載がない", "給与について何も触れていない"],
    ["敬語が不自然です", "敬語が少しおかしい", "敬語の使い方が間違っている"],
    ["文章が長すぎる", "長すぎて読みにくい", "もっと短く、長すぎます"],
    ["会社名が間違っている", "会社名が違います"],
]


@pytest.mark.parametrize(
    "groups",
    [
        pytest.param(GERMAN, id="de"),
        pytest.param(FRENCH, id="fr"),
        pytest.param(SPANISH, id="es"),
        pytest.param(ITALIAN, id="it"),
        pytest.param(CZECH, id="cs"),
        pytest.param(POLISH, id="pl"),
        pytest.param(CHINESE, id="zh"),
        pytest.param(JAPANESE, id="ja"),
        pytest.param([*CHINESE[:2], SALARY, GERMAN[1][:2]], id="several-languages"),
    ],
)
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


@pytest.mark.parametrize(
    ("remarks", "word", "fillers"),
    [
        pytest.param(CHINESE[1], "占位符", "没有 还在 不能 的", id="zh"),
        pytest.param(CHINESE[3], "公司名称", "写 错 了 不 对", id="zh-long"),
        pytest.param(JAPANESE[1], "敬語", "です が 少し いる", id="ja"),
        pytest.param(JAPANESE[2], "長すぎ", "て ます もっと", id="ja-inflected"),
        pytest.param(["プレースホルダーがある", "プレースホルダーのまま"], "プレースホルダー", "が の",
                     id="ja-katakana"),
        pytest.param(["Il manque une formule de politesse", "Pas de formule de politesse"], "politesse",
                     "il une de", id="fr"),
        pytest.param(["Die Anrede stimmt nicht", "Die Anrede ist falsch"], "anrede", "die ist nicht", id="de"),
        pytest.param(POLISH[2], "długie", "za jak na zbyt", id="pl"),
        pytest.param(CZECH[0], "plat", "o nic není", id="cs"),
    ],
)  # fmt: skip
def test_a_theme_is_named_by_its_words_and_not_by_small_ones(remarks: list[str], word: str, fillers: str) -> None:
    (theme,) = group_remarks(remarks, real_embedder())
    named = theme.name.split(", ")
    assert word in named
    assert not set(named) & set(fillers.split())


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        pytest.param("语气太像广告了", "zh", ["语气", "广告"], id="between-small-words"),
        pytest.param("感叹号太多", "zh", ["感叹号"], id="three-signs"),
        pytest.param("敬語が少し不自然です。", "ja", ["敬語", "不自然"], id="kanji"),
        pytest.param("挨拶が冷たすぎます", "ja", ["挨拶", "冷"], id="inflected"),
        pytest.param("感嘆符だらけのメール", "ja", ["感嘆符", "メール"], id="katakana"),
        pytest.param("", "zh", [], id="nothing"),
        pytest.param("的了是", "zh", [], id="small-words-alone"),
    ],
)
def test_writing_without_blanks_is_read_in_words(text: str, language: str, told: list[str]) -> None:
    assert [term for _, term in remark_signs.told(text, language)] == told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Dear 王小明", "zh", id="signs"),
        pytest.param("敬語が硬い", "ja", id="kana"),
        pytest.param("Ton", None, id="neither"),
    ],
)
def test_the_language_of_signs_is_told_by_them(text: str, language: str | None) -> None:
    assert remark_signs.language_of_signs(text) == language
