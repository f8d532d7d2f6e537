"""The built-in writer's letter."""

from __future__ import annotations

import re
import time
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.scenarios.letter import job_title, listed, write_letter
from rapport.scenarios.letter_languages import PHRASES, phrases_for
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scenarios.outreach_email import OUTREACH_EMAIL
from rapport.scenarios.outreach_facts import OutreachFacts, Place, Study, dump_facts, load_facts
from tests.scenarios.people import POSTING, RESUME, document, maya, seat_maps

ENGLISH = OutreachFacts(
    full_name="Maya Oyelaran",
    first_name="Maya",
    company="Tallow & Finch",
    job_title="Backend Engineer (m/f/d)",
    job_language="en",
    resume_language="en",
    about_company=("Tallow & Finch runs the booking system of 240 independent cinemas in Britain.",),
    responsibilities=("Own the seat-map service and cut its response times", "Helping two colleagues with Go"),
    place=Place("Software Engineer", "Northgate Parcels", "2021-03", is_current=True),
    skills=("Go", "PostgreSQL"),
    highlights=("Rewrote the label-printing service from Ruby to Go.",),
)
FRENCH = OutreachFacts(
    full_name="Inès Le Goff",
    first_name="Inès",
    company="Hydralis",
    job_title="Développeur·se Python (H/F)",
    job_language="fr",
    resume_language="fr",
    about_company=("Hydralis conçoit des logiciels de suivi des nappes phréatiques pour les bureaux d'études.",),
    responsibilities=("Développer des modules de traitement de mesures", "Rédaction de la documentation"),
    place=Place("Ingénieure logiciel", "Université de Rennes", "2021-09", is_current=True),
    skills=("Python", "gestion de projet"),
    highlights=("Refonte de la chaîne de traitement des mesures en deux mois",),
)
GERMAN = OutreachFacts(
    full_name="Jonas Brühl",
    first_name="Jonas",
    company="Klinik Sonnhalde",
    job_title="Pflegefachperson (m/w/d)",
    job_language="de",
    resume_language="de",
    about_company=("Die Klinik Sonnhalde betreibt ein Herzzentrum mit 180 Betten.",),
    responsibilities=("Betreuung von Patienten nach Herzoperationen", "Du arbeitest neue Kollegen ein"),
    place=Place("Krankenpfleger", "St.-Anna-Spital", "2017", is_current=True),
    skills=("Intensivpflege",),
    highlights=("Praxisanleitung von bisher 14 Auszubildenden auf der Station",),
)
ITALIAN = OutreachFacts(
    full_name="Maria De Luca",
    first_name="Maria",
    company="Oliveta S.r.l.",
    job_title="Responsabile logistica",
    job_language="it",
    resume_language="it",
    about_company=("Oliveta produce e distribuisce olio extravergine in diciotto paesi.",),
    responsibilities=("Coordinare il magazzino e i trasporti", "Gestione dei fornitori"),
    place=Place("Coordinatrice di magazzino", "Fiorelli", "2019", is_current=True),
    skills=("SAP", "Excel"),
    highlights=("Riduzione dei tempi di consegna del 15 % in un anno",),
)
SPANISH = OutreachFacts(
    full_name="Iñaki Ruiz Otero",
    first_name="Iñaki",
    company="Librería Almirante",
    job_title="Responsable de tienda",
    job_language="es",
    resume_language="es",
    about_company=("Librería Almirante es una cadena de seis librerías especializadas en viajes y cómic.",),
    responsibilities=("Dirigir un equipo de cinco personas", "Organizar las firmas de autores"),
    place=Place("Encargado de sección", "Grandes Almacenes Levante", "2019-02", is_current=True),
    skills=("Photoshop", "inglés"),
    highlights=("Aumento de las ventas de la sección un 12 % en 2024",),
)
PEOPLE = [ENGLISH, FRENCH, GERMAN, ITALIAN, SPANISH]
each_language = pytest.mark.parametrize("facts", PEOPLE, ids=[facts.job_language for facts in PEOPLE])


def fixed_words(language: str) -> set[str]:
    """Every word of the phrases of a language."""
    phrases = phrases_for(language)
    words: set[str] = set()
    for each in fields(phrases):
        value = getattr(phrases, each.name)
        for text in value if isinstance(value, tuple) else (str(value),):
            words |= set(re.findall(r"\w+", text.casefold()))
    return words


def test_the_letter_of_a_whole_case_says_what_it_should() -> None:
    resume, posting = document(RESUME, "maya.txt"), document(POSTING, "job.txt")
    brief = OUTREACH_EMAIL.brief(OutreachCase(maya(resume), resume, seat_maps(posting), posting), "everything", None)
    letter = OUTREACH_EMAIL.compose(brief)
    for said in ("Subject: ", "Hi Maya,", "booking system of 240 independent cinemas", "since March 2021", "Postgres"):
        assert said.casefold() in letter.casefold()
    assert "own the seat-map service" in letter


def test_with_nothing_as_context_the_letter_knows_name_role_and_company_only() -> None:
    resume, posting = document(RESUME, "maya.txt"), document(POSTING, "job.txt")
    brief = OUTREACH_EMAIL.brief(OutreachCase(maya(resume), resume, seat_maps(posting), posting), "nothing", None)
    letter = OUTREACH_EMAIL.compose(brief)
    assert "Tallow & Finch" in letter
    assert "Northgate Parcels" in letter
    assert not re.search(r"cinema|Postgres|2021|label", letter)


@each_language
def test_a_letter_has_the_parts_and_length_of_a_letter(facts: OutreachFacts) -> None:
    letter = write_letter(facts)
    paragraphs = letter.split("\n\n")
    assert paragraphs[0].startswith("Subject: ")
    assert facts.first_name in paragraphs[1]
    assert "?" in paragraphs[-2]
    assert facts.company in paragraphs[-1]
    assert 80 <= len(letter.split()) <= 190
    assert not re.search(r"[{}\[\]<>]|None|  |\n\n\n|\.\.|,,", letter)


@each_language
def test_names_and_numbers_of_a_letter_are_in_its_facts_or_fixed(facts: OutreachFacts) -> None:
    known = fixed_words(facts.job_language) | set(re.findall(r"\w+", dump_facts(facts).casefold()))
    months = {"march", "septembre", "mars", "febrero"}
    said = re.findall(r"\b(?:[A-ZÀ-Ý]\w*|\w*\d\w*)\b", write_letter(facts))
    assert {word for word in said if word.casefold() not in known | months | {"subject"}} <= {"In", "You"}


@each_language
def test_the_same_facts_give_the_same_letter_in_no_time(facts: OutreachFacts) -> None:
    start = time.thread_time()
    assert write_letter(facts) == write_letter(load_facts(dump_facts(facts)))
    assert time.thread_time() - start < 1


def test_other_cases_are_put_in_other_words() -> None:
    letters = {write_letter(replace(ENGLISH, full_name=f"Maya {i}")).split("\n\n")[2] for i in range(12)}
    assert len(letters) >= 3


def test_a_language_without_phrases_gets_an_english_letter_without_foreign_sentences() -> None:
    letter = write_letter(replace(GERMAN, job_language="cs", resume_language="cs"))
    assert "Hi Jonas," in letter
    assert not re.search("Betreuung|betreibt|Praxisanleitung", letter)


def test_lines_in_another_language_than_the_letter_are_not_quoted() -> None:
    assert "Praxisanleitung" not in write_letter(replace(GERMAN, job_language="en", responsibilities=()))


@pytest.mark.parametrize(
    "line",
    [
        "Married mother of two children and head of the team",
        "Born in 1985 in Leeds, worked on many large services",
        "Geboren 1985 in Köln, danach viele Jahre im Betrieb",
        "Write to me at maya@example.org about the large service",
    ],
)
def test_nothing_protected_and_no_address_is_repeated(line: str) -> None:
    told = replace(ENGLISH, about_company=(line + ".",), responsibilities=(line,), highlights=(line,))
    assert line.split()[0] not in write_letter(told)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("it", "Oliveta è una società che produce olio per tutta Europa."),
        ("es", "Almirante es una sociedad que ofrece libros de viajes."),
        ("de", "Unser Unternehmen liefert Software, die Aufträge schneller erledigt."),
        ("en", "Tallow is a family-owned company that sells single sign-on applications."),
    ],
)
def test_words_that_only_look_protected_are_no_reason_to_leave_a_sentence_out(language: str, sentence: str) -> None:
    facts = replace(ENGLISH, job_language=language, company="", about_company=(sentence,))
    assert sentence in write_letter(facts)


def test_the_law_on_equal_opportunities_is_no_pitch() -> None:
    law = "Tallow & Finch is an equal opportunity employer and provides services regardless of age."
    assert "equal" not in write_letter(replace(ENGLISH, about_company=(law,)))


@pytest.mark.parametrize(
    ("task", "sentence"),
    [
        ("Own the seat-map service", "you would own the seat-map service."),
        ("• You will design our new API", "you would design our new API."),
        ("Responsible for all audits", "you would be responsible for all audits."),
        ("Designing and testing new parts", "The work includes designing and testing new parts."),
        ("Responsibilities include: greeting guests and residents", "The work includes greeting guests and residents."),
        ("Build systems: Build, test and ship the tools", "you would build, test and ship the tools."),
        ("SQL reporting for three departments", ": SQL reporting for three departments."),
    ],
    ids=["verb", "you will", "responsible", "gerund", "include", "label", "noun"],
)
def test_a_task_becomes_a_sentence_in_its_own_form(task: str, sentence: str) -> None:
    assert sentence.casefold() in write_letter(replace(ENGLISH, responsibilities=(task,))).casefold()


@pytest.mark.parametrize(
    "task", ["We are altogether terrific", "They work hands-on with Helm", "Looking for a first step?"]
)
def test_what_is_no_task_is_left_out(task: str) -> None:
    assert task.split()[-1].rstrip("?") not in write_letter(replace(ENGLISH, responsibilities=(task,)))


def test_tasks_in_the_other_form_of_address_are_quoted() -> None:
    letter = write_letter(replace(GERMAN, responsibilities=("Du arbeitest neue Kollegen ein",)))
    assert "„Du arbeitest neue Kollegen ein.“" in letter


@pytest.mark.parametrize(
    ("changed", "unsaid"),
    [
        ({"first_name": "", "full_name": ""}, "Maya"),
        ({"company": "", "about_company": ()}, "Tallow"),
        ({"job_title": ""}, "Backend"),
        ({"place": Place()}, "Northgate"),
        ({"place": Place(title="Software Engineer", is_current=True)}, "Northgate"),
        ({"place": Place(employer="Northgate Parcels", is_current=True)}, "Software"),
        ({"skills": ()}, "PostgreSQL"),
        ({"highlights": ()}, "label-printing"),
        ({"responsibilities": ()}, "seat-map"),
    ],
    ids=["name", "company", "title", "place", "employer", "own title", "skills", "highlights", "tasks"],
)
def test_a_missing_fact_leaves_no_hole(changed: dict[str, object], unsaid: str) -> None:
    letter = write_letter(replace(ENGLISH, **changed))  # type: ignore[arg-type]
    assert unsaid not in letter
    assert not re.search(r" ,| \.(?!\w)|  |\bat \.|\bas \.|\.\.|\n\n\n", letter)


def test_a_student_without_jobs_is_told_by_their_studies() -> None:
    student = replace(ENGLISH, place=Place(), highlights=(), study=Study("BSc Mathematics", "University of Leeds"))
    assert "BSc Mathematics, University of Leeds." in write_letter(student)


def test_a_position_that_ended_is_not_told_as_current() -> None:
    letter = write_letter(replace(ENGLISH, place=Place("Software Engineer", "Northgate Parcels", "2021", "2023")))
    assert "most recent position on your résumé is Software Engineer at Northgate Parcels" in letter
    assert "since" not in letter.lower()


def test_a_name_without_latin_letters_is_used_whole() -> None:
    assert "Hi 袁斌," in write_letter(replace(ENGLISH, full_name="袁斌", first_name="斌"))


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Pflegefachperson (m/w/d)", "Pflegefachperson"),
        ("Développeur (H/F)", "Développeur"),
        ("Vendeur H/F", "Vendeur"),
        ("Engineer (all genders)", "Engineer"),
        ("Engineer at Tallow & Finch", "Engineer"),
        ("C++ Engineer (Leeds)", "C++ Engineer (Leeds)"),
    ],
)
def test_titles_lose_gender_marks_and_the_company(title: str, bare: str) -> None:
    assert job_title(replace(ENGLISH, job_title=title)) == bare


def test_spanish_says_e_before_the_sound_of_i() -> None:
    assert listed(("Photoshop", "inglés"), PHRASES["es"]) == "Photoshop e inglés"
    assert listed(("Photoshop", "hielo"), PHRASES["es"]) == "Photoshop y hielo"


TEXTS = st.text(max_size=80)


@settings(max_examples=60, deadline=None)
@given(
    st.builds(
        OutreachFacts,
        full_name=TEXTS,
        first_name=TEXTS,
        company=TEXTS,
        job_title=TEXTS,
        job_language=st.sampled_from(["", "en", "fr", "de-CH", "it", "es", "cs"]),
        resume_language=st.sampled_from(["", "en", "fr", "de"]),
        about_company=st.tuples(TEXTS, TEXTS),
        responsibilities=st.tuples(TEXTS, TEXTS),
        place=st.builds(Place, TEXTS, TEXTS, st.sampled_from(["", "2020", "2020-11"]), st.just(""), st.booleans()),
        study=st.builds(Study, TEXTS, TEXTS),
        skills=st.tuples(TEXTS, TEXTS),
        highlights=st.tuples(TEXTS),
    )
)
def test_whatever_the_facts_a_letter_is_written(facts: OutreachFacts) -> None:
    assert write_letter(facts).startswith("Subject: ")
