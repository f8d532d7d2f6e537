import json

import pytest

from tests.components.drawing import AWKWARD, show


def page(text: str, ranges: list[tuple[int, int]]) -> None:
    from components import text_pane
    from tests.records_for_tests import document

    made = document(text, "a.txt")
    text_pane.show(made, [made.passage(start, end) for start, end in ranges], key="text")


def pieces(text: str, *ranges: tuple[int, int]) -> list[list[object]]:
    (drawn,) = show(page, text, list(ranges)).get("bidi_component")
    return json.loads(drawn.proto.json)["pieces"]


@pytest.mark.parametrize(
    ("text", "ranges", "drawn"),
    [
        pytest.param("Ada Moreau", [], [["Ada Moreau", False]], id="none"),
        pytest.param("Ada Moreau", [(4, 10)], [["Ada ", False], ["Moreau", True]], id="one"),
        pytest.param("abcd", [(1, 3), (2, 4)], [["a", False], ["bcd", True]], id="overlapping"),
        pytest.param("", [], [], id="an empty document"),
        pytest.param(AWKWARD, [], [[AWKWARD, False]], id="markup stays text"),
        pytest.param("a\u202eb", [], [["ab", False]], id="signs that turn the text round are left out"),
    ],
)
def test_the_text_is_drawn_with_its_marks(text: str, ranges: list[tuple[int, int]], drawn: list[list[object]]) -> None:
    assert pieces(text, *ranges) == drawn
