"""Taking examples into the bank: as somebody writes them, or from outputs that people rated well."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import fmean

from rapport.errors import StorageError
from rapport.experiments.example_bank import case_text
from rapport.experiments.preparing import read_brief
from rapport.storage.examples import Example, ExampleSource
from rapport.storage.rounds import Round
from rapport.storage.store import Store

RATED_WELL = 0.75  # of the way from the lowest to the highest value
MOST = 50
LONGEST = 20_000
ID_CHARS = 8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An output that people rated well: `share` is how far up the scale, from 0 to 1, over all raters and metrics."""

    output_id: str
    input: str
    answer: str
    share: float
    raters: int


def suggestions(store: Store, scenario: str) -> list[Suggestion]:
    """The outputs of a scenario that were rated well and aren't in the bank, the best first.

    Raises:
        StorageError: the store can't be read.
    """
    known = {example.output_id for example in store.examples.list(scenario)}
    rated: dict[str, dict[str, float]] = {}
    for one in store.rounds.all():
        if one.kind == "rate":
            for output_id, rater, share in _shares(store, one):
                rated.setdefault(output_id, {})[rater] = share
    best = sorted(rated, key=lambda output_id: (-fmean(rated[output_id].values()), output_id))
    found: list[Suggestion] = []
    for output_id in best:
        share = fmean(rated[output_id].values())
        if share < RATED_WELL or len(found) == MOST:
            break
        if output_id in known:
            continue
        suggestion = _suggestion(store, scenario, output_id, share, len(rated[output_id]))
        found += [suggestion] if suggestion else []
    return found


def _shares(store: Store, one: Round) -> Iterator[tuple[str, str, float]]:
    """Output, rater, and how far up the scale the rater's weighted mean is."""
    scale, weights = one.rubric.scale, one.rubric.weights
    for mark in store.rounds.marks(one.id):
        values = {name: value for name, value in mark.values.items() if weights.get(name, 0) > 0}
        if mark.status == "rated" and values and scale.high > scale.low:
            mean = sum(weights[name] * value for name, value in values.items()) / sum(weights[name] for name in values)
            yield mark.output_id, mark.rater, (mean - scale.low) / (scale.high - scale.low)


def _suggestion(store: Store, scenario: str, output_id: str, share: float, raters: int) -> Suggestion | None:
    output = store.runs.output(output_id)
    run = store.runs.load(output.run_id) if output is not None else None
    if output is None or run is None or run.scenario != scenario or not output.text.strip():
        return None
    try:
        brief = read_brief(output.brief)
    except StorageError:  # an output of an older version: its text is good all the same
        brief = None
    about = case_text(scenario, brief.variables) if brief else ""
    return Suggestion(output_id, about[:LONGEST], output.text.strip()[:LONGEST], share, raters)


def keep(store: Store, scenario: str, one: Suggestion, given: str, answer: str) -> Example:
    """Put an output into the bank, in the words given. Raises StorageError."""
    return _add(store, scenario, given, answer, "rated", one.output_id)


def write(store: Store, scenario: str, given: str, answer: str, example: Example | None = None) -> Example:
    """Put a written example into the bank, or change one that is there. Raises StorageError."""
    if example is None:
        return _add(store, scenario, given, answer, "written", None)
    store.examples.change(example.id, given.strip(), answer.strip())
    return example


def _add(store: Store, scenario: str, given: str, answer: str, source: ExampleSource, output_id: str | None) -> Example:
    new = Example(
        uuid.uuid4().hex[:ID_CHARS],
        scenario,
        given.strip()[:LONGEST],
        answer.strip()[:LONGEST],
        source,
        output_id,
        datetime.now(UTC),
    )
    store.examples.add(new)
    return new
