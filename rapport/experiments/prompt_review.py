"""Which groups of prompts the library has, what a template of each may use, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from rapport.errors import PromptError
from rapport.experiments.sample_case import SampleScenario, sample_values
from rapport.prompting.problems import Review, review, with_fault
from rapport.prompting.rendering import check_cost
from rapport.sandbox import TemplateExcess, TemplateFault
from rapport.scenarios.all_scenarios import ROWS, SCENARIOS
from rapport.scenarios.scenario import EXAMPLES, Scenario, Variable
from rapport.scoring.judging.questions import FOLDER

OPEN = frozenset({ROWS})  # scenarios whose variables are whatever the columns are called
_JUDGED = (
    Variable("task", "What kind of writing is judged.", "an e-mail from a recruiter to one candidate"),
    Variable("rubric", "The metrics with their questions, weights and wordings.", "accuracy (weight 2): Is all true?"),
    Variable("sources", "What the writing was made from.", "Ana García\nMadrid …"),
    Variable("conversation", "The earlier turns; empty for an e-mail.", "Customer: any boots?"),
    Variable("output", "The writing, where one is rated.", "Subject: Wind farms …"),
    Variable("first", "The first of two writings; a prompt that uses it compares.", "Subject: Wind farms …"),
    Variable("second", "The second of two.", "Subject: Your work on Kafka …"),
    Variable("metrics", "The names of the metrics.", "accuracy, fluency"),
    Variable("scale", "The values that a metric can have.", "1 to 5, whole numbers only"),
    Variable("form", "The form of the answer, as JSON.", '{"scores": …}'),
)
_JUDGE: Scenario[Any] = SampleScenario(FOLDER, "Judge", variables=_JUDGED)


class _Groups(Mapping[str, Scenario[Any]]):
    """Read-only; a scenario is imported when it is asked for, as in `SCENARIOS`."""

    def __getitem__(self, name: str) -> Scenario[Any]:
        return _JUDGE if name == FOLDER else SCENARIOS[name]

    def __contains__(self, name: object) -> bool:
        return name == FOLDER or name in SCENARIOS

    def __iter__(self) -> Iterator[str]:
        return iter((*SCENARIOS, FOLDER))

    def __len__(self) -> int:
        return len(SCENARIOS) + 1


GROUPS: Mapping[str, Scenario[Any]] = _Groups()
"""The folders of the library: a scenario each, and the prompts of judges."""


def has_examples(group: str) -> bool:
    """Whether its prompts can show examples of a bank."""
    return group in SCENARIOS


def variables_of(group: str) -> tuple[Variable, ...]:
    """The group's own variables, and those that every scenario's template may use."""
    return (*GROUPS[group].variables, *((EXAMPLES,) if has_examples(group) else ()))


def review_prompt(group: str, template: str) -> Review:
    """All that is wrong with a template of the group, loops that never end included."""
    known = [variable.name for variable in variables_of(group)]
    seen = review(template, known, is_open=group in OPEN)
    excess = excess_of(group, template)
    return with_fault(seen, excess) if excess is not None else seen


def refuse_excess(group: str, template: str) -> None:
    """Raises PromptError where a template could be rendered for no case: it would cost too much."""
    excess = excess_of(group, template)
    if excess is not None:
        raise PromptError(f"The prompt, line {excess.line}: {excess.why}")


@lru_cache(maxsize=64)  # a page asks again at every click
def excess_of(group: str, template: str) -> TemplateFault | None:
    """What makes a template of the group too costly to render, tried with the variables' own examples; None if nothing.

    Rendering it takes at most twice the time that `rapport.sandbox` allows a prompt, however many parts it has;
    reading and compiling it comes on top.
    """
    variables = variables_of(group) if group in GROUPS else ()
    try:
        check_cost(template, sample_values(variables))
    except TemplateExcess as excess:
        return excess.with_traceback(None)
    return None
