"""Invented people and jobs for tests of scenarios: documents with records read from known places."""

from __future__ import annotations

from rapport.documents.document import Document, Order, content_id
from rapport.records.candidate import Candidate, Education, Position, YearMonth
from rapport.records.fact import Fact
from rapport.records.job import Job

RESUME = """Maya Oyelaran
Leeds · maya@example.org · born 3 May 1990, married, two children

Experience

Software Engineer, Northgate Parcels, March 2021 to present
Rewrote the label-printing service from Ruby to Go
Introduced weekly load tests with k6 for all services
Earlier: Junior Developer, Brindle Web

Hobbies

Allotment gardening and long walks on the moors with a very old dog called Biscuit who dislikes rain

Education

BSc Mathematics, University of Leeds

Skills

Go, Postgres, k6, Docker
"""
POSTING = """Backend Engineer (m/f/d)
Tallow & Finch, Leeds

Tallow & Finch runs the booking system of 240 independent cinemas in Britain.

Tasks
- Own the seat-map service and cut its response times
- Help two colleagues who are new to Go

We look for
- Experience with PostgreSQL and Docker
- Load tests, Kafka is a plus

We are an equal opportunity employer whatever your age, gender or religion.
"""


def document(text: str, source: str, language: str = "en", orders: tuple[str, ...] = ()) -> Document:
    """A text file's document; `orders` are passages of it that give orders to a model."""
    found = tuple(Order(text.index(o), text.index(o) + len(o), o, "speaks to a model") for o in orders)
    return Document(content_id(text.encode()), source, "text/plain", text, language=language, orders=found)


def fact(source: Document, text: str) -> Fact[str]:
    """A fact that stands in the document word for word."""
    start = source.text.index(text)
    return Fact(text, source.passage(start, start + len(text)))


def maya(source: Document) -> Candidate:
    """The record of RESUME."""
    title, employer = fact(source, "Software Engineer"), fact(source, "Northgate Parcels")
    lines = (
        "Rewrote the label-printing service from Ruby to Go",
        "Introduced weekly load tests with k6 for all services",
    )
    position = Position(
        title, employer, None, YearMonth(2021, 3), None, True, tuple(fact(source, line) for line in lines)
    )
    return Candidate(
        source.id,
        language="en",
        full_name=fact(source, "Maya Oyelaran"),
        first_name=Fact("Maya"),
        current_title=title,
        current_employer=employer,
        positions=(position,),
        education=(Education(fact(source, "BSc Mathematics"), fact(source, "University of Leeds")),),
        skills=tuple(Fact(name) for name in ("Go", "Postgres", "k6", "Docker")),
    )


def seat_maps(source: Document) -> Job:
    """The record of POSTING."""
    tasks = ("Own the seat-map service and cut its response times", "Help two colleagues who are new to Go")
    asked = ("Experience with PostgreSQL and Docker", "Load tests, Kafka is a plus")
    about = "Tallow & Finch runs the booking system of 240 independent cinemas in Britain."
    return Job(
        source.id,
        language="en",
        title=fact(source, "Backend Engineer (m/f/d)"),
        company=fact(source, "Tallow & Finch"),
        location=fact(source, "Leeds"),
        responsibilities=tuple(fact(source, task) for task in tasks),
        requirements=tuple(fact(source, line) for line in asked),
        about_company=(fact(source, about),),
    )
