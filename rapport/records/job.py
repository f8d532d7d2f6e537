"""What a posting says about a job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rapport.records.fact import Fact

SINGLE_FIELDS = ("title", "company", "location", "employment_type", "salary", "apply_url", "expires_on")
LIST_FIELDS = ("responsibilities", "requirements", "benefits", "about_company")


@dataclass(frozen=True, slots=True)
class Job:
    """A job as its posting describes it; whatever was not found is None or empty, never guessed.

    `is_expired` is true only where the page or its embedded state says so; `expires_on` is an ISO date to compare with
    today. `about_company` and the lists hold one fact a sentence or bullet, in the posting's order.
    """

    document_id: str
    language: str | None = None
    title: Fact[str] | None = None
    company: Fact[str] | None = None
    location: Fact[str] | None = None
    employment_type: Fact[str] | None = None
    salary: Fact[str] | None = None
    apply_url: Fact[str] | None = None
    expires_on: Fact[str] | None = None
    is_expired: bool = False
    responsibilities: tuple[Fact[str], ...] = ()
    requirements: tuple[Fact[str], ...] = ()
    benefits: tuple[Fact[str], ...] = ()
    about_company: tuple[Fact[str], ...] = ()

    def display_name(self, fallback: str) -> str:
        """ "Title, company" as far as known, or `fallback` (the file's name or the address)."""
        parts = [fact.value for fact in (self.title, self.company) if fact]
        return ", ".join(parts) or fallback


def as_plain(job: Job) -> dict[str, Any]:
    """The record as plain JSON values, the way `rapport parse` prints it."""
    plain: dict[str, Any] = {name: fact.value if (fact := getattr(job, name)) else None for name in SINGLE_FIELDS}
    plain |= {name: [fact.value for fact in getattr(job, name)] for name in LIST_FIELDS}
    plain["is_expired"] = job.is_expired
    plain["readable"] = True
    return plain
