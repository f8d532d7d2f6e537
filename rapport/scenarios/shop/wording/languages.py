"""The languages that the built-in writer replies in."""

from __future__ import annotations

from rapport.scenarios.shop.wording.english import ENGLISH
from rapport.scenarios.shop.wording.french import FRENCH
from rapport.scenarios.shop.wording.german import GERMAN
from rapport.scenarios.shop.wording.italian import ITALIAN
from rapport.scenarios.shop.wording.phrases import Phrases
from rapport.scenarios.shop.wording.spanish import SPANISH
from rapport.scenarios.shop.wording.turkish import TURKISH

LANGUAGES = {phrases.language: phrases for phrases in (ENGLISH, GERMAN, FRENCH, ITALIAN, SPANISH, TURKISH)}


def phrases_for(language: str | None) -> Phrases:
    """Those of the language, English for any other."""
    return LANGUAGES.get((language or "en")[:2].lower(), ENGLISH)
