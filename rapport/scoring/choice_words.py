"""A ranking from choices in words."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.statistics.ranking import Strength

_ALIKE = 1e-6  # log odds: strengths that differ by less are the same


def say_ranking(ranking: Sequence[Strength]) -> list[str]:
    """Who is preferred in direct comparison, and whether the lead is clear; nothing for fewer than two variants.

    A lead is called clear where the interval of the difference to the second leaves out zero. Where not all variants
    are linked by comparisons, each group of those that are is told by itself.
    """
    groups = sorted({strength.group for strength in ranking})
    told = [say for group in groups for say in _say_group([one for one in ranking if one.group == group])]
    if len(groups) > 1:
        told.append(
            "Not all of these were compared, directly or through others: strengths of variants that weren't can't be "
            "set side by side."
        )
    return told


def _say_group(ranking: Sequence[Strength]) -> list[str]:
    if len(ranking) < 2:
        return []
    first, second = ranking[0], ranking[1]
    if first.value - second.value < _ALIKE:
        return [
            f"Side by side, {first.variant} and {second.variant} are preferred as often as each other: chosen in "
            f"{first.chosen} and {second.chosen} of {first.compared} comparisons, {first.tied} tied."
        ]
    told = (
        f"Side by side, {first.variant} is preferred most: chosen in {first.chosen} of {first.compared} comparisons, "
        f"{first.tied} tied."
    )
    if first.lead_low is None:
        return [told, "One case is too little to say how sure that is."]
    if first.lead_low > 0:
        return [told, f"Its lead over {second.variant} is clear: its 95 % interval is all above zero."]
    return [told, f"Whether it is ahead of {second.variant} is open: by these choices it could be behind as well."]
