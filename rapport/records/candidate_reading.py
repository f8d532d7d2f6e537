"""From a résumé's document to a `Candidate`; every fact with the passage it came from."""

from __future__ import annotations

import re
from datetime import date

from rapport.documents.document import Document
from rapport.records.candidate import Candidate, Position
from rapport.records.fact import Fact
from rapport.records.resume.case import spoken_case
from rapport.records.resume.contact import before_contact, has_contact, read_emails, read_links, read_phones
from rapport.records.resume.dates import date_ranges
from rapport.records.resume.education import read_education
from rapport.records.resume.kind import is_resume
from rapport.records.resume.languages import read_languages
from rapport.records.resume.links import linked_emails, with_linked
from rapport.records.resume.names import first_name_of, read_name
from rapport.records.resume.places import is_place, trailing_place
from rapport.records.resume.positions import read_positions, years_of_experience
from rapport.records.resume.sections import Section, heading_kinds, split_sections
from rapport.records.resume.skills import read_certificates, read_skills
from rapport.records.resume.text import Piece, Row, cite, has_cjk, is_upper, rows_of, said, without_running_titles
from rapport.records.resume.words import employer_score, title_score
from rapport.records.resume.wrapped import with_whole_periods


def read_candidate(document: Document, today: date) -> Candidate:
    """Read a résumé. `today` ends what is "present". What isn't found is None or empty, never guessed.

    For a document that is no résumé `is_resume` is False; what it says about a person (name, address) is still given,
    jobs are not.
    """
    rows = with_whole_periods(rows_of(document))
    sections = split_sections(without_running_titles(rows))
    own = _own_rows(sections)
    emails = read_emails(document, own) or linked_emails(document)
    name = read_name(document, rows, emails)
    headline = _headline(document, rows, name)
    resume = is_resume(document, sections)
    jobs = _without_own_name(read_positions(document, sections, today), name) if resume else ()
    positions = jobs + (read_positions(document, sections, today, ("leadership",)) if resume else ())
    title, employer = _current(jobs if any(job.is_current for job in jobs) else positions, headline)
    years = years_of_experience(jobs, today)
    return Candidate(
        document_id=document.id,
        is_resume=resume,
        language=document.language,
        full_name=name,
        first_name=first_name_of(document, name) if name else None,
        headline=headline,
        location=_location(document, rows, sections, name),
        emails=emails,
        phones=read_phones(document, own),
        links=with_linked(read_links(document, own), document, name),
        current_title=title,
        current_employer=employer,
        years_experience=None if years is None else Fact(years),
        positions=positions,
        education=read_education(document, sections) if resume else (),
        skills=read_skills(document, sections) if resume else (),
        languages=read_languages(document, sections),
        certificates=read_certificates(document, sections),
    )


def warm_up() -> None:
    """Load ahead of the first résumé what reading it needs; takes a second, so call it in a thread."""
    from rapport.documents.reading import read_text
    from rapport.documents.reading import warm_up as wake_reader

    wake_reader()
    sample = "Ada Example\nada@example.org, +1 202 555 0101\nExperience\nEngineer, Example Inc., May 2020 - present\n"
    read_candidate(read_text(sample + "Skills\nPython\nLanguages\nEnglish", ""), date(2020, 6, 1))


def _own_rows(sections: list[Section]) -> list[Row]:
    """The rows that may hold the person's own contact data: not those of referees, papers, projects and jobs."""
    foreign = {
        "references",
        "publications",
        "projects",
        "experience",
        "research",
        "mixed",
        "education",
        "awards",
        "volunteering",
    }
    rows = [row for section in sections if section.kind not in foreign for row in section.rows]
    header = [row for section in sections if section.kind in ("header", "contact") for row in section.rows]
    if any(has_contact(row.text) for row in header) or any("@" in row.text for row in rows):
        return rows
    return [row for section in sections if section.kind not in ("references", "publications") for row in section.rows]


def _current(positions: tuple[Position, ...], headline: Fact[str] | None) -> tuple[Fact[str] | None, Fact[str] | None]:
    """Title and employer of the open-ended job listed first; without one, the headline is the title."""
    current = [position for position in positions if position.is_current]
    if current:
        first = min(current, key=_place)
        return first.title or headline, first.employer
    if headline is None:
        return None, None
    titles = {position.title.value.lower() for position in positions[:1] if position.title}
    part = re.split(r"\s*[·|•]\s+|\s+[/–—]\s+", headline.value)[0]
    return (Fact(part, headline.passage) if part.lower() in titles else headline), None


def _without_own_name(positions: tuple[Position, ...], name: Fact[str] | None) -> tuple[Position, ...]:
    """Jobs without those whose "employer" is the person's name out of a page's footer."""
    own = name.value.lower() if name else None
    return tuple(p for p in positions if own is None or p.employer is None or p.employer.value.lower() != own)


def _place(position: Position) -> int:
    passages = [fact.passage for fact in (position.title, position.employer) if fact and fact.passage]
    return min((passage.start for passage in passages), default=0)


def _headline(document: Document, rows: list[Row], name: Fact[str] | None) -> Fact[str] | None:
    """The line under the name that says what the person is, if it is one."""
    start = _index_of_name(rows, name)
    if start is None:
        return None
    below = [row for row in rows[start + 1 : start + 7] if not _stands_beside(row, rows[start])]
    for number, row in enumerate(below[:3]):
        piece = _beside_contact(row)
        text = piece.clean
        if heading_kinds(row) or row.is_bullet:
            return None
        if _is_headline(text) or (number == 0 and _is_tagline(text)):
            value = spoken_case(text) if is_upper(text) else text
            return cite(document, piece, value)
    return None


def _stands_beside(row: Row, name: Row) -> bool:
    """Whether a row belongs to a block to the right of the name: contact data, mostly."""
    if row.x_pt is None or name.x_pt is None or row.size_pt is None or name.size_pt is None:
        return False
    return row.x_pt > name.x_pt + 150 and row.size_pt < name.size_pt / 1.7 and row.page == name.page


def _beside_contact(row: Row) -> Piece:
    """The part of a line before contact data that is printed to its right."""
    first, tab, rest = row.body.text.partition("\t")
    return row.body.cut(0, len(first)) if tab and (has_contact(rest) or is_place(rest)) else row.body


def _is_headline(text: str) -> bool:
    words = text.split()
    if has_contact(text) or date_ranges(text) or text.endswith(".") or text.startswith(("“", '"')) or len(text) > 90:
        return False
    if is_place(text) or re.search(r"\d{4}|@", text) or (trailing_place(text) is not None and title_score(text) == 0):
        return False
    limit = 14 if re.search(r"[|·•,/&]", text) else 7
    return title_score(text) > 0 and (len(words) <= limit or has_cjk(text))


def _is_tagline(text: str) -> bool:
    """Two to six capitalised words right under the name, which are neither a place nor contact data."""
    words = [word for word in text.split() if len(word) > 3]
    if not 2 <= len(text.split()) <= 6 or re.search(r"[\d,@:|.]", text) or is_place(text):
        return False
    return bool(words) and all(word[0].isupper() for word in words)


def _index_of_name(rows: list[Row], name: Fact[str] | None) -> int | None:
    if name is None or name.passage is None:
        return None
    return next((i for i, row in enumerate(rows) if row.body.start <= name.passage.start < row.body.end), None)


def _location(document: Document, rows: list[Row], sections: list[Section], name: Fact[str] | None) -> Fact[str] | None:
    """Where the person lives, from the rows around the name or under "Contact"."""
    start = _index_of_name(rows, name)
    header = [row for section in sections if section.kind in ("header", "contact") for row in section.rows]
    for row in header[:14] if start is not None else header[:8]:
        if (
            re.match(r"\d+ [^\W\d]|[\w.-]+ (?:str|St)\.? ?\d", row.text)
            and not has_contact(row.text)
            and len(row.text) < 90
        ):
            return said(document, row.body)
        for piece in row.body.split(
            re.compile(
                r"\t+|\s+[|•·●]\s+|\s{2,}|\s(?=[\w-]+:\s)|(?:location|address|adresse|wohnort|ort|residence|地址|现居)\s*[:：]\s*",
                re.I,
            )
        ):
            piece = before_contact(piece.strip(" ,;|·•()[]-–½")) if not re.match(r"\d+ ", piece.text) else piece
            text = re.sub(r"^\W+", "", piece.clean)
            if text and is_place(text) and employer_score(text) == 0 and (name is None or text != name.value):
                return said(document, piece)
    return None
