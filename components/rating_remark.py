"""A few words in writing, typed and saved without a mouse."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from rapport.experiments.rating import LONGEST_REMARK_CHARS


@st.dialog("Remark", icon=":material/edit_note:", on_dismiss="rerun")
def show(before: str, words: str, *, key: str, on_save: Callable[[str], None]) -> None:
    """Ask for a remark; `before` is what was written so far, `words` say what it is for."""

    def save() -> None:
        on_save(str(st.session_state[f"{key}-text"] or "").strip())

    with st.form(f"{key}-form", border=False):
        st.text_area(words, before, max_chars=LONGEST_REMARK_CHARS, height=160, key=f"{key}-text")
        st.caption("Ctrl and Enter save it.")
        if st.form_submit_button(
            "Save the remark", icon=":material/save:", type="primary", on_click=save, key=f"{key}-save"
        ):
            st.rerun()
