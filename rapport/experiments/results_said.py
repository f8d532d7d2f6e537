"""What people said of outputs in all rounds over them: ratings, choices, remarks, and what of it doesn't count."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from rapport.scoring.result_set import Item, Remark
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.statistics.rating import Choice, Rating, Scale
from rapport.storage.rounds import Mark, Round, Rubric, StoredChoice
from rapport.storage.store import Store

_MOST_NAMED = 3  # rounds
One = TypeVar("One", Mark, StoredChoice)


@dataclass(slots=True)
class Said:
    """What counts, and in `notes` what doesn't; `skipped` counts pairs without a choice."""

    rubric: Rubric
    ratings: list[Rating] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    skipped: int = 0
    notes: list[str] = field(default_factory=list)


def said_of(store: Store, run_ids: set[str], items: Mapping[str, Item]) -> Said:
    """What people said of these outputs, each person's last word.

    Of rounds on several scales those count that are on the scale of the newest one in which one of these outputs has
    a value: values of several scales have no common mean. Raises StorageError.
    """
    mine = [one for one in store.rounds.all() if run_ids & set(one.run_ids)]
    rating = [(one, store.rounds.marks(one.id)) for one in mine if one.kind == "rate"]
    said = Said(rubric_that_counts(rating, items) or DEFAULT_RUBRIC)
    alike = [(one, marks) for one, marks in rating if one.rubric.scale == said.rubric.scale]
    on_another = [(one, marks) for one, marks in rating if one.rubric.scale != said.rubric.scale]
    others = [(one, marks) for one, marks in on_another if _has_value(marks, items)]
    said.notes += _on_other_scales(others, said.rubric.scale)
    marked = last_first([(one, mark) for one, marks in alike for mark in marks])
    if gone := sum(_take_marks(one, [mark], items, said) for one, mark in marked):
        said.notes.append(_written_again(gone))
    choosing = [(one, choice) for one in mine if one.kind == "choose" for choice in store.rounds.choices(one.id)]
    chosen = [choice for _, choice in last_first(choosing)]
    twice = _take_last_words(said) if len(alike) > 1 else 0
    twice += _take_choices(chosen, items, said)
    if twice:
        said.notes.append(_said_again(twice))
    return said


def rubric_that_counts(rating: Sequence[tuple[Round, Sequence[Mark]]], output_ids: Collection[str]) -> Rubric | None:
    """That of the newest round, which stands first, in which one of these outputs has a value; before anybody rated
    that of the newest round."""
    rated = (one for one, marks in rating if _has_value(marks, output_ids))
    newest = next(rated, None) or next((one for one, _ in rating), None)
    return newest.rubric if newest else None


def last_first(said: list[tuple[Round, One]]) -> list[tuple[Round, One]]:
    """What was said in several rounds, last touched first: somebody may go back to an older round. One round stays as
    it is, for nobody says anything twice in it."""
    if len({one.id for one, _ in said}) < 2:
        return said
    return sorted(said, key=lambda of: of[1].touched_at or of[0].created_at, reverse=True)


def _take_marks(one: Round, marks: Iterable[Mark], items: Mapping[str, Item], said: Said) -> int:
    """Put what was said into `said`; returns how many marks are of outputs that aren't among the items."""
    gone = 0
    metrics = [metric.name for metric in one.rubric.metrics]
    for mark in marks:
        item = items.get(mark.output_id)
        if item is None:
            gone += 1
            continue
        is_left = mark.status != "rated"  # a metric without a value is unscored then, and still to come otherwise
        said.ratings.extend(
            Rating(item.case, item.variant, mark.rater, metric, mark.values.get(metric), item.id)
            for metric in metrics
            if is_left or metric in mark.values
        )
        if mark.remark.strip():
            said.remarks.append(Remark(item.id, item.variant, mark.rater, mark.remark.strip()))
    return gone


def _take_last_words(said: Said) -> int:
    """Of what somebody said in several rounds keep the last, which stands first, and a value before none; returns
    how many values were said again."""
    kept: dict[tuple[str, str, str], Rating] = {}
    twice = 0
    for rating in said.ratings:
        place = rating.output, rating.rater, rating.metric
        before = kept.get(place)
        twice += before is not None and None not in (before.value, rating.value)
        if before is None or before.value is None:
            kept[place] = rating
    said.ratings = list(kept.values())
    said.remarks = list(dict.fromkeys(said.remarks))
    return twice


def _take_choices(chosen: Iterable[StoredChoice], items: Mapping[str, Item], said: Said) -> int:
    """Put the choices, the last first, and their reasons into `said`; returns how many were made again."""
    known: dict[tuple[str, frozenset[str]], bool] = {}
    twice = 0
    for choice in chosen:
        left, right = items.get(choice.left_id), items.get(choice.right_id)
        if left is None or right is None or left.variant == right.variant:
            continue
        place = choice.rater, frozenset((choice.left_id, choice.right_id))
        if known.get(place):
            twice += choice.outcome is not None
        elif choice.outcome is not None:
            known[place] = True
            said.choices.append(Choice(left.case, left.variant, right.variant, choice.rater, choice.outcome))
        else:
            known[place] = False
        if choice.reasons.strip():
            said.remarks.append(_reason(choice, left, right))
    said.skipped = sum(not is_chosen for is_chosen in known.values())
    return twice


def _reason(choice: StoredChoice, left: Item, right: Item) -> Remark:
    """Why somebody chose as they did, with the output that they chose."""
    one, other = (right, left) if choice.outcome == "right" else (left, right)
    chosen = f"chose {one.variant} over {other.variant}"
    both = f"{one.variant} and {other.variant}"
    words = {"tie": f"found {both} equally good", "both_bad": f"found both {both} bad", None: f"skipped {both}"}
    return Remark(one.id, one.variant, choice.rater, choice.reasons.strip(), words.get(choice.outcome, chosen))


def _on_other_scales(others: Sequence[tuple[Round, Sequence[Mark]]], scale: Scale) -> list[str]:
    """Which rounds don't count, with how much was said in them, and why."""
    if not others:
        return []
    told = [f"“{one.title}” ({_ratings(marks)} {_span(one.rubric.scale)})" for one, marks in others[:_MOST_NAMED]]
    if len(others) > _MOST_NAMED:
        told.append(f"{len(others) - _MOST_NAMED} more")
    named = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    rest = "was rated on another scale and doesn't" if len(others) == 1 else "were rated on other scales and don't"
    return [
        f"What counts here was rated {_span(scale)}, as in the newest round. {named} {rest} count here: values of "
        "several scales have no common mean. What was said is kept on the Rate page."
    ]


def _ratings(marks: Sequence[Mark]) -> str:
    count = sum(len(mark.values) for mark in marks)
    return "1 rating" if count == 1 else f"{count:,} ratings"


def _has_value(marks: Iterable[Mark], output_ids: Collection[str]) -> bool:
    """Whether one of these outputs has a value."""
    return any(mark.values and mark.output_id in output_ids for mark in marks)


def _span(scale: Scale) -> str:
    return f"from {scale.low:g} to {scale.high:g}"


def _said_again(count: int) -> str:
    if count == 1:
        return "1 answer was given again by the same person in another round; the last one counts."
    return f"{count:,} answers were given again by the same people in other rounds; the last ones count."


def _written_again(count: int) -> str:
    if count == 1:
        return "1 rated output was written again or belongs to another run; it doesn't count here."
    return f"{count} rated outputs were written again or belong to other runs; they don't count here."
