import json
from typing import Any

import pytest

from components.rating_keys import MOST_WAITING, Press, new_presses
from tests.components.drawing import show

THREE = {"number": 7, "key": "3", "on": "o1"}


def page() -> None:
    from components import rating_keys

    rating_keys.listen(["1", "Enter"], "o1", 5, key="keys", on_press=lambda presses: None, writes="w")


def test_the_browser_is_told_what_to_hear_and_what_was_taken_up() -> None:
    (drawn,) = show(page).get("bidi_component")
    assert json.loads(drawn.proto.json) == {"keys": ["1", "Enter"], "on": "o1", "taken": 5, "writes": "w"}


def test_presses_are_taken_in_their_order_from_the_last_one_on() -> None:
    sent = [{**THREE, "number": number} for number in (9, 7, 5.0, 8.0)]
    assert [press.number for press in new_presses(sent, 6)] == [7, 8, 9]


def test_a_press_holds_its_key_and_what_was_shown() -> None:
    assert new_presses([THREE], 0) == [Press(7, "3", "o1")]


@pytest.mark.parametrize(
    "sent",
    [None, "3", {}, [None], ["3"], [{}], [{**THREE, "number": "7"}], [{**THREE, "number": 7.5}], [{**THREE, "key": 3}]],
    ids=["nothing", "text", "no list", "no press", "a text", "empty", "no number", "half a number", "no key"],
)
def test_what_has_another_form_is_left_out(sent: Any) -> None:
    assert new_presses(sent, 0) == []


def test_a_flood_is_cut() -> None:
    assert len(new_presses([{**THREE, "number": n} for n in range(1, 1000)], 0)) == MOST_WAITING
