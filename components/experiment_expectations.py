"""Which columns of a table say what is expected of the outputs for their rows, and what their cells are."""

from __future__ import annotations

import streamlit as st

from rapport.experiments.defining.expected_cells import CELL_KINDS, is_of_promptfoo
from rapport.experiments.defining.tables import Table
from rapport.exporting.display import escape
from rapport.scoring.expectations import Expectation

SAID = "said in the cell"
EXAMPLE = 40


def columns(table: Table) -> list[dict[str, str]]:
    """Draw the choice; the `expect` of a definition's table."""
    own = [name for name in table.columns if is_of_promptfoo(name)]
    if own:
        st.caption(f"What is expected of the outputs is read from {escape(', '.join(own))}, as promptfoo does.")
    chosen = st.multiselect(
        "Columns that say what is expected of the outputs",
        [name for name in table.columns if name not in own],
        placeholder="None",
        help="They become checks, and are no variables of the prompt.",
        key="cases-expect",
    )
    return [_entry(column, table) for column in chosen]


def _entry(column: str, table: Table) -> dict[str, str]:
    first = next((row.values[column].strip() for row in table.rows if row.values[column].strip()), "")
    kinds = [SAID, *CELL_KINDS]
    kind = st.selectbox(
        f"What the cells of {escape(column)} are",
        kinds,
        index=kinds.index("contains"),
        format_func=_words,
        help=f"The first one: {escape(first[:EXAMPLE])}" if first else None,
        key=f"cases-expect-{column}",
    )
    return {"column": column} | ({} if kind == SAID else {"kind": kind})


def _words(kind: str) -> str:
    """A kind and what it means."""
    if kind == SAID:
        return "said in the cell, as in contains: Paris"
    name = kind.removeprefix("not ")
    meaning = (Expectation.model_fields[name].description or "").rstrip(".")
    return f"{kind.replace('_', ' ')}: {'not: ' if name != kind else ''}{meaning[:1].lower()}{meaning[1:]}"
