import pytest

from rapport.documents.marking import marked_pieces


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        pytest.param([], "abcdef", id="nothing marked"),
        pytest.param([(0, 6)], "[abcdef]", id="everything"),
        pytest.param([(1, 3)], "a[bc]def", id="the middle"),
        pytest.param([(4, 5), (1, 2)], "a[b]cd[e]f", id="given out of order"),
        pytest.param([(1, 4), (2, 5)], "a[bcde]f", id="overlapping"),
        pytest.param([(1, 3), (3, 5)], "a[bcde]f", id="touching"),
        pytest.param([(2, 2)], "abcdef", id="empty range"),
        pytest.param([(4, 99)], "abcd[ef]", id="past the end"),
        pytest.param([(-3, 2)], "[ab]cdef", id="before the start"),
    ],
)
def test_ranges_are_marked(ranges: list[tuple[int, int]], expected: str) -> None:
    pieces = marked_pieces("abcdef", ranges)
    assert "".join(f"[{piece.text}]" if piece.is_marked else piece.text for piece in pieces) == expected
