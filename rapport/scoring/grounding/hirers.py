"""Which organisation a message presents as the one that hires."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.scenarios.matching import STOP_WORDS, fold, terms
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.company_named import is_aside, is_who_writes, names_company
from rapport.scoring.grounding.employers import COMMON_WORDS, employers_named
from rapport.scoring.grounding.named import YOU_THERE
from rapport.scoring.grounding.names import Name, is_marked
from rapport.scoring.grounding.place_names import is_place
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


_ARTICLE = re.compile(r"^(?:the|die|der|das|la|le|il|el)\b", re.IGNORECASE)
_READER = re.compile(
    r"\b(?:you\w*|vous|votre|vos|ihnen|ihre?\w*|dein\w*|lei|su[oa]|usted|vás|váš|pan\w*)\b", re.IGNORECASE
)
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
    is_named = names_company(reading)
    for name, sentence in (
        *reading.names(),
        *_subjects(reading, is_named is False),
        *_job_boards(reading),
        *_former_employers(reading),
    ):
        before = reading.text[sentence.start : name.start]
        if reading.about(name.start) == "person" and not (_WRITES_FROM.search(before) or _WRITES_OF.search(before)):
            continue
        if reading.about(name.start) == "role":
            continue
        after = reading.text[name.end : sentence.end]
        start, hires = _start(before), _hires(after) and not _closes_aside(before, after)
        is_subject = is_named is False and (
            _is_subject(reading, name, sentence) or _is_ours(before, after, reading, name)
        )
        is_told = (
            (_OF_READER.search(before) and not _WRITES_FROM.search(before))
            or _is_a_past_job(reading, name, before, after)
            or _is_in_story(before)
        )
        was_there = YOU_THERE.match(_REST_OF_NAME.sub("", after)) is not None and reading.sources.resume.names(
            name.text
        )
        if (is_told or was_there or start is None) and not (hires or is_subject):
            continue
        if _is_no_company(reading, name) or _is_of_resume_only(reading, name, before, after):
            continue
        is_right = _is_right(reading, name)
        if is_named and not is_right and not hires:
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
    form = _LEGAL_FORM.match(after)
    after = after[form.end() :] if form else after
    belongs = _OF_LARGER.match(after)
    after = after[belongs.end() :] if belongs else after
    if _APPOSED.match(after):
        return _READER.search(after[:_NEAR]) is None
    return _does(after)


def _is_ours(before: str, after: str, reading: Reading, name: Name) -> bool:
    """Whether those who write say that they are it, work there or write for it: at X we build cargo bikes."""
    if _OUR_PLACE.search(before) is None or is_place(name.text, reading.language) or name.text.isupper():
        return False
    if _is_in_story(before) or _is_a_past_job(reading, name, before, after):
        return False
    return _COMPANY_SPEAKS.search(before) is not None or _COMPANY_SPEAKS.match(after.lstrip(" ,")) is not None


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


def _does(after: str) -> bool:
    return phrases("does").match(after.lstrip(" ,")) is not None and not _READER.search(after)


def _subjects(reading: Reading, is_unnamed: bool) -> Iterator[tuple[Name, Span]]:
    """First words that hire, which by themselves look like no name: “Archstone is hiring”."""
    for sentence in reading.message.sentences:
        match = _FIRST_WORDS.match(sentence.text)
        after = sentence.text[match.end() :] if match else ""
        if match is None or not (_hires(after) or (is_unnamed and _does(after))):
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
        or is_who_writes(reading, name)
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
        return names_company(reading) is not False or not is_aside(sources.posting.text, name.text)
    if sources.resume.names(name.text):
        return not _may_hire(reading, name)
    return len(name.text.split()) == 1 and not is_marked(name.text) and name.is_first
