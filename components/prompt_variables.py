"""The variables of a scenario: what each stands for, an example, whether it is used, and a click to insert it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from rapport.exporting.display import escape
from rapport.prompting.problems import Review
from rapport.scenarios.scenario import Variable


def show(variables: Sequence[Variable], seen: Review, *, key: str, on_insert: Callable[[str], None]) -> None:
    """Draw the list; `on_insert` gets the text that a click puts in."""
    for variable in variables:
        with st.container(key=f"{key}-{variable.name}", gap=None):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.button(
                    f"`{variable.name}`",
                    icon=":material/add:",
                    help="Insert it where the cursor is",
                    key=f"{key}-insert-{variable.name}",
                    on_click=on_insert,
                    args=(f"{{{{ {variable.name} }}}}",),
                )
                if variable.name not in seen.used:
                    st.badge("Not used", color="gray")
            st.caption(f"{escape(variable.meaning)} For example: {escape(' '.join(variable.example.split()))}")
