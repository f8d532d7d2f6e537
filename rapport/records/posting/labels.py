"""Labelled fields of a posting: 'Location: Brno', or a label alone on a line and its value on the next."""

from __future__ import annotations

import re

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.posting.pieces import is_place_like
from rapport.records.posting.sections import TextLine, heading_of
from rapport.records.posting.words import LABELS, LEGAL_FORM

MAX_VALUE_CHARS = 120
# Words that are also section headings or prose; alone on a line they don't announce a value of the next line.
_NEEDS_COLON = re.compile(
    r"(?:offre d.emploi|stellen(?:angebot|anzeige|ausschreibung)|offerta di lavoro|oferta de empleo|oferta pracy|"
    r"job (?:offer|posting)|position|role|title|type|place|office|hours|schedule|client|firma|poste|ruolo|pay|where|"
    r"umfang|employment)$",
    re.I,
)


def read_labels(document: Document, lines: list[TextLine]) -> dict[str, Fact[str]]:
    """The first value of every label found, by field name (`title`, `company`, `location`, …)."""
    found: dict[str, Fact[str]] = {}
    for index, line in enumerate(lines):
        head, colon, rest = _parted(line.text)
        bare = line.text.strip(" :：")
        is_split_place = bool(LABELS["city"].match(bare) or LABELS["state"].match(bare))
        if (
            colon
            and not is_split_place
            and rest.strip()
            and (field := _field(head))
            and not line.text.startswith("http")
        ):
            start = line.end - len(rest.lstrip(" *_\t"))
            _keep(found, field, document, start, line.end)
        elif (field := _field(bare)) and index + 1 < len(lines) and _may_announce(line, bare):
            after = lines[index + 1]
            if _is_filled(after):
                continue
            if not (heading_of(after) and not after.is_bullet) and (
                after.is_bullet or not _field(after.text.strip(" :"))
            ):
                _keep(found, field, document, after.start, after.end)
    return _with_city(_with_place(found, document))


def _parted(text: str) -> tuple[str, str, str]:
    if bracketed := re.match(r"[【\[〔［]([^】\]〕］]{1,12})[】\]〕］]\s*(?=\S)", text):
        return text[1 : bracketed.end(1)], text[bracketed.end(1) : bracketed.end()], text[bracketed.end() :]
    wide = text.find("：")
    return text.partition("：" if 0 <= wide < 12 else ":")


def _is_filled(line: TextLine) -> bool:
    """Whether a line is itself a label with its value, so that the line above is but a heading."""
    head, colon, rest = _parted(line.text)
    return bool(colon and rest.strip() and _field(head))


def _may_announce(line: TextLine, bare: str) -> bool:
    return line.text.rstrip().endswith(":") or not _NEEDS_COLON.match(bare) or (line.is_bold and len(bare) > 4)


def _field(label: str) -> str | None:
    label = label.strip(" *•-–\t")
    if not 1 < len(label) < 45:
        return None
    for field in ("city", "state", *LABELS):
        if LABELS[field].match(label):
            return field
    return None


def _keep(found: dict[str, Fact[str]], field: str, document: Document, start: int, end: int) -> None:
    value = document.text[start:end].strip()
    if field == "salary":
        value = re.split(r"(?<=[^\s.]{2})\.\s", value)[0]
    is_prose = len(value) > MAX_VALUE_CHARS or (value.endswith(".") and len(value.split()) > 6)
    is_date = field == "title" and re.match(r"(?:[A-Z][a-z]{2,8}\.? )?\d{1,2}[.,/ -]", value)
    is_announcement = field == "title" and value.endswith(":")
    if value and not (is_prose or is_date or is_announcement) and field not in found:
        found[field] = Fact(value, document.passage(start, start + len(value)))


def _with_place(found: dict[str, Fact[str]], document: Document) -> dict[str, Fact[str]]:
    """'Client: Trellis HR, Austin, Texas' names the place too."""
    company = found.get("company")
    parts = re.match(r"([^,]{2,60}),\s+(.+)$", company.value) if company else None
    if company and company.passage and parts and is_place_like(parts[2]) and not LEGAL_FORM.match(f", {parts[2]}"):
        start = company.passage.start
        found["company"] = Fact(parts[1], document.passage(start, start + len(parts[1])))
        found.setdefault("location", Fact(parts[2], document.passage(start + parts.start(2), start + parts.end(2))))
    return found


def _with_city(found: dict[str, Fact[str]]) -> dict[str, Fact[str]]:
    """'City' and 'State' make a location where the page gives them apart, as old career sites do."""
    city, state = found.pop("city", None), found.pop("state", None)
    if city and (state or "location" not in found):  # a market's or building's name is no place
        value = f"{city.value}, {state.value}" if state else city.value
        found["location"] = Fact(value, city.passage)
    return found
