"""What rows expect a judge to say yes to: asked one criterion and output at a time, each answer stored as it comes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapport.experiments.engine import Models
from rapport.experiments.expectation_checks import Expected
from rapport.experiments.judging_calls import Inquiry, Tally, problem_with_output, resolved
from rapport.experiments.judging_claims import Claims
from rapport.scoring.expectations import Expectation
from rapport.scoring.judging.yes_or_no import METRIC, Answer, criterion_request, criterion_version, read_answer
from rapport.storage.judge_calls import JudgeCall, Took
from rapport.storage.scores import Judgement
from rapport.storage.store import Store
from rapport.storage.written_store import Written


@dataclass(frozen=True, slots=True)
class Asked:
    """One call: an output, and what it has to meet."""

    output_id: str
    text: str
    criterion: str


def criteria_of(expected: Sequence[Expectation]) -> list[str]:
    """What a judge is to be asked of an output, each once."""
    found: dict[str, None] = {}
    for one in expected:
        inner = one.negated or one
        if inner.judge is not None:
            found[inner.judge] = None
    return list(found)


def all_asked(store: Store, run_id: str, expected: Expected) -> list[Asked]:
    """Every call that a run's written outputs want, those that were made before too. Raises StorageError."""
    wanted = {case_id: criteria for case_id, some in expected.items() if (criteria := criteria_of(some))}
    written: list[Written] = store.written.texts([run_id]) if wanted else []
    return [Asked(one.id, one.text, criterion) for one in written for criterion in wanted.get(one.case_id, ())]


def still_asked(store: Store, run_id: str, judge_ref: str, asked: Sequence[Asked]) -> list[Asked]:
    """Those of the calls that this judge hasn't answered yet. Raises StorageError."""
    known = store.scores.answers(run_id, judge_ref, METRIC) if asked else {}
    return [one for one in asked if (one.output_id, criterion_version(one.criterion)) not in known]


def answers_by_output(store: Store, run_id: str, judge_ref: str) -> Mapping[str, Mapping[str, Answer]]:
    """What a judge answered, by output and version of the criterion. Raises StorageError."""
    found: dict[str, dict[str, Answer]] = {}
    for (output_id, version), (value, why) in store.scores.answers(run_id, judge_ref, METRIC).items():
        found.setdefault(output_id, {})[version] = Answer(None if value is None else bool(value), why)
    return found


def ask_criteria(
    store: Store,
    models: Models,
    judge_ref: str,
    asked: Sequence[Asked],
    retries: int,
    parallel: int,
    on_progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
    tally: Tally,
) -> None:
    """Ask, and store the answers; failures are counted in `tally` and asked again the next time.

    Raises:
        ModelError: the model can't be used at all.
        StorageError: an answer can't be stored.
    """
    tally.total += len(asked)
    if not asked or should_stop():
        return
    if (model := resolved(models, judge_ref, should_stop)) is not None:
        inquiry = Inquiry(models, model, retries, on_progress, should_stop, tally)
        with Claims(store.judge_calls) as claims:
            _Bench(store, inquiry, iter(asked), claims).sit(parallel, len(asked))


@dataclass
class _Bench:
    """What is expected, being asked."""

    store: Store
    inquiry: Inquiry
    asked: Iterator[Asked]
    claims: Claims
    _lock: threading.Lock = field(default_factory=threading.Lock)  # of what is still to be asked

    def sit(self, parallel: int, calls: int) -> None:
        """Ask all of it. Raises what a thread raised."""
        self.inquiry.run(self._work, parallel, calls)

    def _work(self) -> None:
        while (one := self._next()) is not None:
            call = JudgeCall(self.inquiry.model.ref, criterion_version(one.criterion), one.output_id)
            if self.claims.take(call) != "mine":  # who judges an experiment has it for himself; this one lost it
                continue
            took = Took()
            try:
                took = self._ask(one)
            finally:
                self.claims.settle(call, took)

    def _next(self) -> Asked | None:
        with self._lock:
            return None if self.inquiry.is_over() else next(self.asked, None)

    def _ask(self, one: Asked) -> Took:
        judge_ref = self.inquiry.model.ref
        call = self.inquiry.call(criterion_request(judge_ref, one.criterion, one.text))
        problem = problem_with_output(call.failure)
        if call.status == "stopped" or (call.failure is not None and not problem):
            if call.failure is not None:
                self.inquiry.fail(call.failure)
            return self.inquiry.took(call, is_answered=False)
        answer = Answer(None, problem) if problem else read_answer(call.text, is_cut=call.finish_reason == "length")
        value = None if answer.is_met is None else float(answer.is_met)
        version = criterion_version(one.criterion)
        self.store.scores.put_judgements([Judgement(one.output_id, judge_ref, version, METRIC, value, answer.why)])
        self.inquiry.count(call, is_scored=value is not None)
        return self.inquiry.took(call, is_answered=True)
