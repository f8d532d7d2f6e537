"""Opportunity narrative: what the person would do in the role, tied to something concrete about them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapport.scenarios.matching import content_terms
from rapport.scoring.check import CheckResult, Letter, Place
from rapport.scoring.checks.candidate_pitch import facts_of_person
from rapport.scoring.checks.words import phrases
from rapport.scoring.grounding.reading import Reading, read_letter

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_NEXT = re.compile(r",? (?:and|et|und|e|y|a) (?:then )?|, ", re.IGNORECASE)
_NO_TASK = re.compile(
    r"(?:i|we|you|he|she|it|they|our|your|my|the|this|that|which|who|an?|if|so|but|because|as|with|for|to|in|at|please|"
    r"be|have|grow|join|become|je|nous|vous|notre|votre|le|la|les|que|qui|si|ich|wir|sie|unser\w*|ihr\w*|der|die|das|"
    r"dass|wenn|lei|noi|il|lo|gli|che|se|con|per|di|un\w*)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 1  # that say what would be done


@dataclass(frozen=True, slots=True)
class OpportunityNarrative:
    name: str = "opportunity_narrative"
    title: str = "Says why this opportunity fits this person"

    def __call__(self, letter: Letter) -> CheckResult:
        """That one would fit, enjoy or belong says nothing of what one would do."""
        reading = read_letter(letter)
        task = _task(reading)
        if task is None:
            return CheckResult(self.name, False, "Nothing is said of what the person would do.")
        if not any(True for _ in facts_of_person(letter)):
            return CheckResult(self.name, False, "The role isn't tied to anything concrete about the person.", (task,))
        return CheckResult(self.name, True, "Says what the person would do.", (task,))


def _goes_on(rest: str) -> bool:
    """Whether a list of what one would do goes on after talking or liking: talk with users, draw the model."""
    parts = _NEXT.split(rest)[1:]
    return any(
        not _NO_TASK.match(part) and not phrases("would_feel").match(part) and len(content_terms(part)) > _FEWEST_WORDS
        for part in parts
    )


def _task(reading: Reading) -> Place | None:
    """The first statement of what one would do in the role, or of how it resembles what one has done."""
    for sentence in reading.message.sentences:
        if reading.about(sentence.start) == "step":  # the whole sentence is one zone then
            continue
        for match in phrases("would_do").finditer(sentence.text):
            rest = re.split(r"[.;!?。]", sentence.text[match.end() :])[0]
            is_empty = phrases("would_feel").match(rest.lstrip()) and not _goes_on(rest)
            if _CJK.match(match[0]):  # Japanese says the work before the verb
                rest = sentence.text
            if not is_empty and len(content_terms(rest)) >= _FEWEST_WORDS:
                return Place(sentence.start + match.start(), sentence.end)
    ties = (
        Place(sentence.start, sentence.end)
        for sentence in reading.message.sentences
        if phrases("ties").search(sentence.text) and reading.about(sentence.start) != "step"
    )
    return next(ties, None)
