"""What a template of a scenario may use, and what is wrong with one."""

from __future__ import annotations

from rapport.prompting.problems import Review, review
from rapport.scenarios.all_scenarios import SCENARIOS
from rapport.scenarios.scenario import EXAMPLES, Variable
from rapport.scenarios.table_row import TABLE_ROW

OPEN = frozenset({TABLE_ROW.name})  # scenarios whose variables are whatever the columns are called


def variables_of(scenario: str) -> tuple[Variable, ...]:
    """The scenario's own variables, and those that every template may use."""
    return (*SCENARIOS[scenario].variables, EXAMPLES)


def review_prompt(scenario: str, template: str) -> Review:
    """All that is wrong with a template of the scenario."""
    known = [variable.name for variable in variables_of(scenario)]
    return review(template, known, is_open=scenario in OPEN)
