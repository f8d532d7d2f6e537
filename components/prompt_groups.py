"""Which group of prompts is looked at, and whether its prompts or its examples."""

from __future__ import annotations

import streamlit as st

from components import prompt_state
from rapport.experiments.prompt_review import GROUPS, has_examples

_GROUP, _VIEW = "prompt-group", "prompt-view"
_VIEWS = {False: ":material/edit_note: Prompts", True: ":material/menu_book: Example bank"}


def show() -> None:
    """Draw both choices; the address holds them."""
    st.session_state[_GROUP] = prompt_state.scenario()
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.segmented_control(
            "Group",
            list(GROUPS),
            required=True,
            format_func=lambda name: GROUPS[name].title,
            label_visibility="collapsed",
            key=_GROUP,
            on_change=_go,
            wrap=True,
        )
        if has_examples(prompt_state.scenario()):
            st.session_state[_VIEW] = prompt_state.is_bank()
            st.segmented_control(
                "View",
                list(_VIEWS),
                required=True,
                format_func=_VIEWS.__getitem__,
                label_visibility="collapsed",
                key=_VIEW,
                on_change=_go,
            )


def _go() -> None:
    chosen = st.session_state[_GROUP] or prompt_state.scenario()
    is_bank = bool(st.session_state.get(_VIEW)) and has_examples(chosen)
    (prompt_state.go_to_bank if is_bank else prompt_state.go)(chosen)
