"""A case made of the variables' own examples, or of values that somebody typed: to look at a prompt without data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from rapport.scenarios.brief import Brief
from rapport.scenarios.scenario import EXAMPLES, Variable
from rapport.storage.runs import Strategy


@dataclass(frozen=True, slots=True)
class SampleCase:
    """Values by the names of the variables."""

    values: Mapping[str, str]
    id: str = "sample"

    def with_names(self, names: Iterable[str]) -> SampleCase:
        """The same with a placeholder for each of these names that has no value."""
        missing = {name: f"[{name}]" for name in names if name not in self.values and name != EXAMPLES.name}
        return SampleCase({**self.values, **missing}, self.id)

    def of_column(self, position: int) -> Self:
        return self


@dataclass(frozen=True, slots=True)
class SampleScenario:
    """A scenario by name and variables, whose cases hold their values as they are."""

    name: str
    title: str = "Example values"
    variables: tuple[Variable, ...] = field(default=())

    def brief(self, case: SampleCase, strategy: Strategy, budget_tokens: int | None) -> Brief:
        """All values, whatever the strategy and the budget."""
        return Brief(dict(case.values), (), (), budget_tokens)

    def compose(self, brief: Brief) -> str:
        """Nothing: the built-in writer needs a real case."""
        return ""


def sample_values(variables: tuple[Variable, ...]) -> dict[str, str]:
    """Each variable's own example."""
    return {variable.name: variable.example for variable in variables}
