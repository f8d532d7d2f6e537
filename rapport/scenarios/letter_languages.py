"""The languages that the fixed letter is written in."""

from __future__ import annotations

from rapport.scenarios.letter_english import ENGLISH
from rapport.scenarios.letter_french import FRENCH
from rapport.scenarios.letter_german import GERMAN
from rapport.scenarios.letter_italian import ITALIAN
from rapport.scenarios.letter_phrases import Phrases
from rapport.scenarios.letter_spanish import SPANISH

PHRASES: dict[str, Phrases] = {each.language: each for each in (ENGLISH, FRENCH, GERMAN, ITALIAN, SPANISH)}


def phrases_for(language: str) -> Phrases:
    """The phrases of an ISO 639-1 code, with or without a region; English for every other language."""
    return PHRASES.get(language[:2].lower(), ENGLISH)
