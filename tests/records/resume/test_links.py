"""Addresses behind icons and words that can be clicked."""

from __future__ import annotations

from datetime import date

from reportlab.pdfgen.canvas import Canvas

from rapport.documents.reading import read_document
from rapport.records.candidate import Candidate
from rapport.records.candidate_reading import read_candidate
from tests.documents.made_files import lines, pdf, together


def _clickable(canvas: Canvas) -> None:
    for number, target in enumerate(
        (
            "mailto:ines.quist@example.org",
            "https://www.linkedin.com/in/inesquist",
            "https://github.com/inesquist",
            "https://github.com/someone-else",
            "javascript:alert(1)",
        )
    ):
        canvas.linkURL(target, (60 + 40 * number, 700, 90 + 40 * number, 712))


def _candidate() -> Candidate:
    shown = lines("Ines Quist", "", "", "", "", "Experience", "Engineer, Example Inc., 2019 - 2021", "Education", "BA")
    return read_candidate(read_document(pdf(together(shown, _clickable)), "a.pdf"), date(2026, 11, 21))


def test_an_address_that_is_only_clickable_is_read_without_a_passage() -> None:
    assert [(fact.value, fact.passage) for fact in _candidate().emails] == [("ines.quist@example.org", None)]


def test_one_profile_a_site_is_taken_from_the_links() -> None:
    found = [fact.value for fact in _candidate().links]
    assert found == ["https://www.linkedin.com/in/inesquist", "https://github.com/inesquist"]
