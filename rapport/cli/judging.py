"""`judge`: a model rates the outputs of a stored run, and is held against the people who rated them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from rapport.cli.errors import UsageError
from rapport.cli.prompts import find_prompt, library_of
from rapport.cli.terminal import Terminal, printable
from rapport.experiments.judging import Order, estimate_cost, open_docket, refusal
from rapport.experiments.judging_calls import Tally, unkept
from rapport.experiments.judging_trial import hear, load_bench, say_set_aside
from rapport.experiments.judging_work import Judging
from rapport.providers.registry import Providers
from rapport.scoring.judging.bars import rule
from rapport.scoring.judging.questions import FOLDER, is_pairwise, question_version
from rapport.settings import Settings
from rapport.statistics.figures import dollars
from rapport.storage.store import Store

_LOOK_S = 0.3


def judge(options: argparse.Namespace, settings: Settings, providers: Providers, terminal: Terminal) -> int:
    """Judge what isn't judged yet, then print the trial; 1 if a call failed.

    Raises:
        UsageError: there is no such run or prompt, or the model can't judge.
        RapportError: the store or a prompt can't be read, or the model can't be used.
    """
    store = Store(settings.store_url)
    try:
        return _judge(options, settings, store, providers, terminal)
    finally:
        store.close()


def _judge(
    options: argparse.Namespace, settings: Settings, store: Store, providers: Providers, terminal: Terminal
) -> int:
    order = _order(options, store)
    cost = estimate_cost(open_docket(store, order), providers)
    price = "price unknown" if cost.cost_usd is None else dollars(cost.cost_usd, is_about=True)
    place = "on this machine or network" if cost.is_local else "texts leave this machine"
    terminal.note(
        f"{cost.calls} calls ({cost.already} are there already), about {cost.input_tokens:,} tokens in and "
        f"{cost.output_tokens:,} out, {price}, {place}."
    )
    judging = Judging(store, providers, order, settings.retries, settings.parallel_calls)
    tally = _followed(judging, terminal)
    for line in _told(store, order, settings):
        terminal.line(printable(line))
    return int(bool(tally.failed))


def _order(options: argparse.Namespace, store: Store) -> Order:
    if reason := refusal(options.model):
        raise UsageError(reason)
    for run_id in options.run:
        if store.runs.load(run_id) is None:
            raise UsageError(f"There is no run {run_id}. Its id stands in the address of its page, after 'run='.")
    library = library_of(store)
    prompt = find_prompt(options.prompt, FOLDER, library)
    if is_pairwise(prompt):
        return Order(tuple(options.run), options.model, None, prompt, options.again)
    pairwise = find_prompt("prefer", FOLDER, library) if options.pairs else None
    return Order(tuple(options.run), options.model, prompt, pairwise, options.again)


def _followed(judging: Judging, terminal: Terminal) -> Tally:
    """Wait for the end, telling how far it is; Ctrl-C stops the calls and keeps what was said."""
    tally, seen = judging.tally, -1
    try:
        while not judging.work.wait(_LOOK_S):
            if tally.done != seen and tally.total:
                seen = tally.done
                terminal.progress(f"judged {tally.done} of {tally.total}")
    except KeyboardInterrupt:
        judging.work.stop()
        judging.work.wait(60)
        raise
    terminal.clear()
    if judging.work.error:
        raise UsageError(" ".join(filter(None, (judging.work.error, unkept(tally)))))
    terminal.note(f"{tally.scored} scored, {tally.unscored} unscored, {tally.failed.total()} failed.")
    if tally.elsewhere:
        terminal.note(f"{tally.elsewhere} were answered meanwhile for another window or program.")
    for why, times in tally.failed.most_common():
        terminal.note(printable(f"{times} x {why}"))
    return tally


def _told(store: Store, order: Order, settings: Settings) -> Iterator[str]:
    """The trial in words: what the judge may count on, and each bar."""
    bench = load_bench(store, order.run_ids)
    if aside := say_set_aside(bench.set_aside.get(order.judge_ref, 0)):
        yield aside
    wanted = order.rating_prompt or order.pair_prompt
    version = question_version(wanted, bench.rubric) if wanted else ""
    for one in bench.judges:
        if one.ref != order.judge_ref or version not in (one.rating_version, one.pair_version):
            continue
        ruling = rule(hear(bench, one).trial, settings.judge_bars)
        on = [*ruling.metrics, *(["choices"] if ruling.has_choices else [])]
        yield f"It may count on {', '.join(on)}." if on else f"It doesn't count in a verdict. {ruling.reason}"
        yield from (f"{'passed' if bar.is_passed else 'not passed'}: {bar.why}" for bar in ruling.bars)
