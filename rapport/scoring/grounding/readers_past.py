"""Whether a name stands in what a message tells of the reader's past, and so isn't the one that hires."""

from __future__ import annotations

import re

from rapport.scenarios.matching import terms
from rapport.scoring.grounding.employers import employers_named
from rapport.scoring.grounding.names import Name
from rapport.scoring.grounding.reading import Reading

NEAR = 90
VACANCY = re.compile(
    r"opening|position|\broles?\b|vacanc|opportunit|hiring|recruit|join|looking|seek|\bsearch|behalf|team|place|seat|"
    r"poste|offre|équipe|stelle|sucht|suchen|posizione|ruolo|cerca|puesto|busca|pozic|hledá|stanowisk|szuka",
    re.IGNORECASE,
)
_YEARS_AFTER = re.compile(
    r"[\s.,(]*(?:since|from|for|seit|depuis|dal|desde|od|until|bis|jusqu\w*|\d{4}\s?[–-])?\s*(?:\w+\s)?(?:(?:19|"
    r"20)\d\d|\d+ (?:years|jahre|ans|anni|años))",
    re.IGNORECASE,
)
# What the reader did, told in one sentence up to the name, with nobody of the company in between.
_STORY = re.compile(
    r"(?:\byou(?:['’]ve| have| had)?(?: \w+ly| also| even| once)? (?:\w{2,}ed|led|built|wrote|ran|grew|cut|made|won|"
    r"taught|took|began|spent|set|kept|held|shipped|went|did|were)\b|\bvous (?:avez|aviez|étiez)\b|\bsie haben\b|"
    r"\b(?:lei )?ha \w+[tso]o\b|\bjste (?:\w+ )?\w+l[ai]?\b)",
    re.IGNORECASE,
)
COMPANY_SPEAKS = re.compile(
    r"\b(?:i|i['’]m|we|we['’]re|our|us|my|join|here|je|nous|notre|ich|wir|unser\w*|io|noi|nostr\w|jsem|jsme|náš)\b",
    re.IGNORECASE,
)


def is_in_story(before: str) -> bool:
    """Whether the name stands in what is told of the reader: you moved two services with the team at X."""
    told = list(_STORY.finditer(before))
    return bool(told) and COMPANY_SPEAKS.search(before, told[-1].end()) is None


def is_a_past_job(reading: Reading, name: Name, before: str, after: str) -> bool:
    """An employer of the résumé with its years or its title: “Program Manager at Example Co. since 2018”."""
    positions = employers_named(name.text, reading.sources.candidate)
    if not positions:
        return False
    if _YEARS_AFTER.match(after):
        return True
    said = set(terms(before[-NEAR:]))
    titles = [set(terms(position.title.value)) for position in positions if position.title]
    return any(title and title <= said for title in titles) and not VACANCY.search(before)
