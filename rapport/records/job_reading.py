"""A document as a `Job`: structured data first, then the page's clues, then labelled fields and the text's own head."""

from __future__ import annotations

import re
from datetime import date

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.records.posting.case import unshouted
from rapport.records.posting.citing import cite, fact_of
from rapport.records.posting.company import company_in_text
from rapport.records.posting.content import read_content
from rapport.records.posting.deadline import read_deadline
from rapport.records.posting.pieces import is_title_like
from rapport.records.posting.places import choose_location, trim_title
from rapport.records.posting.sections import heading_of
from rapport.records.posting.sources import Sources, gather
from rapport.records.posting.status import check_posting, is_said_expired
from rapport.records.posting.terms import read_employment_type, read_salary
from rapport.records.posting.words import BOARDS, EMPLOYMENT_TYPE, GENERIC, LABELS

_JOB_POST = re.compile(r"\s+[-–|]\s+(?:job post(?:ing)?|job ad(?:vert)?|stellenanzeige|offre d.emploi)$", re.I)

_NUMBER = re.compile(r"\s*[-–]?\s*\(?\s*[A-Z]*-?\d{4,}\w*\s*\)?$")


def read_job(document: Document, today: date) -> Job:
    """The one job that a document posts; whatever isn't found stays empty.

    `today` is compared with nothing here: `is_expired` is true only where the page says so, and `expires_on` is given
    for the caller to compare.

    Raises:
        LoginWall: the page asks to sign in and shows no posting.
        NoPosting: an error page, a listing, an empty shell.
    """
    sources = gather(document)
    check_posting(document, sources.lines, sources.has_data, sources.is_headed)
    title = _title(sources)
    company = _company(sources)
    location = choose_location(
        document, sources.lines, company.value if company else "", sources.data.location, sources.clues.location,
        sources.labels.get("location"), fact_of(document, sources.head.location),
    )  # fmt: skip
    content = read_content(document, sources.lines, sources.data, company.value if company else "")
    return Job(
        document_id=document.id,
        language=document.language,
        title=trim_title(title, location),
        company=company,
        location=location,
        employment_type=read_employment_type(sources),
        salary=read_salary(sources),
        apply_url=cite(document, sources.data.apply_url),
        expires_on=cite(document, sources.data.expires_on)
        or read_deadline(document, sources.lines, sources.labels.get("expires_on")),
        is_expired=sources.data.is_expired or is_said_expired(sources.visible),
        responsibilities=content["responsibilities"],
        requirements=content["requirements"],
        benefits=content["benefits"],
        about_company=content["about_company"],
    )


def _title(sources: Sources) -> Fact[str] | None:
    document = sources.document
    label = sources.labels.get("title")
    if sources.data.title:
        return cite(document, sources.data.title)
    clues = sources.clues
    if label and not clues.is_page_title:
        return _without_place(label, sources)
    if clues.title and not GENERIC.match(clues.title):
        return cite(document, _JOB_POST.sub("", clues.title))
    if label:
        return label
    if found := _in_page_title(sources) or _before_employment(sources):
        return found
    head = fact_of(document, sources.head.title)
    if head is None or (document.markup is not None and not sources.lines[0].is_bold):
        return None if document.markup is not None else head
    return Fact(unshouted(head.value), head.passage)


def _without_place(label: Fact[str], sources: Sources) -> Fact[str]:
    """'Stellenangebot: Lagerleiter – Ulm': the label's value as the head parts it from the place."""
    head = sources.head.title
    is_start = head is not None and head.text != label.value and label.value.startswith(head.text + " ")
    rest = label.value[len(head.text) :].strip(" –—-|·,()") if head and is_start else ""
    if head is None or not (rest and sources.head.location and rest.startswith(sources.head.location.text)):
        return label
    return Fact(head.text, sources.document.passage(head.start, head.end))


def _in_page_title(sources: Sources) -> Fact[str] | None:
    """The line of a page's head that the page is titled after, where no element is marked as the heading."""
    for line in sources.lines[:15]:
        text = _NUMBER.sub("", line.text)
        is_titled = any(text.casefold() in title.casefold() for title in sources.clues.page_titles)
        if is_titled and 5 < len(text) < 120 and is_title_like(text) and not GENERIC.match(text):
            return Fact(text, sources.document.passage(line.start, line.start + len(text)))
    return None


def _before_employment(sources: Sources) -> Fact[str] | None:
    """Old career sites print the title right before 'Part Time Regular', 'posted 3/11/2010' or the like."""
    if sources.document.markup is None:
        return None
    for above, line in zip(sources.lines[:25], sources.lines[1:26], strict=False):
        is_kind = len(line.text) < 40 and (
            EMPLOYMENT_TYPE.match(line.text) or re.match(r"posted\b.*\d", line.text, re.I)
        )
        if (
            is_kind
            and not above.is_bullet
            and 3 < len(above.text) < 100
            and not GENERIC.match(above.text)
            and not heading_of(above)
            and not any(label.match(above.text) for label in LABELS.values())
            and not above.text.endswith(":")
        ):
            return Fact(above.text, sources.document.passage(above.start, above.end))
    return None


def _company(sources: Sources) -> Fact[str] | None:
    document = sources.document
    label = sources.labels.get("company")
    for value in (sources.data.company, sources.clues.company):
        if value and not BOARDS.match(value):
            return cite(document, value)
    if label and not BOARDS.match(label.value):
        return label
    if document.markup is None and sources.head.company:
        return fact_of(document, sources.head.company)
    return company_in_text(document, sources.lines, sources.clues.location)
