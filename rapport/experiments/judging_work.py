"""Judging: the calls, made some at a time in threads of their own, and what was said stored as it comes."""

from __future__ import annotations

import itertools
import random
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapport.errors import ModelError
from rapport.experiments.background import Background
from rapport.experiments.calls import Call
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
from rapport.experiments.judging_calls import Inquiry, Tally, problem_with_output, resolved
from rapport.experiments.judging_claims import Claims
from rapport.experiments.judging_turns import Reply, Turns
from rapport.scoring.judging.answers import MetricScore, Preference, read_preference, read_scores
from rapport.scoring.judging.questions import Question, with_window
from rapport.storage.judge_calls import JudgeCall, Standing
from rapport.storage.scores import Judgement, PairJudgement
from rapport.storage.store import Store


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
    # Before the docket is opened: who answers meanwhile has answered more often than this.
    before = store.judge_calls.standing(order.judge_ref, order.run_ids) if order.again_unscored else {}
    docket = open_docket(store, order)
    found.total, found.already = len(docket.tasks), docket.already
    on_progress(0, found.total)
    if docket.tasks and (model := resolved(models, order.judge_ref, should_stop)) is not None:
        inquiry = Inquiry(models, model, retries, on_progress, should_stop, found)
        with Claims(store.judge_calls, keeps_answered=order.again_unscored) as claims:
            _Bench(store, inquiry, docket, claims, before).sit(parallel)
    return found


@dataclass
class _Bench:
    """One judging at work on its docket; `before` is how questions stood that may be asked again."""

    store: Store
    inquiry: Inquiry
    docket: Docket
    claims: Claims
    before: Mapping[JudgeCall, Standing]

    def sit(self, parallel: int) -> None:
        """Work through the docket. Raises what a thread raised."""
        tasks = [task for task in self.docket.tasks if not self._is_asked_again_elsewhere(task)]
        for _ in range(len(self.docket.tasks) - len(tasks)):
            self.inquiry.leave()
        if tasks:
            turns = Turns(self.inquiry, self.claims, _from_anywhere(tasks), self._call, self._is_answered, self._ask)
            turns.take(parallel, len(tasks))

    def _is_asked_again_elsewhere(self, task: Task) -> bool:
        """Whether another judging has it that asks the unscored again too; it keeps what it has asked to its end."""
        stood = self.before.get(self._call(task), Standing())
        return stood.is_held and stood.answers > 0

    def _call(self, task: Task) -> JudgeCall:
        return JudgeCall(self.docket.order.judge_ref, version_of(self.docket, task), *task.ids)

    def _is_answered(self, task: Task) -> bool:
        if self.docket.order.again_unscored:
            call = self._call(task)
            if self.store.judge_calls.answers(call) > self.before.get(call, Standing()).answers:
                return True
        return is_answered(self.store, self.docket, task)

    def _ask(self, task: Task) -> Reply:
        """Ask; what stores the answer, scored or not, comes with it."""
        question = with_window(question_of(self.docket, task), self.inquiry.model.context_tokens)
        call = self.inquiry.call(question.request)
        problem = problem_with_output(call.failure)
        if call.status == "stopped" or (call.failure is not None and not problem):
            return Reply(call, None)
        return Reply(call, lambda: self._keep(task, question, call, problem))

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


def _from_anywhere(tasks: Sequence[Task]) -> Iterator[Task]:
    """All tasks, beginning at any: so two programs that judge the same meet at few of them.

    Neighbours stay neighbours: many a provider asks less for a beginning that it has just read.
    """
    first = random.randrange(len(tasks))
    return itertools.chain(tasks[first:], tasks[:first])


def _unscored(docket: Docket, why: str) -> tuple[MetricScore, ...]:
    return tuple(MetricScore(metric.name, None, why) for metric in docket.rubric.metrics)
