"""Watching an experiment: one line that changes, or plain lines in a file or pipe; Ctrl-C stops it cleanly."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from rapport.cli.experiment_told import progress_line
from rapport.cli.terminal import Terminal
from rapport.experiments.running.progress import Progress
from rapport.experiments.running.runner import Runner

_LOOK_S = 0.25
_STEPS = 10  # plain lines: one for each tenth
_PLAIN_S = 30.0  # and one after this long without another
_STOPPING_S = 60.0


def watch(runner: Runner, experiment_id: str, terminal: Terminal) -> Progress | None:
    """Follow it to its end; None if Ctrl-C stopped it, which says how to go on."""
    line = _Line(terminal)
    try:
        while not runner.wait(experiment_id, _LOOK_S):
            line.show(runner.progress(experiment_id))
    except KeyboardInterrupt:
        _stop(runner, experiment_id, terminal)
        return None
    terminal.clear()
    return runner.progress(experiment_id)


def paced(terminal: Terminal) -> Callable[[str], None]:
    """For progress of slow work: every line in a terminal, one now and then in a file or pipe."""
    told_s = time.monotonic()

    def show(said: str) -> None:
        nonlocal told_s
        if sys.stderr.isatty() or time.monotonic() - told_s > _PLAIN_S:
            terminal.progress(said)
            told_s = time.monotonic()

    return show


def _stop(runner: Runner, experiment_id: str, terminal: Terminal) -> None:
    terminal.progress("Stopping: what is done is being stored …")
    runner.stop(experiment_id)
    runner.wait(experiment_id, _STOPPING_S)
    progress = runner.progress(experiment_id)
    done = f"{progress.done} of {progress.total} outputs are done and kept. " if progress else ""
    terminal.note(f"Stopped. {done}Go on with: python -m rapport resume {experiment_id}")


class _Line:
    """Shows progress as often as it helps: always in a terminal, a tenth at a time in a file or pipe."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._is_live = sys.stderr.isatty()
        self._step = -1
        self._told_s = 0.0
        self._said = ""
        self._why = ""

    def show(self, progress: Progress | None) -> None:
        if progress is None or not progress.total:
            return
        said = progress_line(progress, is_why_said=not self._is_live and progress.why == self._why)
        step = (progress.done + progress.failed) * _STEPS // progress.total
        now = time.monotonic()
        is_due = step > self._step or now - self._told_s > _PLAIN_S
        if said != self._said and (self._is_live or is_due):
            self._terminal.progress(said)
            self._step, self._told_s, self._said, self._why = step, now, said, progress.why
