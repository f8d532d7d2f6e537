"""Until when one can apply: a labelled date, or one in a sentence such as 'Bewerbung bis zum 31.12.2026'."""

from __future__ import annotations

import re
from datetime import date

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.posting.sections import TextLine
from rapport.records.resume.dates import month_names

_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d)\b")
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of |de |del )?([^\W\d_]{3,12})\.?,?\s+(?:de )?(20\d\d)\b"
)
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d)\b")
_CJK = re.compile(r"(20\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_UNTIL = re.compile(
    r"\b(?:apply (?:by|before|until)|applications? (?:by|before|until|close[sd]?|are due|accepted until)|clos(?:es|"
    r"ing)|"
    r"deadline|no later than|(?:resume|cv|write|send)\b.{0,60}\bby|bewerb\w*.{0,60}\bbis|bis (?:zum|spätestens)|"
    r"avant le|jusqu.au|date limite|entro (?:il|e non oltre)|scadenza|antes del|hasta el|fecha límite|(?:do|"
    r"nejpozději do)"
    r"(?= \d)|uzávěrka|termin składania|uiterlijk|vóór|até)\b|応募締切|截止",
    re.IGNORECASE,
)


def read_deadline(document: Document, lines: list[TextLine], label: Fact[str] | None) -> Fact[str] | None:
    """The last day to apply as an ISO date with the passage that says it; None where no day can be told for sure."""
    if label and (day := find_date(label.value)):
        return Fact(day, label.passage)
    for line in lines:
        match = _UNTIL.search(line.text) if len(line.text) < 600 else None
        if match and (day := find_date(line.text[match.start() : match.end() + 60])):
            return Fact(day, document.passage(line.start, line.end))
    return None


def find_date(text: str) -> str | None:
    """The first day named in the text, as an ISO date; numbers whose order is a guess (3/4/2026) don't count."""
    for pattern, order in ((_ISO, "ymd"), (_CJK, "ymd"), (_DOTTED, "dmy"), (_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy")):
        for match in pattern.finditer(text):
            parts = dict(zip(order, match.groups(), strict=True))
            if day := _day(parts["y"], parts["m"], parts["d"]):
                return day
    return None


def _day(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else month_names().get(month.lower())
    try:
        return date(int(year), number, int(day)).isoformat() if number else None
    except ValueError:
        return None
