"""The versions of a prompt: the tree, one version, what differs between any two, and what can be done with one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components import prompt_compare, prompt_new, prompt_state, prompt_tree, services, state, word_difference
from components.prompt_state import Place
from components.prompt_writing import of_version
from rapport.errors import RapportError
from rapport.experiments.prompt_library import Entry
from rapport.experiments.prompt_transfer import export_file, export_name
from rapport.experiments.prompt_tree import tree_rows
from rapport.exporting.display import escape
from rapport.prompting.files import as_file
from rapport.providers.tokens import estimate_tokens
from rapport.storage.prompt_versions import PromptVersion

NOTHING = ""


def show(place: Place, entry: Entry) -> None:
    """Draw the tree, and beside it the version that is chosen there."""
    chosen = entry.find(prompt_state.chosen_version(place) or "") or entry.current
    draft = prompt_state.draft(place)
    base = entry.find(draft.base_id) if draft else None
    editing = base.id if base and draft and draft.is_changed(base) else ""
    left, right = st.columns([2, 3], gap="large")
    with left, st.container(key=f"{place.key}-tree-box"):
        choose = partial(prompt_state.choose_version, place)
        prompt_tree.show(tree_rows(entry), chosen.id, key=f"{place.key}-tree", on_choose=choose, editing=editing)
    with right, st.container(border=True, key=f"{place.key}-version"):
        _version(place, entry, chosen, has_changes=bool(editing))


def _version(place: Place, entry: Entry, chosen: PromptVersion, *, has_changes: bool) -> None:
    st.subheader(f"Version {entry.number(chosen.id)}", anchor=False)
    by = f"{chosen.author or 'Nobody named'}, {chosen.made_at.astimezone():%d %B %Y, %H:%M}"
    tokens = estimate_tokens(chosen.template)
    st.caption(escape(f"{by} · version {chosen.version} · about {tokens:,} tokens without values"))
    if chosen.note:
        st.markdown(escape(chosen.note))
    _actions(place, entry, chosen, has_changes=has_changes)
    _difference(place, entry, chosen)


def _actions(place: Place, entry: Entry, chosen: PromptVersion, *, has_changes: bool) -> None:
    with st.container(horizontal=True, key=f"{place.key}-actions"):
        is_current = chosen.id == entry.current.id
        st.button(
            "In use" if is_current else "Use this version",
            icon=":material/check_circle:" if is_current else ":material/restore:",
            type="secondary" if is_current else "primary",
            disabled=is_current,
            help="All pages use it." if is_current else "All pages use it from now on; no version is lost.",
            key=f"{place.key}-use",
            on_click=_use,
            args=(entry, chosen),
        )
        st.button(
            "Write on from here",
            icon=":material/edit:" if is_current else ":material/fork_right:",
            disabled=has_changes,
            help="Save or discard your unsaved changes first." if has_changes else _what_happens(is_current=is_current),
            key=f"{place.key}-branch",
            on_click=_write_on,
            args=(place, chosen),
        )
        if st.button("Copy as a new prompt", icon=":material/content_copy:", key=f"{place.key}-copy"):
            prompt_new.show(place.scenario, chosen)
        st.download_button(
            "Download",
            partial(export_file, chosen.prompt),
            export_name(chosen.prompt),
            "text/markdown",
            icon=":material/download:",
            on_click="ignore",
            key=f"{place.key}-download",
        )


def _what_happens(*, is_current: bool) -> str:
    return "Edit it; what you save is the next version." if is_current else "Edit it; what you save is a branch."


def _use(entry: Entry, chosen: PromptVersion) -> None:
    try:
        services.library().use(chosen)
    except RapportError as error:
        state.set_trouble(str(error))
        return
    services.forget_prompts()
    state.set_news(f"Version {entry.number(chosen.id)} is in use from now on.")


def _write_on(place: Place, chosen: PromptVersion) -> None:
    prompt_state.replace_draft(place, of_version(chosen))
    prompt_state.go(place.scenario, place.name, "write")


def _difference(place: Place, entry: Entry, chosen: PromptVersion) -> None:
    others = {version.id: version for version in reversed(entry.versions) if version.id != chosen.id}
    usual = chosen.parent_id if chosen.parent_id in others else next(iter(others), NOTHING)
    ids = [NOTHING, *others]
    against = st.selectbox(
        "What differs from",
        ids,
        index=ids.index(usual or NOTHING),
        format_func=lambda one: _named(entry, others[one]) if one else "Nothing: show the text",
        key=f"{place.key}-against-{chosen.id}",
    )
    other = others.get(against or NOTHING)
    if other is None:
        st.code(chosen.template, language=None, wrap_lines=True)
        return
    prompt_compare.link_of_versions(place.scenario, other, chosen)
    word_difference.show(
        as_file(other.prompt),
        as_file(chosen.prompt),
        f"version {entry.number(other.id)}",
        "this version",
        key=f"{place.key}-{other.id}-{chosen.id}",
    )


def _named(entry: Entry, version: PromptVersion) -> str:
    words = f"Version {entry.number(version.id)}"
    return f"{words}: {version.note}" if version.note else words
