"""What is said of an experiment, in lines: the estimate, how far it is, its figures, and what misses a threshold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapport.experiments.defining.estimating import Estimate, ModelEstimate
from rapport.experiments.defining.examining import DONE
from rapport.experiments.defining.measuring import Measured, Outcome, Threshold, by_metric, is_rate
from rapport.experiments.plan import Plan
from rapport.experiments.running.progress import Progress
from rapport.statistics.figures import counted, dollars, fixed, percent
from rapport.storage.runs import Run


def estimate_lines(found: Estimate, plan: Plan) -> Iterator[str]:
    """What it will take, and how that is known."""
    cases, variants = len(plan.run.cases), len(plan.run.variants)
    shape = f"{counted(cases, 'case')} x {counted(variants, 'variant')} x {counted(plan.repeats, 'repeat')}"
    yield f"{plan.run.title}: {shape}"
    by_itself = f", {found.builtin_cells:,} of them by the built-in writer" if found.builtin_cells else ""
    yield f"  outputs: {found.cells:,}{by_itself}"
    cached = f", about {found.cached:,} more are in the cache" if found.cached else ""
    yield f"  calls: {'about ' if found.cached else ''}{found.calls:,}{cached}" if found.models else "  calls: none"
    if found.calls:
        yield f"  tokens: about {found.input_tokens:,} in, {_answers(found.models)}"
        yield f"    an estimate: {counted(found.sampled, 'cell')} of {found.cells:,} were prepared"
        yield f"  cost: {_cost(found)}"
    yield f"  time: {_time(found)}"
    if not found.leaves:
        yield "  leaves this machine: nothing"
    for one in found.leaves:
        yield f"  leaves this machine: {'; '.join(one.kinds)}, to {one.ref}"
    if found.gone:
        yield f"  {found.gone}"
    for problem in found.unprepared:
        yield f"  can't be prepared: {problem}"


def progress_line(progress: Progress, *, is_why_said: bool = False) -> str:
    """How far it is, in one line; without the reason of its state where that stands in a line above."""
    parts = [f"{progress.done + progress.failed:,} of {progress.total:,}"]
    parts += [f"{progress.failed:,} failed"] if progress.failed else []
    parts += [f"{progress.cached:,} from the cache"] if progress.cached else []
    parts += [f"{fixed(progress.rate_per_minute, 0, grouped=True)} a minute"] if progress.rate_per_minute else []
    parts += [f"{duration(progress.seconds_left)} left"] if progress.seconds_left else []
    parts += [dollars(progress.cost_usd, 4)] if progress.cost_usd else []
    parts += [progress.why] if progress.why and not is_why_said else []
    return ", ".join(parts)


def result_line(progress: Progress) -> str:
    """What came of it, in one line."""
    states = {"finished": "Done", "capped": "Stopped at a cap", "paused": "Paused", "stopped": "Stopped"}
    known = dollars(progress.cost_usd, 4) if progress.cost_usd else "free"
    spent = "cost unknown" if progress.cost_usd is None else known
    unpriced = (
        f" ({counted(progress.unpriced, 'call')} without a known price)"
        if progress.unpriced and progress.cost_usd
        else ""
    )
    kinds = ", ".join(f"{kind} {count:,}" for kind, count in progress.errors.items())
    failed = f", {progress.failed:,} failed ({kinds})" if progress.failed else ""
    left = f", {progress.left:,} not done" if progress.left else ""
    calls = f"{counted(progress.calls, 'call')}, {spent}{unpriced}"
    said = f"{states.get(progress.state, progress.state)}: {progress.done:,} of {progress.total:,} outputs"
    return f"{said}{failed}{left}; {calls}. {progress.why}".rstrip()


def next_step(progress: Progress, experiment_id: str) -> str:
    """How to get what is missing; empty where nothing is."""
    if progress.left:
        return f"Go on with: python -m rapport resume {experiment_id}"
    return f"Ask again what failed: python -m rapport resume {experiment_id} --failed" if progress.failed else ""


def measured_lines(measured: Sequence[Measured], run: Run) -> Iterator[str]:
    """A table: a row a metric, a column a variant; rates in per cent."""
    rows = by_metric(measured)
    labels = [variant.label for variant in run.variants]
    cells = [["", *labels]]
    for metric, values in rows.items():
        cells.append([metric.replace("_", " "), *(_value(one) for one in values)])
    widths = [max(len(row[column]) for row in cells) for column in range(len(labels) + 1)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def outcome_lines(outcome: Outcome) -> Iterator[str]:
    """What misses its threshold, and what couldn't be measured."""
    for threshold, one in outcome.below:
        n = f"{one.scored:,} outputs" + (f", {one.unscored:,} unscored" if one.unscored else "")
        yield f"BELOW: {one.metric} of variant {one.label} is {_number(one)}, not {_least(threshold)} ({n})"
    for threshold, why in outcome.unmeasured:
        yield f"NOT MEASURED: {threshold.metric}: {why}. That is no pass."


def duration(seconds: float) -> str:
    """In the largest unit that says enough."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{fixed(seconds / 3600, 1)} h"


def _answers(models: Sequence[ModelEstimate]) -> str:
    total = sum(one.output_tokens for one in models)
    seen = sum(one.answers_seen for one in models)
    if all(one.answers_seen for one in models):
        return f"about {total:,} out (from {counted(seen, 'earlier answer')})"
    return f"at most about {total:,} out"


def _cost(found: Estimate) -> str:
    unknown = ", ".join(found.unpriced)
    if not unknown:
        return dollars(found.cost_usd, is_about=True) if found.cost_usd else "nothing, all models are local"
    known = f"{dollars(found.cost_usd, is_about=True)}, and " if found.cost_usd else ""
    return f"{known}unknown for {unknown} (no price)"


def _time(found: Estimate) -> str:
    if found.seconds is None:
        return f"unknown (no earlier call of {', '.join(found.untimed)} to go by)"
    timed = sum(one.times_seen for one in found.models)
    basis = f" (from {counted(timed, 'earlier call')})" if timed else ""
    return f"about {duration(found.seconds)}{basis}"


def _value(one: Measured) -> str:
    if one.metric == DONE:
        return percent(one.value) if one.value is not None else "–"
    missing = f", {one.unscored:,} unscored" if one.unscored else ""
    return f"{_number(one)} (n={one.scored:,}{missing})" if one.value is not None else f"not measured{missing}"


def _number(one: Measured) -> str:
    if one.value is None:
        return "not measured"
    return percent(one.value, 1) if is_rate(one.metric) else fixed(one.value)


def _least(threshold: Threshold) -> str:
    return percent(threshold.least, 1) if is_rate(threshold.metric) else f"{threshold.least:g}"
