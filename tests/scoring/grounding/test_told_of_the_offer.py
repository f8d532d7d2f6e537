"""What is promised and told of the company beyond the posting."""

from __future__ import annotations

import pytest

from rapport.scoring.grounding.grounding import ground
from tests.scoring.letters_for_tests import TODAY, mail_in


def unsupported(language: str, sentence: str) -> list[str]:
    told = mail_in(language, sentence)
    return [told.message.text[claim.start : claim.end] for claim in ground(told, TODAY) if not claim.is_supported]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "We pay a thirteenth salary.", id="a further month"),
        pytest.param("de", "Wir bieten Ihnen ein dreizehntes Monatsgehalt.", id="a further month in German"),
        pytest.param("en", "You would live rent-free near the office.", id="a free home"),
        pytest.param("en", "We also pay your flight to Vienna.", id="a journey"),
        pytest.param("en", "The working week has four days.", id="four days"),
        pytest.param("en", "The salary is EUR 70,000 to 80,000 and we sponsor your visa.", id="beside a true salary"),
        pytest.param("en", "Nothing is not negotiable, and we will cover your rent for a year.", id="after a negation"),
        pytest.param("en", "We hold a third of the European market.", id="a share of the market"),
        pytest.param("en", "We are ranked among the top ten energy firms.", id="a rank"),
        pytest.param("it", "Gestiamo la più grande rete di centrali d'Europa.", id="a rank in Italian"),
        pytest.param("en", "Quenlow took a minority stake in us last spring.", id="an owner"),
        pytest.param("en", "We opened eleven new buildings in Graz this year.", id="new sites"),
    ],
)
def test_an_offer_or_fact_that_the_posting_lacks_is_found(language: str, sentence: str) -> None:
    assert unsupported(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "We offer relocation assistance and two days of home office a week.", id="what is offered"),
        pytest.param("es", "Nuestro equipo revisa los datos de 300 parques.", id="a verb that holds a word"),
        pytest.param("en", "Our jobs run on top of Kubernetes.", id="on top of"),
        pytest.param("fr", "Le treizième jour récompense la patience.", id="a verb, no award"),
    ],
)
def test_a_word_within_another_or_an_offer_of_the_posting_is_left_alone(language: str, sentence: str) -> None:
    assert unsupported(language, sentence) == []
