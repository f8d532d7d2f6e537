from __future__ import annotations

from tests.components.drawing import AWKWARD, markup_in, run, show
from tests.pages.opening import markdown_of


def page(count: int, changed: int, word: str) -> None:
    from components import word_difference

    left = [f"Rule {number} says something." for number in range(count)]
    right = [line if number != changed else f"Rule {number} says {word}." for number, line in enumerate(left)]
    word_difference.show("\n".join(left), "\n".join(right), "version 1", "version 2", key="difference")


def test_of_a_long_text_only_the_change_and_the_lines_around_it_are_drawn() -> None:
    at = show(page, 400, 200, "nothing")
    drawn = markdown_of(at)
    assert ":green-background[nothing]" in drawn and "1 place" in drawn
    assert "Rule 198" in drawn and "Rule 190" not in drawn
    assert [one.label for one in at.expander] == [
        ":gray[197 lines that are the same]", ":gray[196 lines that are the same]",
    ]  # fmt: skip
    at.segmented_control(key="difference-view").set_value("The whole text")
    assert "Rule 190" in markdown_of(run(at)) and not at.expander


def test_a_short_text_is_drawn_whole() -> None:
    at = show(page, 3, 1, "nothing")
    assert "Rule 0" in markdown_of(at) and not at.expander


def test_equal_texts_are_said_to_be() -> None:
    assert "The texts are the same." in markdown_of(show(page, 40, -1, ""))


def test_an_awkward_text_stays_text() -> None:
    assert markup_in(markdown_of(show(page, 40, 20, AWKWARD))) == []
