"""Cohesive paragraphs: connected prose, no bullets, no fragments, nothing said twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.message_text import MessageText, Span

_BULLET = re.compile(r"\s*(?:[-*•–—▪◦·‣→]\s+|\d{1,2}[.)]\s+|[a-z]\)\s+)\S")
_LABEL = re.compile(r"\s*\**[^\W\d_][^:：\n.!?]{1,40}\**\s*[:：]\**\s*\S?")
_ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]」』]*\s*$")
_PIECES = re.compile(r"[^.!?]+[.!?]+")
_FEWEST_PIECES, _WORDS_A_PIECE = 4, 2
_MOST_FRAGMENTS = 0.35  # of the body's characters
_SHORTEST_REPEAT = 60
_SAME = 90.0  # per cent of alike characters


@dataclass(frozen=True, slots=True)
class CohesiveParagraphs:
    name: str = "cohesive_paragraphs"
    title: str = "Paragraphs rather than fragments"

    def __call__(self, letter: Letter) -> CheckResult:
        message = letter.message
        repeated = _repeated(message)
        if repeated is not None:
            return CheckResult(self.name, False, "A paragraph is repeated.", (Place(repeated.start, repeated.end),))
        lines = _lines(message)
        fragments = [line for line in lines if _is_fragment(line.text)]
        length = sum(len(line.text) for line in lines)
        share = sum(len(line.text) for line in fragments) / length if length else 0
        if share > _MOST_FRAGMENTS:
            places = tuple(Place(line.start, line.end) for line in fragments)
            return CheckResult(self.name, False, f"{share:.0%} of the text are bullets or fragments.", places)
        return CheckResult(self.name, True, "Connected prose.")


def _lines(message: MessageText) -> list[Span]:
    found = []
    for paragraph in message.paragraphs:
        for match in re.finditer(r"[^\n]+", paragraph.text):
            found.append(Span(match[0], paragraph.start + match.start(), paragraph.start + match.end()))
    return found


def _is_fragment(line: str) -> bool:
    """A bullet, a label with a few words, or a line that is no sentence."""
    if _BULLET.match(line):
        return True
    label = _LABEL.match(line)
    if label is not None and len(line) < 160 and not _ENDED.search(line):
        return True
    if len(pieces := _PIECES.findall(line)) >= _FEWEST_PIECES and len(line.split()) <= _WORDS_A_PIECE * len(pieces):
        return True  # Kafka. Python. Two juniors.
    return not _ENDED.search(line) and len(line.split()) <= 12 and not line.rstrip().endswith((",", ":"))


def _repeated(message: MessageText) -> Span | None:
    """The second of two paragraphs that say the same, the last sentence of one apart."""
    from rapidfuzz import fuzz

    long = [paragraph for paragraph in message.paragraphs if len(paragraph.text) >= _SHORTEST_REPEAT]
    for one, other in combinations(long, 2):
        shorter = min(len(one.text), len(other.text))
        if shorter >= 0.5 * max(len(one.text), len(other.text)) and fuzz.partial_ratio(one.text, other.text) >= _SAME:
            return other
    return None
