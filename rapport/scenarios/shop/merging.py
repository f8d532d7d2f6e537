"""Two sets of constraints that hold at the same time."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from rapport.scenarios.shop.constraints import Constraints

_HIGHEST = ("min_price", "min_heel_cm")
_LOWEST = ("max_price", "max_heel_cm")


def merged(first: Constraints, second: Constraints) -> Constraints:
    """What meets both: of any-of fields what is in both, of the others all; `second` wins where only one can hold.

    Where two any-of fields have nothing in common, those of `second` stand: it is what was clicked.
    """
    changes: dict[str, Any] = {}
    for field in fields(Constraints):
        ours, theirs = getattr(first, field.name), getattr(second, field.name)
        if ours in (None, (), False) or theirs in (None, (), False):
            changes[field.name] = theirs or ours
        elif field.name in _HIGHEST:
            changes[field.name] = max(ours, theirs)
        elif field.name in _LOWEST:
            changes[field.name] = min(ours, theirs)
        elif isinstance(ours, tuple):
            changes[field.name] = _both(field.name, ours, theirs)
        else:
            changes[field.name] = theirs
    return replace(first, **changes)


def _both(name: str, ours: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    """Fields of which one is enough are narrowed; those of which all must hold, or none may, are put together."""
    if name in _ANY_OF:
        return tuple(one for one in theirs if one in ours) or theirs
    return tuple(dict.fromkeys((*ours, *theirs)))


_ANY_OF = ("brands", "categories", "materials", "closures", "heel_types", "colours", "sizes", "ids")
