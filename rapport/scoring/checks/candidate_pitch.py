"""Candidate pitch: at least one concrete fact about the person that the résumé supports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapport.scenarios.matching import STOP_WORDS, content_terms, phrase_in, terms
from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.telling import place_words, telling_words
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.employers import employers_named
from rapport.scoring.grounding.grounding import ground
from rapport.scoring.grounding.hirers import hirers
from rapport.scoring.grounding.reading import Reading, read_letter
from rapport.scoring.grounding.zones import Zone
from rapport.scoring.message_text import Span

_FEWEST_WORDS = 3  # of the résumé in one stretch, where nothing is named
_FEWEST_OF_RESUME = 2  # in a sentence about the reader, wherever they stand
_SHORTEST_WORD = 5
_LONGEST_SKILL = 40
_YOURS = re.compile(
    r"\b(?:you|your|votre|vos|ihre?[mnrs]?|dein\w*|su[oa]|suoi|sue|sus?|tus?|váš|vaš\w*|pan\w+)\b", re.IGNORECASE
)
_ALL_YOURS = re.compile(  # Python and Kafka, both of which you know
    r"\b(?:which|that|all|both|each|these|those) (?:of which )?you (?:already )?"
    r"(?:have|bring|know|do|list|hold|use|show|master)\b",
    re.IGNORECASE,
)
_WHO_KNOWS = re.compile(  # somebody at X who also knows Python
    r"\b(?:who|qui|che|que|der|die|který|która|który)\s(?:\w+\s){0,2}?(?:knows?|has|masters?|uses?|connaît|"
    r"maîtrise|conosce|"
    r"domina|beherrscht|kennt|ovládá|zna)\b",
    re.IGNORECASE,
)
_NEAR = 40  # characters after a name in which it is said to hire
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class CandidatePitch:
    name: str = "candidate_pitch"
    title: str = "Gives facts about the person"

    def __call__(self, letter: Letter) -> CheckResult:
        """Praise alone isn't one, nor is something that the résumé doesn't say."""
        places = tuple(facts_of_person(letter))
        if places:
            return CheckResult(self.name, True, "Tells a fact that the résumé has.", places[:3])
        return CheckResult(self.name, False, "Nothing concrete of the résumé is told.")


def facts_of_person(letter: Letter) -> Iterator[Place]:
    """The places that tell something of the résumé: names and figures of it, or several of its words in a row.

    What a sentence tells of somebody else who is said to hire is told of them, though the résumé may know them.
    """
    reading = read_letter(letter)
    others = [hirer for hirer in hirers(reading) if not hirer.is_right]
    for place in _facts(letter, reading):
        zone = reading.zone(place.start)
        is_of_other = zone is not None and any(
            zone.sentence.start <= hirer.start < zone.sentence.end and zone.sentence.start == hirer.name.start
            for hirer in others
        )
        if not is_of_other:
            yield place


def _facts(letter: Letter, reading: Reading) -> Iterator[Place]:
    claims = ground(letter)
    false = [claim for claim in claims if not claim.is_supported and claim.kind != "other"]
    for claim in claims:
        if claim.kind == "title" and not claim.is_supported and _names_employer(reading, claim):
            yield Place(claim.start, claim.end)  # another title there, but there
        is_of_resume = (
            claim.supported_by is not None and claim.supported_by.document_id == letter.case.candidate_document.id
        )
        if is_of_resume and not _is_hirer(reading, claim) and _says_more(reading, claim.start, claim.end):
            yield Place(claim.start, claim.end)
    for number, zone in enumerate(reading.zones):
        if zone.about in ("person", "either"):
            yield from _in_words(reading, zone, [c for c in false if c.start < zone.end and zone.start < c.end])
        is_before = zone.about == "either" and number + 1 < len(reading.zones)
        if (
            is_before
            and reading.zones[number + 1].about == "person"
            and reading.zones[number + 1].sentence == zone.sentence
        ):
            yield from _foreign(reading, zone, [])
    yield from _in_other_words(reading, false)


def _names_employer(reading: Reading, claim: Claim) -> bool:
    return bool(employers_named(reading.text[claim.start : claim.end], reading.sources.candidate))


def _in_other_words(reading: Reading, false: list[Claim]) -> Iterator[Place]:
    """Sentences with something of the résumé that isn't said in its claims: a paraphrase, and no praise.

    Two telling words where the reader is spoken of, or, whatever it is about, two that stand side by side in the
    résumé too and not in the posting.
    """
    resume, posting = reading.sources.resume, reading.sources.posting
    if reading.is_foreign(resume):
        return
    for sentence in reading.message.sentences:
        zones = [zone for zone in reading.zones if zone.sentence == sentence and zone.about != "step"]
        of_reader = " ".join(_without_claims(zone, false) for zone in zones if zone.about == "person")
        rest = " ".join(_without_claims(zone, false) for zone in zones if zone.about != "person")
        own = {word for word in _told(reading, of_reader) if resume.has_word(word)}
        also = {word for word in _told(reading, rest) if resume.has_word(word) and not posting.has_word(word)}
        is_told = len(own) + len(also) >= _FEWEST_OF_RESUME if own else _has_pair(reading, rest, also)
        if is_told:
            yield Place(sentence.start, sentence.end)


def _told(reading: Reading, text: str) -> set[str]:
    telling = telling_words(text, _said_of_job(reading), _FEWEST_WORDS) if text.strip() else frozenset()
    return {word for word in telling if not phrases("praise").fullmatch(word)}


def _has_pair(reading: Reading, text: str, told: set[str]) -> bool:
    """Whether two of the words stand side by side in a text, as they do in the résumé."""
    return len(told) > 1 and any(told.issuperset(pair) for pair in _pairs(text) & _pairs(reading.sources.resume.text))


def _says_more(reading: Reading, start: int, end: int) -> bool:
    """Whether it is more than the place where the company and the person both are, or the role's own title."""
    job = reading.sources.job
    said = content_terms(reading.text[start:end])
    own = content_terms(" ".join(fact.value for fact in (job.title, job.company) if fact))
    own |= place_words(job.location.value) if job.location else frozenset()
    return bool(said - own)


def _skills(reading: Reading, zone: Zone) -> Iterator[Place]:
    """A skill or certificate of the résumé, also where it has no capital."""
    candidate = reading.sources.candidate
    known = [fact.value for fact in (*candidate.skills, *candidate.certificates) if len(fact.value) <= _LONGEST_SKILL]
    is_theirs = any(pattern.search(zone.sentence.text) for pattern in (_ALL_YOURS, _WHO_KNOWS))
    start, end = (zone.sentence.start, zone.sentence.end) if is_theirs else (zone.start, zone.end)
    known = [value for value in known if not content_terms(value) <= _said_of_job(reading)]
    if (zone.about == "person" or is_theirs) and any(phrase_in(value, reading.text[start:end]) for value in known):
        yield Place(start, end)


def _in_words(reading: Reading, zone: Zone, false: list[Claim]) -> Iterator[Place]:
    """Several words of the résumé together; in another language, any stretch that is no mere praise.

    Beside something false, only what the résumé clearly has too.
    """
    resume = reading.sources.resume
    yield from _skills(reading, zone)
    text = _without_claims(zone, false)
    if (zone.about == "person" or _CJK.search(text)) and _shares_pair(text, resume.text, _said_of_job(reading)):
        yield Place(zone.start, zone.end)
    if zone.about == "person":
        yield from _foreign(reading, zone, false)


def _foreign(reading: Reading, zone: Zone, false: list[Claim]) -> Iterator[Place]:
    """What is said of the person in another language than the résumé's: enough words that are no praise."""
    resume = reading.sources.resume
    if not reading.is_foreign(resume):
        return
    told = _without_claims(zone, false)
    plain = [word for word in content_terms(told) if _is_plain(word)]
    if not any(map(_is_plain, telling_words(told, frozenset(), _FEWEST_WORDS))):
        return
    if len(plain) >= _FEWEST_WORDS or (false and any(resume.has_word(word) for word in plain)):
        yield Place(zone.start, zone.end)


def _is_plain(word: str) -> bool:
    """Whether a word is neither short nor praise."""
    return len(word) >= _SHORTEST_WORD and not phrases("praise").fullmatch(word)


def _without_claims(span: Span | Zone, false: list[Claim]) -> str:
    """The words of a part of the message without what is false in it."""
    text = (
        span.text
        if isinstance(span, Span)
        else span.sentence.text[span.start - span.sentence.start :][: span.end - span.start]
    )
    for claim in false:
        begin, end = max(claim.start - span.start, 0), max(claim.end - span.start, 0)
        text = text[:begin] + " " * (min(end, len(text)) - begin) + text[end:]
    return text


def _is_hirer(reading: Reading, claim: Claim) -> bool:
    """Whether what is named is said to be looking for somebody, as no employer of the past is."""
    zone = reading.zone(claim.start)
    if zone is None or zone.about == "person":
        return False
    return phrases("hires").search(reading.text[claim.end : min(claim.end + _NEAR, zone.sentence.end)]) is not None


def _said_of_job(reading: Reading) -> frozenset[str]:
    job = reading.sources.job
    return content_terms(" ".join(fact.value for fact in (job.title, job.location, job.company) if fact))


def _shares_pair(text: str, resume: str, apart: frozenset[str]) -> bool:
    """Two words that stand side by side in the résumé too, beyond praise and what the job is called.

    Of Chinese and Japanese, which have no blanks, three pairs of characters.
    """
    signs = [pair for pair in content_terms(text) if _CJK.match(pair)]
    if signs:
        told = [pair for pair in signs if pair not in apart and not phrases("praise").search(pair)]
        return sum(pair in resume for pair in told) >= _FEWEST_WORDS
    known = _pairs(resume)
    return any(
        pair in known and not any(phrases("praise").fullmatch(word) for word in pair) and not apart.issuperset(pair)
        for pair in _pairs(text)
    )


@lru_cache(maxsize=128)
def _pairs(text: str) -> frozenset[tuple[str, str]]:
    words = [word for word in terms(text) if word not in STOP_WORDS]
    return frozenset((one, other) for one, other in pairwise(words) if len(one) >= 4 and len(other) >= 4)
