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
    ],
)
def test_what_no_source_tells_is_found(language: str, sentence: str, claim: str) -> None:
    assert any(claim in found for found in unsupported(language, sentence))
