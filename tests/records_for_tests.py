"""Small invented documents and records that tests share."""

from datetime import UTC, datetime

from rapport.documents.document import Document, Line, content_id
from rapport.prompting import version_of
from rapport.providers.model import ModelSettings
from rapport.records.candidate import Candidate, Position, YearMonth
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.scenarios.outreach_case import OutreachCase, case_id
from rapport.storage.runs import Output, Run, RunCase, Variant

RESUME_TEXT = "Ada Moreau\nada@moreau.example\n\nBackend Engineer, Quillon, since May 2021\nPython, PostgreSQL, Kafka"
JOB_TEXT = (
    "Platform Engineer\nNordlicht Energie, Hamburg\n\nWe build software for wind farms.\nYou know Python and Kafka."
)
TEMPLATE = "# User\nWrite to {{ candidate_name }} about {{ job_title }}.\n<resume>{{ resume }}</resume>"


def document(text: str, source: str) -> Document:
    lines, start = [], 0
    for line in text.split("\n"):
        if line:
            lines.append(Line(start, start + len(line)))
        start += len(line) + 1
    return Document(content_id(text.encode()), source, "text/plain", text, tuple(lines), language="en")


def candidate(source: Document) -> Candidate:
    name = Fact("Ada Moreau", source.passage(0, 10))
    here = Position(Fact("Backend Engineer"), Fact("Quillon"), start=YearMonth(2021, 5), is_current=True)
    return Candidate(
        source.id,
        language="en",
        full_name=name,
        first_name=Fact("Ada", source.passage(0, 3)),
        emails=(Fact("ada@moreau.example"),),
        current_title=Fact("Backend Engineer"),
        current_employer=Fact("Quillon"),
        positions=(here,),
        skills=(Fact("Python"), Fact("PostgreSQL"), Fact("Kafka")),
    )


def job(source: Document) -> Job:
    return Job(
        source.id,
        language="en",
        title=Fact("Platform Engineer"),
        company=Fact("Nordlicht Energie"),
        requirements=(Fact("You know Python and Kafka."),),
        about_company=(Fact("We build software for wind farms."),),
    )


def case(number: int = 0) -> OutreachCase:
    """A case of its own for each number."""
    resume = document(RESUME_TEXT + (f"\nNumber {number}" if number else ""), f"ada{number}.txt")
    posting = document(JOB_TEXT, "job.txt")
    return OutreachCase(candidate(resume), resume, job(posting), posting)


def variant(label: str = "A", model_ref: str = "test:echo", **changes: object) -> Variant:
    fields = {"template": TEMPLATE, "settings": ModelSettings()} | changes
    return Variant(label, "plain", version_of(str(fields["template"])), model_ref=model_ref, **fields)  # type: ignore[arg-type]


def run_of(cases: list[OutreachCase], variants: list[Variant], run_id: str = "run-1") -> Run:
    rows = tuple(
        RunCase(
            case_id(c.candidate_document.id, c.job_document.id),
            c.candidate_document.id,
            c.job_document.id,
            f"Ada {number}",
            "ada@moreau.example",
        )
        for number, c in enumerate(cases)
    )
    return Run(
        run_id, "outreach_email", "Platform Engineer, Nordlicht Energie", datetime.now(UTC), tuple(variants), rows
    )


def output(run: Run, position: int = 0, **changes: object) -> Output:
    fields = {"id": f"{run.id}-{position}", "run_id": run.id, "case_id": run.cases[0].id, "position": position}
    return Output(**(fields | changes))  # type: ignore[arg-type]
