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
        left, right = st.columns([2, 3], gap="small", vertical_alignment="center")
        with left:
            st.button(
                f"`{variable.name}`",
                icon=":material/add:",
                width="stretch",
                help="Insert it where the cursor is",
                key=f"{key}-insert-{variable.name}",
                on_click=on_insert,
                args=(f"{{{{ {variable.name} }}}}",),
            )
        with right:
            unused = "" if variable.name in seen.used else " :gray-badge[Not used]"
            example = escape(" ".join(variable.example.split()))
            st.caption(f"{escape(variable.meaning)} For example: {example}{unused}")
