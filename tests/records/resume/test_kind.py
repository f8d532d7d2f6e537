"""What is a résumé and what isn't."""

from __future__ import annotations

from datetime import date

import pytest

from rapport.documents.document import Document
from rapport.records.candidate_reading import read_candidate

LETTER = """Mira Castellan
Site Reliability Engineer · Software Architect
mira@castellan.example
Job Application for Software Engineer
Dear Hiring Manager,
About Me
I have worked on reliability since 2015.
Why Me?
Because I care.
Sincerely,
Mira Castellan
"""
INVOICE = """Invoice No. 2024-118
Harbour Supplies Ltd.
Invoice date: 3 May 2024
Consulting, 12 hours\t1,200.00
Amount due\t1,440.00
"""
POSTING = """Backend Engineer
About the role
We are looking for an engineer to join our team in Berlin.
Requirements
5 years of experience with Python
What we offer
30 days of holiday
Apply now
"""
ARTICLE = """The history of lighthouses
Lighthouses have guided ships since 280 BC. The tower of Alexandria stood until 1303.
Modern lamps use LEDs.
"""
RESUME = """Mira Castellan
mira@castellan.example
Experience
Software Engineer at Company X, 2020-2023
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(LETTER, False, id="cover letter"),
        pytest.param(INVOICE, False, id="invoice"),
        pytest.param(POSTING, False, id="job posting"),
        pytest.param(ARTICLE, False, id="article"),
        pytest.param("", False, id="nothing"),
        pytest.param(RESUME, True, id="one section is enough"),
    ],
)
def test_only_a_resume_is_a_resume(text: str, expected: bool) -> None:
    candidate = read_candidate(Document("0" * 64, "x.txt", "text/plain", text), date(2026, 11, 21))

    assert candidate.is_resume is expected


def test_a_letter_still_names_its_writer_and_their_title() -> None:
    candidate = read_candidate(Document("0" * 64, "x.txt", "text/plain", LETTER), date(2026, 11, 21))

    assert candidate.full_name and candidate.full_name.value == "Mira Castellan"
    assert candidate.current_title and candidate.current_title.value == "Site Reliability Engineer · Software Architect"
