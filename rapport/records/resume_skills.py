"""Skills, spoken languages and certificates of a résumé: the lists in their sections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.resume_dates import date_ranges
from rapport.records.resume_sections import Section
from rapport.records.resume_text import Piece, Row, said

_LABEL = re.compile(r"^(?P<label>[^:：,;()\t]{2,45}?)\s*[:：](?!//)\s*")
_SEPARATORS = re.compile(r"\t+|[,;，；、|•·●◦∙]|\s[/–—]\s|\s{2,}|\s+[>=]+\s+|\s+(?:and|und|et|sowie)\s+(?=\S+\s*$)")
_RATING = re.compile(
    r"\s*(?:\(?\d+(?:[.,]\d)?\s*/\s*\d+\)?|[●○★☆▪■□]{2,}|\b\d+\+?\s*(?:yrs?|years?|ans|jahre)\b|\s\d(?:\.\d)?$|\d+\s*%)"
)
_LEAD = re.compile(
    r"^(?:proficient (?:in|with)|experienced (?:in|with)|familiar with|basic|advanced|knowledge of|fluent in|and|"
    r"und|et|good|notions? de)\s+",
    re.IGNORECASE,
)
_LANGUAGE_LABEL = re.compile(
    r"^(?:languages?|spoken languages|langues?|sprachen?|lingue?|idiomas?|jazyky?|języki|语言|語学|talen)$",
    re.IGNORECASE,
)


def read_skills(document: Document, sections: Iterable[Section]) -> tuple[Fact[str], ...]:
    """The items of the skills sections, without labels, ratings and sentences."""
    found: dict[str, Fact[str]] = {}
    for section in sections:
        if section.kind == "skills":
            for piece in _skill_pieces(section.rows):
                found.setdefault(piece.clean.lower(), said(document, piece))
    return tuple(found.values())


def read_languages(document: Document, sections: Iterable[Section]) -> tuple[Fact[str], ...]:
    """Spoken languages as printed, with the level where it stands beside them."""
    found: dict[str, Fact[str]] = {}
    for section in sections:
        for row in (
            section.rows
            if section.kind in ("languages", "skills", "activities", "header", "contact", "other", "summary")
            else ()
        ):
            for piece in _language_pieces(row, section.kind == "languages"):
                found.setdefault(_language_in(piece.clean) or piece.clean.lower(), said(document, piece))
    return tuple(found.values())


def read_certificates(document: Document, sections: Iterable[Section]) -> tuple[Fact[str], ...]:
    """One certificate a row of their sections, in the résumé's order."""
    found: list[Fact[str]] = []
    for section in sections:
        if section.kind != "certificates":
            continue
        for row in section.rows:
            pieces = [p for p in row.body.split(re.compile(r"\t+")) if not _is_only_date(p)]
            if (
                pieces
                and 3 <= len(pieces[0].clean) < 120
                and not re.fullmatch(r"certifi\w+|year|date|jahr", pieces[0].clean.lower())
            ):
                found.append(said(document, max(pieces, key=lambda p: len(p.text))))
    return tuple(found)


def _skill_pieces(rows: Iterable[Row]) -> list[Piece]:
    result = []
    for row in rows:
        body = _without_label(row.body)
        if body is None or _is_sentence(body.clean):
            continue
        for part in body.split(_SEPARATORS):
            part = _trim(part)
            if _is_item(part.clean):
                result.append(part)
    return result


def _without_label(body: Piece) -> Piece | None:
    label = _LABEL.match(body.text)
    if label is None:
        return body
    rest = body.cut(label.end())
    if _LANGUAGE_LABEL.match(label["label"]) and any(_language_in(word) for word in re.split(r"\W+", rest.text)):
        return None
    return rest


def _trim(piece: Piece) -> Piece:
    lead = _LEAD.match(piece.text)
    piece = piece.cut(lead.end()) if lead else piece
    rating = _RATING.search(piece.text)
    if rating and rating.start() > 0:
        piece = piece.cut(0, rating.start())
    return piece.strip(" \t.,;:·•-–—*")


def _is_item(text: str) -> bool:
    return (
        1 <= len(text) <= 45
        and len(text.split()) <= 6
        and re.search(r"\w", text) is not None
        and not date_ranges(text)
        and not re.fullmatch(r"\d+", text)
    )


def _is_sentence(text: str) -> bool:
    return (len(text.split()) > 8 and re.search(r"[,;|•·]", text) is None) or (
        re.search(r"\b(?:I|my|je|ich|is|was|mon|ma)\b", text) is not None and len(text.split()) > 5
    )


def _is_only_date(piece: Piece) -> bool:
    return (bool(date_ranges(piece.text)) and len(piece.text) < 24) or re.fullmatch(
        r"[\d\s./-]+", piece.text
    ) is not None


def _language_pieces(row: Row, in_section: bool) -> list[Piece]:
    label = _LABEL.match(row.body.text) or re.match(r"^(?P<label>\w+)\s+", row.body.text)
    labelled = label is not None and _LANGUAGE_LABEL.match(label["label"]) is not None
    if not in_section and not labelled:
        return []
    body = row.body.cut(label.end()) if labelled and label else row.body
    parts = body.split(re.compile(r"\t+|[,;，、|•·/](?![^()]*\))|\s+(?:and|und|et|e|y)\s+"))
    return [part for part in (_trim_language(part) for part in parts) if _language_in(part.clean)]


def _trim_language(piece: Piece) -> Piece:
    text = piece.text
    rating = re.search(r"\s+(?:\d+(?:[.,]\d)?(?:\s*/\s*\d+)?|[●○★☆]+)$", text)
    piece = piece.cut(0, rating.start()) if rating else piece
    start = next((m.start() for m in re.finditer(r"[^\W\d_]+", piece.text) if _language_in(m[0])), 0)
    return piece.cut(start).strip(" \t.,;:·•-–—")


def _language_in(text: str) -> str | None:
    lowered = text.lower()
    for word in re.findall(r"[^\W\d_]+", lowered):
        code = _language_names().get(word)
        if code:
            return code
        if re.match(r"[\u3040-\u9fff]", word):
            return next((code for name, code in _language_names().items() if len(name) > 1 and name in word), None)
    return None


@cache
def _language_names() -> dict[str, str]:
    from babel import Locale

    names = {
        "mandarin": "zh",
        "cantonese": "yue",
        "中文": "zh",
        "普通话": "zh",
        "英语": "en",
        "日语": "ja",
        "英語": "en",
        "farsi": "fa",
        "castellano": "es",
    }
    spoken = [
        "en",
        "fr",
        "de",
        "it",
        "es",
        "pt",
        "nl",
        "cs",
        "pl",
        "sk",
        "ru",
        "uk",
        "zh",
        "ja",
        "ko",
        "ar",
        "tr",
        "sv",
        "da",
        "nb",
        "no",
        "fi",
        "hu",
        "ro",
        "bg",
        "el",
        "he",
        "hi",
        "ur",
        "bn",
        "ta",
        "te",
        "vi",
        "th",
        "id",
        "ms",
        "fa",
        "ca",
        "hr",
        "sr",
        "sl",
        "la",
        "lt",
        "lv",
        "et",
        "ga",
        "sq",
        "eu",
        "gl",
        "sw",
    ]
    for language in ("en", "fr", "de", "it", "es", "pt", "nl", "cs", "pl", "zh", "ja"):
        locale = Locale(language)
        for code in spoken:
            if name := locale.languages.get(code):
                names.setdefault(name.lower(), code)
    return names
