"""The arguments of `python -m rapport`, and what an exit status means.

0: everything was done. 1: an input or a call failed; the others were done. 2: the command can't be understood.
130: stopped by Ctrl-C. 141: the reader of the output went away.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rapport import __version__
from rapport.cli.errors import UsageError
from rapport.cli.experiment_options import COMMANDS, add_commands, carry_out
from rapport.cli.terminal import Terminal, close_output
from rapport.errors import RapportError

if TYPE_CHECKING:
    from rapport.providers.registry import Providers
    from rapport.settings import Settings

DONE, FAILED, USAGE, STOPPED, PIPE_CLOSED = 0, 1, 2, 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    options = _parser().parse_args(arguments)
    terminal = Terminal()
    try:
        return _run(options, terminal)
    except UsageError as error:
        terminal.note(f"rapport: {error}")
        return USAGE
    except BrokenPipeError:
        close_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        terminal.note("Stopped.")
        return STOPPED
    except RapportError as error:
        terminal.note(f"rapport: {error}")
        return USAGE if options.command in COMMANDS else FAILED


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    if options.command == "verdict":
        from rapport.cli.verdict import verdict

        return verdict(options, terminal)
    from rapport.cli.inputs import Reader
    from rapport.settings import load_settings

    settings = load_settings()
    if options.command in COMMANDS:
        return carry_out(options, settings, terminal)
    if options.command == "prompts":
        from rapport.cli.prompt_commands import prompts

        return prompts(options, settings, terminal)
    reader = Reader(settings, date.today(), terminal.progress)
    if options.command == "check":
        from rapport.cli.checking import CheckOrder, check

        order = CheckOrder(options.outputs, options.out, options.cases, options.root, options.catalogue)
        return check(order, reader, terminal)
    if options.command == "parse":
        from rapport.cli.parsing import parse

        return parse(options.kind, options.sources, options.json, reader, terminal)
    from rapport.cli.models import connected, list_models

    if options.command in ("index", "search"):
        return _catalogue_command(options, settings, terminal)
    providers = connected(settings)
    if options.command == "models":
        return list_models(providers, terminal)
    if options.command == "chat":
        return _chat(options, settings, providers, terminal)
    if options.command == "judge":
        from rapport.cli.judging import judge

        return judge(options, settings, providers, terminal)
    from rapport.cli.writing import Order, write

    return write(Order.of(options), providers, reader, terminal)


def _catalogue_command(options: argparse.Namespace, settings: Settings, terminal: Terminal) -> int:
    from rapport.cli.catalogues import open_catalogue
    from rapport.cli.indexing import index
    from rapport.cli.questions import read_questions
    from rapport.cli.searching import search_all
    from rapport.storage.store import Store

    questions = read_questions(options.queries) if options.command == "search" else []
    store = Store(settings.store_url)
    try:
        if options.command == "index":
            return index(options.catalogue, store, settings, terminal)
        opened = open_catalogue(options.catalogue, store, settings, terminal)
        return search_all(opened, questions, options.out, options.mode, terminal)
    finally:
        store.close()


def _chat(options: argparse.Namespace, settings: Settings, providers: Providers, terminal: Terminal) -> int:
    from rapport.cli.catalogues import open_catalogue
    from rapport.cli.chatting import ChatOrder, answer_all, converse, counter
    from rapport.cli.questions import read_questions
    from rapport.storage.store import Store

    order = ChatOrder.of(options)
    questions = read_questions(order.queries) if order.queries is not None else []
    store = Store(settings.store_url)
    try:
        opening = partial(open_catalogue, order.catalogue, store, settings, terminal)
        desk = counter(order, providers, opening, settings.retries, settings.parallel_calls, store)
        if order.out is not None:
            return answer_all(desk, questions, order.out, terminal)
        return converse(desk, terminal)
    finally:
        store.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rapport", description="Messages that must fit one person, without a browser."
    )
    parser.add_argument("--version", action="version", version=f"rapport {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_parse(
        commands.add_parser("parse", help="read résumés or job postings", description="Read résumés or postings.")
    )
    _add_write(commands.add_parser("write", help="write an e-mail to each résumé", description="Write e-mails."))
    _add_chat(commands.add_parser("chat", help="talk to a shop", description="Ask a shop's catalogue."))
    _add_index(commands.add_parser("index", help="make a catalogue searchable", description="Index a catalogue."))
    _add_search(commands.add_parser("search", help="search a catalogue", description="Search for many questions."))
    _add_check(
        commands.add_parser("check", help="check messages against their sources", description="Check written messages.")
    )
    _add_verdict(
        commands.add_parser("verdict", help="say which variant wins", description="From ratings to a verdict.")
    )
    _add_judge(commands.add_parser("judge", help="let a model judge a run", description="Rate a stored run's outputs."))
    add_commands(commands.add_parser)
    _add_prompts(commands.add_parser("prompts", help="list, export and import prompts", description="The prompts."))
    commands.add_parser("models", help="list the models that are connected", description="List connected models.")
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    case = "JSON lines: case_id, resume_file, job_file, target_language; needed for e-mails"
    parser.add_argument("--cases", type=Path, metavar="FILE", help=case)
    written = "JSON lines: email_id, case_id, text; or of a shop: reply_id, question, retrieved, reply, history"
    parser.add_argument("--outputs", type=Path, required=True, metavar="FILE", help=written)
    found = "JSON lines: what each check found, and the claims without support"
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=found)
    parser.add_argument("--root", type=Path, metavar="DIR", help="also look here for files with relative paths")
    rows = "a shop's JSON or CSV, where 'retrieved' holds ASINs rather than rows"
    parser.add_argument("--catalogue", type=Path, metavar="FILE", help=rows)


def _add_prompts(parser: argparse.ArgumentParser) -> None:
    from rapport.cli.prompt_options import add_arguments

    add_arguments(parser)


def _add_verdict(parser: argparse.ArgumentParser) -> None:
    from rapport.cli.verdict import add_arguments

    add_arguments(parser)


def _add_judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN_ID", nargs="+", help="the run, as its address on screen names it")
    parser.add_argument("--model", required=True, metavar="REF", help="provider:name, see `rapport models`")
    parser.add_argument("--prompt", default="rate", metavar="NAME", help="a prompt of prompts/judge, or a .md file")
    parser.add_argument("--pairs", action="store_true", help="also compare every two outputs of a case, in both orders")
    parser.add_argument("--again", action="store_true", help="ask again where it gave no value")


def _add_parse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as", dest="kind", choices=("resume", "job"), required=True, help="what the inputs are")
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.add_argument(
        "sources", nargs="+", metavar="FILE_OR_URL", help="files, folders, patterns; for jobs also URLs"
    )


def _add_write(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--job", required=True, metavar="FILE_OR_URL", help="the posting")
    parser.add_argument(
        "--resume", required=True, nargs="+", metavar="FILE", help="résumés: files, folders or patterns"
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="DIR", help="folder for the e-mails, made if missing"
    )
    parser.add_argument("--prompt", default="structured", metavar="NAME", help="a prompt's name, or a .md file")
    parser.add_argument("--model", default="builtin:writer", metavar="REF", help="provider:name, see `rapport models`")
    parser.add_argument("--strategy", default="everything", choices=("everything", "fields", "passages", "nothing"))
    parser.add_argument("--eml", action="store_true", help="also write drafts that mail programs open")
    parser.add_argument("--overwrite", action="store_true", help="replace e-mails that are there already")
    _add_settings(parser.add_argument_group("settings of the model", "what isn't given comes from the prompt"))


def _add_chat(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("catalogue", metavar="CATALOGUE", help="a JSON or CSV file, or the title of a stored catalogue")
    parser.add_argument("--model", default="builtin:writer", metavar="REF", help="provider:name, see `rapport models`")
    parser.add_argument("--prompt", default="plain", metavar="NAME", help="a prompt's name, or a .md file")
    parser.add_argument("--strategy", default="everything", choices=("everything", "fields", "passages", "nothing"))
    parser.add_argument("--queries", type=Path, metavar="FILE", help="JSON lines: question_id, text, optional history")
    parser.add_argument("--out", type=Path, metavar="FILE", help="JSON lines: the reply to each question")
    _add_settings(parser.add_argument_group("settings of the model", "what isn't given comes from the prompt"))


_CATALOGUE = "a JSON or CSV file, the title or id of a stored catalogue, or 'sample'"


def _add_index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("catalogue", metavar="CATALOGUE", help=_CATALOGUE)


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("catalogue", metavar="CATALOGUE", help=_CATALOGUE)
    asked, told = "JSON lines: question_id, text, optional history", "JSON lines: what was understood and found"
    parser.add_argument("--queries", type=Path, required=True, metavar="FILE", help=asked)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=told)
    modes = ("dense", "lexical", "hybrid")
    parser.add_argument("--mode", default="hybrid", choices=modes, help="how what fits is put in order")


def _add_settings(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--temperature", type=_between(0, 2), metavar="0..2")
    group.add_argument("--top-p", type=_between(0, 1), metavar="0..1")
    group.add_argument("--max-tokens", type=_whole, metavar="N")
    group.add_argument("--seed", type=int, metavar="N")
    group.add_argument("--stop", action="append", default=[], metavar="TEXT", help="may be given several times")
    group.add_argument("--context-tokens", type=_whole, metavar="N")


def _between(least: float, most: float) -> Callable[[str], float]:
    def number(text: str) -> float:
        value = float(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text} isn't between {least:g} and {most:g}")
        return value

    return number


def _whole(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} isn't above zero")
    return number
