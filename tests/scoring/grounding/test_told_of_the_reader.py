"""What is said of a reader's past: places of work, deeds at them, degrees, titles, years, and guesses at the person."""

from __future__ import annotations

import pytest

from rapport.scoring.grounding.grounding import ground
from tests.scoring.letters_for_tests import TODAY, letter, mail_in


def unsupported(language: str, *sentences: str) -> list[str]:
    told = mail_in(language, *sentences)
    return [told.message.text[claim.start : claim.end] for claim in ground(told, TODAY) if not claim.is_supported]


@pytest.mark.parametrize(
    ("language", "sentence", "part"),
    [
        pytest.param("en", "Your internship at Quenlow taught you a lot.", "Quenlow", id="an internship"),
        pytest.param("en", "Your two years at Fernhill Energy show it.", "Fernhill", id="at the one that hires"),
        pytest.param("en", "You have worked at Graviton and at Birchwater.", "Graviton", id="at a tool"),
        pytest.param("en", "I liked the two years at Quenlow in Oslo.", "Quenlow", id="years of nobody named"),
        pytest.param("de", "In Ihrer Zeit bei Quenlow haben Sie viel gelernt.", "Quenlow", id="German"),
        pytest.param("fr", "Votre passage chez Quenlow nous a plu.", "Quenlow", id="French"),
        pytest.param("it", "Il suo tirocinio presso Quenlow ci è piaciuto.", "Quenlow", id="Italian"),
    ],
)
def test_a_place_where_the_reader_never_worked_is_found(language: str, sentence: str, part: str) -> None:
    assert any(part in one for one in unsupported(language, sentence))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "Your years at Birchwater Analytics show it.", id="an employer"),
        pytest.param("en", "Your time at Masaryk University shows it.", id="a school"),
        pytest.param("en", "Your first months at Fernhill Energy would be spent on the pipelines.", id="what would be"),
        pytest.param("cs", "Vaše stáž v Birchwateru nás zaujala.", id="a case of an employer"),
    ],
)
def test_a_place_of_the_resume_is_left_alone(language: str, sentence: str) -> None:
    assert unsupported(language, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("At Tallgrass, you cut the nightly run with Graviton instances.", id="past a comma"),
        pytest.param("I like your work at Tallgrass, where you cut the nightly run.", id="in a relative clause"),
        pytest.param("During your internship at Tallgrass you cut the nightly run.", id="after an internship"),
    ],
)
def test_a_deed_at_another_employer_is_found(sentence: str) -> None:
    assert unsupported("en", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("You kept a billing system at Tallgrass and have cut the nightly run since.", id="another deed"),
        pytest.param(
            "Your years at Tallgrass show, and for more than six years you have used Spark.", id="another time"
        ),
    ],
)
def test_a_second_deed_is_not_taken_for_one_at_the_same_employer(sentence: str) -> None:
    assert unsupported("en", sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence", "part"),
    [
        pytest.param("en", "You, a vice president of operations, know that.", "vice president", id="in apposition"),
        pytest.param("fr", "En tant que directeur technique, vous savez cela.", "directeur technique", id="French"),
        pytest.param(
            "en", "You bring nearly two decades of it: more than a decade at Tallgrass.", "decade", id="decade"
        ),
        pytest.param(
            "en", "You are an AWS Certified Kafka Developer.", "Kafka Developer", id="a scattered certificate"
        ),
        pytest.param("de", "Du bist Red Hat Certified Engineer und kennst Java.", "Red Hat", id="German certificate"),
        pytest.param("en", "30 years of web work, are you even human??", "30 years", id="before a question"),
    ],
)
def test_titles_certificates_and_years_beyond_the_resume_are_found(language: str, sentence: str, part: str) -> None:
    assert any(part in one for one in unsupported(language, sentence))


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        pytest.param("As a Czech immigrant you know hard work.", "Czech immigrant", id="an origin"),
        pytest.param(
            "You must be in your forties by now, so what are you waiting for?", "forties", id="before a question"
        ),
        pytest.param("Being barely thirty, you have the energy.", "barely thirty", id="an age"),
    ],
)
def test_guesses_at_a_person_are_found(sentence: str, part: str) -> None:
    assert any(part in one for one in unsupported("en", sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "So that we can plan: are you married, and would there be children?", id="a question after a colon"
        ),
        pytest.param("Our search runs on laptops old enough to vote.", id="old things"),
        pytest.param("What I cannot see is whether you have worked with Rust or with Hadoop.", id="an open question"),
        pytest.param("You will know some of those we work with, which may be familiar to you: Airbus.", id="to you"),
    ],
)
def test_what_is_asked_or_left_open_is_no_claim(sentence: str) -> None:
    assert unsupported("en", sentence) == []


def test_lines_below_a_heading_are_about_what_it_is_about() -> None:
    told = letter("Dear Ana,\n\nWhat you bring:\n- Java and Ansible\n\nReply by Friday.\n\nBest regards,\nLena", "en")
    found = [told.message.text[claim.start : claim.end] for claim in ground(told, TODAY) if not claim.is_supported]

    assert any("Ansible" in one for one in found)
