"""Building blocks by technique, each with what it is good for, to insert into a prompt."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from rapport.errors import RapportError
from rapport.experiments.prompt_blocks import load_blocks
from rapport.exporting.display import escape


def show(scenario: str, *, key: str, on_insert: Callable[[str], None]) -> None:
    """Draw the blocks of a scenario; `on_insert` gets the text that a click puts in."""
    try:
        blocks = load_blocks(scenario)
    except RapportError as error:
        st.error(escape(str(error)), icon=":material/error:")
        return
    for block in blocks:
        with st.container(border=True, key=f"{key}-{block.name}"):
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                st.markdown(f"**{escape(block.title)}**")
                st.button(
                    "Insert",
                    icon=":material/add:",
                    key=f"{key}-insert-{block.name}",
                    help="Insert it where the cursor is",
                    on_click=on_insert,
                    args=(block.text,),
                )
            st.caption(escape(block.explanation))
            with st.expander("Text", key=f"{key}-text-{block.name}"):
                st.code(block.text, language=None, wrap_lines=True)
