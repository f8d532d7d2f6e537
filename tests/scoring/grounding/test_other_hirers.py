"""Who a message presents as hiring where it never names the posting's company."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.right_hiring_company import RightHiringCompany
from tests.scoring.letters_for_tests import letter, mail_in


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "Quenlow Marine builds buoys for harbours in Europe.", id="what it builds"),
        pytest.param("en", "At Quenlow Marine we build buoys, and we need you.", id="at it we build"),
        pytest.param("en", "I'm writing to you from Quenlow Marine, a maker of buoys.", id="who writes from there"),
        pytest.param("fr", "Chez Quenlow Marine, nous fabriquons des bouées.", id="French"),
    ],
)
def test_a_company_that_speaks_instead_of_the_postings_is_wrong(language: str, sentence: str) -> None:
    assert not RightHiringCompany()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("At Fernhill Energy, spun off from the University of Graz, is a place for you.", id="an origin"),
        pytest.param("Fernhill Energy, with offices in Turku and Leeds, is looking for an engineer.", id="places"),
        pytest.param("At Fernhill Energy we like your work on the pipelines at Tallgrass Software.", id="a past job"),
        pytest.param("My client runs wind farms, with buyers such as Quenlow Marine.", id="a customer"),
    ],
)
def test_who_is_only_mentioned_beside_the_company_does_not_hire(sentence: str) -> None:
    assert RightHiringCompany()(mail_in("en", sentence)).is_met


def test_a_firm_in_the_signature_may_be_the_false_one() -> None:
    text = "Dear Ana,\n\nQuenlow Marine is hiring a data engineer.\n\nBest regards,\nLena Vogt\nQuenlow Marine"

    assert not RightHiringCompany()(letter(text)).is_met


PLACED = [
    ("en", "You would join Quenlow Marine as a data engineer."), ("en", "Quenlow Marine asked me to find an engineer."),
    ("en", "Come and build the pipelines at Quenlow Marine."), ("en", "Would you like to work for Quenlow Marine?"),
    ("de", "Im Auftrag von Quenlow Marine suche ich eine Entwicklerin."),
    ("de", "Sie würden bei Quenlow Marine die Pipelines bauen."), ("de", "Möchten Sie für Quenlow Marine arbeiten?"),
    ("fr", "Je vous contacte de la part de Quenlow Marine."), ("fr", "Vous rejoindriez Quenlow Marine."),
    ("it", "Seguo le selezioni di Quenlow Marine."), ("it", "In Quenlow Marine costruiamo boe per i porti."),
    ("es", "Le escribo en nombre de Quenlow Marine."), ("es", "Hay una vacante en Quenlow Marine."),
    ("cs", "Píšu vám jménem Quenlow Marine."), ("cs", "V Quenlow Marine stavíme bóje."),
    ("pl", "Dołączyłaby Pani do Quenlow Marine."), ("pl", "W Quenlow Marine budujemy boje."),
    ("zh", "我代表 Quenlow Marine 给您写信。"), ("ja", "Quenlow Marineの採用担当です。"),
]  # fmt: skip
MENTIONED = [
    ("en", "At Birchwater you built pipelines, and my client needs that."), ("en", "I found you on LinkedIn."),
    ("de", "Bei Birchwater Analytics bauen Sie Pipelines."), ("de", "Bei Interesse melden Sie sich."),
    ("fr", "Chez Birchwater, vous construisez des flux."), ("it", "In Birchwater costruisce flussi di dati."),
    ("es", "Trabaja en Birchwater desde 2020."), ("cs", "V Birchwateru stavíte datové toky."),
    ("pl", "W Birchwater buduje Pani potoki danych."), ("zh", "您在 Birchwater 工作。"),
    ("ja", "Birchwaterでは5人のチームを率いていらっしゃいます。"),
    ("en", "The role is in Vienna, at the foot of the Alps."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), PLACED)
def test_a_name_that_nobody_else_knows_as_the_place_of_work_is_a_false_hirer(language: str, sentence: str) -> None:
    assert not RightHiringCompany()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(("language", "sentence"), MENTIONED)
def test_a_past_employer_a_town_or_a_phrase_is_none(language: str, sentence: str) -> None:
    assert RightHiringCompany()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kafka is recruiting for its sales team in Vienna.", id="a tool of the résumé"),
        pytest.param("Birchwater Analytics would like you back, this time for good.", id="a former employer"),
    ],
)
def test_what_the_resume_names_hires_nobody_here(sentence: str) -> None:
    assert not RightHiringCompany()(mail_in("en", sentence)).is_met
