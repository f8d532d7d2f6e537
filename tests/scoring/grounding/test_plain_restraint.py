"""What looks like a claim at first sight and is none, and what is one for all its ordinary look."""

from __future__ import annotations

import pytest

from rapport.scoring.grounding.grounding import ground
from tests.scoring.letters_for_tests import TODAY, mail_in


def unsupported(language: str, sentence: str) -> list[str]:
    message = mail_in(language, sentence)
    return [message.message.text[c.start : c.end] for c in ground(message, TODAY) if not c.is_supported]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "We sell forecasts all over the North Coast.", id="a coast"),
        pytest.param("en", "When it is 35 degrees outside, our forecasts matter.", id="a temperature"),
        pytest.param("fr", "Notre éolienne numéro 47 tourne mal.", id="a thing's number"),
        pytest.param("de", "Ich schreibe Ihnen im Auftrag der Fernhill Energy.", id="on behalf of"),
        pytest.param("de", "Ihre Erfahrung mit Datenarchitekturen gefällt uns.", id="a German compound"),
        pytest.param("en", "You hope for a post as professor one day.", id="a post that is hoped for"),
        pytest.param("en", "Your post here comes with a five-year contract.", id="a contract's years"),
        pytest.param("en", "Your months of patient work with Spark show.", id="what one works with"),
        pytest.param("en", "You worked on pipelines for Kubernetes.", id="worked on something for"),
        pytest.param("en", "You maintained a system in Java before moving on to Kafka.", id="moved on to a tool"),
        pytest.param("cs", "Vaše tři roky práce v Java týmu nás zaujaly.", id="years with a tool, in Czech"),
        pytest.param("en", "We have an opening in our Vienna office.", id="an opening in an office"),
        pytest.param("en", "There is an opening at our plant in Graz.", id="an opening at a plant"),
        pytest.param("en", "Our top three priorities are the pipelines.", id="priorities"),
        pytest.param("fr", "Nous vous offrons une plus grande liberté de choix.", id="more of something, in French"),
        pytest.param("fr", "La moitié de notre équipe travaille à Graz.", id="half of a team, in French"),
        pytest.param("es", "La mayoría de nuestros ingenieros trabaja en Viena.", id="most of them, in Spanish"),
        pytest.param("es", "Buscamos mayor fiabilidad de nuestras previsiones.", id="more of something, in Spanish"),
        pytest.param("it", "La metà del nostro team lavora a Graz.", id="half of a team, in Italian"),
        pytest.param("it", "Cerchiamo una più grande affidabilità della rete.", id="more of something, in Italian"),
        pytest.param("de", "Der größte Teil der Region nutzt unsere Software.", id="most of it, in German"),
        pytest.param("de", "Die Hälfte der Stelle wäre im Homeoffice.", id="half of a post, in German"),
    ],
)
def test_scenes_places_and_wishes_claim_nothing(language: str, sentence: str) -> None:
    assert unsupported(language, sentence) == []


def test_a_rounded_share_in_words_is_supported() -> None:
    assert unsupported("en", "You reached a test coverage of one hundred per cent at Tallgrass Software.") == []


@pytest.mark.parametrize(
    ("language", "sentence", "claim"),
    [
        pytest.param("en", "Your library has been downloaded 90,000 times.", "90,000", id="downloads"),
        pytest.param("en", "We will cover your rent for a year.", "rent", id="rent"),
        pytest.param(
            "en", "A former Chief Scientist at Birchwater Analytics is rare.", "Chief", id="a chief scientist"
        ),
        pytest.param("fr", "Nous offrons un appartement meublé.", "appartement", id="a flat"),
        pytest.param("en", "We have opened three hospitals in Spain.", "hospitals", id="new sites"),
        pytest.param("en", "We are one of the top ten firms of Europe.", "top ten", id="a rank"),
        pytest.param("fr", "Nous sommes la plus grande entreprise de France.", "plus grande", id="a rank in French"),
        pytest.param("es", "Somos la mayor empresa de España.", "mayor", id="a rank in Spanish"),
        pytest.param("fr", "La moitié des hôpitaux nous connaît.", "moitié", id="a share in French"),
        pytest.param("en", "You worked for Kolbau Systeme.", "Kolbau", id="an employer nobody knows"),
    ],
)
def test_what_no_source_tells_is_found(language: str, sentence: str, claim: str) -> None:
    assert any(claim in found for found in unsupported(language, sentence))
