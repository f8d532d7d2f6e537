"""A period on two lines is one period."""

from __future__ import annotations

from datetime import date

import pytest

from rapport.documents.reading import read_text
from rapport.records.candidate import YearMonth
from rapport.records.candidate_reading import read_candidate

HEAD = "Mina Falk\nmina@example.org\n\nExperience\n\n"
TAIL = "\n\nEducation\nB.Sc. Physics, Example University\n2010 – 2014\n"


@pytest.mark.parametrize(
    "job",
    [
        pytest.param("October 2014 –\nAugust 2018\nEngineer\nAcme Inc.\n• Built things", id="above"),
        pytest.param("October 2014 –\tEngineer, Acme Inc., Austin, TX\nAugust 2018\tBuilt the things.", id="left"),
        pytest.param("Engineer\tOctober 2014 –\nAcme Inc.\tAugust 2018\n• Built things", id="right"),
        pytest.param("Engineer, Acme Inc.\t10/2014-08/2018\n• Built things", id="without blanks on one line"),
    ],
)
def test_both_ends_of_a_wrapped_period_are_read(job: str) -> None:
    (found,) = read_candidate(read_text(HEAD + job + TAIL, "a.txt"), date(2026, 11, 21)).positions
    assert (found.start, found.end, found.is_current) == (YearMonth(2014, 10), YearMonth(2018, 8), False)


def test_a_period_wrapped_before_present_is_open() -> None:
    text = HEAD + "Engineer\tOctober 2014 –\nAcme Inc.\tpresent\n• Built things" + TAIL
    (found,) = read_candidate(read_text(text, "a.txt"), date(2026, 11, 21)).positions
    assert (found.start, found.end, found.is_current) == (YearMonth(2014, 10), None, True)
