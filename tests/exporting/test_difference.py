"""Differences between two texts: exact, word by word, and drawn without letting the texts become markup."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.exporting.difference import Change, as_markdown, similarity, word_diff

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
