"""What a prompt calls the columns of a table."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from rapport.experiments.defining.casting_rows import is_variable, variable_of
from rapport.exporting.display import escape

ACROSS = 3
KEPT_FROM_PROMPTS = "__"  # what is expected of a row, and other notes to Rapport


def show(columns: Sequence[str]) -> dict[str, str] | None:
    """The columns that are to be called otherwise, by their new names; None as long as a name can't be one."""
    usual = {column: variable_of(column) for column in columns if not column.startswith(KEPT_FROM_PROMPTS)}
    is_clear = all(map(is_variable, usual.values())) and len(set(usual.values())) == len(usual)
    with st.expander("Names of the variables", expanded=not is_clear, icon=":material/data_object:"):
        st.caption("Prompts use each column by this name. Rename those that your prompt calls otherwise.")
        cells = st.columns(ACROSS)
        named = {
            column: (
                cells[place % ACROSS].text_input(
                    escape(column), usual[column], max_chars=60, key=f"cases-variable-{place}-{column}"
                )
                or ""
            ).strip()
            for place, column in enumerate(usual)
        }
        problems = _problems(named)
        for problem in problems:
            st.warning(escape(problem), icon=":material/edit:")
    return None if problems else {name: column for column, name in named.items() if name != usual[column]}


def _problems(named: dict[str, str]) -> list[str]:
    """What keeps names from being those of variables, each with what to do."""
    found, taken = [], dict[str, str]()
    for column, name in named.items():
        if not is_variable(name):
            found.append(f"“{column}”: “{name}” can't be the name of a variable. Use letters, digits and _.")
        elif name in taken:
            found.append(f"“{taken[name]}” and “{column}” are both called {name}. Rename one.")
        else:
            taken[name] = column
    return found
