"""However long a text is, reading a person from it takes a bounded time."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from rapport.documents.reading import read_text
from rapport.records.candidate_reading import read_candidate

SIZE = 700_000


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Engineer\tJan 2019 – Feb 2020\nAcme Inc.\tBerlin, Germany\n• Built things\n", id="jobs"),
        pytest.param("• Built 2019 – 2020 things at Acme Inc., Berlin, Germany\n", id="bullets"),
        pytest.param("https://github.com/example a@example.org +1 202 555 0101\n", id="addresses"),
        pytest.param("word 2019 - ", id="one endless line"),
    ],
)
def test_a_huge_text_is_read_in_seconds(line: str) -> None:
    text = read_text("Jo Doe\nExperience\n" + line * (SIZE // len(line)), "huge.txt")
    start = process_time()
    read_candidate(text, date(2026, 11, 21))
    assert process_time() - start < 8  # under one usually; the rest is for a busy machine
