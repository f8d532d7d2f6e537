from __future__ import annotations

import pytest

from components import experiment_words
from rapport.experiments.running.progress import Progress


def progress(**known: object) -> Progress:
    return Progress("running", 10, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "told"),
    [
        pytest.param({"cost_usd": 0.0}, "no cost", id="free"),
        pytest.param({"cost_usd": 1.5}, "\\$1.5000", id="known"),
        pytest.param({"cost_usd": None, "unpriced": 3}, "cost unknown", id="unknown"),
        pytest.param({"cost_usd": 1.5, "unpriced": 2}, "\\$1.5000 + 2 calls of unknown price", id="partly"),
        pytest.param({"cost_usd": 1.5, "unpriced": 1}, "\\$1.5000 + 1 call of unknown price", id="all but one"),
    ],
)
def test_what_is_not_known_of_the_cost_is_said(known: dict[str, object], told: str) -> None:
    assert experiment_words.cost(progress(**known)) == told


@pytest.mark.parametrize(
    ("known", "told"),
    [
        pytest.param({}, "measuring the pace …", id="not yet"),
        pytest.param({"rate_per_minute": 120.0}, "120 a minute · time left unknown", id="pace alone"),
        pytest.param({"rate_per_minute": 60.0, "seconds_left": 600.0}, "60 a minute · about 10 min left", id="both"),
    ],
)
def test_the_time_left_is_told_when_it_is_known(known: dict[str, object], told: str) -> None:
    assert experiment_words.pace(progress(**known)) == told


def test_failures_are_told_by_kind_the_most_frequent_first() -> None:
    told = experiment_words.errors(progress(errors={"timeout": 1, "rate_limited": 4, "something_new": 2}))
    assert told == "asked too often (4), something new (2), took too long (1)"


def test_an_end_with_failures_is_not_told_as_an_end_without() -> None:
    assert experiment_words.badge(Progress("finished", 10, failed=3))[:2] == ("Finished, 3 failed", "orange")
    assert experiment_words.badge(Progress("finished", 10, done=10))[:2] == ("Finished", "green")


@pytest.mark.parametrize(
    ("seconds", "told"), [(12, "12 s"), (600, "10 min"), (9000, "2.5 h")], ids=["seconds", "minutes", "hours"]
)
def test_times_are_told_as_people_say_them(seconds: float, told: str) -> None:
    assert experiment_words.duration(seconds) == told
