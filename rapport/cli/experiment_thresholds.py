"""`--fail-under 'accuracy=2.4'`: the least values that an experiment must reach."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.errors import DefinitionError
from rapport.experiments.defining.definition import Definition
from rapport.experiments.defining.examining import unknown_metric
from rapport.experiments.defining.judge import rubric_for
from rapport.experiments.defining.measuring import Threshold, checks_of, is_rate
from rapport.storage.runs import Run


def thresholds_of(definition: Definition, given: Sequence[str], run: Run | None = None) -> list[Threshold]:
    """Those of the definition, and those of the command line, which come first for the same metric.

    Without the run, what a table's cells expect isn't known yet, so that any of it may be named.

    Raises:
        DefinitionError: one can't be understood, or names what isn't measured.
    """
    found = {(name, ""): Threshold(name, least) for name, least in definition.fail_under.items()}
    for one in given:
        threshold = _read(one)
        found[threshold.metric, threshold.label] = threshold
    problems = [problem for threshold in found.values() if (problem := _problem(threshold, definition, run))]
    if problems:
        raise DefinitionError(*problems)
    return list(found.values())


def _read(given: str) -> Threshold:
    name, sign, number = given.rpartition("=")
    label, colon, metric = name.rpartition(":")
    try:
        least = float(number)
    except ValueError:
        least = float("nan")
    if not sign or not metric.strip() or least != least or (colon and not label.strip()):
        raise DefinitionError(
            f"--fail-under {given} can't be understood. Write it as accuracy=2.4, or B:accuracy=2.4 for one variant."
        )
    return Threshold(metric.strip(), least, label.strip())


def _problem(threshold: Threshold, definition: Definition, run: Run | None) -> str:
    """Why it can't be held; empty if it can."""
    name = threshold.metric
    judge = definition.judge
    rated = rubric_for(judge).metrics if judge is not None and judge.rates else ()
    judged = [metric.name for metric in rated] if judge is not None else None
    if problem := unknown_metric(name, definition.scenario, judged):
        return f"--fail-under {name}={threshold.least:g}: {problem}"
    if is_rate(name) and threshold.least > 1:
        return f"--fail-under {name}={threshold.least:g}: a rate is at most 1. Write 0.95 for 95 %."
    checks = checks_of(definition, run)
    if is_rate(name) and name not in ("done", *checks) and not (name == "checks" and checks):
        return f"--fail-under {name}={threshold.least:g}: the experiment doesn't ask for this check. Add it to checks."
    return ""
