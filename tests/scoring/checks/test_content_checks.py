"""What a message tells of company, role and person, and the checks of style."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.bounds import LengthInBounds, SubjectInBounds
from rapport.scoring.checks.candidate_pitch import CandidatePitch
from rapport.scoring.checks.company_pitch import CompanyPitch
from rapport.scoring.checks.no_cliches import NoCliches
from rapport.scoring.checks.opportunity_narrative import OpportunityNarrative
from rapport.scoring.checks.repetition import NoRepetition
from rapport.scoring.checks.right_hiring_company import RightHiringCompany
from tests.scoring.letters_for_tests import ASK, COMPANY, ROLE, letter, mail

FACT = "You built pipelines in Python and Spark at Birchwater."
OPENING = "We have an opening for a Senior Data Engineer in Vienna."
PRAISE = "Your impressive background and proven skills make you a great fit for us."


@pytest.mark.parametrize(
    "said",
    [
        COMPANY,
        "We build forecasts for wind farms.",
        "I recruit for a Vienna company that builds forecasting software for wind farms.",
        "Fernhill Energy, a maker of forecasting software, is hiring.",
        "My client develops forecasting software.",
    ],
)
def test_a_company_pitch_says_what_the_company_does(said: str) -> None:
    assert CompanyPitch()(mail(said, FACT, ROLE, ASK)).is_met is True


@pytest.mark.parametrize(
    "said",
    [
        OPENING,
        "Fernhill Energy is looking for a Senior Data Engineer.",
        "In this role you would own pipelines.",
        "Birchwater Analytics is hiring. Birchwater Analytics sells dashboards to hotels.",
    ],
)
def test_a_name_a_task_and_another_company_are_no_pitch(said: str) -> None:
    assert CompanyPitch()(mail(said, FACT, ASK)).is_met is False


@pytest.mark.parametrize(
    "said", [FACT, "You know Kafka.", "You studied at Masaryk University.", "You served 40 customers."]
)
def test_a_fact_of_the_resume_is_a_candidate_pitch(said: str) -> None:
    assert CandidatePitch()(mail(COMPANY, said, ASK)).is_met is True


@pytest.mark.parametrize("said", [PRAISE, "You worked at Netflix for ages.", "I loved your profile.", OPENING])
def test_praise_and_inventions_are_no_candidate_pitch(said: str) -> None:
    assert CandidatePitch()(mail(COMPANY, said, ASK)).is_met is False


@pytest.mark.parametrize(
    "said",
    [
        "You would own the pipelines of our forecasts.",
        "In this role you design pipelines for forecasts.",
        "That is exactly what we need for our forecasts.",
    ],
)
def test_a_task_and_a_fact_are_a_narrative(said: str) -> None:
    assert OpportunityNarrative()(mail(COMPANY, FACT, said, ASK)).is_met is True


@pytest.mark.parametrize(
    "said", [f"{FACT} {OPENING}", f"{PRAISE} You would own our pipelines.", f"{FACT} You would love working with us."]
)
def test_without_task_or_fact_there_is_no_narrative(said: str) -> None:
    assert OpportunityNarrative()(mail(COMPANY, said, ASK)).is_met is False


@pytest.mark.parametrize(
    ("said", "is_met"),
    [
        ("I recruit for Fernhill Energy.", True),
        ("There is an opening for a data engineer in Vienna.", True),
        ("At Birchwater Analytics you built pipelines.", True),
        ("I recruit for Birchwater Analytics.", False),
        ("There is an opening at LinkedIn for a data engineer.", False),
        ("Tallgrass Software is looking for a data engineer.", False),
    ],
)
def test_only_the_company_of_the_posting_hires(said: str, is_met: bool) -> None:
    assert RightHiringCompany()(mail(said, ROLE, ASK)).is_met is is_met


@pytest.mark.parametrize(
    ("words", "is_met"), [(10, False), (120, True), (400, False)], ids=["too short", "in bounds", "too long"]
)
def test_the_length_is_bounded(words: int, is_met: bool) -> None:
    assert LengthInBounds()(mail(" ".join(["word"] * words))).is_met is is_met


@pytest.mark.parametrize(
    ("subject", "is_met"),
    [
        ("Subject: Pipelines for wind\n\n", True),
        ("Subject: " + "wind " * 30 + "\n\n", False),
        ("Subject: OPEN NOW AND ONLY TODAY\n\n", False),
        ("", None),
    ],
    ids=["fits", "too long", "shouted", "none"],
)
def test_the_subject_is_bounded(subject: str, is_met: bool | None) -> None:
    assert SubjectInBounds()(letter(f"{subject}Dear Ana,\n\n{COMPANY}\n\nBest,\nLena")).is_met is is_met


@pytest.mark.parametrize(("said", "is_met"), [(f"{ROLE} {ROLE}", False), (ROLE, True)], ids=["twice", "once"])
def test_a_repeated_sentence_is_found(said: str, is_met: bool) -> None:
    assert NoRepetition()(mail(COMPANY, said)).is_met is is_met


@pytest.mark.parametrize(
    ("said", "is_met"),
    [
        (ROLE, True),
        ("We need a rockstar!", False),
        ("Reply now!!!", False),
        ("Une occasion unique vous attend.", False),
    ],
)
def test_cliches_and_shouting_are_found(said: str, is_met: bool) -> None:
    assert NoCliches()(mail(COMPANY, said)).is_met is is_met
