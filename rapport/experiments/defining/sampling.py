"""Some cells of an experiment, really prepared: what is known of all of them before anything is asked."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapport.errors import ModelError, PromptError, RapportError
from rapport.experiments.plan import Plan
from rapport.experiments.preparing import Prepared, prepare
from rapport.experiments.running.cells import provider_of
from rapport.experiments.running.filling import cache_key
from rapport.providers.registry import Providers
from rapport.storage.runs import Variant
from rapport.storage.store import Store

MOST_SAMPLED = 20
ENOUGH_FAULTS = 2  # a prompt that loops without end takes seconds each time
BUILTIN = "builtin"


@dataclass(frozen=True, slots=True)
class Sampled:
    """One cell that was prepared."""

    position: int
    prepared: Prepared
    is_cached: bool
    seconds: float


@dataclass(slots=True)
class Sample:
    """What came of preparing some cells; `faults` are of prompts, by column."""

    cells: list[Sampled] = field(default_factory=list)
    unprepared: list[str] = field(default_factory=list)
    faults: dict[int, list[str]] = field(default_factory=dict)

    def faulty_prompts(self, variants: Sequence[Variant]) -> tuple[str, ...]:
        fine = {one.position for one in self.cells}
        return tuple(
            f"Variant {variants[position].label}, prompt '{variants[position].prompt_name}': {said[0]}"
            for position, said in self.faults.items()
            if position not in fine
        )


def sample_cells(plan: Plan, store: Store, providers: Providers) -> Sample:
    """Prepare at most `MOST_SAMPLED` cells, spread evenly; what can't be prepared is told of in the sample.

    Raises:
        StorageError: earlier answers can't be looked up.
    """
    found = Sample()
    for case, position, repeat in _places(plan):
        if len(found.faults.get(position, ())) >= ENOUGH_FAULTS:
            continue
        begun = time.perf_counter()
        variant = plan.run.variants[position]
        try:
            window = _window(variant.model_ref, providers)
            prepared = prepare(plan.scenario, plan.case(case).of_column(position), variant, window, plan.bank)
        except RapportError as error:
            found.unprepared.append(str(error))
            if isinstance(error, PromptError):
                found.faults.setdefault(position, []).append(str(error))
            continue
        seconds = time.perf_counter() - begun
        found.cells.append(Sampled(position, prepared, _is_cached(plan, prepared, repeat, store, providers), seconds))
    return found


def _places(plan: Plan) -> list[tuple[str, int, int]]:
    """Cells spread evenly over cases, variants and repeats: case id, column, repeat."""
    cases, variants, repeats = plan.run.cases, len(plan.run.variants), plan.repeats
    count = min(MOST_SAMPLED, plan.cells)
    turns = math.ceil(count / variants)
    places = []
    for number in range(count):
        place = (number // variants) * len(cases) * repeats // turns
        position = number % variants if count >= variants else number * variants // count
        places.append((cases[place // repeats].id, position, place % repeats + 1))
    return places


def _window(ref: str, providers: Providers) -> int | None:
    try:
        return providers.describe(ref).context_tokens
    except ModelError:
        return None


def _is_cached(plan: Plan, prepared: Prepared, repeat: int, store: Store, providers: Providers) -> bool:
    if not plan.uses_cache or provider_of(prepared.request.ref) == BUILTIN:
        return False
    key = cache_key(prepared.request.id, providers.address(prepared.request.ref), repeat)
    return bool(store.cells.answers([key], plan.run.id))
