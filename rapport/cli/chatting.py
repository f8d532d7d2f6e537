"""`chat`: a conversation with a shop in the terminal, or a batch of questions answered into a file."""

from __future__ import annotations

import argparse
import json
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

from rapport.cli.catalogues import OpenShop
from rapport.cli.choosing import chosen_model, chosen_settings
from rapport.cli.errors import UsageError
from rapport.cli.inputs import sentence
from rapport.cli.prompts import bank_of, find_prompt, library_of
from rapport.cli.terminal import Terminal, printable
from rapport.errors import RapportError
from rapport.experiments.calls import Call, make_call
from rapport.experiments.conversation import clean_message
from rapport.experiments.example_bank import ExampleBank
from rapport.experiments.preparing import prepare
from rapport.experiments.questions import Question, past_turns
from rapport.providers.model import SETTING_NAMES, ChatModel, ModelSettings
from rapport.providers.registry import Providers
from rapport.scenarios.shoe_chat import SHOE_CHAT
from rapport.scenarios.shop.asking import asking
from rapport.scenarios.shop.case import PastTurn, ShopCase
from rapport.scenarios.shop.citing import cited_products
from rapport.scenarios.shop.declining import declines, is_declining
from rapport.scenarios.shop.finding import Shop
from rapport.storage.runs import Strategy, Variant
from rapport.storage.store import Store

BUILTIN = "builtin:"


@dataclass(frozen=True, slots=True)
class ChatOrder:
    """What the command line asks for; without `queries` a conversation in the terminal."""

    catalogue: str
    prompt: str
    model_ref: str
    strategy: Strategy
    settings: ModelSettings
    queries: Path | None = None
    out: Path | None = None

    @classmethod
    def of(cls, options: argparse.Namespace) -> ChatOrder:
        """From the parsed arguments. Raises UsageError where one of --queries and --out stands alone."""
        if (options.queries is None) != (options.out is None):
            raise UsageError("--queries and --out belong together: the questions, and the file for the replies.")
        given = {name: getattr(options, name) for name in SETTING_NAMES} | {"stop": tuple(options.stop)}
        return cls(
            options.catalogue,
            options.prompt,
            options.model.strip(),
            options.strategy,
            ModelSettings(**given),
            options.queries,
            options.out,
        )


@dataclass(frozen=True, slots=True)
class Counter:
    """Everything that stays the same for all questions of one command."""

    shop: Shop
    catalogue_id: str
    variant: Variant
    model: ChatModel
    retries: int
    parallel_calls: int
    stop: Event = field(default_factory=Event)
    bank: ExampleBank | None = None


@dataclass(frozen=True, slots=True)
class Replied:
    """One reply: what was found, the words, the products that it cites, and whether it says no."""

    turn: PastTurn
    text: str
    products: tuple[str, ...]
    is_rejection: bool
    failure: str = ""


def counter(
    order: ChatOrder,
    providers: Providers,
    open_shop: Callable[[], OpenShop],
    retries: int,
    parallel_calls: int,
    store: Store | None = None,
) -> Counter:
    """The open shop with the variant that answers in it; the shop is opened when the rest is known to be right.

    Saved versions of prompts, and examples, are those of `store`.

    Raises:
        UsageError: there is no such prompt or model, or the model can't take a setting that was asked for.
        RapportError: the model can't be used, or the shop can't be opened.
    """
    prompt = find_prompt(order.prompt, SHOE_CHAT.name, library_of(store))
    settings = chosen_settings(order.model_ref, order.settings, prompt.settings, providers)
    variant = Variant("", prompt.name, prompt.version, prompt.template, order.model_ref, settings, order.strategy)
    model = chosen_model(order.model_ref, providers)
    opened = open_shop()
    at_once = 1 if order.model_ref.startswith(BUILTIN) else parallel_calls  # nothing to wait for: one is fastest
    return Counter(opened.shop, opened.catalogue_id, variant, model, retries, at_once, bank=bank_of(store))


def reply(
    desk: Counter, message: str, history: tuple[PastTurn, ...], on_change: Callable[[Call], None] = lambda call: None
) -> Replied:
    """Understand, find and answer one message; a failed call is in `failure`. Raises RapportError before the call."""
    message = clean_message(message)
    grounds = asking(desk.shop, desk.catalogue_id)(message, history, None)
    case = ShopCase("chat", message, grounds, history).of_column(0)
    prepared = prepare(SHOE_CHAT, case, desk.variant, desk.model.context_tokens, desk.bank)
    call = Call()
    make_call(call, desk.model, prepared.request, desk.retries, lambda: on_change(call), should_stop=desk.stop.is_set)
    text = call.text.strip()
    failure = call.failure.message if call.failure else "" if text else "The model's answer is empty."
    is_known = desk.variant.model_ref.startswith(BUILTIN) and desk.variant.strategy != "nothing"
    is_rejection = declines(grounds) if is_known else is_declining(text)
    cited = cited_products(text, grounds.shown)
    return Replied(PastTurn(message, grounds, (text,)), text, cited, is_rejection, failure)


def converse(desk: Counter, terminal: Terminal) -> int:
    """A conversation over standard input, one line a message, until its end; returns the exit status."""
    terminal.note(_opening(desk))
    history: tuple[PastTurn, ...] = ()
    while True:
        message = _next_message()
        if message is None:
            break
        if not message:
            continue
        stream = _Streaming(terminal)
        try:
            replied = reply(desk, message, history, stream.show)
        except RapportError as error:
            terminal.note(f"failed: {printable(str(error))}")
            continue
        except KeyboardInterrupt:
            desk.stop.set()
            stream.end()
            raise
        stream.end()
        _tell_products(replied, terminal)
        history = (*history, replied.turn)
    terminal.note("The conversation is over.")
    return 0


def answer_all(desk: Counter, questions: list[Question], out: Path, terminal: Terminal) -> int:
    """Answer every question into a file, a line each, in their order; returns 1 where one failed.

    Raises:
        UsageError: the file can't be written.
    """
    failures = 0
    try:
        with (
            out.open("w", encoding="utf-8", errors="backslashreplace") as file,  # half a surrogate pair in an id
            ThreadPoolExecutor(desk.parallel_calls) as pool,
        ):
            for number, row in enumerate(_rows(desk, questions, pool), start=1):
                failures += "error" in row
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                file.flush()
                terminal.progress(f"[{number}/{len(questions)}] {row['question_id']}")
    except OSError as error:
        raise UsageError(f"--out {out} can't be written ({error.strerror}). Give another file.") from None
    terminal.note(f"{len(questions)} questions, {failures} failed: {out}")
    return 1 if failures else 0


def _rows(desk: Counter, questions: list[Question], pool: ThreadPoolExecutor) -> Iterator[Mapping[str, Any]]:
    calls: list[Future[Mapping[str, Any]]] = []
    try:
        calls = [pool.submit(_row, desk, question) for question in questions]
        yield from (call.result() for call in calls)
    except BaseException:  # Ctrl-C: no further call, and those under way end
        desk.stop.set()
        pool.shutdown(wait=False, cancel_futures=True)
        raise


def _row(desk: Counter, question: Question) -> Mapping[str, Any]:
    begun = time.perf_counter()
    row: dict[str, Any] = {"question_id": question.id}
    if question.error:
        return row | {"error": question.error}
    try:
        history = past_turns(question, asking(desk.shop, desk.catalogue_id), desk.shop)
        replied = reply(desk, question.text, history)
    except Exception as error:  # whatever it is must not keep the others from being answered
        return row | {"error": sentence(error, str(question.id))}
    ms = round((time.perf_counter() - begun) * 1000, 1)
    if replied.failure:
        return row | {"error": replied.failure, "ms": ms}
    return row | {
        "text": replied.text,
        "products": list(replied.products),
        "rejected": replied.is_rejection,
        "ms": ms,
    }


class _Streaming:
    """Shows a reply while it grows."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._shown = 0

    def show(self, call: Call) -> None:
        text = call.text
        if len(text) > self._shown:
            self._terminal.clear()
            sys.stdout.write(_steerless(text[self._shown :]))
            sys.stdout.flush()
            self._shown = len(text)

    def end(self) -> None:
        """The line is over, whatever became of the reply."""
        if self._shown:
            sys.stdout.write("\n")
            sys.stdout.flush()


def _steerless(text: str) -> str:
    """Without control characters but line breaks: a model must not steer the terminal."""
    return "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cf"))


def _next_message() -> str | None:
    """The next line of standard input; None at its end."""
    if sys.stdin.isatty():
        sys.stderr.write("\nYou: ")
        sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        if sys.stdin.isatty():
            sys.stderr.write("\n")
        return None
    return line.strip()


def _tell_products(replied: Replied, terminal: Terminal) -> None:
    if replied.failure:
        terminal.note(f"failed: {printable(replied.failure)}")
    shown = {product.id: product for product in replied.turn.grounds.shown}
    for product_id in replied.products:
        product = shown[product_id]
        terminal.note(f"  {product.id}  {printable(product.title)[:90]}  {printable(product.url)}".rstrip())


def _opening(desk: Counter) -> str:
    if desk.variant.model_ref.startswith(BUILTIN):
        who = f"{desk.variant.model_ref}, fixed sentences without an LLM or a prompt"
    else:
        place = (
            "on this machine or network" if desk.model.is_local else "in a cloud: messages and products are sent there"
        )
        who = f"{desk.variant.prompt_name} with {desk.variant.model_ref}, {place}"
    return f"{len(desk.shop.shelf.ids)} products; {who}. A line is a message; Ctrl-D ends the conversation."
