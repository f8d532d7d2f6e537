import pytest

from rapport.cli.terminal import printable


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("two\n lines", "two lines", id="on one line"),
        pytest.param("red\x1b[31m text", "red[31m text", id="no sequence that steers the terminal"),
        pytest.param("Start it, then press Retry.", "Start it, then run it again.", id="no button of the screen"),
        pytest.param("It broke off. Press Retry.", "It broke off. Run it again.", id="nor at a sentence's beginning"),
    ],
)
def test_what_is_printed_fits_a_terminal(text: str, line: str) -> None:
    assert printable(text) == line
