"""The right hiring company: no other organisation is presented as the one that hires."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.grounding.hirers import hirers
from rapport.scoring.grounding.reading import read_letter


@dataclass(frozen=True, slots=True)
class RightHiringCompany:
    name: str = "right_hiring_company"
    title: str = "The right hiring company"

    def __call__(self, letter: Letter) -> CheckResult:
        """An employer of the résumé and a job board are wrong; not naming the company is no error."""
        reading = read_letter(letter)
        found = hirers(reading)
        wrong = [hirer for hirer in found if not hirer.is_right]
        if wrong:
            places = tuple(Place(hirer.start, hirer.end) for hirer in wrong)
            company = reading.company or "another company"
            return CheckResult(
                self.name, False, f"{wrong[0].name.text} is presented as hiring; the posting is from {company}.", places
            )
        places = tuple(Place(hirer.start, hirer.end) for hirer in found[:1])
        why = f"{found[0].name.text} is presented as hiring." if found else "No other company is presented as hiring."
        return CheckResult(self.name, True, why, places)
