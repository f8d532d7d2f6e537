"""The arguments of `run`, `resume`, `export`, `report`, `list` and `import`, and who does what they say."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rapport.cli.terminal import Terminal
    from rapport.providers.registry import Providers
    from rapport.settings import Settings
    from rapport.storage.store import Store

COMMANDS = ("run", "resume", "export", "report", "list", "import")
FORMATS = ("csv", "jsonl", "xlsx", "promptfoo", "promptfoo-results", "llm-comparator", "training")
_ID = "the experiment's id, a beginning of it, or its name"


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the commands; `add` is `add_parser` of the program."""
    running = add("run", help="run an experiment's file", description="Cases x variants x repeats, without watching.")
    running.add_argument("file", type=Path, metavar="FILE", help="YAML, see docs/experiments.md")
    running.add_argument("--name", metavar="NAME", help="instead of the file's: no two experiments share one")
    running.add_argument("--dry-run", action="store_true", help="only say what it would take")
    _add_run_options(running)
    going_on = add("resume", help="go on with an experiment", description="What is done is never asked again.")
    going_on.add_argument("id", metavar="ID", help=_ID)
    going_on.add_argument("--failed", action="store_true", help="ask again what failed")
    _add_run_options(going_on)
    exporting = add("export", help="write an experiment's outputs", description="For other tools.")
    exporting.add_argument("id", metavar="ID", help=_ID)
    exporting.add_argument("--format", choices=FORMATS, default="csv")
    exporting.add_argument("--out", type=Path, metavar="FILE", help="without it a file called as the experiment")
    exporting.add_argument("--masked", action="store_true", help="replace people's names, addresses and numbers")
    exporting.add_argument("--variants", nargs=2, metavar=("A", "B"), help="for llm-comparator: the two variants")
    reporting = add("report", help="show an experiment's figures", description="Checks, judge and spending.")
    reporting.add_argument("id", metavar="ID", help=_ID)
    reporting.add_argument("--out", type=Path, metavar="FILE", help="also write the report as HTML")
    add("list", help="list the experiments", description="All experiments, newest first.")
    importing = add("import", help="make an experiment of promptfoo's YAML", description="Nothing of it is run.")
    importing.add_argument("file", type=Path, metavar="FILE", help="promptfooconfig.yaml")
    importing.add_argument("--out", type=Path, metavar="FILE", help="the experiment's file; without it experiment.yaml")


def carry_out(options: argparse.Namespace, settings: Settings, terminal: Terminal) -> int:
    """Do what one of `COMMANDS` says; returns the exit status."""
    from rapport.cli.experiment_run import Bench, guarded, resume, run
    from rapport.storage.store import Store

    def work() -> int:
        store = Store(settings.store_url, settings.home_folder)
        try:
            if options.command in ("run", "resume"):
                command = run if options.command == "run" else resume
                return command(options, Bench(settings, store, _providers(settings, store), terminal))
            return _file_command(options, store, _providers(settings, store), terminal)
        finally:
            store.close()

    return guarded(work, terminal)


def _file_command(options: argparse.Namespace, store: Store, providers: Providers, terminal: Terminal) -> int:
    from rapport.cli.experiment_files import export, list_experiments, report

    if options.command == "import":
        from rapport.cli.experiment_import import import_file

        return import_file(options, providers, terminal)
    if options.command == "list":
        return list_experiments(store, terminal)
    return (export if options.command == "export" else report)(options, store, terminal)


def _providers(settings: Settings, store: Store) -> Providers:
    from rapport.providers.registry import Endpoint, Providers

    return Providers(settings, [Endpoint(one.name, one.base_url) for one in store.endpoints.list()])


def _add_run_options(parser: argparse.ArgumentParser) -> None:
    files = "also write outputs, figures and report into this folder"
    parser.add_argument("--out", type=Path, metavar="DIR", help=files)
    parser.add_argument("--max-cost", type=_not_negative, metavar="USD", help="stop before it would cost more in all")
    parser.add_argument("--max-calls", type=_whole, metavar="N", help="stop before there would be more calls")
    parser.add_argument("--concurrency", type=_above_zero, metavar="N", help="calls at once to each provider")
    least = "least value, as 'right_hiring_company=0.95', 'checks=0.9', 'accuracy=2.4', 'B:accuracy=2.4'; repeatable"
    parser.add_argument("--fail-under", action="append", default=[], metavar="METRIC=VALUE", help=least)


def _not_negative(text: str) -> float:
    number = float(text)
    if not 0 <= number < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} isn't zero or more")
    return number


def _whole(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{text} isn't zero or more")
    return number


def _above_zero(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 1000:
        raise argparse.ArgumentTypeError(f"{text} isn't between 1 and 1000")
    return number
