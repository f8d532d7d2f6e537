"""What raters said, as the statistics count it: ratings, choices, and how far raters agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rapport.experiments.rating import Material, pair_id
from rapport.statistics.agreement import Agreement, krippendorff_alpha
from rapport.statistics.rating import Choice, Outcome, Rating, of_metric
from rapport.storage.rounds import Mark, StoredChoice

PREFERENCE = "preference"
_CODES: dict[Outcome, float] = {"left": 1, "right": 2, "tie": 3, "both_bad": 4}
_MIRRORED: dict[Outcome, Outcome] = {"left": "right", "right": "left", "tie": "tie", "both_bad": "both_bad"}


def ratings(material: Material, marks: Iterable[Mark]) -> list[Rating]:
    """A rating a metric for each output; the variant is its name across runs.

    A metric without a value is unscored where the rater has left the output (skipped or flagged), and nothing at all
    where they are still at it. Marks of outputs that aren't in the round any more are left out.
    """
    return [rating for mark in marks for rating in _ratings(material, mark)]


def _ratings(material: Material, mark: Mark) -> Iterator[Rating]:
    rated = material.rated.get(mark.output_id)
    if rated is None:
        return
    for metric in material.round.rubric.metrics:
        value = mark.values.get(metric.name)
        if value is not None or mark.status != "rated":
            yield Rating(rated.case_id, rated.variant, mark.rater, metric.name, None if value is None else float(value))


def choices(material: Material, said: Iterable[StoredChoice]) -> list[Choice]:
    """The choices between variants, by their names across runs; a skipped pair is none."""
    found = []
    for choice in said:
        left, right = material.rated.get(choice.left_id), material.rated.get(choice.right_id)
        if left is not None and right is not None and choice.outcome is not None:
            found.append(Choice(left.case_id, left.variant, right.variant, choice.rater, choice.outcome))
    return found


def agreement_of_marks(material: Material, marks: Iterable[Mark]) -> dict[str, Agreement]:
    """Krippendorff's ordinal alpha of each metric, in the rubric's order."""
    all_ratings = _by_output(marks)
    names = [metric.name for metric in material.round.rubric.metrics]
    return {name: krippendorff_alpha(of_metric(all_ratings, name)) for name in names}


def _by_output(marks: Iterable[Mark]) -> list[Rating]:
    """With the output as the case: two outputs of a variant for one case are two things to agree on."""
    return [
        Rating(mark.output_id, "", mark.rater, metric, float(value))
        for mark in marks
        for metric, value in mark.values.items()
    ]


def agreement_of_choices(said: Iterable[StoredChoice]) -> Mapping[str, Agreement]:
    """Krippendorff's nominal alpha of the choices, whichever output stood on the left."""
    found = [
        Rating(pair_id(choice), "", choice.rater, PREFERENCE, _CODES[_as_first(choice, choice.outcome)])
        for choice in said
        if choice.outcome is not None
    ]
    return {PREFERENCE: krippendorff_alpha(found, "nominal")}


def _as_first(choice: StoredChoice, outcome: Outcome) -> Outcome:
    """The outcome as if the output of the smaller id had stood on the left."""
    return outcome if choice.left_id <= choice.right_id else _MIRRORED[outcome]
