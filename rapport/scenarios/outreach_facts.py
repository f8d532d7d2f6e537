"""What the fixed letter needs of one case, as plain strings that can be stored with the brief."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter

from rapport.documents.document import Document
from rapport.records.candidate import Candidate, Position, YearMonth
from rapport.records.fact import Fact
from rapport.records.job import Job
from rapport.scenarios.matching import content_terms, distinct, fold, overlap, phrase_in, terms
from rapport.scenarios.orderless import clean_text, is_clean

MOST_SKILLS = 6
LONGEST_TITLE_CHARS = 90
MOST_COMPANY_SENTENCES = 8
_SPLIT_SKILLS = re.compile(r"\s*[,;|•·:/]\s+|\s+[|•·]\s+|\n")
_TOOL_NAME = re.compile(r"\b(?:[A-Z][a-z]*\d*[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*)(?:/[A-Z]{2,})?(?:\.[a-z]+)?(?:\+\+|#)?")
_GENERIC_LIST = """
year years month date certification certifications certificate certificates education experience skill skills language
languages design development developer engineering management software hardware technology technologies tools other
others general personal professional project projects summary profile interests hobbies work team university school
company business data system systems support service services communication web computer basic advanced expert english
formation certifications competences
developpement langues projets outils logiciels francais anglais
ausbildung kenntnisse erfahrung entwicklung sprachen projekte werkzeuge formazione competenze lingue progetti
sviluppo strumenti formacion competencias idiomas proyectos desarrollo herramientas
"""
_GENERIC = frozenset(_GENERIC_LIST.split())
_NOT_TOOL_LIST = "us usa uk eu un hr it cv ceo cto coo cfo vp ny ca nyc am pm eeo ada ok id phd msc bsc mba iii ii"
_NOT_TOOLS = frozenset(_NOT_TOOL_LIST.split())
_CONTINUED = re.compile(r"(?:[ \t]*\n[ \t]*[a-zß-öø-ÿ0-9(&][^\n]*){1,3}")
_TO_READER = re.compile(
    r"You(?:'ll|’ll| will) (?!need|have|be )\w+|Vous \w+(?:e|i)rez\b|Sie (?:werden|übernehmen|entwickeln)\b"
)
_FOR_COMPANY = (
    r"(?:We|Our (?:company|products?|platform|client)|I'm representing|Nous|Notre (?:entreprise|application|société)|"
    r"Wir|Unser (?:Unternehmen|Produkt)|Siamo|La nostra (?:azienda|società)|Somos|Nuestra (?:empresa|compañía))\b"
)
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])\s+(?=[\"“«„]?[A-ZÀ-ÖØ-Þ0-9])|\n+")


@dataclass(frozen=True, slots=True)
class Place:
    """A position as the letter tells it; empty strings are unknown. `since` and `until` are "2021" or "2021-05"."""

    title: str = ""
    employer: str = ""
    since: str = ""
    until: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Study:
    """A degree as printed, and the school."""

    degree: str = ""
    school: str = ""


@dataclass(frozen=True, slots=True)
class OutreachFacts:
    """Everything that the letter may say, as the sources say it; what isn't known is empty.

    `skills` are in the résumé and in the posting, those that the requirements name first. `highlights` are lines of
    the résumé, the most relevant first. Languages are ISO 639-1 codes or empty.
    """

    full_name: str = ""
    first_name: str = ""
    company: str = ""
    job_title: str = ""
    job_location: str = ""
    job_language: str = ""
    resume_language: str = ""
    about_company: tuple[str, ...] = ()
    responsibilities: tuple[str, ...] = ()
    place: Place = Place()
    study: Study = Study()
    skills: tuple[str, ...] = ()
    highlights: tuple[str, ...] = ()


_ADAPTER = TypeAdapter(OutreachFacts)


def dump_facts(facts: OutreachFacts) -> str:
    """The facts as JSON."""
    return _ADAPTER.dump_json(facts, exclude_defaults=True).decode()


def load_facts(text: str) -> OutreachFacts:
    """The facts back from `dump_facts`. Raises pydantic.ValidationError."""
    return _ADAPTER.validate_json(text)


def read_facts(candidate: Candidate, candidate_document: Document, job: Job, job_document: Document) -> OutreachFacts:
    """The facts of a case; the records are taken as they are, of the documents no passage that gives orders."""
    resume, posting = clean_text(candidate_document), clean_text(job_document)
    about = (*values(job.about_company), *_told_of_company(posting, value(job.company)))
    tasks = values(job.responsibilities) or _told_to_reader(posting)
    asked = values(job.requirements)
    skills = matching_skills(candidate, resume, (*asked, *tasks), posting)
    wanted = content_terms("\n".join((value(job.title), *tasks, *asked)))
    return OutreachFacts(
        full_name=value(candidate.full_name),
        first_name=value(candidate.first_name),
        company=value(job.company),
        job_title=value(job.title),
        job_location=value(job.location),
        job_language=job.language or job_document.language or "",
        resume_language=candidate.language or candidate_document.language or "",
        about_company=tuple(dict.fromkeys(about)),
        responsibilities=_by_relevance(tasks, content_terms(resume), skills),
        place=_place(candidate),
        study=_study(candidate),
        skills=skills[:MOST_SKILLS],
        highlights=_by_relevance(_highlights(candidate, candidate_document), wanted, skills),
    )


def name_facts(candidate: Candidate, job: Job, job_language: str | None) -> OutreachFacts:
    """Only what the strategy 'nothing' knows: name, role and company."""
    place = _place(candidate)
    return OutreachFacts(
        full_name=value(candidate.full_name),
        first_name=value(candidate.first_name),
        company=value(job.company),
        job_title=value(job.title),
        job_language=job_language or "",
        resume_language=candidate.language or "",
        place=Place(place.title, place.employer, is_current=place.is_current) if place.is_current else Place(),
    )


def value(fact: Fact[str] | None) -> str:
    """The fact's text on one line, or an empty string."""
    return " ".join(fact.value.split()) if fact else ""


def values(facts: Iterable[Fact[str]]) -> tuple[str, ...]:
    """The facts' texts that aren't blank."""
    return tuple(value(fact) for fact in facts if fact.value.strip())


def matching_skills(candidate: Candidate, resume: str, asked: tuple[str, ...], posting: str) -> tuple[str, ...]:
    """Skills that the résumé names and the posting asks for, those in its requirements and tasks first."""
    requirements = "\n".join(asked)
    listed = [name for fact in (*candidate.skills, *candidate.certificates) for name in _skill_names(value(fact))]
    tools = [match[0] for match in _TOOL_NAME.finditer(requirements) if _is_tool(match[0], candidate, resume)]
    names = distinct(name for name in (*listed, *tools) if phrase_in(name, posting))
    names = [name for name in names if not _is_part_of_another(name, names)]
    return tuple(sorted(names, key=lambda name: (not phrase_in(name, requirements), _place_in(name, requirements))))


def _skill_names(text: str) -> Iterator[str]:
    for part in _SPLIT_SKILLS.split(re.sub(r"\([^)]*\)", "", text)):
        name = part.strip(" .,:;-–")
        is_short = name and len(name) <= 32 and len(name.split()) <= 4
        if is_short and not name.isdigit() and "@" not in name and fold(name) not in _GENERIC:
            yield name


def _is_tool(name: str, candidate: Candidate, resume: str) -> bool:
    owners = " ".join(candidate.employers)
    return (
        name.lower() not in _NOT_TOOLS
        and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", resume) is not None
        and not phrase_in(name, owners)
    )


def _is_part_of_another(name: str, names: list[str]) -> bool:
    return any(other != name and len(terms(other)) > len(terms(name)) and phrase_in(name, other) for other in names)


def _place_in(name: str, text: str) -> int:
    at = text.casefold().find(name.casefold())
    return at if at >= 0 else len(text)


def _by_relevance(lines: tuple[str, ...], wanted: frozenset[str], skills: tuple[str, ...]) -> tuple[str, ...]:
    def weight(line: str) -> float:
        return overlap(line, wanted) + 0.5 * sum(phrase_in(skill, line) for skill in skills)

    return tuple(sorted(lines, key=weight, reverse=True))


def _highlights(candidate: Candidate, document: Document) -> tuple[str, ...]:
    facts = [fact for position in candidate.positions for fact in position.highlights]
    return tuple(" ".join(_whole(fact, document).split()) for fact in facts)


def _whole(fact: Fact[str], document: Document) -> str:
    """The line with the lines that continue it: those that begin with a small letter or a number."""
    if fact.passage is None or fact.origin == "person" or fact.passage.document_id != document.id:
        return fact.value
    if fact.value.rstrip().endswith((".", "!")):
        return fact.value
    more = _CONTINUED.match(document.text, fact.passage.end)
    continued = Fact("", document.passage(fact.passage.end, more.end())) if more else None
    return f"{fact.value} {more[0]}" if more and continued and is_clean(continued, document) else fact.value


def _place(candidate: Candidate) -> Place:
    """The current position, or the newest one that has ended."""
    title, employer = _short(candidate.current_title), value(candidate.current_employer)
    works = any(position.is_current for position in candidate.positions)
    if employer or (title and (works or not candidate.positions)):
        return Place(title, employer, _month(_start_of(candidate, title, employer)), is_current=True)
    newest = candidate.positions[0] if candidate.positions else Position()
    return Place(_short(newest.title), value(newest.employer), _month(newest.start), _month(newest.end))


def _short(title: Fact[str] | None) -> str:
    """The title, unless it is so long that it can only be a sentence that was taken for one."""
    text = value(title)
    return text if len(text) <= LONGEST_TITLE_CHARS else ""


def _start_of(candidate: Candidate, title: str, employer: str) -> YearMonth | None:
    for position in candidate.positions:
        if position.is_current and value(position.title) == title and value(position.employer) == employer:
            return position.start
    return None


def _study(candidate: Candidate) -> Study:
    for education in candidate.education:
        if education.degree:
            return Study(value(education.degree), value(education.school))
    return Study()


def _month(date: YearMonth | None) -> str:
    if date is None:
        return ""
    return f"{date.year:04d}" if date.month is None else f"{date.year:04d}-{date.month:02d}"


def _told_to_reader(posting: str) -> tuple[str, ...]:
    """Sentences that say what the reader will do, where no list of tasks was found."""
    told = (" ".join(sentence.split()) for sentence in _SENTENCE_END.split(posting))
    return tuple(sentence for sentence in told if _TO_READER.match(sentence) and sentence.endswith("."))


def _told_of_company(posting: str, company: str) -> list[str]:
    """Sentences of the whole posting that begin with the company's name or speak for it."""
    told = [" ".join(sentence.split()) for sentence in _SENTENCE_END.split(posting)]
    speaks = re.compile(rf"{re.escape(company)}\b|{_FOR_COMPANY}" if company else _FOR_COMPANY)
    return [sentence for sentence in told if speaks.match(sentence) and sentence.endswith(".")][:MOST_COMPANY_SENTENCES]
