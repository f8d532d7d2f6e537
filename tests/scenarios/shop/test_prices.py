"""Price limits and measures in folded lines."""

from __future__ import annotations

import pytest

from rapport.scenarios.shop.understanding.measures import read_measures
from rapport.scenarios.shop.understanding.numbers import number_words, with_digits
from rapport.scenarios.shop.understanding.prices import read_prices
from rapport.scenarios.shop.understanding.text import tokens_of
from rapport.scenarios.shop.understanding.understood import Language

_LIMITS: list[tuple[Language, str, float | None, float | None, bool]] = [
    ("en", "under fifty quid", None, 50, True),
    ("en", "no more than £15", None, 15, False),
    ("en", "between 40 and 80", 40, 80, False),
    ("en", "£40-£60 boots", 40, 60, False),
    ("en", "sixty-five quid tops", None, 65, False),
    ("en", "boots over £150", 150, None, False),
    ("en", "I can spend £35", None, 35, False),
    ("en", "less than £1,250", None, 1250, True),
    ("en", "a hundred and twenty pounds max", None, 120, False),
    ("en", "under a tenner", None, 10, True),
    ("de", "unter fünfzig Euro", None, 50, True),
    ("de", "zwischen fünfundvierzig und achtzig Pfund", 45, 80, False),
    ("de", "höchstens 49,90 €", None, 49.9, False),
    ("fr", "à moins de quatre-vingts livres", None, 80, True),
    ("fr", "60€ maximum", None, 60, False),
    ("fr", "entre vingt et quarante livres", 20, 40, False),
    ("it", "sotto le venti sterline", None, 20, True),
    ("it", "al massimo quarantacinque euro", None, 45, False),
    ("es", "por menos de treinta y cinco libras", None, 35, True),
    ("es", "hasta 40 libras", None, 40, False),
    ("tr", "40 sterlin altı", None, 40, True),
    ("tr", "kırk beş sterline kadar", None, 45, False),
    ("tr", "100 sterlin üstü", 100, None, False),
]


@pytest.mark.parametrize(("language", "text", "least", "most", "is_strict"), _LIMITS, ids=[row[1] for row in _LIMITS])
def test_a_price_limit_is_read(
    language: Language, text: str, least: float | None, most: float | None, is_strict: bool
) -> None:
    found = read_prices(with_digits(tokens_of(text), language))

    assert (found.least and float(found.least), found.most and float(found.most)) == (least, most)
    assert found.is_strict == is_strict


@pytest.mark.parametrize(
    "text",
    ["Gel-Nimbus 22 versus Gel-Cumulus 23", "Dr Martens 1460s", "Nike Air Max 90", "a 3 inch heel", "size 6 boots",
     "my feet hurt after 12 hours a day", "for a 5 year old"],
)  # fmt: skip
def test_other_numbers_are_no_prices(text: str) -> None:
    measured = read_measures(with_digits(tokens_of(text), "en"))

    assert not read_prices(measured.rest)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("at least a 3 inch heel", 7.6, None),
        ("heels no higher than 5cm", None, 5.0),
        ("heel of 4cm or more", 4.0, None),
    ],
)
def test_the_height_of_a_heel_is_read(text: str, least: float | None, most: float | None) -> None:
    found = read_measures(with_digits(tokens_of(text), "en"))

    assert (found.least_heel_cm, found.most_heel_cm) == (least, most)


def test_an_age_says_child_or_baby() -> None:
    ages = ("for a 5 year old", "for a 9 month old", "for a 40 year old")

    assert [read_measures(with_digits(tokens_of(age), "en")).child for age in ages] == ["kids", "baby", None]


_NUMBERS: list[tuple[Language, str, int]] = [
    ("de", "fuenf", 0), ("de", "funfundvierzig", 45), ("fr", "soixantedixhuit", 78), ("fr", "quatrevingtdixneuf", 99),
    ("it", "ventotto", 28), ("it", "trentuno", 31), ("es", "veintidos", 22), ("es", "ciento", 100),
    ("tr", "yuzelli", 150),
]  # fmt: skip


@pytest.mark.parametrize(("language", "word", "number"), _NUMBERS[1:])
def test_a_number_word_is_known(language: Language, word: str, number: int) -> None:
    assert number_words(language)[word] == number
