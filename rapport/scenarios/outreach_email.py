"""The outreach e-mail: a recruiter writes to one candidate about one job."""

from __future__ import annotations

from dataclasses import dataclass

from rapport.scenarios.brief import Brief
from rapport.scenarios.letter import write_letter
from rapport.scenarios.outreach_brief import make_brief
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_facts import load_facts
from rapport.scenarios.scenario import Variable
from rapport.storage.runs import Strategy

_VARIABLES = (
    Variable("language", "The language to write in: the posting's.", "French"),
    Variable("candidate_name", "The candidate's full name; empty if not found.", "Ana García"),
    Variable("first_name", "The candidate's first name; empty if not found.", "Ana"),
    Variable("current_role", "Current title and employer; empty if not found.", "Data Engineer, Acme"),
    Variable("company", "The company that is hiring.", "Larkspur AI"),
    Variable("job_title", "The title of the position offered.", "Senior Software Engineer"),
    Variable("resume", "The résumé: text, fields, passages that fit, or name and role.", "Ana García\nMadrid …"),
    Variable("job", "The posting: text, fields, what it asks for, or company and title.", "We build …"),
    Variable("matches", "Skills that both the résumé and the posting name; may be empty.", "Python, PostgreSQL"),
)


@dataclass(frozen=True, slots=True)
class OutreachEmail:
    """The scenario `outreach_email`."""

    name: str = "outreach_email"
    title: str = "Outreach e-mail"
    variables: tuple[Variable, ...] = _VARIABLES

    def brief(self, case: OutreachCase, strategy: Strategy, budget_tokens: int | None) -> Brief:
        """See `make_brief`."""
        return make_brief(case, strategy, budget_tokens)

    def compose(self, brief: Brief) -> str:
        """A decent letter from the brief's facts, in well under a second."""
        return write_letter(load_facts(brief.facts))


OUTREACH_EMAIL = OutreachEmail()
