"""The right language: that of the posting, or the one asked for."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.documents.language import detect_language
from rapport.scoring.check import CheckResult, Letter, Place


@dataclass(frozen=True, slots=True)
class RightLanguage:
    name: str = "right_language"
    title: str = "In the right language"

    def __call__(self, letter: Letter) -> CheckResult:
        """Unscored where no language was asked for or the text is too short to tell."""
        body = letter.message.body
        found = detect_language(body.text)
        if letter.language is None or found is None:
            return CheckResult(self.name, None, "The language can't be told.")
        if found == letter.language:
            return CheckResult(self.name, True, f"Written in {found}, as asked for.")
        return CheckResult(
            self.name, False, f"Written in {found} instead of {letter.language}.", (Place(body.start, body.end),)
        )
