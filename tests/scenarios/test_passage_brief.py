"""The context strategy 'passages', and what pinning and dropping do to each strategy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rapport.documents.reading import read_text
from rapport.records.candidate_reading import read_candidate
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.scenarios.brief import Brief
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.scenarios.outreach_evidence import DROPPED_TITLE
from rapport.scenarios.passages import passages_of
from rapport.storage.evidence_choices import EvidenceChoices
from rapport.storage.runs import Strategy

RESUME = """Maya Oyelaran
maya@example.org

EXPERIENCE

Software Engineer, Northgate Parcels
March 2021 - present
• Moved 40 services to Kubernetes and wrote the Terraform modules for them
• Looked after the Postgres databases of the parcel tracking and their backups
• Organised the summer party of the whole company with a raffle and a band

Junior Developer, Brindle Web
January 2018 - February 2021
• Built shop fronts in React for florists
• Migrated a Postgres database of four million orders without downtime

SKILLS

Go, Postgres, k6, Docker
"""
KUBERNETES = "Moved 40 services to Kubernetes"
FIRST_POSTGRES, SECOND_POSTGRES = "Looked after the Postgres databases", "Migrated a Postgres database"
PARTY = "Organised the summer party"
HEAD, OLD_HEAD = "Software Engineer, Northgate Parcels", "Junior Developer, Brindle Web"


def case(*, pinned: tuple[str, ...] = (), dropped: tuple[str, ...] = ()) -> OutreachCase:
    """A case with the passages that begin so pinned or dropped."""
    resume, posting = read_text(RESUME, "maya.txt"), read_text("Backend Engineer\nTallow & Finch", "job.txt")
    job = Job(
        posting.id,
        "en",
        title=Fact("Backend Engineer"),
        company=Fact("Tallow & Finch"),
        requirements=(Fact("Experience with PostgreSQL"), Fact("Kubernetes in production"), Fact("Fluent Portuguese")),
        responsibilities=(Fact("Own the seat-map service"),),
        about_company=(Fact("Tallow & Finch books seats for 240 cinemas."),),
    )
    passages = passages_of(resume)
    ids = [
        frozenset(one.id for one in passages for start in starts if one.text.startswith(start))
        for starts in (pinned, dropped)
    ]
    assert [len(found) for found in ids] == [len(pinned), len(dropped)]
    candidate = read_candidate(resume, date(2026, 11, 21))
    return OutreachCase(candidate, resume, job, posting, EvidenceChoices(*ids))


def brief(budget: int | None = None, strategy: Strategy = "passages", **choices: tuple[str, ...]) -> Brief:
    return OUTREACH_EMAIL.brief(case(**choices), strategy, budget)


def told(made: Brief) -> str:
    return made.variables["resume"]


def test_evidence_is_told_in_the_resumes_order_under_its_entry() -> None:
    text = told(brief())
    places = [text.index(part) for part in (HEAD, KUBERNETES, FIRST_POSTGRES, OLD_HEAD, SECOND_POSTGRES)]
    assert places == sorted(places)


def test_the_posting_is_told_by_kind() -> None:
    posting = brief().variables["job"]
    assert "Asked for:\n- Experience with PostgreSQL" in posting
    assert "Tasks:\n- Own the seat-map service" in posting
    assert "About the company:\n- Tallow & Finch books seats" in posting


@pytest.mark.parametrize("budget", [0, 60, 100, 150, 200, 300, None])
def test_name_role_and_company_are_always_told(budget: int | None) -> None:
    made = brief(budget)
    assert told(made).startswith("Candidate: Maya Oyelaran\nCurrent role: Software Engineer, Northgate Parcels")
    assert made.variables["job"].startswith("Hiring company: Tallow & Finch\nPosition offered: Backend Engineer")


@pytest.mark.parametrize("budget", range(60, 320, 20))
def test_a_brief_keeps_to_its_budget(budget: int) -> None:
    assert brief(budget).tokens <= budget


@pytest.mark.parametrize("budget", range(60, 320, 20))
def test_passages_are_whole(budget: int) -> None:
    whole = {one.text for one in passages_of(read_text(RESUME, "maya.txt"))}
    lines = [line.removeprefix("- ").removeprefix("SKILLS: ") for line in told(brief(budget)).splitlines()[2:]]
    assert {line for line in lines if line} <= whole


@pytest.mark.parametrize("budget", range(60, 320, 20))
def test_a_bullet_is_never_told_without_its_employer(budget: int) -> None:
    text = told(brief(budget))
    entries = {HEAD: (KUBERNETES, FIRST_POSTGRES, PARTY), OLD_HEAD: (SECOND_POSTGRES, "Built shop fronts")}
    assert all(head in text for head, bullets in entries.items() if any(bullet in text for bullet in bullets))


def test_each_requirements_best_passage_comes_before_second_bests() -> None:
    missed = [section.text for section in brief(0).left_out]  # in the order in which they would have gone in
    place = {
        start: next(number for number, text in enumerate(missed) if text.startswith(start))
        for start in (KUBERNETES, FIRST_POSTGRES, SECOND_POSTGRES)
    }
    second_best = max(place[FIRST_POSTGRES], place[SECOND_POSTGRES])
    assert max(place.values()) == second_best


def test_what_does_not_fit_is_listed() -> None:
    made = brief(120)
    left_out = " ".join(section.text for section in made.left_out)
    assert "Postgres" in left_out
    assert not {section.text for section in made.left_out} & {section.text for section in made.included}


@pytest.mark.parametrize("strategy", ["everything", "fields", "passages"])
@pytest.mark.parametrize("budget", [0, 80, 160, None])
def test_a_pinned_passage_is_always_told(strategy: Strategy, budget: int | None) -> None:
    assert PARTY in told(brief(budget, strategy, pinned=(PARTY,)))


@pytest.mark.parametrize("strategy", ["everything", "fields", "passages", "nothing"])
@pytest.mark.parametrize("start", [KUBERNETES, FIRST_POSTGRES, PARTY])
def test_a_dropped_passage_is_never_told(strategy: Strategy, start: str) -> None:
    made = brief(None, strategy, dropped=(start,))
    assert start not in repr(made.variables) and start not in made.facts
    assert [section.title for section in made.left_out if start in section.text] == [DROPPED_TITLE]


@pytest.mark.parametrize("strategy", ["everything", "fields", "passages"])
def test_dropping_one_passage_leaves_the_others(strategy: Strategy) -> None:
    text = told(brief(None, strategy, dropped=(KUBERNETES,)))
    assert FIRST_POSTGRES in text and SECOND_POSTGRES in text


@pytest.mark.parametrize("strategy", ["everything", "fields", "passages", "nothing"])
def test_name_and_role_stay_although_their_passage_was_dropped(strategy: Strategy) -> None:
    made = brief(None, strategy, dropped=(HEAD,))
    assert made.variables["candidate_name"] == "Maya Oyelaran"
    assert made.variables["current_role"] == "Software Engineer, Northgate Parcels"


def test_when_the_best_passage_is_dropped_the_next_stands_for_it() -> None:
    budget = 165
    starts = (FIRST_POSTGRES, SECOND_POSTGRES)
    told_first = next(start for start in starts if start in told(brief(budget)))
    other = next(start for start in starts if start != told_first)
    assert other in told(brief(budget, dropped=(told_first,)))


def test_the_built_in_writer_quotes_the_line_that_the_job_asks_for() -> None:
    letter = OUTREACH_EMAIL.compose(brief(pinned=(SECOND_POSTGRES,)))
    assert f"“{SECOND_POSTGRES}" in letter


def test_a_choice_of_an_older_cut_holds_for_what_stands_there_now() -> None:
    one = case(pinned=(PARTY,))
    (passage_id,) = one.choices.pinned
    begin, _, end = passage_id.rpartition("-")
    older = replace(one, choices=EvidenceChoices(pinned=frozenset({f"{begin}-{int(end) - 5}"})))
    assert PARTY in told(OUTREACH_EMAIL.brief(older, "passages", 60))


def test_where_nothing_is_evidence_the_likeliest_passages_are_told() -> None:
    one = case()
    unlike = replace(one, job=replace(one.job, requirements=(Fact("Fluent Portuguese"),), responsibilities=()))
    assert HEAD in told(OUTREACH_EMAIL.brief(unlike, "passages", 250))


def test_a_job_without_requirements_still_gets_passages() -> None:
    one = case()
    silent = replace(one, job=replace(one.job, requirements=(), responsibilities=(), title=None))
    assert KUBERNETES in told(OUTREACH_EMAIL.brief(silent, "passages", None))
