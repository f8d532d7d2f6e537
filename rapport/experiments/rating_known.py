"""Raters of a file who are here already by another name: those of files in which people's names were replaced.

Such a file calls people 'Rater 1' and so on. Taken in as it is, each of them would be one more person, who always
agrees with somebody. The same values on the same outputs tell who they are; a model that judges is nobody at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapport.exporting.masking import is_masked_rater, is_model
from rapport.storage.rounds import Mark

_ALIKE = 0.9  # of a file's values, where somebody changed a few since it was made
_FEWEST = 5  # values alike: on a short scale fewer are so by chance

Given = Mapping[tuple[str, str], float]
"""What a rater gave, by output and metric."""


@dataclass(frozen=True, slots=True)
class KnownRaters:
    """Raters of a file whose ratings are `left_out`, why in a sentence each, and what else is worth a warning."""

    left_out: frozenset[str]
    reasons: tuple[str, ...]
    warning: str = ""


def known_raters(given: Mapping[str, Given], before: Iterable[Mark]) -> KnownRaters:
    """Whom of a file's raters the marks that are there `before`, of all rounds, know by another name."""
    here = _given(before)
    same = _matched(given, here)
    reasons = [_model(rater) for rater in given if is_model(rater)]
    reasons += [_known(rater, other, len(given[rater])) for rater, other in same.items()]
    left_out = {*same, *filter(is_model, given)}
    masked = {rater: mine for rater, mine in given.items() if is_masked_rater(rater) and rater not in left_out}
    return KnownRaters(frozenset(left_out), tuple(reasons), _warning(masked, here))


def _given(marks: Iterable[Mark]) -> dict[str, dict[tuple[str, str], float]]:
    found: dict[str, dict[tuple[str, str], float]] = {}
    for mark in marks:
        cells = found.setdefault(mark.rater, {})
        cells.update({(mark.output_id, metric): float(value) for metric, value in mark.values.items()})
    return found


def _matched(given: Mapping[str, Given], known: Mapping[str, Given]) -> dict[str, str]:
    """Who is whom, the most alike first; nobody is two."""
    found: dict[str, str] = {}
    for _, rater, other in sorted(_likenesses(given, known), key=lambda one: (-one[0], one[1], one[2])):
        if rater not in found and other not in found.values():
            found[rater] = other
    return {rater: found[rater] for rater in given if rater in found}


def _likenesses(given: Mapping[str, Given], known: Mapping[str, Given]) -> Iterator[tuple[float, str, str]]:
    """Whoever is stored by the very name of the file is nobody else: what they give now are their corrections."""
    for rater, mine in given.items():
        if rater in known:
            continue
        for other, theirs in known.items():
            is_named = not (is_masked_rater(rater) or is_masked_rater(other))
            alike = _alike(mine, theirs)
            if not is_named and alike >= max(_FEWEST, _ALIKE * len(mine)):
                yield alike / len(mine), rater, other


def _alike(mine: Given, theirs: Given) -> int:
    return sum(theirs.get(cell) == value for cell, value in mine.items())


def _known(rater: str, other: str, values: int) -> str:
    counted = "1 rating" if values == 1 else f"{values:,} ratings"
    return (
        f"“{rater}” gave the same as {other}, who is here already: {counted} left out, so that nobody counts twice. "
        "If it is somebody else, give them a name of their own in the file."
    )


def _model(rater: str) -> str:
    return (
        f"“{rater}” is a model and no person: its ratings are left out. The Judge page has those that were asked here."
    )


def _warning(masked: Mapping[str, Given], here: Mapping[str, Given]) -> str:
    """Of raters without names: who counts as somebody new, and who would overwrite somebody of the same number."""
    new = [rater for rater in masked if rater not in here]
    other = [rater for rater, mine in masked.items() if rater in here and 2 * _alike(mine, here[rater]) < len(mine)]
    told = []
    if new:
        told.append(
            f"{_named(new)}: so Rapport calls people in files where names are replaced. Nobody here gave the same "
            "ratings, so they count as people of their own. If they rated here by name, don't take this file in: they "
            "would count twice."
        )
    if other:
        told.append(
            f"{_named(other)}: by that name somebody else's ratings are here, from another file. What this file says "
            "would take their place. Give its raters names of their own first."
        )
    return " ".join(told)


def _named(raters: Sequence[str]) -> str:
    return f"“{raters[0]}”" if len(raters) == 1 else f"“{raters[0]}” to “{raters[-1]}”"
