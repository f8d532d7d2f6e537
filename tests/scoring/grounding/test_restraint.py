"""What only looks unsupported is left alone; what is plainly false is still marked."""

from __future__ import annotations

import pytest

from rapport.scoring.check import Letter
from rapport.scoring.checks.opportunity_narrative import OpportunityNarrative
from rapport.scoring.checks.right_hiring_company import RightHiringCompany
from rapport.scoring.grounding.grounding import ground
from tests.scoring.letters_for_tests import ASK, COMPANY, TODAY, mail


def unsupported(said: str) -> list[str]:
    one = mail(COMPANY, said)
    text = one.message.text
    return [text[claim.start : claim.end] for claim in ground(one, TODAY) if not claim.is_supported]


LEFT_ALONE = [
    ("a time zone", "Our weekly call is at nine Pacific, so mornings are quiet."),
    ("a city that is only mentioned", "Some of our colleagues take the train to Paris for a concert."),
    ("a plural of an acronym", "You turn tables into KPIs, and you build pipelines in Python and Spark."),
    ("a range in thousands", "The salary lies between 70 and 80 thousand euros."),
    ("a tool told of the reader's past", "You cut the nightly run with the team at Birchwater in under an hour."),
    ("a year of a school beside an employer", "You were at Masaryk since 2012, before Tallgrass."),
    ("an employer that only describes people", "You built what 40 Tallgrass customers liked, and use Spark and Kafka."),
]
MARKED = [
    ("a partner", "We deliver our forecasts with Siemens and others.", "Siemens"),
    ("an acquisition", "We were bought by Vattenfall last month.", "Vattenfall"),
    ("a former employer that isn't in the résumé", "At Deloitte you designed data pipelines.", "Deloitte"),
    ("a fact under another employer", "At Tallgrass you moved the nightly run to Graviton instances.", "Graviton"),
    (
        "a skill that the reader is said to have already",
        "You would use the Azure skills that you already have.",
        "Azure",
    ),
]


@pytest.mark.parametrize("said", [said for _, said in LEFT_ALONE], ids=[name for name, _ in LEFT_ALONE])
def test_what_may_well_be_so_is_left_alone(said: str) -> None:
    assert unsupported(said) == []


@pytest.mark.parametrize(("said", "part"), [row[1:] for row in MARKED], ids=[row[0] for row in MARKED])
def test_what_is_plainly_false_is_still_marked(said: str, part: str) -> None:
    assert any(part in span for span in unsupported(said))


def test_the_team_that_the_reader_worked_with_does_not_hire() -> None:
    said = "You moved two services into containers with the platform team at Tallgrass."
    assert RightHiringCompany()(mail(COMPANY, said, ASK)).is_met


def narrative(said: str) -> Letter:
    return mail(COMPANY, "You built pipelines in Python and Spark at Birchwater Analytics.", said, ASK)


TASKS = [
    "You would talk with users, draw the data model and keep it alive.",
    "Someone who cares for tests to that degree would make a fine guardian of our forecasts.",
    "We need senior people to guide our move to the cloud.",
]


@pytest.mark.parametrize("said", TASKS, ids=["after talking", "of somebody like the reader", "of people needed"])
def test_a_task_counts_however_it_is_told(said: str) -> None:
    assert OpportunityNarrative()(narrative(said)).is_met
