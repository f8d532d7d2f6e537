"""What a judge is asked: a rating on every metric of a rubric, or which of two outputs is better."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from rapport.prompting import Prompt, render, variables_in
from rapport.providers.model import ModelRequest
from rapport.providers.tokens import estimate_message_tokens
from rapport.storage.rounds import RatedMetric, Rubric

FOLDER = "judge"  # of the prompt library; no scenario is called so
PREFERENCES = ("A", "B", "tie", "both_bad")
TASKS = {
    "outreach_email": "an e-mail from a recruiter to one candidate",
    "linkedin_message": "a message to one person",
    "shoe_chat": "the reply of a shop's chat to a customer",
    "table_row": "a text about one row of a table",
}
_VERSION_CHARS = 8
_WINDOW_STEP_TOKENS = 1024
_ANSWER_TOKENS = 1024
_SHOWS_FORM = re.compile(r"\{\{[^}]*\bform\b[^}]*\}\}")
_WANTED = "Answer with one JSON object and nothing else, in this form:\n"
_REASON_TOKENS = 45  # a reason of one or two sentences, its metric's name and its value


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an output was written from, as the judge is told it; `task` says what kind of writing it is."""

    task: str
    sources: str
    conversation: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One call of a judge. `version` changes with the prompt, its settings and the rubric's wording."""

    request: ModelRequest
    version: str

    @property
    def input_tokens(self) -> int:
        """An estimate."""
        return estimate_message_tokens(self.request.messages)


def is_pairwise(prompt: Prompt) -> bool:
    """Whether a prompt compares two outputs rather than rating one. Raises PromptError."""
    return {"first", "second"} <= variables_in(prompt.template)


def question_version(prompt: Prompt, rubric: Rubric) -> str:
    """Changes with whatever changes what is asked: the prompt's text and settings, and the rubric's words."""
    added = {} if _shows_form(prompt) else {"wanted": _WANTED}
    return f"{prompt.version}.{_digest(asdict(prompt.settings) | added)}.{rubric_version(rubric)}"


def _shows_form(prompt: Prompt) -> bool:
    return bool(_SHOWS_FORM.search(prompt.template))


def rubric_version(rubric: Rubric) -> str:
    """Changes with the rubric's metrics, wording, scale and weights; its name alone changes nothing."""
    return _digest(asdict(rubric) | {"name": ""})


def versions_by_rubric(versions: Iterable[str], rubric: Rubric) -> set[str]:
    """Which of these versions of questions asked by this rubric as it is now."""
    now = rubric_version(rubric)
    return {version for version in versions if version.rpartition(".")[2] == now}


def _digest(told: dict[str, Any]) -> str:
    words = json.dumps(told, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_VERSION_CHARS]


def rating_question(prompt: Prompt, ref: str, rubric: Rubric, grounds: Grounds, output: str) -> Question:
    """Ask for a value and a reason on every metric. Raises PromptError."""
    scale = rubric.scale
    variables = _variables(rubric, grounds) | {
        "output": output,
        "metrics": ", ".join(metric.name for metric in rubric.metrics),
        "scale": f"{scale.low:g} to {scale.high:g}, whole numbers only",
        "form": _rating_form(rubric),
    }
    return _question(prompt, ref, rubric, variables, rating_schema(rubric))


def pair_question(prompt: Prompt, ref: str, rubric: Rubric, grounds: Grounds, first: str, second: str) -> Question:
    """Ask which of two is better, shown in this order. Raises PromptError."""
    form = json.dumps({"reason": "…", "preference": "A, B, tie or both_bad"}, ensure_ascii=False)
    variables = _variables(rubric, grounds) | {"first": first, "second": second, "form": form}
    return _question(prompt, ref, rubric, variables, pair_schema())


def with_window(question: Question, window_tokens: int | None) -> Question:
    """The question with a context window that holds it and its answer, where the model's usual one doesn't."""
    settings = question.request.settings
    need = question.input_tokens + (settings.max_tokens or _ANSWER_TOKENS)
    if window_tokens is None or need <= window_tokens:
        return question
    rounded = -(-need // _WINDOW_STEP_TOKENS) * _WINDOW_STEP_TOKENS
    return replace(question, request=replace(question.request, settings=replace(settings, context_tokens=rounded)))


def answer_tokens(rubric: Rubric, *, is_pair: bool) -> int:
    """About how long an answer is; a model that thinks first needs more."""
    return _REASON_TOKENS * 2 if is_pair else _REASON_TOKENS * max(len(rubric.metrics), 1)


def rating_schema(rubric: Rubric) -> dict[str, Any]:
    """JSON schema of an answer: for each metric a reason, then a value of the scale."""
    entries = {metric.name: _object(reason=_TEXT, value=_values(rubric, metric)) for metric in rubric.metrics}
    return _object(scores=_object(**entries))


def pair_schema() -> dict[str, Any]:
    """JSON schema of an answer: a reason, then the choice."""
    return _object(reason=_TEXT, preference={"type": "string", "enum": list(PREFERENCES)})


_TEXT = {"type": "string"}


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def values_of(rubric: Rubric, metric: RatedMetric) -> tuple[int, ...]:
    """The values that a metric can have: one for each wording."""
    return tuple(range(rubric.lowest, rubric.lowest + len(metric.wording)))


def _values(rubric: Rubric, metric: RatedMetric) -> dict[str, Any]:
    return {"type": "integer", "enum": list(values_of(rubric, metric))}


def _question(
    prompt: Prompt, ref: str, rubric: Rubric, variables: Mapping[str, str], schema: dict[str, Any]
) -> Question:
    """The wanted form is always told: not every server can hold a model to a schema."""
    messages = render(prompt.template, variables)
    if not _shows_form(prompt) and messages:
        last = messages[-1]
        messages = (*messages[:-1], replace(last, content=f"{last.content}\n\n{_WANTED}{variables['form']}"))
    request = ModelRequest(ref, messages, prompt.settings, response_schema=json.dumps(schema, ensure_ascii=False))
    return Question(request, question_version(prompt, rubric))


def _variables(rubric: Rubric, grounds: Grounds) -> dict[str, str]:
    return {
        "task": grounds.task,
        "rubric": rubric_words(rubric),
        "sources": grounds.sources or "(no source is stored with this output)",
        "conversation": grounds.conversation,
    }


def rubric_words(rubric: Rubric) -> str:
    """The rubric as a judge reads it: each metric's question, weight, and the wording of each value."""
    return "\n\n".join(_metric_words(rubric, metric) for metric in rubric.metrics)


def _metric_words(rubric: Rubric, metric: RatedMetric) -> str:
    lines = [f"{metric.name} (weight {metric.weight:g}): {metric.question}"]
    lines += [f"  {value} = {words}" for value, words in zip(values_of(rubric, metric), metric.wording, strict=True)]
    return "\n".join(lines)


def _rating_form(rubric: Rubric) -> str:
    """The form of the answer, by example: reasons and values as what they stand for, so that nothing can be copied."""
    entries = {metric.name: {"reason": "…", "value": _one_of(rubric, metric)} for metric in rubric.metrics}
    return json.dumps({"scores": entries}, ensure_ascii=False, indent=1)


def _one_of(rubric: Rubric, metric: RatedMetric) -> str:
    *most, last = (str(value) for value in values_of(rubric, metric))
    return f"{', '.join(most)} or {last}"
