"""The form of the sentences that the fixed letter is made of, one module a language.

Each tuple holds alternatives that say the same; the letter picks by its facts, so that letters differ and stay the
same when written again. Constructions are chosen so that unknown names need no article, ending or gender.
"""

from __future__ import annotations

from dataclasses import dataclass

Alternatives = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language. `{…}` are facts; a sentence is used only when all its facts are known.

    `institution` matches employers that would need an article (a university, a city); they get the `_neutral` form.
    `second_person` matches words that speak to the reader, `other_register` those that do so in the other form of
    address than the letter's. `makes` matches verbs and nouns by which companies say what they do.
    """

    language: str
    subject: Alternatives
    subject_skill: Alternatives
    subject_company: str
    subject_title: str
    subject_plain: str
    greets_full_name: bool
    greeting: str
    greeting_plain: str
    opening: Alternatives
    opening_company: str
    opening_title: str
    opening_plain: str
    tasks: Alternatives
    tasks_quoted: str
    skills: Alternatives
    skills_after_tasks: Alternatives
    place_since: Alternatives
    place_since_neutral: str
    place: Alternatives
    place_neutral: str
    place_title: str
    place_employer: str
    place_past: str
    place_past_title: str
    place_past_employer: str
    study: str
    study_school: str
    highlight: Alternatives
    bridge: Alternatives
    link: str
    call: Alternatives
    closing: str
    signature: str
    signature_plain: str
    quotes: tuple[str, str]
    between_tasks: str
    last_and: str
    since_year: str
    since_month: str
    institution: str
    second_person: str
    other_register: str
    makes: str
