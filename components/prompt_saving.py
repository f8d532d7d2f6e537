"""Saving what was written as a version, or discarding it."""

from __future__ import annotations

import streamlit as st
from pydantic import ValidationError

from components import prompt_state, services, state
from components.prompt_state import Draft, HeadDraft, Place
from rapport.errors import RapportError
from rapport.experiments.prompt_library import Draft as ToSave
from rapport.experiments.prompt_library import Entry, Saved
from rapport.exporting.display import escape
from rapport.prompting.files import FrontMatter
from rapport.prompting.problems import Review
from rapport.storage.prompt_versions import PromptVersion

LONGEST_NOTE = 200
_ASKED = {"title": "a title", "description": "when to use it", "technique": "a technique"}


def show(place: Place, entry: Entry, base: PromptVersion, draft: Draft, seen: Review) -> None:
    """Draw the note, the author and the buttons; a saved version is opened at once."""
    is_changed = draft.is_changed(base)
    seed = prompt_state.seed(place)
    with st.container(border=True, key=f"{place.key}-save-bar"):
        left, right = st.columns([2, 1])
        note = left.text_input(
            "What did you change, and why?",
            max_chars=LONGEST_NOTE,
            key=f"{place.key}-note-{seed}",
            persist_state="session",
        )
        author = right.text_input(
            "Your name", prompt_state.author(), max_chars=80, key="prompt-author", persist_state="session"
        )
        prompt_state.set_author(author or "")
        with st.container(horizontal=True, vertical_alignment="center"):
            why_not = _why_not(draft, seen) if is_changed else "Nothing is changed."
            if st.button(
                "Save version",
                icon=":material/save:",
                type="primary",
                disabled=bool(why_not),
                help=why_not or None,
                key=f"{place.key}-save",
            ):
                _save(place, entry, base, draft, note or "", author or "")
            if is_changed and st.button("Discard changes", icon=":material/undo:", key=f"{place.key}-discard"):
                prompt_state.replace_draft(place, None)
                st.rerun()
            kept = "Unsaved changes are kept in this browser."
            st.caption(f"{why_not} {kept}".strip() if is_changed else "All changes are saved.")


def _why_not(draft: Draft, seen: Review) -> str:
    missing = [words for name, words in _ASKED.items() if not getattr(draft.head, name).strip()]
    if missing:
        return f"Give it {' and '.join(missing)} first."
    return "" if seen.is_sound else "Mend what is said above first."


def head_of(head: HeadDraft) -> FrontMatter:
    """The head as it is saved. Raises ValidationError where something is missing or out of bounds."""
    return FrontMatter(
        title=head.title.strip(),
        description=head.description.strip(),
        technique=head.technique.strip(),
        temperature=head.temperature,
        top_p=head.top_p,
        max_tokens=head.max_tokens,
    )


def _save(place: Place, entry: Entry, base: PromptVersion, draft: Draft, note: str, author: str) -> None:
    try:
        to_save = ToSave(draft.template, head_of(draft.head), author, note)
        saved = services.library().save(place.scenario, place.name, base, to_save)
    except ValidationError:
        st.error("A recommended setting is out of bounds. Look at it above.", icon=":material/error:")
        return
    except RapportError as error:
        st.error(escape(f"{error} What you wrote is still here."), icon=":material/error:")
        return
    services.forget_prompts()
    prompt_state.replace_draft(place, None)
    state.set_news(_words(saved, services.library().entry(place.scenario, place.name) or entry))
    if not saved.is_in_use:
        prompt_state.choose_version(place, saved.version.id)
        prompt_state.go(place.scenario, place.name, "versions")
    st.rerun()


def _words(saved: Saved, entry: Entry) -> str:
    number = entry.number(saved.version.id)
    if saved.is_in_use:
        return f"Saved as version {number}. It is in use from now on."
    return f"Saved as version {number}, a branch: another version is in use. Choose yours here if it should be."
