"""Opportunity narrative: what the person would do in the role, tied to something concrete about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.candidate_pitch import facts_of_person
from rapport.scoring.checks.company_pitch import describes_company
from rapport.scoring.checks.telling import telling_words, words_of
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.concept_words import PROMISES, pattern
from rapport.scoring.grounding.reading import Reading, read_letter
from rapport.scoring.grounding.zones import LIST_LINE
from rapport.scoring.message_text import Span

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_NEXT = re.compile(r",? (?:and|et|und|e|y) (?:then )?|, ", re.IGNORECASE)
_NO_TASK = re.compile(
    r"(?:i|we|you|he|she|it|they|our|your|my|the|this|that|which|who|an?|if|so|but|because|as|with|for|to|in|at|please|"
    r"be|have|grow|join|become|je|nous|vous|notre|votre|le|la|les|que|qui|si|ich|wir|sie|unser\w*|ihr\w*|der|die|das|"
    r"dass|wenn|lei|noi|il|lo|gli|che|se|con|per|di|un\w*)\b",
    re.IGNORECASE,
)
_OF_SENDER = re.compile(
    r"(?:\b(?:i|we|they|it|he|she|je|j|nous|on|il|ich|wir|es|io|noi|yo|nosotros)|\b(?:client|company|team|"
    r"recruiter))\W*$",
    re.IGNORECASE,
)
_FEWEST_OF_MODAL, _FEWEST_OF_WORK, _FEWEST_TASKS = 2, 3, 2
_WE_OFFER = re.compile(
    r"\W*(?:we offer|wir bieten|nous (?:offrons|proposons)|offriamo|ofrecemos|nabízíme|oferujemy|"
    r"我们提供)(?! you\b)",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\b(?:the|our|this|these|those) ([\w/ -]{4,60}) $", re.IGNORECASE)
_PART_ENDS = re.compile(r"[,;:.!?–—。，]")
_FEWEST_PAIRS = 3  # of Chinese or Japanese characters
_FEWEST_IN_TIE = 2
_FEWEST_WORDS = 1  # that say what would be done


@dataclass(frozen=True, slots=True)
class OpportunityNarrative:
    name: str = "opportunity_narrative"
    title: str = "Says why this opportunity fits this person"

    def __call__(self, letter: Letter) -> CheckResult:
        """That one would fit, enjoy or belong says nothing of what one would do."""
        reading = read_letter(letter)
        facts = tuple(facts_of_person(letter))
        task = _task(reading) or next(_told_beside(reading, facts), None)
        if task is None:
            return CheckResult(self.name, False, "Nothing is said of what the person would do.")
        if not facts:
            return CheckResult(self.name, False, "The role isn't tied to anything concrete about the person.", (task,))
        return CheckResult(self.name, True, "Says what the person would do.", (task,))


def _goes_on(reading: Reading, rest: str) -> bool:
    """Whether a list of what one would do goes on after talking or liking: talk with users, draw the model."""
    parts = _NEXT.split(rest)[1:]
    return any(
        not _NO_TASK.match(part)
        and not phrases("would_feel").match(part)
        and len(_telling(reading, part)) > _FEWEST_WORDS
        for part in parts
    )


def _task(reading: Reading) -> Place | None:
    """The first statement of what one would do in the role, or of how it resembles what one has done."""
    for sentence in reading.message.sentences:
        if reading.about(sentence.start) == "step":  # the whole sentence is one zone then
            continue
        for match in phrases("would_do").finditer(sentence.text):
            rest = re.split(r"[.;!?。]", sentence.text[match.end() :])[0]
            is_empty = phrases("would_feel").match(rest.lstrip()) and not _goes_on(reading, rest)
            if _CJK.match(match[0]):  # Japanese says the work before the verb
                rest = sentence.text
            if match[0].lower().startswith("you") and not _telling(reading, rest):
                rest = _object_of(sentence.text[: match.start()])
            if not is_empty and len(_telling(reading, rest)) >= _FEWEST_WORDS:
                return Place(sentence.start + match.start(), sentence.end)
    return next(_implied(reading), None)


def _object_of(before: str) -> str:
    """What stands before “you would do”: a link to the radar work you would do here."""
    match = _OBJECT.search(before)
    return match[1] if match else ""


def _implied(reading: Reading) -> Iterator[Place]:
    """Sentences that say the work without "you would": a tie, a modal, whom one looks for, tasks of the posting."""
    for sentence in reading.message.sentences:
        if reading.about(sentence.start) == "step":
            continue
        if (
            _has_tie(reading, sentence)
            or _has_modal(reading, sentence)
            or _has_wanted(reading, sentence)
            or _has_work(reading, sentence)
            or _has_tasks(reading, sentence)
            or _has_link(reading, sentence)
            or _is_listed(reading, sentence)
        ):
            yield Place(sentence.start, sentence.end)


def _is_listed(reading: Reading, sentence: Span) -> bool:
    """Whether it is a line of a list whose heading says that it is the work: “What you would do:”."""
    is_work = LIST_LINE.match(sentence.text) is not None and reading.about(sentence.start) == "role"
    return is_work and len(_telling(reading, sentence.text)) >= _FEWEST_WORDS


def _told_beside(reading: Reading, facts: tuple[Place, ...]) -> Iterator[Place]:
    """What is told of work or company from the first fact about the reader on: the work that the fact is for.

    A message that only lists facts goes on with praise, conditions or the next step, or describes the company in
    another paragraph.
    """
    if not facts:
        return
    first = min(place.start for place in facts)
    beside = [one for one in reading.message.paragraphs if any(one.start <= fact.start < one.end for fact in facts)]
    for sentence in reading.message.sentences:
        if sentence.end <= first or reading.about(sentence.start) == "step" or _is_offer(sentence):
            continue
        has_fact = any(fact.start < sentence.end and sentence.start < fact.end for fact in facts)
        is_near = has_fact or any(one.start <= sentence.start < one.end for one in beside)
        if not is_near and _comes_after_ask(reading, sentence):
            continue
        if not is_near and describes_company(reading, sentence):
            continue
        if _says_work(reading, sentence, has_fact):
            yield Place(sentence.start, sentence.end)


def _comes_after_ask(reading: Reading, sentence: Span) -> bool:
    """Whether the next step was asked for before, so that only a polite word is left."""
    return any(one.end <= sentence.start and reading.about(one.start) == "step" for one in reading.message.sentences)


def _is_offer(sentence: Span) -> bool:
    """Whether it is about pay, leave and the like."""
    is_told_so = _WE_OFFER.match(sentence.text) is not None
    return is_told_so or any(pattern(words).search(sentence.text) for words in PROMISES.values())


def _says_work(reading: Reading, sentence: Span, has_fact: bool) -> bool:
    """Whether enough is told that is neither about the reader nor praise of what was said: that is a rare mix."""
    zones = [zone for zone in reading.zones if zone.sentence == sentence and zone.about != "person"]
    if has_fact:
        zones = [zone for zone in zones if zone.about in ("role", "company")]
    said = {word for zone in zones for word in _telling(reading, reading.text[zone.start : zone.end])}
    is_verdict = phrases("points_back").match(sentence.text) is not None and all(z.about == "either" for z in zones)
    return len(said) >= (_FEWEST_IN_TIE + 1 if is_verdict else _FEWEST_IN_TIE)


def _has_tie(reading: Reading, sentence: Span) -> bool:
    """Whether it ties the work to what was done: that is what we need, but not: your profile is what we need."""
    if _fits_work(reading, sentence):
        return True
    match = phrases("ties").search(sentence.text)
    if match is None:
        return False
    beside = sentence.text[: match.start()] + " " + sentence.text[match.end() :]
    if len(_telling(reading, sentence.text)) >= _FEWEST_IN_TIE:
        return True
    return phrases("points_back").match(sentence.text.lstrip(' "“‘-–—')) is not None or bool(
        _telling(reading, beside, has_title=True)
    )


def _fits_work(reading: Reading, sentence: Span) -> bool:
    """Whether what fits or helps is said of work and not of the company: your React fits the inbox, not: fits us."""
    for match in phrases("ties_to").finditer(sentence.text):
        rest = _PART_ENDS.split(sentence.text[match.end() :])[0]
        if _CJK.search(match[0]):
            rest = _PART_ENDS.split(sentence.text[: match.start()])[-1] + rest
        said = {word for word in _telling(reading, rest) if not phrases("every_company").fullmatch(word)}
        if len(said) >= (_FEWEST_WORDS if not _CJK.search(match[0]) else _FEWEST_PAIRS):
            return True
    return False


def _has_modal(reading: Reading, sentence: Span) -> bool:
    """Whether something "would" be so for the reader: medical devices would be new ground to you."""
    for zone in reading.zones:
        if zone.sentence != sentence or zone.about != "role":
            continue
        before, text = reading.text[sentence.start : zone.start], reading.text[zone.start : zone.end]
        rest = text.partition(" ")[2]
        if _OF_SENDER.search(before) or phrases("would_feel").match(rest.lstrip()):
            continue
        if len(_telling(reading, rest)) >= _FEWEST_OF_MODAL and phrases("reader").search(sentence.text):
            return True
    return False


def _has_wanted(reading: Reading, sentence: Span) -> bool:
    """Whether it says for what somebody is wanted: we look for an engineer to run the nightly settlement."""
    for match in phrases("vacancy").finditer(sentence.text):
        clause = re.split(r"[.;!?。]", sentence.text[match.end() :])[0]
        purpose = phrases("purpose").search(clause)
        if purpose and len(_telling(reading, clause[purpose.end() :])) >= _FEWEST_OF_MODAL:
            return True
    return False


def _has_work(reading: Reading, sentence: Span) -> bool:
    """Whether the work itself is the subject and more is told of it than its conditions."""
    match = phrases("work_is").search(sentence.text)
    return match is not None and len(_telling(reading, sentence.text[match.end() :])) >= _FEWEST_OF_WORK


def _has_tasks(reading: Reading, sentence: Span) -> bool:
    """Whether several words of the posting's tasks stand outside of what is said of reader and company."""
    job = reading.sources.job
    about = words_of(tuple(fact.value for fact in job.about_company))
    tasks = words_of(tuple(fact.value for fact in (*job.responsibilities, *job.requirements))) - about
    zones = [zone for zone in reading.zones if zone.sentence == sentence]
    said = {
        word
        for zone in zones
        if zone.about != "person"
        for word in _telling(reading, reading.text[zone.start : zone.end])
        if len(word) > 3
    }
    return len(said & tasks) >= _FEWEST_TASKS and not describes_company(reading, sentence)


def _has_link(reading: Reading, sentence: Span) -> bool:
    """Whether what is said of the reader leads to something of the company's: pipelines for our three hundred farms."""
    zones = [zone for zone in reading.zones if zone.sentence == sentence]
    for number, zone in enumerate(zones[1:], 1):
        text = reading.text[zone.start : zone.end]
        if zone.about != "company" or not phrases("our_thing").match(text.lstrip(" ,")):
            continue
        if zones[number - 1].about not in ("person", "role"):
            continue
        said = {
            word
            for word in _telling(reading, _PART_ENDS.split(text)[0])
            if not phrases("every_company").fullmatch(word)
        }
        if len(said) >= _FEWEST_IN_TIE or any(reading.sources.posting.has_word(word) for word in said):
            return True
    return False


def _telling(reading: Reading, text: str, has_title: bool = False) -> set[str]:
    """The words that say something beside what every posting promises; those of the title only if `has_title`."""
    job = reading.sources.job
    facts = (None if has_title else job.title, job.company, job.location)
    head = words_of(tuple(fact.value for fact in facts if fact))
    said = telling_words(text, head, _FEWEST_PAIRS)
    return {word for word in said if not word.isdigit() and not phrases("praise").fullmatch(word)}
