"""Every check of an outreach message, and each of its claims with the passage that bears it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rapport.documents.document import Document, Passage
from rapport.scenarios.matching import STOP_WORDS, content_terms, fold, other_names
from rapport.scoring.check import Check, Letter, Place
from rapport.scoring.checks.all_checks import OUTREACH_CHECKS, STYLE_CHECKS
from rapport.scoring.findings import Finding, Findings, NamedCheck, SaidClaim, Support, every_claim
from rapport.scoring.grounding.grounding import ground
from rapport.scoring.grounding.sources import fold_find

_AROUND = 110  # characters of context on either side of a passage
_LONGEST = 480  # characters of a passage: a page without full stops is cut around what matches
_STEM = 5  # letters by which words count as the same: plurals, and Postgres for PostgreSQL
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+(?:[.+#'’-][^\W_]+)*[+#]*")

_JOINING = frozenset({"and", "et", "und", "e", "ed", "y"})
_LITTLE = frozenset({"with", "from", "that", "into", "than", "which", "your", "their", "dans", "avec", "pour", "nach"})
_LONGEST_LITTLE = 3  # letters of articles, conjunctions and most prepositions


def check_letter(letter: Letter, today: date) -> Findings:
    """Deterministic, without a model; `today` counts what runs until now, such as a job that the person still has."""
    claims = tuple(_claims(letter, today))
    return Findings(
        (
            *(_finding(one, letter) for one in OUTREACH_CHECKS),
            every_claim(claims),
            *(_finding(one, letter) for one in STYLE_CHECKS),
        ),
        claims,
    )


def _finding(check: Check, letter: Letter) -> Finding:
    found = check(letter)
    return Finding(NamedCheck(check.name, check.title), found.is_met, found.why, found.places)


def _claims(letter: Letter, today: date) -> Iterator[SaidClaim]:
    text = letter.message.text
    for claim in ground(letter, today):
        passage = claim.supported_by
        start, end = without_little_words(text, claim.start, claim.end)
        support = _support(letter, text[start:end], passage) if passage else None
        yield SaidClaim(start, end, claim.kind, claim.why, support)


def without_little_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without an "and" at its beginning and an "of the" at its end, unless nothing would be left."""
    words = list(_WORD.finditer(text, start, end))
    first = next((n for n, match in enumerate(words) if fold(match[0]) not in _JOINING), len(words))
    last = next((n for n in range(len(words) - 1, -1, -1) if not _is_little(words[n][0])), -1)
    if not first <= last < len(words):
        return start, end
    return (
        words[first].start() if first else start,
        words[last].end() if last < len(words) - 1 else end,
    )


def _is_little(word: str) -> bool:
    return word in _LITTLE or (word in STOP_WORDS and len(word) <= _LONGEST_LITTLE)  # "IT" in capitals is none


def _support(letter: Letter, said: str, passage: Passage) -> Support:
    case = letter.case
    is_resume = passage.document_id == case.candidate_document.id
    document = case.candidate_document if is_resume else case.job_document
    return passage_support("Résumé" if is_resume else "Posting", document, passage, said)


def passage_support(source: str, document: Document, passage: Passage, said: str) -> Support:
    """The passage with a little of what stands around it; marked is what it has in common with the words `said`."""
    marks = matching_places(said, passage.text)
    start, end = passage.start, passage.end
    if end - start > _LONGEST:
        first = marks[0].start if marks else 0
        start += max(0, min(first - _LONGEST // 3, end - start - _LONGEST))
        end = start + _LONGEST
    text = document.text[start:end]
    before, after = _before(document.text, start), _after(document.text, end)
    page = passage.page if document.page_count > 1 else None
    return Support(source, document.source, text, matching_places(said, text), before, after, page)


def matching_places(said: str, text: str) -> tuple[Place, ...]:
    """Where a text says what was `said`: the same words in a row, or else its words one by one; everything if none."""
    whole = fold_find(text, said.strip())
    if whole is not None:
        return (Place(*whole),)
    asked = content_terms(said)
    known = {word[:_STEM] for term in asked for name in (*other_names(term), (term,)) for word in name}
    found = {Place(at, at + 2) for pair in asked if _CJK.match(pair) and (at := text.find(pair)) >= 0}
    for match in _WORD.finditer(text):
        word = fold(match[0])
        if word[:_STEM] in known and word not in STOP_WORDS:
            found.add(Place(match.start(), match.end()))
    return tuple(sorted(found, key=lambda place: place.start)) or ((Place(0, len(text)),) if text else ())


def _before(text: str, start: int) -> str:
    """The end of what stands before, from a whole word on, and not over a blank line."""
    piece = text[max(0, start - _AROUND) : start].rpartition("\n\n")[2]
    is_cut = len(piece) == _AROUND < start
    return "… " + piece.partition(" ")[2] if is_cut else piece


def _after(text: str, end: int) -> str:
    piece = text[end : end + _AROUND].partition("\n\n")[0]
    is_cut = len(piece) == _AROUND < len(text) - end
    return piece.rpartition(" ")[0] + " …" if is_cut else piece
