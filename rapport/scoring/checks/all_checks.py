"""Every automatic check of an outreach message, in the order in which screens show them: the twelve, and style."""

from __future__ import annotations

from rapport.scoring.check import Check
from rapport.scoring.checks.addresses_by_name import AddressesByName
from rapport.scoring.checks.bounds import LengthInBounds, SubjectInBounds
from rapport.scoring.checks.call_to_action import CallToAction
from rapport.scoring.checks.candidate_pitch import CandidatePitch
from rapport.scoring.checks.cohesive_paragraphs import CohesiveParagraphs
from rapport.scoring.checks.company_pitch import CompanyPitch
from rapport.scoring.checks.complete import Complete
from rapport.scoring.checks.no_cliches import NoCliches
from rapport.scoring.checks.no_meta_text import NoMetaText
from rapport.scoring.checks.no_placeholders import NoPlaceholders
from rapport.scoring.checks.no_protected_attributes import NoProtectedAttributes
from rapport.scoring.checks.opportunity_narrative import OpportunityNarrative
from rapport.scoring.checks.repetition import NoRepetition
from rapport.scoring.checks.right_hiring_company import RightHiringCompany
from rapport.scoring.checks.right_language import RightLanguage

OUTREACH_CHECKS: tuple[Check, ...] = (
    AddressesByName(),
    CompanyPitch(),
    OpportunityNarrative(),
    CandidatePitch(),
    CallToAction(),
    CohesiveParagraphs(),
    RightHiringCompany(),
    NoPlaceholders(),
    NoMetaText(),
    Complete(),
    RightLanguage(),
    NoProtectedAttributes(),
)

# Of style, beside the twelve: what is a matter of taste and of bounds.
STYLE_CHECKS: tuple[Check, ...] = (LengthInBounds(), SubjectInBounds(), NoRepetition(), NoCliches())
