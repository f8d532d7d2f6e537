"""All prompts of a scenario: search, open, compare, bring in and take away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from components import long_name, prompt_compare, prompt_files, prompt_new, prompt_state, services, state
from rapport.errors import RapportError
from rapport.experiments.prompt_library import Entry
from rapport.exporting.display import escape

PAGE_SIZE = 20
FEW = 12  # so many are seen at a glance: no need to narrow them
ALL, YOURS, SHIPPED = "All", "Yours", "As shipped"


def show(scenario: str) -> None:
    """Draw the list, a page of it where it is long."""
    library = services.library()
    entries = library.entries(scenario)
    for trouble in library.troubles(scenario):
        st.error(escape(trouble), icon=":material/error:")
    words = _tools(scenario, entries)
    found, key = _chosen(scenario, entries, words)
    pages = -(-len(found) // PAGE_SIZE)
    page = min(int(st.session_state.get(key, 1) or 1), max(pages, 1))
    titles = Counter(entry.prompt.title.casefold() for entry in entries)
    for entry in found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]:
        _card(entry, is_alone=titles[entry.prompt.title.casefold()] == 1)
    if pages > 1:
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.caption(f"{len(found):,} prompts", width="content")
            st.pagination(pages, key=key, max_visible_pages=7)
    if not found:
        _nothing(entries, words)


def _nothing(entries: Sequence[Entry], words: str) -> None:
    hidden = sum(entry.is_archived and _matches(entry, words.casefold()) for entry in entries)
    told = "No prompts here yet. Write the first one."
    if words:
        told = "No prompt holds all of these words."
    elif any(not entry.is_archived for entry in entries):
        told = "No prompt is like that."
    with st.container(border=True):
        also = f" {hidden:,} archived {'does' if hidden == 1 else 'do'}: show archived ones above." if hidden else ""
        st.markdown(f":material/search_off: {told}{also if words else ''}")


def _tools(scenario: str, entries: Sequence[Entry]) -> str:
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
        transfer = st.popover(
            "Import and export", icon=":material/swap_vert:", on_change="rerun", key="prompt-transfer"
        )
        if transfer.open:  # what is exported is made only for who looks
            with transfer:
                prompt_files.show(scenario)
    return words or ""


def _chosen(scenario: str, entries: Sequence[Entry], words: str) -> tuple[list[Entry], str]:
    """What is looked for, and the key of its pages: another search begins at its first one."""
    archived = sum(entry.is_archived for entry in entries)
    with st.container(horizontal=True, vertical_alignment="center"):
        whose, technique = _narrowed(scenario, entries) if len(entries) > FEW else (ALL, "")
        with_archived = bool(archived) and st.toggle(f"Show archived ({archived})", key="prompt-archived")
    found = [
        entry
        for entry in entries
        if (with_archived or not entry.is_archived)
        and (whose == ALL or whose == _whose(entry))
        and technique in ("", entry.prompt.technique)
        and _matches(entry, words.casefold())
    ]
    return found, f"prompt-page-{scenario}-{whose}-{technique}-{with_archived}-{words}"


def _narrowed(scenario: str, entries: Sequence[Entry]) -> tuple[str, str]:
    """Whose prompts, and of which technique. Streamlit knows a choice by its words again, so they hold no counts:
    else one more prompt would undo what was chosen.
    """
    whose = st.segmented_control(
        "Whose",
        [ALL, YOURS, SHIPPED],
        default=ALL,
        required=True,
        label_visibility="collapsed",
        key=f"prompt-whose-{scenario}",
        persist_state="session",
    )
    techniques = Counter(entry.prompt.technique for entry in entries if not entry.is_archived)
    technique = st.selectbox(
        "Technique",
        ["", *(one for one, _ in techniques.most_common())],
        format_func=lambda one: one or "Any technique",
        label_visibility="collapsed",
        width=260,
        key=f"prompt-technique-{scenario}",
        persist_state="session",
    )
    return whose or ALL, technique or ""


def _whose(entry: Entry) -> str:
    return SHIPPED if entry.versions[0].is_shipped else YOURS


def _matches(entry: Entry, words: str) -> bool:
    prompt = entry.prompt
    text = "\n".join((prompt.name, prompt.title, prompt.description, prompt.technique, prompt.template)).casefold()
    return all(word in text for word in words.split())


def _card(entry: Entry, *, is_alone: bool) -> None:
    """Two prompts of one title are told apart by their names."""
    prompt = entry.prompt
    with st.container(border=True, gap="xsmall", key=f"prompt-card-{entry.name}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(horizontal=True, vertical_alignment="center", width="content"):
                long_name.show(prompt.title)
                if not is_alone:
                    st.caption(escape(entry.name), width="content")
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
    title = long_name.short(entry.prompt.title)
    state.set_news(
        f"{title} can be chosen again." if entry.is_archived else f"{title} is archived. No version is lost."
    )


def _facts(entry: Entry) -> str:
    count = len(entry.versions)
    last: datetime = entry.versions[-1].made_at.astimezone()
    by = f", the last by {entry.versions[-1].author or 'nobody named'} on {last:%d %B %Y}" if count > 1 else ""
    return f"{entry.prompt.technique} · {count} version{'s' if count > 1 else ''}{by}"
