"""The head of a posting in plain text: title, company, place and kind of employment in its first lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapport.records.posting_sections import TextLine, heading_of
from rapport.records.posting_words import EMPLOYMENT_TYPE, GENERIC, JOB_WORDS, MONEY, WORK_MODE

MAX_HEAD_LINES = 7
_SEPARATOR = re.compile(r"\s+[–—·|•/-]\s+|\s*[|·•]\s*|\t+")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]{1,2}|Inc|Ltd|Co|Corp|Bros|St|approx|ca|max|min|incl)\.$")
_HIRES = re.compile(
    r"^(?P<company>[^,.:;]{2,60}?) (?:is (?:hiring|looking for|seeking|recruiting)|seeks|sucht|recrute|recherche|"
    r"cerca|ricerca|"
    r"assume|hledá|szuka|poszukuje|busca|zoekt)\b(?P<rest>.*)$"
)
_ARTICLE = re.compile(r"^.*?\b(?:an?|eine?n?|une?|uno|un)\s+(?=[A-ZÀ-Ža-zà-ž])")
_AT = re.compile(r"\s+(?:at|@|bei(?: der| dem)?|chez|presso|en|w|u|ve společnosti|hos|bij)\s+(?=[A-ZÀ-Ž0-9])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A value and its place in the text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say; None where they don't."""

    title: Piece | None = None
    company: Piece | None = None
    location: Piece | None = None
    employment_type: Piece | None = None
    salary: Piece | None = None


def head_lines(lines: list[TextLine]) -> list[TextLine]:
    """The short lines before the first section, bullet or sentence."""
    head: list[TextLine] = []
    for line in lines[:MAX_HEAD_LINES]:
        if line.is_bullet or len(line.text) > 140 or (head and heading_of(line)) or _is_sentence(line.text):
            break
        head.append(line)
    return head


def _is_sentence(text: str) -> bool:
    text = text.rstrip()
    if len(text.split()) > 7:
        return text.endswith((".", "!", "?", ":"))
    return len(text.split()) > 3 and text.endswith((".", "!", "?")) and not _ABBREVIATED.search(text)


def read_head(lines: list[TextLine]) -> Head:
    """Title, company and the rest of the head, as 'Title / Company – Location – Type' headings print them."""
    if lines and (hiring := _hiring_line(lines)):
        return hiring
    head = [
        line
        for line in head_lines(lines)
        if not GENERIC.match(line.text) and not re.match(r".{1,24}:(?:\s|$)", line.text)
    ]
    if not head or (heading_of(head[0]) and not JOB_WORDS.search(head[0].text)):
        return Head()
    body = "\n".join(line.text for line in lines[len(head) :])
    rows = [_pieces(line) for line in head]
    title_row = _title_row(head, body)
    title = Piece(head[title_row].text, head[title_row].start)
    title, company = _split_company(title, body)
    title, extra = _split_extras(title, rows[title_row])
    others = [piece for index, row in enumerate(rows) if index != title_row for piece in row]
    kinds = [piece for piece in extra if EMPLOYMENT_TYPE.match(piece.text)]
    places = [piece for piece in extra if piece not in kinds]
    found = Head(title, company, places[0] if places else None, kinds[0] if kinds else None)
    return (
        _sort(found, others, body)
        if found.location or found.employment_type
        else _sort(Head(title=title, company=company), others, body)
    )


def _hiring_line(lines: list[TextLine]) -> Head | None:
    """'Foxglove is hiring a Data Engineer', or 'Foxglove sucht' with the title on the next line."""
    match = _HIRES.match(lines[0].text)
    if match is None:
        return None
    company = Piece(match["company"], lines[0].start)
    article = _ARTICLE.match(match["rest"])
    if article and JOB_WORDS.search(match["rest"][article.end() :]):
        start = match.start("rest") + article.end()
        return Head(title=Piece(lines[0].text[start:].rstrip(" .!:"), lines[0].start + start), company=company)
    rest = read_head(lines[1:])
    place = rest.location or (rest.company if rest.company and rest.company.text != company.text else None)
    return replace(rest, company=company, location=place) if rest.title else None


def _split_extras(title: Piece, row: list[Piece]) -> tuple[Piece, list[Piece]]:
    """'Recruiter – CDI – Nantes' → the title, and what follows from the kind of employment on."""
    kinds = [index for index, piece in enumerate(row) if index and EMPLOYMENT_TYPE.match(piece.text)]
    if not kinds or row[kinds[0]].start >= title.end:
        return title, []
    cut = row[kinds[0]].start - title.start
    return Piece(title.text[:cut].rstrip(" –—-·|•/"), title.start), row[kinds[0] :]


def _pieces(line: TextLine) -> list[Piece]:
    pieces, position = [], 0
    for match in [*_SEPARATOR.finditer(line.text), None]:
        end = match.start() if match else len(line.text)
        raw = line.text[position:end]
        if text := raw.strip(" *_\t"):
            pieces.append(Piece(text, line.start + position + raw.index(text)))
        position = match.end() if match else end
    return _rejoined(pieces, line)


def _rejoined(pieces: list[Piece], line: TextLine) -> list[Piece]:
    """'Full time / on site' is one value, not two."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and EMPLOYMENT_TYPE.search(last.text) and WORK_MODE.search(piece.text) and len(piece.text) < 30:
            joined[-1] = Piece(line.text[last.start - line.start : piece.end - line.start], last.start)
        else:
            joined.append(piece)
    return joined


def _title_row(head: list[TextLine], body: str) -> int:
    """The first line, unless it is the company's: named again in the text while the next line has a job's words."""
    if len(head) < 2:
        return 0
    first, second = head[0].text, head[1].text
    names_company = _counts(first, body) > 0 and _counts(second, body) == 0
    swaps = JOB_WORDS.search(second) and not JOB_WORDS.search(first) and len(_SEPARATOR.split(second)) < 3
    return 1 if swaps and (names_company or len(first.split()) <= 4) and not _place_like(second) else 0


def _place_like(text: str) -> bool:
    return bool(EMPLOYMENT_TYPE.search(text) and not JOB_WORDS.search(EMPLOYMENT_TYPE.sub("", text)))


def _counts(name: str, body: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name.strip())}(?!\w)", body)) if name.strip() else 0


def _split_company(title: Piece, body: str) -> tuple[Piece, Piece | None]:
    """'Baker at Brightpath' or 'Baker – Brightpath' → both, if the text names the second part again."""
    matches = [*_AT.finditer(title.text), *re.finditer(r"\s+[–—|-]\s+", title.text)]
    for match in sorted(matches, key=lambda found: -found.start()):
        name = title.text[match.end() :]
        if match.start() > 2 and len(name.split()) <= 5 and _counts(name, body) and not JOB_WORDS.search(name):
            return Piece(title.text[: match.start()], title.start), Piece(name, title.start + match.end())
    return title, None


def _sort(head: Head, others: list[Piece], body: str) -> Head:
    """Give each piece of the other lines to the field that it looks like."""
    left = []
    for piece in others:
        if MONEY.search(piece.text) and len(piece.text) < 80:
            head = head if head.salary else replace(head, salary=piece)
        elif EMPLOYMENT_TYPE.search(piece.text) and not _is_place_with_mode(piece.text):
            head = head if head.employment_type else replace(head, employment_type=piece)
        elif re.search(r"\d{1,2}[./ ]\w+[./ ]\d{4}|\b(?:ref|id|posted|réf)\b", piece.text, re.I):
            continue
        else:
            left.append(piece)
    return _company_and_place(head, left, body)


def _is_place_with_mode(text: str) -> bool:
    before = EMPLOYMENT_TYPE.split(text)[0].strip(" (,")
    return "(" in text and len(before) > 2


def _company_and_place(head: Head, left: list[Piece], body: str) -> Head:
    if head.company is None and left:
        named = [piece for piece in left if _counts(piece.text, body) and not WORK_MODE.match(piece.text)]
        pick = left[0] if left[0] in named or not named else named[0]
        if not WORK_MODE.match(pick.text) and len(pick.text) < 80:
            pick = _trim_place(pick, body)
            head = replace(head, company=pick)
            left = [piece for piece in left if piece.start != pick.start] + _rest_of(left, pick)
    places = [piece for piece in left if len(piece.text) < 90 and not _is_sentence(piece.text)]
    if not places or head.location:
        return head
    place = places[0]
    if len(places) > 1 and WORK_MODE.match(places[1].text) and not WORK_MODE.search(place.text):
        return replace(head, location=place)
    return replace(head, location=place)


def _trim_place(piece: Piece, body: str) -> Piece:
    """'Hydralis, Casablanca' → 'Hydralis' where only that is named again in the text."""
    name = piece.text.split(",")[0]
    is_form = re.match(
        r"\s*(?:s\.\s?r\.\s?o|a\.\s?s|inc|ltd|llc|gmbh|s\.?p\.?a|s\.?r\.?l|sp\. z)", piece.text[len(name) + 1 :], re.I
    )
    if "," in piece.text and not is_form and not _counts(piece.text, body) and _counts(name, body):
        return Piece(name, piece.start)
    return piece


def _rest_of(left: list[Piece], pick: Piece) -> list[Piece]:
    whole = next(piece for piece in left if piece.start == pick.start)
    rest = whole.text[len(pick.text) :]
    trimmed = rest.lstrip(", ")
    return [Piece(trimmed, pick.end + len(rest) - len(trimmed))] if trimmed else []


def unshouted(title: str) -> str:
    """A title printed in capitals in the usual case: 'MARKETING INTERN (PAID)' → 'Marketing Intern (paid)'."""
    letters = [c for c in title if c.isalpha()]
    if len(letters) < 8 or not title.isupper() or " " not in title:
        return title
    outside = re.sub(r"[^\W\d_][\w'’-]*", lambda m: _cased(m.group()), title)
    return re.sub(
        r"\(([^)]*)\)",
        lambda m: "(" + (m.group(1).lower() if len(m.group(1)) > 6 else title[m.start(1) : m.end(1)]) + ")",
        outside,
    )


_SMALL = {
    "of",
    "and",
    "for",
    "the",
    "in",
    "at",
    "to",
    "de",
    "du",
    "des",
    "et",
    "und",
    "für",
    "di",
    "e",
    "y",
    "a",
    "pro",
}
_SHORT_WORDS = {
    "new",
    "job",
    "art",
    "tax",
    "car",
    "bus",
    "law",
    "gas",
    "oil",
    "pet",
    "air",
    "web",
    "bar",
    "key",
    "day",
    "spa",
    "ski",
}
_ABBREVIATIONS = {
    "IT",
    "HR",
    "QA",
    "PR",
    "UX",
    "UI",
    "BI",
    "AI",
    "ML",
    "SEO",
    "CRM",
    "ERP",
    "SAP",
    "PHP",
    "SQL",
    "AWS",
    "II",
    "III",
    "IV",
    "CEO",
    "CTO",
    "CFO",
    "R&D",
    "VP",
    "US",
    "UK",
    "EU",
}


def _cased(word: str) -> str:
    if word in _ABBREVIATIONS or (len(word) == 3 and word.lower() not in _SHORT_WORDS | _SMALL):
        return word
    return word.lower() if word.lower() in _SMALL else "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
