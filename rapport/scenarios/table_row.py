"""A row of a table: each row is a case, and its columns are the variables of the prompt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from pydantic import TypeAdapter

from rapport.providers.tokens import estimate_tokens
from rapport.scenarios.brief import Brief, Section
from rapport.scenarios.expected import EXPECTED, with_expected
from rapport.scenarios.scenario import Variable
from rapport.scenarios.sections import Weighed, fit
from rapport.storage.runs import Strategy
from rapport.storage.stored_json import read_json

ROW = "row"  # the variable that holds all columns; no column may be called so
LIST_TITLE = "What the row says (a plain list by the built-in writer, no LLM):"
NOTHING = "The row says nothing."
_VALUES = TypeAdapter(dict[str, str])
_VARIABLES = (Variable(ROW, "All columns that aren't empty, one a line with its name.", "company: Acme\ncity: Prague"),)


@dataclass(frozen=True, slots=True)
class TableRowCase:
    """One row: its values by the names of the variables, in the order of the columns."""

    id: str
    values: Mapping[str, str]

    def of_column(self, position: int) -> Self:
        """All columns of the comparison see the same row."""
        return self


@dataclass(frozen=True, slots=True)
class TableRow:
    """The scenario `table_row`. Beside `row` a template may use whatever the columns of the table are called."""

    name: str = "table_row"
    title: str = "Row of a table"
    variables: tuple[Variable, ...] = _VARIABLES

    def brief(self, case: TableRowCase, strategy: Strategy, budget_tokens: int | None) -> Brief:
        """All columns, or none with the strategy 'nothing'; over the budget the longest columns are left out, whole."""
        sections = [_section(name, value) for name, value in case.values.items() if value.strip()]
        if strategy == "nothing":
            included, dropped = list[Section](), sections
        else:
            included, dropped = fit([Weighed(one, -float(one.tokens)) for one in sections], budget_tokens)
        told = {section.title for section in included}
        values = {name: value if name in told else "" for name, value in case.values.items()}
        facts = json.dumps({name: value for name, value in values.items() if name in told}, ensure_ascii=False)
        variables = values | {ROW: "\n".join(section.text for section in included)}
        return Brief(variables, tuple(included), tuple(dropped), budget_tokens, facts)

    def compose(self, brief: Brief) -> str:
        """The row as a labelled list, which says of itself what it is."""
        values = load_values(brief.facts)
        lines = [f"- {name}: {' '.join(value.split())}" for name, value in values.items()]
        return "\n".join([LIST_TITLE, *lines]) if lines else NOTHING


def dump_values(values: Mapping[str, str], expected: str = "") -> str:
    """A row as JSON, to be stored with its case; `expected` is JSON of what is expected of the outputs for it."""
    return with_expected(json.dumps(dict(values), ensure_ascii=False), expected)


def load_values(stored: str) -> dict[str, str]:
    """The values alone. Raises StorageError where it is damaged."""
    found = read_json(_VALUES, stored or "{}", "row of a table")
    found.pop(EXPECTED, None)
    return found


def _section(name: str, value: str) -> Section:
    text = f"{name}: {value.strip()}"
    return Section(name, text, estimate_tokens(text))


TABLE_ROW = TableRow()
