"""Where a rater is in a round; kept for the session, found again from what is stored after a reload."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class RatingPlace:
    """`task` is the output or pair that is shown, `metric` the place of the one that the next key rates, `reasons` what
    was typed for a choice that isn't made yet, `hint` a sentence to be said once."""

    task: str | None = None
    metric: int = 0
    reasons: str = ""
    hint: str = ""
