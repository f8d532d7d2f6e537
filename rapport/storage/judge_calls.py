"""What a judge is asked, as it is stored: by which process just now, and what the calls took."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Literal, NamedTuple

Claimed = Literal["mine", "held", "gone"]


class JudgeCall(NamedTuple):
    """One question: who is asked, in which version, and about what; the right one is '' where no two are compared."""

    judge_ref: str
    prompt_version: str
    left_id: str
    right_id: str = ""


class Standing(NamedTuple):
    """How often a question was answered, and whether some process has it now."""

    answers: int = 0
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class Took:
    """What calls took, those without an answer too. `answered` questions have an answer, however often they were asked;
    `unpriced` answers cost nobody knows what."""

    calls: int = 0
    answered: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float = 0.0
    unpriced: int = 0


def sum_up(parts: Iterable[Took]) -> Took:
    """What all of them took together."""
    columns = zip(*(astuple(one) for one in (Took(), *parts)), strict=True)
    return Took(*(sum(column) for column in columns))
