"""The calls of one judging, made by several threads: retried, counted, and ended where more of them are hopeless."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from rapport.experiments.calls import Call, make_call
from rapport.experiments.engine import Models
from rapport.providers.connections import Stopped, stop_when
from rapport.providers.model import ChatModel, Failure, ModelRequest, Usage
from rapport.storage.judge_calls import Took

MOST_AT_ONCE = 8
_MOST_IN_A_ROW = 5  # calls that fail one after another without one that works: the rest would too
_HOPELESS = ("key_rejected", "model_not_found")
# What lies with this output and not with the server: asking again would give the same.
_OF_THE_OUTPUT = {
    "context_too_long": "The output and its sources are larger than the judge's window.",
    "safety_block": "The judge's provider refused to judge this for safety reasons.",
}


@dataclass
class Tally:
    """How judging goes; filled in by its threads, readable from any other at any time.

    An answer that can't be read is `unscored` and stored as such; `failed` counts calls without an answer by what went
    wrong: those are asked again the next time. `elsewhere` were answered meanwhile for another window or program.
    `unkept` answers were paid for and couldn't be stored: what they cost counts, and they are asked again.
    """

    done: int = 0
    total: int = 0
    already: int = 0
    scored: int = 0
    unscored: int = 0
    elsewhere: int = 0
    unkept: int = 0
    cost_usd: float | None = 0.0
    failed: Counter[str] = field(default_factory=Counter)
    has_given_up: bool = False


def resolved(models: Models, ref: str, should_stop: Callable[[], bool]) -> ChatModel | None:
    """The model that judges; None if it was stopped while its server was looked for.

    Raises:
        ModelError: the model can't be used at all.
    """
    try:
        with stop_when(should_stop):
            return models.resolve(ref)
    except Stopped:
        return None


def unkept(tally: Tally) -> str:
    """How many answers were paid for nothing, in a sentence; empty for none."""
    if not tally.unkept:
        return ""
    told = "1 answer was paid for and" if tally.unkept == 1 else f"{tally.unkept:,} answers were paid for and"
    return f"{told} couldn't be stored. That counts as spent, and is asked again."


def problem_with_output(failure: Failure | None) -> str:
    """Why the judge can say nothing of this output however often it is asked; empty if it isn't the output's fault."""
    return _OF_THE_OUTPUT.get(failure.kind, "") if failure else ""


@dataclass
class Inquiry:
    """One judge being asked, and what the threads that ask it share; every method may be called from any of them."""

    models: Models
    model: ChatModel
    retries: int
    on_progress: Callable[[int, int], None]
    should_stop: Callable[[], bool]
    tally: Tally
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _in_a_row: int = 0
    _is_broken: bool = False
    _takes_no_temperature: bool = False

    def run(self, work: Callable[[], None], parallel: int, calls: int) -> None:
        """Have `work` done by as many threads as are of use for so many calls. Raises what one of them raised."""
        workers = max(1, min(parallel, MOST_AT_ONCE, calls))
        with ThreadPoolExecutor(workers, thread_name_prefix="rapport-judge") as pool:
            for future in [pool.submit(self._work, work) for _ in range(workers)]:
                future.result()

    def is_over(self) -> bool:
        """Whether nothing more is to be asked."""
        return self.should_stop() or self.tally.has_given_up or self._is_broken

    def call(self, request: ModelRequest) -> Call:
        """The call; once more without a temperature where the model takes none, as those that reason do."""
        settings = replace(request.settings, temperature=None) if self._takes_no_temperature else request.settings
        call = Call()
        make_call(call, self.model, replace(request, settings=settings), self.retries, should_stop=self.is_over)
        if call.failure and "'temperature'" in call.failure.message and settings.temperature is not None:
            self._takes_no_temperature = True
            return self.call(request)
        return call

    def took(self, call: Call, *, is_answered: bool) -> Took:
        """What a call took as far as it is known, to be stored; one that reached no server took nothing."""
        usage = call.usage
        if not is_answered and usage == Usage() and (call.failure is None or call.failure.kind == "server_unreachable"):
            return Took()
        cost_usd = self.models.cost_usd(self.model.ref, usage) if usage != Usage() else None
        tokens = usage.input_tokens or 0, usage.output_tokens or 0
        return Took(call.tries, int(is_answered), *tokens, cost_usd or 0.0, int(is_answered and cost_usd is None))

    def paid(self, call: Call) -> Took:
        """What an answered call took as long as its answer isn't stored."""
        return replace(self.took(call, is_answered=True), answered=0)

    def lose(self, call: Call) -> None:
        """One that was answered, and its answer couldn't be stored."""
        with self._lock:
            self.tally.unkept += 1
            self._spend(call)

    def count(self, call: Call, *, is_scored: bool) -> None:
        """One that was answered, and its answer stored."""
        with self._lock:
            self._in_a_row = 0
            self._spend(call)
            self.tally.scored += is_scored
            self.tally.unscored += not is_scored
            self._forward()

    def fail(self, failure: Failure) -> None:
        """One that got no answer."""
        with self._lock:
            self._in_a_row += 1
            self.tally.failed[failure.message.replace("press Retry", "go on judging")] += 1
            self.tally.has_given_up |= failure.kind in _HOPELESS or self._in_a_row >= _MOST_IN_A_ROW
            self._forward()

    def leave(self) -> None:
        """One that was answered for somebody else."""
        with self._lock:
            self.tally.elsewhere += 1
            self._forward()

    def _spend(self, call: Call) -> None:
        cost, known = self.models.cost_usd(self.model.ref, call.usage), self.tally.cost_usd
        self.tally.cost_usd = None if cost is None or known is None else known + cost

    def _work(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException:
            self._is_broken = True  # the others end after the call that they are at
            raise

    def _forward(self) -> None:
        self.tally.done += 1
        self.on_progress(self.tally.done, self.tally.total)
