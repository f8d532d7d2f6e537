from __future__ import annotations

import pytest

from components.long_name import short
from tests.components.drawing import AWKWARD, markup_in, show
from tests.pages.opening import markdown_of


def page(name: str) -> None:
    from components import long_name

    long_name.show(name)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Spring", "Spring"),
        ("one two three four", "one two…"),
        ("onetwothreefour", "onetwothre…"),
        ("a bcdefghijklmnop", "a bcdefghi…"),
    ],
    ids=["short", "between words", "one word", "a long last word"],
)
def test_a_name_is_cut_where_it_is_long(name: str, shown: str) -> None:
    assert short(name, 10) == shown


def test_an_awkward_name_stays_text() -> None:
    assert markup_in(markdown_of(show(page, AWKWARD))) == []
