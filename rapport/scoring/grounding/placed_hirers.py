"""Organisations that only the message knows, named as where one would work or for whom it is written.

Where a message never names the posting's company, such a name is presented as the one that hires, whatever the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.records.resume.known_skills import is_known_skill
from rapport.scenarios.matching import STOP_WORDS, fold
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.names import Name, is_marked
from rapport.scoring.grounding.place_names import is_place
from rapport.scoring.grounding.readers_past import VACANCY, is_in_story
from rapport.scoring.grounding.reading import Reading
from rapport.scoring.message_text import Span

_CAPITAL = r"[A-ZÀ-ÖØ-ÞČŘŠŽŁŚ][\w&.'’-]*[\w&]"
_NAME = rf"(?P<name>{_CAPITAL}(?: (?:& )?{_CAPITAL}){{0,3}})"
# Prepositions before a workplace; those of the second list stand before towns as well.
_AT = (
    r"at|join|joining|on behalf of|team of|work(?:ing)? for|hiring for|recruit(?:ing)? for|bei|beim|"
    r"im auftrag (?:von|der)|"
    r"(?:team|recruiting|personalabteilung) (?:von|der)|rekrutiere für(?: die)?|für(?=[^.;!?]* arbeiten)|chez|"
    r"rejoindr\w+|"
    r"de la part de|presso|per conto di|en nombre de|selección (?:de personal )?(?:de|para)|incorporar\w+ a|jménem|"
    r"nastoupil\w* (?:byste )?do|nabír\w+ (?:\w+ )?pro|w imieniu|dołącz\w+ (?:pan |pani )?do|rekrutuj\w+ dla|"
    r"entrerebbe in"
)
_IN = r"in|en|v|ve|w|we"
_FIRM = r"(?:společnosti|firmy|firmě|spółki|der firma|la société|la empresa|the company) "
_PLACED = re.compile(rf"(?<!\w)(?i:{_AT})\s(?i:the |der |die |la |le |il |{_FIRM})?{_NAME}")
_INSIDE = re.compile(rf"(?<!\w)(?i:{_IN})\s{_NAME}")
_ASIAN = re.compile(
    r"(?:代表|加入|在(?=[^。，]{3,40}(?:招聘|团队|职位|岗位)))\s?"
    r"(?P<name>[A-Z][A-Za-z&.-]+(?: [A-Z][A-Za-z&.-]+){0,3})|"
    r"(?P<name2>[A-Z][A-Za-z&.-]+(?: [A-Z][A-Za-z&.-]+){0,3})\s?"
    r"(?=を代表|の採用|にて|では[^。]*(?:募集|採用)|有[^。，]{0,8}职位)"
)
_ASKED_BY = re.compile(rf"{_NAME} (?:has |have )?(?:asked|commissioned|instructed|retained|engaged) (?:me|us)\b")
_WE_DO = re.compile(
    r",?\s(?:wir|we|nous|noi|jsme|jesteśmy|(?!chiamo)\w{3,}iamo|\w{3,}(?:amos|emos|imos|íme|áme|ujeme|eme|emy|"
    r"imy|amy))\b"
)
_OFFERED = re.compile(
    r"\b(?:role|position|opening|vacancy|place|job|stelle|poste|posizione|vacante|puesto|pozice|pozici|místo|"
    r"stanowisk\w)\b",
    re.IGNORECASE,
)
_FEWEST_LETTERS = 4
# Whoever is meant by “you”, the preposition tells enough: Dołączyłby Pan do X, Möchten Sie für X arbeiten?
_WRITTEN_FOR = re.compile(
    r"\b(?:on behalf of|im auftrag (?:von|der)|de la part de|per conto di|en nombre de|jménem|w imieniu|"
    r"(?:would|could|möchten|würden|könnten)\b[^.;!?]{0,40}|rejoindriez|entrerebbe in|incorporaría a|"
    r"nastoupil\w* (?:byste )?do|"
    r"dołączył\w* (?:pan |pani )?do|rekrutuj\w+ dla|nabír\w+ (?:\w+ )?pro)\s*$",
    re.IGNORECASE,
)
_AFTER_FIRM = re.compile(rf"{_FIRM}$", re.IGNORECASE)
_OF_READERS = re.compile(
    r"\b(?:your|ihre?\w*|votre|vos|su|sua|váš|vaše|pana|pani) (?:\w+ ){1,4}$|[您你]", re.IGNORECASE
)


def placed(reading: Reading) -> Iterator[tuple[Name, Span]]:
    """Each such name with its sentence; those of towns, tools, senders and of either source are left out."""
    for sentence in reading.message.sentences:
        for match in _matches(sentence.text):
            group = "name" if match["name"] else "name2"
            start, end = sentence.start + match.start(group), sentence.start + match.end(group)
            name = Name(match[group], start, end)
            if not _is_known(reading, name) and not _is_told_of_reader(reading, sentence, name):
                yield name, sentence


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Where a name stands as a workplace; after a bare “in”, only beside an offer or a “we do”."""
    yield from _PLACED.finditer(text)
    yield from (match for match in _ASIAN.finditer(text))
    for match in _INSIDE.finditer(text):
        if _WE_DO.match(text, match.end()) or (" " in match["name"] and _OFFERED.search(text)):
            yield match
    asked = _ASKED_BY.search(text)
    if asked:
        yield asked


def _is_known(reading: Reading, name: Name) -> bool:
    words = name.text.split()
    if fold(words[0]) in STOP_WORDS or phrases("first_words").fullmatch(words[0]) or len(name.text) < _FEWEST_LETTERS:
        return True
    if len(words) == 1 and reading.language == "de" and not is_marked(name.text):
        return True  # any noun
    listed = ("ordinary_names", "time_zones", "job_boards", "currencies")
    if any(phrases(one).fullmatch(word) for one in listed for word in words):
        return True
    if is_known_skill(name.text) or any(is_place(part, reading.language) for part in (name.text, *words)):
        return True
    if any(fold(word) in reading.sender for word in words) and len(words) < 3:
        return True
    return reading.sources.posting.names(name.text) or reading.sources.resume.names(name.text)


def _is_told_of_reader(reading: Reading, sentence: Span, name: Name) -> bool:
    """Whether it stands in what the reader has done, and not in what they would or could do."""
    before = _AFTER_FIRM.sub("", reading.text[sentence.start : name.start])
    about = reading.about(name.start)
    if _WRITTEN_FOR.search(before):
        return False
    if about in ("role", "company", "sender"):
        return is_in_story(before)
    if _OF_READERS.search(before) or is_in_story(before):
        return about == "person" or not VACANCY.search(sentence.text)
    return about == "person"
