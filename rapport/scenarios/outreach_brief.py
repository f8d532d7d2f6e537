"""What an outreach prompt is told about a candidate and a job, for each context strategy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rapport.documents.document import Document
from rapport.providers.tokens import estimate_tokens
from rapport.records.candidate import Candidate, Education, Position, YearMonth
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.scenarios.brief import Brief, Section
from rapport.scenarios.matching import content_terms, overlap
from rapport.scenarios.orderless import clean_text, without_orders
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_evidence import DROPPED_TITLE, by_evidence, evidence_of, told_candidate, told_resume
from rapport.scenarios.outreach_facts import (
    OutreachFacts,
    dump_facts,
    name_facts,
    read_facts,
    value,
    values,
)
from rapport.scenarios.passage_brief import JOB, RESUME, choose_passages
from rapport.scenarios.passages import is_within, ranges_of
from rapport.scenarios.sections import Weighed, fit, orders_of, sections_of
from rapport.storage.evidence_choices import EvidenceChoices
from rapport.storage.runs import Strategy

LANGUAGE_NAMES = {
    "en": "English", "fr": "French", "de": "German", "it": "Italian", "es": "Spanish", "cs": "Czech", "pl": "Polish",
    "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "nb": "Norwegian",
    "fi": "Finnish", "sk": "Slovak", "hu": "Hungarian", "ro": "Romanian", "el": "Greek", "uk": "Ukrainian",
    "ru": "Russian", "tr": "Turkish", "ar": "Arabic", "he": "Hebrew", "ja": "Japanese", "zh": "Chinese",
    "ko": "Korean", "ca": "Catalan", "hr": "Croatian", "sl": "Slovenian", "bg": "Bulgarian",
}  # fmt: skip


def make_brief(case: OutreachCase, strategy: Strategy, budget_tokens: int | None) -> Brief:
    """The brief of a case; name, current role and hiring company are always in it, whatever the budget.

    So are pinned passages, but where the strategy is 'nothing'; dropped ones never are.

    Raises:
        RetrievalError: the strategy is 'passages', and the embedding model can't be loaded.
    """
    resume, job_document = told_resume(case), case.job_document
    candidate, job = told_candidate(case, resume), without_orders(case.job, job_document)
    language = job.language or job_document.language
    if strategy == "nothing":
        facts = name_facts(candidate, job, language)
    else:
        facts = read_facts(candidate, resume, job, job_document)
    if strategy == "passages":
        facts = replace(facts, highlights=by_evidence(facts.highlights, evidence_of(case), case.choices))
    head = _head(facts)
    room = None if budget_tokens is None else max(budget_tokens - head.tokens, 0)
    told = _told(case, strategy, candidate, resume, job, room)
    excluded = [*_excluded(resume), *orders_of(job_document)]
    variables = _variables(facts, language, told, head)
    return Brief(variables, (head, *told.included), (*told.left_out, *excluded), budget_tokens, dump_facts(facts))


@dataclass(frozen=True, slots=True)
class _Told:
    """What goes into {{resume}} and {{job}}, and of what parts; `needs_head` where it doesn't say who and where."""

    resume: str = ""
    job: str = ""
    included: tuple[Section, ...] = ()
    left_out: tuple[Section, ...] = ()
    needs_head: bool = True


def _told(
    case: OutreachCase, strategy: Strategy, candidate: Candidate, resume: Document, job: Job, room: int | None
) -> _Told:
    if strategy == "nothing":
        return _Told()
    if strategy == "passages":
        chosen = choose_passages(evidence_of(case), job, case.choices, room)
        return _Told(chosen.resume, chosen.job, chosen.included, chosen.left_out)
    weigh = _texts if strategy == "everything" else _fields
    weighed = [_kept(item, case.choices) for item in weigh(candidate, resume, job, case.job_document)]
    if strategy == "fields":
        weighed = [*_pinned(case, resume), *weighed]
    included, dropped = fit(weighed, room)
    parts = {
        label: "\n\n".join(part.text for part in included if part.title.startswith(label)) for label in (RESUME, JOB)
    }
    return _Told(parts[RESUME], parts[JOB], tuple(included), tuple(dropped), needs_head=bool(dropped))


def _kept(item: Weighed, choices: EvidenceChoices) -> Weighed:
    """Kept whatever the budget if a pinned passage is in it."""
    passage = item.section.passage
    is_pinned = passage is not None and is_within(passage.id, choices.pinned)
    return replace(item, is_kept=True) if is_pinned else item


def _pinned(case: OutreachCase, resume: Document) -> Iterator[Weighed]:
    """Pinned passages beside the fields, which may not hold them."""
    for start, end in ranges_of(resume, case.choices.pinned):
        passage = resume.passage(start, end)
        text = " ".join(passage.text.split())
        yield Weighed(Section(f"{RESUME}: Pinned", text, estimate_tokens(text), passage), 0.0, is_kept=True)


def _excluded(resume: Document) -> Iterator[Section]:
    """What a person dropped, and what gives orders."""
    for section, order in zip(orders_of(resume), resume.orders, strict=True):
        yield replace(section, title=DROPPED_TITLE) if order.why == DROPPED_TITLE else section


def _head(facts: OutreachFacts) -> Section:
    rows = {
        "Candidate": facts.full_name,
        "Current role": role_of(facts),
        "Hiring company": facts.company,
        "Position offered": facts.job_title,
    }
    text = "\n".join(f"{name}: {text}" for name, text in rows.items() if text)
    return Section("Name, role and company", text, estimate_tokens(text))


def role_of(facts: OutreachFacts) -> str:
    """ "Title, employer" as far as known and current; empty otherwise."""
    place = facts.place
    return ", ".join(part for part in (place.title, place.employer) if part) if place.is_current else ""


def _variables(facts: OutreachFacts, language: str | None, told: _Told, head: Section) -> dict[str, str]:
    candidate_rows = "\n".join(row for row in head.text.splitlines() if row.startswith(("Candidate", "Current")))
    job_rows = "\n".join(row for row in head.text.splitlines() if row.startswith(("Hiring", "Position")))
    resume = f"{candidate_rows}\n\n{told.resume}".strip() if told.needs_head else told.resume
    job = f"{job_rows}\n\n{told.job}".strip() if told.needs_head else told.job
    return {
        "language": LANGUAGE_NAMES.get(language or "en", f"the language of the job posting ({language})"),
        "candidate_name": facts.full_name,
        "first_name": facts.first_name,
        "current_role": role_of(facts),
        "company": facts.company or "the company that posted this job",
        "job_title": facts.job_title or "the position in the job posting",
        "resume": resume or candidate_rows,
        "job": job or job_rows,
        "matches": ", ".join(facts.skills),
    }


def _texts(candidate: Candidate, candidate_document: Document, job: Job, job_document: Document) -> Iterator[Weighed]:
    """Both texts, cut into sections; asked-for parts of the posting and the résumé's matching parts weigh most."""
    resume_terms, job_terms = content_terms(clean_text(candidate_document)), _asked(job, job_document)
    telling = [f for facts in (job.responsibilities, job.requirements, job.about_company) for f in facts]
    for section in sections_of(candidate_document, RESUME):
        yield Weighed(section, overlap(section.text, job_terms))
    for section in sections_of(job_document, JOB):
        yield Weighed(section, overlap(section.text, resume_terms) + _telling(section, telling))


def _asked(job: Job, document: Document) -> frozenset[str]:
    facts = (value(job.title), *values(job.responsibilities), *values(job.requirements))
    return content_terms("\n".join(facts)) if len(facts) > 3 else content_terms(clean_text(document))


def _telling(section: Section, facts: Iterable[Fact[str]]) -> float:
    """One for a section that holds a responsibility, a requirement or a sentence about the company."""
    here = section.passage
    if here is None:
        return 0.0
    inside = (f.passage for f in facts if f.passage and f.passage.document_id == here.document_id)
    return float(any(passage.start < here.end and here.start < passage.end for passage in inside))


def _fields(candidate: Candidate, candidate_document: Document, job: Job, job_document: Document) -> Iterator[Weighed]:
    """The extracted records, compact: one section a field or position."""
    asked = _asked(job, job_document)
    importance = {"Tasks": 3.0, "Asked for": 2.5, "About the company": 2.0}
    for title, text in _candidate_fields(candidate, asked):
        if text:
            yield Weighed(_field(RESUME, title, text), overlap(text, asked))
    for title, text in _job_fields(job):
        if text:
            yield Weighed(_field(JOB, title, text), importance.get(title, 0.0))


def _field(label: str, title: str, text: str) -> Section:
    whole = f"{title}: {text}"
    return Section(f"{label}: {title}", whole, estimate_tokens(whole))


def _candidate_fields(candidate: Candidate, asked: frozenset[str]) -> Iterator[tuple[str, str]]:
    yield "Name", value(candidate.full_name)
    yield "Headline", value(candidate.headline)
    if candidate.years_experience:
        yield "Years of experience", f"{candidate.years_experience.value:g}"
    for position in candidate.positions:
        yield "Position", _position(position, asked)
    for education in candidate.education:
        yield "Education", _education(education)
    yield "Skills", ", ".join(values(candidate.skills))
    yield "Certificates", ", ".join(values(candidate.certificates))
    yield "Languages", ", ".join(values(candidate.languages))


def _position(position: Position, asked: frozenset[str]) -> str:
    head = ", ".join(part for part in (value(position.title), value(position.employer)) if part)
    period = _period(position.start, position.end, position.is_current)
    lines = sorted(values(position.highlights), key=lambda line: overlap(line, asked), reverse=True)
    return "\n".join((f"{head} {period}".strip(), *(f"- {line}" for line in lines)))


def _education(education: Education) -> str:
    parts = (value(education.degree), value(education.school), _period(education.start, education.end, False))
    return ", ".join(part for part in parts if part)


def _period(start: YearMonth | None, end: YearMonth | None, is_current: bool) -> str:
    until = "today" if is_current else _date(end)
    return f"({_date(start)} to {until})" if start and until else f"({_date(start) or until})" if start or until else ""


def _date(date: YearMonth | None) -> str:
    if date is None:
        return ""
    return str(date.year) if date.month is None else f"{date.month:02d}/{date.year}"


def _job_fields(job: Job) -> Iterator[tuple[str, str]]:
    yield "Title", value(job.title)
    yield "Company", value(job.company)
    yield "Location", value(job.location)
    yield "Employment", value(job.employment_type)
    yield "Salary", value(job.salary)
    groups = {
        "About the company": job.about_company,
        "Tasks": job.responsibilities,
        "Asked for": job.requirements,
        "Offered": job.benefits,
    }
    for title, facts in groups.items():
        yield title, "\n".join(values(facts))
