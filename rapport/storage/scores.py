"""What checks and judges said of outputs, as it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from rapport.statistics.rating import Outcome

EXPECTED = "(expected)"  # the metric of answers to what is expected of a judge; no rubric has one of this name


@dataclass(frozen=True, slots=True)
class StoredCheck:
    """A check's result for an output; `data` is JSON of the check's own (places, claims). None is unscored."""

    output_id: str
    name: str
    version: str
    is_met: bool | None
    why: str
    data: str = "[]"


class ShortCheck(NamedTuple):
    """A check's result without its places; a tuple, since a page of results makes a hundred thousand of them."""

    name: str
    is_met: bool | None
    why: str


@dataclass(frozen=True, slots=True)
class CheckedOutput:
    """The checks of an output in short; `version` is empty where they are of several versions."""

    output_id: str
    version: str
    checks: tuple[ShortCheck, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a judge gave an output on a metric; a `value` of None is unscored, and `why` says why."""

    output_id: str
    judge_ref: str
    prompt_version: str
    metric: str
    value: float | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class PairJudgement:
    """Which of two outputs a judge preferred when they were shown in this order; None is unscored."""

    left_id: str
    right_id: str
    judge_ref: str
    prompt_version: str
    outcome: Outcome | None
    why: str = ""
