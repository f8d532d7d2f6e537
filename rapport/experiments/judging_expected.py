"""What rows expect a judge to say yes to: asked one criterion and output at a time, each answer stored as it comes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from rapport.experiments.calls import Call, make_call
from rapport.experiments.engine import Models
from rapport.experiments.expectation_checks import Expected
from rapport.experiments.judging_work import HOPELESS, MOST_IN_A_ROW, OF_THE_OUTPUT, Tally
from rapport.providers.model import ChatModel, ModelRequest
from rapport.scoring.expectations import Expectation
from rapport.scoring.judging.yes_or_no import METRIC, Answer, criterion_request, criterion_version, read_answer
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
    bench = _Bench(store, models, models.resolve(judge_ref), iter(asked), retries, on_progress, should_stop, tally)
    workers = max(1, min(parallel, len(asked)))
    with ThreadPoolExecutor(workers, thread_name_prefix="rapport-judge") as pool:
        for future in [pool.submit(bench.work) for _ in range(workers)]:
            future.result()


@dataclass
class _Bench:
    """The threads that ask, and what they share."""

    store: Store
    models: Models
    model: ChatModel
    asked: Iterator[Asked]
    retries: int
    on_progress: Callable[[int, int], None]
    should_stop: Callable[[], bool]
    tally: Tally
    lock: threading.Lock = field(default_factory=threading.Lock)
    in_a_row: int = 0
    is_broken: bool = False
    takes_no_temperature: bool = False

    def work(self) -> None:
        try:
            while (one := self._next()) is not None:
                self._ask(one)
        except BaseException:
            self.is_broken = True  # the others end after the call that they are at
            raise

    def _is_over(self) -> bool:
        return self.should_stop() or self.tally.has_given_up or self.is_broken

    def _next(self) -> Asked | None:
        with self.lock:
            return None if self._is_over() else next(self.asked, None)

    def _ask(self, one: Asked) -> None:
        call = self._called(criterion_request(self.model.ref, one.criterion, one.text))
        if call.status == "stopped":
            return
        problem = OF_THE_OUTPUT.get(call.failure.kind, "") if call.failure else ""
        if call.failure is not None and not problem:
            self._fail(call.failure.kind, call.failure.message)
            return
        answer = Answer(None, problem) if problem else read_answer(call.text, is_cut=call.finish_reason == "length")
        value = None if answer.is_met is None else float(answer.is_met)
        version = criterion_version(one.criterion)
        self.store.scores.put_judgements([Judgement(one.output_id, self.model.ref, version, METRIC, value, answer.why)])
        self._count(call, value is not None)

    def _called(self, request: ModelRequest) -> Call:
        """The call; once more without a temperature where the model takes none, as those that reason do."""
        settings = replace(request.settings, temperature=None) if self.takes_no_temperature else request.settings
        call = Call()
        make_call(call, self.model, replace(request, settings=settings), self.retries, should_stop=self._is_over)
        if call.failure and "'temperature'" in call.failure.message and settings.temperature is not None:
            self.takes_no_temperature = True
            return self._called(request)
        return call

    def _count(self, call: Call, is_scored: bool) -> None:
        cost = self.models.cost_usd(self.model.ref, call.usage)
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
