"""What an experiment's judge is to be asked, how far it is with that, and what it took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from rapport.experiments.defining.definition import JudgeEntry
from rapport.experiments.defining.judge import judge_prompt
from rapport.experiments.defining.planning import Planned
from rapport.experiments.engine import Models
from rapport.experiments.expectation_checks import expectations_of, judge_asked
from rapport.experiments.judging import Docket, Order, Task, load_judged, question_of, rubric_of
from rapport.experiments.judging_calls import Tally
from rapport.experiments.judging_expected import Asked, all_asked, still_asked
from rapport.experiments.plan import Plan
from rapport.experiments.prompt_library import PromptLibrary
from rapport.experiments.running.progress import Progress
from rapport.providers.model import Usage
from rapport.providers.tokens import estimate_message_tokens
from rapport.scoring.judging.questions import answer_tokens, question_version
from rapport.scoring.judging.yes_or_no import ANSWER_TOKENS, criterion_request, criterion_version
from rapport.storage.experiments import Spent
from rapport.storage.judge_calls import Took, sum_up
from rapport.storage.store import Store

One = TypeVar("One")
_SAMPLE = 24  # questions that tell what those that were asked before have cost


def order_of(run_id: str, judge_entry: JudgeEntry, store: Store, library: PromptLibrary | None = None) -> Order:
    """What the definition's judge is asked. Raises PromptError, StorageError."""
    return Order((run_id,), judge_entry.model, judge_prompt(judge_entry, library or PromptLibrary(store.prompts)))


@dataclass(frozen=True, slots=True)
class Counted:
    """How many calls a judge is to answer, and how many of them it has; the ratings among the latter.

    `aside` ratings were given to other words: the rubric or the prompt was changed since.
    """

    wanted: int
    given: int
    rated: int
    has_criteria: bool
    aside: int = 0


@dataclass(frozen=True, slots=True)
class Judged:
    """How far the judge of an experiment is. `outputs` are the calls that it is to answer, one for each written output
    and one for each thing that is expected of it there (`has_criteria`); `judged` of them are answered.

    `spent` is what this judging cost so far. `is_active`: it is being asked, or will be as soon as all is written;
    `is_elsewhere`: by another program. `why` says in sentences why it ended early, or wasn't begun. `aside` ratings
    were given to other words.
    """

    ref: str
    outputs: int
    judged: int
    has_criteria: bool = False
    is_active: bool = False
    is_elsewhere: bool = False
    is_capped: bool = False
    spent: Tally = field(default_factory=Tally)
    why: str = ""
    aside: int = 0

    @property
    def left(self) -> int:
        return max(0, self.outputs - self.judged)


def count_calls(run_id: str, entry: JudgeEntry, written: int, store: Store) -> Counted:
    """For so many written outputs of an experiment. Raises StorageError, PromptError."""
    rated = aside = 0
    if entry.rates:
        order = order_of(run_id, entry, store)
        assert order.rating_prompt is not None
        version = question_version(order.rating_prompt, rubric_of(store, order.run_ids))
        versions = store.scores.judged_versions(run_id, entry.model)
        rated = min(written, versions.get(version, 0))
        aside = sum(count for other, count in versions.items() if other != version)
    asked = criteria_asked(run_id, store)
    left = len(still_asked(store, run_id, entry.model, asked))
    wanted = (written if entry.rates else 0) + len(asked)
    return Counted(wanted, rated + len(asked) - left, rated, bool(asked), aside)


def criteria_asked(run_id: str, store: Store) -> list[Asked]:
    """Every call that the run's outputs want for what is expected of its judge. Raises StorageError."""
    run = store.runs.load(run_id)
    if run is None or not judge_asked(store, run):
        return []
    return all_asked(store, run_id, expectations_of(store, run))


def spent_before(planned: Planned, written: Progress, store: Store, models: Models) -> Spent:
    """What the outputs and earlier calls to the judge took. Raises StorageError, PromptError."""
    judged = judged_before(planned, written, store, models)
    return Spent(written.calls + judged.calls, cost_usd=(written.cost_usd or 0.0) + judged.cost_usd)


def judged_before(planned: Planned, written: Progress, store: Store, models: Models) -> Spent:
    """What earlier calls to the judge took, those that failed too.

    Answers from before Rapport kept that count as one call each; their dollars are reckoned from the size of what was
    asked.

    Raises:
        StorageError, PromptError: it can't be told.
    """
    entry, run_id = planned.definition.judge, planned.plan.run.id
    if entry is None or not written.done:
        return Spent()
    before = count_calls(run_id, entry, written.done, store)
    rating, answering = _taken(run_id, entry, store)
    rated, answered = before.rated - rating.answered, before.given - before.rated - answering.answered
    cost_usd = rating.cost_usd + answering.cost_usd
    if planned.plan.max_cost_usd is not None:
        cost_usd += _rated_cost_usd(run_id, entry, rated, store, models) if rated > 0 else 0.0
        cost_usd += _answered_cost_usd(run_id, entry, answered, store, models) if answered > 0 else 0.0
    calls = rating.calls + answering.calls + max(0, rated) + max(0, answered)
    return Spent(calls, cost_usd=cost_usd)


def _taken(run_id: str, entry: JudgeEntry, store: Store) -> tuple[Took, Took]:
    """What is stored of what rating took, and of what asking about criteria did."""
    found = store.judge_calls.took(run_id, entry.model)
    order = order_of(run_id, entry, store)
    assert order.rating_prompt is not None
    version = question_version(order.rating_prompt, rubric_of(store, order.run_ids))
    criteria = {criterion_version(one.criterion) for one in criteria_asked(run_id, store)}
    rating = found.get(version, Took()) if entry.rates else Took()
    return rating, sum_up(took for of, took in found.items() if of in criteria)


def with_judged(planned: Planned, written: Progress | None, store: Store, models: Models) -> Plan:
    """The plan with what its judge took before, where it has caps that this counts towards. Raises as above."""
    plan = planned.plan
    if written is None or (plan.max_calls is None and plan.max_cost_usd is None):
        return plan
    return replace(plan, judged=judged_before(planned, written, store, models))


def _rated_cost_usd(run_id: str, entry: JudgeEntry, calls: int, store: Store, models: Models) -> float:
    order = order_of(run_id, entry, store)
    rubric = rubric_of(store, order.run_ids)
    docket = Docket(order, rubric, load_judged(store, order.run_ids, rubric), (), calls)
    sizes = [question_of(docket, Task(one)).input_tokens for one in _some(list(docket.material.rated.values()))]
    return _cost_usd(entry.model, sizes, calls, answer_tokens(rubric, is_pair=False), models)


def _answered_cost_usd(run_id: str, entry: JudgeEntry, calls: int, store: Store, models: Models) -> float:
    requests = [criterion_request(entry.model, one.criterion, one.text) for one in _some(criteria_asked(run_id, store))]
    sizes = [estimate_message_tokens(request.messages) for request in requests]
    return _cost_usd(entry.model, sizes, calls, ANSWER_TOKENS, models)


def _some(of: Sequence[One]) -> Sequence[One]:
    """An even sample."""
    return of[:: max(1, len(of) // _SAMPLE)]


def _cost_usd(ref: str, sizes: Sequence[int], calls: int, answer: int, models: Models) -> float:
    if not sizes or not calls:
        return 0.0
    asked = sum(sizes) * calls / len(sizes)
    return models.cost_usd(ref, Usage(round(asked), calls * answer, is_estimated=True)) or 0.0
