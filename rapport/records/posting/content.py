"""What a posting says: tasks, wishes, offers and the company, from the text's sections and the structured data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from rapport.documents.document import Document
from rapport.documents.web.posting_fields import PostingData
from rapport.records.fact import Fact
from rapport.records.job import LIST_FIELDS
from rapport.records.posting.citing import cite_all
from rapport.records.posting.facts import is_boilerplate, is_quotable, tells_of_company
from rapport.records.posting.headings import Section
from rapport.records.posting.sections import TextLine, facts_of, heading_of, read_sections, sentences
from rapport.records.posting.words import HIRING_VERBS, LEGAL_FORM


def read_content(
    document: Document, lines: list[TextLine], declared: PostingData, company: str
) -> dict[str, tuple[Fact[str], ...]]:
    """The facts of each of `LIST_FIELDS`; sentences on the company stand in `about_company` only."""
    content = _filled(document, lines, declared)
    if not company:
        return content
    content |= {name: _without_company(content[name], company) for name in ("responsibilities", "requirements")}
    about = content["about_company"] or _company_sentences(document, lines, company)
    return content | {"about_company": about}


def _filled(document: Document, lines: list[TextLine], declared: PostingData) -> dict[str, tuple[Fact[str], ...]]:
    """The text's sections, without what the structured data gives to another field, and filled up from it."""
    found = read_sections(document, lines)
    data = {name: getattr(declared, name) for name in LIST_FIELDS}
    owner = {sentence.casefold(): name for name, values in data.items() for sentence in _sentences(values)}
    sections: dict[str, tuple[Fact[str], ...]] = {}
    for name in LIST_FIELDS:
        facts = [fact for fact in found.get(cast(Section, name), ()) if owner.get(fact.value.casefold(), name) == name]
        said = "\n".join(fact.value for fact in facts).casefold()
        missing = [value for value in data[name] if value.casefold() not in said and not is_boilerplate(value)]
        is_list = name in ("requirements", "benefits")
        sections[name] = (*facts, *(cite_all(document, missing) if is_list or not facts else ()))
    return sections


def _sentences(values: Iterable[str]) -> list[str]:
    """The values and their sentences."""
    return [part for value in values for part in {value, *(value[a:b] for a, b in sentences(value, 0, len(value)))}]


def _company_sentences(document: Document, lines: list[TextLine], company: str) -> tuple[Fact[str], ...]:
    """What the company does, in its own words: paragraphs outside lists and offers that begin with its name."""
    begins = _beginning(company)
    found: list[Fact[str]] = []
    section: Section | None = None
    for line in lines:
        section = heading_of(line) or section
        if section == "benefits" or line.is_bullet or line.is_bold:
            continue
        facts = facts_of(document, line.start, line.end)
        if facts and begins.match(facts[0].value):
            found += [fact for fact in facts if _is_of_company(fact.value)]
    return tuple(found[:8])


def _without_company(facts: tuple[Fact[str], ...], company: str) -> tuple[Fact[str], ...]:
    """The facts that aren't sentences on the company, as under 'Requirements' that head a whole posting."""
    begins = _beginning(company)
    return tuple(fact for fact in facts if not (begins.match(fact.value) and tells_of_company(fact.value)))


def _beginning(company: str) -> re.Pattern[str]:
    name = re.escape(LEGAL_FORM.sub("", company).strip(" ,") or company)
    articles = r"at|bei(?: der)?|chez|the|die|das|der|la|le|les|il|el|os?|as?|de"
    return re.compile(rf"(?:(?:{articles})\s|l['’])?{name}(?!\w)", re.IGNORECASE)


def _is_of_company(text: str) -> bool:
    return text[-1] in ".!。" and tells_of_company(text) and is_quotable(text) and not HIRING_VERBS.search(text)
