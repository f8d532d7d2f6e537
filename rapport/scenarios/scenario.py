"""What a scenario is: what its cases hold, what goes into a brief, and how the built-in writer answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeVar

from rapport.scenarios.brief import Brief
from rapport.scenarios.case import Case
from rapport.storage.runs import Strategy

CaseT = TypeVar("CaseT", bound=Case, contravariant=True)


@dataclass(frozen=True, slots=True)
class Variable:
    """A name that templates may use, what it stands for and an example, as the screen lists them."""

    name: str
    meaning: str
    example: str


EXAMPLES = Variable(
    "examples",
    "Good answers to other cases, from the example bank: the nearest three, or as you choose; may be empty.",
    "<example> … </example>",
)
"""What every template may use beside its scenario's own variables."""


class Scenario(Protocol[CaseT]):
    """`name` is also the folder of its prompts; `title` is what the screen says."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def variables(self) -> tuple[Variable, ...]: ...

    def brief(self, case: CaseT, strategy: Strategy, budget_tokens: int | None) -> Brief:
        """What a variant is told about this case: at most `budget_tokens` of the sources, whole passages only."""
        ...

    def compose(self, brief: Brief) -> str:
        """The built-in writer's answer, from the brief alone."""
        ...
