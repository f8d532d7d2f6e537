"""Reading a judge's answer. What can't be read is unscored, with the reason: never a number, never left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rapport.scoring.judging.json_in_text import Repeated, readings
from rapport.scoring.judging.questions import values_of
from rapport.statistics.rating import Outcome
from rapport.storage.rounds import RatedMetric, Rubric

NO_JSON = "The answer holds no JSON object."
EMPTY = "The answer is empty."
CUT = "The answer was cut off before this."
_LONGEST_REASON = 1000
_SHOWN = 40
_METRIC_NAMES = ("metric", "name", "criterion")
_VALUE_NAMES = ("value", "score", "rating")
_REASON_NAMES = ("reason", "why", "explanation", "rationale", "justification")
_CHOICE_NAMES = ("preference", "choice", "winner", "better", "verdict")
_OUTCOMES: dict[str, Outcome] = {
    "a": "left", "b": "right", "tie": "tie", "both bad": "both_bad", "first": "left", "second": "right",
    "writing a": "left", "writing b": "right", "equal": "tie", "neither": "both_bad",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MetricScore:
    """What a judge gave on one metric; a value of None is unscored, and `why` says why not."""

    metric: str
    value: float | None
    why: str


@dataclass(frozen=True, slots=True)
class Preference:
    """Which of two a judge preferred as they were shown; None is unscored, and `why` says why not."""

    outcome: Outcome | None
    why: str


def read_scores(text: str, rubric: Rubric, *, is_cut: bool = False) -> tuple[MetricScore, ...]:
    """One score for each metric of the rubric, whatever the answer looks like; `is_cut` if its length was limited.

    Where an answer holds several objects, as a draft before the final one, the last that names a metric counts.
    """
    entries, problem = _entries(text, rubric, is_cut)
    if problem:
        return tuple(MetricScore(metric.name, None, problem) for metric in rubric.metrics)
    return tuple(_score(metric, rubric, entries.get(_plain(metric.name), []), is_cut) for metric in rubric.metrics)


def read_preference(text: str, *, is_cut: bool = False) -> Preference:
    """Which of the two, whatever the answer looks like."""
    has_json = False
    for objects in readings(text):
        has_json = True
        for answer in reversed(objects):
            if (named := _first_of(answer, _CHOICE_NAMES)) is not None:
                return _preference(named, answer)
    return Preference(None, _nothing(text, is_cut, "The answer says no preference." if has_json else NO_JSON))


def _preference(named: Any, answer: Mapping[str, Any]) -> Preference:
    outcome = _OUTCOMES.get(_plain(named)) if isinstance(named, str) else None
    if outcome is None:
        return Preference(None, f"It chose {_quoted(named)}, which is none of A, B, tie and both_bad.")
    return Preference(outcome, _reason(answer))


def _nothing(text: str, is_cut: bool, why: str) -> str:
    """Why nothing can be read."""
    if not text.strip():
        return EMPTY
    return CUT if is_cut else why


def _entries(text: str, rubric: Rubric, is_cut: bool) -> tuple[dict[str, list[Any]], str]:
    """What the answer says by metric, or why nothing can be read."""
    names = {_plain(metric.name) for metric in rubric.metrics}
    has_json = False
    for objects in readings(text):
        has_json = True
        of_each = [_named(answer, names) for answer in reversed(objects)]
        of_all = (entry for answer in objects for entry in _entry(answer, names))  # of a list without an object around
        for found in (*of_each, of_all):
            if by_metric := _grouped(found):
                return by_metric, ""
    return {}, _nothing(text, is_cut, "The answer's JSON names no metric of the rubric." if has_json else NO_JSON)


def _named(answer: Mapping[str, Any], names: set[str]) -> Iterator[tuple[str, Any]]:
    """Metrics and what is said of each: `{name: …}` at any depth, or a list of `{"metric": name, …}`."""
    for key, inner in answer.items():
        if (plain := _plain(key)) in names:
            yield from ((plain, one) for one in (inner if isinstance(inner, Repeated) else [inner]))
        elif isinstance(inner, Mapping):
            yield from _named(inner, names)
        elif isinstance(inner, list):
            for one in inner:
                yield from _of_list(one, names)


def _of_list(one: Any, names: set[str]) -> Iterator[tuple[str, Any]]:
    if isinstance(one, Mapping):
        yield from list(_entry(one, names)) or _named(one, names)


def _entry(one: Mapping[str, Any], names: set[str]) -> Iterator[tuple[str, Any]]:
    """What says itself which metric it is of."""
    name = _first_of(one, _METRIC_NAMES)
    if isinstance(name, str) and _plain(name) in names:
        yield _plain(name), one


def _grouped(found: Iterator[tuple[str, Any]]) -> dict[str, list[Any]]:
    by_metric: dict[str, list[Any]] = {}
    for name, entry in found:
        by_metric.setdefault(name, []).append(entry)
    return by_metric


def _score(metric: RatedMetric, rubric: Rubric, entries: list[Any], is_cut: bool) -> MetricScore:
    if not entries:
        return MetricScore(metric.name, None, CUT if is_cut else "The answer says nothing of this metric.")
    scores = [_one(metric, rubric, entry, is_cut) for entry in entries]
    if len({score.value for score in scores}) > 1:
        return MetricScore(metric.name, None, "The answer gives this metric two different values.")
    return scores[-1]


def _one(metric: RatedMetric, rubric: Rubric, entry: Any, is_cut: bool) -> MetricScore:
    given = _first_of(entry, _VALUE_NAMES) if isinstance(entry, Mapping) else entry
    reason = _reason(entry) if isinstance(entry, Mapping) else ""
    if given is None:
        return MetricScore(metric.name, None, CUT if is_cut else "The answer gives this metric no value.")
    allowed = values_of(rubric, metric)
    value = _number(given)
    if value is None or value not in allowed:
        scale = f"{allowed[0]} to {allowed[-1]}"
        return MetricScore(metric.name, None, f"It gave {_quoted(given)}, which is no value of the scale {scale}.")
    return MetricScore(metric.name, value, reason)


def _number(given: Any) -> float | None:
    """The number that was given, also as text; nothing for what is no plain number."""
    if isinstance(given, bool) or not isinstance(given, (int, float, str)):
        return None
    try:
        return float(given)
    except (ValueError, OverflowError):
        return None


def _first_of(entry: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    plain = {_plain(str(key)): value for key, value in entry.items()}
    return next((plain[name] for name in names if plain.get(name) is not None), None)


def _reason(entry: Mapping[str, Any]) -> str:
    return reason_of(_first_of(entry, _REASON_NAMES))


def reason_of(said: Any) -> str:
    """A reason on one line; none where a model left the form's own dots standing, as small ones do."""
    if not isinstance(said, str) or not any(sign.isalnum() for sign in said):
        return ""
    return " ".join(said.split())[:_LONGEST_REASON]


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").casefold().split())


def _quoted(given: Any) -> str:
    shown = " ".join(str(given).split())
    return f"'{shown[:_SHOWN]}…'" if len(shown) > _SHOWN else f"'{shown}'"
