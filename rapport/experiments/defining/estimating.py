"""What an experiment will take, before anything is asked: an estimate from a sample of its cells, really prepared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from rapport.errors import ModelError
from rapport.experiments.defining.definition import JudgeEntry
from rapport.experiments.defining.gone import gone_cases, told, without
from rapport.experiments.defining.judge import rubric_for
from rapport.experiments.defining.leaving import Leaving, leaving
from rapport.experiments.defining.planning import Planned
from rapport.experiments.defining.sampling import BUILTIN, Sampled, sample_cells
from rapport.experiments.expectation_checks import expected_by_case
from rapport.experiments.judging_calls import MOST_AT_ONCE
from rapport.experiments.judging_expected import criteria_of
from rapport.experiments.plan import Limits, Plan
from rapport.experiments.preparing import ANSWER_TOKENS
from rapport.experiments.running.cells import provider_of
from rapport.prompting import Prompt
from rapport.providers.model import Usage
from rapport.providers.registry import Providers
from rapport.providers.tokens import estimate_message_tokens
from rapport.scoring.judging.questions import TASKS, Grounds, answer_tokens, rating_question
from rapport.scoring.judging.yes_or_no import ANSWER_TOKENS as CRITERION_ANSWER_TOKENS
from rapport.scoring.judging.yes_or_no import criterion_request
from rapport.storage.past_calls import PastCalls
from rapport.storage.runs import Variant
from rapport.storage.store import Store

_USUAL_CRITERION = "It names the person, keeps to the facts that were given, and ends with a question."


@dataclass(frozen=True, slots=True)
class ModelEstimate:
    """What one model will be asked; `seconds` is the median of its earlier calls.

    `answers_seen` and `times_seen` are the earlier calls that the size of an answer and its time come from; without any
    the size is the most that an answer may have, and `seconds` is None.
    """

    ref: str
    calls: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    seconds: float | None
    answers_seen: int
    times_seen: int
    is_judge: bool = False


@dataclass(frozen=True, slots=True)
class Estimate:
    """What all of it will take. `sampled` cells were prepared; `unprepared` says why others couldn't be.

    `gone` says which cases can't be written any more, empty if all can; they are in `cells`, and in nothing else.
    `faulty_prompts` are sentences about prompts that could be rendered for none of the cases that were tried.

    `cached` is how many answers are there already, as far as the sample tells. Tokens and dollars are those of calls
    to models; the built-in writer's cells are in `cells` alone. None is unknown.
    """

    cells: int
    builtin_cells: int
    cached: int
    sampled: int
    unprepared: tuple[str, ...]
    models: tuple[ModelEstimate, ...]
    seconds: float | None
    leaves: tuple[Leaving, ...]
    faulty_prompts: tuple[str, ...] = ()
    gone: str = ""

    @property
    def calls(self) -> int:
        return sum(one.calls for one in self.models)

    @property
    def input_tokens(self) -> int:
        return sum(one.input_tokens for one in self.models)

    @property
    def output_tokens(self) -> int:
        return sum(one.output_tokens for one in self.models)

    @property
    def cost_usd(self) -> float:
        """Of the models whose price is known."""
        return sum(one.cost_usd or 0.0 for one in self.models)

    @property
    def unpriced(self) -> tuple[str, ...]:
        return tuple(one.ref for one in self.models if one.cost_usd is None)

    @property
    def untimed(self) -> tuple[str, ...]:
        """Models that no earlier call is known of."""
        return tuple(one.ref for one in self.models if one.seconds is None)


def estimate(planned: Planned, store: Store, providers: Providers, judge_prompt: Prompt | None = None) -> Estimate:
    """Prepare at most `MOST_SAMPLED` cells, spread evenly, and reckon up all of them; nothing is asked of any model.

    `judge_prompt` is what the definition's judge is asked with; without it the judge isn't counted.

    Raises:
        StorageError: the store can't be read.
    """
    gone = gone_cases(planned.plan, store)
    plan = without(planned.plan, gone) if gone else planned.plan
    found = sample_cells(plan, store, providers)
    sample = found.cells
    refs = {variant.model_ref for variant in plan.run.variants}
    judge = planned.definition.judge if judge_prompt else None
    past = store.past_calls.of(refs | ({judge.model} if judge else set()))
    cells_each = len(plan.run.cases) * plan.repeats
    models = [
        _model(ref, plan, sample, past[ref], providers, cells_each) for ref in sorted(refs) if not _is_builtin(ref)
    ]
    if judge is not None and judge_prompt is not None:
        criteria = sum(len(criteria_of(one)) for one in expected_by_case(planned.definition, plan.run).values())
        models.append(_judge(judge, judge_prompt, plan, sample, past[judge.model], providers, criteria))
    built_in = cells_each * sum(_is_builtin(variant.model_ref) for variant in plan.run.variants)
    asked = plan.cells - built_in
    return Estimate(
        planned.plan.cells,
        built_in,
        asked - sum(one.calls for one in models if not one.is_judge),
        len(sample),
        tuple(dict.fromkeys(found.unprepared)),
        tuple(models),
        _seconds(plan, models, built_in, sample),
        leaving(plan.run, planned.definition.judge, providers),
        found.faulty_prompts(plan.run.variants),
        told(list(gone.values()), len(planned.plan.run.cases)),
    )


def _model(
    ref: str, plan: Plan, sample: Sequence[Sampled], past: PastCalls, providers: Providers, cells_each: int
) -> ModelEstimate:
    calls = input_tokens = output_tokens = 0.0
    for position, variant in enumerate(plan.run.variants):
        if variant.model_ref != ref:
            continue
        mine = [one for one in sample if one.position == position] or [one for one in sample if _asks(plan, one)]
        left = cells_each * (1 - _share(one.is_cached for one in mine))
        calls += left
        input_tokens += left * _mean(one.prepared.tokens for one in mine)
        output_tokens += left * _answer(variant, past)
    return _estimated(ref, round(calls), round(input_tokens), round(output_tokens), past, providers)


def _asks(plan: Plan, one: Sampled) -> bool:
    return not _is_builtin(plan.run.variants[one.position].model_ref)


def _answer(variant: Variant, past: PastCalls) -> float:
    most = variant.settings.max_tokens or ANSWER_TOKENS
    return min(median(past.output_tokens), most) if past.output_tokens else most


def _judge(
    judge: JudgeEntry,
    prompt: Prompt,
    plan: Plan,
    sample: Sequence[Sampled],
    past: PastCalls,
    providers: Providers,
    criteria: int,
) -> ModelEstimate:
    """One call for every output, of the size of the sample's sources and of an answer as long as it may be, and one
    for each of the `criteria` that cases expect of the judge."""
    sizes = [_question_tokens(judge, prompt, plan, one) for one in sample]
    answer = answer_tokens(rubric_for(judge), is_pair=False)
    rated = plan.cells if judge.rates else 0
    asked = criteria * len(plan.run.variants) * plan.repeats
    tokens = rated * _mean(sizes) + asked * _mean(_criterion_tokens(judge, plan, one) for one in sample)
    said = rated * answer + asked * CRITERION_ANSWER_TOKENS
    estimated = _estimated(judge.model, rated + asked, round(tokens), said, past, providers)
    return replace(estimated, is_judge=True)


def _criterion_tokens(judge: JudgeEntry, plan: Plan, one: Sampled) -> int:
    """Of one question about one thing that is expected, of a usual length."""
    output = one.prepared.request.draft or plan.scenario.compose(one.prepared.brief)
    return estimate_message_tokens(criterion_request(judge.model, _USUAL_CRITERION, output).messages)


def _question_tokens(judge: JudgeEntry, prompt: Prompt, plan: Plan, one: Sampled) -> int:
    sources = "\n\n".join(f"[{section.title}]\n{section.text}" for section in one.prepared.brief.included)
    said = "\n".join(message.content for message in one.prepared.brief.history)
    grounds = Grounds(TASKS.get(plan.run.scenario, "a message"), sources, said)
    output = one.prepared.request.draft or plan.scenario.compose(one.prepared.brief)  # an answer of a usual length
    return rating_question(prompt, judge.model, rubric_for(judge), grounds, output).input_tokens


def _estimated(
    ref: str, calls: int, input_tokens: int, output_tokens: int, past: PastCalls, providers: Providers
) -> ModelEstimate:
    try:
        cost_usd = providers.cost_usd(ref, Usage(input_tokens, output_tokens, is_estimated=True))
    except ModelError:
        cost_usd = None
    seconds = median(past.seconds) if past.seconds else None
    seen = len(past.output_tokens), len(past.seconds)
    return ModelEstimate(ref, calls, input_tokens, output_tokens, cost_usd, seconds, *seen)


def _seconds(
    plan: Plan, models: Sequence[ModelEstimate], builtin_cells: int, sample: Sequence[Sampled]
) -> float | None:
    """Providers work beside each other, the judge after them; None where a model was never timed."""
    writing, judging = [one for one in models if not one.is_judge], [one for one in models if one.is_judge]
    preparing = _mean(one.seconds for one in sample) * builtin_cells
    by_provider: dict[str, list[ModelEstimate]] = {}
    for one in writing:
        by_provider.setdefault(provider_of(one.ref), []).append(one)
    lanes = [_lane_seconds(each, plan.limits.get(name, Limits())) for name, each in by_provider.items()]
    judged = [_lane_seconds([one], judge_limits(plan, one.ref)) for one in judging]
    if None in lanes or None in judged:
        return None
    return max([preparing, *(lane or 0.0 for lane in lanes)]) + sum(one or 0.0 for one in judged)


def judge_limits(plan: Plan, ref: str) -> Limits:
    """How fast a judge is asked: as fast as its provider may be, and never more than `MOST_AT_ONCE` at once."""
    limits = plan.limits.get(provider_of(ref), Limits(concurrent=MOST_AT_ONCE))
    return replace(limits, concurrent=min(limits.concurrent, MOST_AT_ONCE))


def _lane_seconds(models: Sequence[ModelEstimate], limits: Limits) -> float | None:
    """The longest of what the calls take side by side, and what the limits a minute let through."""
    if any(one.seconds is None and one.calls for one in models):
        return None
    seconds = [one.seconds or 0.0 for one in models if one.calls]
    spans = [sum(one.calls * (one.seconds or 0.0) for one in models) / limits.concurrent, max(seconds, default=0.0)]
    if limits.requests_per_minute:
        spans.append(sum(one.calls for one in models) * 60 / limits.requests_per_minute)
    if limits.tokens_per_minute:
        tokens = sum(one.input_tokens + one.output_tokens for one in models)
        spans.append(tokens * 60 / limits.tokens_per_minute)
    return max(spans)


def _is_builtin(ref: str) -> bool:
    return provider_of(ref) == BUILTIN


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def _share(values: Iterable[bool]) -> float:
    return _mean(float(value) for value in values)
