"""One provider's part of an experiment: a thread that makes requests ready, and as many as may call at once.

Making ready runs a little ahead, so that a call that ends is followed by the next at once. Groups come one after the
other: the next begins when the last call of the one before is over.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapport.errors import StorageError
from rapport.experiments.calls import Call, make_call, unexpected
from rapport.experiments.plan import Limits
from rapport.experiments.running.absent import AbsentModels
from rapport.experiments.running.budget import Budget
from rapport.experiments.running.cells import Cell, Grid, Group
from rapport.experiments.running.filling import Filler, Ready
from rapport.experiments.running.limits import Turnstile, Verdict
from rapport.experiments.running.progress import Tally
from rapport.experiments.running.saving import Saver
from rapport.providers.model import Usage
from rapport.providers.retrying import back_off_s
from rapport.storage.runs import Output

_AHEAD = 16  # requests that are made ready in one go
_PAUSE_S = 0.5
_STEP_S = 0.05
_SHORT_STEP_S = 0.005


@dataclass(frozen=True, slots=True)
class Shared:
    """What all lanes of a session have in common. `is_ending`: no new calls; `is_stopping`: end those in flight too."""

    grid: Grid
    budget: Budget
    saver: Saver
    tally: Tally
    retries: int
    is_ending: Callable[[], bool]
    is_stopping: Callable[[], bool]


class Lane:
    """Fills the cells of one provider; `start` returns at once, `is_over` says when it is done or can't go on."""

    def __init__(
        self, provider: str, groups: Sequence[Group], limits: Limits, filler: Filler, shared: Shared, patience_s: float
    ) -> None:
        self.provider = provider
        self._groups = groups
        self._filler = filler
        self._shared = shared
        self._turnstile = Turnstile(limits, patience_s)
        self._absent = AbsentModels()
        self._trouble = ""
        cells = sum(len(group.numbers) for group in groups)
        shared.tally.expect(provider, cells)
        workers = min(limits.concurrent, cells)
        self._stock = workers + _AHEAD
        self._queue: queue.SimpleQueue[Ready | None] = queue.SimpleQueue()  # the other kind costs a tenth of a call
        self._begun = self._done = 0
        self._counting = threading.Lock()
        self._workers = [self._thread(self._work, "call") for _ in range(workers)]
        self._threads = [self._thread(self._make_ready, "ready"), *self._workers]

    @property
    def notice(self) -> str:
        """What it waits for, or why it ended early, in a sentence."""
        return " ".join(said for said in (self._trouble or self._turnstile.notice, self._absent.why) if said)

    @property
    def halted(self) -> str:
        """Why it left cells open; empty if it didn't."""
        return " ".join(said for said in (self._turnstile.halted, self._absent.why) if said)

    @property
    def is_over(self) -> bool:
        return not any(thread.is_alive() for thread in self._threads)

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def _thread(self, work: Callable[[], None], name: str) -> threading.Thread:
        return threading.Thread(target=work, name=f"rapport-experiment-{name}-{self.provider}", daemon=True)

    def _is_ending(self) -> bool:
        return bool(self._turnstile.halted) or self._shared.is_ending()

    def _make_ready(self) -> None:
        try:
            for group in self._groups:
                for cells in self._portions(group):
                    for made in self._made_ready(cells):
                        self._pass_on(made)
                self._wait_for_workers()
        finally:
            for _ in self._workers:
                self._queue.put(None)

    def _portions(self, group: Group) -> Iterator[list[Cell]]:
        for start in range(0, len(group.numbers), _AHEAD):
            if self._is_ending():
                return
            numbers = group.numbers[start : start + _AHEAD]
            yield [self._shared.grid.cell(number) for number in numbers if not self._is_absent(number)]

    def _is_absent(self, number: int) -> bool:
        return self._shared.grid.variant(number).model_ref in self._absent

    def _made_ready(self, cells: Sequence[Cell]) -> list[Ready | Output]:
        while not self._is_ending():
            try:
                made = self._filler.ready(cells)
                self._trouble = ""
                return made
            except StorageError as error:
                self._trouble = str(error)
                time.sleep(_PAUSE_S)
            except Exception as error:  # a fault of ours: these cells fail, the others go on
                return [self._filler.failed(cell, unexpected(error)) for cell in cells]
        return []

    def _pass_on(self, made: Ready | Output) -> None:
        if isinstance(made, Ready):
            while self._queue.qsize() >= self._stock:
                time.sleep(_SHORT_STEP_S)
            self._begun += 1
            self._queue.put(made)
        elif self._shared.saver.wait_for_room(self._is_ending):
            self._shared.saver.give(made)

    def _wait_for_workers(self) -> None:
        """Until the last call that was begun is over."""
        while self._done < self._begun:
            time.sleep(_SHORT_STEP_S)

    def _work(self) -> None:
        while (ready := self._queue.get()) is not None:
            try:
                output = self._answer(ready) if not (self._is_ending() or self._is_absent(ready.cell.number)) else None
            except Exception as error:  # whatever goes wrong with one cell must not end the worker
                output = self._filler.failed(ready.cell, unexpected(error))
            if output is not None:
                self._shared.saver.give(output)
            with self._counting:
                self._done += 1

    def _answer(self, ready: Ready) -> Output | None:
        """The cell's output; None if the session ended before anything was asked for it, and the cell stays open."""
        begun = started = time.perf_counter()
        tries = counted = 0
        call = Call()
        paid_usd: float | None = None  # for all tries: what one wrote before it broke off is paid for
        while self._may_ask(ready):
            started = time.perf_counter()
            call, cost_usd = Call(), None
            try:
                make_call(call, ready.model, ready.request, 0, should_stop=self._shared.is_stopping)
                tries += _requests(call)
                cost_usd = self._filler.cost_usd(ready.request.ref, call.usage) if call.usage != Usage() else None
                paid_usd = paid_usd if cost_usd is None else cost_usd + (paid_usd or 0.0)
            finally:  # a turn that isn't given back keeps the others waiting for ever
                verdict = self._note_end(ready, call, cost_usd)
            if self._absent.learn(ready.request.ref, call.error):
                return None
            counted += verdict.counts
            if not verdict.may_pass or counted > self._shared.retries:
                return self._filler.output(ready, call, paid_usd, tries, started - begun)
            self._shared.tally.retry()
            self._rest(back_off_s(counted) if verdict.counts else 0.0)
        if not tries:
            return None
        call.status, call.failure = "stopped", None  # what was asked in vain counts towards the caps of who goes on
        return self._filler.output(ready, call, paid_usd, tries, started - begun)

    def _note_end(self, ready: Ready, call: Call, cost_usd: float | None) -> Verdict:
        usage = call.usage
        used = (usage.input_tokens or 0) + (usage.output_tokens or 0) if usage.output_tokens is not None else None
        if ready.is_call:
            self._shared.budget.settle(ready.cost_usd, cost_usd, _requests(call))
        return self._turnstile.leave(ready.tokens, used, call.error)

    def _may_ask(self, ready: Ready) -> bool:
        """Wait for one's turn, for room in the store and under the caps."""
        if not self._shared.saver.wait_for_room(self._is_ending):
            return False
        if not self._turnstile.enter(ready.tokens, self._is_ending):
            return False
        while not self._is_ending():
            grant = self._shared.budget.reserve(ready.cost_usd) if ready.is_call else "granted"
            if grant == "granted":
                return True
            if grant == "capped":
                break
            time.sleep(_STEP_S)
        self._turnstile.withdraw(ready.tokens)
        return False

    def _rest(self, wait_s: float) -> None:
        until = time.monotonic() + wait_s
        while time.monotonic() < until and not self._is_ending():
            time.sleep(_STEP_S)


def _requests(call: Call) -> int:
    """How many a server got: none where there was none."""
    return 0 if call.error is not None and call.error.kind == "server_unreachable" else call.tries
