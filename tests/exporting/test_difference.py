"""Differences between two texts: exact, word by word, and drawn without letting the texts become markup."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.exporting.difference import FEWEST_FOLDED, Change, Unchanged, as_markdown, folded, similarity, word_diff

TEXTS = st.text(alphabet="ab ,.\n\t的是*[]:", max_size=60)


def left_of(changes: list[Change]) -> str:
    return "".join(change.text for change in changes if change.kind != "added")


def right_of(changes: list[Change]) -> str:
    return "".join(change.text for change in changes if change.kind != "removed")


@pytest.mark.parametrize(
    ("left", "right", "changes"),
    [
        pytest.param("", "", [], id="two empty texts"),
        pytest.param("a b", "a b", [Change("same", "a b")], id="equal texts"),
        pytest.param("", "new", [Change("added", "new")], id="all new"),
        pytest.param(
            "I like dogs.",
            "I like dogs very much.",
            [Change("same", "I like dogs"), Change("added", " very much"), Change("same", ".")],
            id="words put in",
        ),
        pytest.param(
            "a big dog",
            "a small dog",
            [Change("same", "a "), Change("removed", "big"), Change("added", "small"), Change("same", " dog")],
            id="a word replaced",
        ),
        pytest.param(
            "你好世界",
            "你好大世界",
            [Change("same", "你好"), Change("added", "大"), Change("same", "世界")],
            id="Chinese by character",
        ),
        pytest.param(
            "A.\n\nB.",
            "A.\nB.",
            [Change("same", "A.\n"), Change("removed", "\n"), Change("same", "B.")],
            id="paragraphs joined",
        ),
    ],
)
def test_a_difference_names_what_went_and_what_came(left: str, right: str, changes: list[Change]) -> None:
    assert word_diff(left, right) == changes


@given(TEXTS, TEXTS)
def test_changes_give_both_texts_back_exactly(left: str, right: str) -> None:
    changes = word_diff(left, right)
    assert (left_of(changes), right_of(changes)) == (left, right)


@given(TEXTS, TEXTS)
def test_neighbouring_changes_differ_in_kind_and_hold_text(left: str, right: str) -> None:
    changes = word_diff(left, right)
    assert all(one.kind != two.kind for one, two in pairwise(changes))
    assert all(change.text for change in changes)


@pytest.mark.parametrize("vocabulary", [["the"], ["the", "a"], [f"word{n}" for n in range(700)] + ["the"] * 60])
def test_two_texts_of_5000_words_are_compared_within_two_seconds_of_work(vocabulary: list[str]) -> None:
    chance = random.Random(7)
    left, right = (" ".join(chance.choices(vocabulary, k=5000)) for _ in range(2))
    begun = time.process_time()
    word_diff(left, right)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        pytest.param("", "", 1.0, id="both empty"),
        pytest.param("abc", "xyz", 0.0, id="nothing in common"),
        pytest.param("ab cd", "ab  cd", 1.0, id="white space doesn't count"),
        # 2 x 2 common characters over 4 + 2 characters
        pytest.param("ab cd", "ab", 4 / 6, id="half of one text"),
    ],
)
def test_similarity_is_the_share_of_common_characters(left: str, right: str, share: float) -> None:
    assert similarity(word_diff(left, right)) == pytest.approx(share)


def test_removed_words_are_red_and_struck_through_and_added_ones_green() -> None:
    drawn = as_markdown(word_diff("a big dog", "a small dog"))
    assert drawn == "a :red-background[~~big~~]:green-background[small] dog"


def test_a_change_over_several_lines_is_marked_line_by_line() -> None:
    assert as_markdown([Change("added", "one\ntwo\n\nthree")]) == (
        ":green-background[one]\\\n:green-background[two]\n\n:green-background[three]"
    )


@settings(max_examples=200)
@given(
    st.lists(st.builds(Change, st.sampled_from(["same", "removed", "added"]), st.text("a]~[:*\\\n`<&$ ", min_size=1)))
)
def test_no_text_can_close_or_open_a_mark(changes: list[Change]) -> None:
    drawn = as_markdown(changes)
    for mark in (":red-background[~~", "~~]", ":green-background[", ":small[]", "]", "\\\n"):
        drawn = drawn.replace(mark, "")
    assert not set(drawn) & set("]~[:*\\`<$")


def unfolded(parts: list[list[Change] | Unchanged]) -> str:
    """What was folded, put together again."""
    return "\n".join(
        part.text if isinstance(part, Unchanged) else "".join(change.text for change in part) for part in parts
    )


@pytest.mark.parametrize(
    ("changed", "lines"),
    [
        pytest.param([20], [17, 76], id="one place"),
        pytest.param([0], [96], id="the first line"),
        pytest.param([99], [96], id="the last line"),
        pytest.param([20, 25], [17, 71], id="two places close together"),
        pytest.param([20, 60], [17, 33, 36], id="two places far apart"),
        pytest.param([], [100], id="nothing"),
    ],
)
def test_what_has_not_changed_is_folded_but_for_three_lines_around_each_place(
    changed: list[int], lines: list[int]
) -> None:
    left = [f"line {number} stays" for number in range(100)]
    right = [f"LINE {number} stays" if number in changed else line for number, line in enumerate(left)]
    changes = word_diff("\n".join(left), "\n".join(right))
    parts = folded(changes)
    assert [part.lines for part in parts if isinstance(part, Unchanged)] == lines
    assert unfolded(parts) == "".join(change.text for change in changes)


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=30), st.lists(TEXTS, max_size=30))
def test_folding_loses_nothing(left: list[str], right: list[str]) -> None:
    changes = word_diff("\n".join(left), "\n".join(right))
    parts = folded(changes, 1)
    assert unfolded(parts) == "".join(change.text for change in changes)
    assert all(part.lines >= FEWEST_FOLDED for part in parts if isinstance(part, Unchanged))
