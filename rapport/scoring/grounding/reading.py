"""A message made ready for looking up its claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapport.documents.language import detect_language
from rapport.scoring.check import Letter
from rapport.scoring.grounding.names import Name, names_in, sender_words
from rapport.scoring.grounding.numbers import Number, read_numbers
from rapport.scoring.grounding.sources import Side, Sources, sources_of
from rapport.scoring.grounding.zones import About, Zone, zones_of
from rapport.scoring.message_text import MessageText, Span

_NEAR = {"sk": "cs", "pt": "es"}  # languages that are read by the words of another


@dataclass(frozen=True, slots=True)
class Reading:
    """The message with its zones, its sources, and the words of its sender's name (folded)."""

    message: MessageText
    language: str | None
    sources: Sources
    zones: tuple[Zone, ...]
    sender: frozenset[str]

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def company(self) -> str:
        return _without_place(self.sources.job.company.value) if self.sources.job.company else ""

    def about(self, place: int) -> About:
        """What the zone of a place speaks of."""
        zone = self.zone(place)
        return zone.about if zone else "either"

    def zone(self, place: int) -> Zone | None:
        """The zone that a place of the message lies in; they are in order and don't overlap."""
        number = bisect_right(self.zones, place, key=lambda zone: zone.start) - 1
        return self.zones[number] if number >= 0 and place < self.zones[number].end else None

    def is_left_open(self, place: int) -> bool:
        """Whether it is part of a placeholder: [SALARY RANGE]."""
        opened = max(self.text.rfind(sign, 0, place) for sign in "[{<")
        return opened >= max(self.text.rfind(sign, 0, place) for sign in "]}>\n") and opened >= 0

    def is_foreign(self, side: Side) -> bool:
        """Whether a source is in another language than the message, so that words can't be compared."""
        return side.language is not None and self.language is not None and side.language != self.language

    def numbers(self) -> Iterator[tuple[Number, Span]]:
        """The numbers of the body, placed in the message, each with its sentence."""
        for sentence in self.message.sentences:
            for number in read_numbers(sentence.text, self.language):
                yield moved(number, sentence.start), sentence

    def names(self) -> Iterator[tuple[Name, Span]]:
        """The names of the body, each with its sentence."""
        for sentence in self.message.sentences:
            for name in names_in(sentence.text, sentence.start, self.language):
                yield name, sentence


def read_letter(letter: Letter) -> Reading:
    """Read the message beside its sources; kept for a while, since several checks ask for the same."""
    case = letter.case
    sources = sources_of(case.candidate, case.candidate_document, case.job, case.job_document)
    return _read(letter.message, letter.language, sources)


@lru_cache(maxsize=16)
def _read(message: MessageText, wanted: str | None, sources: Sources) -> Reading:
    found = detect_language(message.body.text) or wanted
    language = _NEAR.get(found or "", found)
    company = _without_place(sources.job.company.value) if sources.job.company else ""
    zones = zones_of(message, company, language)
    return Reading(message, language, sources, zones, sender_words(message))


def _without_place(company: str) -> str:
    """A company without what stands in brackets behind it, closed or not."""
    return company.partition(" (")[0].strip() or company


def moved(number: Number, offset: int) -> Number:
    """The same number `offset` characters later."""
    return Number(number.start + offset, number.end + offset, number.value, number.unit, number.hedge, number.is_word)
