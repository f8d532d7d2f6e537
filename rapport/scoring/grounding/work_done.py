"""Work that a message places at one employer though the résumé tells of it only under another, by plain words."""

from __future__ import annotations

import re

from rapport.scenarios.matching import content_terms, terms
from rapport.scoring.grounding.employers import EmployerSection
from rapport.scoring.grounding.reading import Reading

_LEAST_SHARED = 2  # words of one line that tell which work is meant
_LEAST_LETTERS = 5
_STEM = 6
_WORDS_OF_WORK = """
worked build building developed designed created managed during years months experience company project
projects system systems software service services developer engineer engineering manager management intern
internship position people about where there their which having later after before while first second several
research university college analyst assistant scientist senior junior career current present
"""
_OF_ANY_WORK = frozenset(_WORDS_OF_WORK.split())


def is_of_another(reading: Reading, clause: str, own: list[EmployerSection], known: list[EmployerSection]) -> str:
    """The employer under which the résumé has the work of a clause, where nothing of it stands under the named one.

    Empty where it can't be told: few words in common, or words that stand elsewhere in the résumé too.
    """
    resume = reading.sources.resume
    if reading.is_foreign(resume):
        return ""
    names = {word for section in known for word in _name_of(section)}
    told = {_stem(word) for word in _words(clause)} - {_stem(word) for word in names}
    here = {_stem(word) for section in own for word in _words(resume.text[section.start : section.end])}
    outside = _outside(resume.text, known)
    best: tuple[int, str] = (0, "")
    for section in known:
        if section in own:
            continue
        for line in re.split(r"\n(?=[^a-z])", resume.text[section.start : section.end]):
            shared = (told & {_stem(word) for word in _words(line)}) - outside - here
            if len(shared) > best[0] and section.position.employer:
                best = len(shared), section.position.employer.value
    is_all = best[0] == len(told) and max(map(len, told), default=0) == _STEM
    is_enough = best[0] >= _LEAST_SHARED if not told & here else best[0] >= _LEAST_SHARED + len(told & here)
    return best[1] if is_enough or (is_all and not told & here) else ""


def _outside(text: str, known: list[EmployerSection]) -> set[str]:
    """Words of the résumé's other parts: projects, skills, studies."""
    rest, at = [], 0
    for section in sorted(known, key=lambda one: one.start):
        rest.append(text[at : section.start])
        at = max(at, section.end)
    return {_stem(word) for part in (*rest, text[at:]) for word in _words(part)}


def _words(text: str) -> list[str]:
    return [word for word in content_terms(text) if len(word) >= _LEAST_LETTERS and word not in _OF_ANY_WORK]


def _name_of(section: EmployerSection) -> tuple[str, ...]:
    facts = (section.position.employer, section.position.title, section.position.location)
    return tuple(word for fact in facts if fact for word in terms(fact.value))


def _stem(word: str) -> str:
    return word[:_STEM]
