"""One prompt: writing it, its versions, and improving it with a model."""

from __future__ import annotations

import streamlit as st

from components import prompt_state, services
from components.prompt_state import Place
from rapport.experiments.prompt_library import Entry
from rapport.exporting.display import escape

SECTIONS = {"write": "Write", "versions": "Versions", "improve": "Improve with a model"}
_ICONS = {"write": ":material/edit:", "versions": ":material/account_tree:", "improve": ":material/auto_fix_high:"}


def show(place: Place) -> None:
    """Draw the prompt, or that it isn't there."""
    entry = services.library().entry(place.scenario, place.name)
    if entry is None:
        st.warning(escape(f"There is no prompt {place.name!r} here. It may belong to another scenario."))
        st.button("All prompts", icon=":material/arrow_back:", on_click=prompt_state.go, args=(place.scenario,))
        return
    _head(place, entry)
    section = _section(place, entry)
    if section == "versions":  # each with what it alone needs
        from components import prompt_versions

        prompt_versions.show(place, entry)
    elif section == "improve":
        from components import prompt_improve

        prompt_improve.show(place, entry)
    else:
        from components import prompt_writing

        prompt_writing.show(place, entry)


def _head(place: Place, entry: Entry) -> None:
    st.button(
        "All prompts",
        icon=":material/arrow_back:",
        type="tertiary",
        key="back-to-prompts",
        on_click=prompt_state.go,
        args=(place.scenario,),
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title(escape(entry.prompt.title), anchor=False, width="content")
        st.badge(f"Version {entry.number(entry.current.id)} in use", color="green")
        if entry.is_archived:
            st.badge("Archived", icon=":material/inventory_2:", color="gray")
    st.caption(escape(entry.prompt.description))


def _section(place: Place, entry: Entry) -> str:
    names = SECTIONS | {"versions": f"Versions ({len(entry.versions)})"}
    now, key = prompt_state.section(), f"{place.key}-section"
    st.session_state[key] = now  # the address decides, also after going back
    st.segmented_control(
        "Section",
        list(names),
        required=True,
        format_func=lambda one: f"{_ICONS[one]} {names[one]}",
        label_visibility="collapsed",
        key=key,
        on_change=lambda: prompt_state.go(place.scenario, place.name, st.session_state[key]),
    )
    return now
