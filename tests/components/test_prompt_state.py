from typing import Any

import pytest

from components.prompt_state import LONGEST, Draft, HeadDraft, Place, take_from_browser
from tests.components.prompt_pages import entry

PLACE = Place("outreach_email", "concise")
NOW = Draft("# User\nHi", HeadDraft("T", "D", "X", 0.5), "base-1")


def test_what_is_typed_is_taken_and_the_head_stays() -> None:
    found = take_from_browser(PLACE, {"text": "# User\nHo", "base": "base-1"}, NOW)
    assert found == Draft("# User\nHo", NOW.head, "base-1")


def test_what_an_earlier_session_left_comes_back_whole() -> None:
    sent = {"text": "x", "base": "older", "head": {"title": "New", "temperature": 1, "max_tokens": 9.0, "odd": [1]}}
    found = take_from_browser(PLACE, sent, NOW)
    assert found == Draft("x", HeadDraft("New", "D", "X", 1.0, None, 9), "older")


@pytest.mark.parametrize(
    "sent",
    [None, "x", 3, [], {}, {"text": 3}, {"text": None, "base": "b"}, {"text": "x" * (LONGEST + 1)}],
    ids=["nothing", "text", "number", "list", "empty", "no text", "none", "too long"],
)
def test_what_has_another_form_is_left_out(sent: Any) -> None:
    assert take_from_browser(PLACE, sent, NOW) is None


def test_a_head_of_another_form_changes_nothing_it_can_not() -> None:
    found = take_from_browser(PLACE, {"text": "x", "base": 7, "head": {"title": 5, "temperature": "hot"}}, NOW)
    assert found is not None
    assert (found.base_id, found.head.title, found.head.temperature) == ("base-1", "T", None)


def test_a_draft_knows_whether_it_says_anything_new() -> None:
    version = entry().current
    same = Draft(version.template + "\n", HeadDraft.of(version.head), version.id)
    assert not same.is_changed(version)
    assert Draft("# User\nHi", same.head, version.id).is_changed(version)
    assert Draft(version.template, HeadDraft("Other"), version.id).is_changed(version)
