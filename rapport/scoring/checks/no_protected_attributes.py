"""No protected attribute: age, gender, family, religion, origin, health, politics, whether true or guessed."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.words import phrases
from rapport.scoring.message_text import MOST_READ

KINDS = ("age", "gender", "family", "religion", "origin", "health", "politics")


@dataclass(frozen=True, slots=True)
class NoProtectedAttributes:
    name: str = "no_protected_attributes"
    title: str = "No protected attribute"

    def __call__(self, letter: Letter) -> CheckResult:
        """Languages, and places of work and study, are none.

        The lists hold what is said of the reader ("as a young woman", "at your age"), not the words by themselves: a
        young company, a course for women and a Korean bank are nobody's attributes.
        """
        text = letter.message.text[:MOST_READ]
        for kind in KINDS:
            found = phrases(f"protected_{kind}").finditer(text)
            places = tuple(Place(match.start(), match.end()) for match in found)
            if places:
                said = text[places[0].start : places[0].end]
                return CheckResult(self.name, False, f"“{said}” speaks of the person's {kind}.", places)
        return CheckResult(self.name, True, "Nothing protected is mentioned.")


def protected_places(text: str) -> tuple[Place, ...]:
    """Where a text speaks of anything protected, kind by kind."""
    found = (match for kind in KINDS for match in phrases(f"protected_{kind}").finditer(text[:MOST_READ]))
    return tuple(Place(match.start(), match.end()) for match in found)
