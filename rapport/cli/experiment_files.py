"""`export`, `report` and `list`: experiments as files and as a table."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from rapport.cli.experiment_watch import paced
from rapport.cli.terminal import Terminal, printable, steerless
from rapport.errors import DefinitionError
from rapport.experiments.defining.definition import definition_from_json
from rapport.experiments.defining.measuring import Measured, Outcome, checks_of, measure
from rapport.experiments.defining.planning import experiment_named
from rapport.experiments.expectation_checks import expectations_of
from rapport.experiments.output_checks import run_checks
from rapport.experiments.running.progress import Progress
from rapport.experiments.running.runner import Runner
from rapport.exporting.file_names import file_name
from rapport.exporting.tools.formats import FORMATS
from rapport.exporting.tools.outcomes import Outcomes
from rapport.storage.store import Store


def export(options: argparse.Namespace, store: Store, terminal: Terminal) -> int:
    """Write an experiment's outputs in one format. Raises RapportError."""
    found = experiment_named(options.id, store)
    chosen = FORMATS[options.format]
    file = options.out or Path(f"{file_name(found.name, 'experiment')}{chosen.ending}")
    run = store.runs.load(found.id)
    expected = expectations_of(store, run) if run is not None else {}
    outcomes = Outcomes(store, found.id, is_masked=options.masked, expected=expected)
    with _written(file) as opened:
        chosen.write(outcomes, opened, tuple(options.variants) if options.variants else None)
    terminal.note(f"Written to {file}.")
    return 0


def report(options: argparse.Namespace, store: Store, terminal: Terminal) -> int:
    """Print an experiment's figures, and with `--out` write the report as HTML. Raises RapportError."""
    from rapport.cli.experiment_told import measured_lines, result_line

    found = experiment_named(options.id, store)
    run = store.runs.load(found.id)
    progress = Runner(store, 0).progress(found.id)
    if run is None or progress is None:
        raise DefinitionError(f"The run of the experiment '{found.name}' was deleted.")
    definition = definition_from_json(found.definition)
    if checks_of(definition, run):
        show = paced(terminal)
        run_checks(store, [found.id], lambda done, total: show(f"checking: {done} of {total} outputs"))
        terminal.clear()
    terminal.line(printable(f"{found.name} ({run.scenario}, {len(run.cases):,} case{'s' * (len(run.cases) != 1)})"))
    terminal.line(printable(result_line(progress)))
    for line in measured_lines(measure(store, run, definition.repeats, definition), run):
        terminal.line(steerless(line))
    if options.out is not None:
        with _written(options.out) as opened:
            opened.write(_html(store, found.id).encode("utf-8", "replace"))
        terminal.note(f"Written to {options.out}.")
    return 0


def list_experiments(store: Store, terminal: Terminal) -> int:
    """A line for each experiment, newest first. Raises RapportError."""
    runner = Runner(store, 0)
    rows = [("ID", "STATE", "DONE", "FAILED", "OF", "CREATED", "NAME")]
    for one in store.experiments.listed():
        progress = runner.progress(one.id)
        made = one.created_at.astimezone().strftime("%Y-%m-%d %H:%M") if one.created_at else ""
        counts = (
            (progress.state, f"{progress.done:,}", f"{progress.failed:,}", f"{progress.total:,}") if progress else None
        )
        rows.append((one.id[:12], *(counts or ("deleted", "", "", "")), made, printable(one.name)))
    if len(rows) == 1:
        terminal.note("There is no experiment yet. Start one with: python -m rapport run FILE")
        return 0
    for line in _aligned(rows):
        terminal.line(_cut(line, terminal.columns))
    return 0


def _cut(line: str, columns: int) -> str:
    """As much of a line as a terminal has room for; in a file or pipe all of it."""
    return line if not columns or len(line) <= columns else f"{line[: columns - 1].rstrip()}…"


def write_all(
    store: Store, run_id: str, measured: Sequence[Measured], outcome: Outcome, progress: Progress, out: Path
) -> list[str]:
    """Outputs, figures and report into a folder; returns the files' names. Raises DefinitionError, StorageError."""
    outcomes = Outcomes(store, run_id)
    for name in ("csv", "jsonl"):
        with _written(out / f"outputs.{name}") as opened:
            FORMATS[name].write(outcomes, opened, None)
    with _written(out / "metrics.json") as opened:
        opened.write(_metrics(run_id, measured, outcome, progress).encode())
    with _written(out / "report.html") as opened:
        opened.write(_html(store, run_id).encode("utf-8", "replace"))
    return ["outputs.csv", "outputs.jsonl", "metrics.json", "report.html"]


def _metrics(run_id: str, measured: Sequence[Measured], outcome: Outcome, progress: Progress) -> str:
    """For programs: every figure, what misses its threshold, and what couldn't be measured."""
    below = [
        {"metric": threshold.metric, "variant": one.label, "value": one.value, "least": threshold.least}
        for threshold, one in outcome.below
    ]
    unmeasured = [{"metric": threshold.metric, "why": why} for threshold, why in outcome.unmeasured]
    said = {
        "experiment": run_id,
        "progress": asdict(progress),
        "metrics": [asdict(one) for one in measured],
        "below": below,
        "unmeasured": unmeasured,
    }
    return json.dumps(said, ensure_ascii=False, indent=1, default=dict) + "\n"


def _html(store: Store, run_id: str) -> str:
    from rapport.experiments.results import load_results
    from rapport.exporting.findings import Findings
    from rapport.exporting.report import as_html
    from rapport.scoring.verdict import judge_ratings
    from rapport.statistics.ranking import rank

    results = load_results(store, [run_id])
    verdict = judge_ratings(results.ratings, results.weights, results.scale)
    return as_html(Findings(results, verdict, tuple(rank(results.choices))), datetime.now(UTC).astimezone())


@contextmanager
def _written(file: Path) -> Iterator[BinaryIO]:
    """A file that is there whole or not at all. Raises DefinitionError where it can't be written."""
    part = file.with_name(f".{file.name}.part")
    try:
        try:
            with part.open("wb") as opened:
                yield opened
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise DefinitionError(f"{file} can't be written ({error.strerror}). Give another place with --out.") from None


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
