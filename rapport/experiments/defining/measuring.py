"""What came of an experiment in figures, and whether they reach what was asked for: what CI goes by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapport.experiments.defining.definition import Definition, JudgeEntry
from rapport.experiments.defining.examining import CHECKS, DONE
from rapport.experiments.defining.judge import rubric_for
from rapport.experiments.expectation_checks import asked_for, expected_kinds
from rapport.experiments.output_checks import checks_for, versions
from rapport.scoring.findings import counted
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.runs import Run
from rapport.storage.store import Store
from rapport.storage.written_store import Written


@dataclass(frozen=True, slots=True)
class Measured:
    """One metric of one variant. `value` is the mean over the `scored` outputs, None where there are none; `unscored`
    are those that no value could be told of."""

    metric: str
    label: str
    value: float | None
    scored: int
    unscored: int


@dataclass(frozen=True, slots=True)
class Threshold:
    """The least value of a metric; for one variant, or with no label for every one of them."""

    metric: str
    least: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which measured values miss a threshold, and which couldn't be measured at all."""

    below: tuple[tuple[Threshold, Measured], ...]
    unmeasured: tuple[tuple[Threshold, str], ...]


def is_rate(metric: str) -> bool:
    """Whether a metric is a share of outputs, from 0 to 1, rather than a judge's value."""
    return metric not in {one.name for one in DEFAULT_RUBRIC.metrics}


def checks_of(definition: Definition, run: Run | None = None) -> tuple[str, ...]:
    """The names of the checks that a definition asks for; without its run all that its table may ask for."""
    automatic = tuple(check.name for check in checks_for(definition.scenario))
    return asked_for(definition, (*automatic, *expected_kinds(definition, run)))


def measure(store: Store, run: Run, repeats: int, definition: Definition) -> list[Measured]:
    """Every metric of every variant: what is done, all checks and each, and the judge's. Raises StorageError."""
    written = store.written.texts([run.id])
    cells = len(run.cases) * repeats
    found = [_done(run, position, written, cells) for position in range(len(run.variants))]
    values = _check_values(store, run, written, checks_of(definition, run))
    if definition.judge is not None and definition.judge.rates:
        values |= _judged_values(store, written, definition.judge)
    for metric, by_output in values.items():
        for position, variant in enumerate(run.variants):
            mine = [by_output.get(one.id, ()) for one in written if one.position == position]
            found.append(_mean(metric, variant.label, [value for values in mine for value in values or (None,)]))
    return found


def judged_against(measured: Iterable[Measured], thresholds: Iterable[Threshold]) -> Outcome:
    """Hold the figures against what was asked for; what has no value is never a pass."""
    known: dict[str, list[Measured]] = defaultdict(list)
    for one in measured:
        known[one.metric].append(one)
    below: list[tuple[Threshold, Measured]] = []
    unmeasured: list[tuple[Threshold, str]] = []
    for threshold in thresholds:
        here = [one for one in known[threshold.metric] if threshold.label in ("", one.label)]
        if not here:
            unmeasured.append((threshold, "nothing of it was measured"))
        for one in here:
            if one.value is None:
                unmeasured.append((threshold, f"variant {one.label} has no output that it could be told of"))
            elif one.value < threshold.least - 1e-9:
                below.append((threshold, one))
    return Outcome(tuple(below), tuple(unmeasured))


def _done(run: Run, position: int, written: Sequence[Written], cells: int) -> Measured:
    done = sum(one.position == position for one in written)
    return Measured(DONE, run.variants[position].label, done / cells if cells else None, cells, 0)


def _check_values(
    store: Store, run: Run, written: Sequence[Written], names: Sequence[str]
) -> dict[str, dict[str, list[float | None]]]:
    """For each metric the values of each output."""
    now = versions(store, [run], written)
    wanted = (CHECKS, *names) if names else ()
    values: dict[str, dict[str, list[float | None]]] = {name: defaultdict(list) for name in wanted}
    together = counted(names)
    for checked in store.scores.outcomes(list(now)):
        if checked.version != now[checked.output_id]:
            continue
        for one in checked.checks:
            if one.name in names:
                value = None if one.is_met is None else float(one.is_met)
                values[one.name][checked.output_id].append(value)
                if one.name in together:
                    values[CHECKS][checked.output_id].append(value)
    return values


def _judged_values(
    store: Store, written: Sequence[Written], judge: JudgeEntry
) -> dict[str, dict[str, list[float | None]]]:
    values: dict[str, dict[str, list[float | None]]] = {
        metric.name: defaultdict(list) for metric in rubric_for(judge).metrics
    }
    for one in store.scores.judgements([output.id for output in written]):
        if one.judge_ref == judge.model and one.metric in values:
            values[one.metric][one.output_id].append(one.value)
    return values


def _mean(metric: str, label: str, values: Sequence[float | None]) -> Measured:
    scored = [value for value in values if value is not None]
    mean = sum(scored) / len(scored) if scored else None
    return Measured(metric, label, mean, len(scored), len(values) - len(scored))


def by_metric(measured: Iterable[Measured]) -> Mapping[str, list[Measured]]:
    """For tables: a row a metric, its variants in order."""
    found: dict[str, list[Measured]] = {}
    for one in measured:
        found.setdefault(one.metric, []).append(one)
    return found
