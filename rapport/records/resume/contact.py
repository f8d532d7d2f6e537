"""E-mail addresses, phone numbers and links of a résumé's owner."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.resume.dates import date_ranges
from rapport.records.resume.text import Piece, Row, cite, tidy

_DOT = r"(?:\.|\s\.\s|\s?[\[({]\s?dot\s?[\])}]\s?)"
_EMAIL = re.compile(
    r"(?:mailto:|e-?mail\s*[:：]?|✉|@(?=\s))?\s*"
    r"(?P<local>[A-Za-z0-9_](?:[\w.+%'-]*[\w+%-])?)(?P<at>\s?@\s?|\s?[\[({]\s?at\s?[\])}]\s?)"
    rf"(?P<domain>[A-Za-z0-9-]+(?:{_DOT}[A-Za-z0-9-]+)*?(?:{_DOT}[A-Za-z]{{2,24}}))(?![\w@]|\.[A-Za-z]{{2,}})",
    re.IGNORECASE,
)
_GLUED_LABEL = re.compile(r"^(?:mailto:|e-?mail:?|envel?ope)(?=[\w.]+$)", re.IGNORECASE)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s|,;<>()（）]+|"
    r"\b(?:[\w-]+\.)*(?:linkedin\.com|github\.com|github\.io|gitlab\.com|stackoverflow\.com|twitter\.com|x\.com|"
    r"xing\.com|"
    r"medium\.com|kaggle\.com|behance\.net|orcid\.org|bitbucket\.org|dribbble\.com|huggingface\.co|"
    r"fb\.co)(?:/[^\s|,;<>()（）]*)?",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"\b(?P<site>LinkedIn|GitHub|GitLab|Twitter|Xing)\s*(?::(?://)?\s*)(?P<name>@?/?(?:in/)?[\w.-]{2,})", re.IGNORECASE
)
_SITE = re.compile(
    r"(?<![@\w./-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|de|fr|it|es|cz|pl|ch|at|nl|eu|co|info|tech|ai|app|uk|"
    r"cn|jp)(?:/[^\s|,;]*)?(?![\w@])"
)
_PHONE_LABEL = re.compile(
    r"(?:tel(?:efon|éfono|efono|éphone)?|phone|mobile?|mobil|cell|handy|portable|gsm|电话|手机|電話|携帯(?:電話)?(?:番号)?|☎|"
    r"📞)\s*[.:：]?\s*(?:tel:)?\s*$",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w/@.=(+-])(?:\(?\+\s?\d{1,3}\)?|\(?\d{2,5}\)?)(?:[ ./-]{0,3}\(?\d{1,5}\)?){1,6}(?:[- ]?[xX]{3,})?"
)
_NUMBER = re.compile(r"\d{3}[\s.-]?\d{2,4}[\s.-]?\d{2,4}|\+\d[\d ()./-]{7,}")
_MOST_LINKS = 60
_REGIONS = {
    "fr": "FR",
    "de": "DE",
    "it": "IT",
    "es": "ES",
    "cs": "CZ",
    "pl": "PL",
    "zh": "CN",
    "ja": "JP",
    "pt": "BR",
    "nl": "NL",
}


def read_emails(document: Document, rows: Iterable[Row]) -> tuple[Fact[str], ...]:
    """Addresses with spaces, "(at)" and glued labels mended, in reading order."""
    found: dict[str, Fact[str]] = {}
    for row in rows:
        for match in _EMAIL.finditer(row.body.text):
            if not _is_written_address(match):
                continue
            local = _GLUED_LABEL.sub("", match["local"])
            domain = re.sub(r"\s?[\[({]\s?dot\s?[\])}]\s?", ".", match["domain"], flags=re.IGNORECASE)
            address = local + "@" + re.sub(r"\s", "", domain)
            piece = row.body.cut(match.start("local"), match.end("domain"))
            found.setdefault(address.lower(), cite(document, piece, address))
    return tuple(found.values())


def read_phones(document: Document, rows: Iterable[Row]) -> tuple[Fact[str], ...]:
    """Numbers as printed: valid ones of any country, and labelled or masked ones that aren't."""
    found: dict[str, Fact[str]] = {}
    for row in rows:
        for piece in _phone_pieces(row.body, _REGIONS.get(document.language or "", "US")):
            key = re.sub(r"\D", "", piece.text)
            number = re.sub(r"-{2,}", "-", tidy(piece.text))
            if document.read_by == "ocr":  # which drops the blank behind a bracket
                number = re.sub(r"\)(?=\d)", ") ", number)
            found.setdefault(key, cite(document, piece, number))
    return tuple(found.values())


def read_links(document: Document, rows: Iterable[Row]) -> tuple[Fact[str], ...]:
    """Profiles and sites as printed; "GitHub: @name" becomes the profile's address."""
    found: dict[str, Fact[str]] = {}
    for row in rows:
        if len(found) >= _MOST_LINKS:
            break
        emails = [match.span() for match in _EMAIL.finditer(row.body.text)]
        for pattern in (_LINK, _HANDLE, _SITE):
            for match in pattern.finditer(row.body.text):
                if any(start < match.end() and match.start() < end for start, end in emails):
                    continue
                if any(
                    fact.passage and fact.passage.start <= row.body.start + match.start() < fact.passage.end
                    for fact in found.values()
                ):
                    continue
                address = _profile(match["site"], match["name"]) if pattern is _HANDLE else match[0].rstrip(".,;:)")
                piece = row.body.cut(match.start(), match.start() + len(match[0].rstrip(".,;:)")))
                found.setdefault(_bare(address), cite(document, piece, address))
    return tuple(found.values())


def has_contact(text: str) -> bool:
    """Whether a line holds an address, a link or a number."""
    return bool(_EMAIL.search(text) or _LINK.search(text) or _NUMBER.search(text))


def before_contact(piece: Piece) -> Piece:
    """The part of a line before its first contact detail or label."""
    match = re.search(
        r"(?:e-?mail|mail|phone|mobile|tel|github|linkedin)\s*[:：]|[\w.+-]+\s?@\s?[\w-]+\.|https?:|www\.|"
        r"\+?\(?\d{3}|(?:[\w-]+\.)+(?:com|org|net|io)\b",
        piece.text,
        re.IGNORECASE,
    )
    return piece.cut(0, match.start()).strip() if match else piece


def _is_written_address(match: re.Match[str]) -> bool:
    spaced = " " in match["at"] or " " in match["domain"]
    return not spaced or (
        match["local"].lower() not in {"engineer", "developer", "manager", "intern"}
        and re.search(_DOT, match["domain"], re.IGNORECASE) is not None
    )


def _phone_pieces(body: Piece, region: str) -> list[Piece]:
    import phonenumbers

    pieces: list[Piece] = []
    for match in _PHONE.finditer(body.text):
        text = match[0].rstrip(" .-/(")
        digits = re.sub(r"\D", "", text)
        labelled = _PHONE_LABEL.search(body.text[: match.start()]) is not None
        masked = re.search(r"[xX]{3,}$", text) is not None
        if not 7 <= len(digits) + 3 * masked <= 17 or _is_period_or_id(body.text, match, text):
            continue
        if labelled or masked or _is_grouped(text) or _is_valid(phonenumbers, text, region):
            pieces.append(body.cut(match.start(), match.start() + len(text)))
        elif " " in text and _is_grouped(rest := text.split(" ", 1)[1]):
            pieces.append(body.cut(match.start() + len(text) - len(rest), match.start() + len(text)))
    return pieces


def _is_period_or_id(line: str, match: re.Match[str], text: str) -> bool:
    if re.fullmatch(r"(?:19|20)\d\d\s?[-–./ ]\s?(?:19|20)\d\d.*", text) or re.match(r"\d{4}-\d{4}-\d{4}-\d{3}", text):
        return True
    if re.search(r"(?:doi|isbn|orcid|issn|arxiv|users/|pp\.)\W*\S*$", line[: match.start()], re.IGNORECASE):
        return True
    return bool(date_ranges(text)) and not text.startswith(("+", "("))


def _is_grouped(text: str) -> bool:
    """Shapes that are phone numbers even if no such number is in use, as in templates."""
    return (
        re.fullmatch(
            r"\+\s?\d{1,3}[\s.()/-]*\d[\d\s.()/-]{5,}|(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]{1,3}\d{4}|"
            r"\(\+\d{1,3}\)[\s\d-]{7,}|0\d{2,4}[-/ ]\d{2,4}[- ]\d{3,4}",
            text,
        )
        is not None
    )


def _is_valid(phonenumbers: object, text: str, region: str) -> bool:
    from phonenumbers import NumberParseException, is_valid_number, parse

    try:
        return is_valid_number(parse(text, region))
    except NumberParseException:
        return False


def _profile(site: str, name: str) -> str:
    handle = name.lstrip("@/").removeprefix("in/")
    site = site.lower()
    folder = {"linkedin": "in/", "xing": "profile/"}.get(site, "")
    return f"{site}.com/{folder}{handle}"


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|^www\.|/$", "", address.lower())
