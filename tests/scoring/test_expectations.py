"""What a case expects of an output."""

from __future__ import annotations

import time
from typing import Any

import pytest
from pydantic import ValidationError

from rapport.scoring.expectations import EXPECTATIONS, Written, check_expectations

TEXT = "Paris is the capital of France."


def is_met(expected: dict[str, Any], text: str = TEXT, **known: float) -> bool | None:
    [result] = check_expectations(EXPECTATIONS.validate_python([expected]), Written(text, **known))
    return result.is_met


@pytest.mark.parametrize(
    ("expected", "met"),
    [
        pytest.param({"contains": "Paris"}, True, id="contains"),
        pytest.param({"contains": "paris"}, False, id="contains minds capitals"),
        pytest.param({"icontains": "PARIS"}, True, id="icontains doesn't"),
        pytest.param({"contains_any": ["Rome", "France"]}, True, id="one of several"),
        pytest.param({"contains_all": ["Rome", "France"]}, False, id="all of several"),
        pytest.param({"icontains_all": ["PARIS", "france"]}, True, id="all, in capitals or not"),
        pytest.param({"not": {"contains_any": ["Rome", "Oslo"]}}, True, id="none of several"),
        pytest.param({"starts_with": "Paris is"}, True, id="beginning"),
        pytest.param({"equals": TEXT}, True, id="exactly"),
        pytest.param({"equals": "Paris"}, False, id="not exactly"),
        pytest.param({"regex": r"cap\w+"}, True, id="pattern"),
        pytest.param({"regex": r"(?<year>\d{4})"}, False, id="pattern with a group as JavaScript names it"),
        pytest.param({"not": {"regex": r"\d"}}, True, id="no digit"),
        pytest.param({"max_words": 6}, True, id="six words are at most six"),
        pytest.param({"max_words": 5}, False, id="six words are more than five"),
        pytest.param({"min_words": 7}, False, id="six words are less than seven"),
        pytest.param({"max_chars": 31}, True, id="31 characters"),
        pytest.param({"is_json": True}, False, id="no JSON"),
        pytest.param({"not": {"is_json": True}}, True, id="no JSON, as wanted"),
        pytest.param({"max_seconds": 2}, None, id="unknown time"),
        pytest.param({"not": {"max_cost_usd": 2}}, None, id="unknown cost, turned round"),
    ],
)
def test_an_expectation_is_met_or_not(expected: dict[str, Any], met: bool | None) -> None:
    assert is_met(expected) is met


@pytest.mark.parametrize(
    ("expected", "text", "met"),
    [
        pytest.param({"is_json": True}, '{"a": 1}', True, id="an object"),
        pytest.param({"is_json": {"required": ["b"]}}, '{"a": 1}', False, id="a key is missing"),
        pytest.param({"contains_json": {"required": ["a"]}}, 'Here: [1] and {"a": 1}.', True, id="the second value"),
        pytest.param({"contains_json": True}, "Here: {a}", False, id="braces only"),
        pytest.param({"contains_json": True}, "[1, 2]", False, id="a list is no object"),
        pytest.param({"contains_json": True}, '[{"a": 1}]', True, id="an object in a list"),
        pytest.param({"equals": {"a": 1}}, ' {"a":1} ', True, id="equal as JSON"),
        pytest.param({"equals": 3}, "three", False, id="a number in words"),
        pytest.param({"is_json": {"$ref": "http://127.0.0.1:9/x.json"}}, "{}", None, id="a schema elsewhere"),
    ],
)
def test_json_is_read_and_held_to_a_schema(expected: dict[str, Any], text: str, met: bool | None) -> None:
    assert is_met(expected, text) is met


def test_time_and_cost_are_held_to_their_limits() -> None:
    assert is_met({"max_seconds": 2}, seconds=1.9) is True
    assert is_met({"max_cost_usd": 0.01}, cost_usd=0.02) is False


def test_expectations_of_a_kind_are_one_result_and_the_first_failure_says_why() -> None:
    expected = EXPECTATIONS.validate_python([{"contains": "Paris"}, {"contains": "Rome"}, {"max_words": 9}])

    results = check_expectations(expected, Written(TEXT))

    assert [(one.name, one.is_met, one.why) for one in results] == [
        ("contains", False, "It doesn't hold “Rome”."),
        ("max_words", True, "6 words, at most 9 are expected."),
    ]
    assert results[0].places[0].end == len("Paris")


def test_a_pattern_that_would_run_for_ever_is_unscored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rapport.scoring.expectations.MATCH_S", 0.05)
    begun = time.monotonic()

    assert is_met({"regex": r"(a|a)*(b|b)*(a+)+$"}, "a" * 3000 + "!") is None
    assert time.monotonic() - begun < 60


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        pytest.param({}, "exactly one", id="none"),
        pytest.param({"contains": "a", "icontains": "b"}, "exactly one", id="two"),
        pytest.param({"regex": "("}, "isn't a pattern", id="no pattern"),
        pytest.param({"is_json": {"type": 3}}, "isn't a JSON schema", id="no schema"),
        pytest.param({"is_json": {"pattern": "(a+)+$"}}, "can't have patterns", id="pattern in a schema"),
        pytest.param({"javascript": "true"}, "Extra inputs", id="code"),
        pytest.param({"max_words": -1}, "greater than or equal", id="negative"),
    ],
)
def test_what_is_no_expectation_is_refused(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        EXPECTATIONS.validate_python([wrong])
