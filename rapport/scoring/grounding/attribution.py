"""Facts of the résumé that a message credits to the wrong employer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapport.records.candidate import Position
from rapport.scenarios.matching import fold
from rapport.scoring.grounding.claim import Claim
from rapport.scoring.grounding.employers import EmployerSection, employers_named, sections
from rapport.scoring.grounding.names import names_in
from rapport.scoring.grounding.numbers import agrees, read_numbers
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.grounding.work_done import is_of_another
from rapport.scoring.message_text import Span

_CUT = re.compile(
    r", (?:and|und|et|e) (?=(?:for|since|now|today|heute|seit|depuis|da) [^,;]{0,40}\b(?:you|sie|vous)\b)|"
    r"[;:]|(?<=[.!?])\s|\b(?:know|see|saw|notic\w+|read|believe|think|clear|sure|me|us|shows?|means?|hope|says?|"
    r"so|glad|"
    r"convinced|feel|suggests?|tells?|fact|given|now) that(?= you\b)|,? (?:and|et que|und dass|"
    r"e che)(?= (?:that )?(?:you|vous|sie|lei)\b)|, (?=(?:and |"
    r"then )?(?:you|vous)\b)",
    re.IGNORECASE,
)


_PATH = re.compile(
    r"\b(?:from|von|de|da|od)\b.{2,}?\b(?:to|bis|zu|à|a|až)\b", re.IGNORECASE | re.DOTALL
)  # a way through several


_NEXT_PLACE = re.compile(
    r",? (?:and|und|et|e|y|a|then|puis|poi|dann) (?=(?:later )?(?:at|with|bei|beim|chez|presso|in|en|u|v|ve|"
    r"w) [^\W\d_a-z])"
)
_CONJUNCT = re.compile(
    r",|\s(?:and|und|et|e|y|a)\s(?=(?:the|your|with|in|on|for|der|die|das|den|dem|am|an|le|"
    r"la|les|de\w*|du|il|lo|i|gli|el|los|las|na|v)\b)",
    re.IGNORECASE,
)
# What a clause begins with where all of it is about the employer that follows.
_FRAME = re.compile(
    r"\W*(?:(?:and|then|later|while|when|during|before that|und|später|puis|ensuite|poi|in seguito|luego|potom)\W+)*"
    r"(?:(?:your|ihrer?|votre|la sua) (?:time|years?|work|days|internships?|stint|summer|research|tenure|"
    r"job|role|period|zeit|praktikum|temps|passage|stage|tirocinio|stáž) )?"
    r"(?:at|with|bei|beim|chez|presso|in|en|u|v|ve|w|na)\s(?:\w+\W){0,2}$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\b(?:at|for|with|from|of|bei|beim|von|chez|pour|de|presso|per|in|en|para|u|v|ve|pro|w|dla)\s"
    r"(?:the |la |le |il |der |dem )?|在|で)$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r",(?! (?:\w+ing|couvrant|permettant|die|das|che|qui|where|in which|wo|où|dove|kde|gdzie)\b)"
)  # created at X, covering 90 %
# Built this at X and have been at Y since: another deed, perhaps at another place.
_NEXT_DEED = re.compile(
    r"\s(?:and|et|und|e) (?=(?:have|has|had|are|were|now|then|later|taken|been|\w{3,}ed)\b)", re.IGNORECASE
)
_PATH_END = 40  # characters in which the end of a way is named
_FEWEST_IN_WORDS = 100  # below, a number in words tells too little
_SHORTEST_SECTION = 60  # characters below which a position's part of the résumé wasn't found whole


@dataclass(frozen=True, slots=True)
class _Fact:
    """Something distinctive in the message, and where the résumé has it."""

    start: int
    end: int
    places: tuple[int, ...]


def attribution_claims(reading: Reading) -> Iterator[Claim]:
    """Figures and names that the résumé has only under another employer than the one that the clause names."""
    known = sections(reading.sources.candidate)
    if len(known) < 2:
        return
    for sentence in reading.message.sentences:
        begin = 0
        for stop in (*_cuts(reading, sentence), len(sentence.text)):
            yield from _of_clause(reading, known, sentence.start + begin, sentence.start + stop)
            begin = stop


def _cuts(reading: Reading, sentence: Span) -> Iterator[int]:
    """Where clauses begin; “and at X” begins one only after a clause of its own: not in “at X and at Y you …”."""
    told = [zone.start - sentence.start for zone in reading.zones if zone.about == "person"]
    begin = 0
    for cut in sorted((*_CUT.finditer(sentence.text), *_NEXT_PLACE.finditer(sentence.text)), key=lambda one: one.end()):
        is_own = cut.re is _CUT and cut[0].strip() not in (",", ":")
        if is_own or any(begin <= place < cut.start() for place in told):
            begin = cut.end()
            yield begin


def _of_clause(reading: Reading, known: list[EmployerSection], start: int, end: int) -> Iterator[Claim]:
    text = reading.text[start:end]
    if not any(zone.about == "person" for zone in reading.zones if zone.start < end and start < zone.end):
        return
    positions = employers_named(text, reading.sources.candidate)
    if not positions or len({p.employer.value for p in positions if p.employer}) != 1:
        return
    own = [section for section in known if section.position in positions]
    if sum(section.end - section.start for section in own) < _SHORTEST_SECTION:
        return
    employer = positions[0].employer.value if positions[0].employer else ""
    if any(_is_in_path(text, path, positions) for path in _PATH.finditer(text)):
        return
    begin, stop = _reach(text, employer)
    elsewhere = is_of_another(reading, text[begin:stop], own, known) if begin < stop else ""
    if elsewhere:
        why = f"The résumé has this under {elsewhere}, not {employer}."
        yield Claim(start + begin, start + len(text[:stop].rstrip()), "other", None, why)
        return
    for fact in _facts(reading, text, start):
        if reading.about(fact.start) != "person" or not fact.places or not begin <= fact.start - start < stop:
            continue
        others = [s for s in known if s not in own and any(s.start <= place < s.end for place in fact.places)]
        is_elsewhere = all(any(s.start <= place < s.end for s in others) for place in fact.places)
        if others and is_elsewhere:
            name = others[0].position.employer.value if others[0].position.employer else "another employer"
            yield Claim(
                start + len(text) - len(text.lstrip()),
                max(fact.end, start + 1),
                "other",
                None,
                f"The résumé has this under {name}, not {employer}.",
            )


def _is_in_path(text: str, path: re.Match[str], positions: list[Position]) -> bool:
    """Whether the way leads from or to the employer itself, and not just from one language to another."""
    part = text[path.start() : path.end() + _PATH_END]
    stop = re.search(
        r"[,;.]|\s(?:at|during|while|with|bei|chez|presso|in|u|"
        r"ve?)\s",
        part[path.end() - path.start() :],
    )
    until = path.end() - path.start() + (stop.start() if stop else _PATH_END)
    own = {position.employer.value for position in positions if position.employer}
    return any(fold(word) in fold(part[:until]) for name in own for word in re.findall(r"[^\W\d_]{3,}", name))


def _reach(text: str, employer: str) -> tuple[int, int]:
    """The part of a clause that is about its employer: all after “At X”, else what is between two commas.

    Where the employer only describes something (a dozen X engineers) nothing is said to have been done there.
    """
    own = [fold(word) for word in re.findall(r"[^\W\d_]{3,}", employer)]
    places = [match.start() for match in re.finditer(r"[^\W\d_]{3,}", text) if fold(match[0]) in own]
    if not places or not _AT.search(text[: places[0]]):
        return 0, 0
    if _FRAME.match(text[: places[0]]):
        return 0, len(text)
    closes = [
        match.start() for match in (_CLOSES.search(text, places[-1]), _NEXT_DEED.search(text, places[-1])) if match
    ]
    begins = [match.end() for cut in (_CONJUNCT, _NEXT_DEED) for match in cut.finditer(text, 0, places[0])]
    return max(begins, default=0), min(closes, default=len(text))


def _facts(reading: Reading, text: str, offset: int) -> Iterator[_Fact]:
    resume = reading.sources.resume
    for number in read_numbers(text, reading.language):
        if number.is_year or number.value <= 3 or (number.is_word and number.value < _FEWEST_IN_WORDS):
            continue
        places = tuple(own.start for own in resume.numbers if agrees(number, own))
        yield _Fact(offset + number.start, offset + number.end, places)
    folded = _folded(resume.text)
    for name in names_in(text, offset, reading.language):
        if len(name.text) >= 3:
            pattern = rf"(?<!\w){re.escape(fold(name.text))}"
            yield _Fact(name.start, name.end, tuple(match.start() for match in re.finditer(pattern, folded)))


@lru_cache(maxsize=16)
def _folded(text: str) -> str:
    """Folded where that keeps every place, else in small letters."""
    folded = fold(text)
    return folded if len(folded) == len(text) else text.lower()
