"""A document as a `Job`: structured data first, then the page's clues, then labelled fields and the text's own head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from rapport.documents.document import Document
from rapport.documents.page_regions import is_other_jobs
from rapport.documents.page_tree import parse_page, read_blocks
from rapport.documents.posting_data import PostingData, read_posting_data
from rapport.records.fact import Fact
from rapport.records.job import LIST_FIELDS, Job
from rapport.records.posting_case import unshouted
from rapport.records.posting_company import company_in_text
from rapport.records.posting_deadline import read_deadline
from rapport.records.posting_facts import is_boilerplate
from rapport.records.posting_head import Head, read_head
from rapport.records.posting_headings import Section
from rapport.records.posting_labels import read_labels
from rapport.records.posting_page import PageClues, read_clues
from rapport.records.posting_pieces import Piece, is_title_like
from rapport.records.posting_places import choose_location, trim_title
from rapport.records.posting_sections import (
    TextLine,
    company_sentences,
    heading_of,
    read_sections,
    sentences,
    text_lines,
)
from rapport.records.posting_status import check_posting, is_said_expired
from rapport.records.posting_words import BOARDS, EMPLOYMENT_TYPE, GENERIC, JOB_WORDS, MONEY, PAY

_NOT_PAY = re.compile(
    r"bonus|budget|stipend|funding|revenue|turnover|million|raised|příspěvek|allowance|relocation|referral", re.I
)
_JOB_POST = re.compile(r"\s+[-–|]\s+(?:job post(?:ing)?|job ad(?:vert)?|stellenanzeige|offre d.emploi)$", re.I)
MAX_LINE_CHARS = 3_000
_NO_DATA = PostingData()


@dataclass(frozen=True, slots=True)
class _Sources:
    """Everything that is known about a posting before the fields are chosen."""

    document: Document
    lines: list[TextLine]
    data: PostingData
    clues: PageClues
    labels: dict[str, Fact[str]]
    head: Head
    visible: str


def read_job(document: Document, today: date) -> Job:
    """The one job that a document posts; whatever isn't found stays empty.

    `today` is compared with nothing here: `is_expired` is true only where the page says so, and `expires_on` is given
    for the caller to compare.

    Raises:
        LoginWall: the page asks to sign in and shows no posting.
        NoPosting: an error page, a listing, an empty shell.
    """
    sources = _gather(document)
    check_posting(document, sources.lines, sources.data is not _NO_DATA, _is_headed(sources))
    title = _title(sources)
    company = _company(sources)
    location = choose_location(
        document, sources.lines, company.value if company else "", sources.data.location, sources.clues.location,
        sources.labels.get("location"), _fact(document, sources.head.location),
    )  # fmt: skip
    sections = _sections(sources)
    return Job(
        document_id=document.id,
        language=document.language,
        title=trim_title(title, location),
        company=company,
        location=location,
        employment_type=_employment_type(sources),
        salary=_salary(sources),
        apply_url=_cite(document, sources.data.apply_url),
        expires_on=_cite(document, sources.data.expires_on)
        or read_deadline(document, sources.lines, sources.labels.get("expires_on")),
        is_expired=sources.data.is_expired or is_said_expired(sources.visible),
        responsibilities=sections["responsibilities"],
        requirements=sections["requirements"],
        benefits=sections["benefits"],
        about_company=sections["about_company"]
        or (company_sentences(document, sources.lines, company.value) if company else ()),
    )


def _sections(sources: _Sources) -> dict[str, tuple[Fact[str], ...]]:
    """The text's sections, without what the structured data gives to another field, and filled up from it."""
    found = read_sections(sources.document, sources.lines)
    data = {name: getattr(sources.data, name) for name in LIST_FIELDS}
    owner = {sentence.casefold(): name for name, values in data.items() for sentence in _sentences(values)}
    sections: dict[str, tuple[Fact[str], ...]] = {}
    for name in LIST_FIELDS:
        facts = [fact for fact in found.get(cast(Section, name), ()) if owner.get(fact.value.casefold(), name) == name]
        said = "\n".join(fact.value for fact in facts).casefold()
        missing = [value for value in data[name] if value.casefold() not in said and not is_boilerplate(value)]
        is_list = name in ("requirements", "benefits")
        sections[name] = (*facts, *(_cited(sources.document, missing) if is_list or not facts else ()))
    return sections


def _sentences(values: Iterable[str]) -> list[str]:
    """The values and their sentences."""
    return [part for value in values for part in {value, *(value[a:b] for a, b in sentences(value, 0, len(value)))}]


def _gather(document: Document) -> _Sources:
    lines = text_lines(document)
    root = parse_page(document.markup) if document.markup else None
    data = (read_posting_data(root) or _NO_DATA) if root is not None else _NO_DATA
    clues = read_clues(root, data.title) if root is not None else PageClues()
    visible = document.text
    if root is not None:
        visible += "\n" + "\n".join(_before_other_jobs(block.text for block in read_blocks(root)[0]))
    return _Sources(document, lines, data, clues, read_labels(document, lines), read_head(lines), visible)


def _is_headed(sources: _Sources) -> bool:
    """Whether the head itself says that this is a posting: a job's title, with its place or kind on a page."""
    clues, head = sources.clues, sources.head
    if sources.document.markup is not None:
        return clues.is_page_title and bool(clues.location or clues.employment_type) and is_title_like(clues.title)
    title = head.title.text if head.title else ""
    return len(sources.labels) > 1 or bool(is_title_like(title) or head.employment_type or EMPLOYMENT_TYPE.search(title))


def _before_other_jobs(texts: Iterable[str]) -> list[str]:
    kept = []
    for text in texts:
        if is_other_jobs(text) and not text.casefold().startswith("report"):
            break
        kept.append(text)
    return kept


def _cite(document: Document, value: str, shown: str = "") -> Fact[str] | None:
    """The value as a fact, with the passage where the text says it (`shown`, or the value itself)."""
    if not value:
        return None
    match = re.search(rf"(?<!\w){re.escape(shown or value)}(?!\w)", document.text, re.IGNORECASE)
    return Fact(value, document.passage(match.start(), match.end()) if match else None)


def _cited(document: Document, values: Iterable[str]) -> tuple[Fact[str], ...]:
    return tuple(fact for value in values if (fact := _cite(document, value)))


def _fact(document: Document, piece: Piece | None) -> Fact[str] | None:
    return Fact(piece.text, document.passage(piece.start, piece.end)) if piece else None


def _title(sources: _Sources) -> Fact[str] | None:
    document = sources.document
    label = sources.labels.get("title")
    if sources.data.title:
        return _cite(document, sources.data.title)
    clues = sources.clues
    if label and not clues.is_page_title:
        return label
    if clues.title and not GENERIC.match(clues.title):
        return _cite(document, _JOB_POST.sub("", clues.title))
    if label:
        return label
    if before := _before_employment(sources):
        return before
    head = _fact(document, sources.head.title)
    if head is None or (document.markup is not None and not sources.lines[0].is_bold):
        return None if document.markup is not None else head
    return Fact(unshouted(head.value), head.passage)


def _before_employment(sources: _Sources) -> Fact[str] | None:
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
            and not above.text.endswith(":")
        ):
            return Fact(above.text, sources.document.passage(above.start, above.end))
    return None


def _company(sources: _Sources) -> Fact[str] | None:
    document = sources.document
    label = sources.labels.get("company")
    for value in (sources.data.company, sources.clues.company):
        if value and not BOARDS.match(value):
            return _cite(document, value)
    if label and not BOARDS.match(label.value):
        return label
    if document.markup is None and sources.head.company:
        return _fact(document, sources.head.company)
    return company_in_text(document, sources.lines, sources.clues.location)


def _employment_type(sources: _Sources) -> Fact[str] | None:
    label = sources.labels.get("employment_type")
    value = sources.data.employment_type
    if label and EMPLOYMENT_TYPE.search(label.value):
        return label
    if value:
        spoken = {"FULL_TIME": "Full-time", "PART_TIME": "Part-time", "FULLTIME": "Full-time"}
        return _cite(sources.document, ", ".join(spoken.get(part.upper(), part) for part in value.split(", ")))
    if sources.head.employment_type:
        return _fact(sources.document, sources.head.employment_type)
    for line in sources.lines[:14]:
        if JOB_WORDS.search(EMPLOYMENT_TYPE.sub("", line.text)):  # 'Contract Manager' is a title
            continue
        if len(line.text) < 40 and EMPLOYMENT_TYPE.match(line.text):
            return Fact(line.text, sources.document.passage(line.start, line.end))
    return None


def _salary(sources: _Sources) -> Fact[str] | None:
    label = sources.labels.get("salary")
    if label and re.search(r"\d{2}", label.value):
        return label
    clue = sources.clues.salary
    if clue and MONEY.search(clue) and (fact := _cite(sources.document, clue)) and fact.passage:
        return fact
    if sources.data.salary:
        return _cite(sources.document, sources.data.salary)
    return _fact(sources.document, sources.head.salary) or _spoken_salary(sources)


def _spoken_salary(sources: _Sources) -> Fact[str] | None:
    """A range of money, or money per hour or year, in a sentence that isn't about a bonus or the company's turnover."""
    for line in sources.lines:
        match = PAY.search(line.text) if len(line.text) < MAX_LINE_CHARS else None
        if match and not _NOT_PAY.search(line.text):
            start = line.start + match.start()
            value = match.group().rstrip(" ,.")
            return Fact(value, sources.document.passage(start, start + len(value)))
    return None
