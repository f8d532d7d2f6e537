"""Spoken languages of a résumé, with the level where it stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.resume.labels import LABEL
from rapport.records.resume.sections import Section
from rapport.records.resume.text import Piece, Row, said

_LANGUAGE_LABEL = re.compile(
    r"^(?:(?:spoken |foreign |natural )?languages?(?: skills)?|langues?|sprachen?|sprachkenntnisse|lingue?|idiomas?|"
    r"jazyky?|języki|语言|語学|talen)$",
    re.IGNORECASE,
)
_SECTIONS = ("languages", "skills", "activities", "header", "contact", "other", "summary")
_PARTS = re.compile(r"\t+|[,;，、|•·/](?![^()]*\))|\s+(?:and|und|et|e|y)\s+")
_LEVEL = re.compile(
    r"\b(?:native|mother|fluent|basic|advanced|intermediate|beginner|proficient|proficiency|conversational|working|level|"
    r"elementary|limited|professional|muttersprache|fließend|verhandlungssicher|grundkenntnisse|courant|maternelle|"
    r"bilingue|notions|madrelingua|nativo|avanzado|rodilý|plynně|ojczysty|[abc][12])\b",
    re.IGNORECASE,
)


def read_languages(document: Document, sections: Iterable[Section]) -> tuple[Fact[str], ...]:
    """Spoken languages as printed; an unknown name counts in line with known ones."""
    found: dict[str, Fact[str]] = {}
    for section in sections:
        if section.kind not in _SECTIONS:
            continue
        named = [(row, piece) for row in section.rows for piece in _language_pieces(row, section.kind == "languages")]
        edges = {_edge(row) for row, piece in named if language_in(piece.clean)}
        for row, piece in named:
            name = language_in(piece.clean)
            if name or (_edge(row) in edges and section.kind == "languages" and _may_be_language(piece.clean)):
                found.setdefault(name or piece.clean.lower(), said(document, piece))
    return tuple(found.values())


def is_language_label(text: str) -> bool:
    """Whether a label announces spoken languages ("Languages", "Sprachen")."""
    return _LANGUAGE_LABEL.match(text) is not None


def _language_pieces(row: Row, in_section: bool) -> list[Piece]:
    label = LABEL.match(row.body.text) or re.match(r"^(?P<label>\w+)\s+", row.body.text)
    labelled = label is not None and is_language_label(label["label"])
    if not in_section and not labelled:
        return []
    body = row.body.cut(label.end()) if labelled and label else row.body
    parts = [_trim_language(part) for part in body.split(_PARTS)]
    return [part for part in parts if language_in(part.clean) or in_section]


def _edge(row: Row) -> tuple[int, bool]:
    """Where a row begins, in steps of 3 points: languages stand below each other."""
    return round((row.x_pt or 0) / 3), row.is_bullet


def _may_be_language(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= 2 and text[:1].isupper() and text.replace(" ", "").isalpha() and not _LEVEL.search(text)


def _trim_language(piece: Piece) -> Piece:
    text = piece.text
    rating = re.search(r"\s+(?:\d+(?:[.,]\d)?(?:\s*/\s*\d+)?|[●○★☆]+)$", text)
    piece = piece.cut(0, rating.start()) if rating else piece
    start = next((m.start() for m in re.finditer(r"[^\W\d_]+", piece.text) if language_in(m[0])), 0)
    return piece.cut(start).strip(" \t.,;:·•-–—")


def language_in(text: str) -> str | None:
    """The code of the first language that a text names, or None."""
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
        "汉语": "zh",
        "国语": "zh",
        "gaelic": "gd",
        "breton": "br",
        "flemish": "nl",
        "twi": "tw",
        "valencià": "ca",
        "valenciano": "ca",
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
