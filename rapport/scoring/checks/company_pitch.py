"""Company pitch: says what the company does, makes, for whom, or how it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from rapport.scenarios.matching import content_terms, fold
from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.company_words import (
    BULLET,
    COMPANY_HEADING,
    LONGEST_HEADING,
    SPEAKS,
    company_words,
    role_words,
    stems,
)
from rapport.scoring.checks.own_names import own_names
from rapport.scoring.checks.telling import place_words, telling_words, words_of
from rapport.scoring.checks.vacancy_clauses import without_vacancy
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.concept_words import PROMISES, pattern
from rapport.scoring.grounding.hirers import hirers
from rapport.scoring.grounding.place_names import is_place
from rapport.scoring.grounding.reading import Reading, read_letter
from rapport.scoring.grounding.zones import Zone
from rapport.scoring.message_text import Span

_FEWEST_WORDS, _FEWEST_SAID = 3, 2  # of the posting; of one's own, beside the talk of recruiting
_FEWEST_PAIRS, _FEWEST_DONE = 7, 3  # of Chinese or Japanese characters; beside a verb that says what is made
_LATEST_VERB = 60  # characters into what is said of the company
_LABELLED = re.compile(r"\W{0,3}\w+(?: \w+)?:")  # – client: a private hospital
_PAID = re.compile(
    r"\b(?:salar|pay\b|paid time off|\bpackage|leave\b|vacation|holiday|gehalt|lohn|urlaub|salaire|congés|"
    r"stipend|retribuz|ferie|sueldo|"
    r"vacaciones|plat\b|mzd|dovolen|wynagr|urlop)|薪|年假|給与|年収|休暇",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")
_THEY = re.compile(r"(?:they|their|ils|elles)\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:client|company|firm|team|start-?up|studio|organi[sz]ation|group|business|we|our|makers?|société|entreprise|"
    r"équipe|nous)\b",
    re.IGNORECASE,
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LEGAL_FORM = re.compile(
    r",?\s+(?:g?GmbH(?: & Co\.? KG)?|AG|KG|SE|Inc\.?|Ltd\.?|Limited|LLC|LLP|PLC|plc|Corp\.?|SAS|S\.?A\.?|S\.?r\.?l\.?|"
    r"S\.?p\.?A\.?|s\. ?r\. ?o\.?|a\. ?s\.|sp\. z o\. ?o\.|AB|Oy|B\.?V\.?|N\.?V\.?)$"
    r"|^株式会社|株式会社$|有限公司$|股份有限公司$",
)
_SOMETHING = re.compile(
    r"(?:the|this|its|their|das|die|der|le|la|les|l['’]|ce|cette|il|lo|el|ten|ta|to)[ \w]", re.IGNORECASE
)
_WHICH = re.compile(
    r", (?:which|who|whose|qui|dont|che|das|die|der|deren|que|cuya|která|který|jehož|jejíž|która|który)\s"
    r"|\s(?:for|pour|für|per|para|pro|dla) (?:its|their|ses|leurs?|ihre?\w*|seine?\w*|[li]e? su[oe]i?|sus?|své|"
    r"swoje\w*)\s",
    re.IGNORECASE,
)
_OFFERS = "|".join(PROMISES.values())
_LONGEST_NAME = 70  # characters with what the firm looks for
_STOPS = re.compile(r"[,;:.!?–—(。，、]\s*$")


@dataclass(frozen=True, slots=True)
class CompanyPitch:
    name: str = "company_pitch"
    title: str = "Says what the company does"

    def __call__(self, letter: Letter) -> CheckResult:
        """A name or a list of tasks is none; nor is what is said of another company than the one that hires."""
        reading = read_letter(letter)
        false = {fold(hirer.name.text) for hirer in hirers(reading) if not hirer.is_right}
        for number, sentence in enumerate(reading.message.sentences):
            found = _pitch(reading, sentence, is_false=bool(false))
            found = found or _listed(reading, reading.message.sentences[: number + 1]) or _of_product(reading, sentence)
            if found is not None and not _is_of_other(reading, sentence, false):
                return CheckResult(self.name, True, "Says something concrete of the company.", (found,))
        return CheckResult(self.name, False, "Nothing concrete is said of what the company does or is.")


def describes_company(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence by itself says what the company does or is."""
    return _pitch(reading, sentence) is not None


def _pitch(reading: Reading, sentence: Span, is_false: bool = False) -> Place | None:
    """The words of a sentence that describe the company; `is_false` where another one is said to hire."""
    if phrases("vague_step").search(sentence.text):
        return None
    for start, end in _of_company(reading, sentence):
        said = _said(reading, reading.text[start:end])
        if len(said) >= _FEWEST_SAID and not _names_past_employer(reading, sentence):
            return Place(start, end)
    return _in_posting_words(reading, sentence, is_false)


def _of_product(reading: Reading, sentence: Span) -> Place | None:
    """What is told of something that only the company has, as the posting calls it: shops answer with Threadline."""
    job = reading.sources.job
    for name in own_names(job, reading.sources.posting.text):
        for match in re.finditer(rf"(?<![^\W\u3040-\u9fff]){re.escape(name)}(?![^\W\u3040-\u9fff])", sentence.text):
            zone = reading.zone(sentence.start + match.start())
            if zone is None or zone.about not in ("company", "either", "sender"):
                continue
            apart = words_of((name, *(fact.value for fact in (job.title, job.company, job.location) if fact)))
            told = "".join(without_vacancy(reading.text[zone.start : zone.end]))
            is_of_company = phrases("does_asian").search(sentence.text) and _company_named(reading).search(
                sentence.text
            )
            if is_of_company or len(telling_words(told, apart, _FEWEST_DONE)) >= _FEWEST_SAID:
                return Place(zone.start, zone.end)
    return None


def _listed(reading: Reading, sentences: tuple[Span, ...]) -> Place | None:
    """A line of a list whose heading is the company: “The client:”, “Who we are”."""
    line = sentences[-1]
    headings = [one for one in sentences[:-1] if not BULLET.match(one.text)]
    labelled = _LABELLED.match(line.text)
    if labelled and COMPANY_HEADING.search(labelled[0]) and len(_said(reading, line.text)) >= _FEWEST_SAID:
        return Place(line.start, line.end)
    if not BULLET.match(line.text) or not headings or len(headings[-1].text.split()) > LONGEST_HEADING:
        return None
    heading = headings[-1].text
    is_ours = heading.rstrip(" *_").endswith(":") and COMPANY_HEADING.search(heading) is not None
    return Place(line.start, line.end) if is_ours and len(_said(reading, line.text)) >= _FEWEST_SAID else None


def _of_company(reading: Reading, sentence: Span) -> Iterator[tuple[int, int]]:
    """The parts of a sentence of which the company is the subject: not the role, the reader, or what is asked."""
    zones = [zone for zone in reading.zones if zone.sentence == sentence and zone.about != "step"]
    for number, zone in enumerate(zones):
        if zone.about == "company":
            if _is_of_anybody(reading, zone):
                continue
            if number and zones[number - 1].about == "company":
                continue
            together = takewhile(lambda other: other.about == "company", zones[number:])
            end = max(other.end for other in together)
            if not _goes_on_before(reading, zone, zones[number - 1] if number else None):
                yield zone.start, end
        elif zone.about in ("either", "sender"):
            text = reading.text[zone.start : zone.end]
            yield from _told_of_hirer(reading, zone)
            for match in (*phrases("employer_described").finditer(text), *_company_named(reading).finditer(text)):
                yield zone.start + match.start(), zone.end
            if zone.about == "either" and _is_other_subject(text):
                yield zone.start, zone.end


def _told_of_hirer(reading: Reading, zone: Zone) -> Iterator[tuple[int, int]]:
    """What is added to the name of who hires, right or not: X, which brings light to harbours."""
    for hirer in hirers(reading):
        if zone.start <= hirer.start and hirer.end < zone.end:
            added = _WHICH.search(reading.text, hirer.end, zone.end)
            if added and hirer.end + _LONGEST_NAME >= added.start():
                yield added.end(), zone.end


def _is_of_anybody(reading: Reading, zone: Zone) -> bool:
    """Whether “they” are people in general, since nobody was spoken of before."""
    if not _THEY.match(reading.text[zone.start : zone.end]):
        return False
    before = reading.message.body.text[: max(0, zone.start - reading.message.body.start)]
    return not (_SOMEBODY.search(before) or _company_named(reading).search(before))


def _is_other_subject(text: str) -> bool:
    """Whether something that is neither reader, role nor sender does what companies do: the service runs…"""
    verb = phrases("does").search(text[:_LATEST_VERB])
    subject = text[: verb.start()].strip() if verb else ""
    return _SOMETHING.match(subject) is not None and not phrases("not_company").search(subject)


def _goes_on_before(reading: Reading, zone: Zone, before: Zone | None) -> bool:
    """Whether a part is about the role after all, or goes on with what was said of it: you would use | our data."""
    text = reading.text[zone.start : zone.end]
    if any(phrases(listed).match(text.lstrip(" ,(")) for listed in ("role_subject", "work_is")):
        return True
    if before is None or _STOPS.search(reading.text[before.start : before.end]):
        return False
    return before.about == "role" or (before.about == "person" and not _company_named(reading).match(text))


@lru_cache(maxsize=16)
def _names_of(company: str) -> re.Pattern[str]:
    """A company by its name, without its legal form, or in a case of Czech or Polish: v Alze."""
    plain = _LEGAL_FORM.sub("", company).strip(" ,") or company
    words = plain.split()
    shorter = (" ".join(words[:count]) for count in range(2, len(words)))  # St Brannoc's of St Brannoc's Hospital
    names = [re.escape(name) for name in dict.fromkeys((company, plain, *shorter)) if len(name) > 1]
    if re.fullmatch(r"[^\W\d_]{4,}", plain) and plain.isascii():
        names.append(re.escape(plain[:-1]) + r"\w{1,4}")
    return re.compile(
        "|".join(
            rf"(?<![^\W\u3040-\u9fff]){name}(?![^\W\u3040-\u9fff])" if not _CJK.search(name) else name for name in names
        )
        or "(?!)"
    )


def _company_named(reading: Reading) -> re.Pattern[str]:
    return _names_of(reading.company)


def _said(reading: Reading, text: str) -> set[str]:
    """The words that tell something, without the talk of recruiting, the role's title and its tasks.

    Of Chinese and Japanese, pairs of characters; a word counts there as three.
    """
    job = reading.sources.job
    told = "".join(without_vacancy(text))
    told = _FIGURES.sub(" ", told) if _PAID.search(told) else told
    apart = words_of((job.company.value,)) if job.company else frozenset()
    apart |= place_words(job.location.value) if job.location else frozenset()
    apart |= words_of(tuple(hirer.name.text for hirer in hirers(reading))) | _places(reading, text)
    title = words_of((job.title.value,)) if job.title else frozenset()
    is_done = SPEAKS.match(told) is not None and phrases("does").search(told[:_LATEST_VERB]) is not None
    if not is_done or len(title & content_terms(told)) * 2 > len(title):
        apart |= title
    if _PAID.search(told) or not phrases("does").search(told[:_LATEST_VERB]):
        apart |= role_words(job)
    fewest = _FEWEST_DONE if phrases("does_asian").search(told) else _FEWEST_PAIRS
    said = set(telling_words(told, apart, fewest))
    if len(said) >= _FEWEST_SAID and pattern(_OFFERS).search(told):  # what is offered says nothing of the company
        said = set(telling_words(pattern(_OFFERS).sub(" ", told), apart, fewest))
    return {word for word in said if not word.isdigit()} if _PAID.search(told) else said


def _places(reading: Reading, text: str) -> frozenset[str]:
    """The words of towns and countries in a text: where the company is tells not what it does."""
    names = (name.text for name, _ in reading.names() if name.text in text)
    return words_of(tuple(name for name in names if is_place(name, reading.language)))


def _names_past_employer(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence is about an employer of the résumé rather than the company, which it doesn't name."""
    if _company_named(reading).search(sentence.text) or SPEAKS.search(sentence.text):
        return False
    past = (position.employer.value for position in reading.sources.candidate.positions if position.employer)
    return any(employer in sentence.text for employer in past)


def _in_posting_words(reading: Reading, sentence: Span, is_false: bool) -> Place | None:
    """Several words with which the posting itself describes the company, and no other part of it.

    For what does a false hirer look for counts as nothing said of the right one.
    """
    if reading.about(sentence.start) == "step" or _PAID.search(sentence.text):
        return None
    telling = company_words(reading.sources.job, reading.sources.posting.text)
    told = content_terms(" ".join(without_vacancy(sentence.text)) if is_false else sentence.text)
    if reading.language in ("cs", "pl"):  # whose words have many endings
        told, telling = stems(told), stems(telling)
    shared = {word for word in told & telling if len(word) > 3 or word.isdigit()}
    fewest = _FEWEST_WORDS - bool(BULLET.match(sentence.text))
    return Place(sentence.start, sentence.end) if len(shared) >= fewest else None


def _is_of_other(reading: Reading, sentence: Span, false: set[str]) -> bool:
    """Whether a sentence is about a false hirer: it names it, or says nothing that the posting says too."""
    if not false:
        return False
    if any(name in fold(sentence.text) for name in false) and not _is_in_posting(reading, sentence, 3):
        return True
    return not reading.is_foreign(reading.sources.posting) and not _is_in_posting(reading, sentence, 2)


def _is_in_posting(reading: Reading, sentence: Span, fewest: int) -> bool:
    """Whether posting and sentence share words, those of the role's title apart."""
    job = reading.sources.job
    title = content_terms(job.title.value) if job.title else frozenset()
    own = content_terms(sentence.text) - title
    return sum(reading.sources.posting.has_word(word) for word in own if len(word) > 4) >= fewest
