"""Claims in other words, languages and spellings than those of the sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rapport.documents.reading import read_document
from rapport.records.candidate_reading import read_candidate
from rapport.records.job_reading import read_job
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scoring.check import Letter
from rapport.scoring.grounding.grounding import ground
from rapport.scoring.grounding.place_names import place_names
from rapport.scoring.message_text import read_message
from tests.scoring.letters_for_tests import TODAY

RESUME = """Ivo Brandl
Data Engineer
ivo.brandl@example.com

Experience
Data Engineer, Seewind Analytik, Plzeň
Sep 19 - NOW
- Web portal in Django and Vue3, with OpenDDS for the messages
- Uptime of 99.97% for 40 customers, test coverage from 61 to 89 percent

Analyst, Talgrund Werke, Milano
March 2014 - August 2019
- Cut the nightly run by 35 percent

Education
M.B.A., University of Castelmar, Los Pinos, 2013
B.Sc. Statistics, Veldhof Institute of Technology, GPA: 3.7/4.0, 2011
"""
POSTING = """Platform Engineer
Auenhof Energie, Genova

Auenhof Energie runs 300 wind farms. We do not sponsor work visas.

What we offer
- EUR 62,000 to 75,000 a year, 5-week holiday
- Two years of experience are enough; Kotlin is a plus
"""


def claims_against(said: str, language: str) -> list[str]:
    """What of a message isn't supported."""
    resume, posting = read_document(RESUME.encode(), "ivo.txt"), read_document(POSTING.encode(), "auenhof.txt")
    case = OutreachCase(read_candidate(resume, TODAY), resume, read_job(posting, TODAY), posting)
    letter = replace(Letter(read_message(said), case, language))
    return [said[claim.start : claim.end] for claim in ground(letter, TODAY) if not claim.is_supported]


def greeted(said: str, language: str) -> str:
    hello = {"de": "Hallo Ivo", "it": "Ciao Ivo", "fr": "Bonjour Ivo", "cs": "Dobrý den, Ivo", "es": "Hola Ivo"}
    return f"{hello.get(language, 'Dear Ivo')},\n\n{said}\n\nLena"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param("en", "Auenhof Energie has its seat in Genoa.", id="a place by its English name"),
        pytest.param("en", "You worked for Talgrund in Milan.", id="a place of the résumé by its English name"),
        pytest.param("en", "You know Python and JavaScript.", id="what Django and Vue imply"),
        pytest.param("en", "You hold an MBA.", id="a degree without its points"),
        pytest.param("en", "You have an MBA from UCLP.", id="a university by its initials"),
        pytest.param("en", "You studied statistics at Veldhof Tech with a GPA of 3.7.", id="a mark out of four"),
        pytest.param("en", "Your portal is up 99.97% of the time, and you used DDS.", id="a share before a line's end"),
        pytest.param("en", "You have been at Seewind since September 2019.", id="a year of two digits"),
        pytest.param("en", "We ask for two years of experience.", id="what the posting asks for"),
        pytest.param("en", "The salary is EUR 62–75k with five weeks of holiday.", id="a range of money"),
        pytest.param("en", "As Data Engineer at Seewind since 2019 you know wind.", id="an own employer is no hirer"),
        pytest.param("en", "You raised test coverage by 28 points.", id="a difference"),
        pytest.param("en", "You would have 299 colleagues.", id="a whole without oneself"),
        pytest.param("en", "We pay [SALARY RANGE].", id="what is left to fill in"),
        pytest.param("en", "You were an analyst for five years before you joined Seewind.", id="years at another job"),
        pytest.param("de", "Sie haben ein Django-Portal und ein Vue-Projekt gebaut.", id="German compounds"),
        pytest.param("cs", "Pracoval jste v Miláně a znáte Vue.", id="a place in a Czech case"),
        pytest.param("it", "Essendo Lei a Milano, il viaggio è breve.", id="a polite pronoun is no name"),
        pytest.param("es", "Somos Auenhof Energie, de Genova.", id="a verb before a name"),
        pytest.param("fr", "À quarante ans, tout est possible.", id="an age of nobody"),
    ],
)
def test_the_same_thing_in_other_words_is_supported(language: str, said: str) -> None:
    assert claims_against(greeted(said, language), language) == []


@pytest.mark.parametrize(
    ("language", "said", "part"),
    [
        pytest.param("en", "We will sponsor your work visa.", "visa", id="what the posting rules out"),
        pytest.param("en", "You speak fluent Portuguese.", "Portuguese", id="a language"),
        pytest.param("en", "The offer includes seven weeks of holiday.", "seven", id="weeks that no year bears out"),
        pytest.param("en", "You are an engineering director at Seewind.", "director", id="a title above an engineer's"),
        pytest.param(
            "en", "Seewind has an opening for an engineer.", "Seewind", id="an employer that begins a sentence"
        ),
        pytest.param("en", "Your security clearance level Q7 helps.", "Q7", id="a clearance"),
        pytest.param("en", "We have been family-owned for generations.", "family-owned", id="who owns the company"),
        pytest.param("de", "Das Entwicklungsteam der Seewind sucht Sie.", "Seewind", id="an employer in German"),
        pytest.param("de", "Mit über fünfzehn Jahren Berufserfahrung sind Sie richtig.", "fünfzehn", id="German years"),
        pytest.param("de", "Wir übernehmen Ihre Umzugskosten.", "Umzugskosten", id="a promise about your costs"),
        pytest.param("cs", "Máte titul z univerzity, znáte Kotlin a Vue.", "Kotlin", id="a skill beside a degree"),
        pytest.param("it", "Parli un ottimo portoghese.", "portoghese", id="a language in Italian"),
    ],
)
def test_what_no_source_says_is_found(language: str, said: str, part: str) -> None:
    assert any(part in one for one in claims_against(greeted(said, language), language))


@pytest.mark.parametrize(
    ("one", "other"), [("Genoa", "genova"), ("Plzni", "pilsen"), ("Šanghaji", "shanghai"), ("東京", "tokyo")]
)
def test_a_place_has_names_in_other_languages(one: str, other: str) -> None:
    assert other in place_names(one)


def test_a_word_that_is_no_place_has_none() -> None:
    assert place_names("Kubernetes") == frozenset()
