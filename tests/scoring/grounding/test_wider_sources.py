"""What a source says in wider words, other units or another form supports a claim; what only looks alike doesn't."""

from __future__ import annotations

from functools import cache

import pytest

from rapport.documents.reading import read_document
from rapport.records.candidate_reading import read_candidate
from rapport.records.job_reading import read_job
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scoring.check import Letter
from rapport.scoring.checks.right_hiring_company import RightHiringCompany
from rapport.scoring.grounding.grounding import ground
from rapport.scoring.message_text import read_message
from tests.scoring.letters_for_tests import TODAY

RESUME = """Ilse Marten
Software Architect
ilse.marten@example.com

Experience
Software Architect, Kolbau Systeme, Linz
May 2023 - Present
- Moved the pallet sorter from Java to Rust, a 2.4x speedup
- Director of nothing yet, but mentor of four

Data Analyst, Brindle Analytics, Leeds
January 2017 - April 2023
- Forecasting service for dairy deliveries, in Vue and Python
- Hackathon of the region, 2nd/140
- SLES12 servers, wiki for the field crews

Education
M.Eng. Computer Science, Hollin University, GPA: 3.62/4.00, 2016
"""
POSTING = """Platform Engineer
Sundby Ferries, Aarhus, Denmark

About us
Sundby Ferries has carried cars between the islands since 1962, with 1,450 people and 3,200 sailings a year.
The depot at Kalvehave is run by 640 independent drivers.

What we ask for
- Two years of experience; Kafka and Scala are a plus

What we offer
- Pay grade 12, up to EUR 9,000 towards your move
- 30 Urlaubstage, two days a week from home
- We cannot sponsor visas

Published via Harbourjobs Careers
"""
ABOUT = "Sundby Ferries carries cars between the islands."


@cache
def case() -> OutreachCase:
    resume, posting = read_document(RESUME.encode(), "ilse.txt"), read_document(POSTING.encode(), "sundby.txt")
    return OutreachCase(read_candidate(resume, TODAY), resume, read_job(posting, TODAY), posting)


def letter(said: str, language: str) -> Letter:
    hello = {"de": "Hallo Ilse", "it": "Buongiorno Ilse", "fr": "Bonjour Ilse", "cs": "Dobrý den, Ilse"}
    greeting = hello.get(language, "Dear Ilse")
    return Letter(read_message(f"{greeting},\n\n{said}\n\nLena Vogt"), case(), language)


def unsupported(said: str, language: str) -> list[str]:
    one = letter(said, language)
    return [one.message.text[claim.start : claim.end] for claim in ground(one, TODAY) if not claim.is_supported]


SUPPORTED = [
    ("a move that the posting calls otherwise", "en", "We pay up to €9,000 towards your relocation."),
    ("a promise that isn't needed", "en", f"{ABOUT} A company car would not be necessary, the ferry is at the door."),
    ("a promise that isn't needed, in German", "de", "Wir sitzen am Hafen. Ein Dienstwagen wäre nicht nötig."),
    ("days of leave in one word", "de", "Wir bieten 30 Tage Urlaub und zwei Tage Homeoffice."),
    ("years that follow from the founding", "en", "Sundby Ferries has done this for sixty-odd years."),
    ("years that the posting asks for", "en", "I know that you are new, and that the posting says two years."),
    ("thousands and hundreds in words", "en", "Sundby Ferries counts three thousand two hundred sailings a year."),
    ("a mark out of a whole", "en", "You left Hollin University with a GPA of 3.62."),
    ("a rank out of a whole", "en", "You came 2nd of 140 in a hackathon."),
    ("a version of a known tool", "en", "You built a forecasting service in Vue 3."),
    ("another case of a name", "cs", "V Kolbau Systemech jste přesunula třídičku palet."),
    ("a slip in a name", "en", "You studied at Holin University and you kept a wiki."),
    ("a system without its version", "en", "You kept SLES servers running."),
    ("a degree in another form", "it", "Lei ha un Master of Engineering della Hollin University."),
    ("who is sought", "en", "I need a calm person, somebody in his fifties. You have built a forecasting service."),
    ("what is asked for", "en", "Please tell me about your family situation before the call."),
    ("an hour after a day", "en", "You built a wiki. Monday after 3 Central is wide open for me."),
    ("hours that are left", "en", "There are only 24 hours left before the post goes out."),
    ("a way from one tool to another", "en", "At Kolbau you went from Java to Rust with the pallet sorter."),
    ("a country", "en", "Sundby Ferries is known across the United States too."),
    ("hyphens of German nouns", "de", "Wir bauen ein Portal, auf dem Hafen-Azubis Fälle üben."),
    ("a bonus of manner", "en", f"{ABOUT} Knowing the sea would be a bonus."),
    ("something raised that is no money", "en", "We raised questions about every timetable."),
    ("remote places", "en", "We serve remote islands with hybrid vehicles."),
    ("a polite pronoun before a noun", "de", "Bei Kolbau haben Sie Folgendes getan: moved the pallet sorter to Rust."),
    ("an object after a German employer", "de", "Sie haben bei Kolbau Systeme Paletten mit Rust sortiert."),
    ("words that are shouted", "fr", "Sundby Ferries transporte des voitures !!! Répondez CE SOIR ou JAMAIS PLUS !!!"),
    ("a permit that is ruled out", "en", "We cannot sponsor work permits for this position."),
    ("others that are the largest", "en", "Some of the largest brands in the north count on us."),
    ("a shout of the name", "en", f"YO ILSE!!!\n\n{ABOUT}"),
    ("the vacancy's own title", "en", "You, as Platform Engineer, would decide how."),
]
INVENTED = [
    ("another pay grade", "en", "The contract is in Pay grade 14 of the scheme.", "14"),
    ("a visa that is ruled out", "en", "They'll sponsor your visa.", "visa"),
    ("ten times the speed", "en", "You reached a 24x speedup with Rust.", "24x"),
    ("another rank", "en", "You came 120th of 140 in a hackathon.", "140"),
    ("years at an employer in a list", "en", "Nine years at Kolbau Systeme and a talent for sorting: not bad!", "Nine"),
    ("a firm left", "en", "Your fit\n\n* Architect at Kolbau, ex-Brightmoor", "Brightmoor"),
    ("a former title", "fr", "Ancien directeur de Brindle Analytics, vous sauriez parler à tous.", "directeur"),
    ("customers named", "en", "Our customers include Maersk and Stena.", "Maersk"),
    ("a prize in a compound", "en", "We are the Lloyd-winning ferry line.", "Lloyd"),
    ("a further site", "en", "Sundby Ferries has offices in Aarhus and Trondheim.", "Trondheim"),
    ("a new site", "cs", "Loni jsme navíc otevřeli novou pobočku v Ostravě.", "pobočku"),
    ("being the only one", "en", "We are the only company in Denmark that sails at night.", "only company"),
    ("a skill of the posting as the reader's", "en", "You have Python, Kafka and a calm hand.", "Kafka"),
    ("a skill in the reader's list", "en", "I saw Scala in your list of skills.", "Scala"),
    ("a fact beside a way", "en", "You led the SLES servers from Java to Rust during your time at Kolbau.", "SLES"),
    ("a German employer", "de", "Bei Hollin Harbour Works haben Sie als Architektin gearbeitet.", "Works"),
    ("places in words", "en", "Sundby Ferries sails in eleven regions of the coast.", "eleven"),
    ("a founding year of the résumé", "de", "Sundby Ferries wurde 2017 gegründet.", "2017"),
    ("work of another employer in plain words", "en", "At Kolbau you made dairy forecasting possible.", "dairy"),
]


@pytest.mark.parametrize(("language", "said"), [row[1:] for row in SUPPORTED], ids=[row[0] for row in SUPPORTED])
def test_what_a_source_says_in_its_own_way_is_supported(language: str, said: str) -> None:
    assert unsupported(said, language) == []


@pytest.mark.parametrize(("language", "said", "part"), [row[1:] for row in INVENTED], ids=[row[0] for row in INVENTED])
def test_what_no_source_says_is_marked(language: str, said: str, part: str) -> None:
    assert any(part in span for span in unsupported(said, language))


HIRERS = [
    ("a first word", "en", "Archfield is hiring a Platform Engineer."),
    ("a former employer after a word to the reader", "en", "I write to you because Brindle Analytics is hiring."),
    ("a team that is built up", "en", "Brindle Analytics is building a team in Aarhus."),
    ("part of something larger", "de", "Das Kolbau der Hollin University sucht einen Entwickler."),
    ("two words with a legal form", "cs", "Brindle Harbour s.r.o. hledá člověka na tuto pozici."),
    (
        "a job board that the posting names",
        "en",
        "I'm writing on behalf of Harbourjobs Careers, which fills it.",
    ),
]
NO_OTHER_HIRERS = [
    ("the company", "en", "Sundby Ferries is hiring a Platform Engineer."),
    ("nobody", "en", "Everybody is hiring these days."),
    ("a team of the reader's past", "en", "On the wiki team at Brindle Analytics you planned a service."),
    ("a department", "en", "Engineering is looking for help, and engineering matters here."),
]


@pytest.mark.parametrize(("language", "said"), [row[1:] for row in HIRERS], ids=[row[0] for row in HIRERS])
def test_another_firm_that_hires_is_seen(language: str, said: str) -> None:
    assert not RightHiringCompany()(letter(said, language)).is_met


@pytest.mark.parametrize(
    ("language", "said"), [row[1:] for row in NO_OTHER_HIRERS], ids=[row[0] for row in NO_OTHER_HIRERS]
)
def test_no_other_firm_is_seen_where_none_hires(language: str, said: str) -> None:
    assert RightHiringCompany()(letter(said, language)).is_met
