"""The cells of an experiment: their numbers, and the order in which they are filled."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from rapport.storage.experiments import CellState
from rapport.storage.runs import Run, Variant

OPEN, DONE, FAILED, STOPPED = range(4)
_MOST_ATTEMPTS = 2**16 - 1
_STATUS = {"done": DONE, "failed": FAILED, "stopped": STOPPED}


@dataclass(frozen=True, slots=True)
class Cell:
    """One case x variant x repeat; `attempt` is the number that its next output has."""

    number: int
    case_id: str
    position: int
    repeat: int
    attempt: int


@dataclass(frozen=True, slots=True)
class Group:
    """Cells of one provider that may be asked in any mixture: all of a server's, or those of one model that a server on
    this machine would have to unload for another."""

    key: str
    numbers: tuple[int, ...]


class Grid:
    """Cells by number: by case, then variant, then repeat. Three bytes a cell, whatever was written in them."""

    def __init__(self, run: Run, repeats: int) -> None:
        self._run = run
        self._repeats = repeats
        self._cases = {case.id: number for number, case in enumerate(run.cases)}
        self.statuses = bytearray(len(run.cases) * len(run.variants) * repeats)
        self._attempts = array("H", [0]) * len(self.statuses)  # a server in trouble may end many sessions

    def __len__(self) -> int:
        return len(self.statuses)

    def take(self, stored: Iterable[CellState]) -> None:
        """Note what is there already; what isn't part of the experiment is left out."""
        for state in stored:
            number = self.number(state.case_id, state.position, state.repeat)
            if number is not None:
                self.statuses[number] = _STATUS.get(state.status, OPEN)
                self._attempts[number] = min(_MOST_ATTEMPTS, state.attempt)

    def number(self, case_id: str, position: int, repeat: int) -> int | None:
        case = self._cases.get(case_id)
        if case is None or position >= len(self._run.variants) or not 1 <= repeat <= self._repeats:
            return None
        return (case * len(self._run.variants) + position) * self._repeats + repeat - 1

    def cell(self, number: int) -> Cell:
        place, repeat = divmod(number, self._repeats)
        case, position = divmod(place, len(self._run.variants))
        return Cell(number, self._run.cases[case].id, position, repeat + 1, self._attempts[number] + 1)

    def variant(self, number: int) -> Variant:
        return self._run.variants[number // self._repeats % len(self._run.variants)]

    def left(self, with_failed: bool) -> list[int]:
        """Cells to fill: those without an output, those that were stopped and, if wished, those that failed."""
        wanted = {OPEN, STOPPED, FAILED} if with_failed else {OPEN, STOPPED}
        return [number for number, status in enumerate(self.statuses) if status in wanted]


def provider_of(model_ref: str) -> str:
    """`ollama` of `ollama:llama3.2`."""
    return model_ref.partition(":")[0]


def lanes_of(grid: Grid, numbers: Iterable[int], reloading: frozenset[str]) -> dict[str, list[Group]]:
    """Cells by provider, in a stable order.

    Those of the providers in `reloading` are grouped by model and window: such a server holds one or two models in
    memory, and a change costs seconds.
    """
    found: dict[str, dict[str, list[int]]] = {}
    for number in numbers:
        variant = grid.variant(number)
        provider = provider_of(variant.model_ref)
        key = f"{variant.model_ref} {variant.settings.context_tokens or ''}" if provider in reloading else ""
        found.setdefault(provider, {}).setdefault(key, []).append(number)
    return {
        provider: [Group(key, tuple(members)) for key, members in groups.items()] for provider, groups in found.items()
    }
