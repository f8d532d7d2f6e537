"""Checks and judge over the outputs of an experiment that has run."""

from __future__ import annotations

from rapport.cli.experiment_watch import paced
from rapport.cli.terminal import Terminal
from rapport.errors import RapportError, StorageError
from rapport.experiments.defining.measuring import checks_of
from rapport.experiments.defining.planning import Planned
from rapport.experiments.judging_after import judge_experiment
from rapport.experiments.judging_calls import Tally, unkept
from rapport.experiments.output_checks import run_checks
from rapport.experiments.running.progress import Progress
from rapport.providers.registry import Providers
from rapport.settings import Settings
from rapport.statistics.figures import dollars
from rapport.storage.store import Store


def score(
    planned: Planned,
    progress: Progress,
    store: Store,
    settings: Settings,
    providers: Providers,
    terminal: Terminal,
) -> list[str]:
    """Ask the judge and run the checks, as far as the definition wants them; returns what went wrong, a sentence each.

    The judge's calls count towards the caps: it is asked no more when they would pass one. The checks come last, since
    some may say whether the judge answered yes.

    Raises:
        StorageError: the store can't be read or written.
    """
    troubles: list[str] = []
    if planned.definition.judge is not None:
        try:
            troubles = _judged(planned, progress, store, settings, providers, terminal)
        except RapportError as error:
            troubles = [f"The judge couldn't be asked: {error}"]
        finally:
            terminal.clear()
    if checks_of(planned.definition, planned.plan.run):
        show = paced(terminal)
        run_checks(store, [planned.plan.run.id], lambda done, total: show(f"checking: {done} of {total} outputs"))
        terminal.clear()
    return troubles


def _judged(
    planned: Planned,
    progress: Progress,
    store: Store,
    settings: Settings,
    providers: Providers,
    terminal: Terminal,
) -> list[str]:
    entry = planned.definition.judge
    assert entry is not None
    tally = Tally()
    show = paced(terminal)

    def report(done: int, total: int) -> None:
        show(f"judging: {done} of {total} answers")

    try:
        why = judge_experiment(planned, progress, store, providers, settings, report, tally=tally)
    except StorageError as error:
        raise StorageError(f"{error} {unkept(tally)}".strip()) from None
    terminal.note(_judged_line(entry.model, tally))
    troubles = [f"{count:,} calls to the judge failed: {said}" for said, count in tally.failed.items()]
    return [*troubles, f"The judge hasn't seen all: {why}"] if why else troubles


def _judged_line(ref: str, tally: Tally) -> str:
    cost = "cost unknown" if tally.cost_usd is None else dollars(tally.cost_usd, 4) if tally.cost_usd else "free"
    known = f", {tally.already:,} were judged before" if tally.already else ""
    unscored = f", {tally.unscored:,} of them unscored" if tally.unscored else ""
    return f"Judged by {ref}: {tally.scored + tally.unscored:,} answers{unscored}{known}; {cost}."
