"""A ranking from choices in words."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.statistics.ranking import Strength


def say_ranking(ranking: Sequence[Strength]) -> list[str]:
    """Who is preferred in direct comparison, and whether the lead is clear; nothing for fewer than two variants.

    A lead is called clear only where the two intervals don't overlap, which is stricter than a test.
    """
    if len(ranking) < 2:
        return []
    first, second = ranking[0], ranking[1]
    told = (
        f"Side by side, {first.variant} is preferred most: chosen in {first.chosen} of {first.compared} comparisons, "
        f"{first.tied} tied."
    )
    if first.low is None or second.high is None:
        return [told, "One case is too little to say how sure that is."]
    if first.low > second.high:
        return [told, f"Its lead over {second.variant} is clear: the intervals of their strengths don't overlap."]
    return [told, f"Whether it is ahead of {second.variant} is open: the intervals of their strengths overlap."]
