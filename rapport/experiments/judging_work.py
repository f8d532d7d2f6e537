"""Judging: the calls, made some at a time in threads of their own, and what was said stored as it comes."""

from __future__ import annotations

import itertools
import random
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from rapport.errors import ModelError
from rapport.experiments.background import Background
from rapport.experiments.calls import Call, make_call
from rapport.experiments.engine import Models
from rapport.experiments.judging import (
    Docket,
    Order,
    Task,
    is_answered,
    open_docket,
    question_of,
    refusal,
    version_of,
)
from rapport.experiments.judging_claims import CLAIMS, Asked
from rapport.providers.connections import Stopped, stop_when
from rapport.providers.model import ChatModel
from rapport.scoring.judging.answers import MetricScore, Preference, read_preference, read_scores
from rapport.scoring.judging.questions import Question, with_window
from rapport.storage.scores import Judgement, PairJudgement
from rapport.storage.store import Store

MOST_AT_ONCE = 8
MOST_IN_A_ROW = 5  # calls that fail one after another without one that works: the rest would too
_LOOK_S = 0.2  # how soon a thread that waits for another judging sees that it was stopped
HOPELESS = ("key_rejected", "model_not_found")
# What lies with this output and not with the server: asking again would give the same.
OF_THE_OUTPUT = {
    "context_too_long": "The output and its sources are larger than the judge's window.",
    "safety_block": "The judge's provider refused to judge this for safety reasons.",
}


@dataclass
class Tally:
    """How judging goes; filled in by its threads, readable from any other at any time.

    An answer that can't be read is `unscored` and stored as such; `failed` counts calls without an answer by what went
    wrong: those are asked again the next time. `elsewhere` were answered meanwhile for another window or program.
    """

    done: int = 0
    total: int = 0
    already: int = 0
    scored: int = 0
    unscored: int = 0
    elsewhere: int = 0
    cost_usd: float | None = 0.0
    failed: Counter[str] = field(default_factory=Counter)
    has_given_up: bool = False


class Judging:
    """One judge at work on one order; made, it has begun. `work` tells how far it is and whether it is over."""

    def __init__(self, store: Store, models: Models, order: Order, retries: int, parallel: int) -> None:
        self.order = order
        self.tally = Tally()
        held = [models]  # taken out when the work begins: what is over must not keep a session's keys

        def work(on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Tally:
            return judge(store, held.pop(), order, retries, parallel, on_progress, should_stop, self.tally)

        self.work = Background("Judging", work)


class Court:
    """The judgings of this process by what was ordered, so that pages come and go and a double click buys once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[tuple[frozenset[str], str], Judging] = {}  # whichever run was chosen first

    def start(self, store: Store, models: Models, order: Order, retries: int, parallel: int) -> Judging:
        """Begin, or give what is already under way for these runs and this judge."""
        with self._lock:
            key = frozenset(order.run_ids), order.judge_ref
            known = self._known.get(key)
            if known is None or known.work.is_over:
                known = Judging(store, models, order, retries, parallel)
                self._known[key] = known
            return known

    def get(self, run_ids: tuple[str, ...], judge_ref: str) -> Judging | None:
        """What is under way, or was last."""
        return self._known.get((frozenset(run_ids), judge_ref))


def judge(
    store: Store,
    models: Models,
    order: Order,
    retries: int,
    parallel: int,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
    tally: Tally | None = None,
) -> Tally:
    """Ask everything of the order that this judge hasn't answered yet with these prompts, and store the answers.

    A stop or a kill costs the calls that are under way; the next order goes on from there. Five failures in a row, or
    one that no other call can escape (a rejected key), end it.

    Raises:
        ModelError: the model can't be used at all.
        PromptError: a prompt can't be rendered.
        StorageError: the store can't be read or written.
    """
    if reason := refusal(order.judge_ref):
        raise ModelError(reason)
    found = tally or Tally()
    with CLAIMS.sitting() as since:
        docket = open_docket(store, order)
        found.total, found.already = len(docket.tasks), docket.already
        on_progress(0, found.total)
        if docket.tasks and (model := _resolved(models, order.judge_ref, should_stop)) is not None:
            _Bench(store, models, model, docket, found, retries, since, on_progress, should_stop).sit(parallel)
    return found


def _resolved(models: Models, ref: str, should_stop: Callable[[], bool]) -> ChatModel | None:
    try:
        with stop_when(should_stop):
            return models.resolve(ref)
    except Stopped:
        return None


@dataclass
class _Bench:
    """The threads of one judging, and what they share."""

    store: Store
    models: Models
    model: ChatModel
    docket: Docket
    tally: Tally
    retries: int
    since: int
    on_progress: Callable[[int, int], None]
    should_stop: Callable[[], bool]
    waiting: deque[Task] = field(default_factory=deque)  # what another judging was asking when its turn came
    lock: threading.Lock = field(default_factory=threading.Lock)
    in_a_row: int = 0
    is_broken: bool = False
    takes_no_temperature: bool = False

    def sit(self, parallel: int) -> None:
        """Work through the docket. Raises what a thread raised."""
        tasks = iter(_from_anywhere(self.docket.tasks))
        workers = max(1, min(parallel, MOST_AT_ONCE, len(self.docket.tasks)))
        with ThreadPoolExecutor(workers, thread_name_prefix="rapport-judge") as pool:
            for future in [pool.submit(self._work, tasks) for _ in range(workers)]:
                future.result()

    def _work(self, tasks: Iterator[Task]) -> None:
        try:
            while (task := self._next(tasks)) is not None:
                self._settle(task)
        except BaseException:
            self.is_broken = True  # the others end after the call that they are at
            raise

    def _is_over(self) -> bool:
        return self.should_stop() or self.tally.has_given_up or self.is_broken

    def _next(self, tasks: Iterator[Task]) -> Task | None:
        """What nobody is asking comes first, then what somebody else was asking when its turn came."""
        while not self._is_over():
            with self.lock:
                task = next(tasks, None)
                is_late = task is None and bool(self.waiting)
                task = self.waiting.popleft() if is_late else task
            if task is None:
                return None
            if self._is_mine(task):
                return task
            if is_late:
                CLAIMS.wait(_LOOK_S)
        return None

    def _is_mine(self, task: Task) -> bool:
        """Whether this judging is to ask it; else it is counted, or waits until the other one is done with it."""
        taken = CLAIMS.take(self._asked(task), self.since)
        if taken == "answered":
            self._leave()
        elif taken == "held":
            with self.lock:
                self.waiting.append(task)
        return taken == "mine"

    def _asked(self, task: Task) -> Asked:
        docket = self.docket
        return Asked(self.store.place, docket.order.judge_ref, version_of(docket, task), *task.ids)

    def _leave(self) -> None:
        with self.lock:
            self.tally.elsewhere += 1
            self._forward()

    def _settle(self, task: Task) -> None:
        """Ask, unless another program did meanwhile."""
        has_answer = False
        try:
            has_answer = is_answered(self.store, self.docket, task)
            if has_answer:
                self._leave()
            else:
                has_answer = self._ask(task)
        finally:
            CLAIMS.release(self._asked(task), is_answered=has_answer)

    def _ask(self, task: Task) -> bool:
        """Whether there is an answer now, scored or not."""
        question = with_window(question_of(self.docket, task), self.model.context_tokens)
        call = self._called(question)
        if call.status == "stopped":
            return False
        problem = OF_THE_OUTPUT.get(call.failure.kind, "") if call.failure else ""
        if call.failure is None or problem:
            scored = self._keep(task, question, call, problem)
            self._count(call, scored)
            return True
        self._fail(call.failure.kind, call.failure.message)
        return False

    def _called(self, question: Question) -> Call:
        """The call; once more without a temperature where the model takes none, as those that reason do."""
        settings = question.request.settings
        if self.takes_no_temperature:
            settings = replace(settings, temperature=None)
        call = Call()
        request = replace(question.request, settings=settings)
        make_call(call, self.model, request, self.retries, should_stop=self._is_over)
        if call.failure and "'temperature'" in call.failure.message and settings.temperature is not None:
            self.takes_no_temperature = True
            return self._called(question)
        return call

    def _keep(self, task: Task, question: Question, call: Call, problem: str) -> bool:
        """Store what was said; whether all of it has a value."""
        is_cut = call.finish_reason == "length"
        if task.second is None:
            scores = (
                _unscored(self.docket, problem)
                if problem
                else read_scores(call.text, self.docket.rubric, is_cut=is_cut)
            )
            self.store.scores.put_judgements(self._judgement(task, question, score) for score in scores)
            return all(score.value is not None for score in scores)
        said = Preference(None, problem) if problem else read_preference(call.text, is_cut=is_cut)
        ref = self.docket.order.judge_ref
        self.store.scores.put_pair_judgements([PairJudgement(*task.ids, ref, question.version, said.outcome, said.why)])
        return said.outcome is not None

    def _judgement(self, task: Task, question: Question, score: MetricScore) -> Judgement:
        ref = self.docket.order.judge_ref
        return Judgement(task.first.id, ref, question.version, score.metric, score.value, score.why)

    def _count(self, call: Call, is_scored: bool) -> None:
        cost = self.models.cost_usd(self.docket.order.judge_ref, call.usage)
        with self.lock:
            self.in_a_row = 0
            known = self.tally.cost_usd
            self.tally.cost_usd = None if cost is None or known is None else known + cost
            self.tally.scored += is_scored
            self.tally.unscored += not is_scored
            self._forward()

    def _fail(self, kind: str, message: str) -> None:
        with self.lock:
            self.in_a_row += 1
            self.tally.failed[message.replace("press Retry", "go on judging")] += 1
            self.tally.has_given_up |= kind in HOPELESS or self.in_a_row >= MOST_IN_A_ROW
            self._forward()

    def _forward(self) -> None:
        self.tally.done += 1
        self.on_progress(self.tally.done, self.tally.total)


def _from_anywhere(tasks: tuple[Task, ...]) -> Iterator[Task]:
    """All tasks, beginning at any: so two programs that judge the same meet at few of them.

    Neighbours stay neighbours: many a provider asks less for a beginning that it has just read.
    """
    first = random.randrange(len(tasks))
    return itertools.chain(tasks[first:], tasks[:first])


def _unscored(docket: Docket, why: str) -> tuple[MetricScore, ...]:
    return tuple(MetricScore(metric.name, None, why) for metric in docket.rubric.metrics)
