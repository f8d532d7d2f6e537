"""Call to action: asks for a specific next step."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.complete import is_cut_off
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.concept_words import PROMISES, pattern
from rapport.scoring.message_text import Span

_QUESTION = re.compile(r"[?？]")
_CLAUSE_BEGINS = re.compile(
    r"(?:^|[,;:–—.(¿，、]|\b(?:and|so|or|then|but|et|und|e|y|a))\W*$|[\u3040-\u9fff]$", re.IGNORECASE
)
_TASKS = re.compile(
    r"(?:(?:in|as|at|with|for|on|here|there|besides|from|every|each|then|also|also,)\b[^,.!?]{0,60},? )?"
    r"you(?:['’](?:d|ll)| would| will) (?!(?:also )?(?:like|want|prefer|find|receive|get (?:an?|the) (?:link|invit)))",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"[?？]|\b(?:please|repl(?:y|ies|ying)|respond|let me|send me|tell me|call me|https?|click)\b", re.IGNORECASE
)
# A day, an hour, a number to call: in the last words of a message an ask, whatever verb it asks with.
_APPOINTMENT = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\b(?:mon|diens|"
    r"donners|frei|"
    r"sams)tag|\bmittwoch|\b(?:lune|marte|mercole|giove|vener)d[iì]\b|\b(?:lunes|martes|miércoles|jueves|viernes)\b|"
    r"\b(?:pondělí|úter\w+|střed[auy]|čtvrt(?:ek|ku)|pát(?:ek|ku))\b|\b(?:poniedział\w+|wtor\w+|środ\w+|czwart\w+|"
    r"piąt\w+)\b|\b\d{1,2}(?::\d\d| ?(?:am|pm|h|uhr|heures|hodin\w*)\b)|o['’]clock|"
    r"\b(?:telef|telefo|téléph|phone|sms|recapito|numéro|numero|número|nummer|čísl|numer)\w*|[\w.]+@\w+|"
    r"周[一二三四五六日]|星期|曜日|电话|電話|\d[点時]",
    re.IGNORECASE,
)
_STATES = re.compile(  # Fridays are for reading: said of the job, by it or by those who offer it
    r"(?:we(?! (?:c|sh)ould)|the|our|there|it|they|you (?:would|will)|nous|(?:la|le)(?! \w+o\b)|les|notre|"
    r"wir|der|die|das|unser\w*|es|noi|il|lo|nostr\w+|el|los|nuestr\w+|my|naše?|nabízíme|oferujemy|我们|弊社|当社)(?!\w)",
    re.IGNORECASE,
)
_LAST = 2  # sentences that are a message's last words
_LONG_MESSAGE = 3  # sentences of which the ask stands in the second half


@dataclass(frozen=True, slots=True)
class CallToAction:
    name: str = "call_to_action"
    title: str = "Asks for a specific next step"

    def __call__(self, letter: Letter) -> CheckResult:
        """A question, a request with a time, a day or a number, or a link; being available is none."""
        sign_off = letter.message.sign_off
        end = sign_off.start if sign_off else len(letter.message.text)
        sentences = tuple(sentence for sentence in letter.message.sentences if sentence.end <= end)
        if is_cut_off(letter.message):
            sentences = sentences[:-1]
        asks = [sentence for sentence in _later_half(sentences) if _is_specific(sentence.text)]
        asks = asks or [sentence for sentence in sentences[-_LAST:] if _names_an_hour(sentence.text)]
        if asks:
            return CheckResult(self.name, True, "Asks for a next step.", (Place(asks[-1].start, asks[-1].end),))
        vague = [sentence for sentence in sentences if phrases("vague_step").search(sentence.text)]
        if vague:
            place = (Place(vague[-1].start, vague[-1].end),)
            return CheckResult(self.name, False, "The next step is left open: nothing specific is asked for.", place)
        return CheckResult(self.name, False, "No next step is asked for.")


def asks_for_next_step(sentence: str) -> bool:
    """Whether a sentence by itself asks for a specific next step; a question only where it is put to the reader."""
    if _tells_tasks(sentence):
        return False
    rest = phrases("vague_step").sub(" ", sentence)
    is_put = any(_CLAUSE_BEGINS.search(rest[: match.start()]) for match in phrases("ask_question").finditer(rest))
    asks = phrases("ask").search(rest) or (_QUESTION.search(rest) and is_put)
    return bool(asks) and phrases("next_step").search(rest) is not None


def _later_half(sentences: tuple[Span, ...]) -> tuple[Span, ...]:
    return sentences[len(sentences) // 2 :] if len(sentences) > _LONG_MESSAGE else sentences


def _is_specific(sentence: str) -> bool:
    """An ask that names a step, once what is vague in the sentence is taken out."""
    if _tells_tasks(sentence):
        return False
    rest = phrases("vague_step").sub(" ", sentence)
    asks = phrases("ask").search(rest) or _QUESTION.search(rest)
    return bool(asks) and phrases("next_step").search(rest) is not None


def _names_an_hour(sentence: str) -> bool:
    """Whether the last words name a day, an hour or a number, and aren't about the job's own hours."""
    rest = phrases("vague_step").sub(" ", sentence).strip()
    if _APPOINTMENT.search(rest) is None or _STATES.match(rest) or _tells_tasks(sentence):
        return False
    return not any(pattern(words).search(rest) for words in PROMISES.values())


def _tells_tasks(sentence: str) -> bool:
    """Whether it is a statement of what one would do, such as answering calls, and asks for nothing."""
    return _TASKS.match(sentence) is not None and not _REQUEST.search(sentence)
