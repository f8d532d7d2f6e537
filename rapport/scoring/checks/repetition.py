"""Repetition: no sentence twice, no run of words over and over."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from rapport.scoring.check import CheckResult, Letter, Place

_SHORTEST_SENTENCE = 25  # characters
_RUN_WORDS = 5
_MOST_RUNS = 2  # times that the same run of words may stand in a message
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class NoRepetition:
    name: str = "no_repetition"
    title: str = "Says nothing twice"

    def __call__(self, letter: Letter) -> CheckResult:
        """Compares sentences without case and signs, then runs of five words."""
        seen: set[str] = set()
        for sentence in letter.message.sentences:
            key = " ".join(_WORD.findall(sentence.text.lower()))
            if len(key) >= _SHORTEST_SENTENCE and key in seen:
                return CheckResult(self.name, False, "A sentence is repeated.", (Place(sentence.start, sentence.end),))
            seen.add(key)
        return self._of_runs(letter)

    def _of_runs(self, letter: Letter) -> CheckResult:
        body = letter.message.body
        words = list(_WORD.finditer(body.text))
        runs = Counter(_run(words, at) for at in range(len(words) - _RUN_WORDS + 1))
        often = {run for run, times in runs.items() if times > _MOST_RUNS}
        places = tuple(
            Place(body.start + words[at].start(), body.start + words[at + _RUN_WORDS - 1].end())
            for at in range(len(words) - _RUN_WORDS + 1)
            if _run(words, at) in often
        )
        if places:
            return CheckResult(self.name, False, "The same words stand there again and again.", places)
        return CheckResult(self.name, True, "Nothing is repeated.")


def _run(words: list[re.Match[str]], at: int) -> str:
    return " ".join(word[0].lower() for word in words[at : at + _RUN_WORDS])
