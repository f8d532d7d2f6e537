"""What a résumé says about a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rapport.records.fact import Fact

SINGLE_FIELDS = (
    "full_name",
    "first_name",
    "headline",
    "location",
    "current_title",
    "current_employer",
    "years_experience",
)
LIST_FIELDS = ("emails", "phones", "links", "skills", "languages", "certificates")


@dataclass(frozen=True, slots=True)
class YearMonth:
    """A month as résumés give it; `month` is None where only the year is known."""

    year: int
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """One job: `end` is None with `is_current` False when the résumé doesn't say when it ended."""

    title: Fact[str] | None = None
    employer: Fact[str] | None = None
    location: Fact[str] | None = None
    start: YearMonth | None = None
    end: YearMonth | None = None
    is_current: bool = False
    highlights: tuple[Fact[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Education:
    """One degree or course of study, as printed."""

    degree: Fact[str] | None = None
    school: Fact[str] | None = None
    start: YearMonth | None = None
    end: YearMonth | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as their résumé describes them; whatever was not found is None or empty, never guessed.

    `years_experience` counts calendar months with at least one job, overlaps once, divided by twelve.
    `positions` are newest first.
    """

    document_id: str
    is_resume: bool = True
    language: str | None = None
    full_name: Fact[str] | None = None
    first_name: Fact[str] | None = None
    headline: Fact[str] | None = None
    location: Fact[str] | None = None
    emails: tuple[Fact[str], ...] = ()
    phones: tuple[Fact[str], ...] = ()
    links: tuple[Fact[str], ...] = ()
    current_title: Fact[str] | None = None
    current_employer: Fact[str] | None = None
    years_experience: Fact[float] | None = None
    positions: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[Fact[str], ...] = ()
    languages: tuple[Fact[str], ...] = ()
    certificates: tuple[Fact[str], ...] = ()

    @property
    def employers(self) -> tuple[str, ...]:
        """Distinct employers in the order of `positions`."""
        return tuple(dict.fromkeys(p.employer.value for p in self.positions if p.employer))

    @property
    def degrees(self) -> tuple[str, ...]:
        """Degrees as printed, in the order of `education`."""
        return tuple(e.degree.value for e in self.education if e.degree)

    def display_name(self, fallback: str) -> str:
        """The full name, or `fallback` (usually the file's name) where none was found."""
        return self.full_name.value if self.full_name else fallback


def as_plain(candidate: Candidate) -> dict[str, Any]:
    """The record as plain JSON values, the way `rapport parse` prints it."""
    single = (
        "full_name",
        "first_name",
        "headline",
        "location",
        "current_title",
        "current_employer",
        "years_experience",
    )
    many = ("emails", "phones", "links", "skills", "languages", "certificates")
    plain: dict[str, Any] = {name: _value(getattr(candidate, name)) for name in single}
    plain |= {name: [fact.value for fact in getattr(candidate, name)] for name in many}
    plain["is_resume"] = candidate.is_resume
    plain["employers"] = list(candidate.employers)
    plain["degrees"] = list(candidate.degrees)
    plain["positions"] = [_position(position) for position in candidate.positions]
    plain["education"] = [
        {"degree": _value(e.degree), "school": _value(e.school), "start": _month(e.start), "end": _month(e.end)}
        for e in candidate.education
    ]
    return plain


def _position(position: Position) -> dict[str, Any]:
    return {
        "title": _value(position.title),
        "employer": _value(position.employer),
        "location": _value(position.location),
        "start": _month(position.start),
        "end": _month(position.end),
        "is_current": position.is_current,
        "highlights": [fact.value for fact in position.highlights],
    }


def _value(fact: Fact[Any] | None) -> Any:
    return fact.value if fact else None


def _month(date: YearMonth | None) -> str | None:
    if date is None:
        return None
    return f"{date.year:04d}" if date.month is None else f"{date.year:04d}-{date.month:02d}"
