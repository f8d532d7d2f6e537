"""Who hires, told from the posting's sentences where neither data, nor a label, nor the head names the company."""

from __future__ import annotations

import re
from itertools import pairwise

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.posting.addressed import company_of_addresses
from rapport.records.posting.pieces import is_title_like
from rapport.records.posting.sections import TextLine, heading_of
from rapport.records.posting.words import GENERIC, LEGAL_FORM
from rapport.records.resume.words import employer_score

MAX_CHARS = 40_000
_SUBJECT = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n))(?:Die |Das |Der |L['’]|La |Le )?"
    r"([A-ZÀ-Ž][\w&’'-]*(?: (?:[A-ZÀ-Ž&][\w&.’'-]*|de|du|des|of|del|della)){0,4})"
    r" (?:is|has|builds|makes|helps|runs|provides|develops|designs|offers|est|conçoit|développe|propose|"
    r"accompagne|travaille|"
    r"ist|hat|baut|betreibt|entwickelt|bietet|è|sviluppa|offre|realizza|produce|es|desarrolla|je|vyvíjí|to|jest|"
    r"tworzy)\b"
)
_NO_SUBJECT = re.compile(
    r"(?:The|This|It|We|You|Our|Your|There|What|Who|That|Nous|Vous|Il|Elle|Ce|Wir|Sie|Du|Es|Noi|Si|Co|Kdo|My)\b"
)


_ABOUT = re.compile(
    r"(?:About|À propos d[e’']|Über|O společnosti|O firmie|Why|Warum|Pourquoi)\s+"
    r"([A-ZÀ-Ž0-9][\w&.’'-]*(?: [A-ZÀ-Ž0-9][\w&.’'-]*){0,3})[?:]?$"
)
_NO_NAME = re.compile(r"(?:The|This|You|Your|Us|Uns|Our|Nous|Das|Die|Den|Work|Join)\b")
_NAME = r"(?P<name>[A-ZÀ-Ž0-9][\w&.’'-]*(?: (?:[A-ZÀ-Ž0-9&][\w&.’'-]*|de|du|des|of|del|della)){0,6})"
_AGENCY = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=\n)){_NAME} (?:(?:is|are) (?:acting|operating) (?:as|on behalf)|"
    r"is an? (?:employment|recruitment|staffing|search) (?:agency|business|firm))"
)
_GROWS = re.compile(
    rf"^(?!(?:We|Our|The|Wir|Nous|Unser\w*|Notre)\b){_NAME} (?:is (?:growing|expanding|recruiting)|grandit|"
    rf"s['’]agrandit|"
    r"wächst|cresce|crece|roste|rośnie)\b",
    re.MULTILINE,
)
_AT_US = re.compile(
    rf"\b(?:(?:[Ww]e|us|[Ll]ife|[Hh]ere|[Ww]orking|[Cc]areers?) at|At|Bei(?: der)?|Chez|Presso|En|In|Join|Rejoignez|"
    rf"Werde Teil von)"
    rf" {_NAME}(?:,? (?:we|you|our|wir|dich|erwartet|arbeite\w+|bist|nous|vous|on|crediamo|lavoriamo|troverai|creemos|"
    r"trabajamos|somos|buscamos|have|are|as|believe|make|build)\b)"
)
_TEAM = re.compile(
    r"^(?:The|Your|Das|Dein|Euer|Ihr|L['’]équipe(?: de)?|Il team(?: di)?|El equipo de|Tým|Zespół|Team) "
    rf"{_NAME}(?:[ -][Tt]eam)?[.!]?$",
    re.MULTILINE,
)
_OF_SITE = re.compile(r"(?:Employment|Careers?|Jobs|Vacancies|Working|Karriere) (?:at|with|bei) ")
_PUBLIC = re.compile(r"\b(?:Service|Services|Agency|Ministry|Authority|Bureau|Board|Department of .+)$")
_INVITES = re.compile(
    rf"[¡\s]*(?:Join|Rejoignez|Rejoins|Werde Teil (?:von|des|der)|Komm zu|Únete a(?:l equipo de)?l?|Unisciti a|"
    rf"Entra in|"
    rf"Přidej se k|Dołącz do)(?: the|l’équipe de| l'équipe de| l’équipe| l'équipe| equipo del?| týmu| zespołu)? {_NAME}"
    r"(?: team)?\s*[!.]?$"
)
_OPENS = re.compile(rf"(?:(?:Die|Das|Der|La|Le|Les|Il|El|The)\s|L['’])?{_NAME},? (?=[a-zà-ž])")
_NAME_BEFORE_FORM = re.compile(r"(?:[A-ZÀ-Ž0-9][\w&.’'-]*\s(?:(?:&|und|and|et)\s)?){1,5}$")


def company_in_text(document: Document, lines: list[TextLine], place: str) -> Fact[str] | None:
    """From a heading ('About OpenAI'), the words before the place in the head, a legal form, or the subject of two
    or more sentences."""
    return (
        told_company(document, lines)
        or _before_place(document, lines, place)
        or _below_title(document, lines)
        or _named_in_head(document, lines)
        or _subject(document)
    )


def told_company(document: Document, lines: list[TextLine]) -> Fact[str] | None:
    """The company where the text says who it is: a heading, 'we at …', a legal form, the address to write to."""
    return (
        _about_heading(document, lines)
        or _said(document)
        or _invited(document, lines)
        or _with_form(document)
        or _about_section(document, lines)
        or company_of_addresses(document)
    )


def _said(document: Document) -> Fact[str] | None:
    """'we at Quillstone', 'Hartwell & Finch is acting as an employment agency', 'Your Quillstone team'."""
    text = document.text[:MAX_CHARS]
    for pattern in (_AGENCY, _GROWS, _AT_US, _TEAM):
        for match in pattern.finditer(text):
            name = match["name"].rstrip(" .,")
            if (
                not _NO_NAME.match(name)
                and not is_title_like(name)
                and (pattern in (_AGENCY, _GROWS) or text.count(name) > 1)
            ):
                return _cited(document, match.start("name"), name)
    return None


def _invited(document: Document, lines: list[TextLine]) -> Fact[str] | None:
    """'¡Únete al equipo del Hotel Puerta del Mar!' among the first lines."""
    for line in lines[:4]:
        match = _INVITES.match(line.text)
        if match and not _NO_NAME.match(match["name"]) and not is_title_like(match["name"]):
            return _cited(document, line.start + match.start("name"), match["name"])
    return None


def _about_section(document: Document, lines: list[TextLine]) -> Fact[str] | None:
    """'About us', and below it a sentence that opens with the name: 'Merriden Foods packs …'."""
    for line, after in pairwise(lines):
        opened = heading_of(line) == "about_company"
        match = _OPENS.match(after.text) if opened and not after.is_bullet else None
        if match is None or _NO_SUBJECT.match(match["name"]) or is_title_like(match["name"]):
            continue
        if " " in match["name"] or document.text.count(match["name"]) > 1:
            return _cited(document, after.start + match.start("name"), match["name"])
    return None


def _subject(document: Document) -> Fact[str] | None:
    found: dict[str, list[re.Match[str]]] = {}
    for match in _SUBJECT.finditer(document.text[:MAX_CHARS]):
        if not _NO_SUBJECT.match(match[1]):
            found.setdefault(match[1], []).append(match)
    best = max(found.values(), key=len, default=[])
    return _cited(document, best[0].start(1), best[0][1]) if len(best) > 1 else None


def _with_form(document: Document) -> Fact[str] | None:
    """'suchen wir, die Brückner Personal GmbH' in a text file; a page's footer may name whoever built it."""
    if document.markup is not None:
        return None
    for form in LEGAL_FORM.finditer(document.text[:MAX_CHARS]):
        before = document.text[max(form.start() - 60, 0) : form.start()]
        name = _NAME_BEFORE_FORM.search(before + " ")
        if name and form.group()[:1] in " ,":
            article = re.match(
                r"(?:Die|Der|Das|Bei|Für|La|Le|Les|Il|The|At|About|Firma)\s(?=[A-ZÀ-Ž0-9])", name.group()
            )
            start = form.start() - len(before) + name.start() + (article.end() if article else 0)
            return _cited(document, start, document.text[start : form.end()])
    return None


def _named_in_head(document: Document, lines: list[TextLine]) -> Fact[str] | None:
    """A short line of the head that opens a sentence further on, as the name above a table of an old career site."""
    for line in lines[:6]:
        if 2 < len(line.text) < 60 and not is_title_like(line.text) and not GENERIC.match(line.text):
            again = re.search(rf"(?:^|[.!?]\s){re.escape(line.text)} [a-zà-ž]", document.text[line.end :], re.MULTILINE)
            if again and line.text[0].isupper():
                return _cited(document, line.start, line.text)
    return None


def _below_title(document: Document, lines: list[TextLine]) -> Fact[str] | None:
    """'National Park Service' among a page's first lines: the words of an organisation and nothing else."""
    for line in lines[:5] if document.markup is not None else []:
        is_name = len(line.text) < 60 and line.text[0].isupper() and line.text[-1] not in ".!?:"
        is_body = employer_score(line.text) > 0 or _PUBLIC.search(line.text)
        begin = _OF_SITE.match(line.text)
        start = begin.end() if begin else 0
        if is_name and is_body and not is_title_like(line.text) and not GENERIC.match(line.text):
            return _cited(document, line.start + start, line.text[start:])
    return None


def _before_place(document: Document, lines: list[TextLine], place: str) -> Fact[str] | None:
    """'NeoTreks, Inc. Brno, Czechia' in the head, where an element's name tells which part is the place."""
    for line in lines[:8]:
        name = line.text.removesuffix(place).rstrip(" ,·–|-")
        if place and line.text.endswith(place) and 1 < len(name) < 80 and name != line.text:
            return _cited(document, line.start, name)
    return None


def _about_heading(document: Document, lines: list[TextLine]) -> Fact[str] | None:
    """'About OpenAI' names the company when the text names it again."""
    for line in lines:
        match = _ABOUT.match(line.text)
        if match and not _NO_NAME.match(match[1]) and _is_named_again(document, match[1]):
            return _cited(document, line.start + match.start(1), match[1])
    return None


def _is_named_again(document: Document, name: str) -> bool:
    """Whether the text names a heading's company twice more, or opens a line with it."""
    return document.text.count(name) >= 3 or bool(re.search(rf"^{re.escape(name)}\s+\w", document.text, re.MULTILINE))


def _cited(document: Document, start: int, value: str) -> Fact[str]:
    return Fact(value, document.passage(start, start + len(value)))
