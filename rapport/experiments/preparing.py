"""From a case and a variant to the exact messages: the same for a preview, a comparison and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from rapport.errors import PromptError
from rapport.experiments.example_bank import ExampleBank, case_text
from rapport.prompting.examples import NAME, choice_in, examples_text
from rapport.prompting.rendering import fences_of, render
from rapport.providers.model import Message, ModelRequest
from rapport.providers.tokens import estimate_tokens
from rapport.sandbox import TemplateFault
from rapport.scenarios.brief import Brief
from rapport.scenarios.case import Case
from rapport.scenarios.scenario import Scenario
from rapport.storage.runs import Variant
from rapport.storage.stored_json import read_json

ANSWER_TOKENS = 1024  # room kept for the answer where the variant sets no maximum
_BRIEF = TypeAdapter(Brief)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What will be sent. `tokens` is an estimate; `window_tokens` is None where the model's window isn't known."""

    brief: Brief
    request: ModelRequest
    tokens: int
    window_tokens: int | None
    answer_tokens: int

    @property
    def messages(self) -> tuple[Message, ...]:
        return self.request.messages

    @property
    def fits(self) -> bool:
        return self.window_tokens is None or self.tokens + self.answer_tokens <= self.window_tokens

    @property
    def brief_json(self) -> str:
        return _BRIEF.dump_json(self.brief).decode()


def read_brief(stored: str) -> Brief | None:
    """The brief of a stored output; None for an output that failed before it had one. Raises StorageError."""
    return read_json(_BRIEF, stored, "brief") if stored else None


def prepare(
    scenario: Scenario[Any],
    case: Case,
    variant: Variant,
    context_tokens: int | None,
    bank: ExampleBank | None = None,
) -> Prepared:
    """Choose the facts and examples, render the template, and compose the fixed letter for the built-in writer.

    `context_tokens` is the model's window, None if unknown; a variant's own setting comes first. `bank` is where
    `{{ examples }}` come from; without it there are none.

    Raises:
        PromptError: the template can't be rendered.
        RapportError: the bank can't be read.
    """
    window = variant.settings.context_tokens or context_tokens
    answer = variant.settings.max_tokens or ANSWER_TOKENS
    budget = max(0, window - answer - estimate_tokens(variant.template)) if window else None
    brief = scenario.brief(case, variant.strategy, budget)
    examples = _examples(scenario.name, case, variant.template, brief, bank)
    if examples and budget is not None:
        brief = scenario.brief(case, variant.strategy, max(0, budget - estimate_tokens(examples)))
    messages = render(variant.template, brief.variables, brief.history, {NAME: examples})
    draft = scenario.compose(brief) if variant.model_ref.startswith("builtin:") else None
    request = ModelRequest(variant.model_ref, messages, variant.settings, draft)
    tokens = sum(estimate_tokens(message.content) for message in messages)
    return Prepared(brief, request, tokens, window, answer)


def _examples(scenario: str, case: Case, template: str, brief: Brief, bank: ExampleBank | None) -> str:
    if bank is None or NAME in brief.variables or NAME not in template:
        return ""
    try:
        choice = choice_in(template)
    except TemplateFault as fault:
        raise PromptError(f"The prompt, line {fault.line}: {fault.why}") from None
    if choice is None:
        return ""
    about = case_text(scenario, brief.variables)
    return examples_text(bank.pick(scenario, choice, case.id, about), fences_of(template))
