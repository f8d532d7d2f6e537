"""What each part of a message speaks of: the person, the role, the company, the sender, or the next step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rapport.scoring.checks.call_to_action import asks_for_next_step
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.zone_marks import Mark, marks
from rapport.scoring.message_text import MessageText, Span

About = Literal["person", "role", "company", "sender", "step", "either"]

_ORDER: tuple[Mark, ...] = ("role", "person", "company", "sender")
_PRELUDE = re.compile(
    r"\W*(?:with|as (?:an?|the|former|senior|our)|having|given|after|from|in (?:more|over|your)|thanks to|since|for|"
    r"an?|"
    r"avec|en tant qu|après|grâce à|fort|diplômé\w*|depuis|titulaire|mit|als|nach|dank|seit|con|come|dopo|da|"
    r"grazie a|dal|forte|"
    r"laureat\w*|tras|como|desde|gracias a|s|jako|po|díky|od|z|dzięki)\b",
    re.IGNORECASE,
)
_LONGEST_PRELUDE = 220
_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
# Signs of Chinese and Japanese may stand beside a name without a blank.
_NAME_BEGINS, _NAME_ENDS = r"(?<![^\W\u3040-\u9fff])", r"(?![^\W\u3040-\u9fff])"
_SHORTEST_NAME = 4  # of the first word of a company's name that stands for it
_CONDITION = re.compile(
    r"\W*(?:if|should|when|to|so|in case|do|just|i[' ’]?(?:d|ll|would)|then|wenn|falls|si|se|pokud|jeśli|"
    r"如果|若|もし|ご)",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\W*(?:(?:you(?:['’](?:d|ll|ve|re)| would| will| have| are)|we|our|the|at|as)\b|"
    r"i(?:['’]m| am)? (?:writ|reach|contact|get(?:ting)? in touch|approach)|ich (?:schreibe|melde|wende)|"
    r"je (?:me permets de )?(?:vous|t[e’']) ?(?:écri|contact)|(?:le|ti|la|vi) (?:scrivo|contatto)|píšu|obracím se|"
    r"piszę|zwracam się|le escribo|te escribo)",
    re.IGNORECASE,
)
# A reinsurer wants to know how often floods will come: no reader in it.
_THIRD = re.compile(
    r"(?:will|would|could|wird|würden?|könnte|serai(?:t|ent)|pourrait|permettra(?:it)?)\b(?! (?:you|sie|vous)\b)", re.I
)
LIST_LINE = re.compile(r"\s*(?:[-*•–·>▪●]|\d{1,2}[.)])\s")
_LONGEST_HEADING = 6  # words
_GETS = re.compile(
    r"\b(?:get|offer\w*|benefits?|package|pay|perks|paket|bieten|angebot|leistungen|offrons|offre|avantages|offriamo|"
    r"offerta|ofrecemos|oferta|nabízíme|nabídka|oferujemy)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:role|tasks?|job|responsibilities|mission|poste|tâches|aufgaben|stelle|rolle|ruolo|mansioni|compiti|puesto|"
    r"tareas|"
    r"náplň|úkoly|zadania|obowiązki)\b|\byou(?:['’]ll| would| will)\b",
    re.IGNORECASE,
)
_LATEST_ASK = 30  # characters into its sentence


@dataclass(frozen=True, slots=True)
class Zone:
    """A half-open range of the message's text that speaks of one thing; `sentence` is the one it lies in."""

    start: int
    end: int
    about: About
    sentence: Span


def zones_of(message: MessageText, company: str, language: str | None) -> tuple[Zone, ...]:
    """The zones of the body, in order; `language` is that of the message."""
    return tuple(_with_headings(message.sentences, company, language))


def _with_headings(sentences: tuple[Span, ...], company: str, language: str | None) -> Iterator[Zone]:
    """The zones of each sentence; a line of a list that names nobody is about what its heading is about."""
    heading: About = "either"
    for sentence in sentences:
        zones = tuple(_of_sentence(sentence, company, language))
        if not LIST_LINE.match(sentence.text):
            heading = _of_heading(sentence.text, zones)
            yield from zones
            continue
        for zone in zones:
            yield replace(zone, about=heading) if zone.about == "either" and zone.start == sentence.start else zone


def _of_heading(text: str, zones: tuple[Zone, ...]) -> About:
    """What a short line without an end is about: “What you bring”, “Du:”; what one gets is the company's to say."""
    line = text.strip(" *_#")
    if len(line.split()) > _LONGEST_HEADING or line.endswith((".", "!", "?", ",")):
        return "either"
    if _GETS.search(line):
        return "company"
    if _WORK.search(line):
        return "role"
    abouts = {zone.about for zone in zones} - {"either", "step", "sender"}
    return abouts.pop() if len(abouts) == 1 else "either"


def _of_sentence(sentence: Span, company: str, language: str | None) -> Iterator[Zone]:
    if _is_step(sentence.text):
        yield Zone(sentence.start, sentence.end, "step", sentence)
        return
    turns = _turns(sentence.text, company, language)
    if not turns:
        yield Zone(sentence.start, sentence.end, "either", sentence)
        return
    first, about = turns[0]
    if first:
        is_of_others = about == "role" and _THIRD.match(sentence.text, first) is not None
        before = "either" if is_of_others else _before(sentence.text[:first], about)
        yield Zone(sentence.start, sentence.start + first, before, sentence)
    for number, (begin, about) in enumerate(turns):
        end = turns[number + 1][0] if number + 1 < len(turns) else len(sentence.text)
        yield Zone(sentence.start + begin, sentence.start + end, about, sentence)


def _is_step(sentence: str) -> bool:
    """Whether the whole sentence is an ask; a statement with one at its end is none."""
    if not asks_for_next_step(sentence):
        return False
    ask = phrases("ask").search(sentence)
    if sentence.rstrip().endswith(("?", "？")):
        return True
    is_early = ask is not None and (ask.start() <= _LATEST_ASK or _CONDITION.match(sentence) is not None)
    return is_early and _STATEMENT.match(sentence) is None


def _before(prelude: str, first: About) -> About:
    """What stands before the first mark: "With ten years of Java, you would…" speaks of the person."""
    if first == "person" and _ASIAN.search(prelude):
        return "person"  # the predicate, which shows it, stands last
    if first in ("role", "person") and _PRELUDE.match(prelude) and len(prelude) <= _LONGEST_PRELUDE:
        return "person"
    return first if first == "company" else "either"


def _turns(text: str, company: str, language: str | None) -> list[tuple[int, About]]:
    """Where the talk turns to something, in order; a mark inside another one doesn't count."""
    found: list[tuple[int, int, About]] = []
    for about in _ORDER:
        for match in marks(language, about).finditer(text):
            if not any(start <= match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), about))
    first = company.split()[0] if company.strip() else ""
    for name in (company, first if len(first) >= _SHORTEST_NAME else ""):
        found += [
            (match.start(), match.end(), "company")
            for match in (re.finditer(rf"{_NAME_BEGINS}{re.escape(name)}{_NAME_ENDS}", text) if len(name) > 1 else ())
            if not any(start <= match.start() < end for start, end, _ in found)
        ]
    return [(start, about) for start, _, about in sorted(found)]
