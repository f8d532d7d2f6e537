"""The built-in writer's outreach letter: fixed sentences around facts, without a language model.

It says nothing that its facts don't say: a sentence whose facts are missing is left out, sentences of the sources are
repeated word for word or cut at a clause, and only in the letter's own language. It never tells age, origin, family or
the like. Written in English, French, German, Italian or Spanish, as the posting is; English for any other language.
"""

from __future__ import annotations

import re
from zlib import crc32

from rapport.scenarios.letter_choice import HIGHLIGHT_WORDS, clause, pitch
from rapport.scenarios.letter_languages import phrases_for
from rapport.scenarios.letter_phrases import Alternatives, Phrases
from rapport.scenarios.letter_tasks import task_sentences
from rapport.scenarios.outreach_facts import OutreachFacts, Place

MOST_SKILLS = 5
_GENDER_MARK = re.compile(
    r"\s*[(\[](?:all genders|[mwfhdxi](?:\s*[/|,.]\s*[mwfhdxi*]+)+|f/h|h/f|gn|div(?:ers)?\.?)[)\]]|"
    r"\s+\b[mwfh]/[mwfhdx](?:/[mwfdx])?\b",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def write_letter(facts: OutreachFacts) -> str:
    """The letter: a subject line, a greeting, three or four paragraphs and a close."""
    phrases = phrases_for(facts.job_language)
    pick = crc32(f"{facts.company}|{facts.job_title}|{facts.full_name}".encode())
    paragraphs = (_opening(facts, phrases, pick), _opportunity(facts, phrases, pick), _person(facts, phrases, pick))
    body = [paragraph for paragraph in paragraphs if paragraph]
    signature = phrases.signature.format(company=facts.company) if facts.company else phrases.signature_plain
    return "\n\n".join(
        [
            f"Subject: {_subject(facts, phrases, pick)}",
            _greeting(facts, phrases),
            *body,
            _choose(phrases.call, pick),
            f"{phrases.closing}\n{signature}",
        ]
    )


def _subject(facts: OutreachFacts, phrases: Phrases, pick: int) -> str:
    title = job_title(facts)
    if not facts.company:
        return phrases.subject_title.format(title=title) if title else phrases.subject_plain
    if not title:
        return phrases.subject_company.format(company=facts.company)
    skill = next((name for name in facts.skills if name[:1].isupper() and len(name.split()) < 3), "")
    forms = (*phrases.subject, *phrases.subject_skill) if skill else phrases.subject
    return _choose(forms, pick).format(title=title, company=facts.company, skill=skill)


def _greeting(facts: OutreachFacts, phrases: Phrases) -> str:
    first, full = _name_case(facts.first_name), _name_case(facts.full_name)
    wants_full = phrases.greets_full_name or not _LATIN.search(first)  # 斌 alone would be too familiar
    name = (full or first) if wants_full else first
    return phrases.greeting.format(name=name) if name else phrases.greeting_plain


def _opening(facts: OutreachFacts, phrases: Phrases, pick: int) -> str:
    title, company = job_title(facts), facts.company
    if title and company:
        first = _choose(phrases.opening, pick // 3).format(title=title, company=company)
    elif company:
        first = phrases.opening_company.format(company=company)
    else:
        first = phrases.opening_title.format(title=title) if title else phrases.opening_plain
    about = pitch(facts.about_company, company, phrases) if _speaks(facts.job_language, phrases) else ""
    return f"{first} {about}".strip()


def _opportunity(facts: OutreachFacts, phrases: Phrases, pick: int) -> str:
    tasks = facts.responsibilities if _speaks(facts.job_language, phrases) else ()
    told = task_sentences(tasks, phrases, pick)
    skills = listed(facts.skills[:MOST_SKILLS], phrases)
    forms = phrases.skills_after_tasks if told else phrases.skills
    tie = [_choose(forms, pick // 7).format(skills=skills)] if skills else []
    if told and not skills and (facts.place.title or facts.place.employer or facts.study.degree):
        tie = [phrases.link]
    return " ".join([*told, *tie])


def _person(facts: OutreachFacts, phrases: Phrases, pick: int) -> str:
    told = [f"{sentence}." for sentence in (_place(facts.place, phrases, pick) or _study(facts, phrases),) if sentence]
    quoted = _highlight(facts, phrases)
    if quoted:
        told.append(_choose(phrases.highlight, pick // 11).format(quoted=quoted))
    elif told:
        told.append(_choose(phrases.bridge, pick // 11))
    return " ".join(told)


def _place(place: Place, phrases: Phrases, pick: int) -> str:
    """The sentence about the current or last position, without a full stop; empty if none is known."""
    title, employer = _title_case(place.title), place.employer
    since = _date(place.since, phrases) if place.is_current else ""
    is_institution = re.search(phrases.institution, employer, re.IGNORECASE) is not None
    if not place.is_current:
        form = _form(title, employer, phrases.place_past, phrases.place_past_title, phrases.place_past_employer)
    elif since:
        both = phrases.place_since_neutral if is_institution else _choose(phrases.place_since, pick // 5)
        form = _form(title, employer, both, phrases.place_title, phrases.place_employer)
    else:
        both = phrases.place_neutral if is_institution else _choose(phrases.place, pick // 5)
        form = _form(title, employer, both, phrases.place_title, phrases.place_employer)
    return form.format(title=title, employer=employer, since=since).rstrip(".")


def _form(title: str, employer: str, both: str, only_title: str, only_employer: str) -> str:
    if title and employer:
        return both
    return only_title if title else only_employer if employer else ""


def _study(facts: OutreachFacts, phrases: Phrases) -> str:
    study = facts.study
    if not study.degree or not _speaks(facts.resume_language, phrases):
        return ""
    form = phrases.study if study.school and study.school not in study.degree else phrases.study_school
    return form.format(degree=study.degree, school=study.school).rstrip(".")


def _highlight(facts: OutreachFacts, phrases: Phrases) -> str:
    """The best line of the résumé in quotation marks, with its full stop inside; empty if none can be quoted."""
    if not _speaks(facts.resume_language, phrases):
        return ""
    opened, closed = phrases.quotes
    for line in facts.highlights[:4]:
        text = clause(line, HIGHLIGHT_WORDS)
        if len(text.split()) >= 5:
            plain = text.replace('"', "'")
            return f"{opened}{plain}{closed}."
    return ""


def job_title(facts: OutreachFacts) -> str:
    """The posting's title without marks such as (m/w/d), and without the company at its end."""
    title = _GENDER_MARK.sub("", facts.job_title).strip(" -–,|")
    if facts.company:
        title = re.sub(rf"\s+(?:for|at|bei|chez|presso|en|[@|–-])\s+{re.escape(facts.company)}$", "", title)
    return _title_case(title)


def listed(names: tuple[str, ...], phrases: Phrases) -> str:
    """The names with commas and the language's 'and'."""
    if len(names) < 2:
        return "".join(names)
    word = phrases.last_and
    if phrases.language == "es" and re.match(r"h?i(?!e)", names[-1], re.IGNORECASE):
        word = "e"
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def _speaks(language: str, phrases: Phrases) -> bool:
    """Whether texts in this language may stand in the letter; unknown counts as English, which is the default."""
    return (language[:2].lower() or "en") == phrases.language


def _date(date: str, phrases: Phrases) -> str:
    if not date:
        return ""
    if len(date) == 4:
        return phrases.since_year.format(year=date)
    from babel.dates import get_month_names

    month = get_month_names("wide", locale=phrases.language)[int(date[5:7])]
    return phrases.since_month.format(month=month, year=date[:4])


def _choose(alternatives: Alternatives, pick: int) -> str:
    return alternatives[pick % len(alternatives)]


def _title_case(text: str) -> str:
    """SOFTWARE ENGINEER as Software Engineer; short words in capitals are abbreviations and stay."""
    if not text.isupper() or len(text) < 6:
        return text
    return " ".join(word if len(word) < 4 else word.capitalize() for word in text.split())


def _name_case(name: str) -> str:
    """JANE DOE as Jane Doe; initials stay."""
    if not name.isupper() or not name.isascii() or len(name) < 3:
        return name
    return "-".join(" ".join(w.capitalize() if len(w) > 2 else w for w in part.split(" ")) for part in name.split("-"))
