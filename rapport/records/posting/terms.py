"""The terms of a job: how one is employed, and the pay."""

from __future__ import annotations

import re

from rapport.records.fact import Fact
from rapport.records.posting.citing import cite, fact_of
from rapport.records.posting.sources import Sources
from rapport.records.posting.words import EMPLOYMENT_TYPE, JOB_WORDS, MONEY, PAY

MAX_LINE_CHARS = 3_000
_SPOKEN = {
    "FULL_TIME": "Full-time", "FULLTIME": "Full-time", "PART_TIME": "Part-time", "PARTTIME": "Part-time",
    "CONTRACTOR": "Contract", "TEMPORARY": "Temporary", "PER_DIEM": "Per diem", "VOLUNTEER": "Volunteer",
}  # fmt: skip
_NOT_PAY = re.compile(
    r"bonus|budget|stipend|funding|revenue|turnover|million|raised|příspěvek|allowance|relocation|referral", re.I
)


def read_employment_type(sources: Sources) -> Fact[str] | None:
    """How one is employed: as labelled, declared, printed in the head or alone on one of the first lines."""
    label = sources.labels.get("employment_type")
    value = sources.data.employment_type
    if label and EMPLOYMENT_TYPE.search(label.value):
        return label
    if value:
        return cite(sources.document, ", ".join(_SPOKEN.get(part.upper(), part) for part in value.split(", ")))
    if sources.head.employment_type:
        return fact_of(sources.document, sources.head.employment_type)
    for line in sources.lines[:14]:
        if JOB_WORDS.search(EMPLOYMENT_TYPE.sub("", line.text)):  # 'Contract Manager' is a title
            continue
        if len(line.text) < 40 and EMPLOYMENT_TYPE.match(line.text):
            return Fact(line.text, sources.document.passage(line.start, line.end))
    return None


def read_salary(sources: Sources) -> Fact[str] | None:
    """The pay: as labelled, as the page prints it, as declared, or as a sentence says."""
    label = sources.labels.get("salary")
    if label and re.search(r"\d{2}", label.value):
        return label
    clue = sources.clues.salary
    if clue and MONEY.search(clue) and (fact := cite(sources.document, clue)) and fact.passage:
        return fact
    if sources.data.salary:
        return cite(sources.document, sources.data.salary)
    return fact_of(sources.document, sources.head.salary) or _spoken_salary(sources)


def _spoken_salary(sources: Sources) -> Fact[str] | None:
    """A range of money, or money per hour or year, in a sentence that isn't about a bonus or the company's turnover."""
    for line in sources.lines:
        match = PAY.search(line.text) if len(line.text) < MAX_LINE_CHARS else None
        if match and not _NOT_PAY.search(line.text):
            start = line.start + match.start()
            value = match.group().rstrip(" ,.")
            return Fact(value, sources.document.passage(start, start + len(value)))
    return None
