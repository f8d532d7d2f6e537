"""What rows expect a judge to say yes to: asked one criterion and output at a time, each answer stored as it comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rapport.experiments.calls import Call
from rapport.experiments.engine import Models
from rapport.experiments.expectation_checks import Expected
from rapport.experiments.judging_calls import Inquiry, Tally, problem_with_output, resolved
from rapport.experiments.judging_claims import Claims
from rapport.experiments.judging_turns import Reply, Turns
from rapport.scoring.expectations import Expectation
from rapport.scoring.judging.yes_or_no import METRIC, Answer, criterion_request, criterion_version, read_answer
from rapport.storage.judge_calls import JudgeCall
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
            bench = _Bench(store, inquiry)
            turns = Turns(inquiry, claims, iter(asked), bench.call, bench.is_answered, bench.ask)
            turns.take(parallel, len(asked))


@dataclass(frozen=True, slots=True)
class _Bench:
    """What is expected, being asked."""

    store: Store
    inquiry: Inquiry

    def call(self, one: Asked) -> JudgeCall:
        return JudgeCall(self.inquiry.model.ref, criterion_version(one.criterion), one.output_id)

    def is_answered(self, one: Asked) -> bool:
        """Whether another program got the answer: one that has the experiment now, or had it before."""
        known = self.store.scores.judgements([one.output_id])
        mine = self.inquiry.model.ref, criterion_version(one.criterion), METRIC
        return any((said.judge_ref, said.prompt_version, said.metric) == mine for said in known)

    def ask(self, one: Asked) -> Reply:
        call = self.inquiry.call(criterion_request(self.inquiry.model.ref, one.criterion, one.text))
        problem = problem_with_output(call.failure)
        if call.status == "stopped" or (call.failure is not None and not problem):
            return Reply(call, None)
        return Reply(call, lambda: self._keep(one, call, problem))

    def _keep(self, one: Asked, call: Call, problem: str) -> bool:
        """Store what was said; whether it has a value."""
        answer = Answer(None, problem) if problem else read_answer(call.text, is_cut=call.finish_reason == "length")
        value = None if answer.is_met is None else float(answer.is_met)
        ref, version = self.inquiry.model.ref, criterion_version(one.criterion)
        self.store.scores.put_judgements([Judgement(one.output_id, ref, version, METRIC, value, answer.why)])
        return value is not None
