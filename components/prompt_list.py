"""All prompts of a scenario: search, open, compare, bring in and take away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from components import prompt_compare, prompt_files, prompt_new, prompt_state, services, state
from rapport.errors import RapportError
from rapport.experiments.prompt_library import Entry
from rapport.exporting.display import escape


def show(scenario: str) -> None:
    """Draw the list."""
    library = services.library()
    entries = library.entries(scenario)
    for trouble in library.troubles(scenario):
        st.error(escape(trouble), icon=":material/error:")
    words, with_archived = _search(scenario, entries)
    found = [
        entry for entry in entries if (with_archived or not entry.is_archived) and _matches(entry, words.casefold())
    ]
    for entry in found:
        _card(entry)
    if not found:
        with st.container(border=True):
            words = "No prompt holds all of these words." if words else "No prompts here yet. Write the first one."
            st.markdown(f":material/search_off: {words}")


def _search(scenario: str, entries: Sequence[Entry]) -> tuple[str, bool]:
    with st.container(horizontal=True, vertical_alignment="bottom", key="prompt-tools"):
        words = st.text_input(
            "Search",
            placeholder="a title, a technique, a word of the text",
            type="search",
            live="300ms",
            icon=":material/search:",
            key="prompt-search",
            persist_state="session",
        )
        if st.button("New prompt", icon=":material/add:", type="primary", key="new-prompt"):
            prompt_new.show(scenario)
        if scenario in prompt_compare.PAGES and st.button(
            "Compare", icon=":material/compare_arrows:", key="compare-prompts"
        ):
            prompt_compare.choose(scenario, entries)
        with st.popover("Import and export", icon=":material/swap_vert:", key="prompt-transfer"):
            prompt_files.show(scenario)
    archived = sum(entry.is_archived for entry in entries)
    with_archived = bool(archived) and st.toggle(f"Show archived ({archived})", key="prompt-archived")
    return words or "", with_archived


def _matches(entry: Entry, words: str) -> bool:
    prompt = entry.prompt
    text = "\n".join((prompt.name, prompt.title, prompt.description, prompt.technique, prompt.template)).casefold()
    return all(word in text for word in words.split())


def _card(entry: Entry) -> None:
    prompt = entry.prompt
    with st.container(border=True, gap="xsmall", key=f"prompt-card-{entry.name}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(horizontal=True, vertical_alignment="center", width="content"):
                st.markdown(f"**{escape(prompt.title)}**")
                _badges(entry)
            _buttons(entry)
        st.caption(f"{escape(prompt.description)}  \n{escape(_facts(entry))}")


def _badges(entry: Entry) -> None:
    if entry.is_archived:
        st.badge("Archived", icon=":material/inventory_2:", color="gray")
    if not entry.current.is_shipped:
        st.badge(f"Version {entry.number(entry.current.id)} in use", icon=":material/edit_note:", color="blue")
    place = prompt_state.Place(entry.scenario, entry.name)
    draft = prompt_state.draft(place)
    base = entry.find(draft.base_id) if draft else None
    if draft is not None and base is not None and draft.is_changed(base):
        st.badge("Unsaved changes", icon=":material/edit:", color="orange")


def _buttons(entry: Entry) -> None:
    with st.container(horizontal=True, width="content", vertical_alignment="center"):
        st.button(
            "Open",
            icon=":material/edit:",
            key=f"open-{entry.name}",
            on_click=prompt_state.go,
            args=(entry.scenario, entry.name),
        )
        st.button(
            "Take back" if entry.is_archived else "Archive",
            icon=":material/unarchive:" if entry.is_archived else ":material/inventory_2:",
            type="tertiary",
            key=f"archive-{entry.name}",
            on_click=_archive,
            args=(entry,),
            help="It can be chosen again." if entry.is_archived else "It can't be chosen any more; no version is lost.",
        )


def _archive(entry: Entry) -> None:
    try:
        services.library().archive(entry.scenario, entry.name, not entry.is_archived)
    except RapportError as error:
        state.set_trouble(str(error))
        return
    services.forget_prompts()


def _facts(entry: Entry) -> str:
    count = len(entry.versions)
    last: datetime = entry.versions[-1].made_at.astimezone()
    by = f", the last by {entry.versions[-1].author or 'nobody named'} on {last:%d %B %Y}" if count > 1 else ""
    return f"{entry.prompt.technique} · {count} version{'s' if count > 1 else ''}{by}"
