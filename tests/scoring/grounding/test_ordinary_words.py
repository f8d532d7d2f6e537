"""Claims in ordinary words, and figures that follow from those of a source."""

from __future__ import annotations

import pytest

from rapport.scoring.grounding.grounding import ground
from tests.scoring.letters_for_tests import TODAY, mail_in


def _unsupported(language: str, sentence: str) -> list[str]:
    return [claim.kind for claim in ground(mail_in(language, sentence), TODAY) if not claim.is_supported]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("You are a licensed boiler operator, grade two.", "certificate", id="a licence"),
        pytest.param("You are a chartered accountant and know Kafka.", "certificate", id="chartered"),
        pytest.param("Fernhill Energy was named Austrian Employer of the Year.", "company_fact", id="an award"),
        pytest.param("You worked six years as a developer at Tallgrass.", "tenure", id="years at one employer"),
    ],
)
def test_what_is_told_in_ordinary_words_is_marked(sentence: str, kind: str) -> None:
    assert _unsupported("en", sentence) == [kind]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "You are a certified developer.", id="a certificate of the résumé"),
        pytest.param("en", "Fernhill Energy is a great place to work.", id="an opinion"),
        pytest.param("en", "We will be ready by the end of the year.", id="the end of the year"),
        pytest.param("es", "El puesto está en Viena.", id="a town in Spanish"),
        pytest.param("pl", "Zna Pani Python i Kafkę.", id="a polite word before a tool"),
        pytest.param("pl", "Czytałam o Pańskiego projektu w Pythonie.", id="a polite word in any case"),
    ],
)
def test_opinions_and_polite_words_claim_nothing(language: str, sentence: str) -> None:
    assert _unsupported(language, sentence) == []
