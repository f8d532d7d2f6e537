from __future__ import annotations

import pytest

from rapport.scoring.judging.yes_or_no import Answer, criterion_request, criterion_version, read_answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param('{"reason": "It greets.", "pass": true}', Answer(True, "It greets."), id="yes"),
        pytest.param('Well: {"reason": "No name.", "pass": false} Done.', Answer(False, "No name."), id="words around"),
        pytest.param('{"pass": "no"}', Answer(False, ""), id="word"),
        pytest.param('{"pass": true} {"pass": false}', Answer(False, ""), id="the last counts"),
    ],
)
def test_an_answer_is_read(text: str, answer: Answer) -> None:
    assert read_answer(text) == answer


@pytest.mark.parametrize(
    ("text", "is_cut", "why"),
    [
        pytest.param("", False, "empty", id="empty"),
        pytest.param("Yes, it does.", False, "no JSON", id="no JSON"),
        pytest.param('{"reason": "x"}', False, "doesn't say", id="no answer"),
        pytest.param('{"reason": "x', True, "cut off", id="cut off"),
        pytest.param('{"pass": 0.5}', False, "neither yes nor no", id="half"),
    ],
)
def test_what_can_not_be_read_is_unscored_with_the_reason(text: str, is_cut: bool, why: str) -> None:
    answer = read_answer(text, is_cut=is_cut)
    assert answer.is_met is None and why in answer.why


def test_criterion_and_output_are_fenced_apart() -> None:
    asked = criterion_request("lab:j", "Is it {short}?", "Hi {name}").messages[1].content
    assert "<criterion>\nIs it {short}?\n</criterion>" in asked and "<output>\nHi {name}\n</output>" in asked


def test_another_criterion_is_another_version() -> None:
    assert criterion_version("a") != criterion_version("b") == criterion_version("b")
    assert len(criterion_version("x" * 9999)) <= 64


def test_the_dots_of_the_form_are_no_reason() -> None:
    assert read_answer('{"reason": "…", "pass": true}').why == ""
