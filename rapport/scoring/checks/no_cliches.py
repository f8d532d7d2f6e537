"""Clichés and spam: empty praise of every recruiter, pressure, and shouting."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.words import phrases

_SHOUTED = re.compile(r"[!！?]{2,}|(?:\b[A-Z]{4,}\b[ !]+){2,}")
_MOST_EXCLAMATIONS = 3


@dataclass(frozen=True, slots=True)
class NoCliches:
    name: str = "no_cliches"
    title: str = "No clichés, no spam"

    def __call__(self, letter: Letter) -> CheckResult:
        """One phrase of the list, signs in a row, or more than three exclamation marks."""
        text = letter.message.text
        found = [*phrases("cliches").finditer(text), *_SHOUTED.finditer(text)]
        if found:
            places = tuple(sorted((Place(m.start(), m.end()) for m in found), key=lambda place: place.start))
            said = text[places[0].start : places[0].end].strip()
            return CheckResult(self.name, False, f"“{said}” is a cliché or reads like spam.", places)
        marks = text.count("!") + text.count("！")
        if marks > _MOST_EXCLAMATIONS:
            return CheckResult(self.name, False, f"{marks} exclamation marks.")
        return CheckResult(self.name, True, "No cliché was found.")
