"""The fields of a posting as structured data gives them, and how one value of each kind is made plain."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rapport.documents.web.embedded_state import plain_text
from rapport.documents.web.tree import Block, parse_page, read_blocks, tidy

MAX_VALUE_CHARS = 400
_TAG = re.compile(r"<\s*/?\s*[a-zA-Z][^>]*>")
_ENTITY_TAG = re.compile(r"&(?:amp;)?lt;\s*/?\s*[a-zA-Z]")
_MARK = re.compile(r"^\s*(?:[•*·▪●‣◦∙–—✓✔➢►-]|\d{1,2}[.)])\s+")
_NO_NAMES = {"confidential", "anonymous", "undisclosed", "n/a", "none", "null", "company", "vertraulich", "unknown"}


@dataclass(frozen=True, slots=True)
class PostingData:
    """Values as written; '' or empty where the data doesn't say. `description` is the text block by block."""

    title: str = ""
    company: str = ""
    location: str = ""
    employment_type: str = ""
    salary: str = ""
    apply_url: str = ""
    expires_on: str = ""
    is_expired: bool = False
    description: tuple[Block, ...] = ()
    responsibilities: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    about_company: tuple[str, ...] = ()


def text_blocks(text: str) -> tuple[Block, ...]:
    """A description in HTML, escaped HTML or plain text as blocks; bullets of plain text become list items."""
    for _ in range(2):
        if _ENTITY_TAG.search(text) and not _TAG.search(text):
            text = html.unescape(text)
    if _TAG.search(text):
        root = parse_page(text.replace("\\n", "\n"))
        return tuple(_split_marks(read_blocks(root)[0])) if root is not None else ()
    text = html.unescape(html.unescape(text)).replace("\\r", "").replace("\\n", "\n")
    return tuple(_split_marks([Block(line, "p") for part in text.split("\n") if (line := tidy(part))]))


def _split_marks(blocks: Iterable[Block]) -> Iterable[Block]:
    for block in blocks:
        mark = _MARK.match(block.text)
        if mark and not mark.group().strip()[0].isdigit() and block.text[mark.end() :].strip():
            yield Block(block.text[mark.end() :].strip(), "li", block.is_bold)
        else:
            yield block


def text_list(value: Any, language: str = "") -> tuple[str, ...]:
    """A string, a list of strings or of named things, as separate facts."""
    if isinstance(value, dict) and language in value:
        value = value[language]
    elif isinstance(value, dict) and any(isinstance(part, list) for part in value.values()):
        value = next(part for part in value.values() if isinstance(part, list))
    parts = value if isinstance(value, list) else [value]
    facts = [block.text for part in parts for block in text_blocks(plain_text(part, language))]
    return tuple(dict.fromkeys(facts))


def one_line(text: str) -> str:
    """A short value on one line, without markup and entities."""
    return tidy(_TAG.sub(" ", html.unescape(html.unescape(text[:MAX_VALUE_CHARS]))))


def organisation(value: Any) -> str:
    """The name of an organisation given as text, object or list; '' for addresses and 'confidential'."""
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, dict):
        value = value.get("name") or value.get("legalName")
        value = value[0] if isinstance(value, list) and value else value
    name = one_line(value) if isinstance(value, str) else ""
    return "" if name.startswith(("http://", "https://")) or name.casefold() in _NO_NAMES else name


def joined(value: Any) -> str:
    """The values of a list, or the one value, with commas."""
    parts = value if isinstance(value, list) else [value]
    return ", ".join(dict.fromkeys(one_line(text) for part in parts if (text := plain_text(part))))


def one_place(place: Any) -> str:
    """A place as 'town, region, country', or as it is named."""
    if isinstance(place, str):
        return one_line(place)
    if not isinstance(place, dict):
        return ""
    address = place.get("address") or place
    if isinstance(address, list):
        address = address[0] if address else ""
    if not isinstance(address, dict):
        return one_line(plain_text(address))
    parts = [named_text(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry")]
    text = ", ".join(part for part in dict.fromkeys(parts) if part)
    return text or named_text(place.get("name"))


def named_text(value: Any) -> str:
    """The text of a value, or of the named things in a list."""
    if isinstance(value, list):
        return ", ".join(text for part in value if (text := named_text(part)))
    return one_line(plain_text(value))


def money(figures: list[Any], currency: str, unit: str) -> str:
    """'20,000–100,000 CZK per month' from figures, currency and unit; '' where there is no figure above 0."""
    numbers = list(dict.fromkeys(text for figure in figures if (text := _figure(figure))))
    if not numbers:
        return ""
    per = f"per {unit.lower()}" if unit.upper() in {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"} else unit.lower()
    return " ".join(part for part in ("–".join(numbers), currency, per) if part)


def _figure(value: Any) -> str:
    try:
        number = float(str(value).replace(",", "").replace(" ", ""))
    except ValueError:
        return one_line(value) if isinstance(value, str) and re.search(r"\d", value) else ""
    if not 0 < number < 1e12:
        return ""
    return f"{number:,.0f}" if number.is_integer() else f"{number:,.2f}"


def iso_day(value: Any) -> str:
    """The day in a date or time, or ''."""
    found = re.search(r"(20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", plain_text(value) if value else "")
    return found.group() if found else ""


def apply_address(node: dict[str, Any]) -> str:
    """Where one applies, or the posting itself, if it is a web address."""
    for key in ("applyUrl", "applicationUrl", "apply_url", "applicationContact", "url", "hostedUrl"):
        value = node.get(key)
        text = plain_text(value.get("url") if isinstance(value, dict) else value)
        if text.startswith(("http://", "https://")):
            return text
    return ""
