"""A text as pieces to be marked and drawn."""

from __future__ import annotations

import itertools

import pytest

from rapport.exporting.styled_text import Piece, StyledText, styled_text


def lines(drawn: StyledText) -> list[str]:
    return ["".join(piece.text for piece in line) for paragraph in drawn.paragraphs for line in paragraph]


def pieces(drawn: StyledText) -> list[Piece]:
    return [piece for paragraph in drawn.paragraphs for line in paragraph for piece in line]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Hi **Ada**, *you*", ["Hi Ada, you"], id="emphasis"),
        pytest.param("# Head\nbelow", ["Head", "below"], id="a heading"),
        pytest.param("See [here](http://a.example)", ["See here (http://a.example)"], id="a link"),
        pytest.param("![a cat](http://a.example/p.png)", ["a cat"], id="a picture"),
        pytest.param("**[a](b)**", ["a (b)"], id="a link in bold"),
        pytest.param("2 * 3 * 4", ["2 * 3 * 4"], id="stars that mean stars"),
        pytest.param("one\r\ntwo\u2028three", ["one", "two", "three"], id="every end of a line"),
        pytest.param("\n\na\n\n\nb\n", ["a", "b"], id="blank lines"),
        pytest.param("<b>x</b> $1$ :smile:", ["<b>x</b> $1$ :smile:"], id="what would be markup elsewhere"),
        pytest.param("a\u202eb\x00c\ud83d", ["abc"], id="signs that deceive"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_is_shown_is_the_text_without_its_marks(text: str, shown: list[str]) -> None:
    assert lines(styled_text(text)) == shown


def test_bold_and_italics_are_styles_of_pieces() -> None:
    assert [(piece.text, piece.style) for piece in pieces(styled_text("a **b** *c* ***d***"))] == [
        ("a ", ""),
        ("b", "b"),
        (" ", ""),
        ("c", "i"),
        (" ", ""),
        ("d", "bi"),
    ]


@pytest.mark.parametrize(
    ("text", "subject", "below"),
    [
        pytest.param("Subject: Wind farms\n\nHi", "Wind farms", ["Hi"], id="plain"),
        pytest.param('**Subject:** "Wind"\nHi', "Wind", ["Hi"], id="bold and quoted"),
        pytest.param("Hi there", "", ["Hi there"], id="none"),
        pytest.param("Subject: only", "only", [], id="nothing else"),
    ],
)
def test_the_subject_stands_apart(text: str, subject: str, below: list[str]) -> None:
    drawn = styled_text(text)
    assert ("".join(piece.text for piece in drawn.subject), lines(drawn)) == (subject, below)


def marked(text: str, *ranges: tuple[int, int]) -> list[tuple[str, tuple[int, ...]]]:
    return [(piece.text, piece.marks) for piece in pieces(styled_text(text, ranges))]


def test_pieces_end_where_ranges_do() -> None:
    assert marked("abcdef", (1, 3), (2, 5)) == [("a", ()), ("b", (0,)), ("c", (0, 1)), ("de", (1,)), ("f", ())]


def test_a_range_over_bold_and_several_lines_covers_all_of_it() -> None:
    assert marked("a **b**\n\nc d", (0, 10)) == [("a ", (0,)), ("b", (0,)), ("c", (0,)), (" d", ())]


def test_ranges_count_characters_beyond_the_first_plane_as_one() -> None:
    text = "😀😀 Kafka 😀"
    at = text.index("Kafka")
    assert marked(text, (at, at + 5)) == [("😀😀 ", ()), ("Kafka", (0,)), (" 😀", ())]


def test_ranges_count_signs_that_are_not_drawn() -> None:
    assert marked("\u202e\u2066Kafka\u2069!", (2, 7)) == [("Kafka", (0,)), ("!", ())]


@pytest.mark.parametrize("unit", ["a. ", "*a ", "[a](", "**", "![x](", "[", "# ", "("], ids=repr)
def test_nonsense_of_45_kilobytes_keeps_every_character_that_it_shows(unit: str) -> None:
    text = unit * (45_000 // len(unit))
    found = pieces(styled_text(text, [(n * 100, n * 100 + 30) for n in range(300)]))
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert len(found) < 5_000
