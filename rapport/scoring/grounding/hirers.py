"""Which organisation a message presents as the one that hires."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapport.scenarios.matching import fold, terms
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.company_named import is_aside, is_who_writes, names_company
from rapport.scoring.grounding.employers import COMMON_WORDS, employers_named
from rapport.scoring.grounding.hirer_names import (
    LEGAL_FORM,
    OF_LARGER,
    READER,
    does,
    former_employers,
    hires,
    job_boards,
    subjects,
)
from rapport.scoring.grounding.named import YOU_THERE
from rapport.scoring.grounding.names import Name, is_marked
from rapport.scoring.grounding.place_names import is_place
from rapport.scoring.grounding.placed_hirers import placed
from rapport.scoring.grounding.readers_past import COMPANY_SPEAKS, NEAR, VACANCY, is_a_past_job, is_in_story
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.message_text import Span

_AT = re.compile(
    r"(?:\b(?:(?P<unit>"
    r"(?:\w*(?:team|abteilung|vertrieb|entwicklung)s?|equipo|équipe|squadra) (?:\w+ )?"
    r"(?:der|des|von|de|di|del|della)|"
    r"(?:selezion[ei]|recrutements?|personalsuche|personalgewinnung|recruiting|recruitment|rekrutierung|selección|"
    r"náborem?|rekrutacj\w+)(?: di| de| der| von| bei| at| for| du| u| w| dla| para| per| pour| für| do| pro)?)"
    r"|im auftrag (?:von|der|des)|au nom de|per conto d[ie]|en nombre de|jménem|w imieniu"
    r"|at|with|for|from|on behalf of|join|joining|chez|pour|rejoindre|bei|beim|für|presso|per|para|u|ve|v|"
    r"pro|w|dla)"
    r"|@|在|加入|代表)\s*(?:the |la |le |il |l['’]|der |dem )?$",
    re.IGNORECASE,
)
_REST_OF_NAME = re.compile(r"^(?: [A-ZÀ-ÖØ-ÞČŘŠŽ][\w&.-]*){1,3}")
_BOARD = re.compile(
    r"\b(?:jobs?|careers?|job ?boards?|vacancies|emplois?|stellen\w*|lavoro|offerte|práce|kariéra|empleo)\b|"
    r"求人|招聘网",
    re.IGNORECASE,
)
_WE_LOOK = re.compile(
    r",?\s(?:we|wir|nous|noi)\b[^.;!?]{0,40}(?:look|seek|hir|search|need|such|brauch|cherch|"
    r"recrut|cerc)"
)
_BREAK = re.compile(r"[;:!?。]|\.\s|[–—]\s")
_RELATIVE = re.compile(
    r"\b(?:that|which|who|whose|where|you|your|qui|que|vous|dont|dass|deren|che|cui|lei|který\w*|která|jenž)\b",
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


_ARTICLE = re.compile(r"^(?:the|die|der|das|la|le|il|el)\b", re.IGNORECASE)
_APPOSED = re.compile(  # X, a maker of pumps
    r", (?:an?|the|one of|which|who|une?|le|la|qui|ein\w*|die|der|das|un[ao]?|il|che|el|que|který|která|"
    r"któr\w+)\s|, l['’]",
    re.IGNORECASE,
)
_OUR_PLACE = re.compile(
    r"(?:\b(?:at|join|joining|we are|we['’]re|called|behalf of|"
    r"(?:team|group|department|unit|office|division|side|arm)(?: here)? of|"
    r"chez|nous sommes|rejoindre|bei|beim|wir sind|presso|"
    r"siamo|somos|jsme|jesteśmy)|^\W*(?:in|en|v|ve|w)|@)\s(?:the |la |le |il |l['’]|der |dem |die )?$",
    re.IGNORECASE,
)
_VERB_AFTER_COMMA = re.compile(
    r",\s(?!(?:which|who|that|che|qui|que|die|der|das|welche\w?|kter\w+|któr\w+)\b)", re.IGNORECASE
)
_WRITES_FROM = re.compile(  # I am contacting you from X
    r"\b(?:i['’]m|i am|we['’]re|we are|ich|je|j['’]|le|ti|vi|la|les?|te|vám)\b[^.;,!?]{0,30}\b(?:from|on behalf of|aus|"
    r"von|de|depuis|da|per conto di|desde|z|ze)\s(?:the )?$",
    re.IGNORECASE,
)
_WRITES_OF = re.compile(  # I am contacting you regarding a position at X
    r"^\W*(?:i['’]m|i am|i|we['’]re|we are|we)\b[^.;!?]{0,60}\b(?:position|role|opening|vacancy|opportunity|job|"
    r"place)\b[^.;,!?]{0,40}\b(?:at|with|for)\s(?:the )?$",
    re.IGNORECASE,
)


_INSIDE = re.compile(r"\b(?:in|w|we|v|ve|à|en)\s$", re.IGNORECASE)  # as towns are
_ASKS_US = re.compile(  # X, makers of this and that, has asked me to find
    r"(?:, [^.;!?]{2,120}?,)? (?:has|have|had) (?:asked|commissioned|instructed|retained|engaged|tasked) (?:me|us)\b"
)


@dataclass(frozen=True, slots=True)
class Hirer:
    """A name presented as the one that hires: `start` and `end` enclose it with the words that say so."""

    name: Name
    start: int
    end: int
    is_right: bool


@lru_cache(maxsize=16)
def hirers(reading: Reading) -> tuple[Hirer, ...]:
    """Every organisation that is presented so, in order."""
    found = tuple(_hirers(reading))
    if found or names_company(reading) is not False:
        return found
    return tuple(Hirer(name, name.start, name.end, False) for name, _ in placed(reading))


def _hirers(reading: Reading) -> Iterator[Hirer]:
    is_named = names_company(reading)
    for name, sentence in (
        *reading.names(),
        *subjects(reading, is_named is False),
        *job_boards(reading),
        *former_employers(reading),
    ):
        before = reading.text[sentence.start : name.start]
        if reading.about(name.start) == "person" and not (_WRITES_FROM.search(before) or _WRITES_OF.search(before)):
            continue
        if reading.about(name.start) == "role":
            continue
        after = reading.text[name.end : sentence.end]
        start, is_hiring = _start(before), hires(after) and not _closes_aside(before, after)
        is_hiring = is_hiring or (_ASKS_US.match(after) is not None and _employers(reading, name))
        is_subject = is_named is False and (
            _is_subject(reading, name, sentence) or _is_ours(before, after, reading, name)
        )
        is_told = (
            (_OF_READER.search(before) and not _WRITES_FROM.search(before))
            or is_a_past_job(reading, name, before, after)
            or is_in_story(before)
        )
        was_there = YOU_THERE.match(_REST_OF_NAME.sub("", after)) is not None and reading.sources.resume.names(
            name.text
        )
        if (is_told or was_there or start is None) and not (is_hiring or is_subject):
            continue
        if _is_no_company(reading, name) or _is_of_resume_only(reading, name, before, after):
            continue
        is_right = _is_right(reading, name, is_hiring, is_inside=_INSIDE.search(before) is not None)
        if is_named and not is_right and not is_hiring:
            continue  # the right one is there too: an employer of the past, a customer
        yield Hirer(name, sentence.start + (len(before) if start is None else start), name.end, is_right)


def _closes_aside(before: str, after: str) -> bool:
    """Whether a comma after the name closes what was told between two, so that another hires: X, born in Y, is …."""
    return _VERB_AFTER_COMMA.match(after) is not None and "," in before


def _is_subject(reading: Reading, name: Name, sentence: Span) -> bool:
    """Whether a name begins a sentence that says what it does, where nobody else is named for whom one would work."""
    if _ARTICLE.sub("", reading.text[sentence.start : name.start]).strip():
        return False
    after = reading.text[name.end : sentence.end]
    form = LEGAL_FORM.match(after)
    after = after[form.end() :] if form else after
    belongs = OF_LARGER.match(after)
    after = after[belongs.end() :] if belongs else after
    if _APPOSED.match(after):
        return READER.search(after[:NEAR]) is None
    return does(after)


def _is_ours(before: str, after: str, reading: Reading, name: Name) -> bool:
    """Whether those who write say that they are it, work there or write for it: at X we build cargo bikes."""
    if _OUR_PLACE.search(before) is None or is_place(name.text, reading.language) or name.text.isupper():
        return False
    if is_in_story(before) or is_a_past_job(reading, name, before, after):
        return False
    return COMPANY_SPEAKS.search(before) is not None or COMPANY_SPEAKS.match(after.lstrip(" ,")) is not None


def _start(before: str) -> int | None:
    """Where the words begin that present what follows as the one that hires."""
    at = _AT.search(before)
    if at is None:
        return None
    if at["unit"]:
        return at.start()
    near = before[max(0, at.start() - NEAR) : at.start()]
    found = list(phrases("hiring").finditer(near))
    told = found[-1] if found and len(near) - found[-1].end() <= 45 else None
    if told is not None and (_BREAK.search(near, told.end()) or _RELATIVE.search(near, told.end())):
        told = None
    sender = _SENDER_AT.search(before[: at.end()])
    if told is None and sender is None:
        return None
    return max(0, at.start() - NEAR) + told.start() if told else sender.start() if sender else None


def _employers(reading: Reading, name: Name) -> bool:
    return bool(employers_named(name.text, reading.sources.candidate))


def _is_no_company(reading: Reading, name: Name) -> bool:
    """A place, the role itself, or a person."""
    job, candidate = reading.sources.job, reading.sources.candidate
    words = set(terms(name.text))
    if (
        phrases("currencies").match(name.text)
        or phrases("origin").fullmatch(name.text.rstrip("s"))
        or not words
        or is_who_writes(reading, name)
    ):
        return True
    return any(
        fact is not None and words <= set(terms(fact.value))
        for fact in (job.title, job.location, candidate.full_name, candidate.location)
    )


def _is_of_resume_only(reading: Reading, name: Name, before: str, after: str) -> bool:
    """A place of the résumé with no word of a vacancy or of the sender near: research assistant at X."""
    if _WE_LOOK.match(after) or hires(after) or not reading.sources.resume.names(name.text):
        return False
    return not (VACANCY.search(before[-NEAR:]) or COMPANY_SPEAKS.search(before[-NEAR:]))


def _may_hire(reading: Reading, name: Name) -> bool:
    """Whether what the résumé names is an organisation: one of its employers, or no skill of it."""
    candidate = reading.sources.candidate
    if employers_named(name.text, candidate):
        return True
    asked = set(terms(name.text))
    return not any(asked <= set(terms(fact.value)) for fact in (*candidate.skills, *candidate.certificates))


def _is_right(reading: Reading, name: Name, is_hiring: bool, is_inside: bool) -> bool:
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
        return is_inside or names_company(reading) is not False or not is_aside(sources.posting.text, name.text)
    if sources.resume.names(name.text):
        return not (is_hiring and name.is_first) and not _may_hire(reading, name)
    return len(name.text.split()) == 1 and not is_marked(name.text) and name.is_first and not is_hiring
