"""Whose page it is, where it shows no single posting: a career site's start page, a list of jobs, an empty shell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rapport.documents.web.posting_data import named_companies
from rapport.documents.web.tree import parse_page, tidy
from rapport.records.posting.words import BOARDS, GENERIC

if TYPE_CHECKING:
    from lxml.html import HtmlElement
else:
    HtmlElement = Any

_CAREERS = (
    r"careers?|jobs?|vacancies|openings|open (?:positions|roles)|karriere(?:portal|seite)?|stellen(?:angebote|portal)?|"
    r"carrières?|recrutement|emplois?|lavora con noi|opportunità|empleo|kariéra|volná místa|praca|kariera|vacatures"
)
_SPLIT = re.compile(r"\s+[|–—·•»:-]\s+|:\s+|\s*\|\s*")
_AT = re.compile(
    rf"^(?:(?:all |our |current |open )*(?:{_CAREERS})) (?:at|bei|chez|presso|en|at the|v|w|bij|@)\s+", re.I
)
_CAREER_WORD = re.compile(rf"\s+(?:{_CAREERS})$|^(?:{_CAREERS})\s+", re.I)
_NO_NAME = re.compile(
    r"\b(?:not found|no longer|not available|expired|removed|sorry|error|40[34]|50\d|log ?in|sign ?in|javascript|"
    r"moment|denied|nenalezen|erreur|fehler)\b",
    re.I,
)
_LOGO = re.compile(r"\s*\blogo(?:type)?\b\s*[-–:]?\s*(?:of |de |von )?|^logo\s*[-–:]?\s*", re.I)


def site_owner(markup: str | None) -> str:
    """The company that a page belongs to, or '': from its postings' data, the site's name, logo and title."""
    root = parse_page(markup) if markup else None
    if root is None:
        return ""
    hiring = named_companies(root)
    if len(hiring) == 1:
        return hiring[0]
    if hiring:
        return ""
    site = [_name(tidy(value[:200])) for value in root.xpath("//meta[@property='og:site_name']/@content")[:2]]
    titles = [tidy((root.findtext(".//title") or "")[:300])]
    titles += [tidy(value[:300]) for value in root.xpath("//meta[@property='og:title']/@content")[:1]]
    parts = [part for title in titles for part in _title_parts(title)]
    logos = {logo.casefold() for logo in _logos(root)}
    printed = [part for part in parts if part.casefold() in logos]
    return next((name for name in [*site, *printed, *_only(parts)] if name), "")


def _only(parts: list[str]) -> list[str]:
    """The part of the title, if there is just one that isn't a name of a page."""
    distinct = list({part.casefold(): part for part in parts}.values())
    return distinct if len(distinct) == 1 else []


def _title_parts(title: str) -> list[str]:
    return [name for part in _SPLIT.split(title) if (name := _name(part))]


def _name(text: str) -> str:
    """'Careers at Tidewell' → 'Tidewell'; '' for boards and words such as 'Home' or 'Job search'."""
    text = _CAREER_WORD.sub("", _AT.sub("", text.strip(" -–—|:·"))).strip()
    if _NO_NAME.search(text):
        return ""
    is_usable = 1 < len(text) < 60 and len(text.split()) < 7 and re.search(r"[^\W\d_]", text)
    return text if is_usable and not BOARDS.match(text) and not GENERIC.match(text) else ""


def _logos(root: HtmlElement) -> list[str]:
    alts = [tidy(alt[:80]) for alt in root.xpath("//img/@alt")[:60]]
    return [name for alt in alts if (name := _LOGO.sub("", alt).strip())]
