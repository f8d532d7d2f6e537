"""The sentences that the fixed letter is made of, in five languages.

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
    call: Alternatives
    closing: str
    signature: str
    quotes: tuple[str, str]
    between_tasks: str
    last_and: str
    since_year: str
    since_month: str
    institution: str
    second_person: str
    other_register: str
    makes: str


ENGLISH = Phrases(
    language="en",
    subject=("{title} at {company}", "{company} is looking for: {title}", "A role at {company}: {title}"),
    subject_skill=("{skill} at {company}: {title}", "Your {skill} work and a role at {company}"),
    subject_company="A role at {company}",
    subject_title="The position of {title}",
    subject_plain="A position that may suit you",
    greets_full_name=False,
    greeting="Hi {name},",
    greeting_plain="Hello,",
    opening=(
        "I'm writing on behalf of {company} about the position of {title}.",
        "I'm recruiting for {company}, and the position I have in mind for you is {title}.",
        "I'm on the hiring side at {company}, and I read your résumé with our opening for {title} in mind.",
    ),
    opening_company="I'm writing on behalf of {company} about an open position.",
    opening_title="I'm writing about the position of {title}, which I think could suit you.",
    opening_plain="I'm writing about a position that I think could suit you.",
    tasks=("The role covers, among other things: {tasks}.", "The work, in the posting's own words: {tasks}."),
    tasks_quoted="The posting describes the work like this: {quoted}",
    skills=(
        "Your résumé names {skills}, and the posting asks for just that.",
        "What the posting asks for and your résumé shows is {skills}.",
    ),
    skills_after_tasks=(
        "That is why your résumé caught my eye: {skills} appear in it and in what we are looking for.",
        "It is close to what you already do: your résumé and our posting both name {skills}.",
        "Your résumé fits this well, since it names {skills}, which the posting asks for too.",
    ),
    place_since=(
        "You have worked at {employer} as {title} since {since}",
        "Since {since} you have been at {employer}, as {title}",
    ),
    place_since_neutral="You have worked at {employer} as {title} since {since}",
    place=("You work at {employer} as {title}", "You are at {employer}, as {title}"),
    place_neutral="You work at {employer} as {title}",
    place_title="Your résumé gives your role as {title}",
    place_employer="You work at {employer}",
    place_past="The most recent position on your résumé is {title} at {employer}",
    place_past_title="The most recent position on your résumé is {title}",
    place_past_employer="The most recent station on your résumé is {employer}",
    study="Your résumé lists this course of study: {degree}, {school}",
    study_school="Your résumé lists this course of study: {degree}",
    highlight=(
        "One line of your résumé in particular made me write: {quoted}",
        "The line that stayed with me is this one: {quoted}",
        "I'd like to hear more about this line: {quoted}",
    ),
    bridge=(
        "I'd like to hear how you would approach this role.",
        "That is a background I'd like to talk about with you.",
    ),
    call=(
        "Would you have 20 minutes for a call this week or next? Reply with two times that suit you, and I will "
        "confirm one of them.",
        "Could we talk for 20 minutes, this week or next? Two times that suit you are all I need in reply, and I will "
        "confirm one.",
        "Are you free for a 20-minute call in the coming days? Please reply with two times that suit you, and I will "
        "arrange the rest.",
    ),
    closing="Kind regards,",
    signature="The hiring team at {company}",
    quotes=("“", "”"),
    between_tasks="; ",
    last_and="and",
    since_year="{year}",
    since_month="{month} {year}",
    institution=r"$^",
    second_person=r"\b(?:you|your|yours|you'll|you're|candidates?|applicants?)\b",
    other_register=r"$^",
    makes=r"\b(?:builds?|makes?|designs?|develops?|provides?|offers?|helps?|operates?|runs?|delivers?|creates?|produces?|"
    r"manufactures?|serves?|supports?|leading|provider|platform|company|firm|start-?up|maker|manufacturer|leader|"
    r"software|products?|services?|solutions?|customers|clients|mission|building|organi[sz]es?|enables?|powers?)\b",
)

PHRASES: dict[str, Phrases] = {"en": ENGLISH}
