"""Who hires, told from where one applies: jobs@quillstone.example in a text that speaks of Quillstone."""

from __future__ import annotations

import re

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.posting.words import BOARDS

MAX_CHARS = 40_000
MIN_LETTERS = 4
_ADDRESS = re.compile(r"(?:@|https?://|\bwww\.)(?P<host>[\w.-]+\.\w{2,})(?:/(?P<path>[\w-]+))?", re.IGNORECASE)
_SERVICES = frozenset(
    [
        "gmail", "outlook", "twitter", "instagram", "youtube", "tiktok", "zoom", "teams", "calendly", "typeform",
        "notion",
        "forms", "docs", "drive", "wikipedia", "whatsapp", "telegram", "apply", "jobs", "careers", "medium", "substack",
    ]
)  # fmt: skip
_WORD = re.compile(r"[A-ZÀ-Ž0-9][\w’'-]*")
_GAP = re.compile(r" (?:(?:&|and|und|et|e|y|i|a|of|de|du|des|di|del|della) )?")
_MOST_WORDS = 5


def company_of_addresses(document: Document) -> Fact[str] | None:
    """The name in the text that is spelt like the domain one writes to, or None: a domain alone is no name."""
    text = document.text[:MAX_CHARS]
    labels = _labels(text)
    spelt = (match for match in _names(text) if _squashed(match[1]) in labels) if labels else ()
    found = [match for match in spelt if not BOARDS.match(match[1]) and match[1].casefold() not in _SERVICES]
    if not found:
        return None
    start, name = found[0]
    return Fact(name, document.passage(start, start + len(name)))


def _labels(text: str) -> set[str]:
    """The parts of addresses that may spell a company: of the host and the first part of the path."""
    parts = [
        part for match in _ADDRESS.finditer(text) for part in [*match["host"].split(".")[:-1], match["path"] or ""]
    ]
    return {label for part in parts if len(label := _squashed(part)) >= MIN_LETTERS}


def _names(text: str) -> list[tuple[int, str]]:
    """Every run of up to five capitalised words with its start, longer ones first."""
    words = list(_WORD.finditer(text))
    found = []
    for index, first in enumerate(words):
        last, ends = first, [first.end()]
        for word in words[index + 1 : index + _MOST_WORDS]:
            if not _GAP.fullmatch(text[last.end() : word.start()]):
                break
            last = word
            ends.append(word.end())
        if first.start() == 0 or text[first.start() - 1] not in "@./-_":
            found += [(first.start(), text[first.start() : end]) for end in reversed(ends)]
    return found


def _squashed(text: str) -> str:
    """Letters and digits only, German umlauts as domains write them."""
    import unicodedata

    spelt = text.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    plain = unicodedata.normalize("NFKD", re.sub(r"\b(?:and|und|et|e|y|i|a)\b|&", "", spelt))
    return "".join(char for char in plain if char.isalnum() and not unicodedata.combining(char))
