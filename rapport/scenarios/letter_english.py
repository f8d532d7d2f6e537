"""The fixed letter in English."""

from __future__ import annotations

from rapport.scenarios.letter_phrases import Phrases

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
        "That is why your résumé caught my eye: it names {skills}, and so does our posting.",
        "It is close to what your résumé shows, which names {skills}, just as our posting does.",
        "Your résumé fits this well, since it names {skills}, and the posting asks for that too.",
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
    link="I thought of you for this because of the background that your résumé shows.",
    call=(
        "Would you have 20 minutes for a call this week or next? Reply with two times that suit you, and I will "
        "confirm one of them.",
        "Could we talk for 20 minutes, this week or next? Two times that suit you are all I need in reply, and I "
        "will confirm one.",
        "Are you free for a 20-minute call in the coming days? Please reply with two times that suit you, and I "
        "will arrange the rest.",
    ),
    closing="Kind regards,",
    signature="The hiring team at {company}",
    signature_plain="The hiring team",
    quotes=("“", "”"),
    between_tasks="; ",
    last_and="and",
    since_year="{year}",
    since_month="{month} {year}",
    institution=r"$^",
    second_person=r"\b(?:you|your|yours|you'll|you're|candidates?|applicants?)\b",
    other_register=r"$^",
    makes=r"\b(?:builds?|makes?|designs?|develops?|provides?|offers?|helps?|operates?|runs?|delivers?|creates?|"
    r"produces?|manufactures?|serves?|supports?|leading|provider|platform|company|firm|start-?up|maker|"
    r"manufacturer|leader|software|products?|services?|solutions?|customers|clients|mission|building|organi[sz]es?|"
    r"enables?|powers?|speciali[sz]es?|representing|committed)\b",
)
