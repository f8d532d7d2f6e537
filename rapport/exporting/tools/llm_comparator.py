"""Two variants of a run as LLM Comparator's JSON, which opens there unchanged.

Source: PAIR-code/llm-comparator, README.md ("JSON Data Format"), client/lib/types.ts and llm_judge_runner.py. A
positive score says that A is better, a negative one that B is, on -1.5 to 1.5; "A is better" is 1. Scores of raters
who saw B first are turned round, `is_flipped` says so, and `rating_label` is in words of what they saw.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import Any, BinaryIO

from rapport.errors import StorageError
from rapport.exporting.tools.json_writing import write_object
from rapport.exporting.tools.outcomes import Outcome, Outcomes
from rapport.statistics.rating import Outcome as Preference

BETTER, MOST = 1.0, 1.5
_SCORES: dict[Preference, float] = {"left": BETTER, "right": -BETTER, "tie": 0.0, "both_bad": 0.0}
_LABELS: dict[Preference, str] = {
    "left": "A is better",
    "right": "B is better",
    "tie": "same",
    "both_bad": "same",  # the tool colours by its own labels; the rationale says that both were bad
}
_TAG_COLUMNS = ("tag", "tags", "category", "topic")


@dataclass(frozen=True, slots=True)
class _Said:
    """What one person or judge preferred, with the two outputs as they were shown."""

    left_id: str
    right_id: str
    preference: Preference
    who: str
    why: str

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.left_id, self.right_id))


def write_comparator(outcomes: Outcomes, file: BinaryIO, first: str, second: str) -> None:
    """One example a case and repeat, and one more for each other pair that somebody compared.

    `first` (A) and `second` (B) are names of variants. The score is the mean of what people chose and judges preferred;
    where nobody compared, the difference of the weighted mean ratings, scaled to the range; else null.

    Raises:
        StorageError: no such variant, or the same twice.
    """
    a, b = _position(outcomes, first), _position(outcomes, second)
    if a == b:
        raise StorageError(f"LLM Comparator compares two variants. Choose another one than {first!r} beside it.")
    members: list[tuple[str, Any]] = [
        (
            "metadata",
            {"source_path": f"{outcomes.run.title} ({outcomes.run.id})", "custom_fields_schema": _schema(outcomes)},
        ),
        ("models", [{"name": _model_name(outcomes, position)} for position in (a, b)]),
        ("examples", _examples(outcomes, a, b)),
    ]
    write_object(file, members)


def _position(outcomes: Outcomes, name: str) -> int:
    if name not in outcomes.variant_names:
        raise StorageError(f"There is no variant {name!r}. Choose one of {', '.join(outcomes.variant_names)}.")
    return outcomes.variant_names.index(name)


def _model_name(outcomes: Outcomes, position: int) -> str:
    name, model = outcomes.variant_names[position], outcomes.run.variants[position].model_ref
    return name if model in name else f"{name} ({model})"


def _schema(outcomes: Outcomes) -> list[dict[str, str]]:
    names = outcomes.names
    return [
        {"name": "case", "type": "string"},
        {"name": "seconds", "type": "per_model_number"},
        {"name": "cost_usd", "type": "per_model_number"},
        {"name": "words", "type": "per_model_number"},
        *({"name": f"rating {metric}", "type": "per_model_number"} for metric in names.metrics),
        *({"name": f"check {name}", "type": "per_model_boolean"} for name in names.checks),
    ]


def _examples(outcomes: Outcomes, a: int, b: int) -> Iterator[dict[str, Any]]:
    """Case by case, so that the texts of one case are in memory at once."""
    said: dict[frozenset[str], list[_Said]] = {}
    for one in _said(outcomes):
        said.setdefault(one.pair, []).append(one)
    for _, of_case in groupby(outcomes, lambda one: one.case.id):
        by_id = {one.output.id: one for one in of_case if one.output.position in (a, b) and one.output.status == "done"}
        here = {pair: said[pair] for pair in said.keys() & _two_of(by_id, a, b)}
        for left, right in _pairs(by_id, here, a, b):
            yield _example(outcomes, left, right, said.get(frozenset((left.output.id, right.output.id)), []))


def _two_of(by_id: Mapping[str, Outcome], a: int, b: int) -> set[frozenset[str]]:
    """Every output of A with every one of B."""
    sides = [[name for name, one in by_id.items() if one.output.position == position] for position in (a, b)]
    return {frozenset(two) for two in product(*sides)}


def _pairs(
    by_id: Mapping[str, Outcome], said: Mapping[frozenset[str], Sequence[_Said]], a: int, b: int
) -> list[tuple[Outcome, Outcome]]:
    """A with B for each repeat, then other pairs of theirs that were compared; each once."""
    places = {(one.output.repeat, one.output.position): one for one in by_id.values()}
    found = {
        frozenset((one.output.id, other.output.id)): (one, other)
        for (repeat, position), one in places.items()
        if position == a and (other := places.get((repeat, b)))
    }
    for pair in sorted(said, key=sorted):
        one, other = sorted((by_id[output_id] for output_id in pair), key=lambda it: it.output.position != a)
        found.setdefault(pair, (one, other))
    return list(found.values())


def _said(outcomes: Outcomes) -> Iterator[_Said]:
    for choice in outcomes.choices:
        if choice.outcome is not None:
            yield _Said(choice.left_id, choice.right_id, choice.outcome, choice.rater, choice.reasons)
    for judged in outcomes.pair_judgements():
        if judged.outcome is not None:
            yield _Said(judged.left_id, judged.right_id, judged.outcome, judged.judge_ref, judged.why)


def _example(outcomes: Outcomes, left: Outcome, right: Outcome, said: Sequence[_Said]) -> dict[str, Any]:
    ratings = [_rating(outcomes, left, one) for one in said]
    scores = [one["score"] for one in ratings]
    inputs = outcomes.inputs(left.case)
    return {
        "input_text": _input_text(left, right, inputs),
        "tags": [tag.strip() for name in _TAG_COLUMNS for tag in inputs.get(name, "").split(",") if tag.strip()],
        "output_text_a": left.output.text,
        "output_text_b": right.output.text,
        "score": sum(scores) / len(scores) if scores else _by_ratings(outcomes, left, right),
        "individual_rater_scores": ratings,
        "rationale_list": [],
        "custom_fields": _fields(outcomes, left, right),
    }


def _rating(outcomes: Outcomes, left: Outcome, said: _Said) -> dict[str, Any]:
    is_flipped = said.left_id != left.output.id
    score = _SCORES[said.preference]
    why = outcomes.mask(said.why, left.case.candidate_name)
    bad = "Both are bad." if said.preference == "both_bad" else ""
    return {
        "score": (-score if is_flipped else score) or 0.0,  # no minus before a zero
        "rating_label": _LABELS[said.preference],
        "is_flipped": is_flipped,
        "rationale": " ".join(part for part in (f"{said.who}:", bad, why) if part),
        "custom_fields": {},
    }


def _by_ratings(outcomes: Outcomes, left: Outcome, right: Outcome) -> float | None:
    scale, one, other = outcomes.rubric_scale, weighted_rating(outcomes, left), weighted_rating(outcomes, right)
    if scale is None or one is None or other is None or scale[0] == scale[1]:
        return None
    return round((one - other) / (scale[1] - scale[0]) * MOST, 4)


def weighted_rating(outcomes: Outcomes, outcome: Outcome) -> float | None:
    """The weighted mean over metrics of the mean over raters; None unless every metric of weight was rated."""
    weights = {metric: weight for metric, weight in outcomes.weights.items() if weight > 0}
    ratings = outcome.ratings
    if not weights or not weights.keys() <= ratings.keys():
        return None
    return sum(weight * ratings[metric] for metric, weight in weights.items()) / sum(weights.values())


def _input_text(left: Outcome, right: Outcome, inputs: Mapping[str, str]) -> str:
    """What both were asked, where it was the same; else what the case holds."""
    if left.output.messages and left.output.messages == right.output.messages:
        return next((one.content for one in reversed(left.output.messages) if one.role == "user"), "")
    return "\n".join(f"{name}: {text}" for name, text in inputs.items())


def _fields(outcomes: Outcomes, left: Outcome, right: Outcome) -> dict[str, Any]:
    """Every field of the schema: the viewer needs both values of each, null where unknown."""
    both = (left, right)
    checks = [{one.name: one.is_met for one in outcome.checks} for outcome in both]
    ratings = [outcome.ratings for outcome in both]
    fields: dict[str, Any] = {
        "case": outcomes.case_name(left.case),
        "seconds": [None if one.output.is_cached else one.output.timing.total_s for one in both],
        "cost_usd": [0.0 if one.output.is_cached else one.output.cost_usd for one in both],
        "words": [len(one.output.text.split()) for one in both],
    }
    fields |= {f"rating {metric}": [found.get(metric) for found in ratings] for metric in outcomes.names.metrics}
    return fields | {f"check {name}": [found.get(name) for found in checks] for name in outcomes.names.checks}
