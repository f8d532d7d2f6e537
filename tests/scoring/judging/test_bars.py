"""Whether a judge passes, bar by bar, in words."""

from __future__ import annotations

from typing import Any

import pytest

from rapport.scoring.judging.bars import Ruling, rule
from rapport.scoring.judging.pairs import combine
from rapport.scoring.judging.trial import JudgedOutput, hold_trial
from rapport.settings import JudgeBars
from rapport.statistics.rating import Outcome, Scale
from rapport.storage.scores import PairJudgement


def ruling(
    n: int = 40,
    *,
    error_every: int = 0,
    flip_every: int = 0,
    words_pull: bool = False,
    own_favour: bool = False,
    unscored_every: int = 0,
    is_rated: bool = True,
    is_asked_to_rate: bool = True,
    pairs: int | None = None,
    bars: JudgeBars = JudgeBars(),  # noqa: B008 - frozen
) -> Ruling:
    """A judge that agrees with people, but for what is asked for."""
    outputs = []
    for number in range(n):
        truth = 1.0 + number % 3
        value: float | None = truth
        is_long, is_own = number % 2 == 0, number % 4 < 2
        if words_pull and is_long:
            value = min(truth + 1, 3)
        if own_favour and is_own:
            value = min(truth + 1, 3)
        if error_every and number % error_every == 0:
            value = 4 - truth
        if unscored_every and number % unscored_every == 0:
            value = None
        people = {"Ana": {"accuracy": truth}} if is_rated else {}
        model = "openai:gpt-4o" if own_favour and is_own else "ollama:llama3"
        outputs.append(
            JudgedOutput(f"{number}", f"c{number}", model, model, 150 if is_long else 100, {"accuracy": value}, people)
        )
    said: list[PairJudgement] = []
    people_chose: dict[tuple[str, str], list[Outcome]] = {}
    for number in range(n if pairs is None else pairs):
        ids = f"a{number:03}", f"b{number:03}"
        first: Outcome = "left" if number % 2 else "right"
        other: Outcome = first if flip_every and number % flip_every == 0 else "right" if number % 2 else "left"
        said += [PairJudgement(*ids, "j", "v", first), PairJudgement(*ids[::-1], "j", "v", other)]
        people_chose[ids] = [first]
    rated = outputs if is_asked_to_rate else []
    trial = hold_trial("openai:gpt-judge", rated, ["accuracy"], Scale(1, 3), combine(said), people_chose)
    return rule(trial, bars)


def failed(found: Ruling) -> set[str]:
    return {bar.name for bar in found.bars if not bar.is_passed}


def test_a_judge_that_agrees_passes_everything() -> None:
    found = ruling()
    assert failed(found) == set()
    assert (found.metrics, found.has_choices, found.counts, found.reason) == (("accuracy",), True, True, "")


@pytest.mark.parametrize(
    ("how", "bar", "words"),
    [
        pytest.param({"error_every": 3}, "agreement", "doesn't agree enough|could be chance", id="disagrees"),
        pytest.param({"unscored_every": 4}, "unscored", "10 of 40 answers gave no value: too many", id="unscored"),
        pytest.param({"flip_every": 2}, "order", "20 of 40 pairs, 50% (35% to 65%): too often", id="flips"),
        pytest.param({"pairs": 0}, "order", "wasn't asked to compare pairs", id="pairs-not-tried"),
        pytest.param({"words_pull": True}, "length", "points against people's: too much", id="length"),
        pytest.param({"own_favour": True}, "own family", "kinder to its own family (OpenAI)", id="own-family"),
        pytest.param({"n": 12}, "agreement", "only 12 outputs to go by; the bar is 20", id="too-few"),
        pytest.param({"is_rated": False}, "agreement", "Nobody rated accuracy", id="no-people"),
    ],
)
def test_a_bar_that_is_not_passed_closes_the_verdict_and_says_why(how: dict[str, Any], bar: str, words: str) -> None:
    found = ruling(**how)
    assert bar in failed(found)
    assert found.metrics == ()
    why = next(one.why for one in found.bars if one.name == bar and not one.is_passed)
    assert any(part in why for part in words.split("|")), why


def test_a_bar_that_is_taken_away_still_shows_its_figure() -> None:
    found = ruling(flip_every=2, bars=JudgeBars(flips=None))
    (order,) = [bar for bar in found.common if bar.name == "order"]
    assert (order.is_passed, order.why) == (True, "No bar is set for this: 20 of 40 pairs, 50% (35% to 65%).")
    assert found.metrics == ("accuracy",)


def test_a_judge_that_only_compared_does_not_count_before_it_rated() -> None:
    """Whether length or its own family moves it can't be told from pairs alone."""
    found = ruling(is_asked_to_rate=False)
    assert {"length", "own family"} <= failed(found)
    assert not found.counts
    assert ruling(is_asked_to_rate=False, bars=JudgeBars(length=None, own_family=None)).has_choices


def test_what_rests_on_too_few_answers_passes_no_bar_of_the_unscored() -> None:
    found = ruling(n=12, bars=JudgeBars(agreement=None, length=None, own_family=None, flips=None))
    assert failed(found) == {"unscored"}


def test_agreement_without_an_interval_is_not_called_chance() -> None:
    (why,) = [bar.why for bar in ruling(n=12, bars=JudgeBars(outputs=10)).by_metric if bar.name == "agreement"]
    assert why == "On accuracy alpha is 1.00 over 12 outputs: too few, or too much alike, to tell that from chance."


def test_the_bars_are_the_users_own() -> None:
    assert ruling(flip_every=2, bars=JudgeBars(flips=0.5)).metrics == ("accuracy",)
    assert ruling(bars=JudgeBars(outputs=41)).metrics == ()


def test_a_judge_that_may_not_count_gives_the_first_reason() -> None:
    assert ruling(flip_every=2).reason.startswith("It changed its mind when the order was swapped")


def test_a_judge_that_favours_nobody_of_its_own_says_that_there_is_none() -> None:
    (own,) = [bar for bar in ruling().common if bar.name == "own family"]
    assert own.why == "It judges no text of its own family (OpenAI)."
