"""The same facts are read from a résumé whatever template it is set in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import product

import pytest

from rapport.documents.reading import read_document
from rapport.records.candidate import Candidate
from rapport.records.candidate_reading import read_candidate
from tests.records.made_resumes import LAYOUTS, PEOPLE, Pen, Person, resume

TODAY = date(2026, 11, 21)
CASES = [
    pytest.param(layout, person, id=f"{layout.__name__}-{person.name.split()[-1]}")
    for layout, person in product(LAYOUTS, PEOPLE)
]
Layout = Callable[[Pen, Person], None]


@cache
def _read(layout: Layout, name: str) -> Candidate:
    person = next(person for person in PEOPLE if person.name == name)
    return read_candidate(read_document(resume(layout, person), f"{layout.__name__}.pdf"), TODAY)


@pytest.mark.parametrize(("layout", "person"), CASES)
def test_name_and_address_are_the_persons_own(layout: Layout, person: Person) -> None:
    found = _read(layout, person.name)
    assert (found.display_name(""), [fact.value for fact in found.emails]) == (person.name, [person.email])


@pytest.mark.parametrize(("layout", "person"), CASES)
def test_the_number_is_found_once(layout: Layout, person: Person) -> None:
    assert [fact.value for fact in _read(layout, person.name).phones] == [person.phone]


@pytest.mark.parametrize(("layout", "person"), CASES)
def test_every_job_has_its_title_and_employer(layout: Layout, person: Person) -> None:
    found = [
        (job.title and job.title.value.lower(), job.employer and job.employer.value.lower())
        for job in _read(layout, person.name).positions
    ]
    assert found == [(job.title.lower(), job.employer.lower()) for job in person.jobs]


@pytest.mark.parametrize(("layout", "person"), CASES)
def test_only_the_open_ended_job_is_current(layout: Layout, person: Person) -> None:
    assert [job.is_current for job in _read(layout, person.name).positions] == [True, False]


@pytest.mark.parametrize(("layout", "person"), CASES)
def test_the_course_of_study_has_its_school(layout: Layout, person: Person) -> None:
    found = [
        (course.degree and course.degree.value, course.school and course.school.value.lower())
        for course in _read(layout, person.name).education
    ]
    assert found == [(course.degree, course.school.lower()) for course in person.courses]


@pytest.mark.parametrize(("layout", "person"), CASES)
def test_skills_come_without_their_labels(layout: Layout, person: Person) -> None:
    wanted = {item for items in person.skills.values() for item in items}
    assert {fact.value for fact in _read(layout, person.name).skills} == wanted
