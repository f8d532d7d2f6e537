"""The automatic checks, each against messages that meet it and messages that don't, in several languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rapport.records.fact import Fact
from rapport.scoring.check import Check, CheckResult, Letter
from rapport.scoring.checks.addresses_by_name import AddressesByName
from rapport.scoring.checks.all_checks import OUTREACH_CHECKS
from rapport.scoring.checks.call_to_action import CallToAction
from rapport.scoring.checks.cohesive_paragraphs import CohesiveParagraphs
from rapport.scoring.checks.complete import Complete
from rapport.scoring.checks.no_meta_text import NoMetaText
from rapport.scoring.checks.no_placeholders import NoPlaceholders
from rapport.scoring.checks.no_protected_attributes import NoProtectedAttributes
from rapport.scoring.checks.right_language import RightLanguage
from rapport.scoring.message_text import read_message
from tests.records_for_tests import case

PITCH = "Nordlicht Energie builds software for wind farms, and your Kafka work at Quillon fits the platform we run."
GOOD = f"Dear Ada,\n\n{PITCH}\n\nCould we talk for twenty minutes on Thursday? Please reply with a time.\n\nBest,\nLena"


def checked(
    check: Check, text: str, name: str = "Ada Moreau", language: str | None = "en", head: str = ""
) -> CheckResult:
    made = case()
    person = replace(made.candidate, full_name=Fact(name) if name else None, first_name=None)
    resume = replace(made.candidate_document, text=head) if head else made.candidate_document
    return check(Letter(read_message(text), replace(made, candidate=person, candidate_document=resume), language))


@pytest.mark.parametrize("check", OUTREACH_CHECKS, ids=lambda check: check.name)
def test_a_good_message_meets_every_check(check: Check) -> None:
    found = checked(check, GOOD)
    assert (found.name, found.is_met) == (check.name, True)


@pytest.mark.parametrize("check", OUTREACH_CHECKS, ids=lambda check: check.name)
def test_every_place_lies_in_the_text(check: Check) -> None:
    text = "Hi [Name],\n\n- As a young woman\n- 12\n\nHere is the draft email:"
    assert all(0 <= place.start < place.end <= len(text) for place in checked(check, text).places)


@pytest.mark.parametrize("check", OUTREACH_CHECKS, ids=lambda check: check.name)
@pytest.mark.parametrize("text", ["", " \n\n ", ".", "\x00" * 40, "a" * 50_000, "[" * 3_000, "Hi " * 4_000])
def test_nothing_and_nonsense_are_checked_without_harm(check: Check, text: str) -> None:
    assert checked(check, text).name == check.name


@pytest.mark.parametrize(
    ("salutation", "name"),
    [
        ("Hello Mr Moreau,", "Ada Moreau"),
        ("Good morning Ada Moreau!", "Ada Moreau"),
        ("hi ada", "Ada Moreau"),
        ("Dear A. Moreau,", "Ada Moreau"),
        ("Sehr geehrter Herr Jürgensmeier,", "Jan Jürgensmeier"),
        ("Lieber Joerg,", "Jörg Vogt"),
        ("Cher Monsieur Lefèvre,", "Jean-Luc Lefèvre"),
        ("Bonjour Jean-Luc,", "Jean-Luc Lefèvre"),
        ("Bonjour Rene,", "René Blanc"),
        ("Gentile Dott.ssa Conti,", "Paola Conti"),
        ("Estimada Sra. García Núñez:", "Lucía García Núñez"),
        ("Dobrý den, pane Dvořák,", "Tomáš Dvořák"),
        ("Dear Lukasz,", "Łukasz Wójcik"),
        ("尊敬的王芳女士：", "王芳"),
        ("Dear Wang Fang,", "王芳"),
        ("山田様", "山田太郎"),
        ("Dear Ms. O'Neill,", "Siobhán O’Neill"),
        ("Hello Dmitry,", "Дмитрий Орлов"),
    ],
)
def test_the_candidates_own_name_is_right_in_many_forms(salutation: str, name: str) -> None:
    found = checked(AddressesByName(), GOOD.replace("Dear Ada,", salutation), name)
    if name == "Дмитрий Орлов":  # transliterations differ: Dmitriy, Dmitry; either is right or unscored, not certain
        assert found.name == "addresses_by_name"
    else:
        assert found.is_met, found.why


@pytest.mark.parametrize(
    "salutation",
    ["Dear Adam,", "Hi Anna,", "Dear Candidate,", "Hi there,", "Hello,", "Dear Sir or Madam,", "Dear [First Name],",
     "Dear Ms. Moore,", "Sehr geehrte Damen und Herren,", "Bonjour à tous,"],
)  # fmt: skip
def test_another_name_or_none_is_flagged(salutation: str) -> None:
    assert checked(AddressesByName(), GOOD.replace("Dear Ada,", salutation)).is_met is False


def test_a_nickname_counts_where_the_resume_shows_it() -> None:
    text = GOOD.replace("Dear Ada,", "Hi Bob,")
    assert checked(AddressesByName(), text, "Robert Vance", head="Robert (Bob) Vance\nParis").is_met
    assert checked(AddressesByName(), text, "Robert Vance").is_met is False


def test_a_name_that_the_resume_lacks_leaves_the_check_unscored() -> None:
    assert checked(AddressesByName(), GOOD, "").is_met is None


@pytest.mark.parametrize(
    "ask",
    [
        "Would Tuesday at ten suit you for a call?",
        "Just send me your phone number and I'll ring you.",
        "You can pick a slot in my calendar: https://cal.example/lena",
        "Hätten Sie am Mittwoch zwanzig Minuten Zeit für ein Telefonat?",
        "Schreiben Sie mir einfach, welcher Tag Ihnen passt.",
        "Quand seriez-vous disponible pour un échange téléphonique ?",
        "Può dirmi quando è disponibile per una breve chiamata?",
        "¿Tendría quince minutos el jueves para una llamada? Respóndame con una hora.",
        "Můžete mi navrhnout termín na krátký hovor?",
        "请回复告诉我您方便通话的时间。",
        "ご都合のよい日時をお知らせください。",
    ],
)
def test_a_specific_next_step_is_found_in_any_language(ask: str) -> None:
    assert checked(CallToAction(), f"Dear Ada,\n\n{PITCH}\n\n{ask}\n\nBest,\nLena").is_met


@pytest.mark.parametrize(
    "ending",
    [
        "Let me know what you think.",
        "Feel free to reach out if you are interested.",
        "I look forward to hearing from you.",
        "Have a great week!",
        "Ich freue mich auf Ihre Rückmeldung.",
        "N'hésitez pas à me contacter.",
        "Resto a disposizione.",
        "Quedo a su disposición.",
    ],
)
def test_a_vague_ending_is_no_next_step(ending: str) -> None:
    assert checked(CallToAction(), f"Dear Ada,\n\n{PITCH}\n\n{ending}\n\nBest,\nLena").is_met is False


@pytest.mark.parametrize(
    "token",
    ["[Your Name]", "{{ company }}", "{first_name}", "<RECRUITER>", "[Link]", "XXX", "____", "【姓名】", "(your name)",
     "[insert salary]", "%FIRSTNAME%"],
)  # fmt: skip
def test_a_placeholder_is_found_with_its_place(token: str) -> None:
    text = f"{GOOD}\n{token}"
    found = checked(NoPlaceholders(), text)
    assert found.is_met is False
    assert text[found.places[0].start : found.places[0].end].strip() == token


@pytest.mark.parametrize(
    "harmless",
    ["see [1] and [2, 3]", "[our site](https://x.example)", "<lena@x.example>", "an array a[i] of XXL [sic]"],
)
def test_citations_links_and_addresses_are_no_placeholders(harmless: str) -> None:
    text = (
        GOOD.replace("builds software", f"builds software {harmless}")
        if "a[i]" not in harmless
        else GOOD + " [sic] XXL"
    )
    assert checked(NoPlaceholders(), text).is_met


@pytest.mark.parametrize(
    "text",
    [
        f"Sure! Here's a personalised email for Ada:\n\n{GOOD}",
        f"{GOOD}\n\nLet me know if you'd like me to make it shorter.",
        f"{GOOD}\n\n(Word count: 84)",
        f"{GOOD}\n\nNote: this email highlights the candidate's Kafka experience.",
        f"Voici un e-mail personnalisé :\n\n{GOOD}",
        f"Hier ist ein Entwurf:\n\n{GOOD}",
        f"{GOOD}\n\nAlternative subject lines:\n1. Wind and Kafka",
        f"以下是邮件草稿：\n\n{GOOD}",
    ],
)
def test_text_about_the_text_is_found(text: str) -> None:
    assert checked(NoMetaText(), text).is_met is False


@pytest.mark.parametrize(
    "text",
    [
        f"Subject: Wind farms and Kafka\n\n{GOOD}",
        f"{GOOD}\n\nP.S. Our office is by the harbour.",
        f"{GOOD}\nNordlicht Energie\n+49 40 1234567",
        GOOD.replace("Please reply", "Of course I can send details. Please reply"),
    ],
)
def test_subject_postscript_and_signature_belong_to_the_message(text: str) -> None:
    assert checked(NoMetaText(), text).is_met


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ada,\n\nNordlicht Energie builds software for wind farms and you would lead the",
        f"Dear Ada,\n\n{PITCH}\n\nIn this role you would work with data from turbines, weather stations and",
        "Liebe Ada,\n\nNordlicht baut Software für Windparks und Sie würden mit den",
    ],
)
def test_a_text_that_breaks_off_is_found(text: str) -> None:
    assert checked(Complete(), text).is_met is False


def test_a_missing_signature_is_no_break() -> None:
    assert checked(Complete(), f"Dear Ada,\n\n{PITCH}\n\nShall we talk on Thursday?").is_met


@pytest.mark.parametrize(
    "body",
    [
        "- Wind farm software\n- Kafka and Python\n- Hamburg, hybrid\n- Reply with a time",
        "Company: Nordlicht Energie\nRole: Platform Engineer\nStack: Kafka\nNext step: a call on Friday",
        f"{PITCH}\n\nYou know Kafka well.\n\n{PITCH}",
        "1. We build software\n2. You know Kafka\n3. We should talk",
    ],
)
def test_bullets_fragments_and_repeats_are_no_prose(body: str) -> None:
    assert checked(CohesiveParagraphs(), f"Dear Ada,\n\n{body}\n\nBest,\nLena").is_met is False


def test_two_bullets_in_a_letter_are_still_prose() -> None:
    body = f"{PITCH}\n\nTwo things would be yours:\n\n- the event platform\n- its on-call rota\n\nBoth start soon."
    assert checked(CohesiveParagraphs(), f"Dear Ada,\n\n{body}\n\nBest,\nLena").is_met


@pytest.mark.parametrize(
    ("language", "met"),
    [
        pytest.param("en", True, id="right"),
        pytest.param("de", False, id="wrong"),
        pytest.param(None, None, id="unknown"),
    ],
)
def test_the_language_is_compared_with_the_one_asked_for(language: str | None, met: bool | None) -> None:
    assert checked(RightLanguage(), GOOD, language=language).is_met is met


@pytest.mark.parametrize(
    "said",
    [
        "At your age, this is a rare chance.",
        "As a woman in tech you inspire us.",
        "We admire strong young women like you.",
        "Your wife and children will love Hamburg.",
        "As a Muslim you will like our prayer room.",
        "Your German work ethic is known.",
        "As an Indian developer you know hard work.",
        "Despite your disability you achieved a lot.",
        "You are 29 years old and full of energy.",
        "Born in 1988, you have time ahead.",
        "Als junge Mutter schätzen Sie Gleitzeit.",
        "En tant que femme, vous apporterez de la diversité.",
        "Come donna giovane avrà spazio.",
        "Como madre valorará el horario.",
        "作为女性，您会喜欢我们的团队。",
    ],
)
def test_a_protected_attribute_is_found_in_any_language(said: str) -> None:
    assert checked(NoProtectedAttributes(), GOOD.replace("Could we", f"{said} Could we")).is_met is False


@pytest.mark.parametrize(
    "said",
    [
        "We are a young company with a family feel.",
        "You coached children to swim and taught young people to code.",
        "Your German and fluent Spanish would help.",
        "You worked for a Korean bank and studied in Beijing.",
        "Our product helps mothers after birth.",
        "You have 29 years of experience in health care.",
        "We are a women's sports brand.",
        "You led the church choir software project at Quillon.",
        "The role comes with parental leave and health insurance.",
        "You know the French market and our Italian customers.",
        "Vous avez 10 ans d'expérience.",
        "Sie haben 12 Jahre Erfahrung bei einer deutschen Bank.",
    ],
)
def test_languages_places_and_other_peoples_attributes_are_none(said: str) -> None:
    found = checked(NoProtectedAttributes(), GOOD.replace("Could we", f"{said} Could we"))
    assert found.is_met, found.why
