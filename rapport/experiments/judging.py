"""What a judge is to be asked of the outputs of runs: how many calls, at what price, and which are still to be made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from rapport.errors import ModelError, StorageError
from rapport.experiments.defining.judge import own_rubric
from rapport.experiments.engine import Models
from rapport.experiments.preparing import read_brief
from rapport.experiments.rating import Material, Pair, Rated, load_material
from rapport.experiments.results_said import rubric_that_counts
from rapport.prompting import Prompt
from rapport.providers.model import Usage
from rapport.scenarios.brief import Brief, Section
from rapport.scoring.judging.questions import (
    TASKS,
    Grounds,
    Question,
    answer_tokens,
    pair_question,
    question_version,
    rating_question,
)
from rapport.scoring.rubric import DEFAULT_RUBRIC
from rapport.storage.rounds import Round, Rubric
from rapport.storage.runs import Run
from rapport.storage.store import Store

BUILTIN_CANT = "The built-in writer can't judge: it fills a fixed letter and reads nothing. Choose a model."
_SAMPLE = 24  # questions that are composed to estimate the size of all
_ROLES = {"user": "Customer", "assistant": "Shop"}


@dataclass(frozen=True, slots=True)
class Order:
    """What a judge is asked: ratings, pairs, or both; `again_unscored` also where it gave no value before."""

    run_ids: tuple[str, ...]
    judge_ref: str
    rating_prompt: Prompt | None = None
    pair_prompt: Prompt | None = None
    again_unscored: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One call: an output to be rated, or with `second` two to be compared as they stand."""

    first: Rated
    second: Rated | None = None

    @property
    def ids(self) -> tuple[str, str]:
        """Left and right; the right one is '' for a rating."""
        return self.first.id, self.second.id if self.second else ""


@dataclass(frozen=True, slots=True)
class Docket:
    """What is before a judge: the outputs, the rubric, what is still to be asked, and how much is there already.

    `cut_short` outputs were stopped or failed: they say nothing of who wrote them, and nobody judges them.
    """

    order: Order
    rubric: Rubric
    material: Material
    tasks: tuple[Task, ...]
    already: int
    cut_short: int = 0

    @property
    def outputs(self) -> int:
        return len(self.material.rated)

    @property
    def pairs(self) -> int:
        return len(comparable(self.material))


@dataclass(frozen=True, slots=True)
class JudgingCost:
    """What the calls that are still to be made will take, estimated; None where the price isn't known."""

    calls: int
    already: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    is_local: bool
    cut_short: int = 0


def refusal(judge_ref: str) -> str | None:
    """Why this model can't judge at all, in a sentence; None if it may."""
    return BUILTIN_CANT if judge_ref.startswith("builtin:") else None


def rubric_of(store: Store, run_ids: Collection[str]) -> Rubric:
    """The rubric by which people rated these runs last, as results have it, or else what an experiment among them has
    its judge rate by, or else the default. Raises StorageError."""
    rounds = [one for one in store.rounds.all() if one.kind == "rate" and set(run_ids) & set(one.run_ids)]
    rubric = rounds[0].rubric if rounds else None
    if any(one.rubric != rubric for one in rounds):  # only then is it worth reading what was said
        written = {one.id for one in store.written.bare_texts(list(run_ids))}
        rubric = rubric_that_counts([(one, store.rounds.marks(one.id)) for one in rounds], written)
    return rubric or next((own for run_id in run_ids if (own := own_rubric(store, run_id))), DEFAULT_RUBRIC)


def open_docket(store: Store, order: Order) -> Docket:
    """Find what this judge hasn't been asked yet with these prompts. Raises StorageError, PromptError."""
    rubric = rubric_of(store, order.run_ids)
    material = load_judged(store, order.run_ids, rubric)
    ratings = list(_rating_tasks(store, order, rubric, material)) if order.rating_prompt else []
    pairs = list(_pair_tasks(store, order, rubric, material)) if order.pair_prompt else []
    wanted = bool(order.rating_prompt) * len(material.rated) + 2 * bool(order.pair_prompt) * len(comparable(material))
    tasks = (*ratings, *pairs)
    return Docket(order, rubric, material, tasks, wanted - len(tasks), store.written.cut_short(order.run_ids))


def load_judged(store: Store, run_ids: Sequence[str], rubric: Rubric) -> Material:
    """The finished outputs of runs, and every two of one case by different variants. Raises StorageError."""
    return load_material(store, Round("", "", "choose", tuple(run_ids), rubric, (), 1, datetime.now(UTC)))


def comparable(material: Material) -> list[Pair]:
    """The pairs that are asked about: where a case was answered several times, the same repeat of both variants."""
    return [pair for pair in material.pairs.values() if pair.first.output.repeat == pair.second.output.repeat]


def _rating_tasks(store: Store, order: Order, rubric: Rubric, material: Material) -> Iterator[Task]:
    assert order.rating_prompt is not None
    version = question_version(order.rating_prompt, rubric)
    known: dict[str, set[str]] = {}
    for one in store.scores.judgements(list(material.rated)):
        is_mine = (one.judge_ref, one.prompt_version) == (order.judge_ref, version)
        if is_mine and not (order.again_unscored and one.value is None):
            known.setdefault(one.output_id, set()).add(one.metric)
    metrics = {metric.name for metric in rubric.metrics}
    for output_id, rated in material.rated.items():
        if not metrics <= known.get(output_id, set()):
            yield Task(rated)


def _pair_tasks(store: Store, order: Order, rubric: Rubric, material: Material) -> Iterator[Task]:
    assert order.pair_prompt is not None
    version = question_version(order.pair_prompt, rubric)
    known = {
        (one.left_id, one.right_id)
        for one in store.scores.pair_judgements(list(material.rated))
        if (one.judge_ref, one.prompt_version) == (order.judge_ref, version)
        and not (order.again_unscored and one.outcome is None)
    }
    for pair in comparable(material):
        for first, second in ((pair.first, pair.second), (pair.second, pair.first)):
            if (first.id, second.id) not in known:
                yield Task(first, second)


def is_answered(store: Store, docket: Docket, task: Task) -> bool:
    """Whether somebody else got the answer since the docket was opened. Raises StorageError."""
    order, material = docket.order, docket.material
    judged = {one.id: one for one in (task.first, task.second) if one is not None}
    if task.second is None:
        return not list(_rating_tasks(store, order, docket.rubric, replace(material, rated=judged)))
    pair = {"": Pair(task.first, task.second)}
    asked = _pair_tasks(store, order, docket.rubric, replace(material, rated=judged, pairs=pair))
    return all(one.ids != task.ids for one in asked)


def version_of(docket: Docket, task: Task) -> str:
    """The version of what is asked."""
    prompt = docket.order.rating_prompt if task.second is None else docket.order.pair_prompt
    assert prompt is not None
    return question_version(prompt, docket.rubric)


def question_of(docket: Docket, task: Task) -> Question:
    """The exact call. Raises PromptError."""
    order, rubric = docket.order, docket.rubric
    if task.second is None:
        assert order.rating_prompt is not None
        return rating_question(
            order.rating_prompt, order.judge_ref, rubric, grounds_of(task.first), task.first.output.text
        )
    assert order.pair_prompt is not None
    grounds = grounds_of(task.first, task.second)
    texts = task.first.output.text, task.second.output.text
    return pair_question(order.pair_prompt, order.judge_ref, rubric, grounds, *texts)


def grounds_of(*judged: Rated) -> Grounds:
    """What these outputs of one case were written from: the sections of their frozen briefs, each once."""
    briefs = [brief for one in judged if (brief := _brief(one)) is not None]
    sections = dict.fromkeys(_words(section) for brief in briefs for section in brief.included if section.text.strip())
    history = next((brief.history for brief in briefs if brief.history), ())
    said = "\n".join(f"{_ROLES.get(message.role, message.role)}: {message.content}" for message in history)
    return Grounds(task_of(judged[0].run), "\n\n".join(sections), said)


def task_of(run: Run) -> str:
    """What kind of writing a run's outputs are, in words."""
    return TASKS.get(run.scenario, "a message")


def _brief(judged: Rated) -> Brief | None:
    try:
        return read_brief(judged.output.brief)
    except StorageError:  # what can't be read is no source
        return None


def _words(section: Section) -> str:
    text = section.text.strip()
    return text if text.startswith(section.title) else f"[{section.title}]\n{text}"


def estimate_cost(docket: Docket, models: Models) -> JudgingCost:
    """How large the calls are that are still to be made, from an even sample of them. Raises PromptError."""
    ratings = [task for task in docket.tasks if task.second is None]
    pairs = [task for task in docket.tasks if task.second is not None]
    asked = sum(_input_tokens(docket, tasks) for tasks in (ratings, pairs))
    answered = len(ratings) * answer_tokens(docket.rubric, is_pair=False)
    answered += len(pairs) * answer_tokens(docket.rubric, is_pair=True)
    ref = docket.order.judge_ref
    usage = Usage(asked, answered, is_estimated=True)
    cost_usd = _cost_usd(models, ref, usage)
    return JudgingCost(
        len(docket.tasks), docket.already, asked, answered, cost_usd, models.is_local(ref), docket.cut_short
    )


def _input_tokens(docket: Docket, tasks: Sequence[Task]) -> int:
    sample = tasks[:: max(1, len(tasks) // _SAMPLE)]
    total = sum(question_of(docket, task).input_tokens for task in sample)
    return round(total * len(tasks) / len(sample)) if sample else 0


def _cost_usd(models: Models, ref: str, usage: Usage) -> float | None:
    try:
        return models.cost_usd(ref, usage)
    except ModelError:
        return None
