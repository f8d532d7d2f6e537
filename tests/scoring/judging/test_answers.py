"""What a judge's answer says, in whatever form it comes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.scoring.judging.answers import MetricScore, Preference, read_preference, read_scores
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.rounds import RatedMetric, Rubric

TWO = Rubric(
    "Two",
    (RatedMetric("accuracy", "?", ("no", "so", "yes"), 1), RatedMetric("human alignment", "?", ("n", "s", "y"), 1)),
)
GOOD = '{"accuracy": {"reason": "True.", "value": 3}, "human alignment": {"reason": "Sendable.", "value": 2}}'


def values(text: str, rubric: Rubric = TWO) -> list[float | None]:
    return [score.value for score in read_scores(text, rubric)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOOD, id="bare"),
        pytest.param(f'{{"scores": {GOOD}}}', id="in-scores"),
        pytest.param(f"```json\n{GOOD}\n```", id="in-a-fence"),
        pytest.param(f"Here is my rating:\n\n{GOOD}\n\nI hope this helps {{you}}.", id="words-around"),
        pytest.param(f'<think>Maybe {{"accuracy": 1}}?</think>\n{GOOD}', id="a-draft-before"),
        pytest.param(GOOD.replace('"', "'"), id="single-quotes"),
        pytest.param(GOOD.replace("}}", ",},}"), id="trailing-commas"),
        pytest.param(GOOD.replace("human alignment", "Human_Alignment"), id="another-spelling"),
        pytest.param(GOOD.replace("3}", '"3"}'), id="a-number-as-text"),
        pytest.param(GOOD.replace("3}", "3.0}"), id="a-whole-number-with-a-point"),
        pytest.param(GOOD.replace('"value"', '"score"'), id="score-for-value"),
        pytest.param('{"accuracy": 3, "human alignment": 2}', id="values-alone"),
        pytest.param(
            '{"ratings": [{"metric": "accuracy", "value": 3}, {"metric": "human alignment", "value": 2}]}', id="a-list"
        ),
        pytest.param(
            '[{"metric": "accuracy", "score": 3}, {"metric": "human alignment", "score": 2}]', id="nothing-but-a-list"
        ),
        pytest.param(f'{{"answer": {{"scores": {GOOD}}}}}', id="deeper"),
        pytest.param(GOOD[:-1], id="without-the-last-brace"),
    ],
)
def test_values_are_read_in_whatever_form_they_come(text: str) -> None:
    assert values(text) == [3.0, 2.0]


def test_reasons_are_kept_on_one_line() -> None:
    text = '{"accuracy": {"reason": "First.\\n  Then.", "value": 3}}'
    assert read_scores(text, TWO)[0] == MetricScore("accuracy", 3.0, "First. Then.")


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        pytest.param("0", "It gave '0', which is no value of the scale 1 to 3.", id="zero"),
        pytest.param("4", "It gave '4', which is no value of the scale 1 to 3.", id="above"),
        pytest.param("-1", "It gave '-1', which is no value of the scale 1 to 3.", id="below"),
        pytest.param("2.5", "It gave '2.5', which is no value of the scale 1 to 3.", id="between"),
        pytest.param("NaN", "It gave 'nan', which is no value of the scale 1 to 3.", id="not-a-number"),
        pytest.param("1e999", "It gave 'inf', which is no value of the scale 1 to 3.", id="infinite"),
        pytest.param("true", "It gave 'True', which is no value of the scale 1 to 3.", id="a-truth"),
        pytest.param('"3/3"', "It gave '3/3', which is no value of the scale 1 to 3.", id="a-fraction"),
        pytest.param("[1, 3]", "It gave '[1, 3]', which is no value of the scale 1 to 3.", id="a-list"),
        pytest.param("null", "The answer gives this metric no value.", id="null"),
        pytest.param("{}", "The answer gives this metric no value.", id="empty"),
    ],
)
def test_what_is_no_value_of_the_scale_is_unscored(entry: str, why: str) -> None:
    text = f'{{"accuracy": {entry}, "human alignment": 2}}'
    assert read_scores(text, TWO) == (MetricScore("accuracy", None, why), MetricScore("human alignment", 2.0, ""))


def test_two_different_values_for_a_metric_are_none() -> None:
    (accuracy, _) = read_scores('{"accuracy": 1, "accuracy": 3, "human alignment": 2}', TWO)
    assert accuracy == MetricScore("accuracy", None, "The answer gives this metric two different values.")


def test_the_scale_is_the_rubrics_own() -> None:
    ten = Rubric("Ten", (RatedMetric("charm", "?", tuple("abcdefghij"), 1),), lowest=0)
    assert values('{"charm": 0}', ten) == [0.0]
    assert values('{"charm": 9}', ten) == [9.0]
    assert values('{"charm": 10}', ten) == [None]


@given(st.text(max_size=300))
def test_whatever_is_written_every_metric_gets_a_value_of_the_scale_or_a_reason(text: str) -> None:
    for score in read_scores(text, DEFAULT_RUBRIC):
        assert score.value in (1.0, 2.0, 3.0) or (score.value is None and score.why)


@given(st.integers(0, len(GOOD)))
def test_wherever_an_answer_is_cut_no_value_is_made_up(end: int) -> None:
    accuracy, alignment = values(GOOD[:end])
    assert accuracy in (None, 3.0)
    assert alignment in (None, 2.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('{"reason": "Truer.", "preference": "A"}', Preference("left", "Truer."), id="a"),
        pytest.param('Well: {"reason": "Truer.", "preference": "b"}', Preference("right", "Truer."), id="small-b"),
        pytest.param('{"winner": "tie"}', Preference("tie", ""), id="tie"),
        pytest.param('{"choice": "both_bad"}', Preference("both_bad", ""), id="both-bad"),
        pytest.param(
            '{"preference": "C"}',
            Preference(None, "It chose 'C', which is none of A, B, tie and both_bad."),
            id="neither",
        ),
        pytest.param('{"reason": "x"}', Preference(None, "The answer says no preference."), id="no-preference"),
        pytest.param("A is better.", Preference(None, "The answer holds no JSON object."), id="prose"),
        pytest.param(" \n", Preference(None, "The answer is empty."), id="empty"),
    ],
)
def test_a_preference_is_read_or_unscored(text: str, expected: Preference) -> None:
    assert read_preference(text) == expected


def test_a_number_at_the_very_end_of_a_cut_answer_may_have_lost_a_digit() -> None:
    cut = '{"scores": {"accuracy": {"reason": "x", "value": 1'
    assert read_scores(cut, DEFAULT_RUBRIC, is_cut=True)[0].value is None
    assert read_scores(f"{cut}}}", DEFAULT_RUBRIC, is_cut=True)[0].value == 1


def test_of_a_preference_that_was_cut_off_that_is_said() -> None:
    assert read_preference('{"reason": "x", "prefer', is_cut=True).why == "The answer was cut off before this."


def test_the_dots_of_the_form_are_no_reason() -> None:
    dots = GOOD.replace("True.", "…").replace("Sendable.", " ... ")
    assert [(score.value, score.why) for score in read_scores(dots, TWO)] == [(3, ""), (2, "")]
    assert read_preference('{"reason": "…", "preference": "A"}') == Preference("left", "")


@pytest.mark.parametrize("end", ["", "}", "}" * 40_000])
def test_brackets_in_thousands_of_brackets_are_unscored(end: str) -> None:
    assert values('{"a":' * 40_000 + end) == [None, None]
    assert read_preference('{"a":' * 40_000 + end).outcome is None
