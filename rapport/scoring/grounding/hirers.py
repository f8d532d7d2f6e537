"""Which organisation a message presents as the one that hires."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.scenarios.matching import STOP_WORDS, fold, terms
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.employers import COMMON_WORDS, employers_named
from rapport.scoring.grounding.named import YOU_THERE
from rapport.scoring.grounding.names import Name, is_marked
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.message_text import Span

_AT = re.compile(
    r"(?:\b(?:(?P<unit>"
    r"(?:\w*(?:team|abteilung|vertrieb|entwicklung)s?|equipo|équipe|squadra) (?:\w+ )?"
    r"(?:der|des|von|de|di|del|della))"
    r"|im auftrag (?:von|der|des)|au nom de|per conto d[ie]|en nombre de|jménem|w imieniu"
    r"|at|with|for|from|on behalf of|join|joining|chez|pour|rejoindre|bei|beim|für|presso|per|para|u|ve|v|"
    r"pro|w|dla)"
    r"|@|在|加入|代表)\s*(?:the |la |le |il |l['’]|der |dem )?$",
    re.IGNORECASE,
)
_NEAR = 90
_VACANCY = re.compile(
    r"opening|position|\broles?\b|vacanc|opportunit|hiring|recruit|join|looking|seek|\bsearch|behalf|team|place|seat|"
    r"poste|offre|équipe|stelle|sucht|suchen|posizione|ruolo|cerca|puesto|busca|pozic|hledá|stanowisk|szuka",
    re.IGNORECASE,
)
_REST_OF_NAME = re.compile(r"^(?: [A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.-]*){1,3}")
_ANYBODY = re.compile(
    r"(?:every|no|some|any)(?:body|one)|business|industry|jemand|niemand|jeder|alle|tous|personne|quelqu['’]un|"
    r"chacun|"
    r"tutti|nessuno|qualcuno|každý|nikdo|někdo|všichni|todos|nadie|alguien|wszyscy|nikt",
    re.IGNORECASE,
)
_OF_LARGER = re.compile(
    r" (?:of|at|in|de|du|der|des|von|di|della|del|an der|na|v)(?: the| la| l['’])?(?: ?[A-ZÀ-ÖØ-ÞČŘŠŽ][\w.&-]*){1,4}"
)
_BOARD = re.compile(
    r"\b(?:jobs?|careers?|job ?boards?|vacancies|emplois?|stellen\w*|lavoro|offerte|práce|kariéra|empleo)\b|"
    r"求人|招聘网",
    re.IGNORECASE,
)
_FIRST_WORDS = re.compile(r"(?:The )?[A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.'’-]*[\w.](?: (?:& )?[A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.'’-]*){0,3}(?=,? )")
_LEGAL_FORM = re.compile(
    r",? (?:s\. ?r\. ?o\.|a\. ?s\.|sp\. z o\. ?o\.|inc\.?|ltd\.?|llc|corp\.?|gmbh|ag|s\. ?p\. ?a\.|"
    r"s\. ?r\. ?l\.|sas|sa|plc)(?= )",
    re.IGNORECASE,
)
_YEARS_AFTER = re.compile(
    r"[\s.,(]*(?:since|from|for|seit|depuis|dal|desde|od|until|bis|jusqu\w*|\d{4}\s?[–-])?\s*(?:\w+\s)?(?:(?:19|"
    r"20)\d\d|\d+ (?:years|jahre|ans|anni|años))",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:!?。]|\.\s|[–—]\s")
_RELATIVE = re.compile(
    r"\b(?:that|which|who|whose|where|you|your|qui|que|vous|dont|dass|deren|che|cui|lei|který\w*|která|jenž)\b",
    re.IGNORECASE,
)
# What the reader did, told in one sentence up to the name, with nobody of the company in between.
_STORY = re.compile(
    r"(?:\byou(?:['’]ve| have| had)?(?: \w+ly| also| even| once)? (?:\w{2,}ed|led|built|wrote|ran|grew|cut|made|won|"
    r"taught|took|began|spent|set|kept|held|shipped|went|did|were)\b|\bvous (?:avez|aviez|étiez)\b|\bsie haben\b|"
    r"\b(?:lei )?ha \w+[tso]o\b|\bjste \w+l[ai]?\b)",
    re.IGNORECASE,
)
_COMPANY_SPEAKS = re.compile(
    r"\b(?:i|i['’]m|we|we['’]re|our|us|my|join|here|je|nous|notre|ich|wir|unser\w*|io|noi|nostr\w|jsem|jsme|náš)\b",
    re.IGNORECASE,
)
_OF_READER = re.compile(r"\b(?:you|vous|sie|lei)(?:['’]ve)?(?: \w+){1,3} $", re.IGNORECASE)
_SENDER_AT = re.compile(
    r"(?:\bi(?:['’]m| am)?(?: \w+){0,4}|\bwe(?:['’]re| are)?(?: here)?|\bmy name is(?: \w+){1,6}|\bhere|"
    r"\bon behalf(?: of)?(?: \w+){0,4}|\bjoin\w*|"
    r"\bim auftrag(?: von| der| des)?|\bau nom(?: de)?|\bper conto(?: d[ie])?|\ben nombre(?: de)?|\bjménem|\bw imieniu|"
    r"\bje (?:suis|recrute|travaille)(?: \w+){0,5}|\bich (?:bin|arbeite|rekrutiere)(?: \w+){0,5}|\b(?:sono|lavoro|"
    r"scrivo)(?: \w+){0,5}|"
    r"\bjsem(?: \w+){0,4}|\bpracuji(?: \w+){0,3})\s*(?:at|with|for|from|of|on behalf of|chez|pour|bei|für|presso|"
    r"per|di|z|ve|u|pro)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hirer:
    """A name presented as the one that hires: `start` and `end` enclose it with the words that say so."""

    name: Name
    start: int
    end: int
    is_right: bool


def hirers(reading: Reading) -> list[Hirer]:
    """Every organisation that is presented so, in order."""
    return list(_hirers(reading))


def _hirers(reading: Reading) -> Iterator[Hirer]:
    for name, sentence in (*reading.names(), *_subjects(reading), *_job_boards(reading), *_former_employers(reading)):
        if reading.about(name.start) not in ("company", "sender", "either", "step"):
            continue
        before = reading.text[sentence.start : name.start]
        after = reading.text[name.end : sentence.end]
        start, hires = _start(before), _hires(after)
        is_told = _OF_READER.search(before) or _is_a_past_job(reading, name, before, after) or _is_in_story(before)
        was_there = YOU_THERE.match(_REST_OF_NAME.sub("", after)) is not None and reading.sources.resume.names(
            name.text
        )
        if (is_told or was_there or start is None) and not hires:
            continue
        if _is_no_company(reading, name) or _is_of_resume_only(reading, name, before, after):
            continue
        yield Hirer(
            name, sentence.start + (len(before) if start is None else start), name.end, _is_right(reading, name)
        )


def _job_boards(reading: Reading) -> Iterator[tuple[Name, Span]]:
    """Job boards, which are too ordinary to be names elsewhere: a profile is found on LinkedIn."""
    for sentence in reading.message.sentences:
        for match in phrases("job_boards").finditer(sentence.text):
            if match[0][0].isupper() or not match[0].isascii():
                yield Name(match[0], sentence.start + match.start(), sentence.start + match.end()), sentence


def _hires(after: str) -> bool:
    """Whether what follows a name says that it hires; what it belongs to may stand between."""
    form = _LEGAL_FORM.match(after)
    after = after[form.end() :] if form else after
    belongs = _OF_LARGER.match(after)
    rests = (after, after[belongs.end() :]) if belongs else (after,)
    return any(phrases("hires").match(rest.lstrip(" ,")) is not None for rest in rests)


def _subjects(reading: Reading) -> Iterator[tuple[Name, Span]]:
    """First words that hire, which by themselves look like no name: “Archstone is hiring”."""
    for sentence in reading.message.sentences:
        match = _FIRST_WORDS.match(sentence.text)
        if match is None or not _hires(sentence.text[match.end() :]):
            continue
        first = match[0].removeprefix("The ").split()[0]
        is_word = fold(first) in STOP_WORDS or any(
            phrases(listed).fullmatch(first) for listed in ("first_words", "ordinary_names")
        )
        if not is_word and not _ANYBODY.fullmatch(first) and not _is_small_somewhere(reading, match[0].split()[-1]):
            yield Name(match[0], sentence.start, sentence.start + match.end()), sentence


def _is_small_somewhere(reading: Reading, word: str) -> bool:
    """Whether message or posting have it in small letters too: Engineering is looking for help."""
    small = word.lower()
    return any(
        re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) for text in (reading.text, reading.sources.posting.text)
    )


def _is_in_story(before: str) -> bool:
    """Whether the name stands in what is told of the reader: you moved two services with the team at X."""
    told = list(_STORY.finditer(before))
    return bool(told) and _COMPANY_SPEAKS.search(before, told[-1].end()) is None


def _is_a_past_job(reading: Reading, name: Name, before: str, after: str) -> bool:
    """An employer of the résumé with its years or its title: “Program Manager at Example Co. since 2018”."""
    positions = employers_named(name.text, reading.sources.candidate)
    if not positions:
        return False
    if _YEARS_AFTER.match(after):
        return True
    said = set(terms(before[-_NEAR:]))
    titles = [set(terms(position.title.value)) for position in positions if position.title]
    return any(title and title <= said for title in titles) and not _VACANCY.search(before)


def _former_employers(reading: Reading) -> Iterator[tuple[Name, Span]]:
    """Employers of the résumé by a word of their names: first in its sentence, or in German, none looks like a name."""
    names = {
        word
        for position in reading.sources.candidate.positions
        if position.employer
        for word in re.findall(r"[A-ZÄÖÜ][\w&.-]{2,}\w", position.employer.value)
        if fold(word) not in COMMON_WORDS
    }
    for sentence in reading.message.sentences if names else ():
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", sentence.text):
            yield Name(match[0], sentence.start + match.start(), sentence.start + match.end()), sentence


def _start(before: str) -> int | None:
    """Where the words begin that present what follows as the one that hires."""
    at = _AT.search(before)
    if at is None:
        return None
    if at["unit"]:
        return at.start()
    near = before[max(0, at.start() - _NEAR) : at.start()]
    found = list(phrases("hiring").finditer(near))
    told = found[-1] if found and len(near) - found[-1].end() <= 45 else None
    if told is not None and (_BREAK.search(near, told.end()) or _RELATIVE.search(near, told.end())):
        told = None
    sender = _SENDER_AT.search(before[: at.end()])
    if told is None and sender is None:
        return None
    return max(0, at.start() - _NEAR) + told.start() if told else sender.start() if sender else None


def _is_no_company(reading: Reading, name: Name) -> bool:
    """A place, the role itself, or a person."""
    job, candidate = reading.sources.job, reading.sources.candidate
    words = set(terms(name.text))
    if (
        phrases("currencies").match(name.text)
        or phrases("origin").fullmatch(name.text.rstrip("s"))
        or not words
        or all(fold(word) in reading.sender for word in re.findall(r"[^\W\d_]+", name.text))
    ):
        return True
    return any(
        fact is not None and words <= set(terms(fact.value))
        for fact in (job.title, job.location, candidate.full_name, candidate.location)
    )


def _is_of_resume_only(reading: Reading, name: Name, before: str, after: str) -> bool:
    """A place of the résumé with no word of a vacancy or of the sender near: research assistant at X."""
    if _hires(after) or not reading.sources.resume.names(name.text):
        return False
    return not (_VACANCY.search(before[-_NEAR:]) or _COMPANY_SPEAKS.search(before[-_NEAR:]))


def _may_hire(reading: Reading, name: Name) -> bool:
    """Whether what the résumé names is an organisation: one of its employers, or no skill of it."""
    candidate = reading.sources.candidate
    if employers_named(name.text, candidate):
        return True
    asked = set(terms(name.text))
    return not any(asked <= set(terms(fact.value)) for fact in (*candidate.skills, *candidate.certificates))


def _is_right(reading: Reading, name: Name) -> bool:
    """The company, whoever else the posting speaks of, but no job board; never one that only the résumé knows."""
    sources = reading.sources
    company = sources.job.company.value if sources.job.company else ""
    if company and (
        (set(terms(name.text)) & set(terms(company))) - COMMON_WORDS
        or fold(name.text).replace(" ", "") in fold(company).replace(" ", "")
    ):
        return True
    if phrases("job_boards").search(name.text) or _BOARD.search(name.text):
        return False
    if sources.posting.names(name.text):
        return True
    if sources.resume.names(name.text):
        return not _may_hire(reading, name)
    return len(name.text.split()) == 1 and not is_marked(name.text) and name.is_first
