"""`run` and `resume`: an experiment from its file or from the store, to its end, its figures and its exit status.

0: done, and nothing misses its threshold. 1: a value is below its threshold. 2: it couldn't be run, or not to its end,
or something that was to be measured couldn't be. 130: stopped by Ctrl-C; what was done is kept.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapport.cli import experiment_told as told
from rapport.cli.experiment_scoring import score
from rapport.cli.experiment_thresholds import thresholds_of
from rapport.cli.experiment_watch import paced, watch
from rapport.cli.prompts import library_of
from rapport.cli.terminal import Terminal, printable, steerless
from rapport.errors import DefinitionError, RapportError, StorageError
from rapport.experiments.defining.definition import Definition
from rapport.experiments.defining.desk import Desk
from rapport.experiments.defining.estimating import estimate
from rapport.experiments.defining.examining import DONE
from rapport.experiments.defining.gone import gone_cases
from rapport.experiments.defining.gone import told as sentence_of
from rapport.experiments.defining.judge import judge_prompt
from rapport.experiments.defining.measuring import Threshold, judged_against, measure
from rapport.experiments.defining.planning import (
    Planned,
    check_name,
    experiment_named,
    keep,
    keep_caps,
    make_plan,
    stored_plan,
    with_caps,
)
from rapport.experiments.defining.readiness import check_models
from rapport.experiments.defining.reading import known_in, read_definition
from rapport.experiments.judging_counts import with_judged
from rapport.experiments.running.progress import Progress
from rapport.experiments.running.runner import Runner
from rapport.providers.registry import Providers
from rapport.settings import Settings
from rapport.storage.store import Store

PASSED, BELOW, CANT, STOPPED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Bench:
    """Everything that a command works with."""

    settings: Settings
    store: Store
    providers: Providers
    terminal: Terminal


def guarded(work: Callable[[], int], terminal: Terminal) -> int:
    """The exit status of `work`; whatever keeps it from being done is said, a line each, and is 2."""
    try:
        return work()
    except DefinitionError as error:
        for problem in error.problems:
            terminal.note(f"rapport: {printable(problem)}")
    except RapportError as error:
        terminal.note(f"rapport: {printable(str(error))}")
    return CANT


def run(options: argparse.Namespace, bench: Bench) -> int:
    """Run an experiment's file to its end. Raises RapportError, DefinitionError among them: nothing was spent then."""
    library = library_of(bench.store)
    read = read_definition(options.file, bench.providers, library)
    definition = read.definition if options.name is None else read.definition.model_copy(update={"name": options.name})
    check_name(definition.name, bench.store)
    thresholds_of(definition, options.fail_under)  # before anything is read that takes long
    out = _folder(options.out)
    notes = _check_models(_refs(definition), definition, bench.providers)
    desk = Desk(bench.store, bench.settings, read.folder, paced(bench.terminal))
    planned = make_plan(definition, desk, known_in(read.folder, bench.providers, library))
    thresholds = thresholds_of(definition, options.fail_under, planned.plan.run)
    _check_labels(planned, thresholds)
    planned = with_caps(planned, options.max_cost, options.max_calls, options.concurrency)
    bench.terminal.clear()
    for note in (*planned.notes, *notes):
        bench.terminal.note(printable(note))
    _tell_estimate(planned, bench)
    if options.dry_run:
        return PASSED
    keep(planned, bench.store)
    return _carried_out(planned, thresholds, out, bench, rerun_failed=False)


def resume(options: argparse.Namespace, bench: Bench) -> int:
    """Go on with a stored experiment. Raises RapportError."""
    found = experiment_named(options.id, bench.store)
    planned = stored_plan(found.id, bench.store, bench.settings)
    thresholds = thresholds_of(planned.definition, options.fail_under, planned.plan.run)
    _check_labels(planned, thresholds)
    out = _folder(options.out)
    planned = with_caps(planned, options.max_cost, options.max_calls, options.concurrency)
    keep_caps(found.id, planned.plan.max_calls, planned.plan.max_cost_usd, bench.store)
    refs = [variant.model_ref for variant in planned.plan.run.variants]
    for note in _check_models(refs, planned.definition, bench.providers):
        bench.terminal.note(printable(note))
    gone = gone_cases(planned.plan, bench.store)
    if gone:
        bench.terminal.note(printable(sentence_of(list(gone.values()), len(planned.plan.run.cases))))
    return _carried_out(planned, thresholds, out, bench, rerun_failed=options.failed)


def _refs(definition: Definition) -> list[str]:
    columns = [entry.model for entry in definition.variants or ()]
    return [*columns, *(definition.matrix.models if definition.matrix else [])]


def _check_models(refs: Sequence[str], definition: Definition, providers: Providers) -> tuple[str, ...]:
    """As `check_models`; a judge that doesn't answer ends it, since without it outputs would be bought for nothing."""
    if definition.judge is not None:
        check_models([definition.judge.model], providers)
    return check_models(refs, providers)


def _folder(out: Path | None) -> Path | None:
    """Made before anything is spent."""
    if out is None:
        return None
    try:
        out.mkdir(parents=True, exist_ok=True)
        probe = out / ".rapport-probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise DefinitionError(f"--out {out} can't be used as a folder ({error.strerror}). Give another one.") from None
    return out


def _check_labels(planned: Planned, thresholds: Sequence[Threshold]) -> None:
    labels = [variant.label for variant in planned.plan.run.variants]
    unknown = [one.label for one in thresholds if one.label and one.label not in labels]
    if unknown:
        raise DefinitionError(f"--fail-under: there is no variant '{unknown[0]}'. There are: {', '.join(labels)}.")


def _tell_estimate(planned: Planned, bench: Bench) -> None:
    judge = planned.definition.judge
    prompt = judge_prompt(judge, library_of(bench.store)) if judge else None
    found = estimate(planned, bench.store, bench.providers, prompt)
    for line in told.estimate_lines(found, planned.plan):
        bench.terminal.note(steerless(line))
    if planned.plan.max_cost_usd is not None and found.unpriced:
        unpriced = ", ".join(found.unpriced)
        bench.terminal.note(f"The cap on cost can't hold for {unpriced}: no price is known. --max-calls can.")
    if found.faulty_prompts:
        raise DefinitionError(*found.faulty_prompts)


def _carried_out(
    planned: Planned, thresholds: Sequence[Threshold], out: Path | None, bench: Bench, *, rerun_failed: bool
) -> int:
    terminal, runner = bench.terminal, Runner(bench.store, bench.settings.retries)
    plan = with_judged(planned, runner.progress(planned.plan.run.id), bench.store, bench.providers)
    if not runner.start(plan, bench.providers, rerun_failed):
        raise StorageError(f"'{planned.definition.name}' is under way in another process. Stop it there, or wait.")
    terminal.note(f"Experiment {plan.run.id}: {printable(planned.definition.name)}")
    progress = watch(runner, plan.run.id, terminal)
    if progress is None:
        return STOPPED
    terminal.note(printable(told.result_line(progress)))
    if step := told.next_step(progress, plan.run.id):
        terminal.note(step)
    try:
        return _concluded(planned, thresholds, progress, out, bench)
    except KeyboardInterrupt:
        terminal.note(f"Stopped. The outputs are kept. For the figures: python -m rapport resume {plan.run.id}")
        return STOPPED


def _concluded(
    planned: Planned, thresholds: Sequence[Threshold], progress: Progress, out: Path | None, bench: Bench
) -> int:
    """Checks, judge, figures, files, exit status."""
    run, terminal = planned.plan.run, bench.terminal
    troubles = score(planned, progress, bench.store, bench.settings, bench.providers, terminal)
    measured = measure(bench.store, run, planned.plan.repeats, planned.definition)
    for line in told.measured_lines(measured, run):
        terminal.line(steerless(line))
    outcome = judged_against(measured, thresholds)
    for line in (*troubles, *told.outcome_lines(outcome)):
        terminal.note(printable(line))
    if out is not None:
        from rapport.cli.experiment_files import write_all

        terminal.note(
            f"Written to {out}: {', '.join(write_all(bench.store, run.id, measured, outcome, progress, out))}"
        )
    is_done_judged = any(threshold.metric == DONE for threshold in thresholds)
    return _status(progress, bool(outcome.below), bool(outcome.unmeasured or troubles), is_done_judged)


def _status(progress: Progress, is_below: bool, is_unmeasured: bool, is_done_judged: bool) -> int:
    """Below a threshold comes first: that is known, whatever else is missing. Failed outputs are only accepted where
    a threshold on `done` says how many."""
    if is_below:
        return BELOW
    is_whole = progress.state == "finished" and (progress.failed == 0 or is_done_judged) and progress.done > 0
    return PASSED if is_whole and not is_unmeasured else CANT
