"""Company pitch: says what the company does, makes, for whom, or how it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapport.records.job import Job
from rapport.scenarios.matching import content_terms, fold
from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.hirers import hirers
from rapport.scoring.grounding.reading import Reading, read_letter
from rapport.scoring.grounding.sources import sentences_of
from rapport.scoring.message_text import Span

_FEWEST_WORDS, _FEWEST_AFTER_VERB = 3, 2  # that say something beside the verb
_BULLET = re.compile(r"\s*[-*•–·]\s")
_SPEAKS = re.compile(
    r"(?:we|our|nous|notre|nos|wir|unsere?|siamo|la nostra|nuestra|somos|jsme|naše|jesteśmy|我们|弊社|当社)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CompanyPitch:
    name: str = "company_pitch"
    title: str = "Says what the company does"

    def __call__(self, letter: Letter) -> CheckResult:
        """A name or a list of tasks is none; nor is what is said of another company than the one that hires."""
        reading = read_letter(letter)
        false = {fold(hirer.name.text) for hirer in hirers(reading) if not hirer.is_right}
        for sentence in reading.message.sentences:
            found = _pitch(reading, sentence)
            if found is not None and not _is_of_other(reading, sentence, false):
                return CheckResult(self.name, True, "Says something concrete of the company.", (found,))
        return CheckResult(self.name, False, "Nothing concrete is said of what the company does or is.")


def _pitch(reading: Reading, sentence: Span) -> Place | None:
    """The words of a sentence that describe the company."""
    text = sentence.text
    for match in phrases("describes").finditer(text):
        if _tells(text[match.end() :]) and not _is_hiring(match[0], text[match.end() :]):
            return Place(sentence.start + match.start(), sentence.end)
    for name in dict.fromkeys((reading.company, *reading.company.split()[:1])):
        found = _after_name(name, sentence) if len(name) > 2 else None
        if found is not None:
            return found
    return _plain_statement(reading, sentence) or _in_posting_words(reading, sentence)


def _plain_statement(reading: Reading, sentence: Span) -> Place | None:
    """A verb of what companies do, outside of what is said of the person and the role."""
    for match in phrases("does").finditer(sentence.text):
        zone = reading.zone(sentence.start + match.start())
        if zone is None or zone.about not in ("company", "either", "sender"):
            continue
        subject = sentence.text[max(0, zone.start - sentence.start) : match.start()]
        is_other = phrases("not_company").search(subject) or phrases("not_company").search(
            sentence.text[: match.start()][-25:]
        )
        rest = sentence.text[match.end() :]
        if not is_other and subject.strip() and _tells(rest) and not _is_hiring(match[0], rest):
            return Place(sentence.start, sentence.end)
    return None


def _in_posting_words(reading: Reading, sentence: Span) -> Place | None:
    """Several words with which the posting itself describes the company, and no other part of it."""
    telling = _telling_words(reading.sources.job, reading.sources.posting.text)
    shared = {word for word in content_terms(sentence.text) & telling if len(word) > 3 or word.isdigit()}
    fewest = _FEWEST_WORDS - bool(_BULLET.match(sentence.text))
    return Place(sentence.start, sentence.end) if len(shared) >= fewest else None


@lru_cache(maxsize=32)
def _telling_words(job: Job, posting: str) -> frozenset[str]:
    """What the posting says of the company, without the words of role, tasks and offer."""
    company = job.company.value if job.company else ""
    sentences = [posting[start:end] for start, end in sentences_of(posting)]
    lines = [line for line in posting.splitlines() if not _BULLET.match(line)]
    sentences += [line for line in lines if _SPEAKS.match(line) or (company and line.startswith(company))]
    ours = [text for text in sentences if _SPEAKS.match(text) or (company and company in text)]
    about = content_terms("\n".join((*(fact.value for fact in job.about_company), *ours)))
    told = content_terms("\n".join(f.value for f in (*job.responsibilities, *job.requirements, *job.benefits)))
    told |= content_terms(" ".join(fact.value for fact in (job.title, job.company, job.location) if fact))
    return about - told


def _after_name(company: str, sentence: Span) -> Place | None:
    """“Company, a maker of …” or “Company makes …”."""
    for match in re.finditer(rf"(?<!\w){re.escape(company)}", sentence.text, re.IGNORECASE):
        rest = sentence.text[match.end() :]
        verb = phrases("does").match(re.sub(r"^(?:['’]s)?[^,.;:!?]{0,30}?\s(?=\w)", " ", rest).lstrip()) or _verb_near(
            rest
        )
        apposed = phrases("apposed").match(rest)
        if (verb or apposed) and _tells(rest) and not _is_hiring("", rest):
            return Place(sentence.start + match.start(), sentence.end)
    return None


def _verb_near(rest: str) -> re.Match[str] | None:
    found = phrases("does").search(rest[:60])
    return found if found and not re.search(r"[,;.]", rest[: found.start()]) else None


def _tells(rest: str) -> bool:
    words = content_terms(re.split(r"[;。]", rest)[0][:160])
    return len(words) >= _FEWEST_AFTER_VERB


def _is_hiring(verb: str, rest: str) -> bool:
    return phrases("seeks").match(rest[:40].lstrip(" ,:")) is not None or phrases("seeks").search(verb) is not None


def _is_of_other(reading: Reading, sentence: Span, false: set[str]) -> bool:
    """Whether a sentence is about a false hirer: it names it, or says nothing that the posting says too."""
    if not false:
        return False
    if any(name in fold(sentence.text) for name in false) and not _is_in_posting(reading, sentence, 3):
        return True
    return not _is_in_posting(reading, sentence, 2)


def _is_in_posting(reading: Reading, sentence: Span, fewest: int) -> bool:
    """Whether posting and sentence share words, those of the role's title apart."""
    job = reading.sources.job
    title = content_terms(job.title.value) if job.title else frozenset()
    own = content_terms(sentence.text) - title
    return sum(reading.sources.posting.has_word(word) for word in own if len(word) > 4) >= fewest
