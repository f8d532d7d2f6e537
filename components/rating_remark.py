"""A few words in writing, typed and saved without a mouse."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

MOST_CHARS = 4_000


@st.dialog("Remark", icon=":material/edit_note:", on_dismiss="rerun")
def show(before: str, words: str, *, key: str, on_save: Callable[[str], None]) -> None:
    """Ask for a remark; `before` is what was written so far, `words` say what it is for."""
    with st.form(f"{key}-form", border=False):
        typed = st.text_area(words, before, max_chars=MOST_CHARS, height=160, key=f"{key}-text")
        if st.form_submit_button("Save the remark", icon=":material/save:", type="primary", shortcut="Ctrl+Enter"):
            on_save((typed or "").strip())
            st.rerun()
