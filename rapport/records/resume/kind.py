"""Whether a document is a résumé at all."""

from __future__ import annotations

import re

from rapport.documents.document import Document
from rapport.records.resume.dates import date_ranges
from rapport.records.resume.sections import Section

_KEY_KINDS = frozenset(
    {
        "experience",
        "education",
        "skills",
        "projects",
        "languages",
        "certificates",
        "volunteering",
        "research",
        "mixed",
        "awards",
        "publications",
        "summary",
        "activities",
    }
)
_CORE_KINDS = frozenset({"experience", "education", "skills", "mixed"})
_LETTER = re.compile(
    r"^\s*(?:dear\b|to whom it may concern|sehr geehrte|liebe[rs]? |madame, monsieur|madame,|monsieur,|cher|chère|"
    r"gentil|egregi|spett\.|"
    r"estimad|muy señor|vážen|szanown|拝啓|尊敬的)",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"^\s*(?:sincerely|yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|regards|mit freundlichen "
    r"grüßen|cordialement|"
    r"veuillez agréer|je vous prie|cordiali saluti|distinti saluti|atentamente|un cordial saludo|s pozdravem|z "
    r"poważaniem|敬具|此致)",
    re.IGNORECASE | re.MULTILINE,
)
_INVOICE = re.compile(
    r"\b(?:invoice|rechnung|facture|fattura|factura|faktura|amount due|rechnungsnummer|iban|请款|発票|請求書)\b",
    re.IGNORECASE,
)
_POSTING = re.compile(
    r"\b(?:we are looking for|we're looking for|what you(?:'|’)ll do|what we offer|your profile|your "
    r"responsibilities|about the (?:role|job|company)|"
    r"you will be responsible|equal opportunity employer|apply now|wir suchen|wir bieten|ihre aufgaben|dein "
    r"profil|ihr profil|nous recherchons|"
    r"nous offrons|vos missions|cerchiamo|offriamo|buscamos|ofrecemos|hledáme|nabízíme|poszukujemy|oferujemy|岗位职责|"
    r"任职要求|職務内容|応募資格|job description|minimum qualifications)\b",
    re.IGNORECASE,
)


def is_resume(document: Document, sections: list[Section]) -> bool:
    """True if the document has a résumé's sections and isn't a letter, an invoice or a posting.

    A résumé with a single known section counts if that section holds dates.
    """
    text = document.text
    kinds = {
        kind
        for section in sections
        if section.heading
        for kind in (section.kinds or {section.kind})
        if kind in _KEY_KINDS
    }
    core = {
        kind
        for section in sections
        if section.heading
        for kind in (section.kinds or {section.kind})
        if kind in _CORE_KINDS
    }
    if _LETTER.search(text) and _CLOSING.search(text) and "education" not in core:
        return False
    if len(_INVOICE.findall(text)) >= 2 and not core:
        return False
    if len({m.lower() for m in _POSTING.findall(text)}) >= 2 and not {"education", "experience"} <= core:
        return False
    if len(kinds) >= 2 and core:
        return True
    return bool(core) and any(date_ranges(row.text) for section in sections for row in section.rows)
