"""A text without its clauses about the vacancy, where only what describes the company is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.scoring.checks.words import phrases

_CLAUSE_ENDS = re.compile(r"[;:!?。；，、—–]|\.(?=\s|$)|\s-\s|, ?")
_APPOSED_TO = re.compile(  # for our client, a family-owned glassworks
    r"\b(?:client\w*|klient\w*|kunden|mandant\w*|auftraggeber\w*|cliente|compan\w+|firm\w*|azienda|empresa|"
    r"společnost\w*|entreprise|unternehmen)$",
    re.IGNORECASE,
)
_EMPLOYER_THAT = re.compile(  # we look for an accountant for a dairy that makes cheese
    r"\b(?:for|at|per|presso|pour|chez|für|bei|pro|dla|para)\s(?:an?|un[ao]?|une|ein\w*|our|naš\w*|nasz\w*)\b"
    r"[^.;:!?]{2,60}?\s(?:that|which|whose|che|qui|dont|die|der|das|deren|kter\w+|któr\w+|que)\s",
    re.IGNORECASE,
)


def without_vacancy(text: str) -> Iterator[str]:
    """A text without the clauses that say whom or what the company looks for."""
    begin = 0
    for match in phrases("vacancy").finditer(text):
        if match.start() < begin:
            continue
        yield text[begin : match.start()]
        begin = _clause_end(text, match.end())
    yield text[begin:]


def _clause_end(text: str, begin: int) -> int:
    """Where a clause ends: at a comma only if what follows begins a new one, or where the employer is told of."""
    told = _EMPLOYER_THAT.search(text, begin)
    if told and not _CLAUSE_ENDS.search(text, begin, told.start()):
        return told.end()
    for match in _CLAUSE_ENDS.finditer(text, begin):
        is_new = phrases("new_clause").match(text[match.end() :]) or _APPOSED_TO.search(text, begin, match.start())
        if not match[0].startswith(",") or is_new:
            return match.start()
    return len(text)
