"""Length and subject in bounds: how long a message and its subject may be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place

FEWEST_WORDS, MOST_WORDS = 40, 250
LONGEST_SUBJECT_CHARS = 80
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CJK_CHARS_A_WORD = 2
_LABEL = re.compile(r"^[^:\uff1a]{1,20}[:\uff1a]\s*")


@dataclass(frozen=True, slots=True)
class LengthInBounds:
    name: str = "length_in_bounds"
    title: str = "Neither too short nor too long"

    def __call__(self, letter: Letter) -> CheckResult:
        """Counts the words of the body; two Chinese or Japanese characters count as one."""
        body = letter.message.body
        words = word_count(body.text)
        if FEWEST_WORDS <= words <= MOST_WORDS:
            return CheckResult(self.name, True, f"{words} words.")
        bound = f"fewer than {FEWEST_WORDS}" if words < FEWEST_WORDS else f"more than {MOST_WORDS}"
        places = (Place(body.start, body.end),) if body.text else ()
        return CheckResult(self.name, False, f"{words} words, {bound}.", places)


@dataclass(frozen=True, slots=True)
class SubjectInBounds:
    name: str = "subject_in_bounds"
    title: str = "A subject that fits on its line"

    def __call__(self, letter: Letter) -> CheckResult:
        """A message without a subject line is one for LinkedIn, or has it elsewhere: unscored."""
        subject = letter.message.subject
        if subject is None:
            return CheckResult(self.name, None, "The message has no subject line.")
        text = _LABEL.sub("", subject.text.strip(" *_#"))
        place = (Place(subject.start, subject.end),)
        if not text:
            return CheckResult(self.name, False, "The subject is empty.", place)
        if len(text) > LONGEST_SUBJECT_CHARS:
            why = f"The subject has {len(text)} characters, more than {LONGEST_SUBJECT_CHARS}."
            return CheckResult(self.name, False, why, place)
        if len(text) > 8 and text.isupper():
            return CheckResult(self.name, False, "The subject is in capitals.", place)
        return CheckResult(self.name, True, f"The subject has {len(text)} characters.", place)


def word_count(text: str) -> int:
    """Words between blanks; signs of languages without blanks count as half a word each."""
    signs = len(_CJK.findall(text))
    return len(_CJK.sub(" ", text).split()) + signs // _CJK_CHARS_A_WORD
