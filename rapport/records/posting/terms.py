"""The terms of a job: how one is employed, and the pay."""

from __future__ import annotations

import re

from rapport.records.fact import Fact
from rapport.records.posting.citing import cite, fact_of
from rapport.records.posting.pieces import Named, Piece, is_kind, pieces_of
from rapport.records.posting.sources import Sources
from rapport.records.posting.words import EMPLOYMENT_TYPE, JOB_WORDS, MONEY, PAY, WORK_MODE

MAX_LINE_CHARS = 3_000
_SPOKEN = {
    "FULL_TIME": "Full-time", "FULLTIME": "Full-time", "PART_TIME": "Part-time", "PARTTIME": "Part-time",
    "CONTRACTOR": "Contract", "TEMPORARY": "Temporary", "PER_DIEM": "Per diem", "VOLUNTEER": "Volunteer",
}  # fmt: skip
_CONTRACT = re.compile(
    r"(?:in |à |en |a )?(?:(?:contrat[oi]?|contratto|umowa|smlouva)\s+(?:de |a |di )?)?", re.IGNORECASE
)
_IN_TITLE = re.compile(
    r"\d{2,3}(?: ?[-–] ?\d{2,3})? ?%|\b(?:(?:full|part)[- ]time|vollzeit|teilzeit|temps (?:plein|partiel)|"
    r"mi-temps)\b",
    re.I,
)
_AS = re.compile(
    r"\b(?:(?:à|en|in) (?=temps |CDI|CDD|alternance|intérim|Vollzeit|Teilzeit|Festanstellung|Direktvermittlung|"
    r"Arbeitnehmer)|"
    r"on an? (?=[\w-]+ basis)|, (?=(?:full|part)-time[,.]))(?P<kind>"
    r"(?:permanent|temporary|contract|full-time|part-time|fixed-term)(?= basis|[,.])|temps (?:plein|complet|"
    r"partiel)|CD[ID]|alternance|intérim|"
    r"\w*(?:zeit|anstellung|vermittlung|überlassung))\b"
)
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
    clue = sources.clues.employment_type
    if clue and EMPLOYMENT_TYPE.search(clue) and len(clue) < 60:
        return cite(sources.document, clue)
    if sources.head.employment_type:
        kind = sources.head.employment_type
        return fact_of(sources.document, _without_in(kind))
    return _printed_kind(sources)


def _printed_kind(sources: Sources) -> Fact[str] | None:
    """A kind alone on one of the first lines, in brackets of one, or at the start of a bullet further on."""
    document = sources.document
    for index, line in enumerate(sources.lines):
        pieces = pieces_of(line, Named("")) if index < 14 and len(line.text) < 140 else []
        if len(pieces) > 1 and (kind := next((piece for piece in pieces if is_kind(piece.text)), None)):
            return fact_of(document, _without_in(kind))
        inside = re.search(r"[(（]([^()（）]{2,40})[)）]", line.text) if index < 14 else None
        if inside and EMPLOYMENT_TYPE.match(inside[1]):
            return Fact(inside[1], document.passage(line.start + inside.start(1), line.start + inside.end(1)))
        is_title = index < 14 and JOB_WORDS.search(EMPLOYMENT_TYPE.sub("", line.text))  # 'Contract Manager'
        if not is_title and (value := _leading_kind(line.text)) and (index < 14 or line.is_bullet):
            return Fact(value, document.passage(line.start, line.start + len(value)))
    return _kind_in_text(sources)


def _kind_in_text(sources: Sources) -> Fact[str] | None:
    """A kind that opens a sentence or what follows a colon, or a workload in the title: 'Lead Planner 80–100 %'."""
    document = sources.document
    for line in sources.lines:
        for match in re.finditer(r"(?:(?<=[.!] )|(?<=: ))[^.!:]{4,}", line.text):
            if value := _leading_kind(match.group()):
                start = line.start + match.start()
                return Fact(value, document.passage(start, start + len(value)))
    for line in sources.lines[:6]:
        if said := _AS.search(line.text[:MAX_LINE_CHARS]):
            return Fact(said["kind"], document.passage(line.start + said.start("kind"), line.start + said.end("kind")))
    title = sources.head.title
    share = _IN_TITLE.search(title.text) if title else None
    if title is None or share is None:
        return None
    return Fact(share.group(), document.passage(title.start + share.start(), title.start + share.end()))


def _without_in(kind: Piece) -> Piece:
    """'in Vollzeit' → 'Vollzeit', and no more than the kind."""
    kind = kind.cut(3) if kind.text[:3].lower() == "in " else kind
    return kind.cut(0, len(_leading_kind(kind.text)) or None)


def _leading_kind(text: str) -> str:
    """'HPP, nástup možný ihned' → 'HPP'; '' where a short line doesn't begin with a kind of employment."""
    text = re.split(r"(?<=\w{4})[.;]\s", text)[0]
    parts = re.split(r"(?<=,) ", text)
    before = _CONTRACT.match(text)
    begin = before.end() if before else 0
    found = EMPLOYMENT_TYPE.match(text[begin:])
    if len(parts[0]) >= 60 or not found:
        return ""
    if len(parts[0].split()) > len(found.group().split()) + 3 and not re.search(r"[(,\d]", parts[0]):
        return text[: begin + found.end()]
    others = (index for index, part in enumerate(parts) if index and not _is_kind_or_mode(part))
    value = " ".join(parts[: next(others, len(parts))]).rstrip(" ,;.")
    return value if len(value) < 60 else ""


def _is_kind_or_mode(part: str) -> bool:
    is_term = re.search(r"\d", part) and not MONEY.search(part)
    return bool(EMPLOYMENT_TYPE.search(part) or WORK_MODE.search(part) or is_term)


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
