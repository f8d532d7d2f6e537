"""What can be done with an open record: write, save corrections, undo them, delete."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from rapport.exporting.display import escape


def save_bar(
    changes: Mapping[str, Any],
    corrected: int,
    *,
    key: str,
    on_save: Callable[[Mapping[str, Any]], None],
    on_undo: Callable[[], None],
) -> None:
    """Draw both buttons; `changes` is what was typed since, `corrected` how many fields were corrected before."""
    with st.container(horizontal=True, vertical_alignment="center"):
        is_saving = st.button("Save corrections", key=f"{key}_save", icon=":material/save:")
        st.button(
            "Undo corrections",
            key=f"{key}_undo",
            icon=":material/undo:",
            disabled=not corrected,
            help="Go back to what was read from the document" if corrected else "Nothing is corrected",
            on_click=on_undo,
        )
    if is_saving and changes:
        on_save(changes)
        st.rerun()
    elif is_saving:
        st.toast("Nothing was changed.", icon=":material/info:")


@st.dialog("Delete this?", icon=":material/delete:")
def confirm_delete(title: str, words: str, *, key: str, on_delete: Callable[[], None]) -> None:
    """Ask before deleting; `words` say what goes and what stays."""
    st.markdown(f"**{escape(title)}**")
    st.write(words)
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button("Keep it", key=f"{key}_keep"):
            st.rerun()
        if st.button("Delete", key=f"{key}_confirm", type="primary", icon=":material/delete:", on_click=on_delete):
            st.rerun()
