"""Call to action: asks for a specific next step."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.complete import is_cut_off
from rapport.scoring.checks.words import phrases
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


def _tells_tasks(sentence: str) -> bool:
    """Whether it is a statement of what one would do, such as answering calls, and asks for nothing."""
    return _TASKS.match(sentence) is not None and not _REQUEST.search(sentence)
