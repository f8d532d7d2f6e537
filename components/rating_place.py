"""Where a rater is in a round; kept for the session, found again from what is stored after a reload."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class RatingPlace:
    """What is shown to a rater, and what the next key does.

    `task` is the output or pair that is shown, `metric` the place of the one that the next key rates, `reasons` what
    was typed for a choice that isn't made yet, `hint` a sentence to be said once, `pressed` the number of the last
    press of a key that was heard, `is_writing` whether one asked for the field of a remark.
    """

    task: str | None = None
    metric: int = 0
    reasons: str = ""
    hint: str = ""
    pressed: int = 0
    is_writing: bool = False
