"""No text about the text: preambles, explanations, offers to change it, alternative subjects, leaked instructions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.words import phrases
from rapport.scoring.message_text import MessageText, Span, sentences_of

_AFTER_OK = re.compile(
    r"\s*(?:p\.?\s?s\.?\b|nb\b|post scriptum|unsubscribe|to opt out|you (?:are receiving|received) this|"
    r"https?://|www\.|tel|phone|"
    r"if you(?:['’]d| would)? (?:rather|prefer|do not|don['’]t|no longer|wish|want)"
    r"[^.]*(?:hear|contact|receive|e-?mail|remove)|"
    r"reply stop|opt[- ]out|sent from|confidential|we process|data protection|privacy|datenschutz|impressum|"
    r"mobile|linkedin|t:|m:|\+?\d[\d ()./-]{6,}|[\w.+-]+@)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NoMetaText:
    name: str = "no_meta_text"
    title: str = "No text about the text"

    def __call__(self, letter: Letter) -> CheckResult:
        """A subject line and a postscript belong to the message."""
        found = list(_meta(letter.message))
        if not found:
            return CheckResult(self.name, True, "Everything is meant for the reader.")
        words = " ".join(found[0].text.split())
        told = words if len(words) <= 80 else words[:80].rstrip() + "…"
        places = meta_places(letter.message)
        return CheckResult(self.name, False, f"Not meant for the reader: “{told}”.", places)


def meta_places(message: MessageText) -> tuple[Place, ...]:
    """Where the message speaks of itself."""
    return tuple(Place(span.start, span.end) for span in _meta(message))


def _meta(message: MessageText) -> Iterator[Span]:
    greeted = message.salutation.start if message.salutation else 0
    signed = message.sign_off.end if message.sign_off else len(message.text)
    for paragraph in message.paragraphs:
        if paragraph.end <= greeted:
            is_preamble = phrases("meta_before").search(paragraph.text) or paragraph.text.endswith((":", "："))
            yield from [paragraph] if is_preamble else _sentences(paragraph)
        elif paragraph.start >= signed and not _AFTER_OK.match(paragraph.text):
            yield paragraph
        else:
            yield from _sentences(paragraph)
    if message.sign_off is not None:  # a short remark after the names looks like a part of them
        yield from _sentences(message.sign_off)


def _sentences(paragraph: Span) -> list[Span]:
    return [sentence for sentence in sentences_of(paragraph) if is_meta(sentence.text)]


def is_meta(sentence: str) -> bool:
    """Whether a sentence by itself speaks of the message."""
    return phrases("meta_text").search(sentence) is not None
