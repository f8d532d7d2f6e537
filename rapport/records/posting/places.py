"""Where a job is: the place as the posting prints it rather than as its data spells it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.posting.pieces import Named, is_kind, is_place_like, is_title_like, pieces_of
from rapport.records.posting.sections import TextLine, heading_of
from rapport.records.posting.spoken import only_town, spoken_place
from rapport.records.posting.towns import is_town
from rapport.records.posting.words import EMPLOYMENT_TYPE, LABELS, MONEY, WORK_MODE

HEAD_LINES = 12
_ANYWHERE = re.compile(r"(?:anywhere in the world|\bworldwide\b|^remote(?: \([^)]+\)|, [A-Z]\w+)?$)", re.IGNORECASE)


def choose_location(
    document: Document,
    lines: list[TextLine],
    company: str,
    declared: str,
    marked: str,
    labelled: Fact[str] | None,
    headed: Fact[str] | None,
) -> Fact[str] | None:
    """The best of what structured data declares, an element's name marks, a label says and the head prints."""
    printed = _after_company(document, lines, company)
    if declared == "Remote" and labelled and WORK_MODE.search(labelled.value):
        return labelled
    if declared == "Remote":
        return _remote(document, lines)
    if declared:
        return _printed_form(document, lines, declared) or Fact(declared, None)
    if labelled and ", " in labelled.value and labelled.passage and labelled.value != labelled.passage.text:
        return labelled
    if marked and _is_place(marked):
        at = next((index for index, line in enumerate(lines[:HEAD_LINES]) if line.text == marked), None)
        further = _with_further(document, lines[at : at + 6]) if at is not None else None
        return further or _cite(document, _without_company(marked, company))
    if labelled:
        return labelled
    if document.markup is None:
        terms = _among_terms(document, lines)
        return headed or printed or spoken_place(document, company) or terms or only_town(document)
    return (
        _anywhere(document, lines)
        or printed
        or _beside_kind(document, lines, company)
        or _town_line(document, lines, company)
        or spoken_place(document, company)
        or only_town(document)
    )


def _anywhere(document: Document, lines: list[TextLine]) -> Fact[str] | None:
    """'Anywhere in the World' as a line of the head, as boards for remote work print it beside the company's seat."""
    for line in lines[:HEAD_LINES]:
        match = _ANYWHERE.search(line.text) if len(line.text) < 90 else None
        if match:
            return Fact(match.group(), document.passage(line.start + match.start(), line.start + match.end()))
    return None


def _beside_kind(document: Document, lines: list[TextLine], company: str) -> Fact[str] | None:
    """'Festanstellung, Vollzeit · Dresden': the part beside the kind of employment in a line of the head."""
    named = Named("")
    for line in lines[:HEAD_LINES]:
        pieces = pieces_of(line, named) if len(line.text) < 120 and not line.is_bullet else []
        if len(pieces) > 1 and any(is_kind(piece.text) for piece in pieces):
            places = [piece for piece in pieces if not is_kind(piece.text) and _is_place(piece.text)]
            sure = [piece for piece in places if is_place_like(piece.text)] or (places if len(places) == 1 else [])
            if sure and not is_title_like(sure[0].text):
                place = sure[0].cut(len(company) if company and sure[0].text.startswith(company + ",") else 0)
                return Fact(place.text, document.passage(place.start, place.end))
    return None


def _among_terms(document: Document, lines: list[TextLine]) -> Fact[str] | None:
    """'Rennes ou télétravail, CDI, 42 à 50 k€.' wherever it stands: a town beside the kind of employment or the pay."""
    for line in lines:
        parts = list(re.finditer(r"[^,;|·•]+", line.text)) if len(line.text) < 120 else []
        if any(is_kind(part.group().strip()) or MONEY.search(part.group()) for part in parts):
            for part in parts:
                town = part.group().strip(" .–-")
                if is_town(town) and not is_title_like(town):
                    start = line.start + part.start() + part.group().index(town)
                    return Fact(town, document.passage(start, start + len(town)))
    return None


def _town_line(document: Document, lines: list[TextLine], company: str) -> Fact[str] | None:
    """A line of a page's head that is a town and nothing else."""
    for line in lines[:HEAD_LINES]:
        if line.text != company and len(line.text) < 60 and _is_town(line.text) and not is_title_like(line.text):
            return Fact(line.text, document.passage(line.start, line.end))
    return None


def _is_town(text: str) -> bool:
    """A town by name, or as applicant systems and French boards write it: 'US-OH-Columbus', 'Cholet - 49'."""
    return is_town(text) or bool(re.fullmatch(r"[A-Z]{2}-[A-Z]{2}-[A-Z][\w .-]+|[A-ZÀ-Ž][\w'’ -]+ - \d{2}", text))


def _remote(document: Document, lines: list[TextLine]) -> Fact[str]:
    """'Remote', with the restriction that a tag in the head gives ('USA Only')."""
    for line in lines[:HEAD_LINES]:
        only = re.search(r"\b(?:[A-Z]{2,}(?:/[A-Z]+)*|[A-Z][a-z]+(?: America| Kingdom| States)?) Only\b", line.text)
        if only and len(line.text) < 120:
            start = line.start + only.start()
            return Fact(f"Remote, {only.group()}", document.passage(start, start + len(only.group())))
    return _cite(document, "Remote")


def _without_company(place: str, company: str) -> str:
    trimmed = place.removeprefix(company).strip(" ,·–-") if company else place
    return trimmed or place


def _cite(document: Document, value: str) -> Fact[str]:
    at = document.text.find(value)
    return Fact(value, document.passage(at, at + len(value)) if at >= 0 else None)


def _printed_form(document: Document, lines: list[TextLine], declared: str) -> Fact[str] | None:
    """The head's own line for the declared place, as 'Camberwell VIC 3124' for 'Camberwell, VIC, AU'."""
    city = declared.split(",")[0].split(";")[0].strip()
    if not city or WORK_MODE.fullmatch(city):
        return None
    for line in lines[:HEAD_LINES]:
        if line.text.casefold().startswith(city.casefold()) and _is_place(line.text) and len(line.text) < 70:
            return Fact(line.text, document.passage(line.start, line.end))
    at = document.text.find(declared)
    return Fact(declared, document.passage(at, at + len(declared))) if at >= 0 else None


def _is_place(text: str) -> bool:
    if len(text) > 90:
        return False
    is_label = any(pattern.match(text.strip(" :")) for pattern in LABELS.values())
    if MONEY.search(text) or len(text.split()) > 10 or is_label:
        return False
    if re.search(
        r"\b(?:ago|posted|applicants?|apply|reviews?|stars|jobs?|sign|view|save|days?|weeks?|dnů|odpov\w+)\b",
        text,
        re.I,
    ):
        return False
    return bool(re.match(r"[A-ZÀ-Ž(\d]", text)) and not EMPLOYMENT_TYPE.match(text) and text[-1] not in ".!?:"


def _after_company(document: Document, lines: list[TextLine], company: str) -> Fact[str] | None:
    """'Red Hat Prague, Prague, Czechia' or the line below the company's name."""
    if not company:
        return None
    for index, line in enumerate(lines[:HEAD_LINES]):
        if line.text.startswith(company + " ") and len(line.text) < 130:
            rest = line.text[len(company) :].lstrip(" ,·–|-")
            start = line.end - len(rest)
            pieces = [piece for piece in pieces_of(TextLine(rest, start, line.end, False, False), Named("")) if rest]
            place = next((piece for piece in pieces if not is_kind(piece.text)), None)
            if place and len(pieces) > 1 and _is_place(place.text):
                return Fact(place.text, document.passage(place.start, place.end))
            if rest and _is_place(rest):
                return Fact(rest, document.passage(start, line.end))
        if line.text == company and index + 1 < len(lines):
            after = lines[index + 1]
            is_other = heading_of(after) or after.is_bullet or is_title_like(after.text)
            if _is_place(after.text) and not is_other:
                return _with_further(document, lines[index + 1 : index + 7])
    return None


def _with_further(document: Document, lines: list[TextLine]) -> Fact[str]:
    """The first line, and with it those right below that are addresses too: a job at several places."""
    is_address = [is_town(line.text.rpartition(",")[2]) and _is_place(line.text) for line in lines]
    count = next((index for index, is_one in enumerate(is_address) if not is_one), len(lines))
    chosen = lines[: max(count, 1)]
    return Fact("; ".join(line.text for line in chosen), document.passage(chosen[0].start, chosen[-1].end))


def trim_title(title: Fact[str] | None, location: Fact[str] | None) -> Fact[str] | None:
    """The title without trailing '| Remote | Australia': places, countries, ways of working and pay."""
    if title is None:
        return None
    value = title.value
    while (cut := re.match(r"(.{3,}?)\s*\|\s*([^|]+)$", value)) and _is_extra(cut.group(2), location):
        value = cut.group(1)
    if value == title.value or title.passage is None:
        return replace(title, value=value)
    passage = title.passage
    return Fact(
        value,
        replace(
            passage,
            text=passage.text[: len(value)],
            end=passage.start + len(value),
            id=f"{passage.document_id[:12]}:{passage.start}-{passage.start + len(value)}",
        ),
    )


def _is_extra(part: str, location: Fact[str] | None) -> bool:
    part = part.strip()
    place = location.value.casefold() if location else ""
    return bool(
        WORK_MODE.fullmatch(part)
        or part.casefold() in _countries()
        or (place and part.casefold() in place)
        or (MONEY.search(part) and re.search(r"\d", part))
        or EMPLOYMENT_TYPE.fullmatch(part)
    )


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    names = [Locale(code).territories for code in ("en", "de", "fr", "it", "es", "cs", "pl")]
    return frozenset(name.casefold() for known in names for code, name in known.items() if len(code) == 2)
